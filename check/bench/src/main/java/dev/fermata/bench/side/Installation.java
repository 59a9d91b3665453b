package dev.fermata.bench.side;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the runtimes of this machine are, and how to start a program in each. */
final class Installation {
    private final Path root;
    private final Path bench;
    private final Map<Peer, String> versions = new EnumMap<>(Peer.class);
    private final String python;

    Installation(Path root) {
        this.root = root;
        this.bench = root.resolve("check/bench");
        find(Peer.RUFF, root.resolve("fermata").toString(), "--version");
        find(Peer.NODE, "node", "--version");
        find(Peer.PYTHON, "python3", "--version");
        String java = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
        versions.put(Peer.JAVA, java);
        versions.put(Peer.VIRTUAL, java);
        library("kotlinx-coroutines-core-jvm-").ifPresent(version -> versions.put(Peer.KOTLIN, version));
        python = realPython();
        find(Peer.GO, "go", "version");
        if (versions.containsKey(Peer.GO) && !built("go", "build", "-o", goProgram().toString(), ".")) {
            versions.remove(Peer.GO);
        }
    }

    private Path goProgram() {
        return bench.resolve("target/bench-go");
    }

    private void find(Peer peer, String... command) {
        try {
            String text = Run.of(List.of(command), bench, false).output().strip();
            versions.put(peer, text.lines().findFirst().orElse("?"));
        } catch (IOException missing) {
            // A runtime that cannot be started takes no part; SideBySide says so.
        }
    }

    /** The interpreter itself: a version manager's "python3" is a script that takes its own time to start. */
    private String realPython() {
        try {
            return Run.of(List.of("python3", "-c", "import sys; print(sys.executable)"), bench, false).output().strip();
        } catch (IOException missing) {
            return "python3";
        }
    }

    private boolean built(String... command) {
        try {
            return Run.of(List.of(command), bench.resolve("programs/go"), false).exit() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** The version in the name of a jar on the class path. */
    private static Optional<String> library(String prefix) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString()).filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length(), name.length() - ".jar".length())).findFirst();
    }

    Map<Peer, String> versions() {
        return versions;
    }

    Path root() {
        return root;
    }

    List<String> command(Peer peer, Bench bench) {
        String word = bench.word();
        return switch (peer) {
            // The text of the JSON row is longer than what programs may parse by default.
            case RUFF -> List.of("env", "RUFF_JSON_MAX_BYTES=100000000", root.resolve("fermata").toString(), "run",
                    program("ruff", word + ".ruff"));
            case NODE -> List.of("node", program("node", word + ".mjs"));
            case PYTHON -> List.of(python, program("python", word + ".py"));
            case JAVA -> java("PlainJava", word);
            case VIRTUAL -> java("VirtualThreads", word);
            case KOTLIN -> java("Coroutines", word);
            case GO -> List.of(goProgram().toString(), word);
        };
    }

    /** The site program of a runtime, without its arguments. */
    List<String> siteCommand(Peer peer) {
        return switch (peer) {
            case RUFF -> List.of(root.resolve("fermata").toString(), "run", root.resolve("examples/ruff/site/site.ruff").toString());
            case NODE -> List.of("node", bench.resolve("site.mjs").toString());
            case PYTHON -> List.of(python, bench.resolve("site.py").toString());
            default -> throw new IllegalArgumentException("no site program for " + peer);
        };
    }

    private String program(String folder, String file) {
        return bench.resolve("programs").resolve(folder).resolve(file).toString();
    }

    private List<String> java(String type, String word) {
        Path home = Path.of(System.getProperty("java.home"));
        return List.of(home.resolve("bin/java").toString(), "-XX:+UseCompactObjectHeaders",
                "-cp", System.getProperty("java.class.path"),
                "dev.fermata.bench.peer." + type, word);
    }
}
