package dev.fermata.conformance;

import dev.fermata.compiler.language.Language;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.ruff.RuffLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program with its expected behaviour beside it: {@code NAME.out} is the exact standard output, {@code NAME.exit} the exit
 * code (0 without it), and each line of {@code NAME.err} must occur in standard error.
 */
record Case(Path program) {
    /** All of a folder, by name; modules without expectations are not cases. None when there is no such folder. */
    static List<Case> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".out")).sorted()
                .map(file -> new Case(sibling(file, ".out", programExtension(folder)))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders are named ORIGIN-LANGUAGE. */
    private static String programExtension(Path folder) {
        String name = folder.getFileName().toString();
        String language = name.substring(name.lastIndexOf('-') + 1);
        return language.equals("matlab") ? ".m" : "." + language;
    }

    Language language() {
        return program.toString().endsWith(".m") ? new MatlabLanguage() : new RuffLanguage();
    }

    private static Path sibling(Path file, String extension, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - extension.length()) + other);
    }

    private Path beside(String extension) {
        return program.resolveSibling(name() + extension);
    }

    String name() {
        String name = program.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    String expectedOutput() {
        return read(beside(".out"));
    }

    int expectedExitCode() {
        Path file = beside(".exit");
        return Files.exists(file) ? Integer.parseInt(read(file).strip()) : 0;
    }

    List<String> expectedErrors() {
        Path file = beside(".err");
        return Files.exists(file) ? read(file).lines().filter(line -> !line.isBlank()).toList() : List.of();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
