package dev.fermata.runtime.executor;

import dev.fermata.runtime.world.World;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One thread, the one that drives it. First in, first out, exactly.
 *
 * <p><b>Protocol.</b> The driving thread announces its sleep by writing {@code sleeper}, then looks at the queue once
 * more, then parks. A producer adds to the queue, then reads {@code sleeper}, and unparks it. One of them sees the
 * other (both accesses are volatile), so no wake-up is lost.
 */
public final class LoopExecutor implements Loop {
    private static final int STRAND_BUDGET = 256;

    private final World world;
    private final int strandBudget;
    private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private volatile Thread sleeper;
    private volatile boolean busy;
    private volatile boolean wakeUp;
    private volatile boolean closed;

    public LoopExecutor(World world) {
        this(world, STRAND_BUDGET);
    }

    /** @param strandBudget how many tasks of a strand are one item; with 1, timers that are due fire between any two of them */
    public LoopExecutor(World world, int strandBudget) {
        this.world = world;
        this.strandBudget = strandBudget;
    }

    @Override
    public int strandBudget() {
        return strandBudget;
    }

    @Override
    public void execute(Runnable ready) {
        if (closed) {
            return;
        }
        queue.add(ready);
        Thread thread = sleeper;
        if (thread != null) {
            world.unpark(thread);
        }
    }

    @Override
    public void drive(Idle idle) {
        while (!idle.isOver()) {
            Runnable next = queue.poll();
            if (next != null) {
                busy = true;
                next.run();
                idle.betweenItems();
                continue;
            }
            busy = false;
            long limit = idle.nothingReady();
            if (limit == 0) {
                continue;
            }
            sleeper = Thread.currentThread();
            if (queue.isEmpty() && !idle.isOver() && !wakeUp) {
                world.park(limit);
            }
            sleeper = null;
            wakeUp = false;
            idle.resumed();
        }
    }

    @Override
    public void wakeUp() {
        wakeUp = true;
        Thread thread = sleeper;
        if (thread != null) {
            world.unpark(thread);
        }
    }

    @Override
    public boolean isAsleep() {
        return sleeper != null;
    }

    @Override
    public boolean hasReady() {
        return !queue.isEmpty();
    }

    @Override
    public boolean isIdle() {
        return !busy && queue.isEmpty();
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public void close() {
        closed = true;
        while (queue.poll() != null) { // not clear(): it would load the first lambda of the process
            continue;
        }
    }
}
