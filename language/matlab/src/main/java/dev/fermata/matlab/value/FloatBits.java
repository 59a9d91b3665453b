package dev.fermata.matlab.value;

/** The bits of floating-point numbers as programs see them: NaN is the one that the hardware makes, with its sign set. */
public final class FloatBits {
    private static final long NAN = 0xFFF8000000000000L;
    private static final int SINGLE_NAN = 0xFFC00000;

    private FloatBits() {
    }

    public static long of(double value) {
        return Double.isNaN(value) ? NAN : Double.doubleToRawLongBits(value);
    }

    public static int ofSingle(double value) {
        return Double.isNaN(value) ? SINGLE_NAN : Float.floatToRawIntBits((float) value);
    }
}
