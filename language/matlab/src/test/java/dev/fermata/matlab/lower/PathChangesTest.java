package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.project.ProgramSettings;
import dev.fermata.matlab.syntax.MatlabSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only programs whose path may lead to classes are made ready for objects. */
class PathChangesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("functions"));
        Files.writeString(folder.resolve("functions/f.m"), "function f\nend\n");
        Files.writeString(folder.resolve("functions/s.m"), "x = 1;\n");
        Files.createDirectories(folder.resolve("classes/inner"));
        Files.writeString(folder.resolve("classes/inner/C.m"), "classdef C\nend\n");
        Files.writeString(folder.resolve("classes/s.m"), "x = 1;\n");
        Files.createDirectories(folder.resolve("packages/+p"));
        Files.writeString(folder.resolve("start.m"), "addpath('classes');\n");
    }

    private boolean isReady(String text) {
        ProgramScope program = new ProgramScope(new HashMap<>(), folder, () -> folder, ProgramSettings.of(folder, Map.of(), Map.of()));
        Source source = new Source("main.m", text);
        program.open(source, folder, MatlabSyntax.parse(source, Set.of()));
        return program.mayHaveObjects();
    }

    @Test
    void foldersWithClassesCount() {
        assertThat(isReady("addpath('classes')")).isTrue();
        assertThat(isReady("addpath classes")).isTrue();
        assertThat(isReady("addpath(genpath(fullfile(pwd, 'classes')))")).isTrue();
        assertThat(isReady("here = fileparts(mfilename('fullpath'));\naddpath(fullfile(here, 'packages'))")).isTrue();
        assertThat(isReady("cd classes/inner")).isTrue();
        assertThat(isReady("run('classes/s.m')")).isTrue();
        assertThat(isReady("run start")).isTrue();
        assertThat(isReady("eval('addpath(''classes'')')")).isTrue();
    }

    @Test
    void foldersWithoutClassesDoNot() {
        assertThat(isReady("addpath('functions')")).isFalse();
        assertThat(isReady("addpath functions -end")).isFalse();
        assertThat(isReady("here = fileparts(mfilename('fullpath'));\naddpath(fullfile(here, 'functions'), '-end')")).isFalse();
        assertThat(isReady("run('functions/s.m')")).isFalse();
        assertThat(isReady("d = tempname; mkdir(d); old = cd(d); cd(old)")).isFalse();
        assertThat(isReady("addpath('nowhere')")).isFalse();
    }

    @Test
    void whatTheTextDoesNotTellCounts() {
        assertThat(isReady("addpath(getenv('LIB'))")).isTrue();
        assertThat(isReady("function f(where)\naddpath(where)\nend")).isTrue();
        assertThat(isReady("cellfun(@addpath, {'a', 'b'})")).isTrue();
        assertThat(isReady("fprintf(fopen('C.m', 'w'), 'classdef C\\nend\\n');")).isTrue();
    }

    @Test
    void variablesOfTheNamesDoNot() {
        assertThat(isReady("path = [1 2 3];\ndisp(path(2))")).isFalse();
        assertThat(isReady("for run = 1:3, disp(run(1)), end")).isFalse();
        assertThat(isReady("x = cd; y = path;")).isFalse();
    }
}
