package dev.fermata.matlab.container;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Making maps and working with their keys. */
public final class MapBuiltins {
    static final String NAMES = "containers.Map keys values isKey remove";

    private static final Set<String> KEY_TYPES = Set.of("char", "double", "single", "int8", "uint8", "int16", "uint16", "int32", "uint32",
            "int64", "uint64");
    private static final Set<String> VALUE_TYPES = Set.of("any", "char", "logical", "double", "single", "int8", "uint8", "int16", "uint16",
            "int32", "uint32", "int64", "uint64");

    private MapBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "containers.Map" -> Builtin.of(name, 0, Builtin.ANY, MapBuiltins::make);
            case "keys", "containers.Map.keys" -> Builtin.of(name, 1, 2, MapBuiltins::keys);
            case "values", "containers.Map.values" -> Builtin.of(name, 1, 2, MapBuiltins::values);
            case "isKey", "containers.Map.isKey" -> Builtin.of(name, 2, 2, MapBuiltins::isKey);
            case "remove", "containers.Map.remove" -> Builtin.of(name, 2, 2, MapBuiltins::remove);
            default -> null;
        };
    }

    private static MatlabError invalid(String message) {
        return Errors.of("containers.Map:InvalidArgument", message);
    }

    // ---- making ----

    private static Object make(Object[] arguments, int nargout) {
        if (arguments.length == 0) {
            return new MapValue("char", "any");
        }
        String first = Values.textOrNull(arguments[0]);
        boolean isTyped = "KeyType".equalsIgnoreCase(first) || "ValueType".equalsIgnoreCase(first)
                || "UniformValues".equalsIgnoreCase(first) && arguments.length == 2;
        if (isTyped && arguments.length % 2 == 0) {
            return typed(arguments);
        }
        if (arguments.length == 1) {
            throw invalid("Specified number of inputs is not supported: keys and values must be given together.");
        }
        boolean uniform = true;
        for (int i = 2; i < arguments.length; i += 2) {
            String option = Values.textOrNull(arguments[i]);
            if (!"UniformValues".equalsIgnoreCase(option) || i + 1 == arguments.length) {
                throw invalid("Unsupported option. Only 'UniformValues' is supported with keys and values.");
            }
            uniform = Values.count(arguments[i + 1]) == 1 && Values.real(arguments[i + 1], 0) != 0;
        }
        return filled(arguments[0], arguments[1], uniform);
    }

    private static MapValue typed(Object[] arguments) {
        String keys = "char";
        String values = "any";
        for (int i = 0; i < arguments.length; i += 2) {
            String option = Values.textOrNull(arguments[i]);
            String type = Values.textOrNull(arguments[i + 1]);
            if ("KeyType".equalsIgnoreCase(option) && type != null && KEY_TYPES.contains(type)) {
                keys = type;
            } else if ("ValueType".equalsIgnoreCase(option) && type != null && VALUE_TYPES.contains(type)) {
                values = type;
            } else if (!"UniformValues".equalsIgnoreCase(option)) {
                throw invalid("KeyType".equalsIgnoreCase(option) ? "Unsupported KeyType '" + type + "' specified. See help for valid key types."
                        : "ValueType".equalsIgnoreCase(option) ? "Unsupported ValueType '" + type + "' specified. See help for valid value types."
                        : "Unsupported option in the call of containers.Map.");
            }
        }
        return new MapValue(keys, values);
    }

    private static MapValue filled(Object keys, Object values, boolean uniform) {
        Object[] keyList = keyList(keys);
        boolean isOne = keyList.length == 1 && !(keys instanceof CellArray);
        Object[] valueList = values instanceof CellArray cells && !isOne ? Arrays.copyOf(cells.data(), cells.count())
                : isOne && !(values instanceof CellArray one && one.count() == 1) ? new Object[] {values} : elements(values);
        if (valueList.length != keyList.length) {
            throw invalid("The number of keys and values must be the same.");
        }
        MapValue map = new MapValue(keyType(keyList), uniform && !isOne && !(values instanceof CellArray) ? valueType(values) : "any");
        for (int i = 0; i < keyList.length; i++) {
            map.put(keyList[i], valueList[i]);
        }
        return map;
    }

    private static Object[] elements(Object values) {
        if (values instanceof CellArray cells) {
            return Arrays.copyOf(cells.data(), cells.count());
        }
        if (values instanceof CharArray) {
            return new Object[] {values};
        }
        Array array = Values.array(values);
        Object[] list = new Object[array.count()];
        for (int i = 0; i < list.length; i++) {
            list[i] = array.element(i);
        }
        return list;
    }

    private static Object[] keyList(Object keys) {
        if (keys instanceof StringArray texts) {
            Object[] list = new Object[texts.count()];
            for (int i = 0; i < list.length; i++) {
                if (texts.get(i) == null) {
                    throw Errors.of("containers.Map:InvalidArgument", "Specified key type does not match the type expected for this container.");
                }
                list[i] = CharArray.of(texts.get(i));
            }
            return list;
        }
        return elements(keys);
    }

    private static String keyType(Object[] keys) {
        Set<String> classes = new LinkedHashSet<>();
        for (Object key : keys) {
            if (!Values.isText(key) && !(Values.count(key) == 1 && (Values.classOf(key).isNumeric() || Values.classOf(key) == MatlabClass.LOGICAL))) {
                throw invalid("Specified key type does not match the type expected for this container.");
            }
            classes.add(Values.isText(key) ? "char" : Values.className(key));
        }
        if (classes.contains("char") && classes.size() > 1) {
            throw invalid("Specified key type does not match the type expected for this container.");
        }
        return classes.size() == 1 && KEY_TYPES.contains(classes.iterator().next()) ? classes.iterator().next()
                : keys.length == 0 ? "char" : "double";
    }

    private static String valueType(Object values) {
        MatlabClass kind = Values.classOf(values);
        return kind.isNumeric() || kind == MatlabClass.LOGICAL ? kind.text() : "any";
    }

    // ---- using ----

    private static MatlabError noMap(String function, Object value) {
        return Errors.of("UndefinedFunction", "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
    }

    private static Object keys(Object[] arguments, int nargout) {
        return switch (arguments[0]) {
            case MapValue map -> map.keys();
            case DictionaryValue dictionary -> dictionary.keys(arguments.length > 1 ? arguments[1] : null);
            default -> throw noMap("keys", arguments[0]);
        };
    }

    private static Object values(Object[] arguments, int nargout) {
        if (arguments[0] instanceof DictionaryValue dictionary) {
            return dictionary.values(arguments.length > 1 ? arguments[1] : null);
        }
        if (!(arguments[0] instanceof MapValue map)) {
            throw noMap("values", arguments[0]);
        }
        if (arguments.length == 1) {
            return map.values();
        }
        if (!(arguments[1] instanceof CellArray keys)) {
            throw invalid("Specified keys must be in a cell array.");
        }
        Object[] cells = new Object[keys.count()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = map.get(keys.get(i));
        }
        return CellArray.row(cells);
    }

    private static Object isKey(Object[] arguments, int nargout) {
        if (arguments[0] instanceof DictionaryValue dictionary) {
            return dictionary.isKey(arguments[1]);
        }
        if (!(arguments[0] instanceof MapValue map)) {
            throw noMap("isKey", arguments[0]);
        }
        if (arguments[1] instanceof CellArray keys) {
            boolean[] found = new boolean[keys.count()];
            for (int i = 0; i < found.length; i++) {
                found[i] = map.has(keys.get(i));
            }
            return new LogicalArray(keys.dims(), found);
        }
        if (arguments[1] instanceof StringArray texts) {
            return Texts.orNull(texts).test(text -> map.has(CharArray.of(text)));
        }
        return map.has(arguments[1]);
    }

    private static Object remove(Object[] arguments, int nargout) {
        if (arguments[0] instanceof DictionaryValue dictionary) {
            return dictionary.without(arguments[1]);
        }
        if (!(arguments[0] instanceof MapValue map)) {
            throw noMap("remove", arguments[0]);
        }
        Object[] keys = arguments[1] instanceof CellArray cells ? Arrays.copyOf(cells.data(), cells.count())
                : arguments[1] instanceof StringArray texts ? keyList(texts) : new Object[] {arguments[1]};
        for (Object key : keys) {
            if (!map.entries().containsKey(map.key(key))) {
                throw MapValue.noKey();
            }
        }
        for (Object key : keys) {
            if (map.has(key)) {
                map.remove(key);
            }
        }
        return map;
    }

}
