package dev.fermata.matlab.value;

import java.util.Arrays;

/** Sizes of arrays: at least two numbers, without trailing ones beyond the second. */
public final class Dims {
    /** More elements than this are refused before anything is allocated. */
    public static final int COUNT_MAX = Integer.MAX_VALUE - 64;

    private Dims() {
    }

    public static int[] of(int... sizes) {
        return normal(sizes);
    }

    /** Without trailing ones, and with two numbers at least. The argument may be returned. */
    public static int[] normal(int[] sizes) {
        int length = sizes.length;
        while (length > 2 && sizes[length - 1] == 1) {
            length--;
        }
        if (length == sizes.length && length >= 2) {
            return sizes;
        }
        int[] result = new int[Math.max(length, 2)];
        Arrays.fill(result, 1);
        System.arraycopy(sizes, 0, result, 0, length);
        return result;
    }

    /** The number of elements of a matrix; an error for more than an array can have. */
    public static int count(int rows, int columns) {
        return count(new int[] {rows, columns});
    }

    /** The number of elements; an error for more than an array can have. */
    public static int count(int[] sizes) {
        long count = 1;
        boolean tooMany = false;
        for (int size : sizes) {
            if (size == 0) {
                return 0;
            }
            count *= size;
            if (count > COUNT_MAX) {
                tooMany = true;
                count = COUNT_MAX;
            }
        }
        if (tooMany) {
            throw Errors.tooLarge(sizes);
        }
        return (int) count;
    }

    /** The size in dimension {@code index} (0 is rows), 1 beyond the last. */
    public static int size(int[] dims, int index) {
        return index < dims.length ? dims[index] : 1;
    }

    /** The first dimension whose size is not one (0-based); 0 when there is none. */
    public static int firstNonSingleton(int[] dims) {
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] != 1) {
                return i;
            }
        }
        return 0;
    }

    /** Such as {@code 2x3}. */
    public static String text(int[] dims) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dims.length; i++) {
            text.append(i == 0 ? "" : "x").append(dims[i]);
        }
        return text.toString();
    }

    /** Such as {@code 2-by-3}, as messages have it. */
    public static String words(int[] dims) {
        return text(dims).replace("x", "-by-");
    }

    /** 1xN or Nx1 (also 1x1), two dimensions. */
    public static boolean isVector(int[] dims) {
        return dims.length == 2 && (dims[0] == 1 || dims[1] == 1);
    }

    public static boolean isRow(int[] dims) {
        return dims.length == 2 && dims[0] == 1;
    }

    public static boolean isColumn(int[] dims) {
        return dims.length == 2 && dims[1] == 1;
    }
}
