package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.object.Instance;
import dev.fermata.matlab.object.ObjectArray;
import dev.fermata.matlab.object.ObjectValue;
import dev.fermata.matlab.task.TaskValue;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.StructArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
        return value instanceof OnCleanup object ? object.isArmed() : isHolder(value);
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

    /** The objects that a variable holds, and that the caller does not hold, before a part of it changes; UNDEFINED when there are none. */
    public static Object held(Object value, Object given) {
        if (!isHolder(value)) {
            return Undefined.UNDEFINED;
        }
        Set<Object> held = reachable(new Object[] {value});
        if (held.isEmpty()) {
            return Undefined.UNDEFINED;
        }
        held.removeAll(reachable((Object[]) given));
        return held.isEmpty() ? Undefined.UNDEFINED : held.toArray();
    }

    /** When a part of a variable was changed; {@code before} is what it held. */
    public static Object lost(Object before, Object values) {
        Set<Object> gone = new LinkedHashSet<>(Arrays.asList((Object[]) before));
        removeHeld(gone, (Object[]) values);
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

    /** The objects in values, containers, properties, captured variables and tasks: each before what it holds. */
    static Set<Object> reachable(Object[] values) {
        return reachable(values, true);
    }

    private static Set<Object> reachable(Object[] values, boolean throughTasks) {
        Set<Object> found = new LinkedHashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        add(open, Arrays.asList(values));
        while (!open.isEmpty()) {
            Object value = open.pop();
            switch (value) {
                case OnCleanup object when object.isArmed() -> found.add(object);
                case ObjectValue object when seen.add(object) -> {
                    if (object.isLoose()) {
                        found.add(object);
                    }
                    add(open, object.held());
                }
                case ObjectArray objects when seen.add(objects) -> add(open, IntStream.range(0, objects.count()).mapToObj(objects::at).toList());
                case CellArray cells when seen.add(cells) -> add(open, Arrays.asList(cells.data()).subList(0, cells.count()));
                case StructArray struct when seen.add(struct) -> {
                    List<Object> fields = new ArrayList<>();
                    for (int field = 0; field < struct.names().size(); field++) {
                        for (int i = 0; i < struct.count(); i++) {
                            fields.add(struct.get(field, i));
                        }
                    }
                    add(open, fields);
                }
                case FunctionHandle handle when seen.add(handle) -> add(open, Arrays.asList(handle.capturedValues()));
                case TaskValue task when throughTasks && seen.add(task) -> add(open, Arrays.asList(task.held()));
                case Object[] results -> add(open, Arrays.asList(results));
                default -> { }
            }
        }
        return found;
    }

    /** Puts them before all others; of the rest nothing holds an object. */
    private static void add(Deque<Object> open, Collection<?> values) {
        List<Object> holders = new ArrayList<>();
        for (Object value : values) {
            if (isHolder(value)) {
                holders.add(value);
            }
        }
        holders.reversed().forEach(open::push);
    }

    private static boolean isHolder(Object value) {
        return value instanceof Instance || value instanceof OnCleanup || value instanceof CellArray || value instanceof StructArray
                || value instanceof FunctionHandle || value instanceof TaskValue || value instanceof Object[];
    }
}
