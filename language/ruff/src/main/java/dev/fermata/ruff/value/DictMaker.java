package dev.fermata.ruff.value;

/**
 * Makes dicts from keys and values, many of them with the same keys in the same order, as the records of a file have them:
 * those share one array of keys. Keys are compared by identity first of all, so a reader does well to make equal keys one.
 */
public final class DictMaker {
    /** A power of two. */
    private static final int REMEMBERED = 64;
    /** Up to so many keys are compared one by one to find those that occur twice. */
    private static final int COMPARED_MAX = 16;

    private final String[][] remembered = new String[REMEMBERED][];

    /** A dict of the keys and values that alternate in {@code pairs[from..to-1]}. Of equal keys the last value counts. */
    public RuffDict dict(Object[] pairs, int from, int to) {
        int count = (to - from) / 2;
        if (count == 0) {
            return new RuffDict();
        }
        int slot = (pairs[from].hashCode() * 31 + count) & REMEMBERED - 1;
        String[] known = remembered[slot];
        if (known == null || !same(known, pairs, from, count)) {
            known = count > COMPARED_MAX ? null : distinct(pairs, from, count);
            if (known == null) {
                return added(pairs, from, to);
            }
            remembered[slot] = known;
        }
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = Values.stored(pairs[from + 2 * i + 1]);
        }
        return new RuffDict(known, values);
    }

    private static boolean same(String[] keys, Object[] pairs, int from, int count) {
        if (keys.length != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (keys[i] != pairs[from + 2 * i]) {
                return false;
            }
        }
        return true;
    }

    /** The keys; null when one occurs twice. */
    private static String[] distinct(Object[] pairs, int from, int count) {
        String[] keys = new String[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (String) pairs[from + 2 * i];
            for (int k = 0; k < i; k++) {
                if (keys[k].equals(keys[i])) {
                    return null;
                }
            }
        }
        return keys;
    }

    private static RuffDict added(Object[] pairs, int from, int to) {
        RuffDict dict = new RuffDict((to - from) / 2);
        for (int i = from; i < to; i += 2) {
            dict.put((String) pairs[i], pairs[i + 1]);
        }
        return dict;
    }
}
