package dev.fermata.lsp;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places as the protocol writes them: lines from 0, and UTF-16 units within a line, which is what chars are. */
final class Places {
    private Places() {
    }

    static int offset(Source source, Position position) {
        int line = Math.clamp(position.getLine() + 1L, 1, source.lineCount());
        if (line != position.getLine() + 1L) {
            return source.length();
        }
        return (int) Math.min((long) source.lineStart(line) + Math.max(0, position.getCharacter()), source.lineEnd(line));
    }

    static Position position(Source source, int offset) {
        int line = source.line(offset);
        return new Position(line - 1, offset - source.lineStart(line));
    }

    static Range range(Span span) {
        return new Range(position(span.source(), span.start()), position(span.source(), span.end()));
    }

    static Range whole(Source source) {
        return new Range(new Position(0, 0), position(source, source.length()));
    }
}
