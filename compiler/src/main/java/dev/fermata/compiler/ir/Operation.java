package dev.fermata.compiler.ir;

/** An operator or conversion of a language, given its meaning by that language's {@link Dialect}. Usually an enum. */
public interface Operation {
    /** The name in the IR's text form, for example {@code ruff.add}. */
    String text();
}
