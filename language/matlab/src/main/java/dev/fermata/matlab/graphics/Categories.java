package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Names as places on an axis: those of categorical arrays and of string arrays, from 1. */
final class Categories {
    private Categories() {
    }

    /** The names in their order; null for values that have places of their own. */
    static CellArray of(Object value) {
        if (value instanceof StringArray) {
            return Data.cells(CellArray.column(new LinkedHashSet<>(Data.lines(value)).stream().map(each -> (Object) CharArray.of(each)).toArray()));
        }
        return Values.className(value).equals("categorical") ? Data.cells(called("categories", value)) : null;
    }

    static DoubleArray places(Object value, CellArray names) {
        List<String> all = Data.lines(names);
        List<String> shown = Data.lines(value instanceof StringArray ? value : called("cellstr", value));
        double[] places = new double[shown.size()];
        Arrays.setAll(places, i -> all.indexOf(shown.get(i)) < 0 ? Double.NaN : all.indexOf(shown.get(i)) + 1);
        return new DoubleArray(((Array) value).dims(), places);
    }

    private static Object called(String name, Object value) {
        try {
            return Builtins.find(name).call(new Object[] {value}, 1);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // kernels declare it for those that wait, which this one does not
            throw new IllegalStateException(e);
        }
    }
}
