package dev.fermata.matlab.value;

import java.util.Arrays;

/** Characters: UTF-16 code units. A text is usually one row. */
public final class CharArray extends Array {
    private char[] data;

    public CharArray(int[] dims) {
        super(dims);
        data = new char[count()];
    }

    /** Takes the storage over. */
    public CharArray(int[] dims, char[] data) {
        super(dims);
        this.data = data;
    }

    /** A row vector that takes the storage over. */
    public static CharArray row(char... values) {
        return new CharArray(new int[] {1, values.length}, values);
    }

    public static CharArray column(char... values) {
        return new CharArray(new int[] {values.length, 1}, values);
    }

    /** The text as one row; 0x0 for an empty text, as the literal {@code ''}. */
    public static CharArray of(String text) {
        return new CharArray(text.isEmpty() ? new int[] {0, 0} : new int[] {1, text.length()}, text.toCharArray());
    }

    /** The text as one row; 1x0 for an empty text. */
    public static CharArray row(String text) {
        return new CharArray(new int[] {1, text.length()}, text.toCharArray());
    }

    /** The characters of one row. */
    public String row(int index) {
        StringBuilder text = new StringBuilder(columns());
        for (int i = index; i < count(); i += rows()) {
            text.append(data[i]);
        }
        return text.toString();
    }

    /** All characters in storage order; the text when it is one row. */
    public String text() {
        return new String(data, 0, count());
    }

    /** The storage, at least {@link #count()} long; to be written only by who may change the array. */
    public char[] data() {
        return data;
    }

    public char get(int index) {
        return data[index];
    }

    /** For growth in place: new storage and size. */
    public void replace(int[] dims, char[] newData) {
        data = newData;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.CHAR;
    }

    @Override
    public CharArray make(int[] dims) {
        return new CharArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((CharArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return new CharArray(new int[] {1, 1}, new char[] {data[index]});
    }

    @Override
    public CharArray reshaped(int[] dims) {
        shared = true;
        CharArray result = new CharArray(dims, data);
        result.shared = true;
        return result;
    }

    @Override
    public CharArray copy() {
        return new CharArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        System.arraycopy(((CharArray) source).data, from, data, to, length);
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        Arrays.fill(data, to, to + length, ((CharArray) source).data[from]);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, (char) 0);
        resize(dims);
    }
}
