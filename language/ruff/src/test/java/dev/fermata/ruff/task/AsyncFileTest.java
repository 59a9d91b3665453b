package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.runtime.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncFileTest {
    @TempDir
    Path folder;

    @Test
    void filesAreReadAndWrittenInTheWorkingDirectory() throws Exception {
        String source = """
                print(await async_write_file("a.txt", "hällo"), await async_read_file("a.txt"))
                print(await async_write_files(["b", "c"], ["1", "2"], 1), await async_read_files(["c", "b"]), await async_read_files([]))
                """;
        for (Engine engine : Engine.values()) {
            Programs.Outcome outcome = Programs.run(Session.builder().loop().workingDirectory(folder), engine, source);
            assertThat(outcome.out()).containsExactly("true hällo", "[true, true] [2, 1] []");
        }
        assertThat(Files.readString(folder.resolve("a.txt"))).isEqualTo("hällo");
    }

    @Test
    void failuresNameTheFile() throws Exception {
        Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xFF});
        String source = """
                try { await async_read_file("missing") } except e { print(e.message) }
                try { await async_read_file("") } except e { print(e.message) }
                try { await async_read_file("bytes") } except e { print(e.message) }
                try { await async_read_files(["bytes", "missing/x"]) } except e { print("one of them") }
                try { await async_write_file("missing/x", "") } except e { print(e.message) }
                try { await async_write_files(["missing/x"], [""]) } except e { print(e.message) }
                """;
        Programs.Outcome outcome = Programs.run(Session.builder().loop().workingDirectory(folder), Engine.COMPILED, source);
        assertThat(outcome.out()).containsExactly(
                "Promise rejected: Failed to read file 'missing': No such file or directory (os error 2)",
                "Promise rejected: Failed to read file '': No such file or directory (os error 2)",
                "Promise rejected: Failed to read file 'bytes': stream did not contain valid UTF-8", "one of them",
                "Promise rejected: Failed to write file 'missing/x': No such file or directory (os error 2)",
                "Promise rejected: Failed to write file 'missing/x' (index 0): No such file or directory (os error 2)");
    }

    @Test
    void argumentErrors() {
        Programs.fail("async_read_file(5)", "async_read_file() requires a string path argument",
                "async_read_file()", "async_read_file() expects 1 argument (path), got 0",
                "async_read_files(5)", "async_read_files() requires an array of paths",
                "async_read_files([\"a\", 5])", "async_read_files() path at index 1 must be a string",
                "async_read_files([], -1)", "async_read_files() concurrency_limit must be > 0, got -1",
                "async_write_file(5, \"\")", "async_write_file() requires a string path argument",
                "async_write_file(\"x\", 5)", "async_write_file() requires a string content argument",
                "async_write_files([\"x\"], [])",
                "async_write_files() paths and contents arrays must have the same length (paths=1, contents=0)",
                "async_write_files([\"x\"], [1])", "async_write_files() content at index 0 must be a string",
                "async_write_files([], [], 0)", "async_write_files() concurrency_limit must be > 0, got 0");
    }
}
