package dev.fermata.ruff.value;

/** An immutable stack (last in, first out): a list of links, so that every operation takes constant time. */
public final class RuffStack {
    public static final RuffStack EMPTY = new RuffStack(null, null, 0);

    private final RuffStack below;
    private final Object top;
    private final int size;

    private RuffStack(RuffStack below, Object top, int size) {
        this.below = below;
        this.top = top;
        this.size = size;
    }

    public static RuffStack of(RuffArray array) {
        RuffStack stack = EMPTY;
        for (Object element : array.toObjects()) {
            stack = stack.push(element);
        }
        return stack;
    }

    public int size() {
        return size;
    }

    public RuffStack push(Object value) {
        return new RuffStack(this, Values.stored(value), size + 1);
    }

    /** The stack without its top; the empty stack stays empty. */
    public RuffStack pop() {
        return below == null ? this : below;
    }

    /** The top, null when empty. */
    public Object peek() {
        return top;
    }

    /** The items from bottom to top. */
    public Object[] toObjects() {
        Object[] items = new Object[size];
        RuffStack at = this;
        for (int i = size - 1; i >= 0; i--) {
            items[i] = at.top;
            at = at.below;
        }
        CopiedOnWrite.shareAll(items, 0, size);
        return items;
    }
}
