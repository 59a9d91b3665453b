package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/**
 * {@code x = [x, a, ...]} and {@code x = [x; a; ...]}: what {@link Concatenation} gives, but in the storage of x when nothing
 * else holds it, which makes building an array piece by piece take linear time.
 */
public final class Appending {
    private Appending() {
    }

    /** {@code [base, parts...]}; the base may be changed, since its only holder takes the result instead. */
    public static Object columns(Object base, Object parts) {
        Object[] list = (Object[]) parts;
        if (base instanceof Array array && !array.shared && array.dims().length == 2 && fits(array, list, 1)) {
            return append(array, list, 1);
        }
        return Concatenation.horzcat(all(base, list));
    }

    /** {@code [base; parts...]}; only columns keep their elements' places. */
    public static Object rows(Object base, Object parts) {
        Object[] list = (Object[]) parts;
        if (base instanceof Array array && !array.shared && array.dims().length == 2 && array.dims()[1] == 1 && fits(array, list, 0)) {
            return append(array, list, 0);
        }
        return Concatenation.vertcat(all(base, list));
    }

    private static Object[] all(Object base, Object[] parts) {
        Object[] all = new Object[parts.length + 1];
        all[0] = base;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return all;
    }

    /** Whether the base takes the parts as they are: the same class, the other extent the same, and something there. */
    private static boolean fits(Array base, Object[] parts, int dimension) {
        if (base.count() == 0 || parts.length == 0 || !hasPlainElements(base)) {
            return false;
        }
        int other = base.dims()[1 - dimension];
        for (Object part : parts) {
            boolean same = switch (part) {
                case Double _ -> base instanceof DoubleArray && other == 1;
                case Boolean _ -> base instanceof LogicalArray && other == 1;
                case Array array -> array != base && array.getClass() == base.getClass() && array.matlabClass() == base.matlabClass()
                        && array.dims().length == 2 && array.dims()[1 - dimension] == other;
                default -> false;
            };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasPlainElements(Array base) {
        return switch (base) {
            case CharArray _, DoubleArray _, SingleArray _, IntegerArray _, LogicalArray _, StringArray _, CellArray _ -> true;
            default -> false;
        };
    }

    private static Object append(Array base, Object[] parts, int dimension) {
        int[] dims = base.dims().clone();
        int at = base.count();
        long extent = dims[dimension];
        for (Object part : parts) {
            extent += part instanceof Array array ? array.dims()[dimension] : 1;
        }
        dims[dimension] = (int) Math.min(extent, Integer.MAX_VALUE);
        base.extend(dims);
        for (Object part : parts) {
            Array array = Values.array(part);
            base.copyRun(at, array, 0, array.count());
            at += array.count();
        }
        return base;
    }
}
