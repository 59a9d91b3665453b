package dev.fermata.runtime.sync;

import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks wait until a number of them have come, then all go on; it can be used again. A task that is cancelled while it
 * waits leaves, and no longer counts.
 */
public final class Barrier extends Line {
    private final int parties;

    public Barrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("A barrier needs at least 1 party");
        }
        this.parties = parties;
    }

    /** Comes to the barrier; returns null when all have come. A suspending host method. */
    public Object arrive() throws Throwable {
        Task.current();
        List<Place> others;
        lock();
        try {
            if (!canTake(null)) {
                throw Suspension.on(new Place(this, 0));
            }
            others = claimAll();
        } finally {
            unlock();
        }
        serve(others);
        return null;
    }

    private List<Place> claimAll() {
        List<Place> all = new ArrayList<>(length());
        for (Place place = claimFirst(); place != null; place = claimFirst()) {
            all.add(place);
        }
        return all;
    }

    private static void serve(List<Place> places) {
        for (Place place : places) {
            place.serve();
        }
    }

    @Override
    boolean isOpenFor(Place newcomer) {
        return canTake(newcomer);
    }

    @Override
    boolean canTake(Place place) {
        return length() + 1 >= parties;
    }

    @Override
    void take(Place place) {
        place.others = claimAll();
    }

    @Override
    void taken(Place newcomer) {
        serve(newcomer.others);
    }

    @Override
    String describe() {
        return "the others at a barrier";
    }
}
