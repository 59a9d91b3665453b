package dev.fermata.runtime.task;

/**
 * A place in a program's source as shown to people.
 *
 * @param function the function's display name, for example {@code fib}, {@code Point.moved} or {@code <lambda>}
 * @param source   the file as given by the user; empty when unknown
 * @param line     1-based; 0 when unknown
 * @param column   1-based, in characters; 0 when unknown
 * @param shown    false for internal functions (a language's prelude) that stack traces leave out
 */
public record CodePosition(String function, String source, int line, int column, boolean shown) {
    public static final CodePosition UNKNOWN = new CodePosition("", "", 0, 0, true);

    @Override
    public String toString() {
        return line == 0 ? function : function + " (" + source + ":" + line + (column == 0 ? "" : ":" + column) + ")";
    }
}
