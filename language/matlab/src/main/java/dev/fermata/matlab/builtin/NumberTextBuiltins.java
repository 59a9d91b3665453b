package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.FormattedText;
import dev.fermata.matlab.text.MatrixText;
import dev.fermata.matlab.text.NumberReader;
import dev.fermata.matlab.text.NumberRows;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.Arrays;

/** From numbers to text and back. */
public final class NumberTextBuiltins {
    static final String NAMES = "int2str mat2str num2str sprintf str2double";
    private static final String SEPARATOR_VARIABLE = "RUNMAT_DECIMAL_SEPARATOR";

    private NumberTextBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "int2str" -> Builtin.of(name, 1, 1, NumberTextBuiltins::int2str);
            case "mat2str" -> Builtin.of(name, 1, 3, NumberTextBuiltins::mat2str);
            case "num2str" -> Builtin.of(name, 1, 3, NumberTextBuiltins::num2str);
            case "sprintf" -> Builtin.of(name, 1, Builtin.ANY, NumberTextBuiltins::sprintf);
            case "str2double" -> Builtin.of(name, 1, 1, NumberTextBuiltins::str2double);
            default -> null;
        };
    }

    private static Object sprintf(Object[] arguments, int nargout) {
        String format = FormattedText.formatOrNull(arguments[0]);
        if (format == null) {
            throw Errors.of("sprintf:InvalidFormatSpec", "Invalid format.");
        }
        return FormattedText.like(arguments[0], FormattedText.of("sprintf", format, arguments, 1));
    }

    private static Object num2str(Object[] arguments, int nargout) {
        if (arguments.length > 1 && "local".equalsIgnoreCase(Values.textOrNull(arguments[arguments.length - 1]))) {
            return localized(num2str(Arrays.copyOf(arguments, arguments.length - 1), nargout));
        }
        Array value = Values.array(arguments[0]);
        if (value instanceof CharArray) {
            return value;
        }
        if (value instanceof StringArray strings) {
            return Texts.matrix(strings.data().length == strings.count() ? strings.data() : Texts.orNull(strings).items());
        }
        if (!value.matlabClass().isArithmetic()) {
            throw Errors.of("num2str:InvalidInput", "Input to num2str must be numeric.");
        }
        if (arguments.length == 1) {
            return arguments[0] instanceof Double scalar ? CharArray.row(NumberText.of(scalar)) : NumberRows.of(value, 0);
        }
        String format = Values.textOrNull(arguments[1]);
        if (format != null) {
            return NumberRows.formatted(value, format);
        }
        if (!Values.classOf(arguments[1]).isNumeric() || Values.count(arguments[1]) != 1) {
            throw Errors.of("num2str:InvalidOption", "num2str: invalid option arguments");
        }
        double precision = Values.real(arguments[1], 0);
        if (!(precision >= 0 && precision <= 1000) || precision != Math.rint(precision)) {
            throw Errors.of("num2str:InvalidPrecision", "num2str: invalid precision");
        }
        return NumberRows.of(value, (int) Math.max(precision, 1));
    }

    /** With the decimal separator that the environment names. */
    private static Object localized(Object text) {
        String separator = Session.current().environment().getOrDefault(SEPARATOR_VARIABLE, "");
        if (separator.length() != 1 || !(text instanceof CharArray chars)) {
            return text;
        }
        CharArray changed = chars.copy();
        for (int i = 0; i < changed.count(); i++) {
            if (changed.get(i) == '.') {
                changed.data()[i] = separator.charAt(0);
            }
        }
        return changed;
    }

    private static Object int2str(Object[] arguments, int nargout) {
        Array value = Values.array(arguments[0]);
        if (value instanceof CharArray) {
            return value;
        }
        if (!value.matlabClass().isArithmetic()) {
            throw Errors.of("int2str:InvalidInput", "int2str: unsupported input type");
        }
        if (value instanceof IntegerArray) {
            return NumberRows.of(value, 0);
        }
        double[] rounded = new double[value.count()];
        for (int i = 0; i < rounded.length; i++) {
            double number = Values.real(value, i);
            rounded[i] = Math.abs(number) < 0x1p52 ? Math.copySign(Math.floor(Math.abs(number) + 0.5), number) + 0.0 : number;
        }
        return NumberRows.of(new DoubleArray(value.dims(), rounded), 0);
    }

    private static Object mat2str(Object[] arguments, int nargout) {
        int digits = NumberText.PRECISION;
        boolean withClass = false;
        for (int i = 1; i < arguments.length; i++) {
            String word = Values.textOrNull(arguments[i]);
            if (word != null && word.equalsIgnoreCase("class")) {
                withClass = true;
            } else if (word == null && Values.classOf(arguments[i]).isNumeric() && Values.count(arguments[i]) == 1
                    && Values.real(arguments[i], 0) >= 1) {
                digits = (int) Math.min(Values.real(arguments[i], 0), 1000);
            } else {
                throw Errors.of("mat2str:InvalidInput", "mat2str: invalid option arguments");
            }
        }
        Array value = Values.array(arguments[0]);
        if (value.dims().length > 2) {
            throw Errors.of("mat2str:InvalidInput", "Input matrix must be 2-D.");
        }
        String text = MatrixText.of(value, digits, withClass);
        if (text == null) {
            throw Errors.of("mat2str:InvalidInput", "Input matrix must be numeric, logical, char, or string.");
        }
        return CharArray.row(text);
    }

    private static Object str2double(Object[] arguments, int nargout) {
        switch (arguments[0]) {
            case CellArray cells -> {
                DoubleArray result = new DoubleArray(cells.dims());
                for (int i = 0; i < cells.count(); i++) {
                    set(result, i, Values.isText(cells.get(i)) ? NumberReader.complexOrNull(Values.textOrNull(cells.get(i))) : null);
                }
                return result.narrowed();
            }
            case CharArray chars when chars.isEmpty() -> {
                return Double.NaN;
            }
            case CharArray _, StringArray _ -> {
                Texts texts = Texts.orNull(arguments[0]);
                DoubleArray result = new DoubleArray(texts.dims());
                for (int i = 0; i < texts.count(); i++) {
                    set(result, i, texts.get(i) == null ? null : NumberReader.complexOrNull(texts.get(i)));
                }
                return result.narrowed();
            }
            default -> {
                return Double.NaN;
            }
        }
    }

    private static void set(DoubleArray result, int index, double[] number) {
        result.re()[index] = number == null ? Double.NaN : number[0];
        if (number != null && number.length > 1) {
            result.makeComplex();
            result.im()[index] = number[1];
        }
    }
}
