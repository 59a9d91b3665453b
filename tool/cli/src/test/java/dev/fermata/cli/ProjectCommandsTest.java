package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.cli.CapturedStreams.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCommandsTest {
    @TempDir
    private Path folder;
    private Path project;
    private String manifest;

    @BeforeEach
    void init() {
        project = folder.resolve("demo");
        manifest = project.resolve("ruff.toml").toString();
        assertThat(CapturedStreams.run("init", "--dir", project.toString()))
            .isEqualTo(new Result(0, "initialized project at " + project + "\n", ""));
    }

    @Test
    void initMakesAManifestAndAProgramAndKeepsWhatIsThere() throws IOException {
        assertThat(Files.readString(project.resolve("ruff.toml"))).isEqualTo("[package]\nname = \"demo\"\nversion = \"0.1.0\"\n\n[dependencies]\n");
        assertThat(Files.readString(project.resolve("src/main.ruff"))).isEqualTo("print(\"Hello from demo!\")\n");
        Files.writeString(project.resolve("src/main.ruff"), "print(1)\n");
        CapturedStreams.run("init", "--dir", project.toString(), "--name", "other");
        assertThat(Files.readString(project.resolve("src/main.ruff"))).isEqualTo("print(1)\n");
        assertThat(Files.readString(project.resolve("ruff.toml"))).contains("\"demo\"");
    }

    @Test
    void dependenciesAreAddedWithoutTouchingTheRest() throws IOException {
        Files.writeString(Path.of(manifest), "# mine\n[package]\nname = \"demo\"  # short\nversion = \"0.1.0\"\n\n[dependencies]\nold = \"1\"\n\n[extra]\nx = [1, 2]\n");
        assertThat(CapturedStreams.run("package-add", "json-tools", "--manifest", manifest).output()).isEqualTo("added dependency json-tools *\n");
        assertThat(CapturedStreams.run("package-add", "old", "--version", "2.0", "--manifest", manifest).output()).isEqualTo("added dependency old 2.0\n");
        assertThat(Files.readString(Path.of(manifest))).isEqualTo("# mine\n[package]\nname = \"demo\"  # short\nversion = \"0.1.0\"\n\n"
            + "[dependencies]\nold = \"2.0\"\njson-tools = \"*\"\n\n[extra]\nx = [1, 2]\n");
    }

    @Test
    void theLockFileIsWrittenAndVerified() throws IOException {
        String lock = project.resolve("ruff.lock").toString();
        assertThat(CapturedStreams.run("package-install", "--manifest", manifest).output())
            .isEqualTo("lockfile written\t" + lock + "\nno dependencies declared\n");
        CapturedStreams.run("package-add", "b", "--version", "1", "--manifest", manifest);
        CapturedStreams.run("package-add", "a", "--manifest", manifest);
        Result stale = CapturedStreams.run("package-install", "--frozen", "--manifest", manifest);
        assertThat(stale.exitCode()).isEqualTo(4);
        assertThat(stale.errors()).contains("ruff.lock dependencies are out of date; run `ruff package-install` to regenerate lockfile");
        CapturedStreams.run("package-install", "--manifest", manifest);
        assertThat(CapturedStreams.run("package-install", "--frozen", "--manifest", manifest).output())
            .isEqualTo("lockfile verified\t" + lock + "\ninstall\ta\t*\ninstall\tb\t1\n");
        Files.delete(Path.of(lock));
        assertThat(CapturedStreams.run("package-install", "--frozen", "--manifest", manifest).exitCode()).isEqualTo(5);
    }

    @Test
    void publishingSaysWhatItWould() {
        CapturedStreams.run("package-add", "a", "--manifest", manifest);
        assertThat(CapturedStreams.run("package-publish", "--manifest", manifest).output())
            .isEqualTo("publish preview\tdemo\t0.1.0\tdependencies=1\n");
        assertThat(CapturedStreams.run("package-publish", "--publish", "--manifest", manifest).output()).isEqualTo("published\tdemo\t0.1.0\n");
    }

    @Test
    void reservedNamesAreRefused() throws IOException {
        Result given = CapturedStreams.run("package-add", "std", "--manifest", manifest);
        assertThat(given.exitCode()).isEqualTo(2);
        assertThat(given.errors()).startsWith("[RUFCLI001] [cli] error: Package name 'std' is reserved by Ruff (category: core). ");
        Files.writeString(Path.of(manifest), "[package]\nname = \"while\"\nversion = \"1\"\n");
        Result written = CapturedStreams.run("package-install", "--manifest", manifest);
        assertThat(written.exitCode()).isEqualTo(4);
        assertThat(written.errors()).contains("Package name 'while' is reserved by Ruff (category: keyword).");
    }

    @Test
    void wrongManifestsAreExplained() throws IOException {
        String[][] rows = {{"name", "line 1: expected '[table]' or 'key = value'"}, {"[package]\nname = \"a\"", "[package] needs a version"},
            {"[package]\nname = \"a\"\nversion = \"1\"\n[dependencies]\nb = 1", "line 5: the version of 'b' must be a text in quotes"},
            {"[package]\nname = \"a\"\nversion = \"1\"\n[dependencies]\nb = \"1\"\nb = \"2\"", "line 6: 'b' is declared twice"}};
        for (String[] row : rows) {
            Files.writeString(Path.of(manifest), row[0]);
            Result result = CapturedStreams.run("package-publish", "--manifest", manifest);
            assertThat(result.exitCode()).as(row[0]).isEqualTo(4);
            assertThat(result.errors()).contains("Invalid ruff.toml: " + row[1]);
        }
        assertThat(CapturedStreams.run("package-publish", "--manifest", folder.resolve("none").toString()).exitCode()).isEqualTo(5);
    }

    @Test
    void unknownWordsAreNamespaces() {
        Result unknown = CapturedStreams.run("chekc", "a.ruff");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.errors()).isEqualTo("Error: no command, file or workflow pack is named 'chekc'; did you mean 'check'?\n");
        assertThat(CapturedStreams.run("core").exitCode()).isEqualTo(2);
    }

    @Test
    void theDoctorExamines() {
        Result result = CapturedStreams.run("doctor", "--json", "--deep");
        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains("\"name\": \"java\"", "\"name\": \"tasks on the virtual executor\"", "\"status\": \"ok\"");
        assertThat(CapturedStreams.run("doctor", "--list-profiles").output()).contains("run\trunning programs\n");
        assertThat(CapturedStreams.run("doctor", "nothing").exitCode()).isEqualTo(2);
    }
}
