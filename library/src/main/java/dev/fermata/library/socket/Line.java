package dev.fermata.library.socket;

import dev.fermata.library.net.NetworkException;
import dev.fermata.runtime.task.ExternalPromise;
import java.util.ArrayDeque;

/** Operations that wait for something to come in, first come, first served. Belongs to an event loop. */
final class Line {
    private final ArrayDeque<Place> places = new ArrayDeque<>();

    /** One operation, and how many bytes it wants at most. */
    record Place(ExternalPromise result, int max) {
    }

    void add(ExternalPromise result, int max) {
        places.removeIf(each -> each.result.isDone()); // those that were given up
        places.addLast(new Place(result, max));
    }

    /** The operation whose turn it is; null when none waits. */
    Place first() {
        while (!places.isEmpty() && places.peekFirst().result.isDone()) {
            places.removeFirst();
        }
        return places.peekFirst();
    }

    void failAll(NetworkException problem) {
        for (Place place = first(); place != null; place = first()) {
            place.result.fail(problem);
        }
    }
}
