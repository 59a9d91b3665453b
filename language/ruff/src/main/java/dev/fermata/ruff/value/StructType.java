package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;
import java.util.concurrent.ConcurrentHashMap;

/** A struct's name and methods. A struct literal of an undeclared name gets a type without methods. */
public final class StructType {
    private final String name;
    private final ConcurrentHashMap<String, FunctionValue> methods = new ConcurrentHashMap<>(4);
    private final Shape empty = new Shape(this, new String[0]);

    public StructType(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Adds a method; the last definition of a name wins. */
    public StructType define(String method, FunctionValue code) {
        methods.put(method, code);
        return this;
    }

    /** The method, or null. */
    public FunctionValue method(String method) {
        return methods.get(method);
    }

    /** The shape without fields. */
    public Shape empty() {
        return empty;
    }

    /** The shape of instances with these fields in this order. */
    public Shape shape(String... fields) {
        Shape shape = empty;
        for (String field : fields) {
            if (shape.slot(field) < 0) {
                shape = shape.with(field);
            }
        }
        return shape;
    }

    @Override
    public String toString() {
        return name;
    }
}
