package dev.fermata.ruff.format;

import dev.fermata.ruff.syntax.Token;

/**
 * A token or comment as it stands in a line.
 *
 * @param token        null for a comment
 * @param text         what is printed; more than one line for block comments and for strings with code of several lines
 * @param lineBreaks   how many line breaks the text has before it
 * @param spacesBefore how many blanks the text has before it in its line
 * @param endsLine     whether nothing may follow in the line: a line comment
 */
record Piece(Token token, String text, int lineBreaks, int spacesBefore, boolean endsLine) {
    boolean isComment() {
        return token == null;
    }

    /** The width of the line behind this piece, when it began at a column. */
    int widthBehind(int column) {
        int lastBreak = text.lastIndexOf('\n');
        return lastBreak < 0 ? column + text.codePointCount(0, text.length())
            : text.codePointCount(lastBreak + 1, text.length());
    }
}
