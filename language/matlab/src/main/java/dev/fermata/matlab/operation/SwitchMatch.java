package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/** How {@code switch} compares. */
public final class SwitchMatch {
    private SwitchMatch() {
    }

    /** Whether a case applies: texts are equal, numbers are equal, or one of the elements of a cell does. */
    public static boolean matches(Object value, Object caseValue) {
        if (value instanceof Double a && caseValue instanceof Double b) {
            return (double) a == (double) b;
        }
        if (value instanceof CellArray) {
            throw Errors.of("BadSwitchExpression", "SWITCH expression must be a scalar or a character vector.");
        }
        if (value instanceof StandIn standIn) {
            return matches(Values.simple(standIn.plain()), caseValue);
        }
        if (caseValue instanceof CellArray cell) {
            for (int i = 0; i < cell.count(); i++) {
                if (matches(value, cell.get(i))) {
                    return true;
                }
            }
            return false;
        }
        String name = value instanceof Convertible object && Values.textOrNull(caseValue) != null ? Values.textOrNull(object.converted(MatlabClass.CHAR)) : null;
        if (name != null) {
            return name.equals(Values.textOrNull(caseValue));
        }
        if (value instanceof Overloaded && Values.isText(caseValue) && Values.count(value) == 1) {
            return Truth.of(Operators.eq(value, caseValue));
        }
        boolean text = value instanceof CharArray || value instanceof StringArray;
        if (text != (caseValue instanceof CharArray || caseValue instanceof StringArray)) {
            return false;
        }
        if (text) {
            String a = Values.textOrNull(value);
            return a != null && a.equals(Values.textOrNull(caseValue));
        }
        if (Values.count(value) != 1 || Values.count(caseValue) != 1) {
            return Values.count(value) > 1 && Values.classOf(value).isArithmetic() && Values.classOf(caseValue).isArithmetic()
                    && Equality.isequal(value, caseValue);
        }
        if (value instanceof Overloaded || caseValue instanceof Overloaded) {
            return Truth.of(Operators.eq(value, caseValue));
        }
        if (value instanceof Opaque || caseValue instanceof Opaque) {
            return value == caseValue;
        }
        return Values.classOf(value).isArithmetic() && Values.classOf(caseValue).isArithmetic()
                && Truth.of(Operators.eq(value, caseValue));
    }
}
