package dev.fermata.ruff.syntax;

import dev.fermata.compiler.source.Source;
import java.util.Arrays;

/**
 * The source as chars, shared by the lexers of the file and of its interpolated expressions, so that no part of the
 * text is copied or searched once per nesting level.
 */
final class Characters {
    final Source source;
    final char[] text;
    private int[] closing;

    Characters(Source source) {
        this.source = source;
        this.text = source.text().toCharArray();
    }

    /**
     * The offset of the brace that closes the one at an offset, counting nothing but braces; -1 if there is none. Where
     * counting starts makes no difference to which brace closes which, so one pass answers it for all of them.
     */
    int closingBrace(int open) {
        if (closing == null) {
            closing = matchBraces();
        }
        return closing[open];
    }

    private int[] matchBraces() {
        int[] match = new int[text.length];
        Arrays.fill(match, -1);
        int[] open = new int[64];
        int depth = 0;
        for (int offset = 0; offset < text.length; offset++) {
            if (text[offset] == '{') {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = offset;
            } else if (text[offset] == '}' && depth > 0) {
                match[open[--depth]] = offset;
            }
        }
        return match;
    }
}
