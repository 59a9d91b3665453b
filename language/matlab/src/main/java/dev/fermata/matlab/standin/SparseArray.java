package dev.fermata.matlab.standin;

import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SparseStorage;
import dev.fermata.matlab.value.Values;
import java.util.Set;

/** A sparse matrix of class double or logical. Operations that would fill it give plain arrays. */
final class SparseArray extends StandInArray implements SparseStorage {
    private static final Set<String> KNOWN = Set.of("sparse", "full", "issparse", "nzmax", "spones", "sprand", "sprandn");
    /** Builtins whose results are sparse for sparse arguments. */
    private static final Set<String> KEPT = Set.of("double", "abs", "sum", "cumsum", "prod", "diag", "tril", "triu", "kron",
            "reshape", "repmat", "real", "imag", "conj", "floor", "ceil", "round", "fix", "sign", "sqrt", "sin", "tan", "asin", "atan",
            "sinh", "tanh", "max", "min", "any", "all", "logical", "isnan", "isinf", "inv", "circshift", "flip", "fliplr", "flipud",
            "rot90", "permute", "blkdiag", "mod", "rem", "chol", "xor", "exp", "expm1", "log", "log1p", "log2", "log10", "cos", "cosh",
            "acos", "asinh", "acosh", "atanh", "sort", "diff", "cumprod", "mean", "median", "isfinite");

    private SparseColumns columns;
    private final boolean logical;

    SparseArray(SparseColumns columns, boolean logical) {
        super(new int[] {columns.rows(), columns.columns()});
        this.columns = columns;
        this.logical = logical;
    }

    /** A numeric or logical matrix in this form. */
    static SparseArray of(Object value) {
        if (value instanceof SparseArray sparse) {
            return sparse;
        }
        Array plain = Values.array(plain(value));
        boolean logical = plain.matlabClass() == MatlabClass.LOGICAL;
        return new SparseArray(SparseColumns.of(Conversion.doubleArray(plain)), logical);
    }

    SparseColumns form() {
        return columns;
    }

    @Override
    public int storedCount() {
        return columns.index().length;
    }

    @Override
    public Array plain() {
        DoubleArray numbers = columns.full();
        if (!logical) {
            return numbers;
        }
        boolean[] truths = new boolean[numbers.count()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = numbers.re(i) != 0;
        }
        return new LogicalArray(numbers.dims(), truths);
    }

    @Override
    protected Array held() {
        return plain();
    }

    @Override
    protected Object wrapped(Object value) {
        MatlabClass kind = Values.classOf(value);
        return (kind == MatlabClass.DOUBLE || kind == MatlabClass.LOGICAL) && Values.dims(value).length == 2 ? of(value) : value;
    }

    @Override
    protected boolean isKnownTo(String builtin) {
        return KNOWN.contains(builtin);
    }

    @Override
    protected boolean isKeptBy(String builtin) {
        return KEPT.contains(builtin);
    }

    @Override
    protected boolean isResultKept(int place) {
        return place == 0; // indices and flags are full
    }

    @Override
    public String className() {
        return logical ? "logical" : "double";
    }

    // ---- operators ----

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        Object special = SparseOperators.binaryOrNull(operator, left, right);
        if (special != null) {
            return special;
        }
        Object result = Operators.binary(operator, plain(left), plain(right));
        return SparseOperators.isSparse(operator, left, right) ? wrapped(result) : result;
    }

    @Override
    public Object unary(Operator operator) {
        return switch (operator) {
            case CTRANSPOSE, TRANSPOSE -> new SparseArray(columns.transposed(operator == Operator.CTRANSPOSE), logical);
            case UMINUS -> new SparseArray(columns.scaled(-1, 0), false);
            case UPLUS -> new SparseArray(columns, false);
            default -> wrapped(Operators.unary(operator, plain(this)));
        };
    }

    // ---- indexing ----

    @Override
    public Object index(Object[] indices) {
        if (indices.length == 2) {
            if (indices[0] instanceof Double i && indices[1] instanceof Double j && isInside(i, j)) {
                return new SparseArray(columns.element((int) (i - 1), (int) (j - 1)), logical);
            }
            if (indices[0] == Colon.ALL && indices[1] instanceof Double j && isInside(1, j)) {
                return new SparseArray(columns.slice((int) (j - 1), (int) j.doubleValue()), logical);
            }
        }
        return super.index(indices);
    }

    private boolean isInside(double i, double j) {
        return i == Math.rint(i) && j == Math.rint(j) && i >= 1 && j >= 1 && i <= columns.rows() && j <= columns.columns();
    }

    @Override
    public Object assign(Object[] indices, Object value) {
        Object plain = plain(value);
        if (indices.length == 2 && indices[0] instanceof Double i && indices[1] instanceof Double j && isInside(i, j)
                && (plain instanceof Double || plain instanceof Boolean)) {
            double number = Values.real(plain, 0);
            return new SparseArray(columns.with((int) (i - 1), (int) (j - 1), logical && number != 0 ? 1 : number), logical);
        }
        return of(Assigning.assign(plain(), plain, plain(indices)));
    }

    @Override
    public void set(int to, Array source, int from) {
        DoubleArray number = Conversion.doubleArray(plain(source.element(from)));
        columns = columns.with(to % columns.rows(), to / columns.rows(), number.re(0));
    }

    @Override
    public Array copy() {
        return new SparseArray(columns, logical);
    }

    @Override
    public void extend(int[] dims) {
        Array plain = plain();
        plain.extend(dims);
        columns = of(plain).columns;
        resize(dims);
    }

    // ---- display ----

    @Override
    public boolean isNameSpaced() {
        return false;
    }

    @Override
    public String header() {
        int stored = columns.stored();
        return stored == 0 ? null : Dims.text(dims()).replace('x', '\u00d7') + " sparse " + className() + " matrix (" + stored
                + (stored == 1 ? " nonzero)" : " nonzeros)");
    }

    /** A line for each element: its place, and its value as the column of all values shows it. */
    @Override
    public void writeBody(Lines out) {
        int stored = columns.stored();
        if (stored == 0) {
            out.line("  All zero sparse: " + Dims.text(dims()).replace('x', '\u00d7'));
            return;
        }
        Array values = columns.values();
        String[] shown = Display.disp(logical ? Operators.ne(values, 0.0) : Values.simple(values), out.format()).split("\n");
        int last = shown.length;
        while (last > 0 && shown[last - 1].isBlank()) {
            last--;
        }
        for (int i = 0; i < last - stored; i++) {
            out.line(shown[i]);
        }
        for (int k = 0, j = 0; k < stored; k++) {
            while (columns.starts()[j + 1] <= k) {
                j++;
            }
            String text = shown[last - stored + k];
            out.line("   (" + (columns.index()[k] + 1) + "," + (j + 1) + ")   " + text);
        }
    }
}
