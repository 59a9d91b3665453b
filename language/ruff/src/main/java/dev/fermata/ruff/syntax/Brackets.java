package dev.fermata.ruff.syntax;

import java.util.Arrays;

/**
 * What the parser has to know about brackets before it has read up to their end. Gathered in one pass, so that no
 * question about a group costs more when the group is longer.
 */
final class Brackets {
    private final int[] partners;
    /** For each index, how many tokens before it cannot be part of a destructuring pattern. */
    private final int[] foreign;

    Brackets(Token[] tokens) {
        partners = new int[tokens.length];
        foreign = new int[tokens.length];
        Arrays.fill(partners, -1);
        int[] open = new int[32];
        int depth = 0;
        int others = 0;
        for (int i = 0; i < tokens.length; i++) {
            foreign[i] = others;
            TokenKind kind = tokens[i].kind();
            switch (kind) {
                case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> {
                    if (depth == open.length) {
                        open = Arrays.copyOf(open, depth * 2);
                    }
                    open[depth++] = i;
                }
                case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> {
                    if (depth > 0 && closes(tokens[open[depth - 1]].kind(), kind)) {
                        partners[open[--depth]] = i;
                    }
                }
                default -> { }
            }
            if (!belongsToPattern(kind)) {
                others++;
            }
        }
    }

    /** The index of the bracket that closes the one at an index; -1 if there is none. */
    int partner(int open) {
        return partners[open];
    }

    boolean holdsPatternOnly(int open, int close) {
        return foreign[close] == foreign[open + 1];
    }

    private static boolean closes(TokenKind open, TokenKind close) {
        return switch (open) {
            case LEFT_PAREN -> close == TokenKind.RIGHT_PAREN;
            case LEFT_BRACKET -> close == TokenKind.RIGHT_BRACKET;
            default -> close == TokenKind.RIGHT_BRACE;
        };
    }

    private static boolean belongsToPattern(TokenKind kind) {
        return switch (kind) {
            case IDENTIFIER, COMMA, ELLIPSIS, LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE -> true;
            default -> false;
        };
    }
}
