package dev.fermata.runtime.sync;

import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.util.List;

/**
 * Tasks standing in line for something, first come, first served.
 *
 * <p>The lock guards the line and the state of the subclass. Who serves a task takes its place out of the line under
 * the lock, by claiming it, and wakes it after unlocking. A place whose claim fails was cancelled and takes itself out.
 */
abstract class Line extends Guard {
    private Place first;
    private Place last;
    private int length;

    Line() {
    }

    /** Called with the lock held: whether the place can have what the line is for now. */
    abstract boolean canTake(Place place);

    /** Called with the lock held, after {@link #canTake}: takes it. */
    abstract void take(Place place);

    /** Called with the lock held: whether a newcomer can have it now, which must not overtake those in line. */
    boolean isOpenFor(Place newcomer) {
        return isEmpty() && canTake(newcomer);
    }

    /** Called without the lock, after a newcomer's {@link #take}. */
    void taken(Place newcomer) {
    }

    /** What tasks in this line wait for, in words. */
    abstract String describe();

    /** The task that holds what is waited for; null when unknown. */
    Task holder() {
        return null;
    }

    final boolean isEmpty() {
        return first == null;
    }

    /** With the lock held: how many stand in line. */
    final int length() {
        return length;
    }

    private void add(Place place) {
        length++;
        place.queued = true;
        place.previous = last;
        if (last == null) {
            first = place;
        } else {
            last.following = place;
        }
        last = place;
    }

    private void remove(Place place) {
        if (!place.queued) {
            return;
        }
        length--;
        place.queued = false;
        if (place.previous == null) {
            first = place.following;
        } else {
            place.previous.following = place.following;
        }
        if (place.following == null) {
            last = place.previous;
        } else {
            place.following.previous = place.previous;
        }
    }

    /** The first in line. */
    final Place first() {
        return first;
    }

    /** With the lock held: takes the first task out that still waits; null when there is none. */
    final Place claimFirst() {
        for (Place place = first; place != null; place = first) {
            if (claim(place)) {
                return place;
            }
        }
        return null;
    }

    /** With the lock held: takes a place out of the line; whether its task still waited. */
    final boolean claim(Place place) {
        remove(place);
        place.served = place.claim();
        return place.served != null;
    }

    /** One task in line. */
    static class Place extends Wait {
        private final Line line;
        final int kind;
        private Place previous;
        private Place following;
        private boolean queued;
        Task served;
        /** Those that a {@link Barrier} lets go together with this one. */
        List<Place> others;

        Place(Line line, int kind) {
            this.line = line;
            this.kind = kind;
        }

        /** Wakes the task; after {@link #claimFirst}, without the lock. */
        final void serve() {
            resume(served, null, null);
        }

        @Override
        protected boolean register() {
            line.lock();
            try {
                if (!line.isOpenFor(this)) {
                    line.add(this);
                    if (task() == null) {
                        line.remove(this); // cancelled between publishing and adding
                    }
                    return false;
                }
                served = claim();
                if (served == null) {
                    return false;
                }
                line.take(this);
            } finally {
                line.unlock();
            }
            line.taken(this);
            setResult(served, null, null);
            return true;
        }

        @Override
        protected void abandon() {
            line.lock();
            line.remove(this);
            line.unlock();
            line.left();
        }

        @Override
        public final Task target() {
            return line.holder();
        }

        @Override
        public final String describe() {
            return line.describe();
        }
    }

    /** Somebody has left the line: perhaps others can be served now. */
    void left() {
    }
}
