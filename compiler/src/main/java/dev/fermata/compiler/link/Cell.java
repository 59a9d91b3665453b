package dev.fermata.compiler.link;

/** A variable shared by closures. Accessed by generated code; tasks that share one run on one strand. */
public final class Cell {
    public Object value;

    public Cell(Object value) {
        this.value = value;
    }
}
