package dev.fermata.ruff.format;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.FormatStyle;
import dev.fermata.ruff.syntax.Lexer;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.SyntaxPrinter;
import dev.fermata.ruff.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a program anew. Line breaks are kept, except that too long lines are broken behind commas; strings and comments
 * are left as they are. The result has the tokens of the original, which is checked; only imports may change places.
 */
public final class Formatter {
    /** Tokens further right in a line than positions can tell are laid out by what the next pass finds. */
    private static final int COLUMNS_TOLD_APART = 4000;
    private static final int PASSES_MAX = 5;

    private final Source source;
    private final FormatStyle style;
    private final ImportOrder imports;
    private final Program program;
    private final List<Token> tokens;

    private Formatter(Source source, FormatStyle style, ImportOrder imports) {
        this.source = source;
        this.style = style;
        this.imports = imports;
        this.program = RuffSyntax.parse(source);
        this.tokens = Lexer.tokens(source);
    }

    /**
     * The text in order.
     *
     * @param imports decides whether imports may be sorted; null to leave them as they are
     * @throws ProblemException when the text is not a program
     */
    public static String format(Source source, FormatStyle style, ImportOrder imports) {
        String text = new Formatter(source, style, imports).run();
        for (int pass = 1; pass < PASSES_MAX && hasLongLine(source); pass++) {
            source = new Source(source.name(), text);
            text = new Formatter(source, style, imports).run();
        }
        return text;
    }

    private static boolean hasLongLine(Source source) {
        for (int line = 1; line <= source.lineCount(); line++) {
            if (source.lineEnd(line) - source.lineStart(line) > COLUMNS_TOLD_APART) {
                return true;
            }
        }
        return false;
    }

    private String run() {
        List<List<Piece>> lines = lines(Pieces.of(source, tokens));
        boolean sorted = imports != null && imports.sort(program, lines);
        Marks marks = new Marks(program);
        Lines out = new Lines(marks, new Spacing(marks, tokens), style.indent(), style.lineLength());
        for (int i = 0; i < lines.size(); i++) {
            int blanks = i == 0 ? 0 : lines.get(i).getFirst().lineBreaks() - 1;
            for (int blank = 0; blank < blanks; blank++) {
                out.blank();
            }
            out.write(lines.get(i), firstToken(lines, i + 1));
        }
        check(out.text(), sorted);
        return out.text();
    }

    private static List<List<Piece>> lines(List<Piece> pieces) {
        List<List<Piece>> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (lines.isEmpty() || piece.lineBreaks() > 0) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(piece);
        }
        return lines;
    }

    private static Token firstToken(List<List<Piece>> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            for (Piece piece : lines.get(i)) {
                if (!piece.isComment()) {
                    return piece.token();
                }
            }
        }
        return null;
    }

    /** Formatting must not change what a program says. */
    private void check(String text, boolean sorted) {
        Source after = new Source(source.name(), text);
        if (sorted ? !sameButForImports(RuffSyntax.parse(after)) : !sameTokens(Lexer.tokens(after), text)) {
            throw new IllegalStateException("formatting " + source.name() + " would change it");
        }
    }

    private boolean sameTokens(List<Token> after, String text) {
        boolean same = after.size() == tokens.size();
        for (int i = 0; same && i < after.size(); i++) {
            same = says(text, after.get(i)).equals(says(source.text(), tokens.get(i)));
        }
        return same;
    }

    private static String says(String text, Token token) {
        return text.substring(token.start(), token.end());
    }

    private boolean sameButForImports(Program after) {
        int count = (int) program.statements().stream().takeWhile(Formatter::isImport).count();
        List<String> before = printed(program);
        List<String> now = printed(after);
        return before.size() == now.size() && before.subList(count, before.size()).equals(now.subList(count, now.size()))
            && before.subList(0, count).stream().sorted().toList().equals(now.subList(0, count).stream().sorted().toList());
    }

    private static boolean isImport(Statement statement) {
        return statement instanceof Statement.Import || statement instanceof Statement.FromImport;
    }

    private static List<String> printed(Program program) {
        return program.statements().stream().map(SyntaxPrinter::print).toList();
    }
}
