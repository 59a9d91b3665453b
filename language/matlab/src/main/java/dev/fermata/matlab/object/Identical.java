package dev.fermata.matlab.object;

import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** {@code ==} and {@code ~=} of handle objects and enumeration members; a member is also equal to the text of its name. */
final class Identical extends NativeFunction {
    private final boolean wanted;

    Identical(boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    public String name() {
        return wanted ? "eq" : "ne";
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) {
        Object left = named(arguments[0], arguments[1]);
        Object right = named(arguments[1], arguments[0]);
        int[] leftDims = Values.dims(left);
        int[] rightDims = Values.dims(right);
        int leftCount = Values.count(left);
        int rightCount = Values.count(right);
        if (leftCount != 1 && rightCount != 1 && !Arrays.equals(leftDims, rightDims)) {
            throw Errors.of(name() + ":SizeMismatch", "Arrays have incompatible sizes for this operation.");
        }
        boolean[] same = new boolean[leftCount == 1 ? rightCount : leftCount];
        for (int i = 0; i < same.length; i++) {
            same[i] = isSame(at(left, leftCount == 1 ? 0 : i), at(right, rightCount == 1 ? 0 : i)) == wanted;
        }
        return Values.simple(new LogicalArray(leftCount == 1 ? rightDims : leftDims, same));
    }

    /** Text beside members as strings. */
    private static Object named(Object value, Object other) {
        boolean members = other instanceof Instance instance && !instance.type().declaredMembers().isEmpty();
        return members && value instanceof CharArray && Values.textOrNull(value) != null ? StringArray.scalar(Values.textOrNull(value)) : value;
    }

    static Object at(Object value, int index) {
        return value instanceof Instance instance ? instance.at(index) : value instanceof CellArray cell ? cell.get(index) : value instanceof Array array ? array.element(index) : value;
    }

    static boolean isSame(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof ObjectValue x && b instanceof ObjectValue y) {
            return x.memberName() != null && x.type() == y.type() && x.memberName().equals(y.memberName());
        }
        return a instanceof ObjectValue x && x.memberName() != null && x.memberName().equals(Values.textOrNull(b))
                || b instanceof ObjectValue y && y.memberName() != null && y.memberName().equals(Values.textOrNull(a));
    }
}
