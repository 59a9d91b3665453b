package dev.fermata.ruff.format;

import dev.fermata.ruff.syntax.Token;
import dev.fermata.ruff.syntax.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides where a space stands between two tokens of a line. */
final class Spacing {
    private final Marks marks;
    /** The angle brackets of types. */
    private final Set<Token> angles = new HashSet<>();
    /** The braces without padding: those of dictionaries and of nothing. */
    private final Set<Token> tightBraces = new HashSet<>();
    /** The braces of struct literals. */
    private final Set<Token> structBraces = new HashSet<>();
    /** Stars of generators. */
    private final Set<Token> generatorStars = new HashSet<>();

    Spacing(Marks marks, List<Token> tokens) {
        this.marks = marks;
        findAngles(tokens);
        findBraces(tokens);
    }

    private void findAngles(List<Token> tokens) {
        int depth = 0;
        boolean afterType = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == TokenKind.LESS && (afterType || depth > 0)) {
                angles.add(token);
                depth++;
            } else if (token.kind() == TokenKind.GREATER && depth > 0) {
                angles.add(token);
                depth--;
            } else if (token.kind() == TokenKind.STAR && i > 0 && tokens.get(i - 1).kind() == TokenKind.FUNC) {
                generatorStars.add(token);
            }
            afterType = token.kind() == TokenKind.IDENTIFIER && marks.isGenericType(token.at());
        }
    }

    private void findBraces(List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        Token previous = null;
        for (Token token : tokens) {
            switch (token.kind()) {
                case LEFT_BRACE -> {
                    if (marks.isDictBrace(token.at())) {
                        tightBraces.add(token);
                    } else if (previous != null && previous.kind() == TokenKind.IDENTIFIER
                            && marks.isStructName(previous.at()) && !marks.isBlockBrace(token.at())) {
                        structBraces.add(token);
                    }
                    open.push(token);
                }
                case RIGHT_BRACE -> {
                    Token opener = open.pop();
                    if (tightBraces.contains(opener) || opener == previous) {
                        tightBraces.add(token);
                    }
                }
                default -> { }
            }
            previous = token;
        }
    }

    /** Whether a brace encloses entries that commas separate. */
    boolean holdsEntries(Token brace) {
        return tightBraces.contains(brace) || structBraces.contains(brace);
    }

    boolean between(Token left, Token right) {
        if (left.kind() == TokenKind.QUESTION && joins(right.kind())) {
            return true; // without a space it would be another sign
        }
        return switch (right.kind()) {
            case COMMA, SEMICOLON, COLON, DOT, OPTIONAL_DOT, DOUBLE_COLON, RIGHT_PAREN, RIGHT_BRACKET -> false;
            case QUESTION -> false;
            case RIGHT_BRACE -> !tightBraces.contains(right);
            default -> !marks.startsSomething(right.at()) ? inside(left, right) : behind(left, right);
        };
    }

    private static boolean joins(TokenKind kind) {
        return switch (kind) {
            case DOT, OPTIONAL_DOT, QUESTION, COALESCE -> true;
            default -> false;
        };
    }

    private boolean inside(Token left, Token right) {
        return switch (right.kind()) {
            case LEFT_PAREN -> !endsCallee(left) && behind(left, right);
            case LEFT_BRACKET -> !endsOperand(left) && behind(left, right);
            case LESS, GREATER -> !angles.contains(right) && behind(left, right);
            case STAR -> !generatorStars.contains(right) && behind(left, right);
            default -> behind(left, right);
        };
    }

    private boolean behind(Token left, Token right) {
        return switch (left.kind()) {
            case LEFT_PAREN, LEFT_BRACKET, DOT, OPTIONAL_DOT, DOUBLE_COLON, ELLIPSIS -> false;
            case LEFT_BRACE -> !tightBraces.contains(left);
            case BANG -> false;
            case MINUS -> !marks.isUnary(left.at());
            case LESS -> !angles.contains(left);
            case STAR -> !generatorStars.contains(left) || right.kind() != TokenKind.LEFT_PAREN;
            default -> true;
        };
    }

    private static boolean endsCallee(Token left) {
        return left.kind() == TokenKind.FUNC || endsOperand(left);
    }

    private static boolean endsOperand(Token left) {
        return switch (left.kind()) {
            case IDENTIFIER, INTEGER, FLOAT, BOOLEAN, STRING, INTERPOLATED_STRING, NULL, SELF, RIGHT_PAREN, RIGHT_BRACKET,
                 RIGHT_BRACE, QUESTION -> true;
            default -> false;
        };
    }
}
