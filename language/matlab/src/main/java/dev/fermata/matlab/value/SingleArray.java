package dev.fermata.matlab.value;

import java.util.Arrays;

/** Single precision numbers, real or complex. */
public final class SingleArray extends Array {
    /** The real parts. Longer than the count when it has grown: see {@link #count()}. */
    private float[] re;
    /** The imaginary parts, or null when real. */
    private float[] im;

    public SingleArray(int[] dims) {
        super(dims);
        re = new float[count()];
    }

    /** Takes the storage over. */
    public SingleArray(int[] dims, float[] re) {
        this(dims, re, null);
    }

    /** Takes the storage over; {@code im} may be null. */
    public SingleArray(int[] dims, float[] re, float[] im) {
        super(dims);
        this.re = re;
        this.im = im;
    }

    public static SingleArray scalar(float value) {
        return new SingleArray(new int[] {1, 1}, new float[] {value});
    }

    public static SingleArray scalar(float re, float im) {
        return new SingleArray(new int[] {1, 1}, new float[] {re}, new float[] {im});
    }

    /** A row vector that takes the storage over. */
    public static SingleArray row(float... values) {
        return new SingleArray(new int[] {1, values.length}, values);
    }

    public static SingleArray column(float... values) {
        return new SingleArray(new int[] {values.length, 1}, values);
    }

    public static SingleArray empty() {
        return new SingleArray(new int[] {0, 0}, new float[0]);
    }

    /** The storage of the real parts, at least {@link #count()} long; to be written only by who may change the array. */
    public float[] re() {
        return re;
    }

    public float[] im() {
        return im;
    }

    public boolean isComplex() {
        return im != null;
    }

    public float re(int index) {
        return re[index];
    }

    public float im(int index) {
        return im == null ? 0 : im[index];
    }

    /** Gives it imaginary parts (zeros) when it has none. */
    public void makeComplex() {
        if (im == null) {
            im = new float[re.length];
        }
    }

    /** Drops imaginary parts that are all zero, as arithmetic does with its results. */
    public SingleArray narrowed() {
        if (im != null) {
            for (int i = 0; i < count(); i++) {
                if (im[i] != 0) {
                    return this;
                }
            }
            im = null;
        }
        return this;
    }

    /** For growth in place: new storage and size. */
    public void replace(int[] dims, float[] newRe, float[] newIm) {
        re = newRe;
        im = newIm;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.SINGLE;
    }

    @Override
    public SingleArray make(int[] dims) {
        return new SingleArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        SingleArray other = (SingleArray) source;
        re[to] = other.re[from];
        if (other.im != null) {
            makeComplex();
            im[to] = other.im[from];
        } else if (im != null) {
            im[to] = 0;
        }
    }

    @Override
    public Object element(int index) {
        return im == null ? scalar(re[index]) : scalar(re[index], im[index]);
    }

    @Override
    public SingleArray reshaped(int[] dims) {
        shared = true;
        SingleArray result = new SingleArray(dims, re, im);
        result.shared = true;
        return result;
    }

    @Override
    public SingleArray copy() {
        return new SingleArray(dims(), Arrays.copyOf(re, count()), im == null ? null : Arrays.copyOf(im, count()));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        SingleArray other = (SingleArray) source;
        System.arraycopy(other.re, from, re, to, length);
        if (other.im != null) {
            makeComplex();
            System.arraycopy(other.im, from, im, to, length);
        } else if (im != null) {
            Arrays.fill(im, to, to + length, 0);
        }
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        SingleArray other = (SingleArray) source;
        Arrays.fill(re, to, to + length, other.re[from]);
        if (other.im != null) {
            makeComplex();
        }
        if (im != null) {
            Arrays.fill(im, to, to + length, other.im == null ? 0 : other.im[from]);
        }
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        re = extended(re, old, needed);
        if (im != null) {
            im = extended(im, old, needed);
        }
        resize(dims);
    }

    private static float[] extended(float[] data, int old, int needed) {
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, 0);
        return data;
    }
}
