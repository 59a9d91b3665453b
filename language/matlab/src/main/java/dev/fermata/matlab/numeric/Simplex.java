package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/**
 * Linear programs by the simplex method on a dense tableau in two phases, with R. G. Bland's rule against cycling:
 * the least {@code f x} with {@code A x <= b}, {@code Aeq x = beq} and bounds.
 */
public final class Simplex {
    private static final double TOLERANCE = 1e-9;
    private static final int STEPS_MAX = 200_000;
    /** After so many steps the first column that helps is taken, not the best: slower, but it cannot go in circles. */
    private static final int QUICK_STEPS = 2000;
    /** Ratios that differ by less are equal. */
    private static final double TIE = 1e-12;

    /** 1 solved, -2 no point fits, -3 unbounded, 0 too many steps. */
    public final int status;
    public final double[] x;
    public final int steps;

    private Simplex(int status, double[] x, int steps) {
        this.status = status;
        this.x = x;
        this.steps = steps;
    }

    /** How each variable is made of variables that are not negative: {@code x = offset + sign * u (- v)}. */
    private record Form(double[] offset, double[] sign, boolean[] free) {
    }

    /** Matrices are column-major. */
    public static Simplex solve(double[] f, double[] a, double[] b, double[] aeq, double[] beq, double[] low, double[] high) {
        int n = f.length;
        int m = b.length;
        int e = beq.length;
        double[] offset = new double[n];
        double[] sign = new double[n];
        boolean[] free = new boolean[n];
        int boxes = 0;
        int frees = 0;
        for (int j = 0; j < n; j++) {
            if (low[j] > high[j]) {
                return new Simplex(-2, null, 0);
            }
            sign[j] = 1;
            if (!Double.isInfinite(low[j])) {
                offset[j] = low[j];
                boxes += Double.isInfinite(high[j]) ? 0 : 1;
            } else if (!Double.isInfinite(high[j])) {
                offset[j] = high[j];
                sign[j] = -1;
            } else {
                free[j] = true;
                frees++;
            }
        }
        Form form = new Form(offset, sign, free);
        int rows = m + e + boxes;
        int slacks = m + boxes;
        int columns = n + frees + slacks;
        double[][] table = new double[rows][columns + 1];
        int row = 0;
        for (int i = 0; i < m; i++) {
            fill(table[row], form, a, i, m, b[i], n, columns);
            table[row][n + frees + row] = 1;
            row++;
        }
        int box = m;
        for (int j = 0; j < n; j++) {
            if (!free[j] && !Double.isInfinite(low[j]) && !Double.isInfinite(high[j])) {
                table[row][j] = 1;
                table[row][columns] = high[j] - low[j];
                table[row][n + frees + box++] = 1;
                row++;
            }
        }
        for (int i = 0; i < e; i++) {
            fill(table[row], form, aeq, i, e, beq[i], n, columns);
            row++;
        }
        double[] cost = new double[columns];
        int split = n;
        for (int j = 0; j < n; j++) {
            cost[j] = f[j] * sign[j];
            if (free[j]) {
                cost[split++] = -f[j];
            }
        }
        return run(table, cost, columns, n, form);
    }

    private static void fill(double[] row, Form form, double[] matrix, int i, int rows, double right, int n, int columns) {
        double rest = right;
        int split = n;
        for (int j = 0; j < n; j++) {
            double value = matrix[i + j * rows];
            rest -= value * form.offset[j];
            row[j] = value * form.sign[j];
            if (form.free[j]) {
                row[split++] = -value;
            }
        }
        row[columns] = rest;
    }

    private static Simplex run(double[][] table, double[] cost, int columns, int n, Form form) {
        int rows = table.length;
        int[] basis = new int[rows];
        double[][] wide = new double[rows][columns + rows + 1];
        for (int i = 0; i < rows; i++) {
            double turn = table[i][columns] < 0 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                wide[i][j] = turn * table[i][j];
            }
            wide[i][columns + i] = 1;
            wide[i][columns + rows] = turn * table[i][columns];
            basis[i] = columns + i;
        }
        int[] steps = new int[1];
        double[] artificial = new double[columns + rows];
        for (int i = 0; i < rows; i++) {
            artificial[columns + i] = 1;
        }
        int status = optimize(wide, basis, artificial, columns + rows, columns + rows, steps);
        double left = 0;
        double scale = 1;
        for (int i = 0; i < rows; i++) {
            scale = Math.max(scale, Math.abs(table[i][columns]));
            left += basis[i] >= columns ? wide[i][columns + rows] : 0;
        }
        if (status == 0 || left > 1e-7 * scale) {
            return new Simplex(status == 0 ? 0 : -2, null, steps[0]);
        }
        // Artificial variables still in the basis at zero leave it where possible.
        for (int i = 0; i < rows; i++) {
            for (int j = 0; basis[i] >= columns && j < columns; j++) {
                if (Math.abs(wide[i][j]) > TOLERANCE) {
                    pivot(wide, basis, i, j);
                }
            }
        }
        double[] full = Arrays.copyOf(cost, columns + rows);
        status = optimize(wide, basis, full, columns, columns + rows, steps);
        if (status != 1) {
            return new Simplex(status == 0 ? 0 : -3, null, steps[0]);
        }
        double[] u = new double[columns + rows];
        for (int i = 0; i < rows; i++) {
            u[basis[i]] = wide[i][columns + rows];
        }
        double[] x = new double[n];
        int split = n;
        for (int j = 0; j < n; j++) {
            x[j] = form.offset[j] + form.sign[j] * u[j];
            if (form.free[j]) {
                x[j] -= u[split++];
            }
        }
        return new Simplex(1, x, steps[0]);
    }

    /** Variables below {@code allowed} may enter. */
    private static int optimize(double[][] table, int[] basis, double[] cost, int allowed, int right, int[] steps) {
        int rows = table.length;
        double[] reduced = new double[allowed];
        while (steps[0] < STEPS_MAX) {
            int enter = -1;
            double most = -TOLERANCE;
            boolean careful = steps[0] > QUICK_STEPS;
            for (int j = 0; j < allowed; j++) {
                Checkpoint.pass();
                double value = cost[j];
                for (int i = 0; i < rows; i++) {
                    value -= cost[basis[i]] * table[i][j];
                }
                reduced[j] = value;
                if (value < most) {
                    enter = j;
                    if (careful) {
                        break;
                    }
                    most = value;
                }
            }
            if (enter < 0) {
                return 1;
            }
            int leave = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rows; i++) {
                if (table[i][enter] > TOLERANCE) {
                    double ratio = table[i][right] / table[i][enter];
                    if (ratio < least - TIE || ratio <= least + TIE && leave >= 0 && basis[i] < basis[leave]) {
                        least = Math.min(least, ratio);
                        leave = i;
                    }
                }
            }
            if (leave < 0) {
                return -3;
            }
            pivot(table, basis, leave, enter);
            steps[0]++;
        }
        return 0;
    }

    private static void pivot(double[][] table, int[] basis, int row, int column) {
        double by = table[row][column];
        double[] pivot = table[row];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] /= by;
        }
        for (int i = 0; i < table.length; i++) {
            double factor = table[i][column];
            if (i != row && factor != 0) {
                for (int j = 0; j < pivot.length; j++) {
                    table[i][j] -= factor * pivot[j];
                }
            }
        }
        basis[row] = column;
    }
}
