package dev.fermata.ruff.value;

import dev.fermata.compiler.ir.Mismatch;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An array. Elements are kept unboxed while all are ints or all are floats.
 *
 * <p>Two arrays may use one store, as slices do in Go: {@link #append} writes behind the end of the old array, which keeps
 * its own size. {@code tail} then counts the slots in use by any of them; an array claims the next slot by moving the
 * tail from its own size (atomically: both arrays may be in different threads), and copies when another was first. While
 * {@code tail} is set, slots below it are never written again; an element write copies the store. Elements of a store
 * with a tail count as shared.
 */
public final class RuffArray extends CopiedOnWrite {
    private static final Object[] NONE = {};
    private static final int CAPACITY_MIN = 8;

    private Object store;
    private int size;
    private AtomicInteger tail;

    private RuffArray(Object store, int size) {
        this.store = store;
        this.size = size;
    }

    public RuffArray() {
        this(NONE, 0);
    }

    /** An array of these elements; takes over {@code elements}. */
    public static RuffArray of(Object... elements) {
        return new RuffArray(packed(elements), elements.length);
    }

    /** An array of ints; takes over {@code elements}. */
    public static RuffArray ofLongs(long[] elements) {
        return new RuffArray(elements, elements.length);
    }

    public long size() {
        return size;
    }

    public int length() {
        return size;
    }

    /** The element at {@code index}; negative indices count from the end. */
    public Object get(long index) {
        int i = position(index);
        Object s = store;
        if (s instanceof Object[] objects) {
            return objects[i];
        }
        if (s instanceof long[] longs) {
            return longs[i];
        }
        return ((double[]) s)[i];
    }

    /** {@link #get} where an int is expected; another element is a {@link Mismatch}. */
    public long getLong(long index) {
        int i = position(index);
        return store instanceof long[] longs ? longs[i] : Mismatch.asLong(at(i));
    }

    /** {@link #get} where a float is expected. */
    public double getDouble(long index) {
        int i = position(index);
        return store instanceof double[] doubles ? doubles[i] : Mismatch.asDouble(at(i));
    }

    /** The element at a position that is known to exist. */
    public Object at(int i) {
        Object s = store;
        if (s instanceof Object[] objects) {
            return objects[i];
        }
        if (s instanceof long[] longs) {
            return longs[i];
        }
        return ((double[]) s)[i];
    }

    /** Replaces an element and returns the array to keep: this one when it has no other holder, else a copy. */
    public RuffArray set(long index, Object value) {
        int i = position(index);
        RuffArray target = shared | tail != null ? writable() : this;
        Object s = target.store;
        if (s instanceof Object[] objects) {
            objects[i] = Values.stored(value);
        } else if (s instanceof long[] longs && value instanceof Long element) {
            longs[i] = element;
        } else if (s instanceof double[] doubles && value instanceof Double element) {
            doubles[i] = element;
        } else {
            target.unpack(target.size)[i] = Values.stored(value);
        }
        return target;
    }

    /** {@link #set(long, Object)} without boxing. */
    public RuffArray set(long index, long value) {
        int i = position(index);
        RuffArray target = shared | tail != null ? writable() : this;
        Object s = target.store;
        if (s instanceof long[] longs) {
            longs[i] = value;
        } else if (s instanceof Object[] objects) {
            objects[i] = value;
        } else {
            target.unpack(target.size)[i] = value;
        }
        return target;
    }

    /** {@link #set(long, Object)} without boxing. */
    public RuffArray set(long index, double value) {
        int i = position(index);
        RuffArray target = shared | tail != null ? writable() : this;
        Object s = target.store;
        if (s instanceof double[] doubles) {
            doubles[i] = value;
        } else if (s instanceof Object[] objects) {
            objects[i] = value;
        } else {
            target.unpack(target.size)[i] = value;
        }
        return target;
    }

    /** A new array with {@code value} at the end; this one does not change. Amortised constant time. */
    public RuffArray append(Object value) {
        if (fits(value) && size < capacity() && claim()) {
            RuffArray longer = new RuffArray(store, size + 1);
            longer.tail = tail;
            put(store, size, value);
            return longer;
        }
        return (size == 0 ? new RuffArray() : new RuffArray(copyOf(size + 1, true), size)).appendHere(value);
    }

    /**
     * {@link #append} for a caller that gives up this array with the call: in place when nobody else holds it. Also the
     * way to build a new array element by element.
     */
    public RuffArray appendOwned(Object value) {
        return shared | tail != null ? append(value) : appendHere(value);
    }

    private RuffArray appendHere(Object value) {
        int at = size;
        if (!fits(value)) {
            unpack(at + 1);
        } else if (at == capacity()) {
            store = at == 0 ? first(value) : copyOf(at + 1, false);
        }
        put(store, at, value);
        size = at + 1;
        return this;
    }

    /** The first {@code count} elements as an array; does not copy. */
    public RuffArray prefix(int count) {
        RuffArray shorter = new RuffArray(store, count);
        shorter.tail = ensureTail();
        return shorter;
    }

    /** The elements {@code from..to-1} as a new array. */
    public RuffArray slice(int from, int to) {
        if (from == 0 && to > CAPACITY_MIN) {
            return prefix(to);
        }
        Object s = store;
        if (s instanceof Object[] objects) {
            shareAll(objects, from, to);
            return new RuffArray(Arrays.copyOfRange(objects, from, to), to - from);
        }
        if (s instanceof long[] longs) {
            return new RuffArray(Arrays.copyOfRange(longs, from, to), to - from);
        }
        return new RuffArray(Arrays.copyOfRange((double[]) s, from, to), to - from);
    }

    /** A new array with {@code value} before position {@code at}. */
    public RuffArray inserted(int at, Object value) {
        if (size == 0) {
            return new RuffArray().appendHere(value);
        }
        Object longer = fits(value) ? room(store, size + 1) : new Object[size + 1];
        copyTo(longer, 0, 0, at);
        put(longer, at, value);
        copyTo(longer, at + 1, at, size);
        return new RuffArray(longer, size + 1);
    }

    /** A new array without the element at a position. */
    public RuffArray without(int at) {
        Object shorter = room(store, size - 1);
        copyTo(shorter, 0, 0, at);
        copyTo(shorter, at, at + 1, size);
        return new RuffArray(shorter, size - 1);
    }

    /** A new array of the elements of this one and then of another. */
    public RuffArray followedBy(RuffArray other) {
        if (size == 0 || other.size == 0) {
            return size == 0 ? other.slice(0, other.size) : slice(0, size);
        }
        int length = size + other.size;
        if (length < 0) {
            throw new OutOfMemoryError("array of more than " + Integer.MAX_VALUE + " elements");
        }
        Object both = store.getClass() == other.store.getClass() ? room(store, length) : new Object[length];
        copyTo(both, 0, 0, size);
        other.copyTo(both, size, 0, other.size);
        return new RuffArray(both, length);
    }

    private static Object room(Object like, int size) {
        return like instanceof long[] ? new long[size] : like instanceof double[] ? new double[size] : new Object[size];
    }

    /** Copies elements {@code from..to-1} to a store of the same kind, or of objects. */
    private void copyTo(Object target, int at, int from, int to) {
        Object s = store;
        if (target instanceof Object[] objects && !(s instanceof Object[])) {
            for (int i = from; i < to; i++) {
                objects[at + i - from] = at(i);
            }
            return;
        }
        if (s instanceof Object[] objects) {
            shareAll(objects, from, to);
        }
        System.arraycopy(s, from, target, at, to - from);
    }

    @Override
    public RuffArray writable() {
        if (!shared && tail == null) {
            return this;
        }
        Object copy = copyOf(size, true);
        if (shared) {
            return new RuffArray(copy, size);
        }
        store = copy;
        tail = null;
        return this;
    }

    /** The elements when all are ints, to be read only up to {@link #length()}; otherwise null. */
    public long[] longs() {
        return store instanceof long[] longs ? longs : null;
    }

    /** The elements when all are floats, to be read only up to {@link #length()}; otherwise null. */
    public double[] doubles() {
        return store instanceof double[] doubles ? doubles : null;
    }

    /** A copy of the elements. The caller becomes a second holder of contained collections, which are marked shared. */
    public Object[] toObjects() {
        Object[] copy = new Object[size];
        if (store instanceof Object[] objects) {
            shareAll(objects, 0, size);
            System.arraycopy(objects, 0, copy, 0, size);
        } else {
            for (int i = 0; i < copy.length; i++) {
                copy[i] = at(i);
            }
        }
        return copy;
    }

    private int position(long index) {
        long i = index < 0 ? index + size : index;
        if (Long.compareUnsigned(i, size) >= 0) {
            throw RuffErrors.indexOutOfBounds(index);
        }
        return (int) i;
    }

    private int capacity() {
        Object s = store;
        return s instanceof Object[] objects ? objects.length : s instanceof long[] longs ? longs.length
                : ((double[]) s).length;
    }

    private boolean fits(Object value) {
        Object s = store;
        return s instanceof Object[] || s instanceof long[] && value instanceof Long || s instanceof double[]
                && value instanceof Double;
    }

    private static void put(Object store, int i, Object value) {
        if (store instanceof Object[] objects) {
            objects[i] = Values.stored(value);
        } else if (store instanceof long[] longs) {
            longs[i] = (Long) value;
        } else {
            ((double[]) store)[i] = (Double) value;
        }
    }

    private boolean claim() {
        return ensureTail().compareAndSet(size, size + 1);
    }

    private AtomicInteger ensureTail() {
        AtomicInteger known = tail;
        if (known == null) {
            synchronized (this) {
                known = tail;
                if (known == null) {
                    known = new AtomicInteger(size);
                    tail = known;
                }
            }
        }
        return known;
    }

    /** A copy of the store with room for {@code needed} elements and, when that is above the size, for more to come. */
    private Object copyOf(int needed, boolean originalStaysInUse) {
        int capacity = needed <= size ? needed : Math.max(CAPACITY_MIN, needed + (needed >> 1));
        Object s = store;
        if (s instanceof Object[] objects) {
            if (originalStaysInUse) {
                shareAll(objects, 0, size);
            }
            Object[] copy = new Object[capacity];
            System.arraycopy(objects, 0, copy, 0, size);
            return copy;
        }
        if (s instanceof long[] longs) {
            long[] copy = new long[capacity];
            System.arraycopy(longs, 0, copy, 0, size);
            return copy;
        }
        double[] copy = new double[capacity];
        System.arraycopy((double[]) s, 0, copy, 0, size);
        return copy;
    }

    private Object[] unpack(int needed) {
        Object[] objects = new Object[Math.max(CAPACITY_MIN, needed)];
        for (int i = 0; i < size; i++) {
            objects[i] = at(i);
        }
        store = objects;
        return objects;
    }

    private static Object first(Object value) {
        return value instanceof Long ? new long[CAPACITY_MIN] : value instanceof Double ? new double[CAPACITY_MIN]
                : new Object[CAPACITY_MIN];
    }

    private static Object packed(Object[] elements) {
        if (elements.length == 0) {
            return elements;
        }
        if (elements[0] instanceof Long) {
            long[] longs = new long[elements.length];
            for (int i = 0; i < longs.length; i++) {
                if (!(elements[i] instanceof Long element)) {
                    return flattened(elements);
                }
                longs[i] = element;
            }
            return longs;
        }
        if (elements[0] instanceof Double) {
            double[] doubles = new double[elements.length];
            for (int i = 0; i < doubles.length; i++) {
                if (!(elements[i] instanceof Double element)) {
                    return flattened(elements);
                }
                doubles[i] = element;
            }
            return doubles;
        }
        return flattened(elements);
    }

    private static Object[] flattened(Object[] elements) {
        for (int i = 0; i < elements.length; i++) {
            elements[i] = Values.stored(elements[i]);
        }
        return elements;
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
