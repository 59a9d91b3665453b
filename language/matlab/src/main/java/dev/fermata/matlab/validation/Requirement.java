package dev.fermata.matlab.validation;

import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** Questions about values that validators ask. */
final class Requirement {
    private Requirement() {
    }

    static boolean isNumeric(Object value) {
        return Values.classOf(value).isNumeric();
    }

    static boolean isNumericOrLogical(Object value) {
        return isNumeric(value) || Values.classOf(value) == MatlabClass.LOGICAL;
    }

    /** Numeric, logical or char, and every element as asked. */
    static boolean all(Object value, DoublePredicate question) {
        if (!Values.classOf(value).isArithmetic()) {
            return false;
        }
        int count = Values.count(value);
        for (int i = 0; i < count; i++) {
            if (!question.test(Values.real(value, i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isInteger(Object value) {
        return value instanceof IntegerArray || isNumericOrLogical(value) && !Values.isComplex(value)
                && all(value, x -> x == Math.rint(x) && !Double.isInfinite(x));
    }

    /** Whether a comparison holds for all elements. */
    static boolean compares(Operator operator, Object value, Object bound) {
        Object result = Operators.binary(operator, value, bound);
        return switch (result) {
            case Boolean truth -> truth;
            case LogicalArray truths -> {
                for (int i = 0; i < truths.count(); i++) {
                    if (!truths.get(i)) {
                        yield false;
                    }
                }
                yield true;
            }
            default -> true;
        };
    }

    static boolean isText(Object value) {
        return value instanceof StringArray || value instanceof CharArray chars && (chars.rows() == 1 || chars.isEmpty())
                || value instanceof CellArray cells && Texts.orNull(cells) != null && onlyChars(cells);
    }

    private static boolean onlyChars(CellArray cells) {
        for (int i = 0; i < cells.count(); i++) {
            if (!(cells.get(i) instanceof CharArray)) {
                return false;
            }
        }
        return true;
    }

    static boolean isTextScalar(Object value) {
        return value instanceof StringArray strings && strings.count() == 1
                || value instanceof CharArray chars && chars.dims().length == 2 && (chars.rows() == 1 || chars.isEmpty());
    }

    /** Whether every element of a value is one of a set. */
    static boolean isMember(Object value, Object set) {
        Texts wanted = Texts.orNull(set);
        Texts given = Texts.orNull(value);
        if (wanted != null && given != null) {
            for (String each : given.items()) {
                if (each == null || !Arrays.asList(wanted.items()).contains(each)) {
                    return false;
                }
            }
            return true;
        }
        if (wanted != null || given != null || set instanceof CellArray) {
            return false;
        }
        Array members = Values.array(set);
        Array elements = Values.array(value);
        for (int i = 0; i < elements.count(); i++) {
            boolean found = false;
            for (int k = 0; k < members.count() && !found; k++) {
                found = Equality.isequal(elements.element(i), members.element(k));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
