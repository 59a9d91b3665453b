package dev.fermata.compiler.ir.text;

import java.util.List;

/** One item of a text: what the printer lays out and the reader's parser produces. */
sealed interface Form {
    /** Where it begins in the text that was read (a {@link dev.fermata.compiler.ir.Position}); 0 when it was not read. */
    int place();

    /** Anything without quotes or parentheses, its position suffix included. */
    record Word(String text, int place) implements Form {
        Word(String text) {
            this(text, 0);
        }
    }

    /** A string and the characters directly behind its closing quote (a position suffix or nothing). */
    record Quoted(String value, String suffix, int place) implements Form {
        Quoted(String value, String suffix) {
            this(value, suffix, 0);
        }
    }

    /** {@code (...)} or {@code [...]}; {@code open} is the opening character. */
    record Group(char open, List<Form> items, int place) implements Form {
        Group(List<Form> items) {
            this('(', items, 0);
        }
    }
}
