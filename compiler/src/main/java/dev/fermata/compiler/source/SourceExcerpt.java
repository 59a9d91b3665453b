package dev.fermata.compiler.source;

/**
 * The source line of a span and the caret line below it. A long line is cut around the span; the work does not depend
 * on the length of the line, because a file of one long line can have a problem at every character.
 */
final class SourceExcerpt {
    private static final int MAX_COLUMNS = 100;
    private static final int COLUMNS_BEFORE = 40;
    private static final String CUT = "…";

    private final StringBuilder text = new StringBuilder();
    private int caretColumn;
    private int caretWidth;

    SourceExcerpt(Span span) {
        Source source = span.source();
        int line = source.line(span.start());
        int lineEnd = source.lineEnd(line);
        int caretStart = Math.min(span.start(), lineEnd);
        int caretEnd = Math.min(span.end(), lineEnd);
        int start = windowStart(source, line, caretStart);
        if (start > source.lineStart(line)) {
            text.append(CUT);
        }
        int columns = text.length();
        int offset = start;
        while (offset < lineEnd && columns < MAX_COLUMNS) {
            if (offset == caretStart) {
                caretColumn = columns;
            }
            int codePoint = source.text().codePointAt(offset);
            int width = DisplayText.width(codePoint);
            text.append(DisplayText.of(codePoint));
            if (offset >= caretStart && offset < caretEnd) {
                caretWidth += width;
            }
            columns += width;
            offset += Character.charCount(codePoint);
        }
        if (offset <= caretStart) {
            caretColumn = columns;
        }
        if (offset < lineEnd) {
            text.append(CUT);
        }
    }

    String text() {
        return text.toString();
    }

    String carets() {
        return " ".repeat(caretColumn) + "^".repeat(Math.max(1, caretWidth));
    }

    private static int windowStart(Source source, int line, int caret) {
        int lineStart = source.lineStart(line);
        if (fits(source, lineStart, source.lineEnd(line))) {
            return lineStart;
        }
        int start = caret;
        for (int columns = 0; start > lineStart && caret - start < MAX_COLUMNS; ) {
            int codePoint = source.text().codePointBefore(start);
            columns += DisplayText.width(codePoint);
            if (columns > COLUMNS_BEFORE) {
                break;
            }
            start -= Character.charCount(codePoint);
        }
        return start;
    }

    private static boolean fits(Source source, int start, int end) {
        if (end - start > MAX_COLUMNS) {
            return false;
        }
        return source.text().substring(start, end).codePoints().map(DisplayText::width).sum() <= MAX_COLUMNS;
    }
}
