package dev.fermata.compiler.ir;

/** Names a loop as the target of {@code break} and {@code continue}. Identity matters. */
public final class Label {
    private final String name;

    public Label(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "@" + name;
    }
}
