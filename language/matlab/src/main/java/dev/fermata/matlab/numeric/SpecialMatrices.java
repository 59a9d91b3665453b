package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;

/** Matrices with names. Column-major squares unless the rows are an argument. */
public final class SpecialMatrices {
    private SpecialMatrices() {
    }

    /** An entry by row and column, from 0. */
    @FunctionalInterface
    public interface Entry {
        double at(int row, int column);
    }

    public static double[] of(int rows, int columns, Entry entry) {
        double[] result = new double[rows * columns];
        for (int j = 0; j < columns; j++) {
            Checkpoint.pass();
            for (int i = 0; i < rows; i++) {
                result[i + j * rows] = entry.at(i, j);
            }
        }
        return result;
    }

    /** Equal sums of rows, columns and diagonals: by de la Loubere, by complements, or from four smaller squares. */
    public static double[] magic(int n) {
        if (n % 2 == 1) {
            return of(n, n, (i, j) -> {
                int a = Math.floorMod(i + j + 2 - (n + 3) / 2, n);
                int b = Math.floorMod(i + 1 + 2 * (j + 1) - 2, n);
                return (double) n * a + b + 1;
            });
        }
        if (n % 4 == 0) {
            return of(n, n, (i, j) -> {
                double number = (double) i * n + j + 1;
                return (i + 1) % 4 / 2 == (j + 1) % 4 / 2 ? (double) n * n + 1 - number : number;
            });
        }
        int half = n / 2;
        double[] quarter = magic(half);
        double square = (double) half * half;
        double[] result = of(n, n, (i, j) -> quarter[i % half + j % half * half]
                + square * (i < half ? j < half ? 0 : 2 : j < half ? 3 : 1));
        if (n == 2) {
            return result;
        }
        int k = (n - 2) / 4;
        for (int j = 0; j < n; j++) {
            Checkpoint.pass();
            if (j < k || j > n - k) {
                for (int i = 0; i < half; i++) {
                    swapRows(result, n, i, j);
                }
            }
        }
        swapRows(result, n, k, 0);
        swapRows(result, n, k, k);
        return result;
    }

    private static void swapRows(double[] matrix, int n, int row, int column) {
        int upper = row + column * n;
        int lower = upper + n / 2;
        double kept = matrix[upper];
        matrix[upper] = matrix[lower];
        matrix[lower] = kept;
    }

    public static double[] pascal(int n) {
        double[] result = new double[n * n];
        for (int j = 0; j < n; j++) {
            Checkpoint.pass();
            for (int i = 0; i < n; i++) {
                result[i + j * n] = i == 0 || j == 0 ? 1 : result[i - 1 + j * n] + result[i + (j - 1) * n];
            }
        }
        return result;
    }

    /** The lower Cholesky factor of the Pascal matrix, columns with alternating signs. */
    public static double[] pascalFactor(int n) {
        return of(n, n, (i, j) -> i < j ? 0 : (j % 2 == 0 ? 1 : -1) * Integers.choose(i, j));
    }

    public static double[] inverseHilbert(int n) {
        double[] result = new double[n * n];
        double p = n;
        for (int i = 1; i <= n; i++) {
            Checkpoint.pass();
            double r = p * p;
            result[(i - 1) * (n + 1)] = r / (2 * i - 1);
            for (int j = i + 1; j <= n; j++) {
                r = -((n - j + 1.0) * r * (n + j - 1.0)) / ((j - 1.0) * (j - 1.0));
                result[i - 1 + (j - 1) * n] = r / (i + j - 1);
                result[j - 1 + (i - 1) * n] = r / (i + j - 1);
            }
            p = (n - i) * p * (n + i) / ((double) i * i);
        }
        return result;
    }

    public static double[] wilkinson(int n) {
        double middle = (n - 1) / 2.0;
        return of(n, n, (i, j) -> i == j ? Math.abs(middle - i) : Math.abs(i - j) == 1 ? 1 : 0);
    }

    public static double[] rosser() {
        return new double[] {611, 196, -192, 407, -8, -52, -49, 29, 196, 899, 113, -192, -71, -43, -8, -44, -192, 113, 899, 196,
            61, 49, 8, 52, 407, -192, 196, 611, 8, 44, 59, -23, -8, -71, 61, 8, 411, -599, 208, 208, -52, -43, 49, 44, -599, 411,
            208, 208, -49, -8, 8, 59, 208, 208, 99, -911, 29, -44, 52, -23, 208, 208, -911, 99};
    }

    /** Rows orthogonal to one another, of ones and minus ones; null unless n, n/12 or n/20 is a power of two. */
    public static double[] hadamard(int n) {
        if (n < 1) {
            return null;
        }
        double[] result;
        int size;
        if (Integer.bitCount(n) == 1) {
            result = new double[] {1};
            size = 1;
        } else if (n % 12 == 0 && Integer.bitCount(n / 12) == 1) {
            int[] row = {-1, -1, 1, -1, -1, -1, 1, 1, 1, -1, 1};
            size = 12;
            result = of(12, 12, (i, j) -> i == 0 || j == 0 ? 1 : row[Math.floorMod(i - j, 11)]);
        } else if (n % 20 == 0 && Integer.bitCount(n / 20) == 1) {
            int[] row = {-1, -1, 1, 1, -1, -1, -1, -1, 1, -1, 1, -1, 1, 1, 1, 1, -1, -1, 1};
            size = 20;
            result = of(20, 20, (i, j) -> i == 0 || j == 0 ? 1 : row[Math.floorMod(j + i - 2, 19)]);
        } else {
            return null;
        }
        while (size < n) {
            double[] quarter = result;
            int half = size;
            result = of(2 * half, 2 * half,
                    (i, j) -> quarter[i % half + j % half * half] * (i >= half && j >= half ? -1 : 1));
            size *= 2;
        }
        return result;
    }

    /** A sample surface with hills and valleys. */
    public static double peaks(double x, double y) {
        return 3 * (1 - x) * (1 - x) * Math.exp(-x * x - (y + 1) * (y + 1))
                - 10 * (x / 5 - x * x * x - Math.pow(y, 5)) * Math.exp(-x * x - y * y)
                - 1.0 / 3 * Math.exp(-(x + 1) * (x + 1) - y * y);
    }
}
