package dev.fermata.ruff.value;

import java.util.ArrayList;
import java.util.HashMap;

/**
 * An immutable set that keeps the order of insertion and compares elements as {@code ==} does.
 *
 * <p>Sets grown from one another are prefixes of one {@link Log}: adding to the newest appends, adding to an older one
 * copies. An element belongs to a set when its place in the log is below the set's size.
 */
public final class RuffSet {
    public static final RuffSet EMPTY = new RuffSet(new Log(), 0);

    private final Log log;
    private final int size;

    private RuffSet(Log log, int size) {
        this.log = log;
        this.size = size;
    }

    /** A set of these elements without repetitions. */
    public static RuffSet of(Object... elements) {
        RuffSet set = new RuffSet(new Log(), 0);
        for (Object element : elements) {
            set = set.with(element);
        }
        return set;
    }

    public int size() {
        return size;
    }

    public boolean has(Object value) {
        synchronized (log) {
            return log.has(value, size);
        }
    }

    public RuffSet with(Object value) {
        Object element = Values.stored(value);
        Log target = log;
        synchronized (log) {
            if (log.has(element, size)) {
                return this;
            }
            if (log.elements.size() == size && this != EMPTY) {
                log.add(element);
                return new RuffSet(log, size + 1);
            }
            target = new Log();
            for (int i = 0; i < size; i++) {
                target.add(log.elements.get(i));
            }
        }
        target.add(element);
        return new RuffSet(target, size + 1);
    }

    public RuffSet without(Object value) {
        if (!has(value)) {
            return this;
        }
        RuffSet set = new RuffSet(new Log(), 0);
        for (Object element : toObjects()) {
            if (!Equality.equal(element, value)) {
                set = set.with(element);
            }
        }
        return set;
    }

    /** The elements in order of insertion. */
    public Object[] toObjects() {
        Object[] elements = new Object[size];
        synchronized (log) {
            for (int i = 0; i < size; i++) {
                elements[i] = log.elements.get(i);
            }
        }
        CopiedOnWrite.shareAll(elements, 0, size);
        return elements;
    }

    /**
     * Elements in order. Ints, strings, bools and null are found by hash; everything else (floats, which equal their
     * neighbours and ints, and structured values) is searched one by one.
     */
    private static final class Log {
        final ArrayList<Object> elements = new ArrayList<>();
        private final HashMap<Object, Integer> hashed = new HashMap<>();
        private final ArrayList<Integer> searched = new ArrayList<>();

        void add(Object element) {
            if (isHashed(element)) {
                hashed.putIfAbsent(element, elements.size());
            } else {
                searched.add(elements.size());
            }
            elements.add(element);
        }

        boolean has(Object value, int size) {
            Object candidate = value instanceof Double number ? (Object) (long) Math.rint(number) : value;
            if (isHashed(candidate)) {
                Integer place = hashed.get(candidate);
                if (place != null && place < size && Equality.equal(elements.get(place), value)) {
                    return true;
                }
            }
            boolean number = value instanceof Long || value instanceof Double;
            if (isHashed(value) && !number) {
                return false;
            }
            for (int place : searched) {
                if (place >= size) {
                    return false;
                }
                if (Equality.equal(elements.get(place), value)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isHashed(Object value) {
            return value == null || value instanceof Long || value instanceof String || value instanceof Boolean;
        }
    }
}
