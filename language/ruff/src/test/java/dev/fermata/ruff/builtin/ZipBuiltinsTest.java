package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static dev.fermata.ruff.builtin.Calls.inProgram;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipBuiltinsTest {
    private static final String MISSING = "No such file or directory (os error 2)";

    @TempDir
    private Path folder;

    @Test
    void archives() throws Exception {
        Files.createDirectories(folder.resolve("site/css"));
        Files.writeString(folder.resolve("site/css/a.css"), "css");
        Files.writeString(folder.resolve("note.txt"), "note");
        inProgram(Session.builder().workingDirectory(folder), () -> {
            Object archive = call("zip_create", "out.zip");
            assertThat(Values.typeName(archive)).isEqualTo("ziparchive");
            gives("Bool(true)", "zip_add_file", archive, "note.txt");
            gives("Bool(true)", "zip_add_dir", archive, "site");
            fails("Failed to read source file 'no': " + MISSING, "zip_add_file", archive, "no");
            for (String directory : new String[] {".", "site", "/"}) {
                fails("Failed to read source file '" + directory + "': Is a directory (os error 21)", "zip_add_file", archive,
                        directory);
            }
            fails("Failed to read directory: " + MISSING, "zip_add_dir", archive, "no");
            fails("Failed to read directory: Not a directory (os error 20)", "zip_add_dir", archive, "note.txt");
            fails("Failed to add file to zip: Duplicate filename: note.txt", "zip_add_file", archive, "note.txt");
            gives("Bool(true)", "zip_close", archive);
            fails("Zip archive has already been closed", "zip_close", archive);
            fails("Zip archive has been closed", "zip_add_file", archive, "note.txt");
            gives("Array[String(\"x/note.txt\"), String(\"x/css/a.css\")]", "unzip", "out.zip", "x");
            gives("Array[String(\"y/note.txt\"), String(\"y/css/a.css\")]", "unzip", "out.zip", "y/");
            gives("String(\"css\")", "read_file", "x/css/a.css");
        });
    }

    @Test
    void mistakesAreReported() throws Exception {
        Files.writeString(folder.resolve("text.zip"), "no archive");
        inProgram(Session.builder().workingDirectory(folder), () -> {
            fails("Failed to create zip file 'no/x.zip': " + MISSING, "zip_create", "no/x.zip");
            fails("zip_create requires a string path argument", "zip_create", 5L);
            fails("zip_add_file requires (ZipArchive, string_path) arguments", "zip_add_file", "x", "y");
            fails("zip_add_dir requires (ZipArchive, string_path) arguments", "zip_add_dir", "x", "y");
            fails("zip_close requires a ZipArchive argument", "zip_close", "x");
            fails("unzip requires (string_zip_path, string_output_dir) arguments", "unzip", "x");
            fails("Failed to open file 'no.zip': " + MISSING, "unzip", "no.zip", "x");
            fails("Failed to open zip archive 'text.zip': invalid Zip archive: zip END header not found", "unzip", "text.zip", "x");
        });
    }

    @Test
    void anArchiveLeftOpenIsCompletedAtTheEnd() throws Exception {
        Files.writeString(folder.resolve("note.txt"), "note");
        inProgram(Session.builder().workingDirectory(folder), () -> call("zip_add_file", call("zip_create", "out.zip"), "note.txt"));
        inProgram(Session.builder().workingDirectory(folder), () -> gives("Array[String(\"x/note.txt\")]", "unzip", "out.zip", "x"));
    }
}
