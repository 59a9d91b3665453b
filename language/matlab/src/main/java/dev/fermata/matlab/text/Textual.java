package dev.fermata.matlab.text;

/** An array whose elements have a text of their own that functions on text take, as times and categories do. */
public interface Textual {
    /** The text of an element; null for one that is missing. */
    String text(int index);
}
