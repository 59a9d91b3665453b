package dev.fermata.matlab.graphics;

import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.own.Plotted;
import dev.fermata.matlab.text.TextOf;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the data that plots are made from. */
final class Data {
    private Data() {
    }

    static boolean isNumbers(Object value) {
        return Values.classOf(value).isNumeric() || Values.classOf(value) == MatlabClass.LOGICAL || value instanceof Plotted
                || value instanceof Convertible own && own.converted(MatlabClass.DOUBLE) != null;
    }

    /** The value as real doubles in its size. */
    static DoubleArray array(String function, Object value) {
        Object plain = value instanceof Plotted dates ? dates.plotted() : value instanceof Convertible own ? own.converted(MatlabClass.DOUBLE) : value;
        if (plain == null || !Values.classOf(plain).isArithmetic()) {
            throw Errors.of(function + ":InvalidArgument", function + ": data must be numeric, not of class '" + Values.className(value) + "'.");
        }
        double[] numbers = new double[Values.count(plain)];
        Arrays.setAll(numbers, i -> Values.real(plain, i));
        return new DoubleArray(Values.dims(value), numbers);
    }

    /** The numbers of a property; none when it has another class. */
    static double[] numbers(Object value) {
        if (value instanceof Plotted dates) {
            return all(dates.plotted());
        }
        if (!Values.classOf(value).isArithmetic()) {
            return new double[0];
        }
        double[] numbers = new double[Values.count(value)];
        Arrays.setAll(numbers, i -> Values.real(value, i));
        return numbers;
    }

    static boolean isVector(DoubleArray array) {
        return array.dims().length == 2 && (array.dims()[0] == 1 || array.dims()[1] == 1);
    }

    static double[] column(DoubleArray array, int column) {
        int rows = array.rows();
        return Arrays.copyOfRange(array.re(), column * rows, (column + 1) * rows);
    }

    static double[] all(DoubleArray array) {
        return Arrays.copyOf(array.re(), array.count());
    }

    static double[] upTo(int count) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> i + 1);
        return numbers;
    }

    /** Texts as a column cell. */
    static CellArray cells(Object value) {
        if (value instanceof CellArray cells && !cells.isEmpty()) {
            return cells;
        }
        if (Values.count(value) == 0) {
            return new CellArray(new int[] {0, 0});
        }
        String[] texts = TextOf.string(value) == null ? new String[0] : TextOf.string(value).data();
        return CellArray.column(Arrays.stream(texts).map(text -> (Object) CharArray.of(text == null ? "" : text)).toArray());
    }

    /** The lines of a label. */
    static List<String> lines(Object value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof Array array && array.isEmpty()) {
            return lines;
        }
        CellArray cells = cells(value);
        for (int i = 0; i < cells.count(); i++) {
            String text = Values.textOrNull(cells.get(i));
            lines.add(text != null ? text : Values.classOf(cells.get(i)).isArithmetic() && Values.count(cells.get(i)) > 0 ? Limits.label(Values.real(cells.get(i), 0)) : "");
        }
        return lines;
    }
}
