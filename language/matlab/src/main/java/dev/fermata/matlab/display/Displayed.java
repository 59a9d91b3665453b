package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;

/** An array that says itself how it is shown: objects, function handles, tables, times, tasks. */
public interface Displayed {
    /** The line that echo, but not disp, writes between the name and the body, without indentation; null for none. */
    default String header() {
        return null;
    }

    /** Writes what disp shows, without the blank line at the end; nothing for an empty value. */
    void writeBody(Lines out);

    /** Whether {@code name =} is followed by a blank, as it is for most classes that are not plain data. */
    default boolean isNameSpaced() {
        return true;
    }

    /** Writes the echo of a variable. */
    default void writeEcho(String name, Lines out) {
        Display.frame(name, isNameSpaced(), header(), this::writeBody, out);
    }

    /** Writes what disp prints. */
    default void writeDisp(Lines out) {
        int before = out.open().length();
        writeBody(out);
        if (out.open().length() > before) {
            out.blank();
        }
    }

    /** The value as a struct's field shows it, as {@code @sin} or {@code 09-Apr-2024}; null for its size and class. */
    default String shownInside(DisplayFormat format) {
        return null;
    }

    /** Whether a cell puts {@link #shownInside} into brackets. */
    default boolean isBracketedInCell() {
        return true;
    }

    /** What a struct's field shows: the text, or size and class in brackets. */
    default String field(DisplayFormat format) {
        String text = shownInside(format);
        return text != null ? text : "[" + Sizes.andClass((Array) this) + "]";
    }

    /** The size that stands before the class where a value inside others is named by these; null for its own. */
    default int[] shownDims() {
        return null;
    }
}
