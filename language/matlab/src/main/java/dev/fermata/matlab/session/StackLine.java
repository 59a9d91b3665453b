package dev.fermata.matlab.session;

/**
 * A place in a stack of calls.
 *
 * @param function the function as messages name it: {@code f}, {@code f/nested}, {@code main} for a script
 * @param line     from 1
 * @param source   the text of the line, without the blanks around it; empty when unknown
 */
public record StackLine(String function, int line, String source) {
}
