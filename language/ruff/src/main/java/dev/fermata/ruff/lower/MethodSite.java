package dev.fermata.ruff.lower;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.Shape;

/**
 * A place in a program that calls a method: it remembers what the name meant for the last struct it saw. The memory is one
 * immutable object, replaced as a whole, so that a race costs a search and nothing else.
 */
public final class MethodSite {
    final String name;
    private Hit hit = new Hit(null, null);

    private record Hit(Shape shape, FunctionValue method) { }

    MethodSite(String name) {
        this.name = name.intern();
    }

    FunctionValue remembered(Shape shape) {
        Hit last = hit;
        return last.shape == shape ? last.method : null;
    }

    void remember(Shape shape, FunctionValue method) {
        hit = new Hit(shape, method);
    }
}
