package dev.fermata.matlab.builtin;

import dev.fermata.matlab.session.RandomStream;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Locale;

/** Streams of random numbers as objects. Whatever generator is asked for, it is the Mersenne twister. */
public final class StreamBuiltins {
    static final String NAMES = "RandStream RandStream.getGlobalStream RandStream.setGlobalStream RandStream.list reset";

    private static final List<String> TYPES = List.of("mt19937ar", "twister", "dsfmt19937", "simdtwister", "mrg32k3a",
            "combrecursive", "mlfg6331_64", "multfibonacci", "philox4x32_10", "philox", "threefry4x64_20", "threefry", "shr3cong",
            "v5normal", "swb2712", "v5uniform", "mcg16807", "v4");

    private StreamBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "RandStream" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> made(in));
            case "RandStream.getGlobalStream" -> Builtin.of(name, 0, 0, (_, _) -> new StreamValue(RandomStream.state()));
            case "RandStream.setGlobalStream" -> Builtin.of(name, 1, 1, (in, nargout) -> {
                RandomStream before = stream(name, in[0]).use();
                return nargout > 0 ? new StreamValue(before) : null;
            });
            case "reset" -> Builtin.of(name, 1, 2, 0, (in, _) -> {
                RandomStream stream = stream(name, in[0]);
                stream.seed(in.length > 1 ? RandomBuiltins.seed(in[1]) : stream.seed());
                return null;
            });
            default -> null;
        };
    }

    private static RandomStream stream(String name, Object value) {
        if (value instanceof StreamValue known) {
            return known.stream();
        }
        throw Errors.of(name + ":InvalidInput", "Input must be a RandStream object.");
    }

    private static StreamValue made(Object[] in) {
        String type = Values.textOrNull(in[0]);
        if (type == null || !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw Errors.of("RandStream:InvalidInput", "'" + (type == null ? "" : type) + "' is not a recognized random number generator.");
        }
        long seed = 0;
        for (int i = 1; i + 1 < in.length; i += 2) {
            if (Inputs.isOption(in[i], "seed")) {
                seed = "shuffle".equals(Inputs.option(in[i + 1])) ? RandomBuiltins.shuffled() : RandomBuiltins.seed(in[i + 1]);
            }
        }
        return new StreamValue(new RandomStream(seed));
    }
}
