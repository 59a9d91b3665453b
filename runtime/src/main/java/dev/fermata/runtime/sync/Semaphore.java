package dev.fermata.runtime.sync;

import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** A number of permits; tasks wait for one in the order in which they came. A released permit goes to the first. */
public final class Semaphore extends Line {
    private int permits;

    public Semaphore(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("A semaphore needs at least 0 permits");
        }
        this.permits = permits;
    }

    /** Takes a permit, waiting for it; returns null. A suspending host method. */
    public Object acquire() throws Throwable {
        if (!tryAcquire()) {
            Task.current();
            throw Suspension.on(new Place(this, 0));
        }
        return null;
    }

    /** Takes a permit if there is one and nobody is in line. */
    public boolean tryAcquire() {
        lock();
        boolean free = permits > 0 && isEmpty();
        if (free) {
            permits--;
        }
        unlock();
        return free;
    }

    /** Gives a permit back. */
    public void release() {
        lock();
        Place next = claimFirst();
        if (next == null) {
            permits++;
        }
        unlock();
        if (next != null) {
            next.serve();
        }
    }

    public int available() {
        lock();
        int count = permits;
        unlock();
        return count;
    }

    @Override
    boolean canTake(Place place) {
        return permits > 0;
    }

    @Override
    void take(Place place) {
        permits--;
    }

    @Override
    String describe() {
        return "a permit of a semaphore";
    }
}
