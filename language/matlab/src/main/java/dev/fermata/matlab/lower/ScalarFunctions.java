package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.matlab.function.ScalarMath;

/** Builtins that compiled code calls directly when their operands are unboxed scalars, or whose result is always one. */
final class ScalarFunctions {
    private ScalarFunctions() {
    }

    /** The method, which takes the builtin first; null when there is none for this number of arguments. */
    static HostMethod find(String name, int arguments) {
        return switch (arguments) {
            case 1 -> switch (name) {
                case "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "exp", "expm1", "abs", "floor", "ceil", "round", "fix",
                        "sign", "cbrt" -> HostMethod.of(ScalarMath.class, name, double.class, Object.class, double.class);
                case "isnan", "isinf", "isfinite" -> HostMethod.of(ScalarMath.class, name, boolean.class, Object.class, double.class);
                case "numel", "length" -> HostMethod.of(ScalarMath.class, name, double.class, Object.class, Object.class);
                case "isempty" -> HostMethod.of(ScalarMath.class, name, boolean.class, Object.class, Object.class);
                default -> null;
            };
            case 2 -> switch (name) {
                case "mod", "rem", "min", "max", "atan2", "hypot" ->
                        HostMethod.of(ScalarMath.class, name, double.class, Object.class, double.class, double.class);
                case "size" -> HostMethod.of(ScalarMath.class, name, double.class, Object.class, Object.class, double.class);
                default -> null;
            };
            default -> null;
        };
    }
}
