package dev.fermata.matlab.function;

import java.util.List;

/**
 * What is known about an anonymous function when the program is compiled.
 *
 * @param parameters parameter names, separated by blanks
 * @param captured   the names of captured variables
 * @param isBlock    whether it has a body of statements
 */
public record ClosureText(String parameters, List<String> captured, boolean isBlock) {
}
