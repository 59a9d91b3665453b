package dev.fermata.cli;

import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.source.Source;
import dev.fermata.host.Captured;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.runtime.executor.Order;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at the machine and the installation. */
final class Examination {
    private static final int JAVA_MIN = 25;
    private static final long HEAP_BYTES_MIN = 64L << 20;
    private static final long TIMEOUT_NANOS = 20_000_000_000L;
    private static final String PROGRAM = """
        async func twice(n) { await async_sleep(1)
            return n * 2 }
        print(sum(await promise_all(map(range(10), twice))), sum(await par_map(range(100), func(n) { return n })))
        """;
    private static final String OUTPUT = "90 4950\n";

    private Examination() {
    }

    /** What the machine is wanted for. */
    enum Profile {
        RUN("run", "running programs"), EDIT("edit", "running programs, and the editor's and terminal's comforts"),
        BUILD("build", "building the engine from its sources"), NETWORK("network", "running programs that use the network");

        private final String text;
        private final String description;

        Profile(String text, String description) {
            this.text = text;
            this.description = description;
        }

        String text() {
            return text;
        }

        String description() {
            return description;
        }

        static Optional<Profile> named(String text) {
            return Arrays.stream(values()).filter(profile -> profile.text.equals(text)).findFirst();
        }
    }

    enum Status {
        OK("ok", "✓"), WARNING("warning", "!"), FAILED("failed", "✗");

        private final String text;
        private final String sign;

        Status(String text, String sign) {
            this.text = text;
            this.sign = sign;
        }

        String text() {
            return text;
        }

        String sign() {
            return sign;
        }
    }

    /** One thing looked at. */
    record Check(String name, Status status, String detail) {
    }

    static List<Check> of(Profile profile) {
        List<Check> checks = new ArrayList<>(List.of(java(), memory(), processors(), temporaryFolder(), workingFolder(), startUpCache()));
        switch (profile) {
            case RUN -> { }
            case EDIT -> checks.addAll(List.of(history(), terminal()));
            case BUILD -> checks.addAll(List.of(program("mvn", "building needs Maven"), program("git", "the sources come by git"),
                compiler()));
            case NETWORK -> checks.addAll(List.of(loopback(), listening()));
        }
        return checks;
    }

    /** Runs a program with tasks on each executor. */
    static List<Check> deep() {
        Language language = Languages.first();
        Map<String, Supplier<ExecutorChoice>> executors = Map.of("stealing", () -> ExecutorChoice.workStealing(0),
            "loop", ExecutorChoice::loop, "virtual", () -> ExecutorChoice.virtualTime(Order.fifo()));
        return executors.keySet().stream().sorted().map(name -> {
            Captured captured = Captured.run(language, new ExecutionOptions().executor(executors.get(name).get())
                .timeoutNanos(TIMEOUT_NANOS), execution -> execution.run(new Source("doctor", PROGRAM)));
            boolean right = captured.exitCode() == 0 && captured.outputText().equals(OUTPUT);
            return new Check("tasks on the " + name + " executor", right ? Status.OK : Status.FAILED,
                right ? "as expected" : "exit code " + captured.exitCode() + ", output '" + captured.outputText().strip() + "' "
                    + captured.errorText().strip());
        }).toList();
    }

    private static Check java() {
        int version = Runtime.version().feature();
        return new Check("java", version >= JAVA_MIN ? Status.OK : Status.FAILED,
            Runtime.version() + (version >= JAVA_MIN ? "" : "; version " + JAVA_MIN + " is needed"));
    }

    private static Check memory() {
        long bytes = Runtime.getRuntime().maxMemory();
        return new Check("memory", bytes >= HEAP_BYTES_MIN ? Status.OK : Status.WARNING, (bytes >> 20)
            + " MiB for programs; FERMATA_JAVA_OPTIONS=-Xmx... changes it");
    }

    private static Check processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return new Check("processors", count > 1 ? Status.OK : Status.WARNING, count + (count > 1 ? "" : ": tasks cannot run in parallel"));
    }

    private static Check temporaryFolder() {
        return writable("temporary folder", Path.of(System.getProperty("java.io.tmpdir")), Status.FAILED);
    }

    private static Check workingFolder() {
        return writable("working directory", Path.of("").toAbsolutePath(), Status.WARNING);
    }

    private static Check writable(String name, Path folder, Status otherwise) {
        boolean writable = Files.isDirectory(folder) && Files.isWritable(folder);
        return new Check(name, writable ? Status.OK : otherwise, folder + (writable ? "" : " is not writable"));
    }

    private static Check startUpCache() {
        String cache = Arrays.stream(ProcessHandle.current().info().arguments().orElse(new String[0]))
            .filter(argument -> argument.startsWith("-XX:AOTCache=")).map(argument -> argument.substring("-XX:AOTCache=".length()))
            .findFirst().orElse("");
        boolean there = !cache.isEmpty() && Files.isReadable(Path.of(cache));
        return new Check("start-up cache", there ? Status.OK : Status.WARNING, there ? cache : "none; programs start slower");
    }

    private static Check history() {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder = state != null && !state.isEmpty() ? Path.of(state) : Path.of(System.getProperty("user.home"), ".local", "state");
        try {
            Files.createDirectories(folder.resolve("fermata"));
            return writable("history", folder.resolve("fermata"), Status.WARNING);
        } catch (IOException e) {
            return new Check("history", Status.WARNING, folder + " cannot be made: " + e.getMessage());
        }
    }

    private static Check terminal() {
        String term = System.getenv("TERM");
        boolean known = term != null && !term.isEmpty() && !term.equals("dumb");
        return new Check("terminal", known ? Status.OK : Status.WARNING, known ? term : "TERM is not set: no editing, no colours");
    }

    private static Check program(String name, String why) {
        String path = System.getenv("PATH") == null ? "" : System.getenv("PATH");
        for (String folder : path.split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return new Check(name, Status.OK, Path.of(folder, name).toString());
            }
        }
        return new Check(name, Status.FAILED, "not on the PATH; " + why);
    }

    private static Check compiler() {
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        boolean there = Files.isExecutable(javac);
        return new Check("javac", there ? Status.OK : Status.FAILED, there ? javac.toString() : "this Java is no JDK");
    }

    private static Check loopback() {
        try {
            InetAddress address = InetAddress.getByName("localhost");
            return new Check("localhost", address.isLoopbackAddress() ? Status.OK : Status.WARNING, address.getHostAddress());
        } catch (IOException e) {
            return new Check("localhost", Status.FAILED, String.format(Locale.ROOT, "does not resolve: %s", e.getMessage()));
        }
    }

    private static Check listening() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Check("listening", Status.OK, "port " + socket.getLocalPort() + " could be opened");
        } catch (IOException e) {
            return new Check("listening", Status.FAILED, e.getMessage());
        }
    }
}
