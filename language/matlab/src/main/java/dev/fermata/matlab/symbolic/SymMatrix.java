package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.value.Errors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Linear algebra of symbolic matrices. */
final class SymMatrix {
    private static final int MINORS_MAX = 8;

    private SymMatrix() {
    }

    static SymArray transposed(SymArray value) {
        int rows = value.rows();
        int columns = value.columns();
        Expr[] values = new Expr[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = value.get(j * rows + i);
            }
        }
        return new SymArray(new int[] {columns, rows}, values);
    }

    static SymArray identity(int size) {
        Expr[] values = new Expr[size * size];
        Arrays.fill(values, Numerals.ZERO);
        for (int i = 0; i < size; i++) {
            values[i * size + i] = Numerals.ONE;
        }
        return new SymArray(new int[] {size, size}, values);
    }

    static SymArray product(SymArray a, SymArray b) {
        int rows = a.rows();
        int inner = a.columns();
        int columns = b.columns();
        if (inner != b.rows() || a.dims().length > 2 || b.dims().length > 2) {
            throw Errors.innerDimensions();
        }
        Expr[] values = new Expr[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                List<Expr> terms = new ArrayList<>();
                for (int k = 0; k < inner; k++) {
                    terms.add(Algebra.mul(a.get(k * rows + i), b.get(j * inner + k)));
                }
                values[j * rows + i] = Algebra.add(terms);
            }
        }
        return new SymArray(new int[] {rows, columns}, values);
    }

    static SymArray power(SymArray base, SymArray exponent) {
        if (exponent.count() != 1 || !exponent.get(0).isInt() || base.rows() != base.columns()) {
            throw Errors.of("mpower:InvalidInput", "Incorrect dimensions for raising a matrix to a power. Check that the matrix is square and the power"
                    + " is a scalar. To operate on each element of the matrix individually, use POWER (.^) for elementwise power.");
        }
        int times = exponent.get(0).toInt();
        SymArray factor = times < 0 ? inverse(base) : base;
        SymArray result = identity(base.rows());
        for (int i = 0; i < Math.abs(times); i++) {
            result = i == 0 ? factor : product(result, factor);
        }
        return result;
    }

    private static void checkSquare(String function, SymArray value) {
        if (value.dims().length > 2 || value.rows() != value.columns()) {
            throw Errors.of(function + ":InvalidInput", "Matrix must be square.");
        }
    }

    // ---- determinants ----

    static Expr determinant(SymArray value) {
        checkSquare("det", value);
        int size = value.rows();
        if (size <= MINORS_MAX && value.values().stream().anyMatch(each -> !each.isNumber())) {
            int[] columns = new int[size];
            Arrays.setAll(columns, i -> i);
            return Expansion.algebraic(minor(value, 0, columns));
        }
        // Fraction-free elimination (Bareiss)
        Expr[][] rows = rows(value);
        Expr before = Numerals.ONE;
        boolean negative = false;
        for (int k = 0; k < size - 1; k++) {
            int pivot = k;
            while (pivot < size && rows[pivot][k].isZero()) {
                pivot++;
            }
            if (pivot == size) {
                return Numerals.ZERO;
            }
            if (pivot != k) {
                Expr[] swap = rows[k];
                rows[k] = rows[pivot];
                rows[pivot] = swap;
                negative = !negative;
            }
            for (int i = k + 1; i < size; i++) {
                for (int j = k + 1; j < size; j++) {
                    Expr cross = Algebra.sub(Algebra.mul(rows[i][j], rows[k][k]), Algebra.mul(rows[i][k], rows[k][j]));
                    rows[i][j] = Fractions.normal(Algebra.div(cross, before));
                }
            }
            before = rows[k][k];
        }
        Expr result = size == 0 ? Numerals.ONE : rows[size - 1][size - 1];
        return Fractions.normal(negative ? Algebra.neg(result) : result);
    }

    private static Expr minor(SymArray value, int row, int[] columns) {
        if (columns.length == 0) {
            return Numerals.ONE;
        }
        List<Expr> terms = new ArrayList<>();
        for (int k = 0; k < columns.length; k++) {
            Expr factor = value.get(columns[k] * value.rows() + row);
            if (!factor.isZero()) {
                int[] rest = new int[columns.length - 1];
                System.arraycopy(columns, 0, rest, 0, k);
                System.arraycopy(columns, k + 1, rest, k, rest.length - k);
                Expr part = Expansion.algebraic(Algebra.mul(factor, minor(value, row + 1, rest)));
                terms.add(k % 2 == 0 ? part : Algebra.neg(part));
            }
        }
        return Algebra.add(terms);
    }

    private static Expr[][] rows(SymArray value) {
        Expr[][] rows = new Expr[value.rows()][value.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = value.get(j * rows.length + i);
            }
        }
        return rows;
    }

    private static SymArray ofRows(Expr[][] rows, int from, int to) {
        Expr[] values = new Expr[rows.length * (to - from)];
        for (int i = 0; i < rows.length; i++) {
            for (int j = from; j < to; j++) {
                values[(j - from) * rows.length + i] = rows[i][j];
            }
        }
        return new SymArray(new int[] {rows.length, to - from}, values);
    }

    // ---- elimination ----

    /** Reduces to the row echelon form in place; the columns of the pivots. */
    static List<Integer> reduce(Expr[][] rows, int columns) {
        List<Integer> pivots = new ArrayList<>();
        int row = 0;
        for (int column = 0; column < columns && row < rows.length; column++) {
            int best = -1;
            for (int i = row; i < rows.length; i++) {
                if (!isZero(rows[i][column]) && (best < 0 || rows[i][column].size() < rows[best][column].size())) {
                    best = i;
                }
            }
            if (best < 0) {
                continue;
            }
            Expr[] pivot = rows[best];
            rows[best] = rows[row];
            rows[row] = pivot;
            Expr inverse = Algebra.pow(pivot[column], -1);
            for (int j = 0; j < pivot.length; j++) {
                pivot[j] = j < column ? pivot[j] : normal(Algebra.mul(pivot[j], inverse));
            }
            for (int i = 0; i < rows.length; i++) {
                Expr factor = rows[i][column];
                if (i != row && !factor.isZero()) {
                    for (int j = column; j < pivot.length; j++) {
                        rows[i][j] = normal(Algebra.sub(rows[i][j], Algebra.mul(factor, pivot[j])));
                    }
                }
            }
            pivots.add(column);
            row++;
        }
        return pivots;
    }

    private static boolean isZero(Expr value) {
        return value.isZero() || !value.isNumber() && (value.any(Expr.Name.class::isInstance) ? Fractions.normal(value).isZero()
                : Integer.valueOf(0).equals(Signs.of(value)) || Simplification.simplify(value).isZero());
    }

    private static Expr normal(Expr value) {
        Expr plain = Fractions.normal(value);
        return plain.any(Expr.Name.class::isInstance) ? plain : Expansion.algebraic(Simplification.radical(plain));
    }

    static SymArray echelon(SymArray value) {
        Expr[][] rows = rows(value);
        reduce(rows, value.columns());
        return ofRows(rows, 0, value.columns());
    }

    static int rank(SymArray value) {
        return reduce(rows(value), value.columns()).size();
    }

    static SymArray inverse(SymArray value) {
        checkSquare("inv", value);
        int size = value.rows();
        SymArray solved = solvedOrNull(value, identity(size));
        if (solved == null) {
            Expr[] values = new Expr[size * size];
            Arrays.fill(values, Algebra.INF);
            return new SymArray(value.dims(), values);
        }
        return solved;
    }

    /** {@code a\b}; of a singular system that has solutions one, with zeros for what is free. */
    static SymArray solved(SymArray a, SymArray b) {
        if (a.rows() != b.rows()) {
            throw Errors.of("mldivide:SizeMismatch", "Matrix dimensions must agree.");
        }
        Expr[][] rows = joined(a, b);
        int columns = a.columns();
        List<Integer> pivots = reduce(rows, columns);
        Expr[][] result = new Expr[columns][b.columns()];
        for (Expr[] row : result) {
            Arrays.fill(row, Numerals.ZERO);
        }
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < b.columns(); j++) {
                if (i < pivots.size()) {
                    result[pivots.get(i)][j] = rows[i][columns + j];
                } else if (!isZero(rows[i][columns + j])) {
                    for (Expr[] row : result) {
                        row[j] = Algebra.INF;
                    }
                }
            }
        }
        return ofRows(result, 0, b.columns());
    }

    private static SymArray solvedOrNull(SymArray a, SymArray b) {
        Expr[][] rows = joined(a, b);
        return reduce(rows, a.columns()).size() < a.columns() ? null : ofRows(rows, a.columns(), a.columns() + b.columns());
    }

    private static Expr[][] joined(SymArray a, SymArray b) {
        Expr[][] left = rows(a);
        Expr[][] right = rows(b);
        Expr[][] rows = new Expr[left.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(left[i], a.columns() + b.columns());
            System.arraycopy(right[i], 0, rows[i], a.columns(), b.columns());
        }
        return rows;
    }

    /** A basis of the null space as columns. */
    static SymArray nullSpace(SymArray value) {
        Expr[][] rows = rows(value);
        int columns = value.columns();
        List<Integer> pivots = reduce(rows, columns);
        List<Expr> basis = new ArrayList<>();
        int count = 0;
        for (int free = 0; free < columns; free++) {
            if (pivots.contains(free)) {
                continue;
            }
            for (int j = 0; j < columns; j++) {
                int at = pivots.indexOf(j);
                basis.add(j == free ? Numerals.ONE : at < 0 ? Numerals.ZERO : Algebra.neg(rows[at][free]));
            }
            count++;
        }
        return new SymArray(new int[] {columns, count}, basis.toArray(Expr[]::new));
    }

    // ---- eigenvalues ----

    static Expr characteristic(SymArray value, Expr variable) {
        checkSquare("charpoly", value);
        int size = value.rows();
        Expr[] values = new Expr[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / size == i % size ? Algebra.sub(variable, value.get(i)) : Algebra.neg(value.get(i));
        }
        return determinant(new SymArray(value.dims(), values));
    }

    static List<Expr> eigenvalues(SymArray value) {
        Expr variable = Algebra.name("__lambda");
        boolean triangular = true;
        int size = value.rows();
        checkSquare("eig", value);
        for (int i = 0; i < size * size && triangular; i++) {
            triangular = i / size >= i % size || value.get(i).isZero();
        }
        if (triangular) {
            List<Expr> diagonal = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                diagonal.add(value.get(i * size + i));
            }
            return diagonal;
        }
        return Roots.of(characteristic(value, variable), variable, true);
    }
}
