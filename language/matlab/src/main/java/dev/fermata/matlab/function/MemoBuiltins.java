package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.HashMap;
import java.util.Map;

/** Functions that remember their results. */
public final class MemoBuiltins {
    static final String NAMES = "memoize clearAllMemoizedCaches clearCache stats";

    private MemoBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "memoize" -> Builtin.of(name, 1, 1, MemoBuiltins::memoize);
            case "clearAllMemoizedCaches" -> Builtin.of(name, 0, 0, 0, (_, _) -> {
                Known.current().functions.values().forEach(MemoizedFunction::clear);
                return null;
            });
            case "clearCache" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                memoized(name, in[0]).clear();
                return null;
            });
            case "stats" -> Builtin.of(name, 1, 1, (in, _) -> memoized(name, in[0]).statistics());
            case "__memo_function" -> Builtin.of(name, 1, 1, (in, _) -> memoized(name, in[0]).remembered());
            case "__memo_known" -> Builtin.of(name, 3, 3, (in, _) -> {
                CellArray known = memoized(name, in[0]).known((CellArray) in[2], Values.real(in[1], 0));
                return CellArray.row(known == null ? new Object[0] : new Object[] {known});
            });
            case "__memo_keep" -> Builtin.of(name, 4, 4, 0, (in, _) -> {
                memoized(name, in[0]).remember((CellArray) Values.share(in[2]), Values.real(in[1], 0), (CellArray) Values.share(in[3]));
                return null;
            });
            default -> null;
        };
    }

    /** The program's, by the function that they call: asking for the same again gives the same. */
    private static final class Known {
        private final Map<Object, MemoizedFunction> functions = new HashMap<>();

        static Known current() {
            return MatlabSession.current().state(Known.class, Known::new);
        }
    }

    private static Object memoize(Object[] in, int nargout) {
        if (in[0] instanceof MemoizedFunction memoized) {
            return memoized;
        }
        if (!(in[0] instanceof FunctionHandle handle)) {
            throw Errors.of("memoize:InvalidFunction", "Input must be a function handle.");
        }
        Object key = handle.kind() == FunctionHandle.Kind.ANONYMOUS ? handle : handle.text();
        return Known.current().functions.computeIfAbsent(key, _ -> new MemoizedFunction(handle));
    }

    private static MemoizedFunction memoized(String function, Object value) {
        if (value instanceof MemoizedFunction memoized) {
            return memoized;
        }
        throw Errors.of(function + ":InvalidInput", function + ": argument must be a memoized function");
    }
}
