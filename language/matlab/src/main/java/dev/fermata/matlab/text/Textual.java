package dev.fermata.matlab.text;

/** An array whose elements have a text of their own that functions on text take, as times and categories do. */
public interface Textual {
    /** The text of an element; null for one that is missing. */
    String text(int index);

    /** The text that display shows, also of an element that is missing. */
    default String shown(int index) {
        String text = text(index);
        return text == null ? "<missing>" : text;
    }
}
