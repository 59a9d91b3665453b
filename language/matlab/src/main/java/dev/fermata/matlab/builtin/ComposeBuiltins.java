package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.FormattedText;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** compose: a text for each row of values. */
public final class ComposeBuiltins {
    static final String NAMES = "compose";

    private ComposeBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return name.equals("compose") ? Builtin.of(name, 1, Builtin.ANY, ComposeBuiltins::compose) : null;
    }

    static Object compose(Object[] arguments, int nargout) {
        Texts formats = Texts.orNull(arguments[0]);
        if (formats == null) {
            throw Errors.of("compose:InvalidFormatSpec", "compose: invalid formatSpec");
        }
        Texts.Form form = arguments[0] instanceof StringArray ? Texts.Form.STRING : Texts.Form.CELL;
        if (arguments.length == 1) {
            String[] results = new String[formats.count()];
            for (int i = 0; i < results.length; i++) {
                results[i] = formats.get(i) == null ? null : FormattedText.of("compose", formats.get(i), new Object[0], 0);
            }
            return Texts.make(form, formats.dims(), results);
        }
        return formats.isScalar() && formats.get(0) != null ? rows(form, formats.get(0), arguments) : each(form, formats, arguments);
    }

    /** One format: the columns of all values are its elements, row by row, in as many results as it takes. */
    private static Object rows(Texts.Form form, String format, Object[] arguments) {
        int rows = 1;
        for (int i = 1; i < arguments.length; i++) {
            int count = rowsOf(arguments[i]);
            if (count != 1) {
                if (rows != 1 && rows != count) {
                    throw mismatch();
                }
                rows = count;
            }
        }
        List<List<Object>> table = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Object> elements = new ArrayList<>();
            for (int i = 1; i < arguments.length; i++) {
                addRow(elements, arguments[i], row);
            }
            table.add(elements);
        }
        int conversions = Math.max(1, conversions(format));
        if (rows == 0) {
            return Texts.make(form, new int[] {0, 0}, new String[0]);
        }
        int columns = Math.max(1, (table.getFirst().size() + conversions - 1) / conversions);
        String[] results = new String[Dims.count(rows, columns)];
        for (int row = 0; row < rows; row++) {
            List<Object> elements = table.get(row);
            for (int column = 0; column < columns; column++) {
                int from = Math.min(column * conversions, elements.size());
                int to = Math.min(from + conversions, elements.size());
                results[column * rows + row] = FormattedText.of("compose", format, elements.subList(from, to).toArray(), 0);
            }
        }
        return Texts.make(form, new int[] {rows, columns}, results);
    }

    private static int rowsOf(Object value) {
        return value instanceof CharArray ? 1 : Values.dims(value)[0];
    }

    private static void addRow(List<Object> elements, Object value, int row) {
        if (value instanceof CharArray) {
            elements.add(value);
            return;
        }
        Array array = Values.array(value);
        int rows = array.rows();
        for (int i = rows == 1 ? 0 : row; i < array.count(); i += rows) {
            elements.add(array instanceof CellArray cells ? cells.get(i) : array.element(i));
        }
    }

    /** How many conversions a format has. */
    private static int conversions(String format) {
        int count = 0;
        for (int i = 0; i + 1 < format.length(); i++) {
            if (format.charAt(i) == '%') {
                if (format.charAt(i + 1) == '%') {
                    i++;
                } else {
                    count++;
                }
            }
        }
        return count;
    }

    /** A format per result: values are scalars or have the size of the formats. */
    private static Object each(Texts.Form form, Texts formats, Object[] arguments) {
        String[] results = new String[formats.count()];
        for (int i = 0; i < results.length; i++) {
            Object[] elements = new Object[arguments.length - 1];
            for (int k = 1; k < arguments.length; k++) {
                Array array = Values.array(arguments[k]);
                boolean isOne = array instanceof CharArray || array.isScalar();
                if (!isOne && array.count() != results.length) {
                    throw mismatch();
                }
                int index = isOne ? 0 : i;
                elements[k - 1] = array instanceof CharArray ? array : array instanceof CellArray cells ? cells.get(index) : array.element(index);
            }
            results[i] = formats.get(i) == null ? null : FormattedText.of("compose", formats.get(i), elements, 0);
        }
        return Texts.make(form, formats.dims(), results);
    }

    private static RuntimeException mismatch() {
        return Errors.of("compose:ArgumentMismatch", "compose: format data arguments must be scalars or match formatSpec size");
    }
}
