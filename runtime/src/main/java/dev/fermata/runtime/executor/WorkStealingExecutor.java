package dev.fermata.runtime.executor;

import dev.fermata.runtime.task.Carrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several workers with a queue each, which take from one another when they run dry: the JDK's fork/join pool in its
 * first-in-first-out mode. No thread is started before the first item.
 *
 * <p><b>Order.</b> Items that one worker queues are taken in about that order; there is none between workers.
 * <b>Fairness.</b> An item runs after finitely many others if each item ends or gives up its thread, and the number of
 * items that keep queueing themselves again is finite. The pool alone does not promise that: a worker looks at the
 * queues for outsiders only when its own is empty. So items that give way, and every {@value #OUTSIDE_EVERY}th item
 * that a worker queues, go through the outsiders' queues: own queues run empty again and again. Loops give way after a
 * tick (see {@link Preemption}).
 */
public final class WorkStealingExecutor implements Executor {
    private static final int OUTSIDE_EVERY = 61;

    private final int workers;
    private final Guarded pool = new Guarded();
    private volatile boolean closed;

    /** @param workers number of threads; 0 for one per processor */
    public WorkStealingExecutor(int workers) {
        this.workers = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void execute(Runnable ready) {
        submit(ready, Thread.currentThread() instanceof Worker worker && ++worker.queued % OUTSIDE_EVERY == 0);
    }

    @Override
    public void executeLater(Runnable ready) {
        submit(ready, true);
    }

    private void submit(Runnable ready, boolean outside) {
        ForkJoinPool running = pool.value;
        if (running == null) {
            running = pool.start(workers, closed);
        }
        if (running != null) {
            try {
                if (outside) {
                    running.externalSubmit(new Item(ready));
                } else {
                    running.execute(new Item(ready));
                }
            } catch (RejectedExecutionException e) {
                if (!closed) {
                    throw e;
                }
            }
        }
    }

    private static final class Item extends ForkJoinTask<Void> {
        private static final long serialVersionUID = 1L;

        private final transient Runnable ready;

        Item(Runnable ready) {
            this.ready = ready;
        }

        @Override
        public Void getRawResult() {
            return null;
        }

        @Override
        protected void setRawResult(Void value) {
            // it has none
        }

        @Override
        protected boolean exec() {
            try {
                ready.run();
            } catch (Throwable fault) { // items do not throw: this is a bug of the engine, to be seen by somebody
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, fault);
            }
            return true;
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
        private final AtomicInteger made = new AtomicInteger();

        ForkJoinPool start(int workers, boolean closed) {
            lock();
            try {
                if (value == null && !closed && !ended) {
                    value = new ForkJoinPool(workers, owner -> new Worker(owner, made.incrementAndGet()), null, true);
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
        private int queued;

        Worker(ForkJoinPool pool, int number) {
            super(null, pool, true);
            setName("fermata-worker-" + number);
            setDaemon(true);
        }

        @Override
        public Carrier carrier() {
            return carrier;
        }
    }
}
