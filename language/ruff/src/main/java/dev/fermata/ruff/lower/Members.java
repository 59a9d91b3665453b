package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Mismatch;
import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.ruff.value.RuffOption;
import dev.fermata.ruff.value.RuffResult;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.RuffTagged;
import dev.fermata.ruff.value.Shape;
import dev.fermata.ruff.value.StructType;
import dev.fermata.ruff.value.Values;
import java.util.Arrays;

/** Fields and constructors as generated code calls them. */
public final class Members {
    static final HostMethod FIELD = HostMethod.of(Members.class, "field", Object.class, Object.class, FieldSite.class);

    private Members() {
    }

    /** {@code value.field}. */
    public static Object field(Object value, FieldSite site) {
        if (value instanceof RuffStruct struct) {
            int slot = site.slot(struct.shape());
            if (slot < 0) {
                throw RuffErrors.fieldNotFound(site.name);
            }
            return struct.slot(slot);
        }
        return Access.getField(value, site.name);
    }

    /** {@link #field} where an int is expected. */
    public static long fieldLong(Object value, FieldSite site) {
        return Mismatch.asLong(field(value, site));
    }

    /** {@link #field} where a float is expected. */
    public static double fieldDouble(Object value, FieldSite site) {
        return Mismatch.asDouble(field(value, site));
    }

    /** Whether a legacy method's instance has a field of that name. */
    public static boolean hasField(Object instance, String name) {
        return instance instanceof RuffStruct struct && struct.has(name);
    }

    /** A field of a legacy method's instance. */
    public static Object ownField(Object instance, String name) {
        return ((RuffStruct) instance).get(name);
    }

    /** A struct literal: its shape, then the field values in the shape's order. */
    public static Object newStruct(Object[] shapeAndValues) {
        return new RuffStruct((Shape) shapeAndValues[0], Arrays.copyOfRange(shapeAndValues, 1, shapeAndValues.length));
    }

    /**
     * A struct literal whose name the file does not declare: what the name stands for when the literal is evaluated, a
     * type to use when that is no struct, then names and values of the fields.
     */
    public static Object newNamedStruct(Object[] parts) {
        StructType type = parts[0] instanceof StructType imported ? imported : (StructType) parts[1];
        RuffStruct struct = new RuffStruct(type.empty());
        for (int i = 2; i < parts.length; i += 2) {
            struct = struct.set((String) parts[i], parts[i + 1]);
        }
        return struct;
    }

    /** An enum value: its type, its variant, then the payload. */
    public static Object tag(Object[] parts) {
        Object[] payload = Arrays.copyOfRange(parts, 2, parts.length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] = Values.flat(payload[i]);
        }
        return new RuffTagged((String) parts[0], (String) parts[1], payload);
    }

    public static Object ok(Object value) {
        return RuffResult.ok(Values.flat(value));
    }

    public static Object err(Object value) {
        return RuffResult.err(Values.flat(value));
    }

    public static Object some(Object value) {
        return RuffOption.some(Values.flat(value));
    }

    public static Object none() {
        return RuffOption.NONE;
    }
}
