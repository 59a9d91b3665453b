package dev.fermata.matlab.operation;

import dev.fermata.runtime.task.Checkpoint;

/**
 * Products of dense matrices in column-major order. Every element is the sum of its products in the order of the inner
 * index, whatever the sizes and the number of cores (but for the few rows of {@link #dots}), so results repeat.
 *
 * <p>A tile of the result, one Java array per column, stays in the second-level cache while eight columns of the left
 * matrix at a time, copied to arrays of their own, stay in the first: only loops over whole arrays with one common index
 * are vectorised by the JIT.
 */
final class DenseProduct {
    private static final int TILE_ROWS = 512;
    private static final int TILE_COLUMNS = 128;
    /** Products of at most so many multiplications are done by plain loops. */
    private static final int SMALL = 1 << 12;
    /** With fewer rows a column of the result is computed as dot products. */
    private static final int FEW_ROWS = 4;

    private DenseProduct() {
    }

    /** Whole matrices: {@code c += a * b}. */
    static void add(int rows, int columns, int inner, double[] a, double[] b, double[] c) {
        add(rows, columns, inner, 1, a, 0, rows, b, 0, inner, c, 0, rows);
    }

    /**
     * {@code c += sign * a * b} for parts of matrices: each begins at an offset and has a distance between its columns.
     *
     * @param sign 1 or -1
     */
    static void add(int rows, int columns, int inner, double sign, double[] a, int aAt, int aStride, double[] b, int bAt,
            int bStride, double[] c, int cAt, int cStride) {
        if (rows == 0 || columns == 0 || inner == 0) {
            return;
        }
        if ((long) rows * columns * inner <= SMALL) {
            small(rows, columns, inner, sign, a, aAt, aStride, b, bAt, bStride, c, cAt, cStride);
        } else if (rows < FEW_ROWS) {
            dots(rows, columns, inner, sign, a, aAt, aStride, b, bAt, bStride, c, cAt, cStride);
        } else if (!NativeProduct.add(rows, columns, inner, sign, a, aAt, aStride, b, bAt, bStride, c, cAt, cStride)) {
            tiles(rows, columns, inner, sign, a, aAt, aStride, b, bAt, bStride, c, cAt, cStride);
        }
    }

    private static void small(int rows, int columns, int inner, double sign, double[] a, int aAt, int aStride, double[] b,
            int bAt, int bStride, double[] c, int cAt, int cStride) {
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k < inner; k++) {
                double factor = sign * b[bAt + j * bStride + k];
                int from = aAt + k * aStride;
                int to = cAt + j * cStride;
                for (int i = 0; i < rows; i++) {
                    c[to + i] += a[from + i] * factor;
                }
            }
        }
    }

    private static void dots(int rows, int columns, int inner, double sign, double[] a, int aAt, int aStride, double[] b,
            int bAt, int bStride, double[] c, int cAt, int cStride) {
        double[] row = new double[inner];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < inner; k++) {
                row[k] = a[aAt + i + k * aStride];
            }
            int at = i;
            int grain = Math.max(1, Parallel.GRAIN / inner);
            Parallel.run(columns, grain, (from, to) -> {
                for (int j = from; j < to; j++) {
                    c[cAt + at + j * cStride] += sign * dot(row, b, bAt + j * bStride, inner);
                }
            });
        }
    }

    /** With several sums, since one would wait for its last addition. */
    private static double dot(double[] a, double[] b, int at, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[at + i];
            s1 += a[i + 1] * b[at + i + 1];
            s2 += a[i + 2] * b[at + i + 2];
            s3 += a[i + 3] * b[at + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[i] * b[at + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private static void tiles(int rows, int columns, int inner, double sign, double[] a, int aAt, int aStride, double[] b,
            int bAt, int bStride, double[] c, int cAt, int cStride) {
        int width = Math.min(TILE_COLUMNS, Math.max(1, (columns + Parallel.width() - 1) / Parallel.width()));
        int down = (rows + TILE_ROWS - 1) / TILE_ROWS;
        int across = (columns + width - 1) / width;
        Parallel.run(down * across, 1, (from, to) -> {
            Tile tile = new Tile(Math.min(rows, TILE_ROWS), width);
            for (int number = from; number < to; number++) {
                int top = number % down * TILE_ROWS;
                int left = number / down * width;
                tile.compute(Math.min(TILE_ROWS, rows - top), Math.min(width, columns - left), inner, sign, a, aAt + top,
                        aStride, b, bAt + left * bStride, bStride, c, cAt + top + left * cStride, cStride);
            }
        });
    }

    /** The memory for a tile. */
    private static final class Tile {
        private final double[][] sums;
        private final double[][] factors;

        Tile(int rows, int columns) {
            sums = new double[columns][rows];
            factors = new double[8][rows];
        }

        void compute(int rows, int columns, int inner, double sign, double[] a, int aAt, int aStride, double[] b, int bAt,
                int bStride, double[] c, int cAt, int cStride) {
            for (int j = 0; j < columns; j++) {
                System.arraycopy(c, cAt + j * cStride, sums[j], 0, rows);
            }
            double[][] x = factors;
            int k = 0;
            for (; k + 8 <= inner; k += 8) {
                Checkpoint.pass();
                for (int i = 0; i < 8; i++) {
                    pack(sign, a, aAt + (k + i) * aStride, x[i], rows);
                }
                for (int j = 0; j < columns; j++) {
                    eight(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], b, bAt + j * bStride + k, sums[j], rows);
                }
            }
            for (; k < inner; k++) {
                pack(sign, a, aAt + k * aStride, x[0], rows);
                for (int j = 0; j < columns; j++) {
                    one(x[0], b[bAt + j * bStride + k], sums[j], rows);
                }
            }
            for (int j = 0; j < columns; j++) {
                System.arraycopy(sums[j], 0, c, cAt + j * cStride, rows);
            }
        }

        private static void pack(double sign, double[] a, int at, double[] out, int rows) {
            System.arraycopy(a, at, out, 0, rows);
            if (sign < 0) {
                for (int i = 0; i < rows; i++) {
                    out[i] = -out[i];
                }
            }
        }

        private static void one(double[] x, double factor, double[] sum, int rows) {
            for (int i = 0; i < rows; i++) {
                sum[i] += x[i] * factor;
            }
        }

        private static void eight(double[] x0, double[] x1, double[] x2, double[] x3, double[] x4, double[] x5, double[] x6,
                double[] x7, double[] b, int at, double[] sum, int rows) {
            double b0 = b[at];
            double b1 = b[at + 1];
            double b2 = b[at + 2];
            double b3 = b[at + 3];
            double b4 = b[at + 4];
            double b5 = b[at + 5];
            double b6 = b[at + 6];
            double b7 = b[at + 7];
            for (int i = 0; i < rows; i++) {
                sum[i] = sum[i] + x0[i] * b0 + x1[i] * b1 + x2[i] * b2 + x3[i] * b3
                        + x4[i] * b4 + x5[i] * b5 + x6[i] * b6 + x7[i] * b7;
            }
        }
    }
}
