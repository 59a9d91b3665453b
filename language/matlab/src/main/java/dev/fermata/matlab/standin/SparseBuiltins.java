package dev.fermata.matlab.standin;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Making and looking into sparse matrices. */
public final class SparseBuiltins {
    static final String NAMES = "sparse full issparse nzmax spalloc speye spones spdiags sprand sprandn";

    private SparseBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "sparse" -> Builtin.of(name, 1, 6, (arguments, _) -> sparse(arguments));
            case "full" -> Builtin.of(name, 1, 1, (arguments, _) ->
                    arguments[0] instanceof SparseArray sparse ? sparse.plain() : arguments[0]);
            case "issparse" -> Builtin.of(name, 1, 1, (arguments, _) -> arguments[0] instanceof SparseArray);
            case "nzmax" -> Builtin.of(name, 1, 1, (arguments, _) -> arguments[0] instanceof SparseArray sparse
                    ? (Object) (double) sparse.form().stored() : (Object) (double) Values.count(arguments[0]));
            case "spalloc" -> Builtin.of(name, 3, 3, (arguments, _) ->
                    empty(size(name, arguments[0]), size(name, arguments[1]), false));
            case "speye" -> Builtin.of(name, 0, 2, (arguments, _) -> identity(arguments));
            case "spones" -> Builtin.of(name, 1, 1, (arguments, _) -> ones(SparseArray.of(arguments[0]).form()));
            case "spdiags" -> Builtin.of(name, 1, 4, 2, SparseBuiltins::diagonals);
            case "sprand" -> Builtin.of(name, 1, 3, (arguments, _) -> random(name, "rand", arguments));
            case "sprandn" -> Builtin.of(name, 1, 3, (arguments, _) -> random(name, "randn", arguments));
            default -> null;
        };
    }

    private static int size(String name, Object value) {
        double size = Values.classOf(value).isArithmetic() && Values.count(value) == 1 ? Values.real(value, 0) : -1;
        if (size != Math.rint(size) || size < 0 || size > Integer.MAX_VALUE) {
            throw Errors.of(name + ":InvalidInput", "Sparse matrix sizes must be non-negative integers less than MAXSIZE.");
        }
        return (int) size;
    }

    private static SparseArray empty(int rows, int columns, boolean logical) {
        return new SparseArray(new SparseColumns(rows, columns, new int[columns + 1], new int[0], new double[0], null), logical);
    }

    private static Object sparse(Object[] arguments) {
        if (arguments.length == 1) {
            Object value = arguments[0];
            MatlabClass kind = Values.classOf(StandInArray.plain(value));
            if (!kind.isFloat() && kind != MatlabClass.LOGICAL && kind != MatlabClass.CHAR) {
                throw Errors.of("sparse:InvalidInput",
                        "Conversion to sparse from " + Values.className(value) + " is not possible.");
            }
            if (Values.dims(value).length > 2) {
                throw Errors.of("sparse:InvalidInput", "N-dimensional sparse arrays are not supported.");
            }
            boolean fits = kind == MatlabClass.LOGICAL || value instanceof SparseArray;
            return SparseArray.of(fits ? value : Conversion.toDouble(value));
        }
        if (arguments.length == 2) {
            return empty(size("sparse", arguments[0]), size("sparse", arguments[1]), false);
        }
        return fromElements(arguments);
    }

    /** {@code sparse(i, j, v, m, n)}. */
    private static Object fromElements(Object[] arguments) {
        Object values = StandInArray.plain(arguments[2]);
        int count = Math.max(Values.count(arguments[0]), Math.max(Values.count(arguments[1]), Values.count(values)));
        if (Values.isEmpty(arguments[0]) || Values.isEmpty(arguments[1]) || Values.isEmpty(values)) {
            count = 0;
        }
        int[] at = positions(arguments[0], count);
        int[] in = positions(arguments[1], count);
        DoubleArray numbers = Conversion.doubleArray(values);
        if (numbers.count() != 1 && numbers.count() != count) {
            throw sizes();
        }
        double[] re = new double[count];
        double[] im = numbers.isComplex() ? new double[count] : null;
        for (int k = 0; k < count; k++) {
            re[k] = numbers.re(numbers.count() == 1 ? 0 : k);
            if (im != null) {
                im[k] = numbers.im(numbers.count() == 1 ? 0 : k);
            }
        }
        int rows = arguments.length > 3 ? size("sparse", arguments[3]) : Arrays.stream(at).max().orElse(-1) + 1;
        int columns = arguments.length > 4 ? size("sparse", arguments[4])
                : arguments.length > 3 ? rows : Arrays.stream(in).max().orElse(-1) + 1;
        for (int k = 0; k < count; k++) {
            if (at[k] >= rows || in[k] >= columns) {
                throw Errors.of("sparse:InvalidIndex", "Index exceeds matrix dimensions.");
            }
        }
        boolean logical = Values.classOf(values) == MatlabClass.LOGICAL;
        return new SparseArray(SparseColumns.of(rows, columns, at, in, re, im, logical), logical);
    }

    private static int[] positions(Object value, int count) {
        Array array = Conversion.doubleArray(StandInArray.plain(value));
        if (array.count() != 1 && array.count() != count) {
            throw sizes();
        }
        int[] positions = new int[count];
        for (int k = 0; k < count; k++) {
            double each = Values.real(array, array.count() == 1 ? 0 : k);
            if (each != Math.rint(each) || each < 1 || each > Integer.MAX_VALUE) {
                throw Errors.of("sparse:InvalidIndex", "Index into matrix must be positive.");
            }
            positions[k] = (int) each - 1;
        }
        return positions;
    }

    private static RuntimeException sizes() {
        return Errors.of("sparse:InvalidInput", "Vectors must be the same length.");
    }

    private static Object identity(Object[] arguments) {
        int rows = arguments.length == 0 ? 1 : size("speye", element(arguments[0], 0));
        int columns = arguments.length == 2 ? size("speye", arguments[1])
                : arguments.length == 1 && Values.count(arguments[0]) > 1 ? size("speye", element(arguments[0], 1)) : rows;
        int count = Math.min(rows, columns);
        int[] starts = new int[columns + 1];
        int[] index = new int[count];
        double[] re = new double[count];
        for (int j = 0; j < columns; j++) {
            starts[j + 1] = Math.min(j + 1, count);
        }
        for (int k = 0; k < count; k++) {
            index[k] = k;
            re[k] = 1;
        }
        return new SparseArray(new SparseColumns(rows, columns, starts, index, re, null), false);
    }

    private static Object element(Object value, int index) {
        if (Values.count(value) <= index) {
            throw Errors.of("speye:InvalidInput", "Sparse matrix sizes must be non-negative integers less than MAXSIZE.");
        }
        return Values.real(value, index);
    }

    private static Object ones(SparseColumns columns) {
        double[] re = new double[columns.stored()];
        Arrays.fill(re, 1);
        return new SparseArray(columns.with(re), false);
    }

    /** {@code spdiags(B, d, m, n)} puts columns of B on diagonals; {@code [B, d] = spdiags(A)} takes them out. */
    private static Object diagonals(Object[] arguments, int nargout) {
        if (arguments.length == 1) {
            return diagonalsOf(Conversion.doubleArray(StandInArray.plain(arguments[0])));
        }
        DoubleArray band = Conversion.doubleArray(StandInArray.plain(arguments[0]));
        DoubleArray numbers = Conversion.doubleArray(StandInArray.plain(arguments[1]));
        if (arguments.length == 2) {
            return chosen(band, numbers);
        }
        if (arguments.length == 3) {
            DoubleArray into = Conversion.doubleArray(StandInArray.plain(arguments[2]));
            return replaced(band, numbers, into);
        }
        int rows = size("spdiags", arguments[2]);
        int columns = size("spdiags", arguments[3]);
        int most = 0;
        for (int c = 0; c < numbers.count(); c++) {
            int d = (int) numbers.re(c);
            most += Math.max(0, Math.min(columns, rows + d) - Math.max(0, d));
        }
        int[] at = new int[most];
        int[] in = new int[most];
        double[] re = new double[most];
        int next = 0;
        boolean constant = band.rows() == 1 && band.columns() == numbers.count();
        if (band.columns() < numbers.count() || !constant && band.rows() < Math.min(rows, columns)) {
            throw Errors.of("spdiags:InvalidInput", "The first input must have a column of sufficient length for each diagonal.");
        }
        for (int c = 0; c < numbers.count(); c++) {
            int d = (int) numbers.re(c);
            for (int j = Math.max(0, d); j < Math.min(columns, rows + d); j++) {
                // In a tall or square matrix the column of the element decides, in a wide one its row.
                int from = rows >= columns ? j : j - d;
                at[next] = j - d;
                in[next] = j;
                re[next++] = band.re(constant ? c : from + c * band.rows());
            }
        }
        return new SparseArray(SparseColumns.of(rows, columns, at, in, re, null, false), false);
    }

    /** The diagonals of a matrix with those numbers, as columns. */
    private static DoubleArray chosen(DoubleArray a, DoubleArray numbers) {
        int rows = a.dims()[0];
        int columns = a.dims()[1];
        int length = Math.min(rows, columns);
        double[] band = new double[Dims.count(length, numbers.count())];
        for (int c = 0; c < numbers.count(); c++) {
            int d = (int) numbers.re(c);
            for (int j = Math.max(0, d); j < Math.min(columns, rows + d); j++) {
                band[(rows >= columns ? j : j - d) + c * length] = a.re(j - d + j * rows);
            }
        }
        return new DoubleArray(new int[] {length, numbers.count()}, band);
    }

    /** A sparse matrix like {@code into} whose numbered diagonals are the columns of {@code band}. */
    private static Object replaced(DoubleArray band, DoubleArray numbers, DoubleArray into) {
        int rows = into.dims()[0];
        int columns = into.dims()[1];
        if (band.columns() < numbers.count() || band.rows() < Math.min(rows, columns)) {
            throw Errors.of("spdiags:InvalidInput", "The first input must have a column of sufficient length for each diagonal.");
        }
        double[] re = new double[into.count()];
        for (int i = 0; i < re.length; i++) {
            re[i] = into.re(i);
        }
        for (int c = 0; c < numbers.count(); c++) {
            int d = (int) numbers.re(c);
            for (int j = Math.max(0, d); j < Math.min(columns, rows + d); j++) {
                re[j - d + j * rows] = band.re((rows >= columns ? j : j - d) + c * band.rows());
            }
        }
        return SparseArray.of(new DoubleArray(into.dims(), re));
    }

    private static Object diagonalsOf(DoubleArray a) {
        int rows = a.dims()[0];
        int columns = a.dims()[1];
        int[] used = IntStream.range(1 - rows, columns).filter(d -> isUsed(a, d)).toArray();
        int length = Math.min(rows, columns);
        DoubleArray band = new DoubleArray(new int[] {length, used.length});
        double[] numbers = new double[used.length];
        for (int c = 0; c < used.length; c++) {
            int d = used[c];
            numbers[c] = d;
            for (int j = Math.max(0, d); j < Math.min(columns, rows + d); j++) {
                band.re()[(rows >= columns ? j : j - d) + c * length] = a.re(j - d + j * rows);
            }
        }
        return new Object[] {band, DoubleArray.column(numbers)};
    }

    private static boolean isUsed(DoubleArray a, int d) {
        int rows = a.dims()[0];
        for (int j = Math.max(0, d); j < Math.min(a.dims()[1], rows + d); j++) {
            if (a.re(j - d + j * rows) != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code sprand(m, n, density)}, and {@code sprand(S)} with the places of S. */
    private static Object random(String name, String source, Object[] arguments) throws Throwable {
        if (arguments.length == 1) {
            SparseColumns form = SparseArray.of(arguments[0]).form();
            double[] re = numbers(source, form.stored());
            return new SparseArray(form.with(re), false);
        }
        if (arguments.length != 3) {
            throw Errors.notEnoughInputs();
        }
        int rows = size(name, arguments[0]);
        int columns = size(name, arguments[1]);
        if (Values.count(arguments[2]) == 0 || !Values.classOf(arguments[2]).isNumeric()) {
            throw Errors.of(name + ":InvalidInput", "Density must be a numeric scalar.");
        }
        double density = Math.min(1, Math.max(0, Values.real(arguments[2], 0)));
        int count = (int) Math.round(rows * (double) columns * density);
        double[] chosen = numbers("rand", count);
        int[] at = new int[count];
        int[] in = new int[count];
        for (int k = 0; k < count; k++) {
            long place = Math.min((long) (chosen[k] * rows * columns), rows * (long) columns - 1);
            at[k] = (int) (place % rows);
            in[k] = (int) (place / rows);
        }
        return new SparseArray(SparseColumns.of(rows, columns, at, in, numbers(source, count), null, false), false);
    }

    private static double[] numbers(String source, int count) throws Throwable {
        Object values = Builtins.find(source).call(new Object[] {(double) count, 1.0}, 1);
        return Arrays.copyOf(Conversion.doubleArray(values).re(), count);
    }
}
