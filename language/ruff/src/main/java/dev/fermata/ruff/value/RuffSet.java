package dev.fermata.ruff.value;

import java.util.ArrayList;
import java.util.HashMap;

/**
 * An immutable set that keeps the order of insertion and compares elements as {@code ==} does.
 *
 * <p>Sets made from one another are versions of one {@link Log}: changing the newest notes the change, changing an older one
 * copies what it contains. So does a change of a log most of which is gone.
 */
public final class RuffSet {
    public static final RuffSet EMPTY = new RuffSet(new Log(), 0, 0);
    private static final int GONE_MAX = 32;

    private final Log log;
    private final int version;
    private final int size;

    private RuffSet(Log log, int version, int size) {
        this.log = log;
        this.version = version;
        this.size = size;
    }

    /** A set of these elements without repetitions. */
    public static RuffSet of(Object... elements) {
        RuffSet set = new RuffSet(new Log(), 0, 0);
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
            return log.find(value, version) != null;
        }
    }

    public RuffSet with(Object value) {
        Object element = Values.stored(value);
        synchronized (log) {
            if (log.find(element, version) != null) {
                return this;
            }
            if (canChange()) {
                log.add(element);
                return new RuffSet(log, version + 1, size + 1);
            }
        }
        return copy().with(element);
    }

    public RuffSet without(Object value) {
        RuffSet result = this;
        while (result.has(value)) { // floats may equal several that differ from each other
            result = result.withoutOne(value);
        }
        return result;
    }

    private RuffSet withoutOne(Object value) {
        synchronized (log) {
            if (canChange()) {
                log.remove(log.find(value, version));
                return new RuffSet(log, version + 1, size - 1);
            }
        }
        return copy().withoutOne(value);
    }

    private boolean canChange() {
        return log.version == version && this != EMPTY && log.places.size() <= 2 * size + GONE_MAX;
    }

    private RuffSet copy() {
        return of(toObjects());
    }

    /** The elements in order of insertion. */
    public Object[] toObjects() {
        Object[] elements = new Object[size];
        int count = 0;
        synchronized (log) {
            for (Place place : log.places) {
                if (place.belongsTo(version)) {
                    elements[count++] = place.element;
                }
            }
        }
        CopiedOnWrite.shareAll(elements, 0, size);
        return elements;
    }

    /** An element, and which versions contain it. */
    private static final class Place {
        final Object element;
        final int since;
        int until = Integer.MAX_VALUE;
        /** Where the same element was before it was removed; null for nowhere. */
        final Place earlier;

        Place(Object element, int since, Place earlier) {
            this.element = element;
            this.since = since;
            this.earlier = earlier;
        }

        boolean belongsTo(int version) {
            return since <= version && version < until;
        }
    }

    /**
     * Elements in order. Ints, strings, bools and null are found by hash; everything else (floats, which equal their
     * neighbours and ints, and structured values) is searched one by one.
     */
    private static final class Log {
        final ArrayList<Place> places = new ArrayList<>();
        int version;
        private final HashMap<Object, Place> hashed = new HashMap<>();
        private final ArrayList<Place> searched = new ArrayList<>();

        void add(Object element) {
            version++;
            boolean byHash = isHashed(element);
            Place place = new Place(element, version, byHash ? hashed.get(element) : null);
            if (byHash) {
                hashed.put(element, place);
            } else {
                searched.add(place);
            }
            places.add(place);
        }

        void remove(Place place) {
            version++;
            place.until = version;
        }

        /** Where a version has the value, or null. */
        Place find(Object value, int wanted) {
            Object candidate = value instanceof Double number ? (Object) (long) Math.rint(number) : value;
            if (isHashed(candidate)) {
                for (Place place = hashed.get(candidate); place != null; place = place.earlier) {
                    if (place.belongsTo(wanted) && Equality.equal(place.element, value)) {
                        return place;
                    }
                }
            }
            boolean number = value instanceof Long || value instanceof Double;
            if (isHashed(value) && !number) {
                return null;
            }
            for (Place place : searched) {
                if (place.belongsTo(wanted) && Equality.equal(place.element, value)) {
                    return place;
                }
            }
            return null;
        }

        private static boolean isHashed(Object value) {
            return value == null || value instanceof Long || value instanceof String || value instanceof Boolean;
        }
    }
}
