package dev.fermata.matlab.container;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** Making dictionaries and working with their entries. */
public final class DictionaryBuiltins {
    static final String NAMES = "dictionary configureDictionary insert lookup numEntries isConfigured types entries";

    private DictionaryBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "dictionary" -> Builtin.of(name, 0, Builtin.ANY, DictionaryBuiltins::make);
            case "configureDictionary" -> Builtin.of(name, 2, 2, (in, _) -> new DictionaryValue(type(in[0]), type(in[1])));
            case "insert" -> Builtin.of(name, 3, 5, DictionaryBuiltins::insert);
            case "lookup" -> Builtin.of(name, 2, 4, DictionaryBuiltins::lookup);
            case "numEntries" -> Builtin.of(name, 1, 1, (in, _) -> (double) dictionary(name, in[0]).size());
            case "isConfigured" -> Builtin.of(name, 1, 1, (in, _) -> dictionary(name, in[0]).isConfigured());
            case "types" -> Builtin.of(name, 1, 1, 2, DictionaryBuiltins::types);
            case "entries" -> Builtin.of(name, 1, 2, DictionaryBuiltins::entries);
            default -> null;
        };
    }

    private static DictionaryValue dictionary(String function, Object value) {
        if (value instanceof DictionaryValue dictionary) {
            return dictionary;
        }
        throw Errors.of("UndefinedFunction", "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
    }

    private static String type(Object value) {
        String type = Values.textOrNull(value);
        if (type == null) {
            throw DictionaryValue.invalid("InvalidType", "Types must be specified as text scalars.");
        }
        return type.equals("char") ? "string" : type;
    }

    private static Object make(Object[] arguments, int nargout) {
        DictionaryValue result = new DictionaryValue(null, null);
        if (arguments.length % 2 != 0) {
            throw DictionaryValue.invalid("InvalidInput", "Inputs must be pairs of keys and values.");
        }
        for (int i = 0; i < arguments.length; i += 2) {
            result = result.with(arguments[i], arguments[i + 1]);
        }
        return result;
    }

    private static Object insert(Object[] arguments, int nargout) {
        DictionaryValue dictionary = dictionary("insert", arguments[0]);
        boolean overwrite = arguments.length < 5 || Values.real(arguments[4], 0) != 0;
        return overwrite ? dictionary.with(arguments[1], arguments[2]) : dictionary.withMissing(arguments[1], arguments[2]);
    }

    private static Object lookup(Object[] arguments, int nargout) {
        if (arguments.length == 3 || arguments.length == 4 && !"FallbackValue".equalsIgnoreCase(Values.textOrNull(arguments[2]))) {
            throw DictionaryValue.invalid("InvalidInput", "The only option of lookup is 'FallbackValue'.");
        }
        return dictionary("lookup", arguments[0]).lookup(arguments[1], arguments.length > 2 ? arguments[3] : null);
    }

    private static Object types(Object[] arguments, int nargout) {
        DictionaryValue dictionary = dictionary("types", arguments[0]);
        return new Object[] {StringArray.scalar(dictionary.keyType()), StringArray.scalar(dictionary.valueType())};
    }

    /** A struct array, or cells; as a table where tables are known. */
    private static Object entries(Object[] arguments, int nargout) throws Throwable {
        DictionaryValue dictionary = dictionary("entries", arguments[0]);
        String form = arguments.length > 1 ? Values.textOrNull(arguments[1]) : null;
        Object keys = dictionary.keys(null);
        Object values = dictionary.values(null);
        if ("cell".equals(form) || "struct".equals(form)) {
            CellArray keyCells = (CellArray) dictionary.keys(CharArray.of("cell"));
            CellArray valueCells = (CellArray) dictionary.values(CharArray.of("cell"));
            int count = keyCells.count();
            if (form.equals("cell")) {
                CellArray pairs = new CellArray(new int[] {count, 2});
                for (int i = 0; i < count; i++) {
                    pairs.data()[i] = keyCells.get(i);
                    pairs.data()[i + count] = valueCells.get(i);
                }
                return pairs;
            }
            StructArray result = new StructArray(new int[] {count, 1});
            result.addField("Key");
            result.addField("Value");
            for (int i = 0; i < count; i++) {
                result.put("Key", i, keyCells.get(i));
                result.put("Value", i, valueCells.get(i));
            }
            return result;
        }
        return Builtins.find("table").call(new Object[] {keys, values, CharArray.of("VariableNames"),
            StringArray.row("Key", "Value")}, 1);
    }
}
