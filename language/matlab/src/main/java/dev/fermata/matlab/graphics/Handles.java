package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Arguments that name graphics objects: handles, or their numbers. */
final class Handles {
    private Handles() {
    }

    /** One object that was not deleted. */
    static GraphicsObject one(String function, Object value) {
        List<GraphicsObject> all = all(function, value);
        if (all.size() != 1) {
            throw Errors.of(function + ":InvalidArgument", function + ": expected a single graphics object.");
        }
        return all.getFirst();
    }

    static List<GraphicsObject> all(String function, Object value) {
        List<GraphicsObject> result = new ArrayList<>();
        if (value instanceof GraphicsArray handles) {
            for (int i = 0; i < handles.count(); i++) {
                if (handles.at(i) == null || handles.at(i).isDeleted()) {
                    throw Errors.of("InvalidHandle", "Invalid or deleted object.");
                }
                result.add(handles.at(i));
            }
        } else if (value instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                result.addAll(all(function, cells.get(i)));
            }
        } else if (value instanceof Double || value instanceof DoubleArray) {
            for (int i = 0; i < Values.count(value); i++) {
                GraphicsObject found = Graphics.current().numbered(Values.real(value, i));
                if (found == null) {
                    throw Errors.of(function + ":InvalidArgument", "Invalid handle.");
                }
                result.add(found);
            }
        } else {
            throw Errors.of(function + ":InvalidArgument", "Invalid handle.");
        }
        return result;
    }

    /** Whether each element is an object that was not deleted; for values that are no handles, whether they are numbers of some. */
    static Object valid(Object value) {
        Array array = Values.array(value);
        boolean[] truths = new boolean[array.count()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = value instanceof GraphicsArray handles ? handles.at(i) != null && !handles.at(i).isDeleted()
                    : array instanceof DoubleArray numbers && Graphics.current().numbered(numbers.re(i)) != null;
        }
        return new LogicalArray(array.dims(), truths);
    }

    /** Whether each element is an object of a type. */
    static Object ofType(Object value, String type) {
        Array array = Values.array(value);
        boolean[] truths = new boolean[array.count()];
        for (int i = 0; i < truths.length; i++) {
            GraphicsObject object = value instanceof GraphicsArray handles ? handles.at(i)
                    : array instanceof DoubleArray numbers ? Graphics.current().numbered(numbers.re(i)) : null;
            truths[i] = object != null && !object.isDeleted() && object.isOfType(type);
        }
        return new LogicalArray(array.dims(), truths);
    }

    /** Whether the value is a single handle of axes. */
    static boolean isAxes(Object value) {
        return isOne(value) && ((GraphicsArray) value).first().kind.isAxes();
    }

    static boolean isFigure(Object value) {
        return isOne(value) && ((GraphicsArray) value).first().kind == Kind.FIGURE;
    }

    static boolean isTiled(Object value) {
        return isOne(value) && ((GraphicsArray) value).first().kind == Kind.TILED;
    }

    private static boolean isOne(Object value) {
        return value instanceof GraphicsArray handles && handles.count() == 1 && handles.first() != null && !handles.first().isDeleted();
    }
}
