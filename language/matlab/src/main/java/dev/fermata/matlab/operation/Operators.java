package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/**
 * The operators, named as the language names their functions. Each takes any values; overloads with {@code double} take
 * real scalars without boxing, and those of two doubles are what compiled scalar code calls. Every method tests for two
 * real scalars first, then for real double arrays, and leaves the rest to the class of its family.
 */
public final class Operators {
    private Operators() {
    }

    // ---- arithmetic, element by element ----

    public static Object plus(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a + b;
        }
        return elementwise(Operator.PLUS, RealBinary.PLUS, left, right);
    }

    public static double plus(double left, double right) {
        return left + right;
    }

    public static Object plus(Object left, double right) {
        return left instanceof Double a ? (Object) (a + right) : elementwise(Operator.PLUS, RealBinary.PLUS, left, right);
    }

    public static Object plus(double left, Object right) {
        return right instanceof Double b ? (Object) (left + b) : elementwise(Operator.PLUS, RealBinary.PLUS, left, right);
    }

    public static Object minus(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a - b;
        }
        return elementwise(Operator.MINUS, RealBinary.MINUS, left, right);
    }

    public static double minus(double left, double right) {
        return left - right;
    }

    public static Object minus(Object left, double right) {
        return left instanceof Double a ? (Object) (a - right) : elementwise(Operator.MINUS, RealBinary.MINUS, left, right);
    }

    public static Object minus(double left, Object right) {
        return right instanceof Double b ? (Object) (left - b) : elementwise(Operator.MINUS, RealBinary.MINUS, left, right);
    }

    public static Object times(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a * b;
        }
        return elementwise(Operator.TIMES, RealBinary.TIMES, left, right);
    }

    public static double times(double left, double right) {
        return left * right;
    }

    public static Object times(Object left, double right) {
        return left instanceof Double a ? (Object) (a * right) : elementwise(Operator.TIMES, RealBinary.TIMES, left, right);
    }

    public static Object times(double left, Object right) {
        return right instanceof Double b ? (Object) (left * b) : elementwise(Operator.TIMES, RealBinary.TIMES, left, right);
    }

    public static Object rdivide(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a / b;
        }
        return elementwise(Operator.RDIVIDE, RealBinary.RDIVIDE, left, right);
    }

    public static double rdivide(double left, double right) {
        return left / right;
    }

    public static Object rdivide(Object left, double right) {
        return left instanceof Double a ? (Object) (a / right)
                : elementwise(Operator.RDIVIDE, RealBinary.RDIVIDE, left, right);
    }

    public static Object rdivide(double left, Object right) {
        return right instanceof Double b ? (Object) (left / b)
                : elementwise(Operator.RDIVIDE, RealBinary.RDIVIDE, left, right);
    }

    public static Object ldivide(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return b / a;
        }
        return elementwise(Operator.LDIVIDE, RealBinary.RDIVIDE, right, left);
    }

    public static double ldivide(double left, double right) {
        return right / left;
    }

    public static Object power(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return power((double) a, (double) b);
        }
        return elementwise(Operator.POWER, RealBinary.POWER, left, right);
    }

    /** A negative number to a fraction is complex, so the result is a value. */
    public static Object power(double left, double right) {
        return RealBinary.isRealPower(left, right) ? (Object) RealBinary.power(left, right)
                : Arithmetic.combine(Operator.POWER, RealBinary.POWER, left, right);
    }

    public static Object power(Object left, double right) {
        return left instanceof Double a ? power((double) a, right)
                : elementwise(Operator.POWER, RealBinary.POWER, left, right);
    }

    public static Object power(double left, Object right) {
        return right instanceof Double b ? power(left, (double) b)
                : elementwise(Operator.POWER, RealBinary.POWER, left, right);
    }

    /** {@code left^right} for code that knows {@code right} to be a whole number, or {@code left} not to be negative. */
    public static double realPower(double left, double right) {
        return RealBinary.power(left, right);
    }

    private static Object elementwise(Operator operator, RealBinary kernel, Object left, Object right) {
        if (kernel != RealBinary.POWER) {
            if (left instanceof DoubleArray a && !a.isComplex()) {
                if (right instanceof Double b) {
                    return Values.simple(Arithmetic.right(kernel, a, b));
                }
                if (right instanceof DoubleArray b && !b.isComplex() && Arrays.equals(a.dims(), b.dims())) {
                    return Values.simple(Arithmetic.arrays(kernel, a, b));
                }
            } else if (left instanceof Double a && right instanceof DoubleArray b && !b.isComplex()) {
                return Values.simple(Arithmetic.left(kernel, a, b));
            }
        }
        return Arithmetic.combine(operator, kernel, left, right);
    }

    // ---- matrices ----

    public static Object mtimes(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a * b;
        }
        if (left instanceof Double || right instanceof Double) {
            return elementwise(Operator.MTIMES, RealBinary.TIMES, left, right);
        }
        return MatrixProduct.of(left, right);
    }

    public static double mtimes(double left, double right) {
        return left * right;
    }

    public static Object mtimes(Object left, double right) {
        return left instanceof Double a ? (Object) (a * right) : elementwise(Operator.MTIMES, RealBinary.TIMES, left, right);
    }

    public static Object mtimes(double left, Object right) {
        return right instanceof Double b ? (Object) (left * b) : elementwise(Operator.MTIMES, RealBinary.TIMES, left, right);
    }

    public static Object mrdivide(Object left, Object right) {
        if (right instanceof Double b) {
            return mrdivide(left, (double) b);
        }
        return MatrixDivision.right(left, right);
    }

    public static double mrdivide(double left, double right) {
        return left / right;
    }

    public static Object mrdivide(Object left, double right) {
        return left instanceof Double a ? (Object) (a / right)
                : elementwise(Operator.MRDIVIDE, RealBinary.RDIVIDE, left, right);
    }

    public static Object mldivide(Object left, Object right) {
        if (left instanceof Double a) {
            return right instanceof Double b ? (Object) (b / a)
                    : elementwise(Operator.MLDIVIDE, RealBinary.RDIVIDE, right, left);
        }
        return MatrixDivision.left(left, right);
    }

    public static double mldivide(double left, double right) {
        return right / left;
    }

    public static Object mpower(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return power((double) a, (double) b);
        }
        return MatrixPower.of(left, right);
    }

    public static Object mpower(double left, double right) {
        return power(left, right);
    }

    public static Object mpower(Object left, double right) {
        return left instanceof Double a ? power((double) a, right) : MatrixPower.of(left, right);
    }

    // ---- one operand ----

    public static Object uminus(Object value) {
        return value instanceof Double number ? (Object) (-number) : Arithmetic.negated(value);
    }

    public static double uminus(double value) {
        return -value;
    }

    public static Object uplus(Object value) {
        return Arithmetic.plus(Operator.UPLUS, value);
    }

    public static double uplus(double value) {
        return value;
    }

    public static Object not(Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        return value instanceof Double number ? (Object) not((double) number) : Logic.not(value);
    }

    public static boolean not(boolean value) {
        return !value;
    }

    public static boolean not(double value) {
        return !isTrue(value);
    }

    public static Object ctranspose(Object value) {
        return value instanceof Array ? Transposition.of(Operator.CTRANSPOSE, value) : value;
    }

    public static Object transpose(Object value) {
        return value instanceof Array ? Transposition.of(Operator.TRANSPOSE, value) : value;
    }

    // ---- comparison ----

    public static Object eq(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return (double) a == (double) b;
        }
        return Comparison.compare(Operator.EQ, left, right);
    }

    public static boolean eq(double left, double right) {
        return left == right;
    }

    public static Object eq(Object left, double right) {
        return left instanceof Double a ? (Object) (a == right) : Comparison.compare(Operator.EQ, left, right);
    }

    public static Object ne(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return (double) a != (double) b;
        }
        return Comparison.compare(Operator.NE, left, right);
    }

    public static boolean ne(double left, double right) {
        return left != right;
    }

    public static Object ne(Object left, double right) {
        return left instanceof Double a ? (Object) (a != right) : Comparison.compare(Operator.NE, left, right);
    }

    public static Object lt(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a < b;
        }
        return Comparison.compare(Operator.LT, left, right);
    }

    public static boolean lt(double left, double right) {
        return left < right;
    }

    public static Object lt(Object left, double right) {
        return left instanceof Double a ? (Object) (a < right) : Comparison.compare(Operator.LT, left, right);
    }

    public static Object le(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a <= b;
        }
        return Comparison.compare(Operator.LE, left, right);
    }

    public static boolean le(double left, double right) {
        return left <= right;
    }

    public static Object le(Object left, double right) {
        return left instanceof Double a ? (Object) (a <= right) : Comparison.compare(Operator.LE, left, right);
    }

    public static Object gt(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a > b;
        }
        return Comparison.compare(Operator.GT, left, right);
    }

    public static boolean gt(double left, double right) {
        return left > right;
    }

    public static Object gt(Object left, double right) {
        return left instanceof Double a ? (Object) (a > right) : Comparison.compare(Operator.GT, left, right);
    }

    public static Object ge(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a >= b;
        }
        return Comparison.compare(Operator.GE, left, right);
    }

    public static boolean ge(double left, double right) {
        return left >= right;
    }

    public static Object ge(Object left, double right) {
        return left instanceof Double a ? (Object) (a >= right) : Comparison.compare(Operator.GE, left, right);
    }

    // ---- logic ----

    public static Object and(Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a & b;
        }
        return Logic.combine(Operator.AND, left, right);
    }

    public static boolean and(boolean left, boolean right) {
        return left & right;
    }

    public static boolean and(double left, double right) {
        return isTrue(left) & isTrue(right);
    }

    public static Object or(Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a | b;
        }
        return Logic.combine(Operator.OR, left, right);
    }

    public static boolean or(boolean left, boolean right) {
        return left | right;
    }

    public static boolean or(double left, double right) {
        return isTrue(left) | isTrue(right);
    }

    private static boolean isTrue(double value) {
        if (value != value) {
            throw Errors.nanToLogical();
        }
        return value != 0;
    }

    // ---- ranges ----

    public static Object colon(Object first, Object last) {
        return Ranges.of(first, null, last);
    }

    public static Object colon(double first, double last) {
        return Ranges.of(first, last);
    }

    public static Object colon(Object first, Object step, Object last) {
        return Ranges.of(first, step, last);
    }

    public static Object colon(double first, double step, double last) {
        return Ranges.of(first, step, last);
    }

    // ---- by name ----

    /** The operator with two operands whose function has this name, such as {@code plus}; colon is not among them. */
    public static Object binary(Operator operator, Object left, Object right) {
        return switch (operator) {
            case PLUS -> plus(left, right);
            case MINUS -> minus(left, right);
            case TIMES -> times(left, right);
            case RDIVIDE -> rdivide(left, right);
            case LDIVIDE -> ldivide(left, right);
            case POWER -> power(left, right);
            case MTIMES -> mtimes(left, right);
            case MRDIVIDE -> mrdivide(left, right);
            case MLDIVIDE -> mldivide(left, right);
            case MPOWER -> mpower(left, right);
            case EQ -> eq(left, right);
            case NE -> ne(left, right);
            case LT -> lt(left, right);
            case LE -> le(left, right);
            case GT -> gt(left, right);
            case GE -> ge(left, right);
            case AND -> and(left, right);
            case OR -> or(left, right);
            case UMINUS, UPLUS, NOT, CTRANSPOSE, TRANSPOSE -> throw new IllegalArgumentException(operator.text());
        };
    }

    /** The operator with one operand. */
    public static Object unary(Operator operator, Object value) {
        return switch (operator) {
            case UMINUS -> uminus(value);
            case UPLUS -> uplus(value);
            case NOT -> not(value);
            case CTRANSPOSE -> ctranspose(value);
            case TRANSPOSE -> transpose(value);
            default -> throw new IllegalArgumentException(operator.text());
        };
    }
}
