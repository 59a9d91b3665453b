package dev.fermata.runtime.io;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The threads on which a program's blocking system calls are made: a bounded number, started when needed, ended when
 * idle for a while. In a simulated world calls are made on the spot.
 *
 * <p>Most file operations take microseconds, less than waking a thread. So brief operations at first stand behind the
 * few workers that are awake already; if one of them waits for longer than {@link #PATIENCE_NANOS}, something blocks, and
 * a further worker comes.
 *
 * <p><b>Protocol.</b> The lock guards the queue and the counts. A worker that finds the queue empty enters
 * {@code sleepers} under the lock and parks; who needs one takes a sleeper out under the lock and unparks it,
 * or starts a thread. A worker leaves only after taking itself out of {@code sleepers}, so none is woken in vain. While
 * operations stand behind busy workers a watch is armed ({@code watching}); the timer's thread runs it.
 */
public final class BlockingLane extends Guard {
    private static final int DEFAULT_THREADS = 16;
    private static final long KEEP_ALIVE_NANOS = 2_000_000_000L;
    /** A worker takes so many operations in one go at most, when there are more of them than workers. */
    private static final int MAX_BATCH = 8;

    /** How long a brief operation stands behind others before another thread helps. */
    private static final long PATIENCE_NANOS = 2_000_000L;

    private final Engine engine;
    private final World world;
    private final int readyThreads;
    private final int maxThreads;
    private final ArrayDeque<Operation> queue = new ArrayDeque<>();
    private final ArrayDeque<Thread> sleepers = new ArrayDeque<>();
    private boolean watching;
    private int threads;
    private int threadsMax;

    /** @param maxThreads how many operations may run at the same time */
    public BlockingLane(Engine engine, int maxThreads) {
        this.engine = engine;
        this.world = engine.world();
        this.maxThreads = maxThreads;
        this.readyThreads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** The lane of a session. */
    public static BlockingLane of(Session session) {
        return session.attachment(BlockingLane.class, BlockingLane::forSession);
    }

    private static BlockingLane forSession(Session session) {
        BlockingLane lane = new BlockingLane(session.engine(), DEFAULT_THREADS);
        session.whenClosed(lane::close);
        return lane;
    }

    /** After the engine's end: lets the threads go. */
    private void close() {
        Thread[] all;
        lock();
        all = sleepers.toArray(new Thread[0]);
        unlock();
        for (Thread thread : all) {
            world.unpark(thread);
        }
    }

    /**
     * Makes a call that may block for a short time, like most file operations: it may stand behind other such calls.
     *
     * @param what what is done, in words, for dumps
     */
    public Promise submit(String what, Callable<?> call) {
        return submit(what, call, true);
    }

    /** Makes a call that may block for long, like reading a terminal: nothing else waits for it. */
    public Promise submitLong(String what, Callable<?> call) {
        return submit(what, call, false);
    }

    private Promise submit(String what, Callable<?> call, boolean brief) {
        if (world.isSimulated()) {
            Promise promise = new Promise();
            run(call, promise);
            return promise;
        }
        ExternalPromise promise = engine.external(what);
        Operation operation = new Operation(call, promise, brief);
        boolean watch = false;
        boolean help = false;
        lock();
        try {
            queue.addLast(operation);
            if (!brief || threads - sleepers.size() < readyThreads) {
                help = true;
            } else if (!watching) {
                watching = true;
                watch = true;
            }
        } finally {
            unlock();
        }
        if (help) {
            help();
        }
        if (watch) {
            engine.timers().start(new Watch(), world.nanoTime() + PATIENCE_NANOS);
        }
        return promise;
    }

    /** Gets one more worker going, if there may be one. */
    private void help() {
        Thread sleeper;
        boolean start = false;
        lock();
        try {
            sleeper = sleepers.pollLast();
            if (sleeper == null && threads < maxThreads) {
                threads++;
                threadsMax = Math.max(threadsMax, threads);
                start = true;
            }
        } finally {
            unlock();
        }
        if (sleeper != null) {
            world.unpark(sleeper);
        } else if (start) {
            world.startThread("fermata-blocking", this::work);
        }
    }

    /** Looks after operations that stand behind busy workers. */
    private final class Watch extends Timer {
        Watch() {
            background();
        }

        @Override
        protected void expire() {
            boolean waiting;
            lock();
            try {
                waiting = !queue.isEmpty() && !engine.hasEnded();
                watching = waiting;
            } finally {
                unlock();
            }
            if (waiting) {
                help();
                engine.timers().start(new Watch(), world.nanoTime() + PATIENCE_NANOS);
            }
        }
    }

    private static void run(Callable<?> call, Promise promise) {
        Object value;
        try {
            value = call.call();
        } catch (Throwable e) { // whatever it is belongs to the one who waits for the operation
            promise.fail(e);
            return;
        }
        promise.succeed(value);
    }

    private void work() {
        Thread self = Thread.currentThread();
        List<Operation> batch = new ArrayList<>(MAX_BATCH);
        while (true) {
            boolean sleep = false;
            lock();
            try {
                takeBatch(batch);
                if (batch.isEmpty()) {
                    if (engine.hasEnded()) {
                        threads--;
                        return;
                    }
                    sleepers.addLast(self);
                    sleep = true;
                }
            } finally {
                unlock();
            }
            if (sleep && !awaitWork(self)) {
                return;
            }
            for (Operation operation : batch) {
                run(operation.call, operation.promise);
            }
            batch.clear();
        }
    }

    private void takeBatch(List<Operation> batch) {
        int share = Math.min(MAX_BATCH, Math.max(1, queue.size() / Math.max(1, threads)));
        while (batch.size() < share) {
            Operation next = queue.peekFirst();
            if (next == null || !next.brief && !batch.isEmpty()) {
                return;
            }
            batch.add(queue.pollFirst());
            if (!next.brief) {
                return;
            }
        }
    }

    /** Parks; false when the thread was not needed for long and is to end. */
    private boolean awaitWork(Thread self) {
        long deadline = world.nanoTime() + KEEP_ALIVE_NANOS;
        while (true) {
            long left = deadline - world.nanoTime();
            if (left > 0) {
                world.park(left);
            }
            lock();
            try {
                if (!sleepers.contains(self)) {
                    return true;
                }
                if (left <= 0 || engine.hasEnded()) {
                    sleepers.remove(self);
                    threads--;
                    return false;
                }
            } finally {
                unlock();
            }
        }
    }

    /** How many threads it has now. */
    public int threads() {
        lock();
        int now = threads;
        unlock();
        return now;
    }

    /** How many threads it has had at most. */
    public int threadsMax() {
        lock();
        int most = threadsMax;
        unlock();
        return most;
    }

    private record Operation(Callable<?> call, Promise promise, boolean brief) {
    }
}
