package dev.fermata.runtime.channel;

import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Values pass through it from tasks that send to tasks that receive, first in, first out; tasks that wait are served in
 * the order in which they came. Each value is received once or still inside when the channel is dropped.
 *
 * <p><b>Protocol.</b> The lock guards everything. Invariant outside the lock: a value in the buffer or a sender in the
 * queue, and a live receiver in the queue, do not exist together, but for selections that are re-arming (see {@link
 * Selection}), which look again. Who ends another's wait claims it under the lock and wakes it after unlocking.
 */
public final class Channel extends Guard {
    /** A capacity without limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** What {@link #receiveOrEnd} and {@link #tryReceive} give when the channel is closed and empty. */
    public static final Object END = new Mark("end of channel");

    /** What {@link #tryReceive} gives when nothing is there. */
    public static final Object EMPTY = new Mark("nothing there");

    private record Mark(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final int capacity;
    private final ArrayDeque<Object> buffer = new ArrayDeque<>(4);
    private final Queue receivers = new Queue();
    private final Queue senders = new Queue();
    private boolean closed;
    private volatile String name;

    /** @param capacity how many values it holds; 0 for a channel where sender and receiver meet */
    public Channel(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("A channel's capacity must not be negative");
        }
        this.capacity = capacity;
    }

    /** Names it for dumps. */
    public Channel named(String text) {
        name = text;
        return this;
    }

    // ---- operations ----

    /** Sends a value, waiting for room or a receiver; returns null. A suspending host method. */
    public Object send(Object value) throws Throwable {
        if (!trySend(value)) {
            Task.current();
            throw Suspension.on(new Selection(true, new Clause(Clause.Kind.SEND, this, 0, value)));
        }
        return null;
    }

    /** The next value, waiting for it; throws {@link ChannelClosed} at the end. A suspending host method. */
    public Object receive() throws Throwable {
        Object value = tryReceive();
        if (value == EMPTY) {
            Task.current();
            throw Suspension.on(new Selection(true, new Clause(Clause.Kind.RECEIVE, this, 0, null)));
        }
        if (value == END) {
            throw new ChannelClosed("The channel is closed");
        }
        return value;
    }

    /** The next value, waiting for it, or {@link #END}: for iteration. A suspending host method. */
    public Object receiveOrEnd() throws Throwable {
        Object value = tryReceive();
        if (value == EMPTY) {
            Task.current();
            throw Suspension.on(new Selection(true, new Clause(Clause.Kind.RECEIVE_OR_END, this, 0, null)));
        }
        return value;
    }

    /** Sends a value if that is possible at once. */
    public boolean trySend(Object value) {
        Clause receiver;
        lock();
        try {
            if (closed) {
                throw new ChannelClosed("Cannot send to a closed channel");
            }
            receiver = receivers.claimFirst();
            if (receiver == null) {
                if (buffer.size() >= capacity) {
                    return false;
                }
                buffer.addLast(value == null ? NULL : value);
                return true;
            }
        } finally {
            unlock();
        }
        receiver.selection.finish(receiver, value, null);
        return true;
    }

    /** The next value, {@link #EMPTY} or {@link #END}, at once. */
    public Object tryReceive() {
        Object value;
        Clause sender;
        lock();
        try {
            sender = senders.isEmpty() ? null : senders.claimFirst();
            value = take(sender);
        } finally {
            unlock();
        }
        if (sender != null) {
            sender.selection.finish(sender, null, null);
        }
        return value;
    }

    private static final Object NULL = new Mark("null");

    /** Takes the next value, the first waiting sender (claimed by the caller) moving up. */
    private Object take(Clause sender) {
        Object value = buffer.pollFirst();
        if (sender != null) {
            if (value == null) {
                return sender.value;
            }
            buffer.addLast(sender.value == null ? NULL : sender.value);
        } else if (value == null) {
            return closed ? END : EMPTY;
        }
        return value == NULL ? null : value;
    }

    /** Closes it: nothing more can be sent; what is inside can still be received. False when it was closed before. */
    public boolean close() {
        Clause[] waiting;
        lock();
        try {
            if (closed) {
                return false;
            }
            closed = true;
            waiting = claimAll();
        } finally {
            unlock();
        }
        for (Clause clause : waiting) {
            if (clause.kind == Clause.Kind.RECEIVE_OR_END) {
                clause.selection.finish(clause, END, null);
            } else {
                clause.selection.finish(clause, null, new ChannelClosed(clause.kind == Clause.Kind.SEND
                        ? "Cannot send to a closed channel" : "The channel is closed"));
            }
        }
        return true;
    }

    private Clause[] claimAll() {
        List<Clause> all = new ArrayList<>();
        for (Clause c = receivers.claimFirst(); c != null; c = receivers.claimFirst()) {
            all.add(c);
        }
        for (Clause c = senders.claimFirst(); c != null; c = senders.claimFirst()) {
            all.add(c);
        }
        return all.toArray(new Clause[0]);
    }

    public boolean isClosed() {
        lock();
        boolean now = closed;
        unlock();
        return now;
    }

    /** How many values are in the buffer. */
    public int length() {
        lock();
        int count = buffer.size();
        unlock();
        return count;
    }

    public int capacity() {
        return capacity;
    }

    @Override
    public String toString() {
        String known = name;
        return known != null ? "channel " + known : "channel";
    }

    // ---- for selections ----

    /** For {@link Select#poll}. */
    Selected poll(Clause clause) {
        if (clause.kind == Clause.Kind.SEND) {
            try {
                return trySend(clause.value) ? new Selected(clause.index, null, null) : null;
            } catch (ChannelClosed e) {
                return new Selected(clause.index, null, e);
            }
        }
        Object value = tryReceive();
        return value == EMPTY ? null : new Selected(clause.index, value, null);
    }

    /** Ends the clause's selection when it is ready now, else queues it; see the constants of {@link Selection}. */
    int register(Clause clause) {
        Selection selection = clause.selection;
        boolean sending = clause.kind == Clause.Kind.SEND;
        Task self = null;
        Clause other = null;
        Object value = null;
        Throwable error = null;
        lock();
        try {
            boolean room = sending ? closed || buffer.size() < capacity : closed || !buffer.isEmpty();
            Queue counterparts = sending ? receivers : senders;
            if (!room && !counterparts.hasLive(selection)) {
                enqueue(clause, sending);
                return Selection.QUEUED;
            }
            self = selection.claim();
            if (self == null) {
                return Selection.LOST;
            }
            other = counterparts.isEmpty() ? null : counterparts.claimFirst();
            if (sending) {
                if (closed) {
                    error = new ChannelClosed("Cannot send to a closed channel");
                } else if (other == null && buffer.size() < capacity) {
                    buffer.addLast(clause.value == null ? NULL : clause.value);
                } else if (other == null) {
                    enqueue(clause, true);
                    selection.rearm(self);
                    return Selection.AGAIN;
                }
            } else {
                value = take(other);
                if (value == EMPTY) {
                    enqueue(clause, false);
                    selection.rearm(self);
                    return Selection.AGAIN;
                }
                if (value == END && clause.kind == Clause.Kind.RECEIVE) {
                    value = null;
                    error = new ChannelClosed("The channel is closed");
                }
            }
        } finally {
            unlock();
        }
        if (other != null) {
            other.selection.finish(other, sending ? clause.value : null, null);
        }
        selection.finishHere(self, clause, value, error);
        return Selection.FINISHED;
    }

    private void enqueue(Clause clause, boolean sending) {
        if (!clause.queued) {
            (sending ? senders : receivers).add(clause);
        }
    }

    /** Takes a clause out, if it is queued. */
    void withdraw(Clause clause) {
        lock();
        try {
            if (clause.queued) {
                (clause.kind == Clause.Kind.SEND ? senders : receivers).remove(clause);
            }
        } finally {
            unlock();
        }
    }

    /** Clauses in the order of their arrival. */
    private static final class Queue {
        private Clause first;
        private Clause last;

        boolean isEmpty() {
            return first == null;
        }

        void add(Clause clause) {
            clause.queued = true;
            clause.previousInQueue = last;
            if (last == null) {
                first = clause;
            } else {
                last.nextInQueue = clause;
            }
            last = clause;
        }

        void remove(Clause clause) {
            clause.queued = false;
            if (clause.previousInQueue == null) {
                first = clause.nextInQueue;
            } else {
                clause.previousInQueue.nextInQueue = clause.nextInQueue;
            }
            if (clause.nextInQueue == null) {
                last = clause.previousInQueue;
            } else {
                clause.nextInQueue.previousInQueue = clause.previousInQueue;
            }
            clause.previousInQueue = null;
            clause.nextInQueue = null;
        }

        boolean hasLive(Selection except) {
            for (Clause c = first; c != null; c = c.nextInQueue) {
                if (c.selection != except && c.selection.task() != null) {
                    return true;
                }
            }
            return false;
        }

        /** Claims the first clause that is still waiting and takes it out; null when there is none. */
        Clause claimFirst() {
            for (Clause c = first; c != null; c = c.nextInQueue) {
                if (c.selection.claimFor(c)) {
                    remove(c);
                    return c;
                }
            }
            return null;
        }
    }
}
