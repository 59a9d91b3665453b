package dev.fermata.example.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.ir.text.IrPrinter;
import dev.fermata.compiler.ir.text.IrUnit;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the programs in {@code programs/}; a comment {@code //> text} in them says what is printed. */
class TallyTest {
    private static final Pattern EXPECTED = Pattern.compile("//> (.*)");

    private record Result(int exitCode, String out, String err) { }

    private static Result run(String name, String text, Tally.Engine engine, SessionBuilder session) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Tally.run(new Source(name, text), engine, session.out(out).err(err).build());
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static SessionBuilder virtual() {
        return Session.builder().virtualTime(Order.fifo());
    }

    static Stream<Arguments> programsAndEngines() throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> programs = Files.list(Path.of("programs"))) {
            for (Path program : programs.sorted().toList()) {
                for (Tally.Engine engine : Tally.Engine.values()) {
                    all.add(Arguments.of(program, engine));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("programsAndEngines")
    void programsPrintWhatTheirCommentsSay(Path program, Tally.Engine engine) throws IOException {
        String text = Files.readString(program);
        StringBuilder expected = new StringBuilder();
        for (Matcher line = EXPECTED.matcher(text); line.find();) {
            expected.append(line.group(1)).append('\n');
        }
        assertThat(run(program.toString(), text, engine, virtual())).isEqualTo(new Result(0, expected.toString(), ""));
    }

    @Test
    void theGuideShowsWhatIsReallyPrinted() throws IOException {
        String program = "fn sum(n) { let s = 0; while 0 < n { s = s + n; n = n - 1; } return s; }";
        String ir = IrPrinter.withoutPositions()
                .unit(IrUnit.reachableFrom(Tally.compile(new Source("sum.tally", program))));
        String guide = Files.readString(Path.of("../../docs/bring-your-language.md"));
        assertThat(guide).contains(program).contains(ir.substring(ir.indexOf("(function &sum")).strip().indent(4));
    }

    @ParameterizedTest
    @EnumSource
    void realTimeAndAllCoresChangeNothing(Tally.Engine engine) throws IOException {
        String text = Files.readString(Path.of("programs/tasks.tally"));
        String expected = run("tasks", text, engine, virtual()).out();
        assertThat(run("tasks", text, engine, Session.builder().loop()).out()).isEqualTo(expected);
        assertThat(run("tasks", text, engine, Session.builder().workStealing(2)).out()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void anErrorThatNobodyCatchesEndsTheProgram(Tally.Engine engine) {
        assertThat(run("t", "print 1; fn f() { sleep(1); throw \"oh\"; } f(); print 2;", engine, virtual()))
                .isEqualTo(new Result(1, "1\n", "error: oh\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "print 1                 | Expected ;, found the end of the program | 1:8",
        "let x = ;               | Expected an expression, found ;          | 1:9",
        "print 1 + y;            | There is no variable y                   | 1:11",
        "x = 1;                  | There is no variable x                   | 1:1",
        "print ?;                | This character begins nothing            | 1:7",
        "spawn 1;                | 'spawn' needs a call                     | 1:1",
        "print 99999999999999999999; | The number is too large              | 1:7"})
    void mistakesAreShownWithTheirPlace(String text, String message, String place) {
        Result result = run("t", text, Tally.Engine.COMPILED, virtual());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error[TALLY]: " + message + "\n").contains("t:" + place + "\n");
    }
}
