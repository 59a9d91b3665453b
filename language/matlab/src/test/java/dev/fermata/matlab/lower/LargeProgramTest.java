package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.RunningText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeProgramTest {
    private static final String SHOW_STACK = "for k = 1:numel(e.stack), fprintf('%s %d\\n', e.stack(k).name, e.stack(k).line); end\n";

    @Test
    void errorsInAScriptTooLargeForOneJavaMethodKnowTheirLines() {
        String text = lines(1_200, "a%1$d = sum([%1$d 2 3]) + %1$d;\n") + """
                try, f(3); catch e, SHOW end
                t = spawn(later()); try, await(t); catch e, SHOW end
                warned();
                function r = f(x)
                  r = x(4);
                end
                async function r = later()
                  await(sleep_ms(1));
                  r = f(1);
                end
                function warned()
                  warning('here');
                end
                """.replace("SHOW", SHOW_STACK.strip());

        assertThat(RunningText.output(text)).isEqualTo("""
                f 1205
                main 1201
                f 1205
                later 1209
                Warning: here
                > In warned (line 1212)
                  In main (line 1203)
                """);
    }

    @Test
    void aFunctionTooLargeForOneJavaMethodStandsBetweenOthersInAStack() {
        String text = """
                try, outer(); catch e, SHOW end
                function outer()
                  large();
                end
                function inner(x)
                  x.a
                end
                function large()
                """.replace("SHOW", SHOW_STACK.strip()) + lines(1_200, "a%1$d = sum([%1$d 2 3]) + %1$d;\n") + "inner(a3);\nend\n";

        assertThat(RunningText.output(text)).isEqualTo("inner 6\nlarge 1209\nouter 3\nmain 1\n");
    }

    @Test
    void aSwitchMayHaveManyCases() {
        String text = "for x = [1 64 65 4000 4001]\nswitch x\n" + lines(4_000, "case %1$d\n  if x == 64, continue, end\n  y = %1$d;\n")
                + "otherwise\n  y = -1;\nend\ndisp(y)\nend\n";

        assertThat(RunningText.output(text)).isEqualTo("     1\n\n    65\n\n        4000\n\n    -1\n\n");
    }

    @Test
    void anIfMayHaveManyBranches() {
        String text = "x = 3000;\nif x == 0\n  y = 0;\n" + lines(4_000, "elseif x == %1$d\n  y = %1$d;\n") + "end\ndisp(y)\n";

        assertThat(RunningText.output(text)).isEqualTo("        3000\n\n");
    }

    @Test
    void aListMayHaveMoreElementsThanAClassHasConstants() {
        String text = "c = {" + lines(70_000, "%1$d,") + "0};\ndisp(numel(c))\n";

        assertThat(RunningText.output(text)).isEqualTo("       70001\n\n");
    }

    private static String lines(int count, String format) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
