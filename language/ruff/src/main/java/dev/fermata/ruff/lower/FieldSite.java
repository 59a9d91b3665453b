package dev.fermata.ruff.lower;

import dev.fermata.ruff.value.Shape;

/**
 * A place in a program that reads a field: it remembers where the field lay in the last struct it saw.
 *
 * <p>The memory is one immutable object, replaced as a whole, so that a race costs a search and nothing else.
 */
public final class FieldSite {
    final String name;
    private Hit hit = new Hit(null, -1);

    private record Hit(Shape shape, int slot) { }

    FieldSite(String name) {
        this.name = name.intern();
    }

    /** The field's slot in structs of a shape, or -1. */
    int slot(Shape shape) {
        Hit last = hit;
        if (last.shape == shape) {
            return last.slot;
        }
        int slot = shape.slot(name);
        hit = new Hit(shape, slot);
        return slot;
    }
}
