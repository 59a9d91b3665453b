package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.SingleArray;

/** How the numbers of one page are written: all in fields of one width, perhaps with a common factor. */
abstract class NumberLayout {
    private static final String BLANKS = " ".repeat(32);

    /** The line above the numbers, as {@code 1.0e+03 *}, or null. */
    String factor() {
        return null;
    }

    /** The width of a field. */
    abstract int width();

    /** An element's text, not padded. */
    abstract String text(int index);

    /** An element in its field; one blank comes before a text that is too long for it. */
    void append(StringBuilder out, int index) {
        pad(out, text(index), width());
    }

    /** Without the blanks around it, as containers show an element. */
    String bare(int index) {
        return text(index).strip();
    }

    static void pad(StringBuilder out, String text, int width) {
        int missing = width - text.length();
        if (missing < 0) {
            missing = 1;
        }
        for (; missing > BLANKS.length(); missing -= BLANKS.length()) {
            out.append(BLANKS);
        }
        out.append(BLANKS, 0, missing).append(text);
    }

    /** The layout of {@code count} elements from {@code from} on of a numeric or logical array. */
    static NumberLayout of(Array array, int from, int count, DisplayFormat.Numbers numbers) {
        return switch (array) {
            case DoubleArray doubles -> floating(doubles.re(), doubles.im(), from, count, false, numbers);
            case SingleArray singles -> floating(widened(singles.re(), from, count), widened(singles.im(), from, count), 0, count,
                    true, numbers);
            case IntegerArray integers -> new IntegerLayout(integers, from, count, numbers);
            case LogicalArray truths -> new LogicalLayout(truths, from, numbers);
            default -> throw new IllegalArgumentException("not numeric: " + array.className());
        };
    }

    private static NumberLayout floating(double[] re, double[] im, int from, int count, boolean isSingle,
            DisplayFormat.Numbers numbers) {
        return im == null || numbers == DisplayFormat.Numbers.PLUS ? RealLayout.of(re, from, count, isSingle, numbers)
                : new ComplexLayout(re, im, from, count, isSingle, numbers);
    }

    private static double[] widened(float[] values, int from, int count) {
        if (values == null) {
            return null;
        }
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = values[from + i];
        }
        return result;
    }

    private static final class LogicalLayout extends NumberLayout {
        private final LogicalArray truths;
        private final int from;
        private final DisplayFormat.Numbers numbers;

        LogicalLayout(LogicalArray truths, int from, DisplayFormat.Numbers numbers) {
            this.truths = truths;
            this.from = from;
            this.numbers = numbers;
        }

        @Override
        int width() {
            return numbers == DisplayFormat.Numbers.PLUS ? 1 : numbers == DisplayFormat.Numbers.HEX ? 5 : 4;
        }

        @Override
        String text(int index) {
            boolean truth = truths.get(from + index);
            return switch (numbers) {
                case PLUS -> truth ? "+" : " ";
                case HEX -> truth ? "01" : "00";
                default -> truth ? "1" : "0";
            };
        }
    }

    private static final class IntegerLayout extends NumberLayout {
        private static final int GAP = 3;

        private final IntegerArray integers;
        private final int from;
        private final DisplayFormat.Numbers numbers;
        private final int width;

        IntegerLayout(IntegerArray integers, int from, int count, DisplayFormat.Numbers numbers) {
            this.integers = integers;
            this.from = from;
            this.numbers = numbers;
            width = switch (numbers) {
                case PLUS -> 1;
                case HEX -> GAP + integers.matlabClass().bits() / 4;
                default -> GAP + digits(count);
            };
        }

        /** The digits of the largest absolute value, and one for the sign when any element has one. */
        private int digits(int count) {
            int longest = 1;
            boolean isNegative = false;
            for (int i = 0; i < count; i++) {
                String text = decimal(i);
                boolean minus = text.charAt(0) == '-';
                isNegative |= minus;
                longest = Math.max(longest, text.length() - (minus ? 1 : 0));
            }
            return isNegative ? longest + 1 : longest;
        }

        private String decimal(int index) {
            long value = integers.get(from + index);
            return integers.matlabClass().isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value);
        }

        @Override
        int width() {
            return width;
        }

        @Override
        String text(int index) {
            return switch (numbers) {
                case PLUS -> {
                    long value = integers.get(from + index);
                    boolean isNegative = value < 0 && !integers.matlabClass().isUnsigned();
                    yield value == 0 ? " " : isNegative ? "-" : "+";
                }
                case HEX -> {
                    String hex = "%016x".formatted(integers.get(from + index));
                    yield hex.substring(hex.length() - integers.matlabClass().bits() / 4);
                }
                default -> decimal(index);
            };
        }
    }
}
