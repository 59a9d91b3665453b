package dev.fermata.matlab.object;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Values;

/** How {@code switch} compares objects: by the {@code ==} of their class, when it has one; a member of an enumeration and a text by name. */
public final class SwitchObjects {
    private SwitchObjects() {
    }

    /** Whether the {@code ==} of a class decides, for the case's value or an element of it. */
    public static boolean involved(Object value, Object option) {
        if (option instanceof CellArray cell) {
            for (int i = 0; i < cell.count(); i++) {
                if (decides(value, cell.get(i))) {
                    return true;
                }
            }
            return false;
        }
        return decides(value, option);
    }

    static boolean decides(Object value, Object option) {
        return (isCompared(value) || isCompared(option)) && !Values.isText(value) && !Values.isText(option);
    }

    private static boolean isCompared(Object value) {
        return value instanceof Instance object && (object.overload("eq") != null || Underlying.isNumber(object));
    }
}
