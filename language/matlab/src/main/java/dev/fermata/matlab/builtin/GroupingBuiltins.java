package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Groups of equal values. */
public final class GroupingBuiltins {
    static final String NAMES = "findgroups grp2idx groupcounts tabulate";

    private GroupingBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "findgroups" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, (arguments, _) -> findGroups(arguments));
            case "grp2idx" -> Builtin.of(name, 1, 1, 3, (arguments, _) -> groupIndices(arguments[0]));
            case "groupcounts" -> Builtin.of(name, 1, 1, 2, (arguments, _) -> groupCounts(arguments[0]));
            case "tabulate" -> Builtin.of(name, 1, 1, (arguments, _) -> frequencies(arguments[0]));
            default -> null;
        };
    }

    private static Array items(Object value) {
        Array array = Values.array(value);
        return array instanceof CharArray chars ? SetItems.texts("findgroups", chars, false) : array;
    }

    /** Group numbers in sorted order of the keys; 0 for missing keys. */
    private static final class Key {
        final Array values;
        final int[] number;
        final int[] first;

        Key(Object value) {
            values = items(value);
            SetItems set = SetItems.of("findgroups", values, false);
            int[] order = set.sorted();
            number = new int[order.length];
            int[] representatives = new int[order.length];
            int count = 0;
            for (int i = 0; i < order.length; i++) {
                if (!set.same(order[i], order[i])) {
                    continue;
                }
                if (count == 0 || !set.same(representatives[count - 1], order[i])) {
                    representatives[count++] = order[i];
                }
                number[order[i]] = count;
            }
            first = Arrays.copyOf(representatives, count);
        }
    }

    private static Object[] findGroups(Object[] arguments) {
        Key[] keys = new Key[arguments.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = new Key(arguments[k]);
            if (keys[k].number.length != keys[0].number.length) {
                throw Errors.of("grouping:InvalidInput", "Grouping variables must have the same number of elements.");
            }
        }
        int n = keys[0].number.length;
        List<int[]> combinations = new ArrayList<>();
        TreeMap<int[], List<Integer>> members = new TreeMap<>(Arrays::compare);
        for (int i = 0; i < n; i++) {
            int[] combined = new int[keys.length];
            boolean missing = false;
            for (int k = 0; k < keys.length; k++) {
                combined[k] = keys[k].number[i];
                missing |= combined[k] == 0;
            }
            if (!missing) {
                members.computeIfAbsent(combined, _ -> new ArrayList<>()).add(i);
            }
        }
        double[] groups = new double[n];
        Arrays.fill(groups, Double.NaN);
        int number = 0;
        for (var group : members.entrySet()) {
            number++;
            combinations.add(group.getKey());
            for (int i : group.getValue()) {
                groups[i] = number;
            }
        }
        Object[] results = new Object[keys.length + 1];
        results[0] = new DoubleArray(keys[0].values.dims(), groups);
        for (int k = 0; k < keys.length; k++) {
            int[] from = new int[number];
            for (int g = 0; g < number; g++) {
                from[g] = keys[k].first[combinations.get(g)[k] - 1];
            }
            boolean row = keys[k].values.rows() == 1 && keys[k].values.dims().length == 2 && n > 1;
            results[k + 1] = Gather.of(keys[k].values, row ? new int[] {1, number} : new int[] {number, 1}, from);
        }
        return results;
    }

    private static Object[] groupIndices(Object value) {
        Key key = new Key(value);
        boolean texts = SetItems.isTexts(key.values);
        int[] number = key.number;
        int[] first = key.first;
        if (texts) {
            // Texts are numbered as they appear.
            int[] renumbered = new int[first.length + 1];
            int[] appearing = new int[first.length];
            int count = 0;
            for (int i = 0; i < number.length; i++) {
                if (number[i] > 0 && renumbered[number[i]] == 0) {
                    appearing[count] = first[number[i] - 1];
                    renumbered[number[i]] = ++count;
                }
            }
            int[] changed = new int[number.length];
            for (int i = 0; i < number.length; i++) {
                changed[i] = renumbered[number[i]];
            }
            number = changed;
            first = appearing;
        }
        double[] indices = new double[number.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = number[i] == 0 ? Double.NaN : number[i];
        }
        Object[] names = new Object[first.length];
        for (int g = 0; g < names.length; g++) {
            names[g] = CharArray.of(text(key.values, first[g]));
        }
        return new Object[] {new DoubleArray(new int[] {indices.length, 1}, indices),
            new CellArray(new int[] {names.length, 1}, names), Gather.of(key.values, new int[] {first.length, 1}, first)};
    }

    private static String text(Array values, int index) {
        return switch (values) {
            case StringArray strings -> strings.get(index);
            case Textual texts -> texts.shown(index);
            case CellArray cells -> ((CharArray) cells.get(index)).text();
            default -> {
                double x = Values.real(values, index);
                yield x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.isFinite(x) ? shortText(x) : NumberText.general(x, 5);
            }
        };
    }

    private static String shortText(double x) {
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(5));
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static Object[] groupCounts(Object value) {
        Key key = new Key(value);
        double[] counts = new double[key.first.length];
        for (int each : key.number) {
            if (each > 0) {
                counts[each - 1]++;
            }
        }
        return new Object[] {new DoubleArray(new int[] {counts.length, 1}, counts),
            Gather.of(key.values, new int[] {counts.length, 1}, key.first)};
    }

    /** Values, counts and percentages: a matrix for numbers, a cell for texts. Positive whole numbers are listed from 1. */
    private static Object frequencies(Object value) {
        Key key = new Key(value);
        int total = 0;
        double[] counts = new double[key.first.length];
        for (int each : key.number) {
            if (each > 0) {
                counts[each - 1]++;
                total++;
            }
        }
        if (SetItems.isTexts(key.values)) {
            Object[] data = new Object[3 * counts.length];
            for (int g = 0; g < counts.length; g++) {
                data[g] = CharArray.of(text(key.values, key.first[g]));
                data[g + counts.length] = counts[g];
                data[g + 2 * counts.length] = 100 * counts[g] / total;
            }
            return new CellArray(new int[] {counts.length, 3}, data);
        }
        double[] levels = new double[counts.length];
        boolean whole = counts.length > 0;
        for (int g = 0; g < levels.length; g++) {
            levels[g] = Values.real(key.values, key.first[g]);
            whole &= levels[g] > 0 && levels[g] == Math.rint(levels[g]) && levels[g] < 1 << 20;
        }
        if (whole) {
            int most = (int) levels[levels.length - 1];
            double[] all = new double[most];
            for (int g = 0; g < levels.length; g++) {
                all[(int) levels[g] - 1] = counts[g];
            }
            levels = new double[most];
            for (int i = 0; i < most; i++) {
                levels[i] = i + 1;
            }
            counts = all;
        }
        int n = levels.length;
        double[] table = new double[3 * n];
        for (int i = 0; i < n; i++) {
            table[i] = levels[i];
            table[i + n] = counts[i];
            table[i + 2 * n] = 100 * counts[i] / total;
        }
        return new DoubleArray(new int[] {n, 3}, table);
    }
}
