package dev.fermata.matlab.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records with one ordered list of field names; the values of a field are a column. */
public final class StructArray extends Array {
    private static final Array NOTHING = DoubleArray.empty().share();
    /** From this many fields on names are looked up in a table. */
    private static final int TABLE_FROM = 9;

    private final List<String> names;
    private final List<Object[]> columns;
    private Map<String, Integer> table;

    public StructArray(int[] dims) {
        super(dims);
        names = new ArrayList<>();
        columns = new ArrayList<>();
    }

    /** A 1x1 struct without fields. */
    public static StructArray scalar() {
        return new StructArray(new int[] {1, 1});
    }

    /** Adds a field to a struct under construction, for chains. The value becomes shared. */
    public StructArray with(String name, Object value) {
        put(name, 0, value);
        return this;
    }

    /** The field names, in order. */
    public List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /** The index of a field, or -1. */
    public int indexOf(String name) {
        if (names.size() < TABLE_FROM) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        if (table == null || table.size() != names.size()) {
            table = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                table.put(names.get(i), i);
            }
        }
        return table.getOrDefault(name, -1);
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** The value of a field; null when there is no such field. */
    public Object get(String name, int element) {
        int field = indexOf(name);
        return field < 0 ? null : columns.get(field)[element];
    }

    /** The value of field {@code field} by its number. */
    public Object get(int field, int element) {
        return columns.get(field)[element];
    }

    /** Sets a field, which is added (with empties in the other elements) when missing. The value becomes shared unless the
     * caller says otherwise by {@link #putOwned}. */
    public void put(String name, int element, Object value) {
        putOwned(name, element, Values.share(value));
    }

    /** As {@link #put} for a value that nothing else holds. */
    public void putOwned(String name, int element, Object value) {
        columns.get(addField(name))[element] = value;
    }

    /** The number of a field, which is added with empties when missing. */
    public int addField(String name) {
        int field = indexOf(name);
        if (field < 0) {
            field = names.size();
            names.add(name);
            Object[] column = new Object[count()];
            Arrays.fill(column, NOTHING);
            columns.add(column);
        }
        return field;
    }

    public void removeField(String name) {
        int field = indexOf(name);
        if (field >= 0) {
            names.remove(field);
            columns.remove(field);
            table = null;
        }
    }

    /** The column of a field: a value per element; to be written only by who may change the struct. */
    public Object[] column(int field) {
        return columns.get(field);
    }

    /** For growth and deletion in place: the size, and new columns of as many elements, one per field. */
    public void replace(int[] dims, List<Object[]> newColumns) {
        for (int i = 0; i < newColumns.size(); i++) {
            columns.set(i, newColumns.get(i));
        }
        resize(dims);
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.STRUCT;
    }

    @Override
    public StructArray make(int[] dims) {
        StructArray result = new StructArray(dims);
        names.forEach(result::addField);
        return result;
    }

    /** Fields are matched by name, so their order may differ. */
    @Override
    public void set(int to, Array source, int from) {
        StructArray other = (StructArray) source;
        for (int i = 0; i < names.size(); i++) {
            columns.get(i)[to] = Values.share(other.get(names.get(i), from));
        }
    }

    @Override
    public Object element(int index) {
        StructArray result = make(new int[] {1, 1});
        result.set(0, this, index);
        return result;
    }

    @Override
    public StructArray reshaped(int[] dims) {
        StructArray result = copy();
        result.resize(dims);
        return result;
    }

    @Override
    public StructArray copy() {
        StructArray result = new StructArray(dims());
        for (int i = 0; i < names.size(); i++) {
            result.names.add(names.get(i));
            Object[] column = Arrays.copyOf(columns.get(i), count());
            for (Object value : column) {
                Values.share(value);
            }
            result.columns.add(column);
        }
        return result;
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        for (int i = 0; i < columns.size(); i++) {
            Object[] column = columns.get(i);
            if (needed > column.length) {
                column = Arrays.copyOf(column, capacity(column.length, needed));
                columns.set(i, column);
            }
            Arrays.fill(column, old, needed, NOTHING);
        }
        resize(dims);
    }

    /** Lets go of what is cut off. */
    @Override
    public void truncate(int[] dims) {
        int old = count();
        resize(dims);
        for (Object[] column : columns) {
            Arrays.fill(column, count(), old, null);
        }
    }
}
