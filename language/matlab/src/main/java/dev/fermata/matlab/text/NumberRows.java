package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/** num2str: the rows of a numeric matrix as text, in columns, without the blanks that all rows begin with. */
public final class NumberRows {
    private NumberRows() {
    }

    /** With as many digits as num2str finds fit; {@code precision} of significant digits when positive. */
    public static CharArray of(Array numbers, int precision) {
        if (numbers.isEmpty()) {
            return CharArray.of("");
        }
        if (numbers instanceof IntegerArray integers) {
            return columns(numbers, integerWidth(numbers) + 2, i -> NumberText.integer(integers, i));
        }
        double greatest = 0;
        boolean isInteger = true;
        boolean isNegative = false;
        for (int i = 0; i < numbers.count(); i++) {
            double re = Values.real(numbers, i);
            double im = imaginary(numbers, i);
            isInteger &= isInteger(re) && isInteger(im);
            isNegative |= re < 0;
            greatest = Math.max(greatest, Math.max(finite(re), finite(im)));
        }
        int digits = precision > 0 ? precision : NumberText.digits(greatest);
        boolean isWhole = isInteger && precision <= 0;
        if (Values.isComplex(numbers)) {
            return complex(numbers, isWhole ? NumberText::integer : value -> NumberText.general(value, digits));
        }
        if (isWhole) {
            return columns(numbers, integerWidth(numbers) + 2, i -> NumberText.integer(Values.real(numbers, i)));
        }
        return columns(numbers, digits + (isNegative ? 8 : 7), i -> NumberText.general(Values.real(numbers, i), digits));
    }

    /** A format applied to each row. */
    public static CharArray formatted(Array numbers, String format) {
        if (numbers.isEmpty()) {
            return CharArray.of("");
        }
        String[] rows = new String[numbers.rows()];
        int columns = numbers.count() / rows.length;
        for (int row = 0; row < rows.length; row++) {
            Object[] elements = new Object[columns];
            for (int column = 0; column < columns; column++) {
                elements[column] = numbers.element(column * rows.length + row);
            }
            rows[row] = FormattedText.of("num2str", format, elements, 0);
        }
        return trimmed(rows);
    }

    private static boolean isInteger(double value) {
        return Decimals.isInteger(value) || Double.isNaN(value) || Double.isInfinite(value);
    }

    private static double finite(double value) {
        double size = Math.abs(value);
        return size < Double.POSITIVE_INFINITY ? size : 0;
    }

    private static double imaginary(Array numbers, int index) {
        return numbers instanceof DoubleArray doubles ? doubles.im(index)
                : numbers instanceof SingleArray singles ? singles.im(index) : 0;
    }

    private static int integerWidth(Array numbers) {
        int longest = 1;
        for (int i = 0; i < numbers.count(); i++) {
            longest = Math.max(longest, NumberText.ofElement(numbers, i).length());
        }
        return longest;
    }

    private static CharArray columns(Array numbers, int width, IntFunction<String> element) {
        String[] rows = new String[numbers.rows()];
        for (int row = 0; row < rows.length; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < numbers.count(); i += rows.length) {
                String text = element.apply(i);
                line.repeat(' ', Math.max(0, width - text.length())).append(text);
            }
            rows[row] = line.toString();
        }
        return trimmed(rows);
    }

    /** Complex elements are left-aligned, three blanks apart. */
    private static CharArray complex(Array numbers, DoubleFunction<String> part) {
        String[] texts = new String[numbers.count()];
        int width = 0;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = NumberText.complex(Values.real(numbers, i), imaginary(numbers, i), part);
            width = Math.max(width, texts[i].length());
        }
        String[] rows = new String[numbers.rows()];
        for (int row = 0; row < rows.length; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < texts.length; i += rows.length) {
                line.append(texts[i]);
                if (i + rows.length < texts.length) {
                    line.repeat(' ', width - texts[i].length() + 3);
                }
            }
            rows[row] = line.toString();
        }
        return trimmed(rows);
    }

    private static CharArray trimmed(String[] rows) {
        int margin = Integer.MAX_VALUE;
        for (String row : rows) {
            int blanks = 0;
            while (blanks < row.length() && row.charAt(blanks) == ' ') {
                blanks++;
            }
            margin = Math.min(margin, blanks);
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].substring(margin);
        }
        return rows.length == 1 ? CharArray.row(rows[0]) : Texts.matrix(rows);
    }
}
