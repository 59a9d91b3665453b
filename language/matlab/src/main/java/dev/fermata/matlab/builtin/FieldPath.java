package dev.fermata.matlab.builtin;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** {@code getfield} and {@code setfield}: a path of field names and of indices in cells. */
final class FieldPath {
    private FieldPath() {
    }

    static Object get(Object[] arguments, int nargout) throws Throwable {
        Object value = arguments[0];
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] instanceof CellArray indices) {
                value = Indexing.index(value, indices(indices));
                continue;
            }
            String name = name("getfield", arguments[i]);
            if (value instanceof StructArray struct && struct.count() > 0) {
                value = struct.get(name, 0);
                if (value == null) {
                    throw Errors.of("getfield:MissingField", "Unrecognized field name \"" + name + "\".");
                }
            } else if (value instanceof HasMembers) {
                value = Members.field(value, name);
            } else {
                throw Errors.of("getfield:NonStructReference", "Dot indexing is not supported for variables of this type.");
            }
        }
        return Values.share(value);
    }

    static Object set(Object[] arguments, int nargout) throws Throwable {
        Object value = arguments[arguments.length - 1];
        return set(Values.share(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length - 1), 0, Values.share(value));
    }

    private static Object set(Object base, Object[] path, int at, Object value) throws Throwable {
        if (at == path.length) {
            return value;
        }
        if (path[at] instanceof CellArray cell) {
            Object[] indices = indices(cell);
            boolean fieldFollows = at + 1 < path.length && !(path[at + 1] instanceof CellArray);
            if (fieldFollows) {
                String name = name("setfield", path[at + 1]);
                Object inner = at + 2 == path.length ? null : present(Members.takeElementField(base, indices, name));
                return Members.setElementField(base, indices, name, set(inner, path, at + 2, value));
            }
            return Assigning.assign(base, set(null, path, at + 1, value), indices);
        }
        String name = name("setfield", path[at]);
        if (base instanceof StructArray struct && struct.count() > 1) {
            return Members.setElementField(base, new Object[] {1.0}, name, set(null, path, at + 1, value));
        }
        Object inner = at + 1 == path.length ? null : present(Members.takeField(base == null ? DoubleArray.empty() : base, name));
        return Members.setField(base, name, set(inner, path, at + 1, value));
    }

    private static Object present(Object value) {
        return value == Undefined.UNDEFINED ? null : Values.share(value);
    }

    private static Object[] indices(CellArray cell) {
        Object[] indices = new Object[cell.count()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = ":".equals(Values.textOrNull(cell.get(i))) ? Colon.ALL : cell.get(i);
        }
        return indices;
    }

    private static String name(String function, Object value) {
        String name = Values.textOrNull(value);
        if (name == null) {
            throw Errors.of(function + ":FieldNameType", function + ": expected field name");
        }
        return name;
    }
}
