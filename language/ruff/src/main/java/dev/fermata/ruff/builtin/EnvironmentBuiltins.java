package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables and program arguments. */
public final class EnvironmentBuiltins {
    private static final char NUL = 0;
    private static final String ARGUMENT_SEPARATOR = "\u001F";

    private EnvironmentBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(EnvironmentBuiltins.class, name);
        String one = name + "() expects 1 argument (variable name), got {got}";
        return switch (name) {
            case "env", "env_required" -> entry.needs(Capability.ENV_READ).takes(1, one);
            case "env_int" -> entry.needs(Capability.ENV_READ).returns(long.class).takes(1, one);
            case "env_float" -> entry.needs(Capability.ENV_READ).returns(double.class).takes(1, one);
            case "env_bool" -> entry.needs(Capability.ENV_READ).returns(boolean.class).takes(1, one);
            case "env_or" -> entry.needs(Capability.ENV_READ).takes(2,
                    "env_or() expects 2 arguments (variable name, default), got {got}");
            case "env_set" -> entry.needs(Capability.ENV_WRITE).takes(2,
                    "env_set() expects 2 arguments (variable name, value), got {got}");
            case "env_list" -> entry.needs(Capability.ENV_READ).takes(0, "env_list() expects 0 arguments, got {got}");
            case "os_environ" -> entry.needs(Capability.FILESYSTEM_READ).takes(0,
                    "os_environ() expects 0 arguments, got {got}");
            case "args" -> entry.takes(0, "args() expects 0 arguments, got {got}");
            default -> null;
        };
    }

    private static String variable(String function, Object name) {
        Host.require(Capability.ENV_READ, function);
        return Arguments.text(name, function + " requires a string argument (variable name)");
    }

    private static String found(String name) {
        String value = Host.environment().get(name);
        if (value == null) {
            throw new ScriptError("Environment variable '" + name + "' not found");
        }
        return value;
    }

    private static ScriptError invalid(String name, String value, String kind) {
        return new ScriptError("Environment variable '" + name + "' value '" + value + "' is not a valid " + kind);
    }

    public static Object env(Object name) {
        return Host.environment().getOrDefault(variable("env", name), "");
    }

    public static Object envOr(Object name, Object otherwise) {
        Host.require(Capability.ENV_READ, "env_or");
        String message = "env_or requires two string arguments (variable name, default)";
        String value = Host.environment().get(Arguments.text(name, message));
        String fallback = Arguments.text(otherwise, message);
        return value == null ? fallback : value;
    }

    public static long envInt(Object name) {
        String variable = variable("env_int", name);
        String value = found(variable);
        Long number = Numbers.parseInt(value);
        if (number == null) {
            throw invalid(variable, value, "integer");
        }
        return number;
    }

    public static double envFloat(Object name) {
        String variable = variable("env_float", name);
        String value = found(variable);
        Double number = Numbers.parseFloat(value);
        if (number == null) {
            throw invalid(variable, value, "float");
        }
        return number;
    }

    public static boolean envBool(Object name) {
        String variable = variable("env_bool", name);
        String value = found(variable);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw invalid(variable, value, "bool");
        };
    }

    public static Object envRequired(Object name) {
        String variable = variable("env_required", name);
        String value = Host.environment().get(variable);
        if (value == null) {
            throw new ScriptError("Required environment variable '" + variable + "' is not set");
        }
        return value;
    }

    public static Object envSet(Object name, Object value) {
        Host.require(Capability.ENV_WRITE, "env_set");
        String message = "env_set requires two string arguments (variable name, value)";
        String variable = Arguments.text(name, message);
        String text = Arguments.text(value, message);
        if (variable.isEmpty() || variable.indexOf('=') >= 0 || variable.indexOf(NUL) >= 0) {
            throw new ScriptError("env_set variable name must not be empty or contain '=' or NUL");
        }
        if (text.indexOf(NUL) >= 0) {
            throw new ScriptError("env_set value must not contain NUL");
        }
        Host.environment().put(variable, text);
        return null;
    }

    public static Object envList() {
        Host.require(Capability.ENV_READ, "env_list");
        return all();
    }

    public static Object osEnviron() {
        Host.require(Capability.FILESYSTEM_READ, "os_environ");
        return all();
    }

    private static RuffDict all() {
        RuffDict dict = new RuffDict();
        for (Map.Entry<String, String> entry : new TreeMap<>(Host.environment()).entrySet()) {
            dict.put(entry.getKey(), entry.getValue());
        }
        return dict;
    }

    public static Object args() {
        return RuffArray.of(programArguments().toArray());
    }

    /** What stands behind the program's name, or what an environment variable says instead. */
    static List<String> programArguments() {
        String instead = Host.environment().get("RUFF_SCRIPT_ARGS");
        if (instead == null) {
            return Host.session().arguments();
        }
        return instead.isEmpty() ? List.of() : List.of(instead.split(ARGUMENT_SEPARATOR, -1));
    }
}
