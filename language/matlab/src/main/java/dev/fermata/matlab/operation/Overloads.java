package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;

/** Operators on values that are not numbers: defined by few, otherwise an error. */
public final class Overloads {
    private Overloads() {
    }

    static Object binary(Operator operator, Object left, Object right) {
        Object result = null;
        if (left instanceof Overloaded operand) {
            result = operand.binary(operator, left, right);
        }
        if (result == null && right instanceof Overloaded operand) {
            result = operand.binary(operator, left, right);
        }
        if (result == null) {
            result = onText(operator, left, right);
        }
        if (result == null) {
            throw unsupported(operator, left, right);
        }
        return result;
    }

    private static Object onText(Operator operator, Object left, Object right) {
        if (Values.classOf(left) != MatlabClass.STRING && Values.classOf(right) != MatlabClass.STRING) {
            return null;
        }
        return switch (operator) {
            case PLUS -> Texts.plus(left, right);
            case EQ, NE, LT, LE, GT, GE -> Texts.compare(operator, left, right);
            default -> null;
        };
    }

    static Object unary(Operator operator, Object value) {
        Object result = value instanceof Overloaded operand ? operand.unary(operator) : null;
        if (result == null) {
            throw Errors.unsupportedOperands(operator.symbol(), Values.className(value), null);
        }
        return result;
    }

    /** Names the operand that is to blame, or both when they are of different classes. */
    public static RuntimeException unsupported(Operator operator, Object left, Object right) {
        boolean leftFits = Values.classOf(left).isArithmetic();
        boolean rightFits = Values.classOf(right).isArithmetic();
        String leftClass = Values.className(leftFits ? right : left);
        String rightClass = Values.className(rightFits ? left : right);
        return Errors.unsupportedOperands(operator.symbol(), leftClass, rightClass);
    }
}
