package dev.fermata.ruff.value;

import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A dict: keys are strings, entries keep the order of insertion. An int key is its decimal text.
 *
 * <p>Entries lie densely in two arrays. Up to {@value #SCANNED_MAX} entries are searched one by one; above, {@code table}
 * maps hash slots to entry numbers plus one (open addressing, at most half full). Entries are never removed in place:
 * {@link #without} makes a new dict, as every builtin does.
 *
 * <p>Dicts that {@link DictMaker} makes share an array of keys, which has no room: adding a key copies it. Their table is
 * made by the first search, perhaps by several threads at once with equal results.
 */
public final class RuffDict extends CopiedOnWrite {
    private static final int SCANNED_MAX = 8;
    private static final String[] NO_KEYS = {};
    private static final Object[] NO_VALUES = {};

    private String[] keys = NO_KEYS;
    private Object[] values = NO_VALUES;
    private int size;
    private int[] table;

    public RuffDict() {
    }

    /** An empty dict with room for {@code entries}. */
    public RuffDict(int entries) {
        if (entries > 0) {
            keys = new String[entries];
            values = new Object[entries];
        }
    }

    /** A dict of distinct keys; takes over {@code values}. The keys may be other dicts' too, and have no room for more. */
    RuffDict(String[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
        this.size = keys.length;
    }

    public int size() {
        return size;
    }

    public String keyAt(int entry) {
        return keys[entry];
    }

    public Object valueAt(int entry) {
        return values[entry];
    }

    /** The number of the entry with this key, or -1. */
    public int find(String key) {
        String[] k = keys;
        int[] t = table;
        if (t == null && size <= SCANNED_MAX) {
            for (int i = 0; i < size; i++) {
                if (k[i] == key) {
                    return i;
                }
            }
            for (int i = 0; i < size; i++) {
                if (k[i].equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        if (t == null) {
            t = rebuild();
        }
        int mask = t.length - 1;
        for (int slot = slot(key) & mask;; slot = slot + 1 & mask) {
            int entry = t[slot] - 1;
            if (entry < 0 || k[entry].equals(key)) {
                return entry;
            }
        }
    }

    public int find(long key) {
        return find(IntKeys.text(key));
    }

    public boolean has(String key) {
        return find(key) >= 0;
    }

    /** The value, or null when there is none. */
    public Object getOrNull(String key) {
        int entry = find(key);
        return entry < 0 ? null : values[entry];
    }

    /** The value; a missing key is the program's error. */
    public Object get(String key) {
        int entry = find(key);
        if (entry < 0) {
            throw RuffErrors.missingKey(key);
        }
        return values[entry];
    }

    public Object get(long key) {
        int entry = find(key);
        if (entry < 0) {
            throw RuffErrors.missingKey(key);
        }
        return values[entry];
    }

    /** Inserts or replaces, and returns the dict to keep: this one when it has no other holder, else a copy. */
    public RuffDict set(String key, Object value) {
        RuffDict target = shared ? writable() : this;
        target.put(key, value);
        return target;
    }

    public RuffDict set(long key, Object value) {
        return set(IntKeys.text(key), value);
    }

    /** Inserts or replaces in place; for a dict that is known to have no other holder, such as one being built. */
    public void put(String key, Object value) {
        int entry = find(key);
        if (entry >= 0) {
            values[entry] = Values.stored(value);
            return;
        }
        int at = size;
        if (at == keys.length) {
            int capacity = Math.max(4, at + (at >> 1) + 1);
            keys = Arrays.copyOf(keys, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        keys[at] = key;
        values[at] = Values.stored(value);
        size = at + 1;
        if (table == null ? size > SCANNED_MAX : size * 2 > table.length) {
            rebuild();
        } else if (table != null) {
            enter(table, at);
        }
    }

    /** A new dict without this key. */
    public RuffDict without(String key) {
        int removed = find(key);
        if (removed < 0) {
            return copy();
        }
        shareAll(values, 0, size);
        int after = size - removed - 1;
        RuffDict result = new RuffDict(size - 1);
        System.arraycopy(keys, 0, result.keys, 0, removed);
        System.arraycopy(keys, removed + 1, result.keys, removed, after);
        System.arraycopy(values, 0, result.values, 0, removed);
        System.arraycopy(values, removed + 1, result.values, removed, after);
        result.size = size - 1;
        result.table = table == null ? null : tableWithout(removed);
        return result;
    }

    /** The table when entry {@code removed} is gone and those behind it have moved up. */
    private int[] tableWithout(int removed) {
        int[] t = table.clone();
        int mask = t.length - 1;
        int gap = slot(keys[removed]) & mask;
        while (t[gap] != removed + 1) {
            gap = gap + 1 & mask;
        }
        // Entries behind the gap that a search would no longer reach move into it.
        for (int next = gap + 1 & mask; t[next] != 0; next = next + 1 & mask) {
            int home = slot(keys[t[next] - 1]) & mask;
            if ((next - home & mask) >= (next - gap & mask)) {
                t[gap] = t[next];
                gap = next;
            }
        }
        t[gap] = 0;
        for (int i = 0; i < t.length; i++) {
            t[i] -= t[i] > removed + 1 ? 1 : 0;
        }
        return t;
    }

    /** A new dict with the same entries; contained collections become shared. */
    public RuffDict copy() {
        shareAll(values, 0, size);
        RuffDict result = new RuffDict();
        result.keys = Arrays.copyOf(keys, size);
        result.values = Arrays.copyOf(values, size);
        result.size = size;
        result.table = table == null ? null : table.clone();
        return result;
    }

    @Override
    public RuffDict writable() {
        return shared ? copy() : this;
    }

    /** The keys in order of insertion. */
    public String[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The keys in code point order. */
    public String[] sortedKeys() {
        String[] sorted = keys();
        Arrays.sort(sorted, CodePointOrder.ASCENDING);
        return sorted;
    }

    /** The numbers of the entries in code point order of their keys; null when they lie in that order already. */
    public int[] sortedEntries() {
        int i = 1;
        while (i < size && CodePointOrder.ASCENDING.compare(keys[i - 1], keys[i]) <= 0) {
            i++;
        }
        if (i >= size) {
            return null;
        }
        String[] sorted = sortedKeys();
        int[] entries = new int[size];
        for (int k = 0; k < size; k++) {
            entries[k] = find(sorted[k]);
        }
        return entries;
    }

    private int[] rebuild() {
        int length = Integer.highestOneBit(size * 4 - 1) << 1;
        int[] fresh = new int[Math.max(32, length)];
        for (int i = 0; i < size; i++) {
            enter(fresh, i);
        }
        VarHandle.releaseFence();
        table = fresh;
        return fresh;
    }

    private void enter(int[] t, int entry) {
        int mask = t.length - 1;
        int slot = slot(keys[entry]) & mask;
        while (t[slot] != 0) {
            slot = slot + 1 & mask;
        }
        t[slot] = entry + 1;
    }

    private static int slot(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
