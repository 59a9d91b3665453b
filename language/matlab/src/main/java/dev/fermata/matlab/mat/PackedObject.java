package dev.fermata.matlab.mat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;

/**
 * Objects of a class of the program as a file has them: parts of plain values. The library turns objects into these before a file
 * is written, and back after it was read, because both may call methods of the class.
 */
public final class PackedObject extends Opaque implements Storable {
    private static final String MARK = "objects";
    private static final String SIZE = "size";

    private final String name;
    private final Object size;
    private final Object parts;

    PackedObject(String name, Object size, Object parts) {
        this.name = name;
        this.size = size;
        this.parts = parts;
    }

    /** Of what a file has; null when that is something else. */
    static PackedObject restored(String className, StructArray content) {
        return content.has(MARK) && content.has(SIZE) && content.get(MARK, 0) instanceof CellArray parts
                ? new PackedObject(className, content.get(SIZE, 0), parts) : null;
    }

    @Override
    public StructArray stored() {
        return StructArray.scalar().with(SIZE, size).with(MARK, parts);
    }

    /** The number of rows, columns and so on, as a row. */
    Object size() {
        return size;
    }

    /** A cell with a struct for each object. */
    Object parts() {
        return parts;
    }

    @Override
    public String className() {
        return name;
    }

    /** Whether a value, or one in it, is in this form. */
    static boolean isIn(Object value) {
        return switch (value) {
            case PackedObject _ -> true;
            case CellArray cells -> isInAny(cells.data(), cells.count());
            case StructArray struct -> isInFields(struct);
            case null, default -> false;
        };
    }

    private static boolean isInAny(Object[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (isIn(values[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInFields(StructArray struct) {
        for (int field = 0; field < struct.names().size(); field++) {
            for (int i = 0; i < struct.count(); i++) {
                if (isIn(struct.get(field, i))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Array copy() {
        return this;
    }
}
