package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that define classes are told from others by their heads, whatever else is in them. */
class ClassFileTest {
    @TempDir
    Path folder;

    private boolean isClass(String text) throws IOException {
        return isClass(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private boolean isClass(byte[] content) throws IOException {
        return ClassFile.is(Files.write(folder.resolve("A.m"), content));
    }

    @Test
    void theFirstWordDecides() throws IOException {
        assertThat(isClass("classdef A\nend\n")).isTrue();
        assertThat(isClass("\n  % about A\r\n\tclassdef A, end")).isTrue();
        assertThat(isClass("function y = A\n% classdef A\ny = 1;\nend\n")).isFalse();
        assertThat(isClass("% classdef A\n")).isFalse();
        assertThat(isClass("class")).isFalse();
        assertThat(isClass("")).isFalse();
    }

    @Test
    void blocksOfCommentsAreSkipped() throws IOException {
        assertThat(isClass("%{\nabout A\n%{\ninner\n%}\n%}\nclassdef A\nend\n")).isTrue();
        assertThat(isClass("%{\nclassdef A\n%}\nx = 1;\n")).isFalse();
    }

    @Test
    void textInAnyEncodingIsRead() throws IOException {
        assertThat(isClass("% na\u00efve\nclassdef A\nend\n")).isTrue();
        assertThat(isClass("\u00ef\u00bb\u00bfclassdef A\nend\n")).isTrue();
    }

    @Test
    void onlyTheHeadOfAFileIsRead() throws IOException {
        assertThat(isClass("% help\n".repeat(2_000) + "classdef A\nend\n")).isTrue();
        assertThat(isClass("% help\n".repeat(100_000) + "classdef A\nend\n")).isFalse();
        assertThat(isClass(new byte[1 << 20])).isFalse();
    }

    @Test
    void whatCannotBeReadIsNone() {
        assertThat(ClassFile.is(folder)).isFalse();
        assertThat(ClassFile.is(folder.resolve("missing.m"))).isFalse();
    }
}
