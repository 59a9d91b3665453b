package dev.fermata.matlab.object;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.StructArray;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Marks handle objects with a destructor that something else than variables may hold: a map, a global variable, a closure, a
 * builtin, a property of an object that is marked itself. There are no counts of references, so that it is not known when such an object goes; a marked one is only
 * destroyed by {@code delete}.
 */
public final class Escapes {
    /** Functions that look at their arguments and keep nothing. */
    private static final Set<String> ONLY_LOOK = Set.of("isvalid", "delete", "disp", "display", "class", "isa", "eq", "ne", "isempty", "numel", "size",
            "length", "ndims", "isobject", "isequal", "ismethod", "isprop", "isenum", "methods", "properties", "events", "metaclass", "superclasses",
            "notify", "isscalar", "isvector", "isrow", "iscolumn", "isnumeric", "ischar", "isstring", "iscell", "isstruct", "islogical", "isfloat",
            "addlistener", "__listeners", "__is_deletable", "__each", "__begin_deletion",
            "__has_listeners", "__destructors", "__apply", "__invalidate", "__method", "__print_object", "__all_properties", "__computed_properties",
            "__stored", "__getter", "__setter", "__checker", "__set_stored", "fieldnames", "ishandle", "isreal", "iscellstr", "func2str", "fprintf", "sprintf", "warning", "error", "assert");

    private Escapes() {
    }

    /** Whether a builtin may keep what it is given. */
    static boolean mayKeep(Object function) {
        return !ONLY_LOOK.contains(function);
    }

    /** The value, whose objects are marked, and those that their properties hold. */
    public static Object marked(Object value) {
        Deque<Object> open = new ArrayDeque<>();
        add(open, value);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case ObjectValue object when object.keep() -> object.held().forEach(each -> add(open, each));
                case ObjectArray objects -> {
                    for (int i = 0; i < objects.count(); i++) {
                        add(open, objects.at(i));
                    }
                }
                case CellArray cells -> {
                    for (int i = 0; i < cells.count(); i++) {
                        add(open, cells.get(i));
                    }
                }
                case StructArray struct -> {
                    for (int field = 0; field < struct.names().size(); field++) {
                        for (int i = 0; i < struct.count(); i++) {
                            add(open, struct.get(field, i));
                        }
                    }
                }
                case Object[] list -> {
                    for (Object each : list) {
                        add(open, each);
                    }
                }
                default -> { } // what a function handle has captured was marked then
            }
        }
        return value;
    }

    private static void add(Deque<Object> open, Object value) {
        if (value instanceof Instance || value instanceof CellArray || value instanceof StructArray || value instanceof Object[]) {
            open.push(value);
        }
    }
}
