package dev.fermata.runtime.executor;

import dev.fermata.runtime.task.Carrier;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.world.World;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Several workers with a queue each, which take from one another when they run dry. No thread is started before it is
 * needed.
 *
 * <p><b>Order.</b> An item that a worker queues goes to the back of its own queue, one from outside and one that gives
 * way to the back of the common queue. A worker takes from the front of its own, then of the common one, then of the
 * others'; at every {@value #COMMON_FIRST}th step it looks at the common queue first. <b>Fairness.</b> So an item runs
 * after finitely many others when each item ends or gives up its thread: what is in a queue is never overtaken without
 * bound. (The JDK's fork/join pool does not promise this: measured, a worker stayed with one queue for ever while its
 * items kept queueing themselves again.)
 *
 * <p><b>Protocol.</b> The lock guards the line of sleeping workers and the number of those started; {@code sleeping}
 * mirrors the line's length. {@code searching} counts workers that were woken or started and have found nothing yet: as
 * long as there is one, producers wake no other, and a worker that finds something as the last searcher wakes the next.
 * A producer adds an item, then reads {@code searching} and {@code sleeping}. A worker that has found nothing leaves
 * {@code searching}, enters the line, and then looks at all queues once more before it parks. All of these are volatile
 * accesses or compare-and-sets, so either the producer sees the sleeper or the sleeper sees the item.
 */
public final class WorkStealingExecutor extends Guard implements Executor {
    private static final int COMMON_FIRST = 61;
    private static final VarHandle SEARCHING;

    static {
        try {
            SEARCHING = MethodHandles.lookup().findVarHandle(WorkStealingExecutor.class, "searching", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final World world;
    private final int parallelism;
    private final Worker[] workers;
    private final ConcurrentLinkedQueue<Runnable> common = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Worker> line = new ArrayDeque<>();
    private volatile int started;
    private volatile int sleeping;
    private volatile int searching;
    private volatile boolean closed;

    /** @param workers number of threads; 0 for one per processor */
    public WorkStealingExecutor(World world, int workers) {
        this.world = world;
        this.parallelism = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
        this.workers = new Worker[parallelism];
    }

    @Override
    public void execute(Runnable ready) {
        if (Thread.currentThread() instanceof Worker worker && worker.owner() == this) {
            worker.queue.add(ready);
        } else {
            common.add(ready);
        }
        signal();
    }

    @Override
    public void executeLater(Runnable ready) {
        common.add(ready);
        signal();
    }

    private void signal() {
        if (searching == 0 && (sleeping > 0 || started < parallelism)) {
            wakeOne();
        }
    }

    private void wakeOne() {
        Worker woken;
        boolean fresh = false;
        lock();
        try {
            if (closed || searching > 0) {
                return;
            }
            woken = line.pollLast();
            if (woken == null && started < parallelism) {
                woken = new Worker(started + 1);
                fresh = true;
                workers[started] = woken;
                started++; // after the slot: thieves read the number, then the slots
            }
            if (woken == null) {
                return;
            }
            sleeping = line.size();
            woken.searches = true;
            SEARCHING.getAndAdd(this, 1);
        } finally {
            unlock();
        }
        if (fresh) {
            world.start(woken);
        } else {
            world.unpark(woken);
        }
    }

    private boolean somethingQueued() {
        if (!common.isEmpty()) {
            return true;
        }
        for (int i = started - 1; i >= 0; i--) {
            if (!workers[i].queue.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasReady() {
        return somethingQueued();
    }

    @Override
    public boolean isIdle() {
        lock();
        try {
            return line.size() == started && !somethingQueued();
        } finally {
            unlock();
        }
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public void close() {
        lock();
        closed = true;
        unlock();
        for (int i = started - 1; i >= 0; i--) {
            world.unpark(workers[i]);
        }
    }

    private final class Worker extends Thread implements Carrier.Holder {
        private final Carrier carrier = new Carrier();
        private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
        /** Whether it is counted in searching. Written by the waker before it unparks, then by itself. */
        private boolean searches;
        private int steps;

        Worker(int number) {
            super("fermata-worker-" + number);
            setDaemon(true);
        }

        WorkStealingExecutor owner() {
            return WorkStealingExecutor.this;
        }

        @Override
        public Carrier carrier() {
            return carrier;
        }

        @Override
        public void run() {
            while (!closed) {
                Runnable item = next();
                if (item == null) {
                    sleepUntilWoken();
                    continue;
                }
                if (searches) {
                    searches = false;
                    if ((int) SEARCHING.getAndAdd(WorkStealingExecutor.this, -1) == 1) {
                        signalMore();
                    }
                }
                try {
                    item.run();
                } catch (Throwable fault) { // items do not throw: a bug of the engine, which must not end the worker
                    getUncaughtExceptionHandler().uncaughtException(this, fault);
                }
            }
        }

        /** The last searcher has found something: if there is more, another one is needed. */
        private void signalMore() {
            if (somethingQueued()) {
                signal();
            }
        }

        private Runnable next() {
            Runnable item = ++steps % COMMON_FIRST == 0 ? common.poll() : null;
            if (item == null) {
                item = queue.poll();
            }
            if (item == null) {
                item = common.poll();
            }
            return item == null ? steal() : item;
        }

        private Runnable steal() {
            int count = started;
            int from = steps; // any start will do, as long as it moves
            for (int i = 0; i < count; i++) {
                Runnable item = workers[Math.floorMod(from + i, count)].queue.poll();
                if (item != null) {
                    return item;
                }
            }
            return null;
        }

        private void sleepUntilWoken() {
            if (searches) {
                searches = false;
                SEARCHING.getAndAdd(WorkStealingExecutor.this, -1);
            }
            lock();
            line.addLast(this);
            sleeping = line.size();
            unlock();
            if (somethingQueued() && leaveLine()) {
                return;
            }
            while (!closed && isInLine()) {
                world.park(Long.MAX_VALUE);
            }
        }

        private boolean leaveLine() {
            lock();
            try {
                boolean left = line.remove(this);
                sleeping = line.size();
                return left;
            } finally {
                unlock();
            }
        }

        private boolean isInLine() {
            lock();
            try {
                return line.contains(this);
            } finally {
                unlock();
            }
        }
    }
}
