package dev.fermata.matlab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.ProblemLayout;
import dev.fermata.compiler.source.ProblemRenderer;
import dev.fermata.compiler.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever the input, parsing gives a tree or one problem inside the text, and looks at each character a bounded number
 * of times. A failure names the seed; set the system property {@code fermata.seed} to repeat it.
 */
class SyntaxFuzzTest {
    private static final int ROUNDS = 4_000;
    /** Looks per character: scanning, looking ahead, and twice all of it where functions have no end. */
    private static final int STEPS_PER_CHAR = 12;
    private static final ProblemRenderer RENDERER = new ProblemRenderer(ProblemLayout.PLAIN, false);

    private static final String[] WORDS = words();

    /** Valid programs that use every part of the grammar, to be damaged. */
    private static final List<String> PROGRAMS = List.of(
        """
        % matrices and quotes
        a = [1 -2 +3; b' c.' 'it''s', "x" (1) {2} [3 4]
             x(1,:)' ... more
             -y ~z @sin]; x(end+1) = {@(x) x +1, 'b'};
        [p, ~, q{1:2}] = deal(1, 2, 3); s.(a).end(3) = 0x1Fu8 + 1_000.5e-3i;
        x(2) = []; f = @(x, varargin) x.^2' + -y(end, :) && ~x | 3:-1:1;
        """,
        """
        if a == 1, b, elseif (c) [d] = e; else, f; end
        for k = 1:10 disp(k); if k, break, else continue; end, end
        while x x = x - 1; end, parfor (i = 1:3, 4), i, end
        switch v, case {1, 'a'}, p; case "b" q; otherwise, r, end
        try, hold on; catch e, rethrow(e), end
        %{
        block
        %}
        global g h; persistent n; import pkg.sub.*; clear -except 'a b' c.m
        """,
        """
        function [a, varargout] = f(x, o, ~, varargin)
          arguments
            x (1,:) double {mustBePositive, mustBeMember(x, {1, 2})} = [1 2]
            o.Name string = "d"
          end
          function y = inner(z), y = z + a; end
          a = inner(x); return a
        end
        async isolated function g, await(sleep_ms(1)); end
        """,
        """
        function one
        x = 1; y = x';
        function r = two(a, b)
        r = a * b;
        """,
        """
        classdef (Sealed) C < handle & p.B
          properties (Access = private, Constant)
            a = 1 + 2
            b (1,1) double = 0; c, d
          end
          methods (Static)
            function obj = C(x), obj@p.B(x); end
            function v = get.a(obj), v = name@p.B(obj); end
          end
          methods (Abstract)
            y = area(obj)
          end
          events
            Changed, Closed
          end
          enumeration
            Red, Green (1)
          end
        end
        """,
        """
        t = async @() do
          x = await(other); if x, 1, else, 2, end
        end;
        r = await(join(async @() do disp('b'); end, spawn(@() 1)));
        h = @(n) do
          function k = m, k = n; end
          for k = 1:n, s = ?pkg.C{x = 1, y = struct{a = 2}}; end
          print -dpng file.png
          return s;
        end;
        f(1, Name="v", Other={1 2})
        """);

    @Test
    void randomCharacters() {
        run((random, text) -> {
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append((char) switch (random.nextInt(6)) {
                    case 0 -> random.nextInt(0x10000);
                    case 1 -> random.nextInt(256);
                    case 2 -> "'\"[]{}();,.\n%@~=".charAt(random.nextInt(16));
                    default -> ' ' + random.nextInt(95);
                });
            }
        });
    }

    @Test
    void randomTokens() {
        run((random, text) -> {
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(switch (random.nextInt(8)) {
                    case 0 -> "\n";
                    case 1, 2, 3 -> "";
                    default -> " ";
                });
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
            Tree.File file = Golden.parse(program);
            assertThat(file.statements().size() + file.functions().size() + file.classes().size()).isPositive();
        }
    }

    /** What a program was cut off from can complete it, unless the cut made it wrong. */
    @Test
    void everyBeginningIsCompleteIncompleteOrWrong() {
        for (String program : PROGRAMS) {
            for (int end = 0; end <= program.length(); end++) {
                String beginning = program.substring(0, end);
                boolean incomplete = MatlabSyntax.incomplete(beginning);
                assertThat(incomplete && parses(beginning) && !program.startsWith("function")).as(beginning).isFalse();
            }
        }
    }

    @Test
    void normalTextMeansTheSame() {
        int[] compared = {0};
        Random random = new Random(7);
        for (int round = 0; round < 60_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 1 + random.nextInt(10); i > 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(3) == 0 ? " " : "");
            }
            try {
                Tree.Expression expression = NormalTextTest.parse(text.toString());
                NormalTextTest.assertSame(expression);
                compared[0]++;
            } catch (ProblemException rejected) {
                assertThat(rejected.problems()).hasSize(1);
            }
        }
        assertThat(compared[0]).isGreaterThan(1_000);
    }

    @Test
    void effortGrowsOnlyWithTheLength() {
        String[] seeds = {
            "(", "[", "{", "{a,", "[a ", "x(", "x{", ")", "]", "if a\n", "for k = 1:3\n", "while a ", "switch a\ncase 1\n",
            "try\n", "a.b", "a = ", "'", "'a' ", "\"a\" ", "-", "~", "- ", "~ ", "@(x) ", "@() do\n", "function f\n",
            "function f, end\n", "async ", "async @() ", "isolated function f\n", "classdef A\n", "%{\n", "%}\n", "%{ x\n",
            "...\n", "... \n\n", "    ", "\n", "\r\n", "1 ", "1_", "0x1", "1.", ".", ",", ";", "a b ", "q -b\n", "q 'a' ",
            "a'", "a.'", "[a' 'b']", "a,", "a;", "end ", "x(end ", "struct{a = ", "struct{\n", "?A{x = ", "a@b", "f(n = ",
            "a:", "a^", "a^-", "a&&", "a == ", "~a = ", "[~, ~] = ", "[a, b] = f; ", "global g ", "import a.b ", "a{:}",
            "é", "\u00a0", "!", "#", "function [a, ", "function f(a, ", "arguments\n", "properties\nx\n", "a(1).b{2}", "   %{"};
        for (String seed : seeds) {
            String text = seed.repeat(100_000 / seed.length());
            check(text, () -> "repeated " + seed);
            check("x = [" + text + "]", () -> "in brackets " + seed);
            check("f(" + text + ")", () -> "in parentheses " + seed);
            check("function f\n" + text, () -> "in a function " + seed);
        }
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

    private static boolean parses(String text) {
        try {
            return Golden.parse(text) != null;
        } catch (ProblemException rejected) {
            return false;
        }
    }

    private static void check(String text, Supplier<String> name) {
        Source source = new Source("fuzz.m", text);
        MatlabSyntax.Effort effort = new MatlabSyntax.Effort();
        try {
            Tree.File file = MatlabSyntax.parse(source, Set.of("a", "x"), effort);
            assertThat(file).as(name).isNotNull();
        } catch (ProblemException rejected) {
            assertThat(rejected.problems()).as(name).hasSize(1);
            for (Problem problem : rejected.problems()) {
                assertThat(problem.span().isKnown()).as(name).isTrue();
                assertThat(problem.message()).as(name).isNotBlank();
                assertThat(problem.code()).as(name).startsWith("RunMat:");
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
            "a", "b", "x", "q", "1", "2.5", "3.", ".5", "1e3i", "0x1F", "'s'", "\"s\"", "\n", "%{\n", "%}\n", "% c\n", "...\n",
            "async", "await", "spawn", "do", "do\n", "isolated", "properties", "methods", "events", "enumeration",
            "arguments", "import", "struct{", "varargin", "@(x)", "@()", "[a, b] =", "(:)", "end", "\n"));
        for (TokenKind kind : TokenKind.values()) {
            if (!kind.text().isEmpty()) {
                words.add(kind.text());
            }
        }
        return words.toArray(String[]::new);
    }
}
