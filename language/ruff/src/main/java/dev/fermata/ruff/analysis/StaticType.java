package dev.fermata.ruff.analysis;

import java.util.Locale;

/** A type that the text tells. The names are those of the language's messages. */
enum StaticType {
    INT, FLOAT, STRING, BOOL, NULL, ARRAY, DICT;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return this == INT || this == FLOAT;
    }

    static StaticType named(String text) {
        return switch (text) {
            case "int" -> INT;
            case "float" -> FLOAT;
            case "string" -> STRING;
            case "bool" -> BOOL;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return text();
    }
}
