package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import java.util.Arrays;

/**
 * A numeric, logical or char value as doubles, with its class. The storage may be the value's own and longer than the
 * count: it is read, never written.
 *
 * @param im null when real
 */
record Numbers(MatlabClass kind, int[] dims, double[] re, double[] im) {
    private static final int[] ONE = {1, 1};

    /** The value's numbers; null for a value of another class. 64-bit integers are rounded. */
    static Numbers ofOrNull(Object value) {
        return switch (value) {
            case Double number -> new Numbers(MatlabClass.DOUBLE, ONE, new double[] {number}, null);
            case Boolean truth -> new Numbers(MatlabClass.LOGICAL, ONE, new double[] {truth ? 1 : 0}, null);
            case DoubleArray array -> new Numbers(MatlabClass.DOUBLE, array.dims(), array.re(), array.im());
            case SingleArray array -> new Numbers(MatlabClass.SINGLE, array.dims(), widened(array.re(), array.count()),
                    array.isComplex() ? widened(array.im(), array.count()) : null);
            case IntegerArray array -> new Numbers(array.matlabClass(), array.dims(), widened(array), null);
            case LogicalArray array -> new Numbers(MatlabClass.LOGICAL, array.dims(), widened(array), null);
            case CharArray array -> new Numbers(MatlabClass.CHAR, array.dims(), widened(array), null);
            default -> null;
        };
    }

    private static double[] widened(float[] data, int count) {
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = data[i];
        }
        return result;
    }

    private static double[] widened(IntegerArray array) {
        double[] result = new double[array.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = array.asDouble(i);
        }
        return result;
    }

    private static double[] widened(LogicalArray array) {
        double[] result = new double[array.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = array.get(i) ? 1 : 0;
        }
        return result;
    }

    private static double[] widened(CharArray array) {
        double[] result = new double[array.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = array.get(i);
        }
        return result;
    }

    int count() {
        return Dims.count(dims);
    }

    int rows() {
        return dims[0];
    }

    /** The product of all sizes but the first. */
    int columns() {
        int product = 1;
        for (int i = 1; i < dims.length; i++) {
            product *= dims[i];
        }
        return product;
    }

    boolean isComplex() {
        return im != null;
    }

    boolean isEmpty() {
        return count() == 0;
    }

    boolean isScalar() {
        return count() == 1;
    }

    boolean isMatrix() {
        return dims.length == 2;
    }

    boolean isVector() {
        return Dims.isVector(dims);
    }

    boolean isRow() {
        return Dims.isRow(dims);
    }

    double im(int index) {
        return im == null ? 0 : im[index];
    }

    /** Single for single, double for all others: the class of results that are not whole numbers. */
    MatlabClass floatKind() {
        return kind == MatlabClass.SINGLE ? kind : MatlabClass.DOUBLE;
    }

    /** A copy of the real parts that the caller may change and keep. */
    double[] reCopy() {
        return Arrays.copyOf(re, count());
    }

    double[] imCopy() {
        return im == null ? null : Arrays.copyOf(im, count());
    }

    /** The same numbers in another shape. */
    Numbers withDims(int... newDims) {
        return new Numbers(kind, Dims.normal(newDims), re, im);
    }

    // ---- back to values ----

    /** A new value of a class from doubles, which are taken over: rounded and saturated for integers. */
    static Array array(MatlabClass kind, int[] dims, double[] re, double[] im) {
        return switch (kind) {
            case DOUBLE -> new DoubleArray(dims, re, im);
            case SINGLE -> new SingleArray(dims, narrowed(re), im == null ? null : narrowed(im));
            case LOGICAL -> {
                boolean[] data = new boolean[re.length];
                for (int i = 0; i < data.length; i++) {
                    data[i] = re[i] != 0;
                }
                yield new LogicalArray(dims, data);
            }
            case CHAR -> {
                char[] data = new char[re.length];
                for (int i = 0; i < data.length; i++) {
                    data[i] = (char) IntegerArray.fromDouble(MatlabClass.UINT16, re[i]);
                }
                yield new CharArray(dims, data);
            }
            default -> {
                long[] data = new long[re.length];
                for (int i = 0; i < data.length; i++) {
                    data[i] = IntegerArray.fromDouble(kind, re[i]);
                }
                yield new IntegerArray(kind, dims, data);
            }
        };
    }

    static Array array(MatlabClass kind, int[] dims, double[] re) {
        return array(kind, dims, re, null);
    }

    /** As {@link #array}, without imaginary parts when they are all zero. */
    static Array narrowed(MatlabClass kind, int[] dims, double[] re, double[] im) {
        boolean real = true;
        for (int i = 0; im != null && i < im.length; i++) {
            if (im[i] != 0) {
                real = false;
                break;
            }
        }
        return array(kind, dims, re, real ? null : im);
    }

    static float[] narrowed(double[] data) {
        float[] result = new float[data.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) data[i];
        }
        return result;
    }
}
