package dev.fermata.matlab.container;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.object.Escapes;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code containers.Map}: values by key, sorted by key, the same for all its copies. Its size is its number of entries by
 * one.
 */
public final class MapValue extends Opaque implements HasProperties, SelfIndexed, SelfConcatenated, Identity, Displayed {
    private final String keyType;
    private final String valueType;
    /** Texts for char keys, otherwise doubles. */
    private final TreeMap<Object, Object> entries = new TreeMap<>();

    public MapValue(String keyType, String valueType) {
        this.keyType = keyType;
        this.valueType = valueType;
        sized();
    }

    private void sized() {
        resize(new int[] {entries.size(), 1});
    }

    public String keyType() {
        return keyType;
    }

    public String valueType() {
        return valueType;
    }

    boolean hasTextKeys() {
        return keyType.equals("char");
    }

    // ---- entries ----

    /** A key as it is kept; an error for one of another class. */
    Object key(Object key) {
        if (hasTextKeys()) {
            String text = Values.textOrNull(key);
            if (text == null) {
                throw wrongKey();
            }
            return text;
        }
        boolean isNumber = Values.count(key) == 1 && (Values.classOf(key).isNumeric() || Values.classOf(key) == MatlabClass.LOGICAL);
        if (!isNumber) {
            throw wrongKey();
        }
        return Values.real(key, 0);
    }

    private static MatlabError wrongKey() {
        return Errors.of("containers.Map:InvalidArgument", "Specified key type does not match the type expected for this container.");
    }

    static MatlabError noKey() {
        return Errors.of("containers.Map:MissingKey", "The specified key is not present in this container.");
    }

    boolean has(Object key) {
        if (hasTextKeys() ? Values.textOrNull(key) == null : Values.textOrNull(key) != null || Values.count(key) != 1) {
            return false;
        }
        return entries.containsKey(key(key));
    }

    /** The value of a key; an error when there is none. */
    public Object get(Object key) {
        Object value = entries.get(key(key));
        if (value == null) {
            throw noKey();
        }
        return value;
    }

    void put(Object key, Object value) {
        entries.put(key(key), Values.share(Escapes.marked(checked(value))));
        sized();
    }

    void remove(Object key) {
        if (entries.remove(key(key)) == null) {
            throw noKey();
        }
        sized();
    }

    void putAll(MapValue other) {
        other.entries.forEach((key, value) -> entries.put(key, checked(value)));
        sized();
    }

    private Object checked(Object value) {
        boolean fits = switch (valueType) {
            case "any" -> true;
            case "char" -> Values.isText(value);
            default -> Values.count(value) == 1 && (Values.classOf(value).isNumeric() || Values.classOf(value) == MatlabClass.LOGICAL);
        };
        if (!fits) {
            throw Errors.of("containers.Map:InvalidArgument", "Specified value type does not match the type expected for this container.");
        }
        return switch (valueType) {
            case "any" -> value;
            case "char" -> CharArray.of(Values.textOrNull(value));
            default -> Conversion.cast(value, valueType);
        };
    }

    /** The keys in order, in a cell row. */
    CellArray keys() {
        Object[] cells = new Object[entries.size()];
        int i = 0;
        for (Object key : entries.keySet()) {
            cells[i++] = key instanceof String text ? CharArray.of(text) : keyType.equals("double") ? key : Conversion.cast(key, keyType);
        }
        return CellArray.row(cells);
    }

    /** The values in the order of keys, in a cell row. */
    CellArray values() {
        return CellArray.row(entries.values().toArray());
    }

    /** Keys, as text or numbers, and values. */
    public Map<Object, Object> entries() {
        return entries;
    }

    /** For MAT-files. */
    public StructArray stored() {
        return StructArray.scalar().with("keyType", CharArray.of(keyType)).with("valueType", CharArray.of(valueType)).with("keys", keys())
                .with("values", values());
    }

    /** The map of what {@link #stored} gave. */
    public static Array restored(StructArray content) {
        if (!(content.get("keys", 0) instanceof CellArray keys) || !(content.get("values", 0) instanceof CellArray values)
                || keys.count() != values.count()) {
            return content;
        }
        MapValue map = new MapValue(Values.textOrNull(content.get("keyType", 0)), Values.textOrNull(content.get("valueType", 0)));
        for (int i = 0; i < keys.count(); i++) {
            map.put(keys.get(i), values.get(i));
        }
        return map;
    }

    // ---- indexing ----

    private static Object only(Object[] indices) {
        if (indices.length != 1) {
            throw oneLevel();
        }
        return indices[0];
    }

    private static MatlabError oneLevel() {
        return Errors.of("containers.Map:InvalidArgument", "Only '()' indexing with exactly one subscript is supported by containers.Map.");
    }

    @Override
    public Object index(Object[] indices) {
        return get(only(indices));
    }

    @Override
    public Object assign(Object[] indices, Object value) {
        put(only(indices), value);
        return this;
    }

    @Override
    public Object delete(Object[] indices) {
        put(only(indices), DoubleArray.empty());
        return this;
    }

    @Override
    public Object[] content(Object[] indices) {
        throw oneLevel();
    }

    @Override
    public Object assignContent(Object[] indices, Object value) {
        throw oneLevel();
    }

    @Override
    public void beforeChangeInside() {
        throw Errors.of("containers.Map:InvalidArgument", "Only one level of indexing is supported by a containers.Map.");
    }

    @Override
    public double end(int position, int positions) {
        return entries.size();
    }

    // ---- members ----

    @Override
    public List<String> propertyNames() {
        return List.of("Count", "KeyType", "ValueType");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Count" -> IntegerArray.scalar(MatlabClass.UINT64, entries.size());
            case "KeyType" -> CharArray.of(keyType);
            case "ValueType" -> CharArray.of(valueType);
            case "keys", "values", "isKey", "remove", "length", "numel", "isempty" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'containers.Map' because it is read-only.");
    }

    /** One map above the other: a new map; of equal keys the later wins. */
    @Override
    public Object concatenated(int dimension, Object[] parts) {
        if (dimension != 0) {
            throw Errors.of("containers.Map:InvalidArgument", "Horizontal concatenation is not supported by containers.Map.");
        }
        MapValue result = null;
        for (Object part : parts) {
            if (part instanceof DoubleArray none && none.isEmpty()) {
                continue;
            }
            if (!(part instanceof MapValue map)) {
                throw Errors.of("containers.Map:InvalidArgument", "Only containers.Map objects can be concatenated with containers.Map.");
            }
            if (result == null) {
                String values = Arrays.stream(parts).allMatch(each -> !(each instanceof MapValue other)
                        || other.valueType.equals(map.valueType)) ? map.valueType : "any";
                result = new MapValue(map.keyType, values);
            } else if (result.hasTextKeys() != map.hasTextKeys()) {
                throw wrongKey();
            }
            result.putAll(map);
        }
        return result;
    }

    // ---- display ----

    @Override
    public String className() {
        return "containers.Map";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  Map with properties:").blank();
        out.line("        Count: " + entries.size());
        out.line("      KeyType: " + keyType);
        out.line("    ValueType: " + valueType);
    }
}
