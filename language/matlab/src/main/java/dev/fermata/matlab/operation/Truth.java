package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;

/** What counts as true in conditions. */
public final class Truth {
    private Truth() {
    }

    /** A condition of {@code if} or {@code while}: not empty, and no element is zero. */
    public static boolean of(Object value) {
        switch (value) {
            case Boolean truth -> {
                return truth;
            }
            case Double number -> {
                return of((double) number);
            }
            case LogicalArray truths -> {
                for (int i = 0; i < truths.count(); i++) {
                    if (!truths.get(i)) {
                        return false;
                    }
                }
                return truths.count() > 0;
            }
            case DoubleArray numbers when !numbers.isComplex() -> {
                for (int i = 0; i < numbers.count(); i++) {
                    if (!of(numbers.re(i))) {
                        return false;
                    }
                }
                return numbers.count() > 0;
            }
            case Convertible other when other.converted(MatlabClass.LOGICAL) != null -> {
                return of(Values.simple(other.converted(MatlabClass.LOGICAL)));
            }
            case StandIn standIn -> {
                return of(Values.simple(standIn.plain()));
            }
            default -> {
                Array array = (Array) value;
                if (!array.matlabClass().isArithmetic()) {
                    throw Errors.conversionToLogical(array.className());
                }
                for (int i = 0; i < array.count(); i++) {
                    if (!of(array, i)) {
                        return false;
                    }
                }
                return array.count() > 0;
            }
        }
    }

    public static boolean of(boolean value) {
        return value;
    }

    public static boolean of(double value) {
        if (value != value) {
            throw Errors.nanToLogical();
        }
        return value != 0;
    }

    /** An operand of {@code &&} or {@code ||}: it must be a scalar. */
    public static boolean scalar(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Double number) {
            return of((double) number);
        }
        if (value instanceof StandIn standIn) {
            return scalar(Values.simple(standIn.plain()));
        }
        Array array = (Array) value;
        if (array.count() != 1 || !array.matlabClass().isArithmetic()) {
            throw Errors.shortCircuit();
        }
        return of(array, 0);
    }

    public static boolean scalar(boolean value) {
        return value;
    }

    public static boolean scalar(double value) {
        return of(value);
    }

    /** Whether an element of an arithmetic array is not zero. */
    private static boolean of(Array array, int index) {
        return switch (array) {
            case IntegerArray numbers -> numbers.get(index) != 0;
            case DoubleArray numbers when numbers.isComplex() -> of(numbers.re(index)) | of(numbers.im(index));
            case SingleArray numbers when numbers.isComplex() -> of(numbers.re(index)) | of(numbers.im(index));
            default -> of(Values.real(array, index));
        };
    }
}
