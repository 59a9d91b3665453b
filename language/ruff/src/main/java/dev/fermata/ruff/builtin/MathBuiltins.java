package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.DebugText;

/** Mathematical functions. All results are floats. */
public final class MathBuiltins {
    private MathBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(MathBuiltins.class, name).returns(double.class).pure();
        return switch (name) {
            case "abs", "sqrt", "floor", "ceil", "round", "sin", "cos", "tan", "exp", "log" ->
                    entry.takes(1, name + "() expects 1 argument");
            case "pow", "min", "max" -> entry.takes(2, name + "() expects 2 arguments");
            default -> null;
        };
    }

    private static double value(String function, Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw new ScriptError(function + "() expects numeric argument 'value' , got " + DebugText.of(value));
    }

    private static double operand(String function, Object value) {
        return Arguments.number(value, function + "() expects numeric arguments");
    }

    public static double abs(Object x) {
        return Math.abs(value("abs", x));
    }

    public static double sqrt(Object x) {
        double value = value("sqrt", x);
        if (value < 0) {
            throw new ScriptError("sqrt() domain error: value must be >= 0");
        }
        return Math.sqrt(value);
    }

    public static double floor(Object x) {
        return Math.floor(value("floor", x));
    }

    public static double ceil(Object x) {
        return Math.ceil(value("ceil", x));
    }

    /** Half away from zero. */
    public static double round(Object x) {
        double value = value("round", x);
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        return Math.abs(value - whole) >= 0.5 ? whole + Math.signum(value) : whole;
    }

    public static double sin(Object x) {
        return Math.sin(value("sin", x));
    }

    public static double cos(Object x) {
        return Math.cos(value("cos", x));
    }

    public static double tan(Object x) {
        return Math.tan(value("tan", x));
    }

    public static double exp(Object x) {
        return Math.exp(value("exp", x));
    }

    public static double log(Object x) {
        double value = value("log", x);
        if (value <= 0) {
            throw new ScriptError("log() domain error: value must be > 0");
        }
        return Math.log(value);
    }

    public static double pow(Object a, Object b) {
        double x = operand("pow", a);
        double y = operand("pow", b);
        // Java gives NaN where the rest of the world has 1.
        return x == 1 || x == -1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
    }

    public static double min(Object a, Object b) {
        double x = operand("min", a);
        double y = operand("min", b);
        return Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.min(x, y);
    }

    public static double max(Object a, Object b) {
        double x = operand("max", a);
        double y = operand("max", b);
        return Double.isNaN(x) ? y : Double.isNaN(y) ? x : Math.max(x, y);
    }
}
