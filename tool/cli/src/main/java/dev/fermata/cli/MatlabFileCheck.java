package dev.fermata.cli;

import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.Source;
import dev.fermata.host.SourceFiles;
import dev.fermata.matlab.FileCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code fermata check} of a MATLAB file: everything that can be told without running it. */
public final class MatlabFileCheck {
    private MatlabFileCheck() {
    }

    /** Prints the report; returns the exit code. */
    public static int run(String file, boolean json, boolean warningsDenied, List<String> folders) {
        Path directory = Path.of("").toAbsolutePath();
        Source source;
        try {
            source = SourceFiles.read(directory, file);
        } catch (UnreadableSourceException e) {
            return Reports.print(Languages.named("matlab"), e);
        }
        List<Path> searched = new ArrayList<>(List.of(directory.resolve(file).normalize().getParent()));
        folders.forEach(folder -> searched.add(directory.resolve(folder)));
        searched.add(directory);
        FileCheck report = FileCheck.of(source, searched, directory, System.getenv());
        Text.print(json ? report.json(warningsDenied) + "\n" : report.text());
        return report.failed(warningsDenied) ? 1 : 0;
    }
}
