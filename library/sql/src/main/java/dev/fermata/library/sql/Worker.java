package dev.fermata.library.sql;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.world.World;
import java.util.ArrayDeque;

/**
 * Carries out the operations of one connection one after the other, on a thread that it has while there are any: a virtual
 * one, or for a driver in native code one of the machine, which stays for a while. In a simulated world everything is
 * done on the spot.
 *
 * <p>The lock guards the queue, {@code thread}, {@code current} and {@code asleep}. A thread that finds the queue empty says so under the
 * lock before it parks or ends; who adds an operation unparks it or starts another.
 */
final class Worker extends Guard {
    private static final long KEEP_ALIVE_NANOS = 1_000_000_000L;
    private static final long CANCEL_AGAIN_NANOS = 2_000_000;
    private static final long CANCEL_AGAIN_NANOS_MAX = 1_000_000_000;

    private final Session session;
    private final World world;
    private final boolean ownThread;
    private final ArrayDeque<Operation> queue = new ArrayDeque<>();
    private Thread thread;
    private Operation current;
    private boolean asleep;

    Worker(Session session, boolean ownThread) {
        this.session = session;
        this.world = session.world();
        this.ownThread = ownThread;
    }

    /** @param what the operation in words, for task dumps */
    Operation submit(String what, Operation.Work work) {
        if (world.isSimulated()) {
            Operation operation = new Operation(this, new Promise(), work);
            operation.run();
            return operation;
        }
        Operation operation = new Operation(this, session.engine().external(what), work);
        Thread toWake = null;
        boolean start = false;
        lock();
        queue.addLast(operation);
        if (thread == null) {
            start = true;
            thread = Thread.currentThread(); // until the new one is known: nobody else starts one
        } else if (asleep) {
            asleep = false;
            toWake = thread;
        }
        unlock();
        if (start) {
            if (ownThread) {
                world.startThread("fermata-database", this::work);
            } else {
                world.startVirtualThread("fermata-database", this::work);
            }
        } else if (toWake != null) {
            world.unpark(toWake);
        }
        return operation;
    }

    private void work() {
        while (true) {
            boolean rest = false;
            lock();
            thread = Thread.currentThread();
            Operation next = queue.pollFirst();
            current = next;
            if (next == null) {
                if (!ownThread || session.engine().hasEnded()) {
                    thread = null;
                    unlock();
                    return;
                }
                asleep = true;
                rest = true;
            }
            unlock();
            if (rest) {
                if (!awaitWork()) {
                    return;
                }
            } else {
                next.run();
            }
        }
    }

    /** Parks; false when the thread was not needed for long and is to end. */
    private boolean awaitWork() {
        long deadline = world.nanoTime() + KEEP_ALIVE_NANOS;
        while (true) {
            long left = deadline - world.nanoTime();
            if (left > 0) {
                world.park(left);
            }
            lock();
            boolean work = !asleep;
            boolean end = !work && (left <= 0 || session.engine().hasEnded());
            if (end) {
                asleep = false;
                thread = null;
            }
            unlock();
            if (work || end) {
                return work;
            }
        }
    }

    /** Cancels what is under way and what waits for its turn. */
    void cancelAll() {
        Operation[] all;
        lock();
        all = queue.toArray(new Operation[queue.size() + 1]);
        all[queue.size()] = current;
        unlock();
        for (Operation operation : all) {
            if (operation != null) {
                cancel(operation);
            }
        }
    }

    /** Nobody waits for the operation any more. */
    void cancel(Operation operation) {
        if (!operation.result().isDone()) {
            world.startVirtualThread("fermata-database-cancel", () -> {
                long pause = CANCEL_AGAIN_NANOS;
                while (operation.cancel()) {
                    world.park(pause);
                    pause = Math.min(2 * pause, CANCEL_AGAIN_NANOS_MAX);
                }
            });
        }
    }
}
