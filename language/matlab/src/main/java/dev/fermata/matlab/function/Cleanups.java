package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.StructArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the {@code onCleanup} objects that nothing holds any more. The answers are cells of functions to call, or UNDEFINED. */
public final class Cleanups {
    private Cleanups() {
    }

    /** Whether a value is, or is a container that may hold, an object that was not run yet. */
    public static boolean isCleanup(Object value) {
        return value instanceof OnCleanup object ? object.isArmed() : value instanceof CellArray || value instanceof StructArray;
    }

    /** When a function is left: {@code error} is not null when by an error, and then nothing goes to the caller. */
    public static Object atEnd(Object values, Object outputs, Object error) {
        Set<OnCleanup> gone = reachable((Object[]) values);
        if (gone.isEmpty()) {
            return Undefined.UNDEFINED;
        }
        if (error == null || error == Undefined.UNDEFINED) {
            gone.removeAll(reachable((Object[]) outputs));
        }
        return taken(gone);
    }

    /** When a variable that held {@code old} was changed. */
    public static Object released(Object old, Object values) {
        Set<OnCleanup> gone = reachable(new Object[] {old});
        if (gone.isEmpty()) {
            return Undefined.UNDEFINED;
        }
        gone.removeAll(reachable((Object[]) values));
        return taken(gone);
    }

    private static Object taken(Set<OnCleanup> gone) {
        List<Object> tasks = new ArrayList<>();
        for (OnCleanup object : gone) {
            FunctionHandle task = object.take();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks.isEmpty() ? Undefined.UNDEFINED : CellArray.row(tasks.toArray());
    }

    /** The objects in values, containers and captured variables, in order. */
    private static Set<OnCleanup> reachable(Object[] values) {
        Set<OnCleanup> found = new LinkedHashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object value : values) {
            collect(value, found, seen);
        }
        return found;
    }

    private static void collect(Object value, Set<OnCleanup> found, Set<Object> seen) {
        switch (value) {
            case OnCleanup object when object.isArmed() -> found.add(object);
            case CellArray cells when seen.add(cells) -> {
                for (int i = 0; i < cells.count(); i++) {
                    collect(cells.get(i), found, seen);
                }
            }
            case StructArray struct when seen.add(struct) -> {
                for (int field = 0; field < struct.names().size(); field++) {
                    for (int i = 0; i < struct.count(); i++) {
                        collect(struct.get(field, i), found, seen);
                    }
                }
            }
            case FunctionHandle handle when seen.add(handle) -> {
                for (Object captured : handle.capturedValues()) {
                    collect(captured, found, seen);
                }
            }
            case null, default -> { }
        }
    }
}
