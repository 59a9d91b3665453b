package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Simplex;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Nonzero elements, and sums by subscripts. */
public final class SearchBuiltins {
    static final String NAMES = "find nonzeros";

    private SearchBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "find" -> Builtin.of(name, 1, 3, 3, SearchBuiltins::nonzero);
            case "nonzeros" -> Builtin.of(name, 1, 1, (arguments, _) -> {
                Array x = Values.array(arguments[0]);
                int[] found = indices(x, x.count(), false);
                return Gather.of(x, new int[] {found.length, 1}, found);
            });
            case "__accumulate" -> Builtin.of(name, 3, 3, (arguments, _) -> accumulate(arguments));
            case "__simplex" -> Builtin.of(name, 7, 7, 3, (arguments, _) -> simplex(arguments));
            case "__group_subscripts" -> Builtin.of(name, 3, 3, 3, (arguments, _) -> groups(arguments));
            default -> null;
        };
    }

    // ---- find ----

    private static int[] indices(Array x, int limit, boolean last) {
        int[] found = new int[Math.min(16, x.count())];
        int count = 0;
        if (x instanceof LogicalArray truths) {
            boolean[] data = truths.data();
            for (int k = 0; k < x.count() && count < limit; k++) {
                int i = last ? x.count() - 1 - k : k;
                if (data[i]) {
                    found = count == found.length ? Arrays.copyOf(found, Math.min(2 * count, x.count())) : found;
                    found[count++] = i;
                }
            }
        } else {
            Numbers numbers = Inputs.numbers("find", x);
            for (int k = 0; k < x.count() && count < limit; k++) {
                int i = last ? x.count() - 1 - k : k;
                if (numbers.re()[i] != 0 || numbers.im(i) != 0) {
                    found = count == found.length ? Arrays.copyOf(found, Math.min(2 * count, x.count())) : found;
                    found[count++] = i;
                }
            }
        }
        found = Arrays.copyOf(found, count);
        for (int i = 0, j = count - 1; last && i < j; i++, j--) {
            int kept = found[i];
            found[i] = found[j];
            found[j] = kept;
        }
        return found;
    }

    private static Object nonzero(Object[] arguments, int nargout) {
        Array x = Values.array(arguments[0]);
        if (!x.matlabClass().isArithmetic()) {
            throw Inputs.unsupported("find", arguments[0]);
        }
        int limit = x.count();
        boolean last = false;
        for (int i = 1; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                double n = Inputs.isNumeric(arguments[i]) && Values.count(arguments[i]) == 1 ? Values.real(arguments[i], 0) : -1;
                if (n != Math.rint(n) && !Double.isInfinite(n) || !(n > 0)) {
                    throw Inputs.invalid("find", "Second argument must be a positive scalar integer.");
                }
                limit = (int) Math.min(limit, n);
            } else if (word.equals("first") || word.equals("last")) {
                last = word.equals("last");
                limit = arguments.length == 2 ? Math.min(1, x.count()) : limit;
            } else {
                throw Inputs.invalid("find", "Invalid search option. Must be 'first' or 'last'.");
            }
        }
        int[] found = indices(x, limit, last);
        int n = found.length;
        boolean row = Dims.isRow(x.dims()) && x.count() != 1 || x.count() == 1 && n == 1;
        boolean nothing = x.dims().length == 2 && x.rows() == 0 && x.columns() == 0 || x.count() == 1 && n == 0;
        int[] dims = nothing ? new int[] {0, 0} : row ? new int[] {1, n} : new int[] {n, 1};
        if (nargout < 2) {
            return Inputs.positions(dims, found);
        }
        double[] rows = new double[n];
        double[] columns = new double[n];
        for (int i = 0; i < n; i++) {
            rows[i] = found[i] % x.rows() + 1;
            columns[i] = found[i] / x.rows() + 1;
        }
        return new Object[] {new DoubleArray(dims, rows), new DoubleArray(dims, columns), Gather.of(x, dims, found)};
    }

    // ---- subscripts ----

    /** Which element of the result each row of subscripts means, and the result's size. */
    private record Targets(int[] index, int[] dims) {
        static Targets of(Object subscripts, Object size, int values) {
            Numbers s = Inputs.real("accumarray", subscripts);
            boolean linear = s.columns() == 1 || s.isVector() && values == s.count() && s.rows() == 1;
            int n = linear ? s.count() : s.rows();
            int rank = linear ? 1 : s.columns();
            int[] most = new int[rank];
            int[] dims = new int[Math.max(2, rank)];
            Arrays.fill(dims, 1);
            for (int d = 0; d < rank; d++) {
                for (int i = 0; i < n; i++) {
                    double at = s.re()[i + d * n];
                    if (at != Math.rint(at) || at < 1 || at > Dims.COUNT_MAX) {
                        throw Errors.of("grouping:InvalidInput",
                                "First input SUBS must contain positive integer subscripts.");
                    }
                    most[d] = Math.max(most[d], (int) at);
                }
                dims[d] = most[d];
            }
            if (!Inputs.isEmpty(size)) {
                int[] given = Inputs.wholes("accumarray", size, 0, "Third input SZ must be a row vector of nonnegative integers.");
                boolean fits = given.length >= Math.max(2, rank);
                for (int d = 0; d < rank && fits; d++) {
                    fits = given[d] >= most[d];
                }
                if (linear && given.length == 2 && given[0] == 1 && given[1] >= most[0]) {
                    fits = true;
                }
                if (!fits) {
                    throw Errors.of("grouping:InvalidInput",
                            "First input SUBS and third input SZ must satisfy ALL(MAX(SUBS)<=SZ).");
                }
                dims = given;
            }
            Dims.count(dims);
            int[] index = new int[n];
            for (int i = 0; i < n; i++) {
                int stride = 1;
                for (int d = 0; d < rank; d++) {
                    index[i] += ((int) s.re()[i + d * n] - 1) * stride;
                    stride *= dims[d];
                }
            }
            return new Targets(index, Dims.normal(dims));
        }
    }

    private static void requireValues(int subscripts, Numbers values) {
        if (!values.isScalar() && values.count() != subscripts) {
            throw Errors.of("grouping:InvalidInput",
                    "Second input VAL must be a vector with one element for each row in SUBS, or a scalar.");
        }
    }

    private static Object accumulate(Object[] arguments) {
        Numbers values = Inputs.numbers("accumarray", arguments[1]);
        Targets targets = Targets.of(arguments[0], arguments[2], values.count());
        requireValues(targets.index.length, values);
        double[] re = new double[Dims.count(targets.dims)];
        double[] im = values.isComplex() ? new double[re.length] : null;
        for (int i = 0; i < targets.index.length; i++) {
            int from = values.isScalar() ? 0 : i;
            re[targets.index[i]] += values.re()[from];
            if (im != null) {
                im[targets.index[i]] += values.im()[from];
            }
        }
        MatlabClass kind = values.kind().isNumeric() ? values.kind() : MatlabClass.DOUBLE;
        return Numbers.narrowed(kind, targets.dims, re, im);
    }

    /** For a loop over groups: the members' positions as a cell, the groups' places in the result, and its size. */
    private static Object[] groups(Object[] arguments) {
        Numbers values = Inputs.numbers("accumarray", arguments[1]);
        Targets targets = Targets.of(arguments[0], arguments[2], values.count());
        requireValues(targets.index.length, values);
        TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < targets.index.length; i++) {
            members.computeIfAbsent(targets.index[i], _ -> new ArrayList<>()).add(i);
        }
        Object[] lists = new Object[members.size()];
        double[] places = new double[members.size()];
        int k = 0;
        for (var group : members.entrySet()) {
            places[k] = group.getKey() + 1.0;
            lists[k++] = Values.simple(Inputs.positions(new int[] {group.getValue().size(), 1},
                    group.getValue().stream().mapToInt(Integer::intValue).toArray()));
        }
        double[] size = new double[targets.dims.length];
        for (int d = 0; d < size.length; d++) {
            size[d] = targets.dims[d];
        }
        return new Object[] {new CellArray(new int[] {1, lists.length}, lists), DoubleArray.row(places),
            DoubleArray.row(size)};
    }

    // ---- linear programs ----

    private static Object[] simplex(Object[] arguments) {
        double[][] parts = new double[arguments.length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Inputs.real("linprog", arguments[i]).reCopy();
        }
        int n = parts[0].length;
        if (parts[1].length != parts[2].length * n || parts[3].length != parts[4].length * n) {
            throw Inputs.invalid("linprog", "The number of rows in A must be the same as the number of elements of b.");
        }
        var result = Simplex.solve(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
        return new Object[] {result.x == null ? DoubleArray.empty() : DoubleArray.column(result.x), (double) result.status,
            (double) result.steps};
    }
}
