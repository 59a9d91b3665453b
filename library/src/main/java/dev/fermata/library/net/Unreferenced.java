package dev.fermata.library.net;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.World;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.Set;

/**
 * Closes what a program has lost sight of: when a watched handle is garbage, its action runs, some time later. A background
 * timer looks as long as anything is watched. Guarded by its own monitor.
 */
public final class Unreferenced {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final Timers timers;
    private final World world;
    private final ReferenceQueue<Object> garbage = new ReferenceQueue<>();
    private final Set<Watched> watched = new HashSet<>();
    private boolean looking;

    private Unreferenced(Session session) {
        this.timers = session.timers();
        this.world = session.world();
    }

    public static Unreferenced of(Session session) {
        return session.attachment(Unreferenced.class, Unreferenced::new);
    }

    /** What has to be done for one handle; must not refer to it. */
    public final class Watched extends PhantomReference<Object> {
        private final Runnable action;

        private Watched(Object handle, Runnable action) {
            super(handle, garbage);
            this.action = action;
        }

        /** The handle was closed by the program. */
        public void forget() {
            clear();
            synchronized (Unreferenced.this) {
                watched.remove(this);
            }
        }
    }

    /** Runs an action when a handle has become garbage; the action must not refer to the handle. */
    public synchronized Watched watch(Object handle, Runnable action) {
        Watched added = new Watched(handle, action);
        watched.add(added);
        if (!looking) {
            looking = true;
            timers.start(new Look(), world.nanoTime() + PAUSE_NANOS);
        }
        return added;
    }

    private final class Look extends Timer {
        Look() {
            background();
        }

        @Override
        protected void expire() {
            synchronized (Unreferenced.this) {
                for (Reference<?> found = garbage.poll(); found != null; found = garbage.poll()) {
                    Watched lost = (Watched) found;
                    if (watched.remove(lost)) {
                        lost.action.run();
                    }
                }
                looking = !watched.isEmpty();
            }
            if (looking) {
                timers.start(this, world.nanoTime() + PAUSE_NANOS);
            }
        }
    }
}
