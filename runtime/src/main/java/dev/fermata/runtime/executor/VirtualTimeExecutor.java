package dev.fermata.runtime.executor;

import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.SimulatedWorld;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One thread, a clock of its own, and every choice made by an {@link Order}: a run is repeatable to the last step.
 *
 * <p>An item is one turn of a task (strands give way after each). Time moves to the next timer when nothing is ready;
 * with manual time only by {@link #advance}. Everything belongs to the driving thread; items from other threads come
 * through {@code foreign} and join the others when the loop next looks.
 */
public final class VirtualTimeExecutor implements Loop {
    private final SimulatedWorld world;
    private final Order order;
    private final boolean automatic;
    private final SplittableRandom random;
    private final ArrayDeque<Runnable> fifo = new ArrayDeque<>();
    private final List<Runnable> ready = new ArrayList<>();
    private final Map<Runnable, Long> priorities = new IdentityHashMap<>();
    private final ConcurrentLinkedQueue<Runnable> foreign = new ConcurrentLinkedQueue<>();
    private Timers timers;
    private Thread driver;
    private volatile boolean busy;
    private volatile Thread sleeper;
    private volatile boolean wakeUp;
    private volatile boolean closed;
    private long steps;
    private long lowest;
    private int changesLeft;

    public VirtualTimeExecutor(SimulatedWorld world, Order order, boolean automatic) {
        this.world = world;
        this.order = order;
        this.automatic = automatic;
        this.random = new SplittableRandom(order.seed());
        this.changesLeft = order.depth();
    }

    /** The timers whose wheel this executor turns. To be called once, before it is driven. */
    public void timers(Timers wheel) {
        timers = wheel;
    }

    /** What makes this run repeatable. */
    public Order order() {
        return order;
    }

    /** How many items have run. */
    public long steps() {
        return steps;
    }

    @Override
    public void execute(Runnable item) {
        if (closed) {
            return;
        }
        if (driver != null && Thread.currentThread() != driver) {
            foreign.add(item);
            Thread thread = sleeper;
            if (thread != null) {
                world.unpark(thread);
            }
        } else {
            add(item);
        }
    }

    private void add(Runnable item) {
        if (order.kind() == Order.Kind.FIFO) {
            fifo.addLast(item);
        } else {
            ready.add(item);
        }
    }

    private Runnable next() {
        for (Runnable item = foreign.poll(); item != null; item = foreign.poll()) {
            add(item);
        }
        if (order.kind() == Order.Kind.FIFO) {
            return fifo.pollFirst();
        }
        int count = ready.size();
        if (count == 0) {
            return null;
        }
        int chosen = order.kind() == Order.Kind.RANDOM ? random.nextInt(count) : highest(count);
        Runnable item = ready.get(chosen);
        Runnable last = ready.remove(count - 1);
        if (chosen < count - 1) {
            ready.set(chosen, last);
        }
        return item;
    }

    private int highest(int count) {
        int best = 0;
        long bestPriority = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            Long known = priorities.get(ready.get(i));
            if (known == null) {
                known = random.nextLong(1L << 40);
                priorities.put(ready.get(i), known);
            }
            if (known > bestPriority) {
                bestPriority = known;
                best = i;
            }
        }
        if (changesLeft > 0 && random.nextInt(50) == 0) {
            changesLeft--;
            priorities.put(ready.get(best), --lowest);
        }
        return best;
    }

    @Override
    public void drive(Idle idle) {
        driver = Thread.currentThread();
        while (!idle.isOver()) {
            Runnable item = next();
            if (item != null) {
                steps++;
                busy = true;
                item.run();
                turnDue();
                continue;
            }
            busy = false;
            long limit = idle.nothingReady();
            if (limit == 0 || hasReady() || automatic && turnToNextTimer()) {
                continue;
            }
            sleeper = Thread.currentThread();
            if (foreign.isEmpty() && !wakeUp && !idle.isOver()) {
                world.park(limit);
            }
            sleeper = null;
            wakeUp = false;
        }
    }

    /** What is due at the present time does not wait until nothing is ready. */
    private void turnDue() {
        if (automatic && timers.nextTurn() <= world.nanoTime()) {
            timers.turn(world.nanoTime());
        }
    }

    private boolean turnToNextTimer() {
        long next = timers.nextTurn();
        if (next == Long.MAX_VALUE || timers.count() == 0) {
            return false;
        }
        world.moveTo(next);
        timers.turn(world.nanoTime());
        return true;
    }

    /** Moves the time forward, firing the timers on the way at their own times. On the driving thread only. */
    public void advance(long nanos) {
        long target = world.nanoTime() + nanos;
        for (long next = timers.nextTurn(); next <= target; next = timers.nextTurn()) {
            world.moveTo(next);
            timers.turn(world.nanoTime());
        }
        world.moveTo(target);
    }

    @Override
    public int strandBudget() {
        return 1;
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
        return !fifo.isEmpty() || !ready.isEmpty() || !foreign.isEmpty();
    }

    @Override
    public boolean isIdle() {
        return !busy && !hasReady();
    }

    @Override
    public int parallelism() {
        return 1;
    }

    @Override
    public void close() {
        closed = true;
    }
}
