package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;
import java.util.Arrays;

/**
 * An element-wise operation of large arrays that is not yet computed, because it is the operand of another one: an expression
 * such as {@code 3*x.^2 + sin(x)} is computed in one pass by {@link Fused}, without arrays for what lies between.
 *
 * <p>Chains live within one expression only: compiled code makes the inner operations chains and completes the outermost. No chain is ever stored, passed or shown. An operation becomes part of a chain only when it
 * cannot fail, so that errors come in the order of the operations.
 */
public final class Chain {
    /** Smaller arrays are computed at once. */
    private static final int COUNT_MIN = 4096;
    /** A longer expression is computed in pieces, so that no program text makes the recursion or the buffers deep. */
    private static final int STEPS_MAX = 40;

    /** The operator, or null when it is a function. */
    final Operator operator;
    /** The function, or null when it is an operator. */
    final RealUnary function;
    private final Otherwise otherwise;
    /** An operand: a scalar, an array or a chain. */
    final Object left;
    /** The same; null when there is but one operand. */
    final Object right;
    private final Array model;
    final int steps;

    /** The function for all that {@link RealUnary} does not do. */
    @FunctionalInterface
    public interface Otherwise {
        Object apply(Object value) throws Throwable;
    }

    private Chain(Operator operator, RealUnary function, Otherwise otherwise, Object left, Object right, Array model) {
        this.operator = operator;
        this.function = function;
        this.otherwise = otherwise;
        this.left = left;
        this.right = right;
        this.model = model;
        this.steps = steps(left) + steps(right) + 1;
    }

    private static int steps(Object operand) {
        return operand instanceof Chain chain ? chain.steps : 1;
    }

    /** The operation as a chain; null when it is to be computed now. */
    public static Chain of(Operator operator, Object left, Object right) {
        Array model = model(left);
        Array other = model(right);
        if (model == null || other == null) {
            boolean fits = model == null ? other != null && isScalar(left) && operator != Operator.MRDIVIDE : isScalar(right);
            return fits ? large(operator, null, null, left, right, model == null ? other : model) : null;
        }
        if (operator == Operator.MTIMES || operator == Operator.MRDIVIDE || !Arrays.equals(model.dims(), other.dims())) {
            return null;
        }
        return large(operator, null, null, left, right, model);
    }

    /** The same for an operator with one operand. */
    public static Chain of(Operator operator, Object value) {
        Array model = model(value);
        return model == null ? null : large(operator, null, null, value, null, model);
    }

    /** The same for a function. */
    public static Chain of(RealUnary function, Otherwise otherwise, Object value) {
        Array model = model(value);
        return model == null ? null : large(null, function, otherwise, value, null, model);
    }

    private static Chain large(Operator operator, RealUnary function, Otherwise otherwise, Object left, Object right, Array model) {
        return model.count() < COUNT_MIN || steps(left) + steps(right) >= STEPS_MAX ? null
                : new Chain(operator, function, otherwise, left, right, model);
    }

    /** The array whose size the operand has; null for scalars and for what chains do not compute. */
    private static Array model(Object operand) {
        return switch (operand) {
            case Chain chain -> chain.model;
            case DoubleArray numbers when !numbers.isComplex() && numbers.count() != 1 -> numbers;
            case SingleArray numbers when !numbers.isComplex() && numbers.count() != 1 -> numbers;
            case LogicalArray truths when truths.count() != 1 -> truths;
            case null, default -> null;
        };
    }

    private static boolean isScalar(Object operand) {
        return operand instanceof Double || operand instanceof Boolean
                || operand instanceof DoubleArray numbers && numbers.count() == 1 && !numbers.isComplex()
                || operand instanceof SingleArray single && single.count() == 1 && !single.isComplex()
                || operand instanceof LogicalArray truth && truth.count() == 1;
    }

    /** The value; by the operators, one by one, where a result is complex or an operand is refused. */
    public Object compute() throws Throwable {
        Object value = Fused.compute(this);
        return value != null ? value : oneByOne();
    }

    private Object oneByOne() throws Throwable {
        Object first = left instanceof Chain chain ? chain.oneByOne() : left;
        if (right == null) {
            return operator == null ? otherwise.apply(first) : Operators.unary(operator, first);
        }
        return Operators.binary(operator, first, right instanceof Chain chain ? chain.oneByOne() : right);
    }
}
