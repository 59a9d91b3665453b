package dev.fermata.matlab.syntax;

import java.util.HashMap;
import java.util.Map;

/** Kinds of tokens. The text is empty for those whose text differs. */
enum TokenKind {
    END_OF_INPUT(""), NEWLINE(""), NAME(""), NUMBER(""), INTEGER(""), CHAR(""), STRING(""),

    BREAK("break"), CASE("case"), CATCH("catch"), CLASSDEF("classdef"), CONTINUE("continue"), ELSE("else"),
    ELSEIF("elseif"), END("end"), FOR("for"), FUNCTION("function"), GLOBAL("global"), IF("if"), OTHERWISE("otherwise"),
    PARFOR("parfor"), PERSISTENT("persistent"), RETURN("return"), SPMD("spmd"), SWITCH("switch"), TRY("try"),
    WHILE("while"),

    SEMICOLON(";"), COMMA(","), LEFT_PAREN("("), RIGHT_PAREN(")"), LEFT_BRACKET("["), RIGHT_BRACKET("]"),
    LEFT_BRACE("{"), RIGHT_BRACE("}"), DOT("."), AT("@"), QUESTION("?"), ASSIGN("="), COLON(":"),

    PLUS("+"), MINUS("-"), NOT("~"), TIMES(".*"), MTIMES("*"), RDIVIDE("./"), MRDIVIDE("/"), LDIVIDE(".\\"),
    MLDIVIDE("\\"), POWER(".^"), MPOWER("^"), CTRANSPOSE("'"), TRANSPOSE(".'"), EQ("=="), NE("~="), LT("<"), LE("<="),
    GT(">"), GE(">="), AND("&"), OR("|"), AND_AND("&&"), OR_OR("||");

    private static final Map<String, TokenKind> KEYWORDS = keywords();

    private final String text;

    TokenKind(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isKeyword() {
        return ordinal() >= BREAK.ordinal() && ordinal() <= WHILE.ordinal();
    }

    boolean isOperator() {
        return ordinal() >= PLUS.ordinal() || this == ASSIGN || this == COLON;
    }

    /** Whether a value can end with this token; {@code end} is one only in an index, which the caller knows. */
    boolean endsOperand() {
        return switch (this) {
            case NAME, NUMBER, INTEGER, CHAR, STRING, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, CTRANSPOSE, TRANSPOSE -> true;
            default -> false;
        };
    }

    /** Whether a value can begin with this token. */
    boolean startsOperand() {
        return switch (this) {
            case NAME, NUMBER, INTEGER, CHAR, STRING, LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, AT, QUESTION, PLUS, MINUS, NOT,
                END -> true;
            default -> false;
        };
    }

    static TokenKind keyword(String word) {
        return KEYWORDS.get(word);
    }

    private static Map<String, TokenKind> keywords() {
        Map<String, TokenKind> found = new HashMap<>();
        for (TokenKind kind : values()) {
            if (kind.isKeyword()) {
                found.put(kind.text, kind);
            }
        }
        return Map.copyOf(found);
    }
}
