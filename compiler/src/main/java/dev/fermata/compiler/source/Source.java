package dev.fermata.compiler.source;

import dev.fermata.compiler.ir.Position;
import java.util.Arrays;
import java.util.Objects;

/**
 * A program text and its name. A place in it is either a char offset or a line and column, both 1-based; columns count
 * characters (code points), so that they agree with what an editor shows. Only LF ends a line; a CR before it is not
 * part of the line's text.
 */
public final class Source {
    private static final int[] NONE = {};

    private final String name;
    private final String text;
    private final int[] lineStarts;
    /** The offsets of the second halves of surrogate pairs: chars that do not count as characters. */
    private final int[] secondHalves;

    /**
     * @param name the file as given by the user, or a name such as {@code <repl>}
     * @param text the whole text
     */
    public Source(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = indexLines(text);
        this.secondHalves = indexSecondHalves(text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** At least 1: an empty text has one empty line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line of an offset; offsets outside the text belong to the first or last line. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return Math.max(1, found >= 0 ? found + 1 : -found - 1);
    }

    /** The column of an offset in its line, in characters, however far right. */
    public int column(int offset) {
        int inside = clamp(offset);
        return 1 + characters(lineStarts[line(inside) - 1], inside);
    }

    /** The offset as a {@link Position}. */
    public int position(int offset) {
        return Position.of(line(offset), column(offset));
    }

    /** The offset of a line and column; places outside the text give the nearest one inside. */
    public int offset(int line, int column) {
        int known = Math.clamp(line, 1, lineStarts.length);
        int start = lineStart(known);
        int end = lineEnd(known);
        int wanted = (int) Math.min((long) start + Math.max(column, 1) - 1, end);
        if (characters(start, end) == end - start) {
            return wanted;
        }
        int characters = Math.min(Math.max(column, 1) - 1, characters(start, end));
        return text.offsetByCodePoints(start, characters);
    }

    /** The offset of a {@link Position}. */
    public int offset(int position) {
        return offset(Position.line(position), Position.column(position));
    }

    /** The number of characters (code points) between two offsets. */
    public int characters(int from, int to) {
        if (secondHalves.length == 0) {
            return to - from;
        }
        return to - from - (secondHalvesBefore(to) - secondHalvesBefore(from));
    }

    /** The offset of the first character of a line. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The offset behind the last character of a line, its line break left out. */
    public int lineEnd(int line) {
        if (line == lineStarts.length) {
            return text.length();
        }
        int end = lineStarts[line] - 1;
        return end > lineStarts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** A line's text without its line break. */
    public String lineText(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    @Override
    public String toString() {
        return name;
    }

    private int clamp(int offset) {
        return Math.clamp(offset, 0, text.length());
    }

    private int secondHalvesBefore(int offset) {
        int found = Arrays.binarySearch(secondHalves, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static int[] indexLines(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = end + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private static int[] indexSecondHalves(String text) {
        int[] found = NONE;
        int count = 0;
        for (int offset = 1; offset < text.length(); offset++) {
            if (Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, count * 2));
                }
                found[count++] = offset;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }
}
