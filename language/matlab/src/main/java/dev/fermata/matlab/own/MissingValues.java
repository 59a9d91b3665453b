package dev.fermata.matlab.own;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** Which elements of a value are missing, by the rules of its class. */
public final class MissingValues {
    private MissingValues() {
    }

    /** NaN, NaT, undefined, missing, a blank character, an empty text in a cell of texts. */
    public static boolean[] of(Array value) {
        boolean[] result = new boolean[value.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = isMissing(value, i);
        }
        return result;
    }

    /** The same for one element. */
    public static boolean isMissing(Array value, int index) {
        return switch (value) {
            case DoubleArray numbers -> Double.isNaN(numbers.re(index)) || numbers.isComplex() && Double.isNaN(numbers.im(index));
            case SingleArray numbers -> Float.isNaN(numbers.re(index)) || numbers.isComplex() && Float.isNaN(numbers.im(index));
            case StringArray texts -> texts.get(index) == null;
            case CharArray chars -> chars.get(index) == ' ';
            case CellArray cells -> cells.get(index) instanceof CharArray text && text.isEmpty()
                    || cells.get(index) instanceof MissingArray;
            case OwnArray own -> own.isMissing(index);
            default -> false;
        };
    }

    /** Whether elements are among the given indicators. */
    static boolean[] among(Array value, Object indicators) {
        boolean[] result = new boolean[value.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = isAmong(value, i, indicators);
        }
        return result;
    }

    private static boolean isAmong(Array value, int index, Object indicators) {
        if (indicators instanceof CellArray cells && Texts.orNull(cells) == null) {
            for (int i = 0; i < cells.count(); i++) {
                if (isAmong(value, index, cells.get(i))) {
                    return true;
                }
            }
            return false;
        }
        Array those = Values.array(indicators);
        if (those instanceof MissingArray) {
            return isMissing(value, index);
        }
        String text = switch (value) {
            case StringArray texts -> texts.get(index);
            case CellArray cells -> Values.textOrNull(cells.get(index));
            case CharArray chars -> String.valueOf(chars.get(index));
            case OwnArray own -> own.text(index);
            default -> null;
        };
        Texts texts = Texts.orNull(those);
        if (texts != null) {
            if (value instanceof CharArray && those instanceof CharArray) {
                return text != null && ((CharArray) those).text().contains(text);
            }
            for (String each : texts.items()) {
                if (each == null ? isMissing(value, index) : each.equals(text)) {
                    return true;
                }
            }
            return false;
        }
        if (value instanceof OwnArray own) {
            for (int i = 0; those instanceof OwnArray other && i < other.count(); i++) {
                if (own.isSame(index, other, i)) {
                    return true;
                }
            }
            return false;
        }
        if (!value.matlabClass().isArithmetic() || !those.matlabClass().isArithmetic()) {
            return false;
        }
        double number = Values.real(value, index);
        for (int i = 0; i < those.count(); i++) {
            double each = Values.real(those, i);
            if (each == number || Double.isNaN(each) && Double.isNaN(number)) {
                return true;
            }
        }
        return false;
    }

    /** Makes an element missing; false when the class has no such value. */
    public static boolean erase(Array value, int index) {
        switch (value) {
            case DoubleArray numbers -> numbers.re()[index] = Double.NaN;
            case SingleArray numbers -> numbers.re()[index] = Float.NaN;
            case StringArray texts -> texts.data()[index] = null;
            case CharArray chars -> chars.data()[index] = ' ';
            case CellArray cells -> cells.data()[index] = CharArray.of("");
            case OwnArray own -> own.set(index, own.adopt(MissingArray.one()), 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    static void check(String function, Array value) {
        if (value instanceof StructArray || value instanceof CellArray cells && Texts.orNull(cells) == null && cells.count() > 0) {
            throw Errors.of(function + ":InvalidInput", "First argument must be an array whose class has missing values, or a table.");
        }
    }
}
