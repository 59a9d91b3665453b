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

    @Test
    void returnEndsOnlyThePartOfATestThatItStandsIn() {
        assertThat(outputOf("""
                test_setup { base := 1
                    if base == 1 { return }
                    base := 2 }
                test_setup { more := 10
                    for i in 3 { if i == 1 { return 7 } } }
                test_teardown { print("after", base, more)
                    return;
                    print("not here") }
                test_teardown { print("and after that") }
                test "returns" {
                    let f := func(x) { return x + base }
                    for i in 5 { try { if i == 2 { print(f(i))
                        return } } except e { print("never") } }
                    print("not here")
                }
                test "try operator" {
                    x := Err("no")?
                    print("not here", x)
                }
                test "waits" {
                    await async_sleep(1)
                    scope { return }
                }
                """)).isEqualTo("3\n" + "after 1 10\nand after that\n".repeat(3));
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
