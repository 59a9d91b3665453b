package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Integers;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Number theory and counting. */
public final class IntegerBuiltins {
    static final String NAMES = "gcd lcm factorial nchoosek perms primes isprime factor";

    private static final double LARGEST = 0x1p53;
    /** 11! rows of 11 numbers; more does not fit in an array. */
    private static final int PERMUTED_MAX = 11;

    private IntegerBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "gcd" -> Builtin.of(name, 2, 2, 3, IntegerBuiltins::gcd);
            case "lcm" -> Builtin.of(name, 2, 2, (arguments, _) -> lcm(arguments));
            case "factorial" -> Builtin.of(name, 1, 3, (arguments, _) -> factorial(arguments));
            case "nchoosek" -> Builtin.of(name, 2, 2, (arguments, _) -> choose(arguments));
            case "perms" -> Builtin.of(name, 1, 2, (arguments, _) -> permutations(arguments));
            case "primes" -> Builtin.of(name, 1, 1, (arguments, _) -> primes(arguments[0]));
            case "isprime" -> Builtin.of(name, 1, 1, (arguments, _) -> isPrime(arguments[0]));
            case "factor" -> Builtin.of(name, 1, 1, (arguments, _) -> factors(arguments[0]));
            default -> null;
        };
    }

    private static Numbers wholeNumbers(String name, Object value) {
        Numbers x = Inputs.numbers(name, value);
        for (int i = 0; i < x.count(); i++) {
            if (x.isComplex() || x.re()[i] != Math.rint(x.re()[i]) || !(Math.abs(x.re()[i]) <= LARGEST)) {
                throw Inputs.invalid(name, name.equals("gcd") ? "Inputs must be real integers."
                        : "Input arguments must contain integers.");
            }
        }
        return x;
    }

    private static Object gcd(Object[] arguments, int nargout) {
        Numbers a = wholeNumbers("gcd", arguments[0]);
        Numbers b = wholeNumbers("gcd", arguments[1]);
        MatlabClass kind = Inputs.common("gcd", a.kind(), b.kind());
        if (nargout < 2) {
            return Elementwise.apply("gcd", a, b, kind, (x, y) -> Integers.gcd((long) x, (long) y));
        }
        long[] out = new long[3];
        Object[] results = new Object[3];
        for (int i = 0; i < 3; i++) {
            int which = i;
            results[i] = Elementwise.apply("gcd", a, b, kind, (x, y) -> {
                Integers.extendedGcd((long) x, (long) y, out);
                return out[which];
            });
        }
        return results;
    }

    private static Object lcm(Object[] arguments) {
        Numbers a = wholeNumbers("lcm", arguments[0]);
        Numbers b = wholeNumbers("lcm", arguments[1]);
        return Elementwise.apply("lcm", a, b, Inputs.common("lcm", a.kind(), b.kind()), (x, y) ->
                x == 0 || y == 0 ? 0 : Math.abs(x) / Integers.gcd((long) x, (long) y) * Math.abs(y));
    }

    private static Object factorial(Object[] arguments) {
        Numbers n = Inputs.numbers("factorial", arguments[0]);
        for (int i = 0; i < n.count(); i++) {
            if (n.isComplex() || !(n.re()[i] >= 0) || n.re()[i] != Math.rint(n.re()[i])) {
                throw Inputs.invalid("factorial", "N must be an array of real non-negative integers.");
            }
        }
        MatlabClass kind = n.kind().isNumeric() ? n.kind() : MatlabClass.DOUBLE;
        if (arguments.length > 1) {
            if (arguments.length != 3 || !Inputs.isOption(arguments[1], "like")) {
                throw Inputs.badArgument("factorial", "factorial: invalid argument");
            }
            kind = Inputs.numbers("factorial", arguments[2]).kind();
        }
        return Elementwise.map(n, kind, x -> Integers.factorial((int) Math.min(x, 1000)));
    }

    // ---- combinations ----

    private static Object choose(Object[] arguments) {
        String badK = "K must be an integer between 0 and N.";
        double k = Inputs.isNumeric(arguments[1]) ? Inputs.scalar("nchoosek", arguments[1], badK) : -1;
        if (k != Math.rint(k) || k < 0) {
            throw Inputs.invalid("nchoosek", badK);
        }
        Array v = Values.array(arguments[0]);
        if (v.isScalar() && Inputs.isNumeric(v)) {
            double n = Values.real(v, 0);
            if (n != Math.rint(n) || n < 0) {
                throw Inputs.invalid("nchoosek", "The first input must be a nonnegative integer or a vector.");
            }
            if (k > n) {
                throw Inputs.invalid("nchoosek", badK);
            }
            MatlabClass kind = Inputs.common("nchoosek", v.matlabClass(), Values.classOf(arguments[1]));
            return Numbers.array(kind, new int[] {1, 1}, new double[] {Integers.choose(n, k)});
        }
        if (!Dims.isVector(v.dims()) && !v.isEmpty()) {
            throw Inputs.invalid("nchoosek", "The first input argument must be a vector.");
        }
        int n = v.count();
        int size = (int) k; // no more than the largest int
        if (size > n) {
            return v.make(new int[] {0, size});
        }
        double rows = Integers.choose(n, size);
        if (rows * size > Dims.COUNT_MAX) {
            throw Errors.of("nchoosek:TooLarge", "nchoosek: output is too large");
        }
        return combinations(v, size, (int) rows);
    }

    private static Array combinations(Array v, int size, int rows) {
        Array result = v.make(new int[] {rows, size});
        int[] pick = new int[size];
        for (int i = 0; i < size; i++) {
            pick[i] = i;
        }
        for (int row = 0; row < rows; row++) {
            Checkpoint.pass();
            for (int j = 0; j < size; j++) {
                result.set(row + j * rows, v, pick[j]);
            }
            int last = size - 1;
            while (last >= 0 && pick[last] == v.count() - size + last) {
                last--;
            }
            if (last >= 0) {
                pick[last]++;
                for (int j = last + 1; j < size; j++) {
                    pick[j] = pick[j - 1] + 1;
                }
            }
        }
        return result;
    }

    private static Object permutations(Object[] arguments) {
        Array v = Values.array(arguments[0]);
        if (arguments.length > 1 && !Inputs.isOption(arguments[1], "unique")) {
            throw Inputs.invalid("perms", "Second argument must be 'unique'.");
        }
        int n = v.count();
        if (n > PERMUTED_MAX) {
            throw Errors.of("perms:TooLarge", "perms: output is too large");
        }
        int rows = (int) Integers.factorial(n);
        Array result = v.make(new int[] {rows, n});
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = n - 1 - i;
        }
        for (int row = 0; row < rows; row++) {
            Checkpoint.pass();
            for (int j = 0; j < n; j++) {
                result.set(row + j * rows, v, order[j]);
            }
            previous(order);
        }
        return arguments.length > 1 ? uniqueRows(result) : result;
    }

    /** Rows that equal no earlier row. */
    private static Array uniqueRows(Array rows) {
        LinkedHashMap<List<Object>, Integer> seen = new LinkedHashMap<>();
        int height = rows.rows();
        int width = rows.columns();
        for (int i = 0; i < height; i++) {
            Checkpoint.pass();
            List<Object> key = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                key.add(Values.real(rows, i + j * height));
            }
            seen.putIfAbsent(key, i);
        }
        Array result = rows.make(new int[] {seen.size(), width});
        int to = 0;
        for (int from : seen.values()) {
            for (int j = 0; j < width; j++) {
                result.set(to + j * seen.size(), rows, from + j * height);
            }
            to++;
        }
        return result;
    }

    /** The permutation before this one in lexicographic order. */
    private static void previous(int[] order) {
        int i = order.length - 2;
        while (i >= 0 && order[i] < order[i + 1]) {
            i--;
        }
        if (i < 0) {
            return;
        }
        int j = order.length - 1;
        while (order[j] > order[i]) {
            j--;
        }
        swap(order, i, j);
        for (int a = i + 1, b = order.length - 1; a < b; a++, b--) {
            swap(order, a, b);
        }
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    // ---- primes ----

    private static Object primes(Object value) {
        Numbers n = Inputs.numbers("primes", value);
        if (!n.isScalar() || n.isComplex()) {
            throw Inputs.invalid("primes", "Input must be a real scalar.");
        }
        if (!(n.re()[0] < 0x1p31)) {
            throw Errors.of("primes:Limit", "primes: requested limit is too large");
        }
        int[] primes = Integers.primes((int) Math.max(0, Math.floor(n.re()[0])));
        double[] result = new double[primes.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = primes[i];
        }
        MatlabClass kind = n.kind().isNumeric() ? n.kind() : MatlabClass.DOUBLE;
        return Numbers.array(kind, new int[] {1, result.length}, result);
    }

    private static Object isPrime(Object value) {
        Numbers x = Inputs.numbers("isprime", value);
        double[] result = new double[x.count()];
        for (int i = 0; i < result.length; i++) {
            Checkpoint.pass();
            double n = x.re()[i];
            if (x.isComplex() || !(n >= 0) || n != Math.rint(n) || Double.isInfinite(n)) {
                throw Inputs.invalid("isprime", "X must contain only nonnegative integers.");
            }
            result[i] = n < 0x1p63 && Integers.isPrime((long) n) ? 1 : 0;
        }
        return Numbers.array(MatlabClass.LOGICAL, x.dims(), result);
    }

    private static Object factors(Object value) {
        Numbers x = Inputs.numbers("factor", value);
        double n = x.isScalar() ? x.re()[0] : -1;
        if (x.isComplex() || !(n >= 0) || n != Math.rint(n) || n > LARGEST) {
            throw Inputs.invalid("factor", "Input must be a nonnegative integer scalar.");
        }
        long[] factors = Integers.factors((long) n);
        double[] result = new double[factors.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = factors[i];
        }
        return result.length == 1 && !x.kind().isInteger() ? (Object) result[0]
                : Numbers.array(x.kind().isNumeric() ? x.kind() : MatlabClass.DOUBLE, new int[] {1, result.length}, result);
    }

    /** A row as a value. */
    static DoubleArray row(double[] values) {
        return DoubleArray.row(values);
    }
}
