package dev.fermata.runtime.sync;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** Held by one task at a time, across waits; the next in line gets it. Not reentrant: a second lock is a deadlock error. */
public final class Mutex extends Line {
    private Task owner;

    public Mutex() {
    }

    /** Takes it, waiting for it; returns null. A suspending host method. */
    public Object acquire() throws Throwable {
        if (!tryAcquire()) {
            Task.current();
            throw Suspension.on(new Place(this, 0));
        }
        return null;
    }

    /** Takes it if nobody holds it. */
    public boolean tryAcquire() {
        Task task = Task.current();
        lock();
        boolean free = owner == null && isEmpty();
        if (free) {
            owner = task;
        }
        unlock();
        return free;
    }

    /** Gives it up; only its holder may. */
    public void release() {
        Task task = Task.current();
        Place next;
        lock();
        try {
            if (owner != task) {
                throw new ScriptError("The mutex is not held by this task");
            }
            next = claimFirst();
            owner = next == null ? null : next.served;
        } finally {
            unlock();
        }
        if (next != null) {
            next.serve();
        }
    }

    public boolean isHeld() {
        lock();
        boolean held = owner != null;
        unlock();
        return held;
    }

    @Override
    boolean canTake(Place place) {
        return owner == null;
    }

    @Override
    void take(Place place) {
        owner = place.served;
    }

    @Override
    Task holder() {
        lock();
        Task holder = owner;
        unlock();
        return holder;
    }

    @Override
    String describe() {
        Task holder = holder();
        return holder == null ? "a mutex" : "a mutex held by " + holder.describe();
    }
}
