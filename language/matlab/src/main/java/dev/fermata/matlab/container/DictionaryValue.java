package dev.fermata.matlab.container;

import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.InnerText;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code dictionary}: values of one class by keys of one class, in the order of insertion. Copied like an array. */
public final class DictionaryValue extends Array implements SelfIndexed, HasMembers, Displayed, SelfCompared {
    private static final int[] ONE = {1, 1};

    /** Null until a first entry or {@code configureDictionary} tells. */
    private String keyType;
    private String valueType;
    private final Map<Key, Entry> entries;

    /** A key of any class, made comparable: a text, number or truth with its class. */
    private record Key(Object content) { }

    private record Entry(Object key, Object value) { }

    public DictionaryValue(String keyType, String valueType) {
        this(keyType, valueType, new LinkedHashMap<>());
    }

    private DictionaryValue(String keyType, String valueType, Map<Key, Entry> entries) {
        super(ONE);
        this.keyType = keyType;
        this.valueType = valueType;
        this.entries = entries;
    }

    // ---- entries ----

    static MatlabError invalid(String detail, String message) {
        return Errors.of("dictionary:" + detail, message);
    }

    boolean isConfigured() {
        return keyType != null;
    }

    String keyType() {
        return keyType;
    }

    String valueType() {
        return valueType;
    }

    int size() {
        return entries.size();
    }

    /** Keys as a column or other array: a char row is one text. */
    private Array keysOf(Object keys) {
        Array array = keys instanceof CharArray || keys instanceof CellArray && !"cell".equals(keyType)
                ? Conversion.array(MatlabClass.STRING, keys) : Values.array(keys);
        if (keyType != null && !array.className().equals(keyType)) {
            MatlabClass wanted = MatlabClass.of(keyType);
            boolean converts = wanted != null && (wanted == MatlabClass.STRING || wanted.isArithmetic() && array.matlabClass().isArithmetic());
            if (!converts) {
                throw invalid("InvalidKey", "Unable to use '" + array.className() + "' as key for dictionary with '" + keyType + "' key type.");
            }
            array = Conversion.array(wanted, array);
        }
        return array;
    }

    private static Key key(Array keys, int index) {
        return new Key(switch (keys) {
            case StringArray texts -> {
                if (texts.get(index) == null) {
                    throw invalid("InvalidKey", "Missing values are not supported as keys.");
                }
                yield texts.get(index);
            }
            case OwnArray own -> own.className() + ' ' + own.text(index);
            case Array numbers when numbers.matlabClass().isArithmetic() -> Values.real(numbers, index) + 0.0;
            case CellArray cells -> Display.disp(cells.get(index));
            default -> keys;
        });
    }

    private Array valuesOf(Object values) {
        Array array = values instanceof CharArray ? Conversion.array(MatlabClass.STRING, values) : Values.array(values);
        if (valueType == null || array.className().equals(valueType)) {
            return array;
        }
        MatlabClass wanted = MatlabClass.of(valueType);
        if (wanted == MatlabClass.CELL) {
            return CellArray.row(Values.share(values));
        }
        boolean converts = wanted != null && (wanted == MatlabClass.STRING || wanted.isArithmetic() && array.matlabClass().isArithmetic());
        if (!converts) {
            throw invalid("InvalidValue", "Unable to use '" + array.className() + "' as value for dictionary with '" + valueType + "' value type.");
        }
        return Conversion.array(wanted, array);
    }

    /** Adds or replaces entries in place. */
    private void putAll(Object keys, Object values) {
        Array keyArray = keysOf(keys);
        Array valueArray = valuesOf(values);
        if (valueArray.count() != keyArray.count() && valueArray.count() != 1) {
            throw invalid("InvalidSize", "Dimensions of the key and value must be compatible, or the value must be scalar.");
        }
        if (keyType == null) {
            keyType = keyArray.className();
            valueType = valueArray.className();
        }
        for (int i = 0; i < keyArray.count(); i++) {
            Object value = valueArray.element(valueArray.count() == 1 ? 0 : i);
            entries.put(key(keyArray, i), new Entry(keyArray.element(i), Values.share(value)));
        }
    }

    /** This when it may be changed in place, otherwise a copy. */
    private DictionaryValue own() {
        return (DictionaryValue) writable();
    }

    DictionaryValue with(Object keys, Object values) {
        DictionaryValue result = own();
        result.putAll(keys, values);
        return result;
    }

    DictionaryValue withMissing(Object keys, Object values) {
        DictionaryValue result = own();
        Array keyArray = result.keysOf(keys);
        Array valueArray = Values.array(values);
        for (int i = 0; i < keyArray.count(); i++) {
            if (!result.entries.containsKey(key(keyArray, i))) {
                result.putAll(keyArray.element(i), valueArray.count() == 1 ? values : valueArray.element(i));
            }
        }
        return result;
    }

    Object without(Object keys) {
        DictionaryValue result = own();
        Array keyArray = result.keysOf(keys);
        for (int i = 0; i < keyArray.count(); i++) {
            if (result.entries.remove(key(keyArray, i)) == null) {
                throw noKey();
            }
        }
        return result;
    }

    private static MatlabError noKey() {
        return invalid("KeyNotFound", "Key not found.");
    }

    /** The values of keys, in the shape of the keys; {@code fallback} may be null for an error. */
    Object lookup(Object keys, Object fallback) {
        if (!isConfigured()) {
            throw invalid("Unconfigured", "Unable to perform lookup on a dictionary with unset key and value types.");
        }
        Array keyArray = keysOf(keys);
        Object[] found = new Object[keyArray.count()];
        for (int i = 0; i < found.length; i++) {
            Entry entry = entries.get(key(keyArray, i));
            if (entry == null && fallback == null) {
                throw noKey();
            }
            found[i] = entry == null ? valuesOf(fallback).element(0) : entry.value;
        }
        if (found.length == 1) {
            return found[0];
        }
        return column(found, valueType).reshaped(keyArray.dims());
    }

    private static Array column(Object[] values, String type) {
        if (values.length == 0) {
            MatlabClass kind = type == null ? null : MatlabClass.of(type);
            return kind == null || kind == MatlabClass.STRUCT || kind == MatlabClass.FUNCTION_HANDLE ? new CellArray(new int[] {0, 1})
                    : Conversion.array(kind, new DoubleArray(new int[] {0, 1}));
        }
        return Values.array(Concatenation.vertcat(values));
    }

    Object keys(Object form) {
        Object[] keys = entries.values().stream().map(Entry::key).toArray();
        return inForm(keys, keyType, form);
    }

    Object values(Object form) {
        Object[] values = entries.values().stream().map(Entry::value).toArray();
        return inForm(values, valueType, form);
    }

    private Object inForm(Object[] elements, String type, Object form) {
        if (!isConfigured()) {
            throw invalid("Unconfigured", "Unable to get keys or values of a dictionary with unset key and value types.");
        }
        if ("cell".equals(form == null ? null : Values.textOrNull(form)) && !"cell".equals(type)) {
            return CellArray.column(elements);
        }
        return Values.simple(column(elements, type));
    }

    Object isKey(Object keys) {
        if (!isConfigured()) {
            LogicalArray none = new LogicalArray(keys instanceof CharArray ? ONE : Values.dims(keys));
            return Values.simple(none);
        }
        Array keyArray;
        try {
            keyArray = keysOf(keys);
        } catch (MatlabError otherClass) {
            return Values.simple(new LogicalArray(keys instanceof CharArray ? ONE : Values.dims(keys)));
        }
        boolean[] found = new boolean[keyArray.count()];
        for (int i = 0; i < found.length; i++) {
            found[i] = entries.containsKey(key(keyArray, i));
        }
        return Values.simple(new LogicalArray(keyArray.dims(), found));
    }

    /** For MAT-files. */
    public StructArray stored() {
        StructArray struct = StructArray.scalar();
        if (isConfigured()) {
            struct.put("keyType", 0, CharArray.of(keyType));
            struct.put("valueType", 0, CharArray.of(valueType));
            struct.put("keys", 0, CellArray.row(entries.values().stream().map(Entry::key).toArray()));
            struct.put("values", 0, CellArray.row(entries.values().stream().map(Entry::value).toArray()));
        }
        return struct;
    }

    /** The dictionary of what {@link #stored} gave. */
    public static Array restored(StructArray content) {
        if (!content.has("keys")) {
            return new DictionaryValue(null, null);
        }
        if (!(content.get("keys", 0) instanceof CellArray keys) || !(content.get("values", 0) instanceof CellArray values)
                || keys.count() != values.count()) {
            return content;
        }
        DictionaryValue result = new DictionaryValue(Values.textOrNull(content.get("keyType", 0)), Values.textOrNull(content.get("valueType", 0)));
        for (int i = 0; i < keys.count(); i++) {
            result.putAll(keys.get(i), values.get(i));
        }
        return result;
    }

    // ---- indexing ----

    private static Object only(Object[] indices) {
        if (indices.length != 1) {
            throw invalid("InvalidIndex", "Dictionaries support only one key index.");
        }
        return indices[0];
    }

    @Override
    public Object index(Object[] indices) {
        return lookup(only(indices), null);
    }

    @Override
    public Object assign(Object[] indices, Object value) {
        return with(only(indices), value);
    }

    @Override
    public Object delete(Object[] indices) {
        return without(only(indices));
    }

    /** {@code d{key}}: what the cell of a key holds. */
    @Override
    public Object[] content(Object[] indices) {
        Object found = lookup(only(indices), null);
        if (found instanceof CellArray cells) {
            return Arrays.copyOf(cells.data(), cells.count());
        }
        throw Errors.braceIndexing();
    }

    @Override
    public Object assignContent(Object[] indices, Object value) {
        return with(only(indices), CellArray.row(value));
    }

    @Override
    public double end(int position, int positions) {
        throw invalid("InvalidIndex", "The 'end' operator is not supported for dictionaries.");
    }

    // ---- members ----

    @Override
    public Object member(String name) {
        return switch (name) {
            case "keys", "values", "isKey", "remove", "insert", "lookup", "entries", "numEntries", "isConfigured", "types" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.dotAssignment();
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        if (!(other instanceof DictionaryValue that) || that.entries.size() != entries.size()) {
            return false;
        }
        for (Map.Entry<Key, Entry> each : entries.entrySet()) {
            Entry match = that.entries.get(each.getKey());
            if (match == null || !(nan ? Equality.isequaln(each.getValue().value, match.value)
                    : Equality.isequal(each.getValue().value, match.value))) {
                return false;
            }
        }
        return true;
    }

    // ---- display ----

    @Override
    public void writeBody(Lines out) {
        if (!isConfigured()) {
            out.line("  dictionary with unset key and value types.");
            return;
        }
        int count = entries.size();
        out.line("  dictionary (" + keyType + " ⟼ " + valueType + ") with " + (count == 0 ? "no entries." : count + (count == 1 ? " entry:" : " entries:")));
        if (count == 0) {
            return;
        }
        out.blank();
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int widest = 0;
        for (Entry entry : entries.values()) {
            keys.add(shown(entry.key, out));
            values.add(shown(entry.value, out));
            widest = Math.max(widest, keys.getLast().length());
        }
        for (int i = 0; i < count; i++) {
            out.line("    " + " ".repeat(widest - keys.get(i).length()) + keys.get(i) + " ⟼ " + values.get(i));
        }
    }

    private static String shown(Object value, Lines out) {
        if (value instanceof CellArray cells) {
            return "{" + InnerText.shortly(cells.get(0), out.format()) + "}";
        }
        return InnerText.shortly(value, out.format());
    }

    // ---- as an array of one element ----

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public String className() {
        return "dictionary";
    }

    @Override
    public DictionaryValue copy() {
        return new DictionaryValue(keyType, valueType, new LinkedHashMap<>(entries));
    }

    @Override
    public Array make(int[] dims) {
        throw Errors.noArrays(className());
    }

    @Override
    public void set(int to, Array source, int from) {
        throw Errors.noArrays(className());
    }

    @Override
    public Object element(int index) {
        return this;
    }

    @Override
    public void extend(int[] dims) {
        throw Errors.noArrays(className());
    }

    @Override
    public Array reshaped(int[] dims) {
        if (Dims.count(dims) == 1) {
            return this;
        }
        throw Errors.noArrays(className());
    }
}
