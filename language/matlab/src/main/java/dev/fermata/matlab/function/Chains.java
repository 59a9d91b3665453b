package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Chain;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.RealUnary;

/**
 * The inner operations of an expression of element-wise operations: on large arrays each gives a {@link Chain}, which the next
 * operation takes up and {@link #complete} computes. On all else they are the operators. Operands may be chains.
 */
public final class Chains {
    private Chains() {
    }

    public static Object plus(Object left, Object right) throws Throwable {
        return left instanceof Double a && right instanceof Double b ? (Object) (a + b) : combine(Operator.PLUS, left, right);
    }

    public static Object minus(Object left, Object right) throws Throwable {
        return left instanceof Double a && right instanceof Double b ? (Object) (a - b) : combine(Operator.MINUS, left, right);
    }

    public static Object times(Object left, Object right) throws Throwable {
        return left instanceof Double a && right instanceof Double b ? (Object) (a * b) : combine(Operator.TIMES, left, right);
    }

    public static Object mtimes(Object left, Object right) throws Throwable {
        return left instanceof Double a && right instanceof Double b ? (Object) (a * b) : combine(Operator.MTIMES, left, right);
    }

    public static Object rdivide(Object left, Object right) throws Throwable {
        return left instanceof Double a && right instanceof Double b ? (Object) (a / b) : combine(Operator.RDIVIDE, left, right);
    }

    public static Object mrdivide(Object left, Object right) throws Throwable {
        return left instanceof Double a && right instanceof Double b ? (Object) (a / b) : combine(Operator.MRDIVIDE, left, right);
    }

    public static Object power(Object left, Object right) throws Throwable {
        return combine(Operator.POWER, left, right);
    }

    public static Object eq(Object left, Object right) throws Throwable {
        return combine(Operator.EQ, left, right);
    }

    public static Object ne(Object left, Object right) throws Throwable {
        return combine(Operator.NE, left, right);
    }

    public static Object lt(Object left, Object right) throws Throwable {
        return combine(Operator.LT, left, right);
    }

    public static Object le(Object left, Object right) throws Throwable {
        return combine(Operator.LE, left, right);
    }

    public static Object gt(Object left, Object right) throws Throwable {
        return combine(Operator.GT, left, right);
    }

    public static Object ge(Object left, Object right) throws Throwable {
        return combine(Operator.GE, left, right);
    }

    public static Object and(Object left, Object right) throws Throwable {
        return combine(Operator.AND, left, right);
    }

    public static Object or(Object left, Object right) throws Throwable {
        return combine(Operator.OR, left, right);
    }

    public static Object uminus(Object value) throws Throwable {
        return value instanceof Double a ? (Object) (-a) : invert(Operator.UMINUS, value);
    }

    public static Object not(Object value) throws Throwable {
        return invert(Operator.NOT, value);
    }

    private static Object combine(Operator operator, Object left, Object right) throws Throwable {
        Chain chain = Chain.of(operator, left, right);
        return chain != null ? chain : Operators.binary(operator, complete(left), complete(right));
    }

    private static Object invert(Operator operator, Object value) throws Throwable {
        Chain chain = Chain.of(operator, value);
        return chain != null ? chain : Operators.unary(operator, complete(value));
    }

    /** A builtin that is one of the functions of {@link RealUnary}. */
    public static Object call(Object builtin, Object value) throws Throwable {
        if (!(value instanceof Double)) {
            RealUnary function = RealUnary.of(((Builtin) builtin).name());
            Chain chain = Chain.of(function, x -> BuiltinCalls.call1(builtin, x), value);
            if (chain != null) {
                return chain;
            }
        }
        return BuiltinCalls.call1(builtin, complete(value));
    }

    /** The value of the whole expression. */
    public static Object complete(Object value) throws Throwable {
        return value instanceof Chain chain ? chain.compute() : value;
    }
}
