package dev.fermata.matlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the file, the check gives a report. A failure names the seed; {@code fermata.seed} repeats it. */
class CheckFuzzTest {
    private static final int ROUNDS = 4_000;
    private static final String[] PIECES = {"x", "y.z", "f(1)", "f", "p.q.r(2)", "@f", "@(v) v", "async @() f", "await(f)", "[a, b]",
        " = ", "eval('1')", "addpath q", "load t", "t", "\n", ";", ", ", "if x\n", "end\n", "for k = 1:3\n", "function g(o)\n",
        "async function h\n", "t = async @() do\n", "import p.q\n", "import p.*\n", "classdef C\n", "methods\n", "properties\n",
        "global t\n", "é", "'s'", "try\n", "catch e\n", "{", "}", "(", ")", "syms u\n", "return f\n"};

    @Test
    void everyFileHasAReport() {
        Long fixed = Long.getLong("fermata.seed");
        long first = fixed != null ? fixed : new Random().nextLong();
        SearchFolders lookup = new SearchFolders(List.of(), name -> name.length() > 3);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(first + round);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            CheckReport report = MatlabCheck.check(new Source("fuzz.m", text.toString()), lookup);
            assertThat(report.text()).as("fermata.seed=%s%n%s", first + round, text)
                .endsWith("checked fuzz.m: " + report.errors() + " error(s), " + report.warnings() + " warning(s)\n");
            assertThat(report.json(false)).startsWith("{").endsWith("}");
        }
    }
}
