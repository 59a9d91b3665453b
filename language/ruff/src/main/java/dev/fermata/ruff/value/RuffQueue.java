package dev.fermata.ruff.value;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An immutable queue (first in, first out). Queues made from one another are windows on one store: enqueueing claims the
 * slot behind the window when it is still free, as {@link RuffArray#append} does, and copies the window otherwise.
 */
public final class RuffQueue {
    private static final int CAPACITY_MIN = 8;

    private final Object[] store;
    private final AtomicInteger tail;
    private final int from;
    private final int to;

    private RuffQueue(Object[] store, AtomicInteger tail, int from, int to) {
        this.store = store;
        this.tail = tail;
        this.from = from;
        this.to = to;
    }

    /** A queue of these items; takes over {@code items}. */
    public static RuffQueue of(Object... items) {
        return new RuffQueue(items, new AtomicInteger(items.length), 0, items.length);
    }

    public int size() {
        return to - from;
    }

    public RuffQueue enqueue(Object value) {
        if (to < store.length && tail.compareAndSet(to, to + 1)) {
            store[to] = Values.stored(value);
            return new RuffQueue(store, tail, from, to + 1);
        }
        int size = to - from;
        Object[] copy = new Object[Math.max(CAPACITY_MIN, size * 2)];
        System.arraycopy(store, from, copy, 0, size);
        copy[size] = Values.stored(value);
        return new RuffQueue(copy, new AtomicInteger(size + 1), 0, size + 1);
    }

    /** The queue without its front; the empty queue stays empty. */
    public RuffQueue dequeue() {
        if (from == to) {
            return this;
        }
        return to - from == 1 ? of() : new RuffQueue(store, tail, from + 1, to);
    }

    /** The front, null when empty. */
    public Object peek() {
        return from == to ? null : store[from];
    }

    /** The items from front to back. */
    public Object[] toObjects() {
        Object[] items = new Object[to - from];
        System.arraycopy(store, from, items, 0, items.length);
        CopiedOnWrite.shareAll(items, 0, items.length);
        return items;
    }
}
