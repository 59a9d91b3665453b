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
 *
 * <p>An array that lacks the first elements of another may begin inside its store, see {@link LaterPart}; positions in the store
 * are those in the array plus {@link #start()}.
 */
public sealed class RuffArray extends CopiedOnWrite permits LaterPart {
    private static final Object[] NONE = {};
    private static final int CAPACITY_MIN = 8;
    private static final int FEW_MAX = 8;
    /** Fewer elements are copied. */
    private static final int LATER_PART_MIN = 64;
    /** Where more than this part of the elements is left out, copying the others costs little in comparison. */
    private static final int TAKEN_PART = 4;

    private Object store;
    private int size;
    private AtomicInteger tail;

    private RuffArray(Object store, int size) {
        this.store = store;
        this.size = size;
    }

    /** An array of {@code size} elements in the store of another. */
    RuffArray(RuffArray other, int size) {
        this(other.store, size);
        this.tail = other.ensureTail();
    }

    /** Where the store holds the first element. Zero for this class, which costs nothing while no subclass is loaded. */
    int start() {
        return 0;
    }

    /** The store has become one that begins with the first element. */
    void startsAtZero() {
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
        int i = start() + position(index);
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
        return store instanceof long[] longs ? longs[start() + i] : Mismatch.asLong(at(i));
    }

    /** {@link #get} where a float is expected. */
    public double getDouble(long index) {
        int i = position(index);
        return store instanceof double[] doubles ? doubles[start() + i] : Mismatch.asDouble(at(i));
    }

    /** The element at a position that is known to exist. */
    public Object at(int i) {
        Object s = store;
        int at = start() + i;
        if (s instanceof Object[] objects) {
            return objects[at];
        }
        if (s instanceof long[] longs) {
            return longs[at];
        }
        return ((double[]) s)[at];
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
        int end = start() + size;
        if (fits(value) && end < capacity() && ensureTail().compareAndSet(end, end + 1)) {
            put(store, end, value);
            return inStore(size + 1);
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

    /** An array of the first elements, which are in the store. */
    RuffArray inStore(int count) {
        return new RuffArray(this, count);
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
        return inStore(count);
    }

    /** The elements {@code from..to-1} as a new array. */
    public RuffArray slice(int from, int to) {
        int count = to - from;
        if (from == 0 && to > CAPACITY_MIN) {
            return prefix(to);
        }
        int first = start() + from;
        if (count >= LATER_PART_MIN && from <= count / TAKEN_PART && first <= count) {
            return LaterPart.of(this, first, count); // at least half of what is used of the store stays of use
        }
        Object s = store;
        if (s instanceof Object[] objects) {
            shareAll(objects, first, first + count);
            return new RuffArray(Arrays.copyOfRange(objects, first, first + count), count);
        }
        if (s instanceof long[] longs) {
            return new RuffArray(Arrays.copyOfRange(longs, first, first + count), count);
        }
        return new RuffArray(Arrays.copyOfRange((double[]) s, first, first + count), count);
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
        if (at == 0 || at == size - 1) {
            return slice(at == 0 ? 1 : 0, at == 0 ? size : at);
        }
        Object shorter = room(store, size - 1);
        copyTo(shorter, 0, 0, at);
        copyTo(shorter, at, at + 1, size);
        return new RuffArray(shorter, size - 1);
    }

    /** A new array of the elements of this one and then of another. A few are appended. */
    public RuffArray followedBy(RuffArray other) {
        if (size == 0 || other.size == 0) {
            return size == 0 ? other.slice(0, other.size) : slice(0, size);
        }
        if (other.size <= FEW_MAX && other.size < size) {
            RuffArray longer = append(Values.share(other.at(0)));
            for (int i = 1; i < other.size; i++) {
                longer = longer.appendOwned(Values.share(other.at(i)));
            }
            return longer;
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
        int first = start() + from;
        if (s instanceof Object[] objects) {
            shareAll(objects, first, first + to - from);
        }
        System.arraycopy(s, first, target, at, to - from);
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
        startsAtZero();
        return this;
    }

    /** Whether all elements are ints, kept unboxed. */
    public boolean holdsLongs() {
        return store instanceof long[];
    }

    /** Whether all elements are floats, kept unboxed. */
    public boolean holdsDoubles() {
        return store instanceof double[];
    }

    /** Whether the elements of two arrays of one length that {@link #holdsLongs hold ints} are equal. */
    boolean hasLongsOf(RuffArray other) {
        return Arrays.equals((long[]) store, start(), start() + size, (long[]) other.store, other.start(), other.start() + size);
    }

    /** The element at a position that is known to exist, of an array that {@link #holdsLongs}. */
    public long longAt(int i) {
        return ((long[]) store)[start() + i];
    }

    /** The element at a position that is known to exist, of an array that {@link #holdsDoubles}. */
    public double doubleAt(int i) {
        return ((double[]) store)[start() + i];
    }

    /** A copy of the elements of an array that {@link #holdsLongs}. */
    public long[] toLongs() {
        return Arrays.copyOfRange((long[]) store, start(), start() + size);
    }

    /** A copy of the elements. The caller becomes a second holder of contained collections, which are marked shared. */
    public Object[] toObjects() {
        Object[] copy = new Object[size];
        if (store instanceof Object[]) {
            copyTo(copy, 0, 0, size);
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
                shareAll(objects, start(), start() + size);
            }
            Object[] copy = new Object[capacity];
            System.arraycopy(objects, start(), copy, 0, size);
            return copy;
        }
        if (s instanceof long[] longs) {
            long[] copy = new long[capacity];
            System.arraycopy(longs, start(), copy, 0, size);
            return copy;
        }
        double[] copy = new double[capacity];
        System.arraycopy((double[]) s, start(), copy, 0, size);
        return copy;
    }

    private Object[] unpack(int needed) {
        Object[] objects = new Object[Math.max(CAPACITY_MIN, needed)];
        for (int i = 0; i < size; i++) {
            objects[i] = at(i);
        }
        store = objects;
        startsAtZero();
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
