package dev.fermata.matlab.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.source.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options win over the configuration file, which is the nearest above. */
class ProgramSettingsTest {
    @TempDir
    private Path folder;

    private ProgramSettings settings(Map<String, String> options) {
        return ProgramSettings.of(folder, options, Map.of());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void withoutAnythingTheDefaultsHold() {
        assertThat(settings(Map.of())).isEqualTo(ProgramSettings.DEFAULT);
    }

    @Test
    void theFileOfAFolderAboveHolds() throws IOException {
        write("runmat.toml", """
            [package]
            name = "demo"
            [sources]
            roots = ["src", "more"]
            [runtime]
            callstack_limit = 7
            error_namespace = "Demo"
            [runtime.language]
            compat = "matlab"
            """);
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        ProgramSettings settings = ProgramSettings.of(inner, Map.of(), Map.of());
        assertThat(settings.compatibility()).isEqualTo(Compatibility.MATLAB);
        assertThat(settings.namespace()).isEqualTo("Demo");
        assertThat(settings.callStackMax()).isEqualTo(7);
        assertThat(settings.folders()).containsExactly(folder.resolve("src"), folder.resolve("more"));
    }

    @Test
    void tasksAreSetByTheFile() throws IOException {
        write("runmat.toml", "[runtime.async]\nauto_advance = false\nlong_poll_ms = 7.5\n");
        assertThat(settings(Map.of()).tasks()).isEqualTo(new TaskSettings(false, false, true, 7.5));
        write("runmat.toml", "[runtime.async]\nexecutor = \"deterministic\"\ntop_level_await = false\n");
        assertThat(settings(Map.of()).tasks()).isEqualTo(new TaskSettings(true, true, false, 50));
        for (String wrong : new String[] {"executor = \"stealing\"", "auto_advance = 0", "long_poll_ms = -1"}) {
            write("runmat.toml", "[runtime.async]\n" + wrong + "\n");
            assertThatThrownBy(() -> settings(Map.of())).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("runtime.async." + wrong.substring(0, wrong.indexOf(' ')));
        }
    }

    @Test
    void optionsWin() throws IOException {
        write("runmat.json", "{\"runtime\": {\"error_namespace\": \"Demo\", \"language\": {\"compat\": \"matlab\"}}}");
        ProgramSettings settings = settings(Map.of("compat", "strict", "error-namespace", "Other", "callstack-limit", "3"));
        assertThat(settings.isStrict()).isTrue();
        assertThat(settings.namespace()).isEqualTo("Other");
        assertThat(settings.callStackMax()).isEqualTo(3);
    }

    @Test
    void theEnvironmentNamesTheFileAndFolders() throws IOException {
        write("else/own.toml", "[runtime]\nerror_namespace = \"Else\"\n");
        ProgramSettings settings = ProgramSettings.of(folder, Map.of(), Map.of("RUNMAT_CONFIG", "else/own.toml", "MATLABPATH", "x", "RUNMAT_PATH", "y"));
        assertThat(settings.namespace()).isEqualTo("Else");
        assertThat(settings.folders()).containsExactly(folder.resolve("y"), folder.resolve("x"));
    }

    @Test
    void wrongOnesAreTold() throws IOException {
        assertThatThrownBy(() -> settings(Map.of("compat", "octave"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> settings(Map.of("callstack-limit", "many"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> settings(Map.of("config", "nosuch.toml"))).isInstanceOf(ProblemException.class);
        write("runmat.toml", "[runtime\n");
        assertThatThrownBy(() -> settings(Map.of())).isInstanceOf(ProblemException.class);
    }
}
