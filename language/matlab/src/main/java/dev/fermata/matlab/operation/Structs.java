package dev.fermata.matlab.operation;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** Fields: {@code base.name}. For {@code get}, {@code peek} and {@code take} see {@link Cells}. */
public final class Structs {
    private Structs() {
    }

    // ---- reading ----

    /** The one value {@code base.name}: of several elements the first. */
    public static Object get(Object base, String name) {
        return Values.share(peek(base, name));
    }

    /** As {@link #get}, for looking into at once. */
    public static Object peek(Object base, String name) {
        if (base instanceof StructArray struct) {
            int field = struct.indexOf(name);
            if (field < 0) {
                throw Errors.undefinedField(name);
            }
            if (struct.count() == 0) {
                return Cells.only(new Object[0]);
            }
            return struct.get(field, 0);
        }
        if (base instanceof SelfIndexed self) {
            return self.get(name);
        }
        throw Errors.dotIndexing();
    }

    /** The list {@code base.name}: a value for each element. */
    public static Object[] getAll(Object base, String name) {
        if (!(base instanceof StructArray struct)) {
            return new Object[] {get(base, name)};
        }
        int field = struct.indexOf(name);
        if (field < 0) {
            throw Errors.undefinedField(name);
        }
        Object[] list = new Object[struct.count()];
        for (int i = 0; i < list.length; i++) {
            list[i] = Values.share(struct.get(field, i));
        }
        return list;
    }

    /** The name that {@code base.(value)} means. */
    public static String name(Object value) {
        String name = Values.textOrNull(value);
        if (name == null) {
            throw Errors.of("InvalidFieldName", "Argument to dynamic structure reference must evaluate to a valid field name.");
        }
        return name;
    }

    // ---- changing ----

    /** {@code base.name = value} of a single struct, which is made when missing. */
    public static Object set(Object base, String name, Object value) {
        return setOwned(base, name, Values.share(value));
    }

    /** As {@link #set} for a value that nothing else holds. */
    public static Object setOwned(Object base, String name, Object value) {
        if (base instanceof SelfIndexed self) {
            return self.set(name, Values.share(value));
        }
        StructArray struct = target(base);
        if (struct.count() != 1) {
            if (struct.count() != 0) {
                throw Errors.of("ScalarStructRequired",
                        "Scalar structure required for this assignment.");
            }
            struct = (StructArray) Assigning.grown(struct, new int[] {1, 1});
        }
        struct = (StructArray) struct.writable();
        struct.putOwned(name, 0, value);
        return struct;
    }

    /** A struct to change: a missing or empty base becomes one. */
    private static StructArray target(Object base) {
        if (base instanceof StructArray struct) {
            return struct;
        }
        if (isMissing(base)) {
            return StructArray.scalar();
        }
        throw Errors.dotAssignment();
    }

    private static boolean isMissing(Object base) {
        return base == null || base == Undefined.UNDEFINED || base instanceof DoubleArray none && none.isEmpty();
    }

    /** {@code base(indices).name = value}, where the indices mean one element; a missing one is added. */
    public static Object setElement(Object base, Object[] indices, String name, Object value) {
        return setElementOwned(base, indices, name, Values.share(value));
    }

    public static Object setElement(Object base, double i, String name, Object value) {
        return setElementOwned(base, new Object[] {i}, name, Values.share(value));
    }

    /** As {@link #setElement} for a value that nothing else holds. */
    public static Object setElementOwned(Object base, Object[] indices, String name, Object value) {
        if (base instanceof SelfIndexed self) {
            return self.assign(indices, setOwned(self.index(indices), name, value));
        }
        StructArray struct = isMissing(base) ? new StructArray(new int[] {0, 0}) : target(base);
        struct = (StructArray) struct.writable();
        int at = elementOrNone(struct, indices);
        if (at < 0) {
            Object grown = Assigning.assign(struct, struct.make(new int[] {1, 1}), indices);
            struct = (StructArray) grown;
            at = elementOrNone(struct, indices);
            if (at < 0) {
                throw Errors.of("ScalarStructRequired", "Scalar structure required for this assignment.");
            }
        }
        struct.putOwned(name, at, value);
        return struct;
    }

    private static int elementOrNone(StructArray struct, Object[] indices) {
        return Cells.singleOrNone(struct, indices);
    }

    /** The value of a field, to be changed and stored back; null where there is none yet. */
    public static Object take(Object base, String name) {
        if (base instanceof StructArray struct) {
            if (struct.count() == 0) {
                return null;
            }
            if (struct.count() > 1) {
                throw Errors.of("ScalarStructRequired", "Scalar structure required for this assignment.");
            }
            return taken(struct, name, 0);
        }
        if (base instanceof SelfIndexed self) {
            return self.get(name);
        }
        target(base);
        return null;
    }

    /** The value of a field of one element; null where there is none yet. */
    public static Object takeElement(Object base, Object[] indices, String name) {
        if (base instanceof SelfIndexed self) {
            return get(self.index(indices), name);
        }
        if (!(base instanceof StructArray struct)) {
            target(base);
            return null;
        }
        int at = elementOrNone(struct, indices);
        return at < 0 ? null : taken(struct, name, at);
    }

    private static Object taken(StructArray struct, String name, int at) {
        Object value = struct.get(name, at);
        return value != null && struct.shared ? Values.share(value) : value;
    }
}
