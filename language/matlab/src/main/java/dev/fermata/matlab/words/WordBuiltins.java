package dev.fermata.matlab.words;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.text.Texts;

/** Internal functions for the library's classes for texts. */
public final class WordBuiltins {
    private WordBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__porter_stem" -> Builtin.of(name, 1, 1, (in, _) -> Texts.first(name, in[0]).map(PorterStemmer::stem));
            default -> null;
        };
    }
}
