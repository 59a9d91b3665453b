package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.object.Instance;
import dev.fermata.matlab.object.ObjectArray;
import dev.fermata.matlab.object.ObjectValue;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.StructArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the {@code onCleanup} objects, and handle objects with a destructor, that nothing holds any more. The answers are cells
 * of functions to call, or UNDEFINED. Of handle objects only those count that variables alone have held from the beginning
 * (see {@code object.Escapes}).
 */
public final class Cleanups {
    private Cleanups() {
    }

    /** Whether a value is, or is a container that may hold, an object that was not run yet. */
    public static boolean isCleanup(Object value) {
        return value instanceof OnCleanup object ? object.isArmed()
                : value instanceof Instance objects ? objects.type().hasDestructor() : value instanceof CellArray || value instanceof StructArray;
    }

    /**
     * When a function is left.
     *
     * @param outputs what goes to the caller, unless it is left by an error
     * @param given   what the caller has passed
     * @param error   null when it is not left by an error
     * @param objects whether handle objects go too
     */
    public static Object atEnd(Object values, Object outputs, Object given, Object error, boolean objects) {
        Set<Object> gone = reachable((Object[]) values);
        if (!objects) {
            gone.removeIf(Instance.class::isInstance);
        }
        if (gone.isEmpty()) {
            return Undefined.UNDEFINED;
        }
        if (error == null || error == Undefined.UNDEFINED) {
            gone.removeAll(reachable((Object[]) outputs));
        }
        gone.removeAll(reachable((Object[]) given));
        return taken(gone);
    }

    /** When a variable that held {@code old} was changed. */
    public static Object released(Object old, Object values, Object given) {
        Set<Object> gone = reachable(new Object[] {old});
        if (gone.isEmpty()) {
            return Undefined.UNDEFINED;
        }
        gone.removeAll(reachable((Object[]) values));
        gone.removeAll(reachable((Object[]) given));
        return taken(gone);
    }

    private static Object taken(Set<Object> gone) {
        List<Object> tasks = new ArrayList<>();
        for (Object object : gone) {
            FunctionHandle task = object instanceof OnCleanup cleanup ? cleanup.take() : ((ObjectValue) object).destruction();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks.isEmpty() ? Undefined.UNDEFINED : CellArray.row(tasks.toArray());
    }

    /** The objects in values, containers and captured variables, in order. */
    private static Set<Object> reachable(Object[] values) {
        Set<Object> found = new LinkedHashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object value : values) {
            collect(value, found, seen);
        }
        return found;
    }

    private static void collect(Object value, Set<Object> found, Set<Object> seen) {
        switch (value) {
            case OnCleanup object when object.isArmed() -> found.add(object);
            case ObjectValue object when object.isLoose() -> found.add(object);
            case ObjectArray objects when objects.type().hasDestructor() && seen.add(objects) -> {
                for (int i = 0; i < objects.count(); i++) {
                    collect(objects.at(i), found, seen);
                }
            }
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
