package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;
import java.util.Arrays;

/** A struct instance. */
public final class RuffStruct extends CopiedOnWrite {
    private Shape shape;
    private Object[] slots;

    /** An instance of {@code shape} with these field values; takes over {@code slots}. */
    public RuffStruct(Shape shape, Object... slots) {
        this.shape = shape;
        this.slots = slots;
    }

    public Shape shape() {
        return shape;
    }

    public String name() {
        return shape.type().name();
    }

    /** The field in a slot of {@link #shape()}. */
    public Object slot(int slot) {
        return slots[slot];
    }

    /** The field; a missing one is the program's error. */
    public Object get(String field) {
        int slot = shape.slot(field);
        if (slot < 0) {
            throw RuffErrors.fieldNotFound(field);
        }
        return slots[slot];
    }

    /** The field, or null when there is none. */
    public Object getOrNull(String field) {
        int slot = shape.slot(field);
        return slot < 0 ? null : slots[slot];
    }

    public boolean has(String field) {
        return shape.slot(field) >= 0;
    }

    /** Sets or adds a field, and returns the struct to keep: this one when it has no other holder, else a copy. */
    public RuffStruct set(String field, Object value) {
        RuffStruct target = shared ? writable() : this;
        int slot = shape.slot(field);
        if (slot < 0) {
            slot = shape.size();
            target.slots = Arrays.copyOf(target.slots, slot + 1);
            target.shape = shape.with(field);
        }
        target.slots[slot] = value;
        return target;
    }

    /** The struct's method, or null. */
    public FunctionValue method(String method) {
        return shape.type().method(method);
    }

    @Override
    public RuffStruct writable() {
        if (!shared) {
            return this;
        }
        shareAll(slots, 0, slots.length);
        return new RuffStruct(shape, slots.clone());
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
