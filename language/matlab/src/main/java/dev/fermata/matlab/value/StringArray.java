package dev.fermata.matlab.value;

import java.util.Arrays;

/** Texts. An element that is null is {@code <missing>}. */
public final class StringArray extends Array {
    private String[] data;

    public StringArray(int[] dims) {
        super(dims);
        data = new String[count()];
    }

    /** Takes the storage over. */
    public StringArray(int[] dims, String[] data) {
        super(dims);
        this.data = data;
    }

    /** A row vector that takes the storage over. */
    public static StringArray row(String... values) {
        return new StringArray(new int[] {1, values.length}, values);
    }

    public static StringArray column(String... values) {
        return new StringArray(new int[] {values.length, 1}, values);
    }

    /** A 1x1 string. */
    public static StringArray scalar(String text) {
        return new StringArray(new int[] {1, 1}, new String[] {text});
    }

    /** The storage, at least {@link #count()} long; to be written only by who may change the array. */
    public String[] data() {
        return data;
    }

    public String get(int index) {
        return data[index];
    }

    /** For growth in place: new storage and size. */
    public void replace(int[] dims, String[] newData) {
        data = newData;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.STRING;
    }

    @Override
    public StringArray make(int[] dims) {
        return new StringArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((StringArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return row(data[index]);
    }

    @Override
    public StringArray reshaped(int[] dims) {
        shared = true;
        StringArray result = new StringArray(dims, data);
        result.shared = true;
        return result;
    }

    @Override
    public StringArray copy() {
        return new StringArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        System.arraycopy(((StringArray) source).data, from, data, to, length);
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        Arrays.fill(data, to, to + length, ((StringArray) source).data[from]);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, null);
        resize(dims);
    }
}
