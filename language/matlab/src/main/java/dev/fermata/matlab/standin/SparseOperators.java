package dev.fermata.matlab.standin;

import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Operators on sparse matrices: those that are done without filling them, and what becomes of the others' results. */
final class SparseOperators {
    private SparseOperators() {
    }

    /** Whether a result that was computed with plain arrays is sparse. */
    static boolean isSparse(Operator operator, Object left, Object right) {
        boolean both = left instanceof SparseArray && right instanceof SparseArray;
        return switch (operator) {
            case PLUS, MINUS -> both;
            case MTIMES -> both || Values.count(left) == 1 || Values.count(right) == 1;
            case MRDIVIDE -> both || Values.count(right) == 1;
            case MLDIVIDE -> both || Values.count(left) == 1;
            case EQ, NE, LT, LE, GT, GE, AND, OR, TIMES, RDIVIDE, LDIVIDE -> true;
            case POWER, MPOWER -> left instanceof SparseArray;
            default -> false;
        };
    }

    /** Null when it is to be done with plain arrays. */
    static Object binaryOrNull(Operator operator, Object left, Object right) {
        SparseArray a = left instanceof SparseArray sparse ? sparse : null;
        SparseArray b = right instanceof SparseArray sparse ? sparse : null;
        if (a != null && a.form().im() != null || b != null && b.form().im() != null) {
            return null;
        }
        boolean sameSize = a != null && b != null && Arrays.equals(a.dims(), b.dims());
        return switch (operator) {
            case PLUS -> sameSize ? new SparseArray(a.form().plus(b.form(), 1), false) : null;
            case MINUS -> sameSize ? new SparseArray(a.form().plus(b.form(), -1), false) : null;
            case TIMES -> scaledOrNull(a, b, left, right);
            case MTIMES -> {
                SparseArray scaled = scaledOrNull(a, b, left, right);
                yield scaled != null ? scaled : productOrNull(a, b, left, right);
            }
            case RDIVIDE, MRDIVIDE -> a != null && right instanceof Double by && Double.isFinite(by) && by != 0
                    ? quotient(a, by) : null;
            case MLDIVIDE -> a != null && b == null && right instanceof DoubleArray full && !full.isComplex()
                    && full.dims().length == 2 && a.dims()[0] == a.dims()[1] && full.dims()[0] == a.dims()[0]
                    ? BandedSystem.solveOrNull(a.form(), full) : null;
            default -> null;
        };
    }

    private static SparseArray quotient(SparseArray a, double by) {
        SparseColumns columns = a.form();
        double[] re = new double[columns.stored()];
        for (int k = 0; k < re.length; k++) {
            re[k] = columns.re()[k] / by;
        }
        return new SparseArray(columns.with(re), false);
    }

    /** A finite number times a matrix. */
    private static SparseArray scaledOrNull(SparseArray a, SparseArray b, Object left, Object right) {
        SparseArray matrix = a != null ? a : b;
        Object other = a != null ? right : left;
        return other instanceof Double by && Double.isFinite(by) && by != 0
                ? new SparseArray(matrix.form().scaled(by, 0), false) : null;
    }

    private static Object productOrNull(SparseArray a, SparseArray b, Object left, Object right) {
        if (Values.count(left) == 1 || Values.count(right) == 1 || Values.dims(left).length > 2
                || Values.dims(right).length > 2) {
            return null;
        }
        if (Values.dims(left)[1] != Values.dims(right)[0]) {
            throw Errors.innerDimensions();
        }
        if (a != null && b != null) {
            return new SparseArray(a.form().times(b.form()), false);
        }
        Object other = a != null ? right : left;
        if (!(other instanceof LogicalArray) && !(other instanceof DoubleArray numbers && !numbers.isComplex())) {
            return null;
        }
        DoubleArray full = Conversion.doubleArray(other);
        if (a != null) {
            return Values.simple(a.form().times(full));
        }
        DoubleArray turned = Conversion.doubleArray(Operators.transpose(full));
        return Operators.transpose(b.form().transposed(false).times(turned));
    }
}
