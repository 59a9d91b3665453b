package dev.fermata.matlab.value;

import java.util.Arrays;

/** Doubles, real or complex. A real 1x1 result is given to programs as a {@link Double}, see {@link Values#simple}. */
public final class DoubleArray extends Array {
    /** The real parts. Longer than the count when it has grown: see {@link #count()}. */
    private double[] re;
    /** The imaginary parts, or null when real. */
    private double[] im;

    public DoubleArray(int[] dims) {
        super(dims);
        re = new double[count()];
    }

    /** Takes the storage over. */
    public DoubleArray(int[] dims, double[] re) {
        this(dims, re, null);
    }

    /** Takes the storage over; {@code im} may be null. */
    public DoubleArray(int[] dims, double[] re, double[] im) {
        super(dims);
        this.re = re;
        this.im = im;
    }

    public static DoubleArray scalar(double value) {
        return new DoubleArray(new int[] {1, 1}, new double[] {value});
    }

    public static DoubleArray scalar(double re, double im) {
        return new DoubleArray(new int[] {1, 1}, new double[] {re}, new double[] {im});
    }

    /** A row vector that takes the storage over. */
    public static DoubleArray row(double... values) {
        return new DoubleArray(new int[] {1, values.length}, values);
    }

    public static DoubleArray column(double... values) {
        return new DoubleArray(new int[] {values.length, 1}, values);
    }

    public static DoubleArray empty() {
        return new DoubleArray(new int[] {0, 0}, new double[0]);
    }

    /** The storage of the real parts, at least {@link #count()} long; to be written only by who may change the array. */
    public double[] re() {
        return re;
    }

    public double[] im() {
        return im;
    }

    public boolean isComplex() {
        return im != null;
    }

    public double re(int index) {
        return re[index];
    }

    public double im(int index) {
        return im == null ? 0 : im[index];
    }

    /** Gives it imaginary parts (zeros) when it has none. */
    public void makeComplex() {
        if (im == null) {
            im = new double[re.length];
        }
    }

    /** Drops imaginary parts that are all zero, as arithmetic does with its results. */
    public DoubleArray narrowed() {
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
    public void replace(int[] dims, double[] newRe, double[] newIm) {
        re = newRe;
        im = newIm;
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.DOUBLE;
    }

    @Override
    public DoubleArray make(int[] dims) {
        return new DoubleArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        DoubleArray other = (DoubleArray) source;
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
        return im == null ? (Object) re[index] : scalar(re[index], im[index]);
    }

    @Override
    public DoubleArray reshaped(int[] dims) {
        shared = true;
        DoubleArray result = new DoubleArray(dims, re, im);
        result.shared = true;
        return result;
    }

    @Override
    public DoubleArray copy() {
        return new DoubleArray(dims(), Arrays.copyOf(re, count()), im == null ? null : Arrays.copyOf(im, count()));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        DoubleArray other = (DoubleArray) source;
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
        DoubleArray other = (DoubleArray) source;
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

    private static double[] extended(double[] data, int old, int needed) {
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, 0);
        return data;
    }
}
