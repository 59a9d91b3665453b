package dev.fermata.ruff.syntax;

/** The kinds of tokens, with the text of those that are always written alike. */
public enum TokenKind {
    END(Group.VALUE, ""), IDENTIFIER(Group.VALUE, ""), INTEGER(Group.VALUE, ""), FLOAT(Group.VALUE, ""),
    BOOLEAN(Group.VALUE, ""), STRING(Group.VALUE, ""), INTERPOLATED_STRING(Group.VALUE, ""),

    LET(Group.KEYWORD, "let"), MUT(Group.KEYWORD, "mut"), CONST(Group.KEYWORD, "const"), FUNC(Group.KEYWORD, "func"),
    RETURN(Group.KEYWORD, "return"), ENUM(Group.KEYWORD, "enum"), MATCH(Group.KEYWORD, "match"),
    CASE(Group.KEYWORD, "case"), DEFAULT(Group.KEYWORD, "default"), IF(Group.KEYWORD, "if"),
    ELSE(Group.KEYWORD, "else"), LOOP(Group.KEYWORD, "loop"), WHILE(Group.KEYWORD, "while"),
    FOR(Group.KEYWORD, "for"), IN(Group.KEYWORD, "in"), BREAK(Group.KEYWORD, "break"),
    CONTINUE(Group.KEYWORD, "continue"), TRY(Group.KEYWORD, "try"), EXCEPT(Group.KEYWORD, "except"),
    INT_TYPE(Group.KEYWORD, "int"), FLOAT_TYPE(Group.KEYWORD, "float"), STRING_TYPE(Group.KEYWORD, "string"),
    BOOL_TYPE(Group.KEYWORD, "bool"), IMPORT(Group.KEYWORD, "import"), EXPORT(Group.KEYWORD, "export"),
    FROM(Group.KEYWORD, "from"), STRUCT(Group.KEYWORD, "struct"), IMPL(Group.KEYWORD, "impl"),
    SELF(Group.KEYWORD, "self"), NULL(Group.KEYWORD, "null"), SPAWN(Group.KEYWORD, "spawn"),
    TEST(Group.KEYWORD, "test"), TEST_SETUP(Group.KEYWORD, "test_setup"),
    TEST_TEARDOWN(Group.KEYWORD, "test_teardown"), TEST_GROUP(Group.KEYWORD, "test_group"),
    YIELD(Group.KEYWORD, "yield"), ASYNC(Group.KEYWORD, "async"), AWAIT(Group.KEYWORD, "await"),

    LEFT_PAREN(Group.PUNCTUATION, "("), RIGHT_PAREN(Group.PUNCTUATION, ")"), LEFT_BRACKET(Group.PUNCTUATION, "["),
    RIGHT_BRACKET(Group.PUNCTUATION, "]"), LEFT_BRACE(Group.PUNCTUATION, "{"), RIGHT_BRACE(Group.PUNCTUATION, "}"),
    COMMA(Group.PUNCTUATION, ","), DOT(Group.PUNCTUATION, "."), COLON(Group.PUNCTUATION, ":"),
    SEMICOLON(Group.PUNCTUATION, ";"),

    DEFINE(Group.OPERATOR, ":="), ASSIGN(Group.OPERATOR, "="), PLUS_ASSIGN(Group.OPERATOR, "+="),
    MINUS_ASSIGN(Group.OPERATOR, "-="), STAR_ASSIGN(Group.OPERATOR, "*="), SLASH_ASSIGN(Group.OPERATOR, "/="),
    PERCENT_ASSIGN(Group.OPERATOR, "%="), EQUAL(Group.OPERATOR, "=="), NOT_EQUAL(Group.OPERATOR, "!="),
    LESS(Group.OPERATOR, "<"), GREATER(Group.OPERATOR, ">"), LESS_EQUAL(Group.OPERATOR, "<="),
    GREATER_EQUAL(Group.OPERATOR, ">="), PLUS(Group.OPERATOR, "+"), MINUS(Group.OPERATOR, "-"),
    STAR(Group.OPERATOR, "*"), SLASH(Group.OPERATOR, "/"), PERCENT(Group.OPERATOR, "%"), ARROW(Group.OPERATOR, "->"),
    BANG(Group.OPERATOR, "!"), AND(Group.OPERATOR, "&&"), OR(Group.OPERATOR, "||"), PIPE(Group.OPERATOR, "|>"),
    QUESTION(Group.OPERATOR, "?"), COALESCE(Group.OPERATOR, "??"), OPTIONAL_DOT(Group.OPERATOR, "?."),
    ELLIPSIS(Group.OPERATOR, "..."), DOUBLE_COLON(Group.OPERATOR, "::"), AMPERSAND(Group.OPERATOR, "&"),
    BAR(Group.OPERATOR, "|");

    /** Decides how a token is named in messages. */
    enum Group {
        VALUE, KEYWORD, PUNCTUATION, OPERATOR
    }

    private final Group group;
    private final String text;

    TokenKind(Group group, String text) {
        this.group = group;
        this.text = text;
    }

    /** How it is written; empty when that differs from token to token. */
    public String text() {
        return text;
    }

    public boolean isKeyword() {
        return group == Group.KEYWORD;
    }

    Group group() {
        return group;
    }
}
