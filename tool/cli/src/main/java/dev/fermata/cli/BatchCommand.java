package dev.fermata.cli;

import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.host.Captured;
import dev.fermata.host.SourceFiles;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "batch", abbreviateSynopsis = true, sortOptions = false, header = "Run many programs in one process.", description = {"",
    "Each program runs in a session of its own, with empty standard input and the present working directory. For each",
    "path in LIST, one a line, this is printed:", "", "  @@CASE <path> <exit-code>", "  standard output",
    "  @@ERR", "  standard error", "  @@END", "",
    "Output that does not end in a line feed gets one, so that the markers stand at the beginning of a line.", ""})
final class BatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LIST", description = "A file with the paths of programs; '-' reads it from standard input.")
    private String list;

    @Mixin
    private SessionOptions session;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        List<String> paths;
        try {
            paths = (list.equals("-") ? SourceFiles.read(System.in, "<standard input>")
                : SourceFiles.read(Path.of("").toAbsolutePath(), list)).text().lines().filter(line -> !line.isBlank()).toList();
        } catch (UnreadableSourceException e) {
            System.err.println("fermata: cannot read '" + list + "': " + e.getMessage());
            return 5;
        }
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            for (String path : paths) {
                print(out, path, Captured.runFile(session.languageOf(path), session.execution(), path));
            }
            return 0;
        } catch (IOException e) {
            System.err.println("fermata: cannot write standard output: " + e.getMessage());
            return 5;
        }
    }

    private static void print(OutputStream out, String path, Captured captured) throws IOException {
        line(out, "@@CASE " + path + " " + captured.exitCode());
        text(out, captured.output());
        line(out, "@@ERR");
        text(out, captured.errors());
        line(out, "@@END");
        out.flush();
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void text(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            out.write('\n');
        }
    }
}
