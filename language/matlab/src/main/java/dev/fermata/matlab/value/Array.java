package dev.fermata.matlab.value;

/**
 * A value that is not an unboxed scalar: column-major elements and their size.
 *
 * <p><b>Copy on write.</b> {@link #shared} is sticky: it is set when a value may be reachable from two places (a second
 * variable, a container, a captured variable, storage used by a reshaped array). Whoever changes an array in place asks
 * first; a shared one is copied ({@link #copy()}), and the copy, which is unshared, is changed and stored back. Results
 * of operations and builtins are unshared unless they are one of the arguments or hold its storage.
 *
 * <p>Confined to one strand at a time like all values.
 */
public abstract class Array {
    /** From here on growth is checked before it is tried. */
    private static final int LARGE = 1 << 26;
    private int[] dims;
    private int count;
    /** Whether something else may hold this array or its storage. Only ever goes from false to true. */
    public boolean shared;

    protected Array(int[] dims) {
        resize(dims);
    }

    /** For changes in place: the storage must have been changed to hold as many elements. */
    protected final void resize(int[] dims) {
        this.dims = Dims.normal(dims);
        this.count = Dims.count(this.dims);
    }

    /** The size. Never written to by anybody. */
    public final int[] dims() {
        return dims;
    }

    public final int count() {
        return count;
    }

    public final int rows() {
        return dims[0];
    }

    /** The product of all sizes but the first. */
    public final int columns() {
        return dims[0] == 0 ? columnsOfEmpty() : count / dims[0];
    }

    private int columnsOfEmpty() {
        int product = 1;
        for (int i = 1; i < dims.length; i++) {
            product *= dims[i];
        }
        return product;
    }

    public final boolean isScalar() {
        return count == 1;
    }

    public final boolean isEmpty() {
        return count == 0;
    }

    public abstract MatlabClass matlabClass();

    /** Whether an array of one element is never seen as such: its element is. */
    public boolean standsForElement() {
        return false;
    }

    /** As {@code class(x)} tells. */
    public String className() {
        return matlabClass().text();
    }

    /**
     * A new array of the same class, with the same field names and the like, filled with the class's default (0, false,
     * char 0, missing, an empty). Real even when this is complex.
     */
    public abstract Array make(int[] dims);

    /** Copies one element from {@code source}, which has this class (and the same field names). */
    public abstract void set(int to, Array source, int from);

    /** The element as a value: Double, Boolean, or a 1x1 array. Of a cell, its 1x1 cell. */
    public abstract Object element(int index);

    /**
     * Copies a run of elements from {@code source}, which has this class; for one that is complex, this becomes complex. The
     * arrays may be the same when the runs do not overlap.
     */
    public void copyRun(int to, Array source, int from, int length) {
        for (int i = 0; i < length; i++) {
            set(to + i, source, from + i);
        }
    }

    /** Sets a run of elements to one element of {@code source}. */
    public void fillRun(int to, Array source, int from, int length) {
        for (int i = 0; i < length; i++) {
            set(to + i, source, from);
        }
    }

    /**
     * Grows in place to a size in which the present elements come first in storage order; the others are the class's default.
     * Storage grows by at least a half when it must, so that growth by one at a time is cheap.
     */
    public abstract void extend(int[] dims);

    /** Shrinks in place to a size of as many or fewer elements: the first ones stay. */
    public void truncate(int[] dims) {
        resize(dims);
    }

    /** The length of storage for {@code needed} elements where there was room for {@code present}. */
    protected static int capacity(int present, int needed) {
        if (needed > LARGE && needed * (long) Integer.BYTES > Runtime.getRuntime().maxMemory()) {
            throw Errors.outOfMemory();
        }
        return (int) Math.min(Dims.COUNT_MAX, Math.max(needed, present + (long) (present >> 1) + 3));
    }

    /** The same elements in another shape with the same count. May use the same storage; both are then shared. */
    public abstract Array reshaped(int[] dims);

    /** An unshared array with the same elements. Elements that are arrays become shared. */
    public abstract Array copy();

    /** This when it may be changed in place, otherwise a copy. */
    public final Array writable() {
        return shared ? copy() : this;
    }

    /** Marks this as shared, and gives it. */
    public final Array share() {
        shared = true;
        return this;
    }
}
