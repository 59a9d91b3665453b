package dev.fermata.matlab.value;

import java.util.Arrays;

/** Integers of one of the eight classes. Elements are kept as longs; those of uint64 as their 64 bits. */
public final class IntegerArray extends Array {
    private final MatlabClass kind;
    private long[] data;

    public IntegerArray(MatlabClass kind, int[] dims) {
        super(dims);
        this.kind = kind;
        this.data = new long[count()];
    }

    /** Takes the storage over; the values must be in range. */
    public IntegerArray(MatlabClass kind, int[] dims, long[] data) {
        super(dims);
        this.kind = kind;
        this.data = data;
    }

    public static IntegerArray scalar(MatlabClass kind, long value) {
        return new IntegerArray(kind, new int[] {1, 1}, new long[] {value});
    }

    /** The storage, at least {@link #count()} long; to be written only by who may change the array. */
    public long[] data() {
        return data;
    }

    public long get(int index) {
        return data[index];
    }

    /** The element as a double: exact for all but large 64-bit values. */
    public double asDouble(int index) {
        return toDouble(kind, data[index]);
    }

    /** A value of a class as a double, rounded to nearest. */
    public static double toDouble(MatlabClass kind, long value) {
        if (kind == MatlabClass.UINT64 && value < 0) {
            // Halving keeps the lowest bit so that rounding stays to nearest even.
            return ((value >>> 1) | (value & 1)) * 2.0;
        }
        return value;
    }

    /** Rounds half away from zero and saturates; NaN gives 0. */
    public static long fromDouble(MatlabClass kind, double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        double rounded = Math.abs(value) >= 0x1p52 ? value : Math.copySign(Math.floor(Math.abs(value) + 0.5), value);
        if (Math.abs(value) == 0.49999999999999994) {
            rounded = 0;
        }
        if (kind == MatlabClass.UINT64) {
            if (rounded <= 0) {
                return 0;
            }
            if (rounded >= 0x1p64) {
                return -1L;
            }
            return rounded < 0x1p63 ? (long) rounded : (long) (rounded - 0x1p63) ^ Long.MIN_VALUE;
        }
        long exact = (long) rounded;
        return Math.min(Math.max(exact, kind.least()), kind.greatest());
    }

    /** For growth in place: new storage and size. */
    public void replace(int[] dims, long[] newData) {
        data = newData;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return kind;
    }

    @Override
    public IntegerArray make(int[] dims) {
        return new IntegerArray(kind, dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((IntegerArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return scalar(kind, data[index]);
    }

    @Override
    public IntegerArray reshaped(int[] dims) {
        shared = true;
        IntegerArray result = new IntegerArray(kind, dims, data);
        result.shared = true;
        return result;
    }

    @Override
    public IntegerArray copy() {
        return new IntegerArray(kind, dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        System.arraycopy(((IntegerArray) source).data, from, data, to, length);
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        Arrays.fill(data, to, to + length, ((IntegerArray) source).data[from]);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, 0);
        resize(dims);
    }
}
