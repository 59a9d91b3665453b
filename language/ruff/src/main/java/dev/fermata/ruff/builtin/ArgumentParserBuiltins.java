package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Shape;
import dev.fermata.ruff.value.StructType;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import java.util.List;

/** {@code arg_parser()} and the methods of the struct it makes: a description of command line arguments. */
public final class ArgumentParserBuiltins {
    private static final StructType TYPE = new StructType("ArgParser");
    private static final Shape SHAPE = TYPE.shape("_app_name", "_args", "_description");

    private ArgumentParserBuiltins() {
    }

    static Builtin describe(String name) {
        return name.equals("arg_parser") ? new Entry(ArgumentParserBuiltins.class, name).takes(0) : null;
    }

    /** The methods see the parser as their first argument. */
    private static void defineMethods() {
        if (TYPE.method("parse") == null) {
            TYPE.define("add_argument", method("add_argument"));
            TYPE.define("help", method("help"));
            TYPE.define("parse", method("parse"));
        }
    }

    private static NativeFunction method(String name) {
        return new NativeFunction(new Entry(ArgumentParserBuiltins.class, name).takesArray(1));
    }

    public static Object argParser() {
        defineMethods();
        return new RuffStruct(SHAPE, "", new RuffArray(), "");
    }

    private static RuffArray known(Object parser) {
        if (parser instanceof RuffStruct struct && struct.getOrNull("_args") instanceof RuffArray known) {
            return known;
        }
        throw new ScriptError("ArgParser is missing its arguments");
    }

    /** {@code p.add_argument(long, [short,] key, value, ...)}: a new parser with one more argument. */
    public static Object addArgument(Object[] arguments) {
        RuffArray known = known(arguments[0]);
        if (arguments.length < 2 || !(arguments[1] instanceof String name)) {
            throw new ScriptError("add_argument requires at least a long argument name");
        }
        RuffDict added = new RuffDict();
        added.put("long", name);
        added.put("short", null);
        added.put("type", "string");
        added.put("required", false);
        added.put("help", "");
        added.put("default", null);
        int next = 2;
        if (arguments.length > 2 && arguments[2] instanceof String text && text.startsWith("-")) {
            added.put("short", text);
            next = 3;
        }
        for (; next + 1 < arguments.length; next += 2) {
            if (arguments[next] instanceof String key && added.has(key) && !key.equals("long")) {
                added.put(key, arguments[next + 1]);
            }
        }
        Object copy = Values.share(arguments[0]);
        return ((RuffStruct) copy).set("_args", known.append(added));
    }

    /** {@code p.parse()}: the program's arguments as a dict. */
    public static Object parse(Object[] arguments) {
        RuffArray known = known(arguments[0]);
        List<String> given = EnvironmentBuiltins.programArguments();
        RuffDict result = new RuffDict();
        RuffArray positional = new RuffArray();
        for (int i = 0; i < given.size(); i++) {
            String argument = given.get(i);
            if (!argument.startsWith("-") || argument.equals("-")) {
                positional = positional.appendOwned(argument);
                continue;
            }
            RuffDict option = option(known, argument);
            if (option == null) {
                throw new ScriptError("Unknown argument: " + argument);
            }
            if (type(option).equals("bool")) {
                result.put(key(option), true);
            } else {
                if (i + 1 == given.size()) {
                    throw new ScriptError("Argument " + option.getOrNull("long") + " requires a value");
                }
                i++;
                result.put(key(option), value(option, given.get(i)));
            }
        }
        fillIn(known, result);
        if (positional.length() > 0) {
            result.put("_positional", positional);
        }
        return result;
    }

    private static RuffDict option(RuffArray known, String argument) {
        for (int i = 0; i < known.length(); i++) {
            RuffDict option = (RuffDict) known.at(i);
            if (argument.equals(option.getOrNull("long")) || argument.equals(option.getOrNull("short"))) {
                return option;
            }
        }
        return null;
    }

    private static String key(RuffDict option) {
        String name = (String) option.getOrNull("long");
        return name.startsWith("--") ? name.substring(2) : name;
    }

    private static String type(RuffDict option) {
        return Text.of(option.getOrNull("type"));
    }

    private static Object value(RuffDict option, String text) {
        return switch (type(option)) {
            case "string" -> text;
            case "int" -> {
                Long number = Numbers.parseInt(text);
                if (number == null) {
                    throw new ScriptError("Argument " + option.getOrNull("long") + " requires an integer value, got: "
                            + text);
                }
                yield number;
            }
            case "float" -> {
                Double number = Numbers.parseFloat(text);
                if (number == null) {
                    throw new ScriptError("Argument " + option.getOrNull("long") + " requires a float value, got: "
                            + text);
                }
                yield number;
            }
            default -> throw new ScriptError("Unknown argument type: " + type(option));
        };
    }

    /** Defaults for what was not given. */
    private static void fillIn(RuffArray known, RuffDict result) {
        for (int i = 0; i < known.length(); i++) {
            RuffDict option = (RuffDict) known.at(i);
            if (result.has(key(option))) {
                continue;
            }
            boolean flag = type(option).equals("bool");
            if (Values.truthy(option.getOrNull("required")) && option.getOrNull("default") == null) {
                throw new ScriptError("Required argument " + option.getOrNull("long") + " is missing");
            }
            if (option.getOrNull("default") == null) {
                result.put(key(option), flag ? (Object) false : null);
            } else {
                result.put(key(option), byDefault(type(option), Text.of(option.getOrNull("default"))));
            }
        }
    }

    private static Object byDefault(String type, String text) {
        switch (type) {
            case "bool":
                return text.equals("true");
            case "int":
                Long whole = Numbers.parseInt(text);
                return whole == null ? (Object) 0L : whole;
            case "float":
                Double number = Numbers.parseFloat(text);
                return number == null ? (Object) 0.0 : number;
            default:
                return text;
        }
    }

    /** {@code p.help()}: the usage text. */
    public static Object help(Object[] arguments) {
        RuffArray known = known(arguments[0]);
        RuffStruct parser = (RuffStruct) arguments[0];
        StringBuilder out = new StringBuilder();
        out.append(Text.of(parser.getOrNull("_app_name"))).append("\n\n")
                .append(Text.of(parser.getOrNull("_description"))).append("\n\nOptions:\n");
        for (int i = 0; i < known.length(); i++) {
            RuffDict option = (RuffDict) known.at(i);
            Object shortForm = option.getOrNull("short");
            out.append(shortForm == null ? "      " : "  " + Text.of(shortForm) + ", ")
                    .append(Text.of(option.getOrNull("long")));
            if (!type(option).equals("bool")) {
                out.append(" <").append(type(option)).append('>');
            }
            if (Values.truthy(option.getOrNull("required"))) {
                out.append(" (required)");
            }
            if (option.getOrNull("default") != null) {
                out.append(" [default: ").append(Text.of(option.getOrNull("default"))).append(']');
            }
            out.append('\n');
            String help = Text.of(option.getOrNull("help"));
            if (!help.isEmpty()) {
                out.append("        ").append(help).append('\n');
            }
        }
        return out.toString();
    }
}
