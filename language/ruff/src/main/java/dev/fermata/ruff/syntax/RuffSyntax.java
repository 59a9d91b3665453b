package dev.fermata.ruff.syntax;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.List;

/**
 * Parses Ruff programs. The parser's own recursion is shallow, but a tree can be 1,000 operations and blocks high,
 * because {@code a + b + c} leans to the left: whoever walks it recursively needs stack for that.
 */
public final class RuffSyntax {
    /** The largest accepted source, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private RuffSyntax() {
    }

    /**
     * The tree of a program.
     *
     * @throws ProblemException with everything that is wrong; lexical problems keep the parser from running
     */
    public static Program parse(Source source) {
        return parse(source, new Effort());
    }

    /** What parsing one source took, in chars and tokens visited. Tests check that it grows with the length only. */
    static final class Effort {
        long steps;
    }

    static Program parse(Source source, Effort effort) {
        Problems problems = new Problems(source);
        long bytes = encodedLength(source.text());
        if (bytes > MAX_BYTES) {
            problems.report(RuffCode.RUFPARSE001,
                "Source size " + bytes + " bytes exceeds maximum allowed " + MAX_BYTES + " bytes", 0, 0, "");
            problems.throwIfAny();
        }
        Characters characters = new Characters(source);
        Lexer lexer = new Lexer(characters, 0, source.length(), problems, false);
        Token[] tokens = lexer.run();
        problems.throwIfAny();
        Parser parser = new Parser(characters, tokens, problems);
        try {
            List<Statement> statements = parser.statements();
            problems.throwIfAny();
            return new Program(source, tokens[0].at(), tokens[tokens.length - 1].endAt(), statements);
        } finally {
            effort.steps = lexer.steps() + parser.steps();
        }
    }

    private static long encodedLength(String text) {
        if (text.length() <= MAX_BYTES / 3) {
            return text.length();
        }
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                bytes += 2;
            } else if (c >= 0x80) {
                bytes++;
            }
        }
        return bytes;
    }
}
