package dev.fermata.matlab.value;

import java.util.Arrays;

/** Truth values. A 1x1 result is given to programs as a {@link Boolean}. */
public final class LogicalArray extends Array {
    private boolean[] data;

    public LogicalArray(int[] dims) {
        super(dims);
        data = new boolean[count()];
    }

    /** Takes the storage over. */
    public LogicalArray(int[] dims, boolean[] data) {
        super(dims);
        this.data = data;
    }

    /** A row vector that takes the storage over. */
    public static LogicalArray row(boolean... values) {
        return new LogicalArray(new int[] {1, values.length}, values);
    }

    public static LogicalArray column(boolean... values) {
        return new LogicalArray(new int[] {values.length, 1}, values);
    }

    /** The storage, at least {@link #count()} long; to be written only by who may change the array. */
    public boolean[] data() {
        return data;
    }

    public boolean get(int index) {
        return data[index];
    }

    /** For growth in place: new storage and size. */
    public void replace(int[] dims, boolean[] newData) {
        data = newData;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.LOGICAL;
    }

    @Override
    public LogicalArray make(int[] dims) {
        return new LogicalArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((LogicalArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return data[index];
    }

    @Override
    public LogicalArray reshaped(int[] dims) {
        shared = true;
        LogicalArray result = new LogicalArray(dims, data);
        result.shared = true;
        return result;
    }

    @Override
    public LogicalArray copy() {
        return new LogicalArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        System.arraycopy(((LogicalArray) source).data, from, data, to, length);
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        Arrays.fill(data, to, to + length, ((LogicalArray) source).data[from]);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, false);
        resize(dims);
    }
}
