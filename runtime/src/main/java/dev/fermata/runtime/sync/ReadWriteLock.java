package dev.fermata.runtime.sync;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;

/** Many readers or one writer. First come, first served: a waiting writer holds back readers that come after it. */
public final class ReadWriteLock extends Line {
    private static final int READ = 0;
    private static final int WRITE = 1;

    private int readers;
    private boolean writing;

    public ReadWriteLock() {
    }

    /** Takes it for reading; returns null. A suspending host method. */
    public Object readLock() throws Throwable {
        return acquire(READ);
    }

    /** Takes it for writing; returns null. A suspending host method. */
    public Object writeLock() throws Throwable {
        return acquire(WRITE);
    }

    private Object acquire(int kind) throws Throwable {
        Task.current();
        Place place = new Place(this, kind);
        lock();
        boolean free = isEmpty() && canTake(place);
        if (free) {
            take(place);
        }
        unlock();
        if (!free) {
            throw Suspension.on(place);
        }
        return null;
    }

    /** Ends a read. */
    public void readRelease() {
        release(READ);
    }

    /** Ends a write. */
    public void writeRelease() {
        release(WRITE);
    }

    private void release(int kind) {
        lock();
        try {
            if (kind == WRITE ? !writing : readers == 0) {
                throw new ScriptError("The lock is not held");
            }
            if (kind == WRITE) {
                writing = false;
            } else {
                readers--;
            }
        } finally {
            unlock();
        }
        left();
    }

    /** Serves those at the head of the line that can be served now. */
    @Override
    void left() {
        List<Place> served = new ArrayList<>();
        lock();
        while (first() != null && canTake(first())) {
            int kind = first().kind;
            Place next = first();
            if (!claim(next)) {
                continue;
            }
            if (kind == WRITE) {
                writing = true;
            } else {
                readers++;
            }
            served.add(next);
        }
        unlock();
        for (Place place : served) {
            place.serve();
        }
    }

    @Override
    boolean canTake(Place place) {
        return !writing && (place.kind == READ || readers == 0);
    }

    @Override
    void take(Place place) {
        if (place.kind == WRITE) {
            writing = true;
        } else {
            readers++;
        }
    }

    @Override
    String describe() {
        return "a read-write lock";
    }
}
