package dev.fermata.matlab.operation;

import dev.fermata.matlab.text.NumberReader;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StringArray;

/** The number that a text spells, as {@code str2double} reads it. */
public final class TextNumber {
    private TextNumber() {
    }

    /** The real and the imaginary part; both NaN and 0 when the text spells no number. */
    public record Complex(double re, double im) {
        static final Complex NONE = new Complex(Double.NaN, 0);
    }

    static DoubleArray parse(StringArray texts) {
        double[] re = new double[texts.count()];
        double[] im = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            Complex each = parse(texts.get(i));
            re[i] = each.re;
            im[i] = each.im;
        }
        return new DoubleArray(texts.dims(), re, im).narrowed();
    }

    public static Complex parse(String text) {
        double[] number = text == null ? null : NumberReader.complexOrNull(text);
        return number == null ? Complex.NONE : new Complex(number[0], number.length > 1 ? number[1] : 0);
    }
}
