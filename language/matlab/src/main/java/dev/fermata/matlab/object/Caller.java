package dev.fermata.matlab.object;

/**
 * The code that uses a member: the class that lexically contains it (null for none) and the function's name.
 */
public record Caller(ClassType type, String function) {
}
