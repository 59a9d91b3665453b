package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Sorting of elements and rows. */
public final class SortBuiltins {
    static final String NAMES = "sort argsort sortrows issorted issortedrows maxk mink topkrows";

    private SortBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "sort" -> Builtin.of(name, 1, 7, 2, SortBuiltins::sort);
            case "argsort" -> Builtin.of(name, 1, 7, (arguments, _) -> asSeveral(sort(arguments, 2))[1]);
            case "sortrows" -> Builtin.of(name, 1, 7, 2, (arguments, _) -> sortRows(arguments));
            case "issorted" -> Builtin.of(name, 1, 7, (arguments, _) -> isSorted(arguments));
            case "issortedrows" -> Builtin.of(name, 1, 7, (arguments, _) -> rowsAreSorted(arguments));
            case "maxk" -> Builtin.of(name, 2, 5, 2, (arguments, _) -> extremes(name, arguments, true));
            case "mink" -> Builtin.of(name, 2, 5, 2, (arguments, _) -> extremes(name, arguments, false));
            case "topkrows" -> Builtin.of(name, 2, 6, 2, (arguments, _) -> topRows(arguments));
            default -> null;
        };
    }

    /** What the arguments after the first say. */
    private static final class Options {
        int dim = -1;
        String direction;
        String method = "auto";
        String missing = "auto";
        boolean rows;

        boolean descending() {
            return "descend".equals(direction);
        }

        boolean missingFirst() {
            return missing.equals("first") || missing.equals("auto") && descending();
        }
    }

    private static Options options(String name, Object[] arguments, int start) {
        Options options = new Options();
        for (int i = start; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                if (!Inputs.isEmpty(arguments[i])) {
                    options.dim = Inputs.whole(name, arguments[i], 1, "Dimension argument must be a positive integer scalar "
                            + "within indexing range.") - 1;
                }
                continue;
            }
            switch (word) {
                case "ascend", "descend", "monotonic", "strictascend", "strictdescend", "strictmonotonic" ->
                    options.direction = word;
                case "rows" -> options.rows = true;
                case "comparisonmethod" -> {
                    options.method = value(name, arguments, ++i, "auto", "real", "abs");
                }
                case "missingplacement" -> {
                    options.missing = value(name, arguments, ++i, "auto", "first", "last");
                }
                default -> throw Inputs.badArgument(name, "Sorting direction must be 'ascend' or 'descend'.");
            }
        }
        return options;
    }

    private static String value(String name, Object[] arguments, int at, String... allowed) {
        String word = at < arguments.length ? Inputs.option(arguments[at]) : null;
        if (word == null || !Arrays.asList(allowed).contains(word)) {
            String option = allowed[1].equals("real") ? "ComparisonMethod" : "MissingPlacement";
            throw Errors.of(name + ":" + option + "Unknown", "'" + option + "' must be '" + String.join("', '", allowed) + "'.");
        }
        return word;
    }

    // ---- elements ----

    private static Object sort(Object[] arguments, int nargout) {
        if (arguments.length == 1 && arguments[0] instanceof Double number) {
            return new Object[] {number, 1.0};
        }
        Array array = Values.array(arguments[0]);
        Options options = options("sort", arguments, 1);
        int dim = options.dim >= 0 ? options.dim : Dims.firstNonSingleton(array.dims());
        if (nargout < 2 && array instanceof DoubleArray numbers && !numbers.isComplex() && options.method.equals("auto")) {
            return sortedNumbers(numbers, dim, options.descending(), options.missingFirst());
        }
        int inner = 1;
        for (int d = 0; d < Math.min(dim, array.dims().length); d++) {
            inner *= array.dims()[d];
        }
        int length = Dims.size(array.dims(), dim);
        Ranking ranking = Ranking.of("sort", array, options.method);
        int count = array.count();
        int[] from = new int[count];
        double[] positions = new double[count];
        int[] slice = new int[length];
        for (int s = 0; s < (length == 0 ? 0 : count / length); s++) {
            int start = s / inner * inner * length + s % inner;
            for (int k = 0; k < length; k++) {
                slice[k] = start + k * inner;
            }
            ranking.sort(slice, 0, length, options.descending(), options.missingFirst());
            for (int k = 0; k < length; k++) {
                from[start + k * inner] = slice[k];
                positions[start + k * inner] = (slice[k] - start) / inner + 1.0;
            }
        }
        return new Object[] {Gather.of(array, array.dims(), from), new DoubleArray(array.dims(), positions)};
    }

    /** Without positions, where the order of equal elements cannot be seen. */
    private static DoubleArray sortedNumbers(DoubleArray array, int dim, boolean descending, boolean missingFirst) {
        Numbers x = Numbers.ofOrNull(array);
        Slices slices = Slices.along(x, dim);
        double[] out = new double[array.count()];
        int length = slices.length();
        double[] buffer = new double[length];
        for (int s = 0; s < slices.count(); s++) {
            int n = slices.readNumbers(x.re(), s, buffer);
            LargeSort.sort(buffer, n);
            int missing = length - n;
            int at = slices.start(s);
            for (int k = 0; k < length; k++, at += slices.inner()) {
                int i = missingFirst ? k - missing : k;
                out[at] = i < 0 || i >= n ? Double.NaN : buffer[descending ? n - 1 - i : i];
            }
        }
        return new DoubleArray(array.dims(), out);
    }

    private static Object[] extremes(String name, Object[] arguments, boolean greatest) {
        Array array = Values.array(arguments[0]);
        int k = Inputs.whole(name, arguments[1], 0, "Second argument must be a nonnegative integer scalar.");
        Options options = options(name, arguments, 2);
        int dim = options.dim >= 0 ? options.dim : Dims.firstNonSingleton(array.dims());
        Object[] request = {arguments[0], dim + 1.0, CharArray.of(greatest ? "descend" : "ascend"),
            CharArray.of("MissingPlacement"), CharArray.of("last"),
            CharArray.of("ComparisonMethod"), CharArray.of(options.method)};
        Object[] sorted = asSeveral(sort(request, 2));
        return new Object[] {first(Values.array(sorted[0]), dim, k), first(Values.array(sorted[1]), dim, k)};
    }

    private static Object[] asSeveral(Object result) {
        return result instanceof Object[] several ? several : new Object[] {result, 1.0};
    }

    private static Array first(Array array, int dim, int k) {
        int rank = Math.max(array.dims().length, dim + 1);
        int[][] picks = new int[rank][];
        int[] dims = new int[rank];
        for (int d = 0; d < rank; d++) {
            dims[d] = d == dim ? Math.min(k, Dims.size(array.dims(), d)) : Dims.size(array.dims(), d);
            picks[d] = Gather.identity(dims[d]);
        }
        return Gather.of(array, dims, Gather.product(array.dims(), picks));
    }

    // ---- rows ----

    private static Object[] sortRows(Object[] arguments) {
        Array array = Values.array(arguments[0]);
        int[] order = rowOrder("sortrows", array, arguments, 1);
        double[] positions = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            positions[i] = order[i] + 1.0;
        }
        return new Object[] {rows(array, order), new DoubleArray(new int[] {order.length, 1}, positions)};
    }

    static Array rows(Array array, int[] which) {
        return Gather.of(array, new int[] {which.length, array.columns()},
                Gather.product(array.dims(), new int[][] {which, Gather.identity(array.columns())}));
    }

    /** The rows' indices in sorted order. */
    private static int[] rowOrder(String name, Array array, Object[] arguments, int start) {
        int[] order = Gather.identity(array.rows());
        IndexSort.Comparison comparison = rowComparison(name, array, arguments, start);
        IndexSort.sort(order, order.length, comparison);
        return order;
    }

    private static IndexSort.Comparison rowComparison(String name, Array array, Object[] arguments, int start) {
        if (array.dims().length > 2) {
            throw Errors.of(name + ":MatrixRequired", "X must be a 2-D matrix.");
        }
        int width = array.columns();
        int[] columns = Gather.identity(width);
        boolean[] descending = new boolean[width];
        String method = "auto";
        String missing = "auto";
        for (int i = start; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null && !Inputs.isNumeric(arguments[i])) {
                String[] directions = Ranking.texts(name, Values.array(arguments[i]));
                if (directions == null || directions.length != columns.length) {
                    throw Inputs.badArgument(name, "Number of directions must match the number of columns to sort by.");
                }
                for (int k = 0; k < directions.length; k++) {
                    descending[k] = "descend".equals(directions[k]);
                }
            } else if (word == null) {
                Numbers wanted = Inputs.real(name, arguments[i]);
                if (wanted.isEmpty()) {
                    continue;
                }
                columns = new int[wanted.count()];
                descending = new boolean[columns.length];
                for (int k = 0; k < columns.length; k++) {
                    double column = wanted.re()[k];
                    if (column != Math.rint(column) || column == 0 || Math.abs(column) > width) {
                        throw Errors.of(name + ":InvalidColumnIndex",
                                "Column sorting vector must contain integers between -N and N, where N is the number of columns "
                                + "in the first input.");
                    }
                    columns[k] = (int) Math.abs(column) - 1;
                    descending[k] = column < 0;
                }
            } else {
                switch (word) {
                    case "descend" -> Arrays.fill(descending, true);
                    case "ascend" -> Arrays.fill(descending, false);
                    case "comparisonmethod" -> method = value(name, arguments, ++i, "auto", "real", "abs");
                    case "missingplacement" -> missing = value(name, arguments, ++i, "auto", "first", "last");
                    default -> throw Inputs.badArgument(name, "Sorting direction must be 'ascend' or 'descend'.");
                }
            }
        }
        Ranking ranking = Ranking.of(name, array, method);
        int height = array.rows();
        int[] by = columns;
        boolean[] down = descending;
        String placement = missing;
        return (a, b) -> {
            for (int k = 0; k < by.length; k++) {
                boolean first = placement.equals("first") || placement.equals("auto") && down[k];
                int compared = ranking.compare(a + by[k] * height, b + by[k] * height, down[k], first);
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    private static Object[] topRows(Object[] arguments) {
        Array array = Values.array(arguments[0]);
        int k = Inputs.whole("topkrows", arguments[1], 0, "Second argument must be a nonnegative integer scalar.");
        Object[] rest = Inputs.from(arguments, 2);
        if (rest.length == 0) {
            rest = new Object[] {CharArray.of("descend")};
        } else if (Inputs.isNumeric(rest[0]) && rest.length == 1) {
            rest = new Object[] {rest[0], CharArray.of("descend")};
        }
        int[] order = rowOrder("topkrows", array, rest, 0);
        order = Arrays.copyOf(order, Math.min(k, order.length));
        double[] positions = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            positions[i] = order[i] + 1.0;
        }
        return new Object[] {rows(array, order), new DoubleArray(new int[] {order.length, 1}, positions)};
    }

    // ---- questions ----

    private static Object isSorted(Object[] arguments) {
        Array array = Values.array(arguments[0]);
        Options options = options("issorted", arguments, 1);
        if (options.rows) {
            Object[] rest = options.direction == null ? Inputs.NONE
                    : new Object[] {CharArray.of(options.direction)};
            IndexSort.Comparison comparison = rowComparison("issorted", array, rest, 0);
            for (int i = 1; i < array.rows(); i++) {
                if (comparison.compare(i - 1, i) > 0) {
                    return false;
                }
            }
            return true;
        }
        if (array instanceof StringArray && !options.method.equals("auto")) {
            throw Errors.of("issorted:StringComparisonMethodUnsupported",
                    "issorted: 'ComparisonMethod' is not supported for string arrays");
        }
        if (array instanceof CellArray && !Dims.isVector(array.dims()) && !array.isEmpty()) {
            throw Ranking.notTexts("issorted");
        }
        int dim = options.dim >= 0 ? options.dim : Dims.firstNonSingleton(array.dims());
        Ranking ranking = Ranking.of("issorted", array, options.method);
        String direction = options.direction == null ? "ascend" : options.direction;
        return switch (direction) {
            case "monotonic" -> isSorted(array, ranking, dim, "ascend", options) || isSorted(array, ranking, dim, "descend", options);
            case "strictmonotonic" -> isSorted(array, ranking, dim, "strictascend", options)
                    || isSorted(array, ranking, dim, "strictdescend", options);
            default -> isSorted(array, ranking, dim, direction, options);
        };
    }

    private static boolean isSorted(Array array, Ranking ranking, int dim, String direction, Options options) {
        boolean strict = direction.startsWith("strict");
        boolean descending = direction.endsWith("descend");
        boolean missingFirst = options.missing.equals("first") || options.missing.equals("auto") && descending;
        int inner = 1;
        for (int d = 0; d < Math.min(dim, array.dims().length); d++) {
            inner *= array.dims()[d];
        }
        int length = Dims.size(array.dims(), dim);
        for (int s = 0; s < (length == 0 ? 0 : array.count() / length); s++) {
            int start = s / inner * inner * length + s % inner;
            for (int k = 1; k < length; k++) {
                int compared = ranking.compare(start + (k - 1) * inner, start + k * inner, descending, missingFirst);
                if (compared > 0 || strict && compared == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Object rowsAreSorted(Object[] arguments) {
        Array array = Values.array(arguments[0]);
        boolean strict = false;
        Object[] rest = arguments.clone();
        for (int i = 1; i < rest.length; i++) {
            String word = Inputs.option(rest[i]);
            if (word != null && word.startsWith("strict")) {
                strict = true;
                rest[i] = CharArray.of(word.substring("strict".length()));
            }
        }
        IndexSort.Comparison comparison = rowComparison("issortedrows", array, rest, 1);
        for (int i = 1; i < array.rows(); i++) {
            int compared = comparison.compare(i - 1, i);
            if (compared > 0 || strict && compared == 0) {
                return false;
            }
        }
        return true;
    }
}
