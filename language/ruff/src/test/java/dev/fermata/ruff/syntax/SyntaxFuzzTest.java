package dev.fermata.ruff.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.ProblemRenderer;
import dev.fermata.compiler.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever the input, parsing gives a tree or problems inside the text, and visits each char and token a bounded number
 * of times. A failure names the seed; set the system property {@code fermata.seed} to repeat it.
 */
class SyntaxFuzzTest {
    private static final int ROUNDS = 4_000;
    /** Steps per char, with room for the passes over brackets and patterns. */
    private static final int STEPS_PER_CHAR = 12;
    private static final ProblemRenderer RENDERER = new ProblemRenderer(new RuffProblemLayout(), false);

    private static final String[] WORDS = words();

    /** Valid programs that use every part of the grammar, to be damaged. */
    private static final List<String> PROGRAMS = List.of(
        """
        # counters and closures
        func counter() {
            mut n := 0
            return func() { n := n + 1
                            return n }
        }
        a := counter()
        print(a(), "n = ${a() + 1}", [1, ...xs, -2.5], {"k": [1], b: {}})
        """,
        """
        struct Point { x: int, y: int
            func moved(self, dx) { return Point { x: self.x + dx, y: self.y } }
            async func later(self) { await async_sleep(5); return self } }
        let p := Point { x: 1, y: 2 }
        m[i][j] := p.moved(3).x
        a.b[i].c += p?.y ?? 4 % 3
        """,
        """
        enum Shape { Circle, Square, }
        match area { case Ok(v): { print(v) } case Shape::Circle(r): { } default: { throw("no ${"deep ${r}"}") } }
        let [a, _, [b, {c}], ...rest] := Shape::Square(1, 2)
        {d, ...others} = Some(None)
        """,
        """
        if a && !b || c == d { x } else if e |> f(g) { } else { while true { break; continue } }
        for i in range(10) { loop while i < 3 { i -= 1 } loop { return } }
        try { risky()? } except e { print(e.message) } /* block
        comment */ // line
        """,
        """
        import note
        from geometry.shapes import area, Point
        export async func* g(a: int, b: Result<int, string>) -> bool { yield; yield a }
        test "adds" { assert(1) } test_group "g" { test_setup { } test_teardown { } }
        const C: Option<float> := 9223372036854775807
        """,
        """
        c := channel(5)
        p := spawn { c.send(1); return 2 }
        scope { async { await p } with_timeout(50) { select {
            case v := await p: { print(v) } case w := c.receive(): { } default: { } } } }
        select([p, c]); scope := 1; select {}; with_timeout(5)
        """);

    @Test
    void randomCharacters() {
        run((random, text) -> {
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append((char) switch (random.nextInt(6)) {
                    case 0 -> random.nextInt(0x10000);
                    case 1 -> random.nextInt(256);
                    case 2 -> "\"${}\\\n#/*".charAt(random.nextInt(9));
                    default -> ' ' + random.nextInt(95);
                });
            }
        });
    }

    @Test
    void randomTokens() {
        run((random, text) -> {
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(8) == 0 ? "\n" : " ");
            }
        });
    }

    @Test
    void damagedPrograms() {
        run((random, text) -> {
            text.append(PROGRAMS.get(random.nextInt(PROGRAMS.size())));
            for (int i = 1 + random.nextInt(6); i > 0 && !text.isEmpty(); i--) {
                damage(random, text);
            }
        });
    }

    @Test
    void theProgramsAreValidBeforeTheyAreDamaged() {
        for (String program : PROGRAMS) {
            assertThat(Parsing.parse(program).statements()).isNotEmpty();
        }
    }

    @Test
    void effortGrowsOnlyWithTheLength() {
        String[] seeds = {
            "(", "[", "{", "{a,", "[a,", ")", "}", "if a {", "scope {", "select {", "scope { a", "with_timeout(",
            "a.b", "a := ", "\"${", "\"${\"", "\"${1}\"", "-", "await ", "func(", "func f(", "match a { case b: {",
            "struct S {", "/*", "[[a],", "1 ", "a b;", "else if a {", "@", "é", "export ", "test_group \"\" {",
            "let [", "Option<", "::", "...", "x ? y :", "spawn {", "A::B(", "try {", "1..", "= ", "{{a}", "scope {{"};
        for (String seed : seeds) {
            String text = seed.repeat(200_000 / seed.length());
            check(text, () -> "repeated " + seed);
            check(text + " := 1" + "}])".repeat(3), () -> "repeated and assigned " + seed);
        }
    }

    @Test
    void nestedGroupsThatLookLikePatternsAreReadOnce() {
        for (String end : new String[] {"] = 1 ", "] := 1;", "]"}) {
            check("[".repeat(50_000) + end.repeat(50_000), () -> "groups ending in " + end);
        }
    }

    @Test
    void deeplyNestedInterpolationsAreReadOnce() {
        String string = "\"${".repeat(1_600) + "}\"".repeat(1_600);
        check(("f(" + string + ")\n").repeat(60), () -> "interpolations");
        String shallow = "\"${".repeat(250) + "1" + "}\"".repeat(250);
        check(("f(" + shallow + ")\n").repeat(300), () -> "valid interpolations");
    }

    private interface Writer {
        void write(Random random, StringBuilder text);
    }

    private static void run(Writer writer) {
        Long fixed = Long.getLong("fermata.seed");
        long first = fixed != null ? fixed : new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            long seed = first + round;
            StringBuilder text = new StringBuilder();
            writer.write(new Random(seed), text);
            check(text.toString(), () -> "fermata.seed=" + seed + "\n" + text);
        }
    }

    private static void check(String text, Supplier<String> name) {
        Source source = new Source("fuzz.ruff", text);
        RuffSyntax.Effort effort = new RuffSyntax.Effort();
        try {
            Program program = RuffSyntax.parse(source, effort);
            assertThat(SyntaxPrinter.print(program)).as(name).isNotNull();
        } catch (ProblemException rejected) {
            assertThat(rejected.problems()).as(name).isNotEmpty();
            for (Problem problem : rejected.problems()) {
                assertThat(problem.span().isKnown()).as(name).isTrue();
                assertThat(problem.message()).as(name).isNotBlank();
            }
            assertThat(RENDERER.render(rejected.problems())).as(name).isNotBlank();
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError("crash: " + name.get(), crash);
        }
        assertThat(effort.steps).as(name).isLessThanOrEqualTo(STEPS_PER_CHAR * (long) text.length() + 100);
    }

    private static void damage(Random random, StringBuilder text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, WORDS[random.nextInt(WORDS.length)]);
            case 2 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(40)));
            case 3 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
            default -> {
                String other = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
                text.insert(at, other, random.nextInt(other.length()), other.length());
            }
        }
    }

    private static String[] words() {
        List<String> words = new ArrayList<>(List.of(
            "a", "b", "_", "1", "2.5", "\"s\"", "\"${a}\"", "\"${", "}\"", "true", "Ok", "None", "throw", "scope",
            "select", "with_timeout", "Result", "Option", "\n", "receive", "scope {", "a := ", "# c\n", "/*", "*/"));
        for (TokenKind kind : TokenKind.values()) {
            if (!kind.text().isEmpty()) {
                words.add(kind.text());
            }
        }
        return words.toArray(String[]::new);
    }
}
