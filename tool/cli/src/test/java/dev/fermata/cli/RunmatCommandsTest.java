package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.cli.CapturedStreams.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunmatCommandsTest {
    @TempDir
    private Path folder;

    private Path program(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void versionsHaveTheirFormats() {
        assertThat(CapturedStreams.run("runmat", "--version").output()).matches("runmat [0-9.]+\n");
        assertThat(CapturedStreams.run("runmat", "version", "--detailed").output()).startsWith("RunMat v").contains("Built with Java", "Target: ", "Profile: ");
    }

    @Test
    void helpNamesWhatThereIs() {
        Result help = CapturedStreams.run("runmat", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).contains("RunMat", "JIT compilation", "Garbage collection", "Usage:", "Commands:", "Options:", "Environment Variables",
            "RUNMAT_CONFIG", "RUNMAT_SERVER_URL", "RUNMAT_API_KEY", "--no-jit", "--gc-preset", "--jit-opt-level").doesNotContain("\u001b");
        assertThat(CapturedStreams.run("runmat", "--color", "always", "--help").output()).contains("\u001b");
        assertThat(CapturedStreams.run("runmat", "--color", "never", "--help").output()).doesNotContain("\u001b");
        assertThat(CapturedStreams.run("project", "--help").output()).contains("fs", "members", "retention");
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        Result info = CapturedStreams.run("runmat", "--no-jit", "--gc-preset", "low-latency", "info", "--gc-threads", "3");
        assertThat(info.output()).contains("JIT Compiler: disabled", "GC Preset: \"LowLatency\"", "GC Threads: 3", "JIT Optimization: Speed");
        assertThat(CapturedStreams.run("info").output()).startsWith("RunMat System Information\n");
    }

    @Test
    void mistakesAreUsageErrors() throws IOException {
        Result unknown = CapturedStreams.run("runmat", "run", "x.m", "--x");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("unexpected argument '--x' found");
        assertThat(CapturedStreams.run("info", "x.m").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("runmat", "--gc-preset", "fast", "info").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("runmat", "--figure-size", "big", "info").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("runmat", "--jit-threshold", "-1", "info").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("runmat", "run", program("t.m", "x = 1;").toString(), "extra").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("remote", "run", "x").exitCode()).isEqualTo(1);
    }

    @Test
    void runsLeaveAManifestAndPictures() throws IOException {
        Path file = program("t.m", "plot(1:3); error('Own:id', 'no %d', 3);");
        Path artifacts = folder.resolve("artifacts");
        Result result = CapturedStreams.run("run", file.toString(), "--artifacts-dir", artifacts.toString(), "--figure-size", "64x48");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(Files.readString(artifacts.resolve("run_manifest.json"))).contains("\"schema_version\": \"runmat.artifacts.v1\"",
            "\"success\": false", "\"error_identifier\": \"RunMat:id\"", "\"message\": \"no 3\"", "\"width\": 64");
        assertThat(artifacts.resolve("figures").resolve("figure_001_h1.png")).isNotEmptyFile();
        CapturedStreams.run("run", file.toString(), "--artifacts-dir", artifacts.resolve("off").toString(), "--capture-figures", "off");
        assertThat(artifacts.resolve("off").resolve("run_manifest.json")).content().contains("\"figure_exports\": []");
    }

    @Test
    void jsonTellsTheOutcome() throws IOException {
        Result result = CapturedStreams.run("runmat", "run", program("t.m", "disp('hi'); error('gone');").toString(), "--json");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).startsWith("{").contains("\"text\": \"hi\\n\"", "\"exit_code\": 1");
    }

    @Test
    void codeIsWrittenInsteadOfRun() throws IOException {
        Path code = folder.resolve("code.txt");
        assertThat(CapturedStreams.run("runmat", "--emit-bytecode=" + code, program("t.m", "exit(7)").toString()).exitCode()).isZero();
        assertThat(code).content().startsWith("# Bytecode\n");
    }

    @Test
    void entrypointsGetArguments() throws IOException {
        program("tool.m", "function tool(a)\n  exit(numel(a));\nend\n");
        Path config = program("runmat.toml", "[entrypoints.go]\npath = \"tool.m\"\nfunction = \"tool\"\n");
        assertThat(CapturedStreams.run("runmat", "--config", config.toString(), "run", "go", "--", "four").exitCode()).isEqualTo(4);
    }

    @Test
    void configurationsAreChecked() throws IOException {
        Path sample = folder.resolve("sample.toml");
        assertThat(CapturedStreams.run("config", "generate", "-o", sample.toString()).output())
            .isEqualTo("Sample RunMat config generated: " + sample + "\nThis file includes project and runtime sections.\n");
        assertThat(CapturedStreams.run("config", "validate", sample.toString()).output()).isEqualTo("Configuration file is valid: " + sample + "\n");
        Path wrong = program("wrong.toml", "[runtime.jit]\nthreshold = \"many\"\n");
        Result result = CapturedStreams.run("config", "validate", wrong.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("runtime.jit.threshold must be a number");
        assertThat(CapturedStreams.run("config", "show", "--format", "json").output()).startsWith("{");
        assertThat(CapturedStreams.run("config", "show", "--format", "xml").exitCode()).isEqualTo(2);
    }
}
