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
        assertThat(CapturedStreams.run("runmat", "--callstack-limit", "0", "run", "x.m").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("runmat", "run", program("t.m", "x = 1;").toString(), "extra").exitCode()).isEqualTo(2);
        assertThat(CapturedStreams.run("remote", "run", "x").exitCode()).isEqualTo(1);
    }

    @Test
    void checksAndConfigurationsThatCannotBeReadAreToldTheWayRunMatDoes() {
        Result check = CapturedStreams.run("runmat", "check", folder.toString());
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.errors()).isEqualTo("failed to read source path '" + folder + "': Is a directory\nid: RunMat:SourceReadFailed\n");
        Result validation = CapturedStreams.run("runmat", "config", "validate", folder.resolve("none.toml").toString());
        assertThat(validation.exitCode()).isEqualTo(1);
        assertThat(validation.errors()).startsWith("cannot read configuration file '" + folder.resolve("none.toml") + "': no such file\n");
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

    private String configured(String lines) throws IOException {
        return program("async.toml", "[runtime.async]\n" + lines).toString();
    }

    /** Programs write to the process's own streams, so these tell by their exit code what they saw. */
    private static int exitCode(String... words) {
        return CapturedStreams.run(words).exitCode();
    }

    @Test
    void theConfiguredExecutorIsUsed() throws IOException {
        String code = "t = tic; pause(3600); exit(toc(t) / 600);";
        String file = program("clock.m", code).toString();
        String config = configured("executor = \"deterministic\"\n");
        assertThat(exitCode(file, "--config", config)).isEqualTo(6);
        assertThat(exitCode("run", "--config", config, file)).isEqualTo(6);
        assertThat(exitCode("runmat", "run", "--config", config, file)).isEqualTo(6);
        assertThat(exitCode("eval", "--language", "matlab", "--config", config, code)).isEqualTo(6);
    }

    @Test
    void optionsWinOverTheConfiguredExecutor() throws IOException {
        String file = program("clock.m", "try, advance_time(1); exit(3); catch e, exit(4 + strcmp(e.identifier, 'RunMat:advance_time:Unavailable')); end").toString();
        String deterministic = configured("executor = \"deterministic\"\n");
        assertThat(exitCode("run", "--config", deterministic, file)).isEqualTo(3);
        assertThat(exitCode("run", "--executor", "local", "--config", deterministic, file)).isEqualTo(5);
        String local = configured("executor = \"local\"\n");
        assertThat(exitCode("run", "--config", local, file)).isEqualTo(5);
        assertThat(exitCode("run", "--executor", "deterministic", "--config", local, file)).isEqualTo(3);
        assertThat(exitCode("run", "--seed", "1", "--config", local, file)).isEqualTo(3);
    }

    @Test
    void timeStandsWhenItIsConfiguredTo() throws IOException {
        String code = """
            t = spawn(async @() do await(sleep_ms(5)); await(sleep_ms(5)); end);
            advance_time(7);
            seen = string(task_state(t));
            try
              await(t);
            catch e
              seen(2) = e.identifier + " " + e.message;
            end
            advance_time(3);
            seen(3) = task_state(t);
            exit(2 + isequal(seen, ["running", "RunMat:AsyncDeadlock await: no task can make progress", "done"]));
            """;
        String file = program("still.m", code).toString();
        assertThat(exitCode("run", "--executor", "deterministic", "--config", configured("auto_advance = false\n"), file)).isEqualTo(3);
        String config = configured("executor = \"deterministic\"\nauto_advance = false\n");
        assertThat(exitCode("run", "--config", config, file)).isEqualTo(3);
        assertThat(exitCode("eval", "--language", "matlab", "--config", config, code)).isEqualTo(3);
        assertThat(exitCode("run", "--config", config, program("stuck.m", "pause(1); exit(3);").toString())).isEqualTo(1);
    }

    @Test
    void awaitAtTheTopLevelCanBeForbidden() throws IOException {
        String code = "await(sleep_ms(1)); exit(3);";
        String file = program("t.m", code).toString();
        String forbidden = configured("top_level_await = false\n");
        assertThat(exitCode("run", "--config", forbidden, file)).isEqualTo(1);
        assertThat(exitCode("eval", "--language", "matlab", "--config", forbidden, code)).isEqualTo(1);
        String text = program("text.m", "try, eval('await(sleep_ms(1));'); exit(3); catch e, exit(4 + strcmp(e.identifier, 'RunMat:AwaitContextInvalid')); end").toString();
        assertThat(exitCode("run", "--config", forbidden, text)).isEqualTo(5);
        String inner = program("inner.m", "t = spawn(async @() do await(sleep_ms(1)); exit(6); end);").toString();
        assertThat(exitCode("run", "--config", forbidden, inner)).isEqualTo(6);
        String allowed = configured("top_level_await = true\n");
        assertThat(exitCode("run", "--config", allowed, file)).isEqualTo(3);
        assertThat(exitCode("run", "--config", allowed, text)).isEqualTo(3);
    }

    @Test
    void settingsOfTasksAreCheckedAndTold() throws IOException {
        Result told = CapturedStreams.run("config", "show", "--config",
            configured("executor = \"deterministic\"\nauto_advance = false\ntop_level_await = false\nlong_poll_ms = 2.5\n"));
        assertThat(told.output()).contains("[runtime.async]\nexecutor = \"deterministic\"\nauto_advance = false\ntop_level_await = false\nlong_poll_ms = 2.5\n");
        assertThat(CapturedStreams.run("config", "show").output()).contains(
            "[runtime.async]\nexecutor = \"local\"\nauto_advance = true\ntop_level_await = true\nlong_poll_ms = 50\n");
        for (String line : new String[] {"executor = \"fast\"", "executor = 1", "auto_advance = 1", "top_level_await = \"no\"", "long_poll_ms = \"long\""}) {
            Result wrong = CapturedStreams.run("config", "validate", configured(line + "\n"));
            assertThat(wrong.exitCode()).as(line).isEqualTo(1);
            assertThat(wrong.errors()).as(line).contains("runtime.async." + line.substring(0, line.indexOf(' ')));
        }
    }
}
