package dev.fermata.ruff.editor;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.util.Optional;

/** Texts that somebody is writing at this moment. */
final class UnfinishedText {
    private UnfinishedText() {
    }

    /**
     * The tree of a text; if it has none, that of the text with the line of an offset left empty. Places stay the same.
     *
     * @param offset where it is being written; negative when that is not known
     */
    static Optional<Program> parse(Source source, int offset) {
        Optional<Program> whole = attempt(source);
        if (whole.isPresent() || offset < 0) {
            return whole;
        }
        int line = source.line(offset);
        int start = source.lineStart(line);
        int end = source.lineEnd(line);
        String rest = source.text().substring(0, start) + " ".repeat(end - start) + source.text().substring(end);
        return attempt(new Source(source.name(), rest));
    }

    private static Optional<Program> attempt(Source source) {
        try {
            return Optional.of(RuffSyntax.parse(source));
        } catch (ProblemException wrong) {
            return Optional.empty();
        }
    }

    /** The beginning of the word that ends at an offset. */
    static int wordStart(String text, int offset) {
        int start = offset;
        while (start > 0 && Character.isUnicodeIdentifierPart(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    /** The end of the word that an offset is in. */
    static int wordEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
