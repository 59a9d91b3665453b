package dev.fermata.ruff.value;

import java.util.Arrays;

/**
 * The layout of struct instances: which struct, and which field lies in which slot. Structs built alike have the same
 * shape object, so a place in a program that remembers a shape finds the field's slot without a search.
 *
 * <p>Shapes of a struct form a tree by added field; a shape, once made, stays. Field names are interned.
 */
public final class Shape {
    private static final int[] UNSORTED = {};

    private final StructType type;
    private final String[] fields;
    private volatile Shape[] next = {};
    private volatile int[] sorted = UNSORTED;

    Shape(StructType type, String[] fields) {
        this.type = type;
        this.fields = fields;
    }

    public StructType type() {
        return type;
    }

    public int size() {
        return fields.length;
    }

    public String field(int slot) {
        return fields[slot];
    }

    /** The slot of a field, or -1. */
    public int slot(String field) {
        String[] names = fields;
        for (int i = 0; i < names.length; i++) {
            if (names[i] == field) {
                return i;
            }
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** The shape with one more field. */
    public Shape with(String field) {
        for (Shape shape : next) {
            if (shape.fields[fields.length].equals(field)) {
                return shape;
            }
        }
        return grow(field.intern());
    }

    private synchronized Shape grow(String field) {
        for (Shape shape : next) {
            if (shape.fields[fields.length] == field) {
                return shape;
            }
        }
        String[] names = Arrays.copyOf(fields, fields.length + 1);
        names[fields.length] = field;
        Shape[] wider = Arrays.copyOf(next, next.length + 1);
        wider[next.length] = new Shape(type, names);
        next = wider;
        return wider[wider.length - 1];
    }

    /** The slots in code point order of their field names. Not to be modified. */
    int[] sortedSlots() {
        int[] known = sorted;
        if (known == UNSORTED && fields.length > 0) {
            String[] names = fields.clone();
            Arrays.sort(names, CodePointOrder.ASCENDING);
            known = new int[names.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = slot(names[i]);
            }
            sorted = known;
        }
        return known;
    }
}
