package dev.fermata.matlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.RunningText;
import dev.fermata.runtime.session.Permissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that the user types, and the record of what is shown. */
class DialogueTest {
    private static String run(String program, String input) {
        return RunningText.output(program, input, Permissions.all(), Map.of());
    }

    @Test
    void inputEvaluatesInTheCallersWorkspace() {
        assertThat(run("k = 2; ask(); x = input('n? ');\ndisp(x); s = input('s? ', 's'); disp(s); e = input(''); disp(size(e));\n"
            + "function ask(), k = 40; v = input('v? '); disp(v); end", "k + 2\n[k 3]\nk + 1\n\n"))
            .isEqualTo("v?     42\n\nn?      2     3\n\ns? k + 1\n     0     0\n\n");
    }

    @Test
    void keyboardWorksOnTheCallersVariablesUntilItIsLeft() {
        assertThat(run("f();\nfunction f(), a = 1; keyboard; disp(a); end", "a = 5;\nnosuch\nreturn\n"))
            .isEqualTo("K>> K>> Unrecognized function or variable 'nosuch'.\nK>>      5\n\n");
    }

    @Test
    void aDiaryThatIsLeftOnHoldsWhatWasShown(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("log.txt");

        assertThat(run("diary('" + file + "'); disp(7)\n", "")).isEqualTo("     7\n\n");
        assertThat(file).content().contains("     7\n");
    }
}
