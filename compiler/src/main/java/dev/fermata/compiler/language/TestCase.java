package dev.fermata.compiler.language;

/**
 * One test declaration.
 *
 * @param name    as declared
 * @param program set-up, body and clean-up in one; it fails by throwing
 */
public record TestCase(String name, Program program) {
}
