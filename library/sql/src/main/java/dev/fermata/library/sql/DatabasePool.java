package dev.fermata.library.sql;

import dev.fermata.library.sql.DatabaseProblem.Step;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import dev.fermata.runtime.timer.Timer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Connections to one database that tasks take turns with. They are made when they are needed, up to a number; then tasks
 * stand in line, first come, first served, for a limited time.
 *
 * <p><b>Protocol.</b> The lock guards all fields below it. A task that wants a connection always stands in line first;
 * {@link #serve} then gives idle connections to the first in line, and makes as many new ones as there are more in line
 * than being made. A connection that is made, checked or reset comes in through {@link #arrived}, whoever asked for it: the
 * task that did may have been cancelled. {@code total} counts connections idle, in use, and under way.
 */
public final class DatabasePool extends Guard {
    /** An idle connection older than this is asked whether it is still alive. */
    private static final long TRUSTED_NANOS = 30_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 20_000_000L;

    private final Session session;
    private final DatabaseKind kind;
    private final String place;
    private final int max;
    private final long timeoutNanos;
    private final ArrayDeque<Place> line = new ArrayDeque<>();
    private final ArrayDeque<Idle> idle = new ArrayDeque<>();
    private final Set<Database> used = new HashSet<>();
    private final Set<Database> retired = new HashSet<>();
    private int underWay;
    private int total;

    private record Idle(Link link, long since) {
    }

    /**
     * @param place        what to connect to; nothing is connected yet
     * @param max          how many connections there may be
     * @param timeoutNanos how long a task stands in line at most
     */
    public DatabasePool(Session session, DatabaseKind kind, String place, int max, long timeoutNanos) {
        this.session = session;
        this.kind = kind;
        this.place = place;
        this.max = max;
        this.timeoutNanos = timeoutNanos;
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** A {@link Database} for the running task, which waits for one. A suspending host method. */
    public Object acquire() throws Throwable {
        Task.current();
        throw Suspension.on(new Place(this));
    }

    /**
     * Takes a connection back; a transaction left open is rolled back first. The operation is done then.
     *
     * @return null when the connection does not come from this pool, or was released before
     */
    public Operation release(Database database) {
        lock();
        boolean known = used.remove(database);
        boolean late = retired.remove(database);
        if (known) {
            underWay++;
        }
        unlock();
        if (!known && !late) {
            return null;
        }
        database.release();
        if (late) {
            return database.link().discard();
        }
        Link link = database.link();
        Operation reset = link.reset();
        reset.result().onDone(done -> arrived(done.isSucceeded() && (boolean) done.value() ? link : null, null));
        return reset;
    }

    public PoolStatistics statistics() {
        lock();
        PoolStatistics now = new PoolStatistics(idle.size(), used.size(), total, max);
        unlock();
        return now;
    }

    /** Lets all connections go, those in use when they are released. The pool begins anew. */
    public void close() {
        List<Idle> all;
        lock();
        all = new ArrayList<>(idle);
        idle.clear();
        total -= all.size() + used.size();
        retired.addAll(used);
        used.clear();
        unlock();
        all.forEach(each -> each.link.discard());
        serve();
    }

    private void serve() {
        while (true) {
            Idle stale = null;
            Database served = null;
            Place place = null;
            boolean make = false;
            lock();
            line.removeIf(Place::hasLeft);
            Idle last = idle.peekLast(); // the one used last: the others may become old
            if (last != null && isTrusted(last) && !line.isEmpty()) {
                place = line.pollFirst();
                if (!place.claimNow()) {
                    unlock();
                    continue;
                }
                served = new Database(idle.pollLast().link);
                used.add(served);
            } else if (line.size() > underWay && last != null) {
                stale = idle.pollLast();
                underWay++;
            } else if (line.size() > underWay && total < max) {
                make = true;
                total++;
                underWay++;
            }
            unlock();
            if (place != null) {
                place.serve(served, null);
            } else if (stale != null) {
                check(stale.link);
            } else if (make) {
                make();
            } else {
                return;
            }
        }
    }

    private boolean isTrusted(Idle each) {
        return kind.isNative() || session.world().nanoTime() - each.since < TRUSTED_NANOS;
    }

    private void make() {
        Operation connecting;
        try {
            Link link = new Link(session, kind, place, true);
            connecting = link.connect(link);
        } catch (DatabaseProblem problem) {
            arrived(null, problem);
            return;
        }
        connecting.result().onDone(done -> arrived(done.isFailed() ? null : (Link) done.value(), done.error()));
    }

    private void check(Link link) {
        Promise alive = link.check().result();
        alive.onDone(done -> arrived(done.isSucceeded() && (boolean) done.value() ? link : null, null));
    }

    /** @param link null when there is none after all; {@code error} then says why, for the first in line */
    private void arrived(Link link, Throwable error) {
        Place disappointed = null;
        lock();
        underWay--;
        if (link != null) {
            idle.addLast(new Idle(link, session.world().nanoTime()));
        } else {
            total--;
            while (error != null && disappointed == null && !line.isEmpty()) {
                Place first = line.pollFirst();
                disappointed = first.claimNow() ? first : null;
            }
        }
        unlock();
        if (disappointed != null) {
            disappointed.serve(null, error);
        }
        serve();
    }

    /** A task in line. */
    private static final class Place extends Wait {
        private final DatabasePool pool;
        private final Alarm alarm = new Alarm(this);
        private Task claimed;

        Place(DatabasePool pool) {
            this.pool = pool;
        }

        @Override
        protected boolean register() {
            arm(pool.timeoutNanos);
            pool.lock();
            pool.line.addLast(this);
            pool.unlock();
            if (isOver()) {
                abandon(); // cancelled between publishing and adding
            }
            pool.serve();
            return false;
        }

        private void arm(long nanos) {
            pool.session.timers().start(alarm, pool.session.timers().deadline(nanos));
        }

        boolean hasLeft() {
            return isOver();
        }

        /** With the pool's lock held, after taking it out of the line: whether its task still waits. */
        boolean claimNow() {
            claimed = claim();
            return claimed != null;
        }

        /** Without the lock, after {@link #claimNow}: wakes the task. */
        void serve(Database database, Throwable error) {
            pool.session.timers().cancel(alarm);
            resume(claimed, database, error);
        }

        @Override
        protected void abandon() {
            pool.session.timers().cancel(alarm);
            pool.leave(this);
        }

        @Override
        public String describe() {
            return "a connection of a database pool";
        }
    }

    /** Whether a connection is being made or mended for this place: that takes the time it takes. */
    private boolean expects(Place place) {
        lock();
        int ahead = 0;
        for (Place other : line) {
            if (other == place) {
                break;
            }
            ahead++;
        }
        boolean soon = ahead < underWay;
        unlock();
        return soon;
    }

    private void leave(Place place) {
        lock();
        line.remove(place);
        unlock();
    }

    private static final class Alarm extends Timer {
        private final Place place;

        Alarm(Place place) {
            this.place = place;
        }

        @Override
        protected void expire() {
            if (place.pool.expects(place)) {
                place.arm(LOOK_AGAIN_NANOS);
            } else if (place.deliverError(new DatabaseProblem(Step.POOL, "Connection pool timeout: all connections are in use"))) {
                place.pool.leave(place);
            }
        }
    }
}
