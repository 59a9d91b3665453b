package dev.fermata.ruff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestProgramsTest {
    @Test
    void aTestMayDeclareTheNameOfABuiltinOrOfTheSetUp() {
        assertThat(outputOf("""
                test_setup { base := 1 }
                test_teardown { print("after", base) }
                test "names" {
                    let items := [base, 2]
                    let base := 5
                    print(sum(items), base)
                }
                test "writes" { base := 7 }
                """)).isEqualTo("3 5\nafter 1\nafter 7\n");
    }

    private static String outputOf(String text) {
        Path directory = Path.of("").toAbsolutePath();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (TestCase test : new RuffLanguage().tests(new Source("tests.ruff", text),
                new ModuleContext(directory, null, Engine.COMPILED, Map.of()))) {
            Session run = Session.builder().loop().in(InputStream.nullInputStream()).out(out).err(out)
                    .workingDirectory(directory).build();
            run.run(() -> test.program().run());
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
