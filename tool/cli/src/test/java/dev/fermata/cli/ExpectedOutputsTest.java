package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedOutputsTest {
    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(boolean update) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            return new ExpectedOutputs(new SessionOptions(), "dual", update).run(folder);
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void errorsAreComparedInTheLayoutOfTheReference() throws IOException {
        file("thrown.ruff", "func inner() { throw(\"lost\") }\nfunc outer() { inner() }\nprint(\"begin\")\nouter()\n");
        file("thrown.out", "begin\n\n[RUFVM001] [vm] Runtime Error: lost\n  --> 0:0\n\nCall stack:\n  0 at inner\n  1 at outer\n");
        file("twice.ruff", "func f() {\n    let a := 1\n    let a := 2\n}\n");
        file("twice.out", "[RUFVM001] [vm] error: Compilation error: Duplicate declaration in the same scope: a\n");
        assertThat(run(false)).isZero();
        file("thrown.out", "begin\n");
        assertThat(run(false)).isEqualTo(3);
    }

    @Test
    void aMissingFileIsWrittenAndAnUpdateReplacesIt() throws IOException {
        file("a.ruff", "print(1 / 0)\n");
        assertThat(run(false)).isZero();
        String written = Files.readString(folder.resolve("a.out"));
        assertThat(written).isEqualTo("[RUFVM001] [vm] Runtime Error: Division by zero\n  --> 0:0\n");
        file("a.out", "something else\n");
        assertThat(run(true)).isZero();
        assertThat(folder.resolve("a.out")).hasContent(written);
    }
}
