package dev.fermata.matlab.display;

import dev.fermata.matlab.value.FloatBits;
import dev.fermata.matlab.text.Decimals;
import java.util.function.DoubleFunction;

/** Real doubles and singles. */
final class RealLayout extends NumberLayout {
    /** Integer-valued arrays below this are shown as integers. */
    private static final double INTEGER_LIMIT = 1e9;

    private final double[] values;
    private final int from;
    private final int width;
    /** The decimal exponent of the common factor, 0 for none. */
    private final int factor;
    private final DoubleFunction<String> writer;

    private RealLayout(double[] values, int from, int width, int factor, DoubleFunction<String> writer) {
        this.values = values;
        this.from = from;
        this.width = width;
        this.factor = factor;
        this.writer = writer;
    }

    static NumberLayout of(double[] values, int from, int count, boolean isSingle, DisplayFormat.Numbers numbers) {
        double greatest = 0;
        boolean isInteger = true;
        for (int i = from; i < from + count; i++) {
            double value = Math.abs(values[i]);
            if (value < Double.POSITIVE_INFINITY) {
                greatest = Math.max(greatest, value);
                isInteger &= value == Math.rint(value);
            }
        }
        boolean isScalar = count == 1;
        return switch (numbers) {
            case PLUS -> new RealLayout(values, from, 1, 0, RealLayout::sign);
            case HEX -> new RealLayout(values, from, isSingle ? 11 : 19, 0, value -> hex(value, isSingle));
            case BANK -> new RealLayout(values, from, 14, 0, words(value -> Decimals.fixed(value, 2)));
            case SHORT_ENG -> new RealLayout(values, from, 16, 0, words(value -> Decimals.engineering(value, 4, 0)));
            case LONG_ENG -> new RealLayout(values, from, 25, 0, words(value -> Decimals.engineering(value, -1, 15)));
            case RAT -> new RationalLayout(values, from);
            default -> isInteger && greatest < INTEGER_LIMIT
                    ? new RealLayout(values, from, greatest < 1000 ? 6 : 12, 0, words(Decimals::integer))
                    : isScalar ? scalar(values, from, greatest, isSingle, numbers)
                    : matrix(values, from, greatest, isSingle, numbers);
        };
    }

    private static RealLayout scalar(double[] values, int from, double magnitude, boolean isSingle, DisplayFormat.Numbers numbers) {
        int decimals = isSingle ? 7 : 15;
        boolean isShort = numbers == DisplayFormat.Numbers.SHORT;
        if ((isShort || numbers == DisplayFormat.Numbers.LONG) && magnitude > 0.001 && magnitude < (isShort ? 1000 : 100)) {
            int places = isShort ? 4 : decimals;
            return new RealLayout(values, from, isShort ? 10 : places + 5, 0, value -> Decimals.fixed(value, places));
        }
        return new RealLayout(values, from, wideWidth(isSingle, numbers), 0, wide(isSingle, numbers));
    }

    private static RealLayout matrix(double[] values, int from, double greatest, boolean isSingle, DisplayFormat.Numbers numbers) {
        boolean isShort = numbers == DisplayFormat.Numbers.SHORT;
        if (!isShort && numbers != DisplayFormat.Numbers.LONG) {
            return new RealLayout(values, from, wideWidth(isSingle, numbers), 0, words(zeros(wide(isSingle, numbers))));
        }
        int factor = factor(greatest, isShort ? 1000 : 100);
        int places = isShort ? 4 : isSingle ? 7 : 15;
        return new RealLayout(values, from, isShort ? 10 : places + 5, factor,
                words(zeros(value -> Decimals.fixed(scaled(value, factor), places))));
    }

    /** The exponent of the common factor that brings the greatest absolute value into range; 0 for none. */
    static int factor(double greatest, double limit) {
        if (greatest >= limit) {
            return Decimals.exponent(greatest);
        }
        return greatest > 0 && greatest < 0.001 ? Decimals.exponent(greatest) + 1 : 0;
    }

    static double scaled(double value, int factor) {
        if (factor == 0) {
            return value;
        }
        // Beyond 1e308 a power of ten is no double.
        int half = factor / 2;
        return Math.abs(factor) < 300 ? factor > 0 ? value / Math.pow(10, factor) : value * Math.pow(10, -factor)
                : scaled(scaled(value, half), factor - half);
    }

    static String factorLine(int factor) {
        return factor == 0 ? null : "   1.0e" + (factor < 0 ? "-" : "+") + (Math.abs(factor) < 10 ? "0" : "") + Math.abs(factor) + " *";
    }

    /** The formats that need no common look: exponents and general. */
    private static DoubleFunction<String> wide(boolean isSingle, DisplayFormat.Numbers numbers) {
        int longDecimals = isSingle ? 7 : 15;
        return words(switch (numbers) {
            case LONG, LONG_E -> value -> Decimals.scientific(value, longDecimals);
            case SHORT_G -> value -> Decimals.general(value, 5, false);
            case LONG_G -> value -> Decimals.general(value, longDecimals, false);
            default -> value -> Decimals.scientific(value, 4);
        });
    }

    private static int wideWidth(boolean isSingle, DisplayFormat.Numbers numbers) {
        return switch (numbers) {
            case LONG, LONG_E, LONG_G -> isSingle ? 16 : 26;
            default -> 13;
        };
    }

    /** With NaN and Inf as words, and without the sign of zero. */
    static DoubleFunction<String> words(DoubleFunction<String> finite) {
        return value -> Double.isNaN(value) ? "NaN" : Double.isInfinite(value) ? value < 0 ? "-Inf" : "Inf"
                : finite.apply(value == 0 ? 0.0 : value);
    }

    private static DoubleFunction<String> zeros(DoubleFunction<String> others) {
        return value -> value == 0 ? "0" : others.apply(value);
    }

    private static String sign(double value) {
        return value > 0 ? "+" : value < 0 ? "-" : " ";
    }

    static String hex(double value, boolean isSingle) {
        return isSingle ? "%08x".formatted(FloatBits.ofSingle(value)) : "%016x".formatted(FloatBits.of(value));
    }

    @Override
    String factor() {
        return factorLine(factor);
    }

    @Override
    int width() {
        return width;
    }

    @Override
    String text(int index) {
        return writer.apply(values[from + index]);
    }
}
