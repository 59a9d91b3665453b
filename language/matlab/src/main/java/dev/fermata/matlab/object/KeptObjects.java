package dev.fermata.matlab.object;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Opaque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The objects that are being written to a file or read from it, by number, so that one handle stays one object. */
final class KeptObjects extends Opaque {
    private final Map<ObjectValue, Integer> numbers = new IdentityHashMap<>();
    private final Map<Integer, Object> objects = new HashMap<>();

    /** Its number, negative when it was met before. */
    double number(ObjectValue object) {
        Integer known = numbers.get(object);
        if (known != null && object.isHandle()) {
            return -known;
        }
        numbers.put(object, numbers.size() + 1);
        return numbers.size();
    }

    void keep(int number, Object object) {
        objects.put(number, object);
    }

    /** The object in a cell; an empty one when it was not made yet. */
    CellArray kept(int number) {
        Object object = objects.get(number);
        return object == null ? new CellArray(new int[] {0, 0}) : CellArray.row(object);
    }

    @Override
    public String className() {
        return "objects";
    }
}
