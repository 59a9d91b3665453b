package dev.fermata.compiler.ir;

/**
 * A variable of one function activation. Identity matters: two locals of one name are different variables.
 *
 * <p>{@code declared} is the type the language promises ({@code ANY} for dynamic languages); inference may choose a
 * narrower representation. A local read before it is assigned holds the type's zero ({@code null}, 0, false); languages
 * that must tell "undefined" apart store {@link Undefined#UNDEFINED} first and test with {@link Node.CheckDefined}.
 */
public final class Local {
    private final String name;
    private final Type declared;

    public Local(String name, Type declared) {
        this.name = name;
        this.declared = declared;
    }

    public Local(String name) {
        this(name, Type.ANY);
    }

    public String name() {
        return name;
    }

    public Type declared() {
        return declared;
    }

    @Override
    public String toString() {
        return "%" + name;
    }
}
