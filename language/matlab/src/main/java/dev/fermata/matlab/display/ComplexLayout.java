package dev.fermata.matlab.display;

import dev.fermata.matlab.text.Decimals;
import java.util.function.DoubleFunction;

/** Complex doubles and singles: both parts of all elements, in fields of their own. */
final class ComplexLayout extends NumberLayout {
    private final double[] re;
    private final double[] im;
    private final int from;
    private final int factor;
    private final int realWidth;
    private final int imaginaryWidth;
    private final DoubleFunction<String> writer;

    ComplexLayout(double[] re, double[] im, int from, int count, boolean isSingle, DisplayFormat.Numbers numbers) {
        this.re = re;
        this.im = im;
        this.from = from;
        double greatest = 0;
        for (int i = from; i < from + count; i++) {
            greatest = Math.max(greatest, Math.max(finite(re[i]), finite(im[i])));
        }
        int longDecimals = isSingle ? 7 : 15;
        boolean isFixed = greatest == 0 || greatest >= 0.001 && greatest < 100;
        boolean hasFactor = count > 1 && !isFixed;
        int common = 0;
        switch (numbers) {
            case SHORT, LONG -> {
                int decimals = numbers == DisplayFormat.Numbers.SHORT ? 4 : longDecimals;
                if (isFixed || hasFactor) {
                    common = hasFactor ? RealLayout.factor(greatest, 100) : 0;
                    writer = value -> Decimals.fixed(value, decimals);
                    imaginaryWidth = decimals + 3;
                    realWidth = decimals == 4 ? 9 : decimals + 4;
                } else {
                    writer = value -> Decimals.scientific(value, decimals);
                    imaginaryWidth = decimals + 7;
                    realWidth = decimals + 9;
                }
            }
            case SHORT_G, LONG_G -> {
                int precision = numbers == DisplayFormat.Numbers.SHORT_G ? 5 : longDecimals;
                writer = value -> Decimals.general(value, precision, false);
                imaginaryWidth = precision == 15 ? 22 : precision == 5 ? 11 : 14;
                realWidth = precision == 15 ? 27 : precision == 5 ? 13 : 16;
            }
            case SHORT_ENG -> {
                writer = value -> Decimals.engineering(value, 4, 0);
                imaginaryWidth = 14;
                realWidth = 16;
            }
            case LONG_ENG -> {
                writer = value -> Decimals.engineering(value, -1, 15);
                imaginaryWidth = 23;
                realWidth = 25;
            }
            case BANK -> {
                writer = value -> Decimals.fixed(value, 2);
                imaginaryWidth = 12;
                realWidth = 14;
            }
            case HEX -> {
                writer = value -> RealLayout.hex(value, isSingle);
                imaginaryWidth = isSingle ? 9 : 17;
                realWidth = isSingle ? 11 : 19;
            }
            case RAT -> {
                writer = RationalLayout::ratio;
                imaginaryWidth = 12;
                realWidth = 12;
            }
            default -> {
                int decimals = numbers == DisplayFormat.Numbers.LONG_E ? longDecimals : 4;
                writer = value -> Decimals.scientific(value, decimals);
                imaginaryWidth = decimals == 15 ? 22 : decimals == 4 ? 11 : 14;
                realWidth = decimals == 15 ? 27 : decimals == 4 ? 13 : 16;
            }
        }
        factor = common;
    }

    private static double finite(double value) {
        double size = Math.abs(value);
        return size < Double.POSITIVE_INFINITY ? size : 0;
    }

    @Override
    String factor() {
        return RealLayout.factorLine(factor);
    }

    @Override
    int width() {
        return realWidth + 2 + imaginaryWidth + 1;
    }

    @Override
    String text(int index) {
        StringBuilder out = new StringBuilder();
        DoubleFunction<String> part = RealLayout.words(value -> writer.apply(RealLayout.scaled(value, factor)));
        double imaginary = im[from + index];
        pad(out, part.apply(re[from + index]), realWidth);
        out.append(imaginary < 0 ? " -" : " +");
        pad(out, part.apply(Math.abs(imaginary)), imaginaryWidth);
        return out.append('i').toString();
    }
}
