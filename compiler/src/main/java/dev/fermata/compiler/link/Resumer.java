package dev.fermata.compiler.link;

/** The generated {@code resume} method of one version of a function. */
public abstract class Resumer {
    protected Resumer() {
    }

    public abstract Object resume(SavedFrame frame, Object value, Throwable error) throws Throwable;
}
