package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.object.Instance;
import dev.fermata.matlab.object.ObjectArray;
import dev.fermata.matlab.object.ObjectValue;
import dev.fermata.matlab.task.TaskValue;
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
                : value instanceof Instance objects ? objects.type().hasDestructor()
                : value instanceof CellArray || value instanceof StructArray || value instanceof TaskValue || value instanceof FunctionHandle;
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
            removeHeld(gone, (Object[]) outputs);
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
        removeHeld(gone, (Object[]) values);
        gone.removeAll(reachable((Object[]) given));
        return taken(gone);
    }

    /** Takes those objects out that values hold; what only tasks among them hold goes with the last of these. */
    private static void removeHeld(Set<Object> gone, Object[] values) {
        gone.removeAll(reachable(values, false));
        if (!gone.isEmpty()) {
            Set<Object> byTasks = reachable(values, true);
            byTasks.retainAll(gone);
            gone.removeAll(byTasks);
            HeldByTasks.leave(byTasks);
        }
    }

    private static Object taken(Set<Object> gone) {
        HeldByTasks.keep(gone);
        List<FunctionHandle> functions = functions(gone);
        return functions.isEmpty() ? Undefined.UNDEFINED : CellArray.row(functions.toArray());
    }

    /** What is to be called for objects that are gone. */
    static List<FunctionHandle> functions(Set<Object> gone) {
        List<FunctionHandle> functions = new ArrayList<>();
        for (Object object : gone) {
            FunctionHandle function = object instanceof OnCleanup cleanup ? cleanup.take() : ((ObjectValue) object).destruction();
            if (function != null) {
                functions.add(function);
            }
        }
        return functions;
    }

    /** The objects in values, containers, captured variables and tasks, in order. */
    static Set<Object> reachable(Object[] values) {
        return reachable(values, true);
    }

    private static Set<Object> reachable(Object[] values, boolean throughTasks) {
        Set<Object> found = new LinkedHashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object value : values) {
            collect(value, found, seen, throughTasks);
        }
        return found;
    }

    private static void collect(Object value, Set<Object> found, Set<Object> seen, boolean throughTasks) {
        switch (value) {
            case OnCleanup object when object.isArmed() -> found.add(object);
            case ObjectValue object when object.isLoose() -> found.add(object);
            case ObjectArray objects when objects.type().hasDestructor() && seen.add(objects) -> {
                for (int i = 0; i < objects.count(); i++) {
                    collect(objects.at(i), found, seen, throughTasks);
                }
            }
            case CellArray cells when seen.add(cells) -> {
                for (int i = 0; i < cells.count(); i++) {
                    collect(cells.get(i), found, seen, throughTasks);
                }
            }
            case StructArray struct when seen.add(struct) -> {
                for (int field = 0; field < struct.names().size(); field++) {
                    for (int i = 0; i < struct.count(); i++) {
                        collect(struct.get(field, i), found, seen, throughTasks);
                    }
                }
            }
            case FunctionHandle handle when seen.add(handle) -> {
                for (Object captured : handle.capturedValues()) {
                    collect(captured, found, seen, throughTasks);
                }
            }
            case TaskValue task when throughTasks && seen.add(task) -> {
                for (Object held : task.held()) {
                    collect(held, found, seen, throughTasks);
                }
            }
            case Object[] results -> {
                for (Object each : results) {
                    collect(each, found, seen, throughTasks);
                }
            }
            case null, default -> { }
        }
    }
}
