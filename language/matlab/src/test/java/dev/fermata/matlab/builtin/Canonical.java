package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** One line that tells class, size and elements of a value. */
final class Canonical {
    private Canonical() {
    }

    static String text(Object value) {
        if (value == null) {
            return "nothing";
        }
        Array array = Values.array(value);
        StringBuilder line = new StringBuilder(array.className()).append(' ').append(Dims.text(array.dims()));
        switch (array) {
            case CharArray chars -> line.append(" '").append(chars.text()).append('\'');
            case StringArray strings -> {
                for (int i = 0; i < strings.count(); i++) {
                    line.append(" \"").append(strings.get(i)).append('"');
                }
            }
            case CellArray cells -> {
                for (int i = 0; i < cells.count(); i++) {
                    line.append(" {").append(text(cells.get(i))).append('}');
                }
            }
            case StructArray struct -> {
                for (int i = 0; i < struct.count(); i++) {
                    for (String name : struct.names()) {
                        line.append(' ').append(name).append('=').append('<').append(text(struct.get(name, i))).append('>');
                    }
                }
            }
            case IntegerArray integers -> {
                for (int i = 0; i < integers.count(); i++) {
                    line.append(' ').append(integers.matlabClass().isUnsigned() ? Long.toUnsignedString(integers.get(i))
                            : Long.toString(integers.get(i)));
                }
            }
            default -> {
                Numbers numbers = Numbers.ofOrNull(array);
                int digits = array.className().equals("single") ? 6 : 10;
                for (int i = 0; numbers != null && i < numbers.count(); i++) {
                    line.append(' ').append(number(numbers.re()[i], digits));
                    if (numbers.isComplex()) {
                        String im = number(numbers.im()[i], digits);
                        line.append(im.startsWith("-") ? "" : "+").append(im).append('i');
                    }
                }
            }
        }
        return line.toString();
    }

    static String number(double x, int digits) {
        if (Double.isNaN(x)) {
            return "NaN";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "Inf" : "-Inf";
        }
        if (x == 0) {
            return "0";
        }
        String text = String.format("%." + (digits - 1) + "e", x);
        int e = text.indexOf('e');
        String mantissa = text.substring(0, e);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return mantissa + "e" + Integer.parseInt(text.substring(e + 1));
    }
}
