package dev.fermata.matlab.syntax;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.SyntaxFailure.Kind;
import java.util.List;
import java.util.Set;

/**
 * Parses MATLAB programs. A problem's message is MATLAB's, its code the identifier ({@code RunMat:SyntaxError} and those
 * of the checks that need only the text), its hint what the parser expected. Trees are at most
 * {@value Cursor#MAX_HEIGHT} operations and {@value Cursor#MAX_NESTING} brackets and blocks high.
 */
public final class MatlabSyntax {
    /** The identifier of a problem with the text as such. */
    public static final String SYNTAX_ERROR = Lexer.CODE;
    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 1 << 26;

    private MatlabSyntax() {
    }

    /**
     * The tree of a file, of an input, or of a text given to {@code eval}.
     *
     * @param knownVariables the variables that exist before the text runs; their names never begin a command
     * @throws ProblemException with the first problem
     */
    public static Tree.File parse(Source source, Set<String> knownVariables) {
        return parse(source, knownVariables, new Effort());
    }

    /**
     * As {@link #parse}, for the strict compatibility mode: command syntax and the async extension are refused.
     *
     * @throws ProblemException with the first problem
     */
    public static Tree.File parseStrict(Source source, Set<String> knownVariables) {
        Tree.File file = parse(source, knownVariables);
        List<Problem> problems = StrictChecks.of(source, file, knownVariables);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.getFirst());
        }
        return file;
    }

    /** What parsing took, in characters looked at. Tests check that it grows with the length only. */
    static final class Effort {
        long steps;
    }

    static Tree.File parse(Source source, Set<String> knownVariables, Effort effort) {
        Parsed parsed = parsed(source, knownVariables, effort);
        if (!parsed.problems.isEmpty()) {
            throw new ProblemException(parsed.problems.getFirst());
        }
        return parsed.file;
    }

    /**
     * A text that the grammar accepts.
     *
     * @param problems what keeps it from running all the same, in the order of the text
     */
    public record Parsed(Tree.File file, List<Problem> problems) { }

    /**
     * The tree of a text with everything that is wrong with it as far as the text tells.
     *
     * @throws ProblemException when the text does not follow the grammar
     */
    public static Parsed parseAll(Source source) {
        return parsed(source, Set.of(), new Effort());
    }

    private static Parsed parsed(Source source, Set<String> knownVariables, Effort effort) {
        try {
            checkLength(source);
            Tree.File file = file(source, knownVariables, effort);
            return new Parsed(file, StaticChecks.of(source, file, knownVariables));
        } catch (SyntaxFailure failure) {
            throw new ProblemException(failure.problem());
        }
    }

    private static Tree.File file(Source source, Set<String> knownVariables, Effort effort) {
        FileParser parser = new FileParser(source, knownVariables, true);
        try {
            return parser.file();
        } catch (SyntaxFailure failure) {
            boolean otherStyle = failure.kind() == Kind.FUNCTION_OPEN || failure.kind() == Kind.FUNCTION_STYLE;
            if (!otherStyle || parser.functionEndSeen()) {
                throw failure;
            }
        } finally {
            effort.steps += parser.steps();
        }
        FileParser again = new FileParser(source, knownVariables, false);
        try {
            return again.file();
        } finally {
            effort.steps += again.steps();
        }
    }

    /**
     * The tree of a text that is one expression, as for {@code str2func}.
     *
     * @throws ProblemException with the first problem
     */
    public static Tree.Expression parseExpression(Source source) {
        try {
            checkLength(source);
            return new FileParser(source, Set.of(), true).expression();
        } catch (SyntaxFailure failure) {
            throw new ProblemException(failure.problem());
        }
    }

    /** The text with LF where a CR alone ends a line, so that everybody counts the same lines; offsets stay. */
    public static String withLineFeeds(String text) {
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 2)) {
            if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                StringBuilder changed = new StringBuilder(text);
                for (int i = at; i < changed.length(); i++) {
                    if (changed.charAt(i) == '\r' && (i + 1 == changed.length() || changed.charAt(i + 1) != '\n')) {
                        changed.setCharAt(i, '\n');
                    }
                }
                return changed.toString();
            }
        }
        return text;
    }

    /** Whether an input is the beginning of a longer one: a block, bracket or line that goes on is open at its end. */
    public static boolean incomplete(String text) {
        Source source = new Source("", text);
        try {
            checkLength(source);
            new FileParser(source, Set.of(), true).file();
            return false;
        } catch (SyntaxFailure failure) {
            return failure.kind() == Kind.INCOMPLETE || failure.kind() == Kind.FUNCTION_OPEN;
        }
    }

    private static void checkLength(Source source) {
        if (source.length() > MAX_LENGTH) {
            throw new Lexer(source).failure("The text is longer than " + MAX_LENGTH + " characters.", 0, 0, Kind.WRONG);
        }
    }
}
