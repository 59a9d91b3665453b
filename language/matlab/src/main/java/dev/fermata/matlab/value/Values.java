package dev.fermata.matlab.value;

/** Questions about any value, and the passage between unboxed scalars and arrays. */
public final class Values {
    private static final int[] ONE = {1, 1};

    private Values() {
    }

    /** The value as an array: a Double or Boolean becomes 1x1. */
    public static Array array(Object value) {
        return switch (value) {
            case Array array -> array;
            case Double number -> DoubleArray.scalar(number);
            case Boolean truth -> LogicalArray.row(truth.booleanValue());
            default -> throw new IllegalArgumentException("not a value: " + value);
        };
    }

    /** The value as programs have it: a real 1x1 double as Double, a 1x1 logical as Boolean. */
    public static Object simple(Array array) {
        if (array.count() == 1 && array.dims().length == 2) {
            if (array instanceof DoubleArray numbers && !numbers.isComplex()) {
                return numbers.re(0);
            }
            if (array instanceof LogicalArray truths) {
                return truths.get(0);
            }
            if (array.standsForElement()) {
                return array.element(0);
            }
        }
        return array;
    }

    /** Marks a value that gets a second holder; gives it. */
    public static Object share(Object value) {
        if (value instanceof Array array) {
            array.shared = true;
        }
        return value;
    }

    public static int[] dims(Object value) {
        return value instanceof Array array ? array.dims() : ONE;
    }

    public static int count(Object value) {
        return value instanceof Array array ? array.count() : 1;
    }

    public static boolean isEmpty(Object value) {
        return value instanceof Array array && array.count() == 0;
    }

    public static MatlabClass classOf(Object value) {
        return switch (value) {
            case Double _ -> MatlabClass.DOUBLE;
            case Boolean _ -> MatlabClass.LOGICAL;
            default -> ((Array) value).matlabClass();
        };
    }

    /** As {@code class(x)} tells. */
    public static String className(Object value) {
        return value instanceof Array array ? array.className() : classOf(value).text();
    }

    /** A char row (or empty char) or a string scalar that is not missing. */
    public static boolean isText(Object value) {
        return value instanceof CharArray chars && (chars.dims().length == 2 && chars.rows() == 1 || chars.isEmpty())
                || value instanceof StringArray strings && strings.count() == 1 && strings.get(0) != null;
    }

    /** The characters of a value that {@link #isText}, otherwise null. */
    public static String textOrNull(Object value) {
        if (!isText(value)) {
            return null;
        }
        return value instanceof CharArray chars ? chars.text() : ((StringArray) value).get(0);
    }

    public static boolean isComplex(Object value) {
        return value instanceof DoubleArray doubles && doubles.isComplex()
                || value instanceof SingleArray singles && singles.isComplex();
    }

    /** The real part of element {@code index} of a numeric, logical or char value. */
    public static double real(Object value, int index) {
        return switch (value) {
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            case DoubleArray numbers -> numbers.re(index);
            case SingleArray numbers -> numbers.re(index);
            case IntegerArray numbers -> numbers.asDouble(index);
            case LogicalArray truths -> truths.get(index) ? 1 : 0;
            case CharArray chars -> chars.get(index);
            default -> throw Errors.of("InvalidInput", "Input must be numeric or logical, but its class is " + className(value) + ".");
        };
    }
}
