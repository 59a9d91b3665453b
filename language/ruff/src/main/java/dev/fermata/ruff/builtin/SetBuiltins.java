package dev.fermata.ruff.builtin;

import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffSet;
import dev.fermata.ruff.value.Values;

/** Sets. Wrong arguments are answered with an empty set, false or an empty array. */
public final class SetBuiltins {
    private SetBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(SetBuiltins.class, name).pure();
        return switch (name) {
            case "Set" -> entry.method("newSet").takesArray(0, 1, "Set constructor takes at most 1 argument");
            case "set_add", "set_remove", "set_union", "set_intersect", "set_difference" -> entry.takesLoosely(2);
            case "set_has" -> entry.returns(boolean.class).takesLoosely(2);
            case "set_to_array" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    public static Object newSet(Object[] elements) {
        return elements.length == 0 ? RuffSet.EMPTY
                : RuffSet.of(Arguments.array(elements[0], "Set constructor requires an array argument").toObjects());
    }

    public static Object setAdd(Object set, Object value) {
        return set instanceof RuffSet elements ? elements.with(Values.share(value)) : RuffSet.EMPTY;
    }

    public static Object setRemove(Object set, Object value) {
        return set instanceof RuffSet elements ? elements.without(value) : RuffSet.EMPTY;
    }

    public static boolean setHas(Object set, Object value) {
        return set instanceof RuffSet elements && elements.has(value);
    }

    public static Object setUnion(Object a, Object b) {
        if (!(a instanceof RuffSet first && b instanceof RuffSet second)) {
            return RuffSet.EMPTY;
        }
        RuffSet result = first;
        for (Object element : second.toObjects()) {
            result = result.with(element);
        }
        return result;
    }

    public static Object setIntersect(Object a, Object b) {
        return a instanceof RuffSet first && b instanceof RuffSet second ? filtered(first, second, true)
                : RuffSet.EMPTY;
    }

    public static Object setDifference(Object a, Object b) {
        return a instanceof RuffSet first && b instanceof RuffSet second ? filtered(first, second, false)
                : RuffSet.EMPTY;
    }

    private static RuffSet filtered(RuffSet set, RuffSet other, boolean member) {
        RuffSet result = RuffSet.EMPTY;
        for (Object element : set.toObjects()) {
            if (other.has(element) == member) {
                result = result.with(element);
            }
        }
        return result;
    }

    public static Object setToArray(Object set) {
        return set instanceof RuffSet elements ? RuffArray.of(elements.toObjects()) : new RuffArray();
    }
}
