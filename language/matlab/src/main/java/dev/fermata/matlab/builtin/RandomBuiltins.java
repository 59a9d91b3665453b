package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.IndexSort;
import dev.fermata.matlab.numeric.MersenneTwister;
import dev.fermata.matlab.session.RandomStream;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Random numbers from the program's stream. */
public final class RandomBuiltins {
    static final String NAMES = "rand randn randi randperm rng normrnd exprnd unifrnd unidrnd binornd poissrnd gamrnd trnd wblrnd "
            + "chi2rnd randsample";

    /** The words of a generator and the position among them. */
    static final int STATE_LENGTH = MersenneTwister.LENGTH + 1;

    private static final double SEED_END = 0x1p32;
    /** Trials, and expected events, that are drawn one by one. */
    private static final double TRIALS_MAX = 10_000;
    private static final double MEAN_MAX = 10_000;
    private static final List<String> GENERATORS = List.of("twister", "simdtwister", "combrecursive",
            "philox", "threefry", "multfibonacci", "v4", "v5uniform", "v5normal", "mt19937ar");

    private RandomBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "rand" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) ->
                    drawn(name, arguments, MersenneTwister::uniform));
            case "randn" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) ->
                    drawn(name, arguments, MersenneTwister::normal));
            case "randi" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> integers(arguments));
            case "randperm" -> Builtin.of(name, 1, 5, (arguments, _) -> permutation(arguments));
            case "rng" -> Builtin.of(name, 0, 2, (arguments, nargout) -> seeded(arguments, nargout));
            case "normrnd" -> distribution(name, 2, (random, p) -> p[0] + p[1] * random.normal());
            case "exprnd" -> distribution(name, 1, (random, p) -> -p[0] * Math.log(random.uniform()));
            case "unifrnd" -> distribution(name, 2, (random, p) -> p[0] + (p[1] - p[0]) * random.uniform());
            case "unidrnd" -> distribution(name, 1, (random, p) -> Math.ceil(p[0] * random.uniform()));
            case "binornd" -> distribution(name, 2, RandomBuiltins::binomial);
            case "poissrnd" -> distribution(name, 1, (random, p) -> poisson(random, p[0]));
            case "gamrnd" -> distribution(name, 2, (random, p) -> p[1] * gamma(random, p[0]));
            case "trnd" -> distribution(name, 1, (random, p) ->
                    random.normal() / Math.sqrt(2 * gamma(random, p[0] / 2) / p[0]));
            case "chi2rnd" -> distribution(name, 1, (random, p) -> 2 * gamma(random, p[0] / 2));
            case "wblrnd" -> distribution(name, 2, (random, p) -> p[0] * Math.pow(-Math.log(random.uniform()), 1 / p[1]));
            case "randsample" -> Builtin.of(name, 2, 4, (arguments, _) -> sample(arguments));
            default -> null;
        };
    }

    // ---- arrays ----

    /** The stream that is given first, or the program's. */
    private static MersenneTwister generator(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof StreamValue given ? given.stream().generator()
                : RandomStream.current();
    }

    private static Object[] withoutStream(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof StreamValue ? Inputs.from(arguments, 1) : arguments;
    }

    private static Object drawn(String name, Object[] all, ToDoubleFunction<MersenneTwister> draw) {
        MersenneTwister random = generator(all);
        Object[] arguments = withoutStream(all);
        if (arguments.length == 0) {
            return draw.applyAsDouble(random);
        }
        if (arguments.length == 2 && Inputs.isText(arguments[0])) {
            return legacySeed(name, arguments);
        }
        Sizes sizes = Sizes.parse(name, arguments, 0);
        if (sizes.kind() != null && !sizes.kind().isFloat()) {
            throw Inputs.invalid(name, "Trailing string input must be 'single' or 'double'.");
        }
        double[] re = new double[sizes.count()];
        double[] im = sizes.complex() ? new double[re.length] : null;
        for (int i = 0; i < re.length; i++) {
            re[i] = draw.applyAsDouble(random);
            if (im != null) {
                im[i] = draw.applyAsDouble(random);
            }
        }
        return Numbers.array(sizes.kind() == null ? MatlabClass.DOUBLE : sizes.kind(), sizes.dims(), re, im);
    }

    /** {@code rand('twister', 5)} and its older relatives. */
    private static Object legacySeed(String name, Object[] arguments) {
        String word = String.valueOf(Inputs.option(arguments[0]));
        if (!word.equals("seed") && !word.equals("state") && !word.equals("twister")) {
            throw Inputs.invalid(name, "Size inputs must be numeric.");
        }
        RandomStream.state().seed(seed(arguments[1]));
        return null;
    }

    private static Object integers(Object[] all) {
        MersenneTwister random = generator(all);
        Object[] arguments = withoutStream(all);
        if (arguments.length == 0) {
            throw Errors.notEnoughInputs();
        }
        Numbers range = Inputs.real("randi", arguments[0]);
        String whole = "First input must be a positive scalar integer value IMAX, or two integer values [IMIN IMAX] with IMIN less "
                + "than or equal to IMAX.";
        if (range.count() != 1 && range.count() != 2) {
            throw Inputs.invalid("randi", whole);
        }
        double low = range.count() == 1 ? 1 : range.re()[0];
        double high = range.re()[range.count() - 1];
        if (low != Math.rint(low) || high != Math.rint(high) || high < low || Double.isInfinite(high - low)) {
            throw Inputs.invalid("randi", whole);
        }
        Sizes sizes = Sizes.parse("randi", arguments, 1);
        double span = high - low + 1;
        if (arguments.length == 1) {
            return low + Math.floor(random.uniform() * span);
        }
        double[] result = new double[sizes.count()];
        for (int i = 0; i < result.length; i++) {
            result[i] = low + Math.floor(random.uniform() * span);
        }
        MatlabClass kind = sizes.kind() == null ? MatlabClass.DOUBLE : sizes.kind();
        return Numbers.array(kind, sizes.dims(), result);
    }

    private static Object permutation(Object[] all) {
        MersenneTwister random = generator(all);
        Object[] arguments = withoutStream(all);
        if (arguments.length == 0) {
            throw Errors.notEnoughInputs();
        }
        int end = arguments.length;
        MatlabClass kind = MatlabClass.DOUBLE;
        if (end > 2 && Inputs.isOption(arguments[end - 2], "like")) {
            kind = Values.classOf(arguments[end - 1]);
            end -= 2;
        } else if (end > 1 && Inputs.isText(arguments[end - 1])) {
            end--;
        }
        String message = "Input must be a nonnegative integer.";
        int n = Inputs.whole("randperm", arguments[0], 0, message);
        int k = end > 1 ? Inputs.whole("randperm", arguments[1], 0, message) : n;
        if (k > n) {
            throw Inputs.badArgument("randperm", "K must be less than or equal to N.");
        }
        int[] order = Gather.identity(n);
        if (k == n) {
            double[] keys = new double[n];
            for (int i = 0; i < n; i++) {
                keys[i] = random.uniform();
            }
            IndexSort.sort(order, n, keys, false);
        } else {
            for (int i = 0; i < k; i++) {
                int j = i + (int) (random.uniform() * (n - i));
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }
        double[] result = new double[k];
        for (int i = 0; i < k; i++) {
            result[i] = order[i] + 1.0;
        }
        return Numbers.array(kind, new int[] {1, k}, result);
    }

    // ---- the stream ----

    static long seed(Object value) {
        double seed = Inputs.scalar("rng", value, "Seed must be a nonnegative integer less than 2^32.");
        if (!(seed >= 0 && seed < SEED_END) || seed != Math.rint(seed)) {
            throw Errors.of("rng:SeedMustBeNonnegative", "Seed must be a nonnegative integer less than 2^32.");
        }
        return (long) seed;
    }

    private static StructArray settings() {
        RandomStream stream = RandomStream.state();
        return StructArray.scalar().with("Type", CharArray.of("twister"))
                .with("Seed", IntegerArray.scalar(MatlabClass.UINT32, stream.seed()))
                .with("State", words(stream));
    }

    /** The state of a stream, as programs see it. */
    static IntegerArray words(RandomStream stream) {
        return new IntegerArray(MatlabClass.UINT32, new int[] {STATE_LENGTH, 1}, stream.generator().state());
    }

    private static Object seeded(Object[] arguments, int nargout) {
        StructArray before = nargout > 0 || arguments.length == 0 ? settings() : null;
        if (arguments.length == 0) {
            return before;
        }
        if (arguments.length > 1) {
            String generator = Inputs.option(arguments[1]);
            if (generator == null || !GENERATORS.contains(generator)) {
                throw Errors.of("rng:GeneratorUnsupported", "'" + Values.textOrNull(arguments[1])
                        + "' is not a recognized random number generator.");
            }
        }
        RandomStream stream = RandomStream.state();
        String word = Inputs.option(arguments[0]);
        if (word != null && word.equals("default")) {
            stream.seed(0);
        } else if (word != null && word.equals("shuffle")) {
            stream.seed(shuffled());
        } else if (word != null && GENERATORS.contains(word)) {
            stream.seed(0);
        } else if (word != null) {
            throw Inputs.badArgument("rng", "First input must be a nonnegative integer seed less than 2^32, 'shuffle', 'default', "
                    + "or generator settings captured previously using S = RNG.");
        } else if (arguments[0] instanceof StructArray struct && struct.count() == 1) {
            restore(stream, struct);
        } else {
            stream.seed(seed(arguments[0]));
        }
        return before;
    }

    /** From the clock; the environment variable RUNMAT_RNG_SHUFFLE_SEED makes it repeatable. */
    static long shuffled() {
        Session session = Session.current();
        String fixed = session.environment().get("RUNMAT_RNG_SHUFFLE_SEED");
        if (fixed != null) {
            try {
                return Long.parseUnsignedLong(fixed.strip()) & 0xFFFFFFFFL;
            } catch (NumberFormatException e) {
                throw Inputs.badArgument("rng", "RUNMAT_RNG_SHUFFLE_SEED is not a number.");
            }
        }
        return session.world().nanoTime() * 0x9E3779B97F4A7C15L >>> 32;
    }

    private static void restore(RandomStream stream, StructArray struct) {
        if (!struct.has("Type")) {
            throw Errors.of("rng:StateTypeFieldMissing", "rng: state struct is missing the 'Type' field");
        }
        Object state = struct.get("State", 0);
        Object seed = struct.get("Seed", 0);
        if (!(state instanceof IntegerArray words) || words.count() != STATE_LENGTH || seed == null) {
            throw Inputs.badArgument("rng", "rng: invalid argument");
        }
        stream.restore((long) Values.real(seed, 0), Arrays.copyOf(words.data(), words.count()));
    }

    // ---- distributions ----

    private interface Draw {
        double from(MersenneTwister random, double[] parameters);
    }

    private static Builtin distribution(String name, int parameters, Draw draw) {
        return Builtin.of(name, parameters, Builtin.ANY, (arguments, _) -> {
            Numbers[] given = new Numbers[parameters];
            int[] dims = {1, 1};
            for (int i = 0; i < parameters; i++) {
                given[i] = Inputs.real(name, arguments[i]);
                if (!given[i].isScalar()) {
                    if (Dims.count(dims) != 1 && !Arrays.equals(dims, given[i].dims())) {
                        throw Inputs.badArgument(name, "Size information is inconsistent.");
                    }
                    dims = given[i].dims();
                }
            }
            if (arguments.length > parameters) {
                int[] asked = Sizes.sizes(name, Inputs.from(arguments, parameters));
                if (Dims.count(dims) != 1 && !Arrays.equals(dims, asked)) {
                    throw Inputs.badArgument(name, "Size information is inconsistent.");
                }
                dims = asked;
            }
            double[] result = new double[Dims.count(dims)];
            double[] p = new double[parameters];
            MersenneTwister random = RandomStream.current();
            MatlabClass kind = MatlabClass.DOUBLE;
            for (Numbers each : given) {
                kind = each.kind() == MatlabClass.SINGLE ? each.kind() : kind;
            }
            for (int i = 0; i < result.length; i++) {
                Checkpoint.pass();
                for (int k = 0; k < parameters; k++) {
                    p[k] = given[k].re()[given[k].isScalar() ? 0 : i];
                }
                result[i] = checked(name, p) ? draw.from(random, p) : Double.NaN;
            }
            return Numbers.array(kind, dims, result);
        });
    }

    /** Parameters outside the domain are errors for some, NaN for others. */
    private static boolean checked(String name, double[] p) {
        switch (name) {
            case "normrnd" -> {
                if (p[1] < 0) {
                    throw Errors.of("normrnd:SigmaMustBeNonnegative", "normrnd: sigma must be non-negative");
                }
            }
            case "exprnd" -> {
                if (!(p[0] > 0)) {
                    throw Errors.of("exprnd:MuMustBePositive", "exprnd: mu must be greater than zero");
                }
            }
            case "unifrnd" -> {
                if (!(p[0] <= p[1])) {
                    throw Errors.of("unifrnd:LowerBoundMustBeLessThanUpperBound", "unifrnd: a must be less than b");
                }
            }
            case "binornd" -> {
                return p[0] >= 0 && p[0] <= Double.MAX_VALUE && p[0] == Math.rint(p[0]) && p[1] >= 0 && p[1] <= 1;
            }
            default -> {
                for (double each : p) {
                    if (!(each > 0) || each > Double.MAX_VALUE && name.equals("poissrnd")) {
                        return name.equals("poissrnd") && each == 0;
                    }
                }
            }
        }
        return true;
    }

    /** By single trials; many are first halved at their median, which has a beta distribution. */
    private static double binomial(MersenneTwister random, double[] p) {
        double trials = p[0];
        double chance = p[1];
        double count = 0;
        while (trials > TRIALS_MAX) {
            double low = Math.floor(1 + trials / 2);
            double x = gamma(random, low);
            double median = x / (x + gamma(random, trials + 1 - low));
            if (median >= chance) {
                trials = low - 1;
                chance /= median;
            } else {
                count += low;
                trials -= low;
                chance = (chance - median) / (1 - median);
            }
        }
        for (double i = 0; i < trials; i++) {
            count += random.uniform() < chance ? 1 : 0;
        }
        return count;
    }

    /** By waiting times, in pieces so that the exponential does not underflow. */
    private static double poisson(MersenneTwister random, double mean) {
        double count = 0;
        double rest = mean;
        while (rest > MEAN_MAX) {
            double events = Math.floor(rest * 7 / 8);
            double waited = gamma(random, events);
            if (waited > rest) {
                return count + binomial(random, new double[] {events - 1, rest / waited});
            }
            count += events;
            rest -= waited;
        }
        while (rest > 0) {
            double piece = Math.min(rest, 500);
            double limit = Math.exp(-piece);
            double product = random.uniform();
            while (product > limit) {
                count++;
                product *= random.uniform();
            }
            rest -= piece;
        }
        return count;
    }

    /** The method of G. Marsaglia and W. W. Tsang, 2000. */
    private static double gamma(MersenneTwister random, double shape) {
        if (!(shape <= Double.MAX_VALUE)) {
            return shape;
        }
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.normal();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static Object sample(Object[] arguments) {
        Array population = Values.array(arguments[0]);
        boolean numbers = population.isScalar() && Inputs.isNumeric(population);
        int n = numbers ? Inputs.whole("randsample", arguments[0], 0, "N must be a nonnegative integer.") : population.count();
        int k = Inputs.whole("randsample", arguments[1], 0, "K must be a nonnegative integer.");
        boolean replaced = arguments.length > 2 && Inputs.truth("randsample", arguments[2]);
        if (!replaced && k > n) {
            throw Inputs.badArgument("randsample", String.format(Locale.ROOT,
                    "K must be less than or equal to %d for sampling without replacement.", n));
        }
        double[] weights = arguments.length > 3 ? Inputs.real("randsample", arguments[3]).reCopy() : null;
        MersenneTwister random = RandomStream.current();
        int[] chosen = new int[k];
        int[] order = Gather.identity(n);
        for (int i = 0; i < k; i++) {
            if (weights != null) {
                chosen[i] = weighted(random, weights);
                weights[chosen[i]] = replaced ? weights[chosen[i]] : 0;
            } else if (replaced) {
                chosen[i] = (int) (random.uniform() * n);
            } else {
                int j = i + (int) (random.uniform() * (n - i));
                int kept = order[j];
                order[j] = order[i];
                order[i] = kept;
                chosen[i] = kept;
            }
        }
        boolean column = !numbers && Dims.isColumn(population.dims());
        int[] dims = column || numbers ? new int[] {k, 1} : new int[] {1, k};
        if (numbers) {
            dims = new int[] {1, k};
            return Inputs.positions(dims, chosen);
        }
        return Gather.of(population, dims, chosen);
    }

    private static int weighted(MersenneTwister random, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double u = random.uniform() * total;
        for (int i = 0; i < weights.length; i++) {
            u -= weights[i];
            if (u < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

}
