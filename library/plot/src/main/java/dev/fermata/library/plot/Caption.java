package dev.fermata.library.plot;

import java.util.List;

/**
 * Lines of text.
 *
 * @param size     of the letters, in pixels
 * @param isMarkup whether a caret, an underscore and words after a backslash have a meaning
 */
public record Caption(List<String> lines, double size, int color, boolean isBold, boolean isItalic, boolean isMarkup) {
    public static final Caption NONE = new Caption(List.of(), 13, 0xff262626, false, false, false);

    boolean isEmpty() {
        return lines.stream().allMatch(String::isEmpty);
    }
}
