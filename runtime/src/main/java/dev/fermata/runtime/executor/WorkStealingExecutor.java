package dev.fermata.runtime.executor;

import dev.fermata.runtime.task.Carrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;

/**
 * Several workers with a queue each, which take from one another when they run dry: the JDK's fork/join pool in its
 * first-in-first-out mode. No thread is started before the first item.
 *
 * <p><b>Order.</b> Items that one worker queues are taken in that order; there is no order between workers.
 * <b>Fairness.</b> An item runs after finitely many others if items end or give up their thread: queues are FIFO,
 * strands give way after their budget, and loops after a tick (see {@link Preemption}).
 */
public final class WorkStealingExecutor implements Executor {
    private final int workers;
    private final Guarded pool = new Guarded();
    private volatile boolean closed;

    /** @param workers number of threads; 0 for one per processor */
    public WorkStealingExecutor(int workers) {
        this.workers = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void execute(Runnable ready) {
        ForkJoinPool running = pool.value;
        if (running == null) {
            running = pool.start(workers, closed);
        }
        if (running != null) {
            try {
                running.execute(ready);
            } catch (RejectedExecutionException e) {
                if (!closed) {
                    throw e;
                }
            }
        }
    }

    @Override
    public boolean hasReady() {
        ForkJoinPool running = pool.value;
        return running != null && (running.hasQueuedSubmissions() || running.getQueuedTaskCount() > 0);
    }

    @Override
    public boolean isIdle() {
        ForkJoinPool running = pool.value;
        return running == null || running.isQuiescent() && !running.hasQueuedSubmissions();
    }

    @Override
    public int parallelism() {
        return workers;
    }

    @Override
    public void close() {
        closed = true;
        ForkJoinPool running = pool.close();
        if (running != null) {
            running.shutdownNow();
        }
    }

    /** The pool, made once by whoever needs it first. The lock guards only the making; readers see the volatile field. */
    private static final class Guarded extends dev.fermata.runtime.task.Guard {
        private volatile ForkJoinPool value;
        private boolean ended;

        ForkJoinPool start(int workers, boolean closed) {
            lock();
            try {
                if (value == null && !closed && !ended) {
                    value = new ForkJoinPool(workers, Worker::new, null, true);
                }
                return value;
            } finally {
                unlock();
            }
        }

        ForkJoinPool close() {
            lock();
            try {
                ended = true;
                return value;
            } finally {
                unlock();
            }
        }
    }

    private static final class Worker extends ForkJoinWorkerThread implements Carrier.Holder {
        private final Carrier carrier = new Carrier();

        Worker(ForkJoinPool pool) {
            super(null, pool, true);
            setName("fermata-worker-" + (getPoolIndex() + 1));
            setDaemon(true);
        }

        @Override
        public Carrier carrier() {
            return carrier;
        }
    }
}
