package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;

/**
 * The order of an array's elements for sorting and for greatest and least ones: by value, complex numbers by magnitude and
 * then angle, or by magnitude when asked. NaN compares as equal to everything: callers treat it apart.
 */
final class Order {
    /** The first criterion. */
    final double[] keys;
    /** The second criterion, or null. */
    final double[] ties;
    /** Exact keys of 64-bit integers (unsigned ones shifted), or null. */
    final long[] wide;
    /** Whether an element is missing, or null when none can be. */
    final boolean[] missing;

    private Order(double[] keys, double[] ties, long[] wide, boolean[] missing) {
        this.keys = keys;
        this.ties = ties;
        this.wide = wide;
        this.missing = missing;
    }

    /** {@code method}: auto, real or abs. */
    static Order of(Array array, Numbers x, String method) {
        int count = x.count();
        boolean[] missing = null;
        if (x.kind().isFloat()) {
            for (int i = 0; i < count; i++) {
                if (x.re()[i] != x.re()[i] || x.isComplex() && x.im()[i] != x.im()[i]) {
                    missing = missing == null ? new boolean[count] : missing;
                    missing[i] = true;
                }
            }
        }
        if (array instanceof IntegerArray wide && wide.matlabClass().bits() == 64) {
            long[] keys = new long[count];
            for (int i = 0; i < count; i++) {
                long value = wide.get(i);
                keys[i] = wide.matlabClass() == MatlabClass.UINT64 ? value ^ Long.MIN_VALUE
                        : method.equals("abs") ? value == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(value) : value;
            }
            return new Order(null, null, keys, null);
        }
        boolean magnitude = method.equals("abs") || x.isComplex() && method.equals("auto");
        if (!magnitude) {
            return new Order(x.re(), x.isComplex() ? x.im() : null, null, missing);
        }
        double[] keys = new double[count];
        double[] ties = new double[count];
        for (int i = 0; i < count; i++) {
            keys[i] = x.isComplex() ? Math.hypot(x.re()[i], x.im()[i]) : Math.abs(x.re()[i]);
            double angle = Math.atan2(x.im(i), x.re()[i]);
            // The negative real axis is last even when its imaginary part is a negative zero.
            ties[i] = angle == -Math.PI ? Math.PI : angle;
        }
        return new Order(keys, ties, null, missing);
    }

    int compare(int a, int b) {
        if (wide != null) {
            return Long.compare(wide[a], wide[b]);
        }
        if (keys[a] < keys[b]) {
            return -1;
        }
        if (keys[a] > keys[b]) {
            return 1;
        }
        return ties == null || ties[a] == ties[b] ? 0 : ties[a] < ties[b] ? -1 : 1;
    }

    boolean isMissing(int index) {
        return missing != null && missing[index];
    }
}
