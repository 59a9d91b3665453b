package dev.fermata.ruff.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class LargeProgramTest {
    @Test
    void aTopLevelTooLargeForOneJavaMethodStillRuns() {
        StringBuilder text = new StringBuilder("func inc(x) { return x + 1 }\nsum := 0\n".replace("sum", "total"));
        for (int i = 0; i < 3_000; i++) {
            text.append("v").append(i).append(" := inc(").append(i).append(") + total % 7\n");
            text.append("if v").append(i).append(" > 5 { total := total + 1 }\n");
        }
        text.append("await async_sleep(1)\nprint(total)\n");

        assertThat(outputOf(text.toString())).isEqualTo("2995\n");
    }

    @Test
    void aTopLevelWithMoreValuesThanAJavaMethodHasVariablesStillRuns() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 45_000; i++) {
            text.append("x").append(i).append(" := ").append(i).append('\n');
        }
        text.append("print(x44999 + x1)\n");

        assertThat(outputOf(text.toString())).isEqualTo("45000\n");
    }

    @Test
    void longChainsOfOperatorsDoNotExhaustTheStack() {
        assertThat(outputOf("print(" + "1 + ".repeat(900) + "1)\n")).isEqualTo("901\n");
    }

    private static String outputOf(String text) {
        Program program = RuffSyntax.parse(new Source("large.ruff", text));
        Path directory = Path.of("").toAbsolutePath();
        RuffSession session = new RuffSession(RuffSession.compiled(false), directory, directory, new ConcurrentHashMap<>(), 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Session run = Session.builder().loop().in(InputStream.nullInputStream()).out(out).err(out).workingDirectory(directory)
                .build();
        run.attach(RuffSession.class, session);
        var main = session.functionValue(session.lower(program, new RuffModule(""), false).main());
        run.run(() -> main.call0(0));
        return out.toString(StandardCharsets.UTF_8);
    }
}
