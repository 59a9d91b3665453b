package dev.fermata.matlab.solver;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.numeric.MersenneTwister;
import dev.fermata.matlab.session.RandomStream;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** Dividing observations for cross validation. */
public final class PartitionBuiltins {
    static final String NAMES = "cvpartition training test";

    private PartitionBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "cvpartition" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> partition(in));
            case "training", "test" -> Builtin.of(name, 1, 2, (in, _) -> {
                if (!(in[0] instanceof PartitionValue known)) {
                    throw Errors.undefined(name);
                }
                return known.mask(in.length > 1 ? (int) Values.real(in[1], 0) : 1, name.equals("test"));
            });
            default -> null;
        };
    }

    private static MatlabError invalid(String message) {
        return Errors.of("cvpartition:InvalidArgument", message);
    }

    private static PartitionValue partition(Object[] in) throws Throwable {
        if ("CustomPartition".equalsIgnoreCase(Values.textOrNull(in[0]))) {
            return custom(Values.array(in[1]));
        }
        boolean isCount = Values.count(in[0]) == 1 && Values.classOf(in[0]).isNumeric();
        int[] group = isCount ? new int[count(in[0])] : groups(in[0]);
        String type = String.valueOf(Values.textOrNull(in[1])).toLowerCase(Locale.ROOT);
        boolean stratified = !isCount;
        for (int i = 2; i + 1 < in.length; i++) {
            if ("stratify".equalsIgnoreCase(Values.textOrNull(in[i])) && Values.count(in[i + 1]) == 1) {
                stratified &= Values.real(in[i + 1], 0) != 0;
            }
        }
        int n = group.length;
        if (in.length > 2 && Values.count(in[2]) == 0) {
            throw invalid("The partition parameter must be a numeric scalar.");
        }
        double amount = in.length > 2 && Values.textOrNull(in[2]) == null ? Values.real(in[2], 0) : -1;
        return switch (type) {
            case "kfold" -> {
                int k = amount < 0 ? Math.min(10, n) : (int) amount;
                if (k < 2 || k > n || amount >= 0 && amount != k) {
                    throw invalid("The number of folds K must be an integer greater than one and no larger than the number of "
                            + "observations.");
                }
                yield new PartitionValue(type, k, folds(group, k, stratified), false);
            }
            case "holdout" -> {
                double part = amount < 0 ? 0.5 : amount;
                if (!(part > 0) || part >= n) {
                    throw invalid("The hold-out value must be between 0 and 1, or an integer less than the number of observations.");
                }
                yield new PartitionValue(type, 1, heldOut(n, (int) Math.round(part < 1 ? part * n : part)), false);
            }
            case "leaveout" -> {
                int[] order = shuffled(n);
                int[] set = new int[n];
                for (int i = 0; i < n; i++) {
                    set[order[i]] = i + 1;
                }
                yield new PartitionValue(type, n, set, false);
            }
            case "resubstitution" -> new PartitionValue(type, 1, new int[n], true);
            default -> throw invalid("Unknown partition type '" + type + "'.");
        };
    }

    private static int count(Object value) {
        double n = Values.real(value, 0);
        if (!(n >= 1) || n != Math.rint(n) || n > 1e8) {
            throw invalid("The number of observations must be a positive integer.");
        }
        return (int) n;
    }

    /** For each observation the number of its group, from 0. */
    private static int[] groups(Object variable) throws Throwable {
        Object column = Builtins.find("reshape").call(
                new Object[] {variable, (double) Values.count(variable), 1.0}, 1);
        Object[] parts = (Object[]) Builtins.find("unique").call(new Object[] {column instanceof CharArray
                ? Builtins.find("cellstr").call(new Object[] {column}, 1) : column}, 3);
        int[] result = new int[Values.count(parts[2])];
        for (int i = 0; i < result.length; i++) {
            result[i] = (int) Values.real(parts[2], i) - 1;
        }
        return result;
    }

    private static PartitionValue custom(Array sets) {
        boolean matrix = sets.matlabClass() == MatlabClass.LOGICAL && sets.columns() > 1;
        int n = matrix ? sets.rows() : sets.count();
        int[] set = new int[n];
        int most = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; matrix && j < sets.columns(); j++) {
                set[i] = Values.real(sets, i + j * n) != 0 ? j + 1 : set[i];
            }
            set[i] = matrix ? set[i] : (int) Values.real(sets, i);
            most = Math.max(most, set[i]);
        }
        return new PartitionValue("custom", matrix ? sets.columns() : most, set, false);
    }

    private static int[] shuffled(int n) {
        MersenneTwister random = RandomStream.current();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = (int) (random.uniform() * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Folds of sizes that differ by one at most; stratified ones take turns within each group. */
    private static int[] folds(int[] group, int k, boolean stratified) {
        int[] order = shuffled(group.length);
        int[] set = new int[group.length];
        int groups = 1;
        for (int each : group) {
            groups = Math.max(groups, each + 1);
        }
        int next = 0;
        for (int g = 0; g < (stratified ? groups : 1); g++) {
            for (int i : order) {
                if (!stratified || group[i] == g) {
                    set[i] = next % k + 1;
                    next++;
                }
            }
        }
        return set;
    }

    private static int[] heldOut(int n, int count) {
        int[] order = shuffled(n);
        int[] set = new int[n];
        for (int i = 0; i < count; i++) {
            set[order[i]] = 1;
        }
        return set;
    }
}
