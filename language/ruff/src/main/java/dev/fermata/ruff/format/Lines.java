package dev.fermata.ruff.format;

import dev.fermata.ruff.syntax.Token;
import dev.fermata.ruff.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes lines: each is indented by the bracket that is open where it begins, one level more than the line of that bracket,
 * and one more when it is the rest of something that began on an earlier line.
 */
final class Lines {
    private final Marks marks;
    private final Spacing spacing;
    private final int indent;
    private final int lineLength;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> brackets = new ArrayDeque<>();
    private Token previous;

    /** An open bracket and the level of its line. */
    private record Open(Token bracket, int level) {
    }

    Lines(Marks marks, Spacing spacing, int indent, int lineLength) {
        this.marks = marks;
        this.spacing = spacing;
        this.indent = indent;
        this.lineLength = lineLength;
    }

    String text() {
        return out.toString();
    }

    /**
     * Writes a line, or more when it is too long and has commas to be broken at.
     *
     * @param following the first token behind the line; null at the end
     */
    void write(List<Piece> line, Token following) {
        List<Piece> rest = line;
        while (!rest.isEmpty()) {
            Token first = rest.stream().filter(piece -> !piece.isComment()).map(Piece::token).findFirst().orElse(following);
            int level = level(rest.getFirst(), first);
            int count = fitting(rest, level * indent);
            writeOne(rest.subList(0, count), level);
            rest = rest.subList(count, rest.size());
        }
    }

    void blank() {
        out.append('\n');
    }

    private int level(Piece first, Token next) {
        if (next == null) {
            return 0;
        }
        if (!first.isComment() && closes(next.kind())) {
            return opened(next).level;
        }
        int level = brackets.isEmpty() ? 0 : brackets.peek().level + 1;
        return level + (isContinuation(next) ? 1 : 0);
    }

    /** The bracket that a closing one closes: the innermost, since brackets of programs match. */
    private Open opened(Token closing) {
        Open innermost = brackets.peek();
        if (innermost == null) {
            throw new IllegalStateException("nothing to close at " + closing.start());
        }
        return innermost;
    }

    private boolean isContinuation(Token first) {
        if (previous == null || marks.startsSomething(first.at()) || closes(first.kind())) {
            return false;
        }
        switch (first.kind()) {
            case ELSE, EXCEPT, CASE, DEFAULT, SEMICOLON -> {
                return false;
            }
            case LEFT_BRACE -> {
                if (marks.isBlockBrace(first.at())) {
                    return false;
                }
            }
            default -> { }
        }
        Open innermost = brackets.peek();
        if (innermost == null) {
            return true;
        }
        if (previous == innermost.bracket) {
            return false;
        }
        boolean entries = innermost.bracket.kind() != TokenKind.LEFT_BRACE || spacing.holdsEntries(innermost.bracket);
        return !entries || previous.kind() != TokenKind.COMMA;
    }

    /** How many pieces of a line fit: all, or those up to the comma to break it behind. */
    private int fitting(List<Piece> line, int start) {
        int column = start;
        int depth = 0;
        int best = line.size();
        int bestDepth = Integer.MAX_VALUE;
        boolean fits = true;
        Piece before = null;
        for (int i = 0; i < line.size(); i++) {
            Piece piece = line.get(i);
            if (piece.endsLine()) {
                break; // a comment behind the code may be as long as it likes
            }
            column = piece.widthBehind(column + (before != null && spaced(before, piece) ? 1 : 0));
            before = piece;
            if (column > lineLength) {
                fits = false;
                if (bestDepth < Integer.MAX_VALUE) {
                    return best;
                }
            }
            if (!piece.isComment()) {
                depth += opens(piece.token().kind()) ? 1 : closes(piece.token().kind()) ? -1 : 0;
                boolean breakable = piece.token().kind() == TokenKind.COMMA && i + 1 < line.size() && !line.get(i + 1).endsLine();
                if (breakable && depth <= bestDepth) {
                    best = i + 1;
                    bestDepth = depth;
                }
                if (!fits && bestDepth < Integer.MAX_VALUE) {
                    return best;
                }
            }
        }
        return line.size();
    }

    private void writeOne(List<Piece> line, int level) {
        out.append(" ".repeat(level * indent));
        Piece before = null;
        for (Piece piece : line) {
            if (before != null) {
                if (piece.endsLine()) {
                    out.append(" ".repeat(Math.max(1, piece.spacesBefore())));
                } else if (spaced(before, piece)) {
                    out.append(' ');
                }
            }
            out.append(piece.text());
            before = piece;
            if (!piece.isComment()) {
                bracket(piece.token(), level);
                previous = piece.token();
            }
        }
        out.append('\n');
    }

    private void bracket(Token token, int level) {
        if (opens(token.kind())) {
            brackets.push(new Open(token, level));
        } else if (closes(token.kind())) {
            brackets.pop();
        }
    }

    /** Comments inside a line keep the space they have. */
    private boolean spaced(Piece left, Piece right) {
        return left.isComment() || right.isComment() ? right.spacesBefore() > 0 || left.isComment() && right.lineBreaks() > 0
            : spacing.between(left.token(), right.token());
    }

    private static boolean opens(TokenKind kind) {
        return kind == TokenKind.LEFT_PAREN || kind == TokenKind.LEFT_BRACKET || kind == TokenKind.LEFT_BRACE;
    }

    private static boolean closes(TokenKind kind) {
        return kind == TokenKind.RIGHT_PAREN || kind == TokenKind.RIGHT_BRACKET || kind == TokenKind.RIGHT_BRACE;
    }
}
