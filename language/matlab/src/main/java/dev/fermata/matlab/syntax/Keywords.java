package dev.fermata.matlab.syntax;

import java.util.Arrays;
import java.util.List;

/** The words that are no names. */
public final class Keywords {
    private Keywords() {
    }

    public static boolean contains(String word) {
        return TokenKind.keyword(word) != null;
    }

    /** All of them, in alphabetical order. */
    public static List<String> all() {
        return Arrays.stream(TokenKind.values()).filter(TokenKind::isKeyword).map(TokenKind::text).toList();
    }
}
