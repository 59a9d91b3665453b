package dev.fermata.runtime.sync;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;

/** A counter; tasks wait until it is 0. */
public final class WaitGroup extends Line {
    private long count;

    public WaitGroup() {
    }

    /** Changes the counter. */
    public void add(long change) {
        List<Place> released = new ArrayList<>();
        lock();
        try {
            if (count + change < 0) {
                throw new ScriptError("The counter of a wait group must not become negative");
            }
            count += change;
            if (count == 0) {
                for (Place place = claimFirst(); place != null; place = claimFirst()) {
                    released.add(place);
                }
            }
        } finally {
            unlock();
        }
        for (Place place : released) {
            place.serve();
        }
    }

    /** Counts down by one. */
    public void done() {
        add(-1);
    }

    /** Waits until the counter is 0; returns null. A suspending host method. */
    public Object await() throws Throwable {
        Task.current();
        lock();
        boolean over = count == 0;
        unlock();
        if (!over) {
            throw Suspension.on(new Place(this, 0));
        }
        return null;
    }

    public long count() {
        lock();
        long now = count;
        unlock();
        return now;
    }

    @Override
    boolean canTake(Place place) {
        return count == 0;
    }

    @Override
    void take(Place place) {
        // waiting takes nothing
    }

    @Override
    String describe() {
        return "a wait group";
    }
}
