package dev.fermata.runtime.executor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs items on somebody else's executor: a server's pool, a user interface's event loop. One or many threads; the
 * host decides about order and fairness.
 *
 * <p><b>Protocol.</b> {@code underWay} counts items given to the host and not finished, {@code running} those being run.
 * Who takes {@code underWay} to 0 looks whether the program is over or stands still, as the {@code looking} flag's
 * owner; an item added meanwhile will look again when it ends.
 */
public final class HostExecutor implements Loop {
    private final java.util.concurrent.Executor host;
    private final Runnable whenOver;
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong running = new AtomicLong();
    private final AtomicInteger looking = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Idle idle;
    private volatile boolean closed;
    private volatile boolean asleep;
    private Later later = (nanos, action) -> { };

    /** Runs an action after some time. */
    public interface Later {
        void run(long nanos, Runnable action);
    }

    /**
     * @param host     runs what it is given, some time, on any thread
     * @param whenOver called once when the program is over, on a thread of the host
     */
    public HostExecutor(java.util.concurrent.Executor host, Runnable whenOver) {
        this.host = host;
        this.whenOver = whenOver;
    }

    /** Tells how to look again after some time. To be called before the first item. */
    public void later(Later how) {
        later = how;
    }

    @Override
    public void execute(Runnable ready) {
        if (closed) {
            return;
        }
        underWay.incrementAndGet();
        asleep = false;
        host.execute(() -> {
            running.incrementAndGet();
            try {
                if (!closed) {
                    ready.run();
                }
            } finally {
                running.decrementAndGet();
                if (underWay.decrementAndGet() == 0) {
                    look();
                }
            }
        });
    }

    private void look() {
        Idle asked = idle;
        if (asked == null || !looking.compareAndSet(0, 1)) {
            return;
        }
        long limit;
        do {
            limit = asked.isOver() || underWay.get() > 0 ? -1 : asked.nothingReady();
        } while (limit == 0);
        asleep = limit > 0;
        looking.set(0);
        if (asked.isOver()) {
            finish();
        } else if (limit > 0 && limit != Long.MAX_VALUE) {
            later.run(limit, this::wakeUp);
        } else if (limit < 0 && underWay.get() == 0) {
            wakeUp();
        }
    }

    private synchronized void finish() { // once per program
        if (over.getCount() > 0) {
            over.countDown();
            whenOver.run();
        }
    }

    /** Makes the program run without holding the caller. */
    public void begin(Idle program) {
        idle = program;
        wakeUp();
    }

    /** Blocks the calling thread, which must not be the host's only one, until the program is over. */
    @Override
    public void drive(Idle program) {
        begin(program);
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void wakeUp() {
        execute(() -> { });
    }

    @Override
    public boolean isAsleep() {
        return asleep;
    }

    @Override
    public boolean hasReady() {
        return underWay.get() > running.get();
    }

    @Override
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    @Override
    public int parallelism() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void close() {
        closed = true;
    }
}
