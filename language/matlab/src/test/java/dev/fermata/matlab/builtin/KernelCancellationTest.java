package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that is cancelled ends, though one of these would take minutes; the time limit of the test is only for when it does not. */
class KernelCancellationTest {
    @ParameterizedTest
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    @ValueSource(strings = {
        "eig(rand(2500));",
        "[U, S, V] = svd(rand(2000));",
        "x = complex(rand(1500), 1); while true, x * x; end",
        "polyval(rand(1, 1e6), rand(1, 1e6));",
        "filter(rand(1, 1e5), 1, rand(1, 1e6));",
        "conv2(rand(2000), rand(1000));",
        "corr(rand(1e6, 1), rand(1e6, 1), 'Type', 'Kendall');",
        "isprime(9007199254740881 * ones(1, 1e8));",
        "betaincinv(rand(1, 1e7), 2.5, 3.5);",
        "sprintf('%.20g', rand(1, 3e7));",
        "syms x y z, expand((x + y + z + 1)^80);",
        "while true, sort(rand(1, 4e6)); end"})
    void ends(String kernel) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Program program = new MatlabLanguage().load(new Source("main.m", "c = onCleanup(@() disp('clean'));\n" + kernel + "\ndisp('done')\n"),
            new ModuleContext(folder, null, Engine.COMPILED, Map.of()));
        Session session = Session.builder().loop().out(out).err(OutputStream.nullOutputStream()).workingDirectory(folder)
            .timeoutNanos(300_000_000L).build();
        assertThat(session.run(program::run)).isNotZero();
        assertThat(out).hasToString("clean\n");
    }
}
