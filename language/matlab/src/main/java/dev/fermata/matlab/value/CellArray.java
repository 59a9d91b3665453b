package dev.fermata.matlab.value;

import java.util.Arrays;

/** Values of any class. An element that was never assigned is a 0x0 double. */
public final class CellArray extends Array {
    /** The one shared empty that unassigned elements are. */
    private static final Array NOTHING = DoubleArray.empty().share();

    private Object[] data;

    public CellArray(int[] dims) {
        super(dims);
        data = new Object[count()];
        Arrays.fill(data, NOTHING);
    }

    /** Takes the storage over. */
    public CellArray(int[] dims, Object[] data) {
        super(dims);
        this.data = data;
    }

    /** A row vector that takes the storage over. */
    public static CellArray row(Object... values) {
        return new CellArray(new int[] {1, values.length}, values);
    }

    public static CellArray column(Object... values) {
        return new CellArray(new int[] {values.length, 1}, values);
    }

    /** The storage, at least {@link #count()} long; to be written only by who may change the array. */
    public Object[] data() {
        return data;
    }

    public Object get(int index) {
        return data[index];
    }

    /** For growth in place: new storage and size. */
    public void replace(int[] dims, Object[] newData) {
        data = newData;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.CELL;
    }

    @Override
    public CellArray make(int[] dims) {
        return new CellArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((CellArray) source).data[from];
        Values.share(data[to]);
    }

    @Override
    public Object element(int index) {
        return new CellArray(new int[] {1, 1}, new Object[] {Values.share(data[index])});
    }

    @Override
    public CellArray reshaped(int[] dims) {
        shared = true;
        CellArray result = new CellArray(dims, data);
        result.shared = true;
        return result;
    }

    @Override
    public CellArray copy() {
        for (int i = 0; i < count(); i++) {
            Values.share(data[i]);
        }
        return new CellArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, NOTHING);
        resize(dims);
    }

    /** Lets go of what is cut off. */
    @Override
    public void truncate(int[] dims) {
        int old = count();
        resize(dims);
        Arrays.fill(data, count(), old, null);
    }
}
