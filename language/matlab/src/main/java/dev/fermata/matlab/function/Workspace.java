package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.Cell;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.DoubleArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Variables that are found by name while the program runs: the base workspace, and those of functions that use {@code eval}. */
public final class Workspace {
    private final Map<String, Cell> cells = new TreeMap<>();
    private Workspace caller;

    /** Use {@link #base()} for the program's own. */
    public Workspace() {
    }

    /** The base workspace of the session. */
    public static Workspace base() {
        return MatlabSession.current().state(Workspace.class, Workspace::new);
    }

    public static Object baseObject() {
        return base();
    }

    public static Object make() {
        return new Workspace();
    }

    /** The workspace of the function that called this one's; the base workspace when it is not known. */
    public Workspace caller() {
        return caller == null ? base() : caller;
    }

    public void caller(Workspace workspace) {
        caller = workspace;
    }

    /** The cell of a variable, which is made without a value when missing. */
    public Cell cell(String name) {
        return cells.computeIfAbsent(name, _ -> new Cell(Undefined.UNDEFINED));
    }

    public static Object cell(Object workspace, Object name) {
        return ((Workspace) workspace).cell((String) name);
    }

    /** The cell of a parameter with its first value. */
    public static Object cellOf(Object workspace, Object name, Object value) {
        Cell cell = ((Workspace) workspace).cell((String) name);
        cell.value = value;
        return cell;
    }

    /** Lets a name stand for another cell: a global. */
    public static void bind(Object workspace, Object name, Object cell) {
        ((Workspace) workspace).cells.put((String) name, (Cell) cell);
    }

    /** The value of a variable; null when it has none. */
    public Object get(String name) {
        Cell cell = cells.get(name);
        return cell == null || cell.value == Undefined.UNDEFINED ? null : cell.value;
    }

    public static boolean has(Object workspace, Object name) {
        return ((Workspace) workspace).get((String) name) != null;
    }

    public void set(String name, Object value) {
        cell(name).value = value;
    }

    /** Takes a variable's value away; code that holds its cell sees that. */
    public void clear(String name) {
        Cell cell = cells.get(name);
        if (isGlobal(name)) {
            cells.remove(name); // the program's global keeps its value
        } else if (cell != null) {
            cell.value = Undefined.UNDEFINED;
        }
    }

    /** Names of variables that have a value, sorted. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        cells.forEach((name, cell) -> {
            if (cell.value != Undefined.UNDEFINED) {
                names.add(name);
            }
        });
        return names;
    }

    /** Whether a variable is the program's global of that name. */
    public boolean isGlobal(String name) {
        return cells.containsKey(name) && cells.get(name) == Globals.current().cells.get(name);
    }

    /** The values of all variables that have one. */
    Object[] values() {
        return names().stream().map(this::get).toArray();
    }

    /** The program's global variables. */
    public static final class Globals {
        private final Map<String, Cell> cells = new TreeMap<>();

        /** One per session. */
        public Globals() {
        }

        public static Globals current() {
            return MatlabSession.current().state(Globals.class, Globals::new);
        }

        /** The cell of a global; one that is new holds an empty. */
        public static Object cell(Object name) {
            return current().cells.computeIfAbsent((String) name, _ -> new Cell(DoubleArray.empty().share()));
        }

        public List<String> names() {
            return List.copyOf(cells.keySet());
        }

        public Object get(String name) {
            return cells.get(name).value;
        }

        public void clear(String name) {
            cells.remove(name);
        }

        public void clear() {
            cells.clear();
        }
    }

    /** Persistent variables, by the function they belong to. */
    public static final class Persistents {
        private final Map<Object, Map<String, Cell>> cells = new IdentityHashMap<>();
        private final Set<Cell> fresh = Collections.newSetFromMap(new IdentityHashMap<>());

        /** One per session. */
        public Persistents() {
        }

        public static Persistents current() {
            return MatlabSession.current().state(Persistents.class, Persistents::new);
        }

        public static Object cell(Object owner, Object name) {
            Persistents all = current();
            return all.cells.computeIfAbsent(owner, _ -> new TreeMap<>()).computeIfAbsent((String) name, _ -> {
                Cell cell = new Cell(DoubleArray.empty().share());
                all.fresh.add(cell);
                return cell;
            });
        }

        /** Whether a cell was just made and has not been given its initial value; true only once. */
        public static boolean isFresh(Object cell) {
            return current().fresh.remove(cell);
        }

        /** Forgets those of a function: {@code clear name}. */
        public static void clearOf(Object function) {
            current().cells.keySet().removeIf(owner -> owner.toString().equals(function));
        }

        /** Forgets all: {@code clear functions}. */
        public void clear() {
            cells.clear();
            fresh.clear();
        }
    }
}
