package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/**
 * Sums and products of many numbers. Short ones go from left to right; long ones are cut into blocks of fixed length whose
 * results are joined in order, so that the result does not depend on who computes the blocks.
 */
public final class Sums {
    private static final int BLOCK = 4096;

    private Sums() {
    }

    public static double sum(double[] data, int from, int count) {
        if (count <= BLOCK) {
            double sum = 0;
            for (int i = from; i < from + count; i++) {
                sum += data[i];
            }
            return sum;
        }
        return blocks(data, from, count);
    }

    private static double blocks(double[] data, int from, int count) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        double[] sums = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            Checkpoint.pass();
            int start = from + b * BLOCK;
            int end = Math.min(start + BLOCK, from + count);
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int i = start;
            for (; i + 3 < end; i += 4) {
                s0 += data[i];
                s1 += data[i + 1];
                s2 += data[i + 2];
                s3 += data[i + 3];
            }
            for (; i < end; i++) {
                s0 += data[i];
            }
            sums[b] = s0 + s1 + (s2 + s3);
        }
        return sum(sums, 0, blocks);
    }

    public static double product(double[] data, int from, int count) {
        double product = 1;
        for (int i = from; i < from + count; i++) {
            product *= data[i];
        }
        return product;
    }

    /** Of {@code length} rows of {@code inner} numbers each: {@code out[o + i]} is the sum over rows of number i. */
    public static void rows(double[] data, int from, int inner, int length, double[] out, int o) {
        for (int k = 0; k < length; k++) {
            Checkpoint.pass();
            int at = from + k * inner;
            for (int i = 0; i < inner; i++) {
                out[o + i] += data[at + i];
            }
        }
    }

    public static void rowProducts(double[] data, int from, int inner, int length, double[] out, int o) {
        Arrays.fill(out, o, o + inner, 1);
        for (int k = 0; k < length; k++) {
            Checkpoint.pass();
            int at = from + k * inner;
            for (int i = 0; i < inner; i++) {
                out[o + i] *= data[at + i];
            }
        }
    }
}
