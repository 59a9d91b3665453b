package dev.fermata.matlab.object;

import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.StructArray;
import java.util.Set;

/**
 * Marks handle objects with a destructor that something else than variables may hold: a property, a map, a global variable, a
 * closure, a builtin. There are no counts of references, so that it is not known when such an object goes; a marked one is only
 * destroyed by {@code delete}.
 */
public final class Escapes {
    /** Functions that look at their arguments and keep nothing. */
    private static final Set<String> ONLY_LOOK = Set.of("isvalid", "delete", "disp", "display", "class", "isa", "eq", "ne", "isempty", "numel", "size",
            "length", "ndims", "isobject", "isequal", "ismethod", "isprop", "isenum", "methods", "properties", "events", "metaclass", "superclasses",
            "notify", "isscalar", "isvector", "isrow", "iscolumn", "isnumeric", "ischar", "isstring", "iscell", "isstruct", "islogical", "isfloat",
            "addlistener", "__listeners", "fieldnames", "ishandle", "isreal", "iscellstr", "func2str", "fprintf", "sprintf", "warning", "error", "assert");

    private Escapes() {
    }

    /** Whether a builtin may keep what it is given. */
    static boolean mayKeep(Object function) {
        return !ONLY_LOOK.contains(function);
    }

    /** The value, whose objects are marked. */
    public static Object marked(Object value) {
        switch (value) {
            case ObjectValue object -> object.keep();
            case ObjectArray objects when objects.type().hasDestructor() -> {
                for (int i = 0; i < objects.count(); i++) {
                    objects.at(i).keep();
                }
            }
            case CellArray cells -> {
                for (int i = 0; i < cells.count(); i++) {
                    marked(cells.get(i));
                }
            }
            case StructArray struct -> {
                for (int field = 0; field < struct.names().size(); field++) {
                    for (int i = 0; i < struct.count(); i++) {
                        marked(struct.get(field, i));
                    }
                }
            }
            case Object[] list -> {
                for (Object each : list) {
                    marked(each);
                }
            }
            case FunctionHandle _ -> { } // what it has captured was marked then
            case null, default -> { }
        }
        return value;
    }
}
