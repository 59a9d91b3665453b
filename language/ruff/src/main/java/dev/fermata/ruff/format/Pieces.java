package dev.fermata.ruff.format;

import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.Token;
import dev.fermata.ruff.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces: its tokens, and the comments that stand between them. */
final class Pieces {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int lineBreaks;
    private int spaces;

    private Pieces(String text) {
        this.text = text;
    }

    static List<Piece> of(Source source, List<Token> tokens) {
        Pieces cut = new Pieces(source.text());
        int offset = 0;
        for (Token token : tokens) {
            cut.gap(offset, token.start());
            if (token.kind() != TokenKind.END) {
                cut.add(token, token.start(), token.end(), false);
            }
            offset = token.end();
        }
        return cut.pieces;
    }

    private void gap(int start, int end) {
        int i = start;
        while (i < end) {
            switch (text.charAt(i)) {
                case '\n' -> {
                    lineBreaks++;
                    spaces = 0;
                    i++;
                }
                case '#' -> i = lineComment(i);
                case '/' -> i = text.charAt(i + 1) == '*' ? blockComment(i) : lineComment(i);
                default -> {
                    spaces++;
                    i++;
                }
            }
        }
    }

    private int lineComment(int start) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        int trimmed = start + text.substring(start, end).stripTrailing().length();
        add(null, start, trimmed, true);
        return end;
    }

    private int blockComment(int start) {
        int end = text.indexOf("*/", start + 2) + 2;
        add(null, start, end, false);
        return end;
    }

    private void add(Token token, int start, int end, boolean endsLine) {
        pieces.add(new Piece(token, text.substring(start, end), lineBreaks, spaces, endsLine));
        lineBreaks = 0;
        spaces = 0;
    }
}
