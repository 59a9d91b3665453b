package dev.fermata.compiler.tooling;

/** What a name stands for. */
public enum SymbolKind {
    FUNCTION("function"), METHOD("method"), VARIABLE("variable"), CONSTANT("constant"), PARAMETER("parameter"),
    FIELD("field"), STRUCT("struct"), ENUM("enum"), VARIANT("variant"), MODULE("module"), BUILTIN("builtin"),
    KEYWORD("keyword"), TEST("test");

    private final String word;

    SymbolKind(String word) {
        this.word = word;
    }

    /** The word used in output. */
    public String word() {
        return word;
    }
}
