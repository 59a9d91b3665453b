package dev.fermata.matlab.own;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** What {@code missing} makes: it becomes the missing value of every class that has one. */
public final class MissingArray extends OwnArray {
    public MissingArray(int[] dims) {
        super(dims);
    }

    /** The single one. */
    public static MissingArray one() {
        return new MissingArray(new int[] {1, 1});
    }

    @Override
    public String className() {
        return "missing";
    }

    @Override
    public String shown(int index) {
        return "<missing>";
    }

    /** As other arrays: by size and class. */
    @Override
    public String shownInside(DisplayFormat format) {
        return null;
    }

    @Override
    protected int gapBefore() {
        return 4;
    }

    @Override
    public boolean isMissing(int index) {
        return true;
    }

    @Override
    public MissingArray make(int[] dims) {
        return new MissingArray(dims);
    }

    @Override
    public void set(int to, Array source, int from) {
        // All elements are the same.
    }

    @Override
    public void extend(int[] dims) {
        resize(dims);
    }

    @Override
    public Array reshaped(int[] dims) {
        return new MissingArray(dims);
    }

    @Override
    public Array copy() {
        return new MissingArray(dims());
    }

    @Override
    public MissingArray adopt(Object value) {
        if (value instanceof MissingArray missing) {
            return missing;
        }
        throw Errors.of("missing:InvalidInput", "Conversion to missing from " + Values.className(value) + " is not possible.");
    }

    @Override
    protected OwnArray common(Object[] parts) {
        for (Object part : parts) {
            if (part instanceof OwnArray own && !(own instanceof MissingArray)) {
                return own;
            }
        }
        return this;
    }

    /** Beside values of a built-in class it takes their class. */
    @Override
    public Object concatenated(int dimension, Object[] parts) {
        OwnArray other = common(parts);
        if (other != this) {
            return other.concatenated(dimension, parts);
        }
        MatlabClass kind = null;
        for (Object part : parts) {
            MatlabClass each = Values.classOf(part);
            boolean isPlainEmpty = part instanceof DoubleArray none && none.isEmpty();
            if (!(part instanceof MissingArray) && !isPlainEmpty && (kind == null || each.ordinal() > kind.ordinal())) {
                kind = each;
            }
        }
        if (kind == null || kind == MatlabClass.CELL) {
            return super.concatenated(dimension, parts);
        }
        Object[] converted = parts.clone();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof MissingArray) {
                converted[i] = Conversion.array(kind == MatlabClass.CHAR ? MatlabClass.STRING : kind, parts[i]);
            }
        }
        return Concatenation.cat(dimension + 1, converted);
    }

    @Override
    public Array converted(MatlabClass kind) {
        switch (kind) {
            case DOUBLE -> {
                DoubleArray result = new DoubleArray(dims());
                Arrays.fill(result.re(), Double.NaN);
                return result;
            }
            case SINGLE -> {
                SingleArray result = new SingleArray(dims());
                Arrays.fill(result.re(), Float.NaN);
                return result;
            }
            case STRING -> {
                return new StringArray(dims());
            }
            default -> {
                return null;
            }
        }
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return nan && other instanceof MissingArray || count() == 0;
    }

    @Override
    protected boolean isSame(int index, OwnArray other, int otherIndex) {
        return false;
    }

    /** Nothing is equal to it. */
    @Override
    public Object binary(Operator operator, Object left, Object right) {
        Object other = left instanceof MissingArray ? right : left;
        if (other instanceof OwnArray && !(other instanceof MissingArray)) {
            return null;
        }
        boolean comparison = switch (operator) {
            case EQ, NE, LT, LE, GT, GE -> true;
            default -> false;
        };
        if (!comparison) {
            return Values.classOf(other) == MatlabClass.STRING && operator == Operator.PLUS ? new StringArray(Values.dims(other)) : null;
        }
        int[] dims = count() == 1 && !(other instanceof CharArray) ? Values.dims(other) : dims();
        LogicalArray result = new LogicalArray(dims);
        Arrays.fill(result.data(), operator == Operator.NE);
        return Values.simple(result);
    }

    @Override
    public Object unary(Operator operator) {
        return null;
    }

    @Override
    public Builtin specialized(String name) {
        return null;
    }
}
