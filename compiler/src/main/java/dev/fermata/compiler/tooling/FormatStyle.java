package dev.fermata.compiler.tooling;

/**
 * How a program is to be laid out.
 *
 * @param indent      blanks per level
 * @param lineLength  longer lines are broken where the language can
 * @param sortImports whether leading imports are sorted when their order means nothing
 */
public record FormatStyle(int indent, int lineLength, boolean sortImports) {
    public static final FormatStyle DEFAULT = new FormatStyle(4, 100, true);
}
