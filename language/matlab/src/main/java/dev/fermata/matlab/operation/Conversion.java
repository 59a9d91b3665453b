package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/** Conversion to a class, as the function of that name does it. A value that has the class already is given back. */
public final class Conversion {
    private Conversion() {
    }

    /** {@code double(x)}: of text in a string the number it spells, NaN when it spells none. */
    public static Object toDouble(Object value) {
        return value instanceof Double ? value : Values.simple(array(MatlabClass.DOUBLE, value));
    }

    /** {@code single(x)}. */
    public static Object toSingle(Object value) {
        return singleArray(value);
    }

    /** {@code int8(x)} and the like: rounded half away from zero, saturated, NaN gives 0. */
    public static Object toInteger(MatlabClass kind, Object value) {
        return integerArray(kind, value);
    }

    /** {@code logical(x)}: whether it is not zero; NaN is an error. */
    public static Object toLogical(Object value) {
        return value instanceof Boolean ? value : Values.simple(array(MatlabClass.LOGICAL, value));
    }

    /** The value in a class, in the form that programs have. */
    public static Object to(MatlabClass kind, Object value) {
        return Values.simple(array(kind, value));
    }

    /** {@code cast(x, name)}. */
    public static Object cast(Object value, String className) {
        MatlabClass kind = MatlabClass.of(className);
        if (kind == null || !kind.isArithmetic() && kind != MatlabClass.STRING && kind != MatlabClass.CELL) {
            throw Errors.of("cast:InvalidInput", "Unsupported data type for conversion.");
        }
        return to(kind, value);
    }

    /** The value as an array of a class. */
    public static Array array(MatlabClass kind, Object value) {
        if (value instanceof Array array && array.matlabClass() == kind && kind != MatlabClass.OBJECT) {
            return array;
        }
        if (value instanceof Convertible own && kind != MatlabClass.CELL) {
            Array converted = own.converted(kind);
            if (converted == null) {
                throw impossible(kind.text(), value);
            }
            return converted;
        }
        return switch (kind) {
            case DOUBLE -> doubleArray(value);
            case SINGLE -> singleArray(value);
            case LOGICAL -> logicalArray(value);
            case CHAR -> TextConversion.charArray(value);
            case STRING -> TextConversion.stringArray(value);
            case CELL -> value instanceof CellArray cell ? cell : CellArray.row(Values.share(value));
            case STRUCT, FUNCTION_HANDLE, OBJECT -> throw impossible(kind.text(), value);
            default -> integerArray(kind, value);
        };
    }

    public static DoubleArray doubleArray(Object value) {
        return switch (value) {
            case Double number -> DoubleArray.scalar(number);
            case DoubleArray numbers -> numbers;
            case SingleArray numbers -> new DoubleArray(numbers.dims(), Numbers.widened(numbers),
                    Numbers.widenedImaginary(numbers));
            case StringArray texts -> TextNumber.parse(texts);
            default -> new DoubleArray(Values.dims(value), Numbers.widened(numeric("double", value)));
        };
    }

    public static SingleArray singleArray(Object value) {
        return switch (value) {
            case SingleArray numbers -> numbers;
            case DoubleArray numbers when numbers.isComplex() -> new SingleArray(numbers.dims(),
                    Numbers.narrowed(numbers.re(), numbers.count()), Numbers.narrowed(numbers.im(), numbers.count()));
            case IntegerArray numbers -> {
                // Not through double: a 64-bit integer would be rounded twice.
                float[] out = new float[numbers.count()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = toFloat(numbers.matlabClass(), numbers.get(i));
                }
                yield new SingleArray(numbers.dims(), out);
            }
            case StringArray texts -> singleArray(TextNumber.parse(texts));
            default -> new SingleArray(Values.dims(value),
                    Numbers.narrowed(Numbers.widened(numeric("single", value)), Values.count(value)));
        };
    }

    private static float toFloat(MatlabClass kind, long value) {
        if (kind == MatlabClass.UINT64 && value < 0) {
            return ((value >>> 1) | (value & 1)) * 2.0f;
        }
        return value;
    }

    public static IntegerArray integerArray(MatlabClass kind, Object value) {
        if (value instanceof IntegerArray numbers) {
            return numbers.matlabClass() == kind ? numbers : clamped(kind, numbers);
        }
        if (Values.isComplex(value)) {
            throw Errors.of(kind.text() + ":InvalidInput", "Complex integer arithmetic is not supported.");
        }
        Array source = numeric(kind.text(), value);
        IntegerArray result = new IntegerArray(kind, source.dims());
        Numbers.store(Numbers.widened(source), result, 0, source.count());
        return result;
    }

    private static IntegerArray clamped(MatlabClass kind, IntegerArray source) {
        MatlabClass from = source.matlabClass();
        long[] out = new long[source.count()];
        for (int i = 0; i < out.length; i++) {
            long each = source.get(i);
            if (WideInteger.compare(from, each, kind, kind.least()) < 0) {
                out[i] = kind.least();
            } else if (WideInteger.compare(from, each, kind, kind.greatest()) > 0) {
                out[i] = kind.greatest();
            } else {
                out[i] = each;
            }
        }
        return new IntegerArray(kind, source.dims(), out);
    }

    public static LogicalArray logicalArray(Object value) {
        switch (value) {
            case Boolean truth -> {
                return LogicalArray.row(truth.booleanValue());
            }
            case LogicalArray truths -> {
                return truths;
            }
            case IntegerArray numbers -> {
                boolean[] out = new boolean[numbers.count()];
                for (int i = 0; i < out.length; i++) {
                    out[i] = numbers.get(i) != 0;
                }
                return new LogicalArray(numbers.dims(), out);
            }
            default -> {
                Array source = numeric("logical", value);
                boolean[] out = new boolean[source.count()];
                nonzero(Numbers.widened(source), out);
                double[] im = Numbers.widenedImaginary(source);
                if (im != null) {
                    nonzero(im, out);
                }
                return new LogicalArray(source.dims(), out);
            }
        }
    }

    private static void nonzero(double[] values, boolean[] out) {
        for (int i = 0; i < out.length; i++) {
            double each = values[i];
            if (each != each) {
                throw Errors.nanToLogical();
            }
            out[i] |= each != 0;
        }
    }

    /** The value as an array when it is numeric, logical or char; otherwise the error of a conversion. */
    private static Array numeric(String target, Object value) {
        if (!Values.classOf(value).isArithmetic()) {
            throw impossible(target, value);
        }
        return Values.array(value);
    }

    static RuntimeException impossible(String target, Object value) {
        return Errors.of(target + (target.equals("logical") ? ":ConversionNotPossible" : ":InvalidInput"),
                "Conversion to " + target + " from " + Values.className(value) + " is not possible.");
    }
}
