package dev.fermata.matlab.operation;

/** The index {@code :}, which means all of a dimension. Not a value of the language. */
public final class Colon {
    public static final Colon ALL = new Colon();

    private Colon() {
    }
}
