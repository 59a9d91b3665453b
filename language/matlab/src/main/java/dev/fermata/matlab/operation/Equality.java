package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * {@code isequal}: the same size and contents, whatever the numeric class and the order of fields. Values of Java classes of
 * their own, such as function handles, are equal when Java's {@code equals} says so.
 */
public final class Equality {
    private Equality() {
    }

    public static boolean isequal(Object a, Object b) {
        return equal(a, b, false);
    }

    /** NaN is equal to NaN, missing to missing. */
    public static boolean isequaln(Object a, Object b) {
        return equal(a, b, true);
    }

    private static boolean equal(Object a, Object b, boolean nan) {
        if (a instanceof Double x && b instanceof Double y) {
            return equal((double) x, (double) y, nan);
        }
        boolean numbers = Values.classOf(a).isArithmetic() && Values.classOf(b).isArithmetic();
        if (!numbers && isText(a) && isText(b)) {
            return texts(a, b, nan);
        }
        if (!Arrays.equals(Values.dims(a), Values.dims(b))) {
            return false;
        }
        if (numbers) {
            return numbers(Values.array(a), Values.array(b), nan);
        }
        if (a instanceof CellArray x && b instanceof CellArray y) {
            for (int i = 0; i < x.count(); i++) {
                if (!equal(x.get(i), y.get(i), nan)) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof StructArray x && b instanceof StructArray y) {
            return structs(x, y, nan);
        }
        if (a instanceof SelfCompared own) {
            return own.isEqual(b, nan);
        }
        if (b instanceof SelfCompared own) {
            return own.isEqual(a, nan);
        }
        return a.equals(b);
    }

    private static boolean equal(double x, double y, boolean nan) {
        return x == y || nan && x != x && y != y;
    }

    private static boolean isText(Object value) {
        return value instanceof CharArray || value instanceof StringArray;
    }

    private static boolean texts(Object a, Object b, boolean nan) {
        StringArray x = TextConversion.stringArray(a);
        StringArray y = TextConversion.stringArray(b);
        if (!Arrays.equals(x.dims(), y.dims())) {
            return false;
        }
        for (int i = 0; i < x.count(); i++) {
            boolean same = x.get(i) == null ? nan && y.get(i) == null : x.get(i).equals(y.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean numbers(Array a, Array b, boolean nan) {
        if (a instanceof DoubleArray x && b instanceof DoubleArray y && !x.isComplex() && !y.isComplex()) {
            for (int i = 0; i < x.count(); i++) {
                if (!equal(x.re(i), y.re(i), nan)) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof IntegerArray || b instanceof IntegerArray) {
            return allTrue(Comparison.compare(Operator.EQ, a, b));
        }
        double[] u = Numbers.widenedImaginary(a);
        double[] v = Numbers.widenedImaginary(b);
        for (int i = 0; i < a.count(); i++) {
            if (!equal(Values.real(a, i), Values.real(b, i), nan)
                    || !equal(u == null ? 0 : u[i], v == null ? 0 : v[i], nan)) {
                return false;
            }
        }
        return true;
    }

    private static boolean allTrue(Object comparison) {
        return Values.isEmpty(comparison) || Truth.of(comparison);
    }

    private static boolean structs(StructArray a, StructArray b, boolean nan) {
        if (!StructFields.same(a, b)) {
            return false;
        }
        for (String name : a.names()) {
            for (int i = 0; i < a.count(); i++) {
                if (!equal(a.get(name, i), b.get(name, i), nan)) {
                    return false;
                }
            }
        }
        return true;
    }
}
