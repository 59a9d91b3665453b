package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Arrays as sets. Values that are NaN or missing are all different. */
public final class SetBuiltins {
    static final String NAMES = "unique union intersect setdiff setxor ismember ismembertol uniquetol";

    private SetBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "unique" -> Builtin.of(name, 1, 5, 3, SetBuiltins::unique);
            case "union", "intersect", "setdiff", "setxor" ->
                Builtin.of(name, 2, 5, name.equals("setdiff") ? 2 : 3, (arguments, _) -> combined(name, arguments));
            case "ismember" -> Builtin.of(name, 2, 4, 2, (arguments, _) -> isMember(arguments));
            case "ismembertol" -> Builtin.of(name, 2, Builtin.ANY, 2, (arguments, _) -> isMemberWithin(arguments));
            case "uniquetol" -> Builtin.of(name, 1, Builtin.ANY, 3, (arguments, _) -> uniqueWithin(arguments));
            default -> null;
        };
    }

    /** What the arguments after the sets say; {@code legacy} takes last occurrences and gives rows of positions for rows. */
    private record Options(boolean rows, boolean stable, boolean last, boolean legacy) {
        static Options parse(String name, Object[] arguments, int start) {
            boolean rows = false;
            String order = null;
            String occurrence = null;
            boolean legacy = false;
            for (int i = start; i < arguments.length; i++) {
                String word = Inputs.option(arguments[i]);
                if (word == null) {
                    throw Inputs.badArgument(name, name + ": expected string option arguments");
                }
                switch (word) {
                    case "rows" -> rows = true;
                    case "stable", "sorted" -> {
                        if (order != null && !order.equals(word)) {
                            throw Errors.of(name + ":ConflictingOrderOptions", name + ": cannot combine 'sorted' with 'stable'");
                        }
                        order = word;
                    }
                    case "first", "last" -> {
                        if (occurrence != null && !occurrence.equals(word)) {
                            throw Errors.of(name + ":ConflictingOccurrenceOptions", name + ": cannot combine 'first' with 'last'");
                        }
                        occurrence = word;
                    }
                    case "legacy" -> legacy = true;
                    default -> throw Errors.of(name + ":UnknownOption", name + ": unrecognised option");
                }
            }
            boolean last = legacy ? !"first".equals(occurrence) : "last".equals(occurrence);
            return new Options(rows, "stable".equals(order), last, legacy);
        }
    }

    private static DoubleArray positions(int[] indices, int count, boolean row) {
        return Inputs.positions(row ? new int[] {1, count} : new int[] {count, 1}, Arrays.copyOf(indices, count));
    }

    private static DoubleArray column(int[] indices, int count) {
        return Inputs.positions(new int[] {count, 1}, Arrays.copyOf(indices, count));
    }

    // ---- one set ----

    /** Groups of equal items: group g's first item is {@code first[g]}; item i is in group {@code group[i]}. */
    private record Groups(int count, int[] first, int[] last, int[] group) {
        static Groups of(SetItems items, boolean stable) {
            int n = items.count();
            int[] order = items.sorted();
            int[] first = new int[n];
            int[] last = new int[n];
            int[] group = new int[n];
            int count = 0;
            for (int i = 0; i < n; i++) {
                if (i == 0 || !items.same(order[i - 1], order[i])) {
                    first[count++] = order[i];
                }
                last[count - 1] = order[i];
                group[order[i]] = count - 1;
            }
            return stable ? byAppearance(count, first, last, group) : new Groups(count, first, last, group);
        }

        private static Groups byAppearance(int count, int[] first, int[] last, int[] group) {
            int[] number = new int[count];
            Arrays.fill(number, -1);
            int[] newFirst = new int[count];
            int[] newLast = new int[count];
            int[] newGroup = new int[group.length];
            int next = 0;
            for (int i = 0; i < group.length; i++) {
                if (number[group[i]] < 0) {
                    newFirst[next] = first[group[i]];
                    newLast[next] = last[group[i]];
                    number[group[i]] = next++;
                }
                newGroup[i] = number[group[i]];
            }
            return new Groups(count, newFirst, newLast, newGroup);
        }
    }

    private static Object[] unique(Object[] arguments, int nargout) {
        Array array = Values.array(arguments[0]);
        Options options = Options.parse("unique", arguments, 1);
        if (nargout < 2 && !options.rows && !options.stable && array instanceof DoubleArray numbers && !numbers.isComplex()
                && !numbers.isEmpty()) {
            return new Object[] {Values.simple(distinct(numbers))};
        }
        boolean rows = options.rows && !(array instanceof CellArray);
        SetItems items = SetItems.of("unique", array, rows);
        Groups groups = Groups.of(items, options.stable);
        int[] chosen = Arrays.copyOf(options.last ? groups.last : groups.first, groups.count);
        Array result = items.pick(chosen, Dims.isRow(array.dims()));
        if (array.isEmpty() && !rows && array.dims().length == 2 && array.rows() == 0 && array.columns() == 0) {
            result = array.make(new int[] {0, 0});
        }
        boolean across = options.legacy && !rows && Dims.isRow(array.dims());
        return new Object[] {result, positions(chosen, chosen.length, across),
            positions(groups.group, groups.group.length, across)};
    }

    /** Without positions: the numbers sorted, each once; every NaN is one of its own. */
    private static DoubleArray distinct(DoubleArray numbers) {
        int count = numbers.count();
        double[] present = new double[count];
        int n = 0;
        double zero = 1;
        for (int i = 0; i < count; i++) {
            double number = numbers.re(i);
            if (number == number) {
                present[n++] = number;
                zero = zero == 1 && number == 0 ? number : zero;
            }
        }
        LargeSort.sort(present, n);
        int missing = count - n;
        int kept = 0;
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            if (i == 0 || present[i] != present[i - 1]) {
                // Of zeros with two signs the first one stands for both.
                present[kept++] = present[i] == 0 ? zero : present[i];
            }
        }
        double[] result = Arrays.copyOf(present, kept + missing);
        Arrays.fill(result, kept, kept + missing, Double.NaN);
        return Dims.isRow(numbers.dims()) ? DoubleArray.row(result) : DoubleArray.column(result);
    }

    // ---- two sets ----

    private static Object[] combined(String name, Object[] arguments) {
        Array a = Values.array(arguments[0]);
        Array b = Values.array(arguments[1]);
        Options options = Options.parse(name, arguments, 2);
        SetItems items = SetItems.of(name, a, b, options.rows);
        Groups groups = Groups.of(items, options.stable);
        int[] fromFirst = new int[groups.count];
        int[] fromSecond = new int[groups.count];
        Arrays.fill(fromFirst, -1);
        Arrays.fill(fromSecond, -1);
        for (int i = 0; i < items.count(); i++) {
            int[] from = i < items.firstCount ? fromFirst : fromSecond;
            int group = groups.group[i];
            from[group] = options.last || from[group] < 0 ? i : from[group];
        }
        int[] chosen = new int[groups.count];
        int[] left = new int[groups.count];
        int[] right = new int[groups.count];
        int count = 0;
        int leftCount = 0;
        int rightCount = 0;
        for (int g = 0; g < groups.count; g++) {
            boolean inFirst = fromFirst[g] >= 0;
            boolean inSecond = fromSecond[g] >= 0;
            boolean kept = switch (name) {
                case "union" -> true;
                case "intersect" -> inFirst && inSecond;
                case "setdiff" -> inFirst && !inSecond;
                default -> inFirst != inSecond;
            };
            if (!kept) {
                continue;
            }
            boolean byFirst = inFirst && !(options.legacy && inSecond && name.equals("union"));
            chosen[count++] = byFirst ? fromFirst[g] : fromSecond[g];
            if (byFirst) {
                left[leftCount++] = fromFirst[g];
            }
            if (inSecond && (!byFirst || name.equals("intersect"))) {
                right[rightCount++] = fromSecond[g] - items.firstCount;
            }
        }
        boolean row = isRow(a) && (isRow(b) || name.equals("setdiff"));
        Array result = items.pick(Arrays.copyOf(chosen, count), row);
        if (count == 0 && !options.rows && isNothing(a) && (isNothing(b) || name.equals("setdiff"))) {
            result = result.make(new int[] {0, 0});
        }
        boolean across = options.legacy && !options.rows && row;
        return name.equals("setdiff") ? new Object[] {result, positions(left, leftCount, across)}
                : new Object[] {result, positions(left, leftCount, across), positions(right, rightCount, across)};
    }

    private static boolean isNothing(Array array) {
        return array.dims().length == 2 && array.rows() == 0 && array.columns() == 0;
    }

    /** One text is a row. */
    private static boolean isRow(Array array) {
        return Dims.isRow(array.dims());
    }

    // ---- membership ----

    private static Object[] isMember(Object[] arguments) {
        Array a = Values.array(arguments[0]);
        Array b = Values.array(arguments[1]);
        boolean rows = false;
        boolean legacy = false;
        for (int i = 2; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                throw Inputs.badArgument("ismember", "ismember: expected string option arguments");
            }
            if (word.equals("legacy")) {
                legacy = true;
                continue;
            }
            if (!word.equals("rows")) {
                throw Errors.of("ismember:UnknownOption", "ismember: unrecognised option");
            }
            rows = true;
        }
        boolean texts = SetItems.isTexts(a) || SetItems.isTexts(b);
        if (texts && !(isTextual(a) && isTextual(b))) {
            if (a instanceof StringArray || b instanceof StringArray) {
                return new Object[] {new LogicalArray(a.dims()), new DoubleArray(a.dims())};
            }
            throw SetItems.notTexts("ismember", a, b);
        }
        int[] dims = rows ? new int[] {a.rows(), 1}
                : texts && a instanceof CharArray chars ? new int[] {chars.isEmpty() ? 1 : chars.rows(), 1} : a.dims();
        SetItems items = SetItems.of("ismember", comparable(a), comparable(b), rows);
        int[] place = equalPlaces(items, legacy);
        boolean[] found = new boolean[items.firstCount];
        double[] places = new double[items.firstCount];
        for (int i = 0; i < found.length; i++) {
            found[i] = place[i] >= 0;
            places[i] = place[i] + 1.0;
        }
        return new Object[] {new LogicalArray(dims, found), new DoubleArray(dims, places)};
    }

    private static boolean isTextual(Array array) {
        if (array instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                if (!(cells.get(i) instanceof CharArray chars) || !Values.isText(chars)) {
                    return false;
                }
            }
            return true;
        }
        return array instanceof StringArray || array instanceof CharArray;
    }

    /** Members are found by value whatever the classes; only 64-bit integers stay what they are. */
    private static Array comparable(Array array) {
        MatlabClass kind = array.matlabClass();
        if (kind.isArithmetic() && !(kind.isInteger() && kind.bits() == 64) && kind != MatlabClass.DOUBLE
                && kind != MatlabClass.CHAR) {
            Numbers x = Numbers.ofOrNull(array);
            return new DoubleArray(array.dims(), x.re(), x.im());
        }
        return array;
    }

    /** For each item of the first array the lowest (or highest) position of an equal one in the second, or -1. */
    private static int[] equalPlaces(SetItems items, boolean highest) {
        int[] result = new int[items.firstCount];
        Arrays.fill(result, -1);
        int[] order = items.sorted();
        for (int i = 0; i < order.length;) {
            int j = i + 1;
            while (j < order.length && items.same(order[i], order[j])) {
                j++;
            }
            // Equal items are in order: those of the second array come after those of the first.
            int place = -1;
            for (int k = j - 1; k >= i && order[k] >= items.firstCount; k--) {
                place = highest && place >= 0 ? place : order[k] - items.firstCount;
            }
            if (j - i > 1) {
                for (int k = i; k < j && order[k] < items.firstCount; k++) {
                    result[order[k]] = place;
                }
            }
            i = j;
        }
        return result;
    }

    // ---- with a tolerance ----

    private static double tolerance(String name, Object[] arguments, int index, Numbers... inputs) {
        double standard = Arrays.stream(inputs).anyMatch(x -> x.kind() == MatlabClass.SINGLE) ? 1e-6 : 1e-12;
        double tolerance = index < arguments.length && !Inputs.isText(arguments[index])
                ? Inputs.scalar(name, arguments[index], "Tolerance must be a nonnegative scalar.") : standard;
        double scale = 0;
        for (int i = index; i + 1 < arguments.length; i++) {
            if (Inputs.isOption(arguments[i], "datascale")) {
                return tolerance * Inputs.scalar(name, arguments[i + 1], "DataScale must be a positive scalar.");
            }
        }
        for (Numbers x : inputs) {
            for (int i = 0; i < x.count(); i++) {
                if (Math.abs(x.re()[i]) <= Double.MAX_VALUE) {
                    scale = Math.max(scale, Math.abs(x.re()[i]));
                }
            }
        }
        return tolerance * scale;
    }

    private static boolean byRows(Object[] arguments) {
        for (int i = 1; i + 1 < arguments.length; i++) {
            if (Inputs.isOption(arguments[i], "byrows")) {
                return Inputs.truth("ismembertol", arguments[i + 1]);
            }
        }
        return false;
    }

    private static Numbers tolerant(String name, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null || x.isComplex()) {
            throw Inputs.invalid(name, name + ": inputs must be real full numeric arrays");
        }
        return x;
    }

    private static boolean close(Numbers a, int i, Numbers b, int j, boolean rows, double tolerance) {
        int width = rows ? a.columns() : 1;
        for (int k = 0; k < width; k++) {
            double x = a.re()[i + k * (rows ? a.rows() : 0)];
            double y = b.re()[j + k * (rows ? b.rows() : 0)];
            if (!(Math.abs(x - y) <= tolerance || x == y)) {
                return false;
            }
        }
        return true;
    }

    private static Object[] isMemberWithin(Object[] arguments) {
        Numbers a = tolerant("ismembertol", arguments[0]);
        Numbers b = tolerant("ismembertol", arguments[1]);
        boolean rows = byRows(arguments);
        if (rows && a.columns() != b.columns()) {
            throw Errors.of("ismembertol:RowsColumnMismatch",
                    "ismembertol: inputs must have the same number of columns when ByRows is true");
        }
        double tolerance = tolerance("ismembertol", arguments, 2, a, b);
        int n = rows ? a.rows() : a.count();
        int m = rows ? b.rows() : b.count();
        boolean[] found = new boolean[n];
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            for (int j = 0; j < m && !found[i]; j++) {
                if (close(a, i, b, j, rows, tolerance)) {
                    found[i] = true;
                    places[i] = j + 1.0;
                }
            }
        }
        int[] dims = rows ? new int[] {n, 1} : a.dims();
        return new Object[] {new LogicalArray(dims, found), new DoubleArray(dims, places)};
    }

    private static Object[] uniqueWithin(Object[] arguments) {
        Numbers a = tolerant("uniquetol", arguments[0]);
        boolean rows = byRows(arguments);
        double tolerance = tolerance("uniquetol", arguments, 1, a);
        Array array = Values.array(arguments[0]);
        SetItems items = SetItems.of("uniquetol", array, rows);
        int[] order = items.sorted();
        int[] group = new int[order.length];
        Arrays.fill(group, -1);
        int[] chosen = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            Checkpoint.pass();
            if (group[order[i]] >= 0) {
                continue;
            }
            chosen[count] = order[i];
            for (int j = i; j < order.length && (rows || j == i || close(a, order[i], a, order[j], false, tolerance)); j++) {
                if (j == i || group[order[j]] < 0 && close(a, order[i], a, order[j], rows, tolerance)) {
                    group[order[j]] = count;
                }
            }
            count++;
        }
        chosen = Arrays.copyOf(chosen, count);
        return new Object[] {items.pick(chosen, Dims.isRow(array.dims())), column(chosen, count), column(group, group.length)};
    }
}
