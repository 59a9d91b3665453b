package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import dev.fermata.runtime.world.RealWorld;
import dev.fermata.runtime.world.World;

/**
 * Long computations of libraries that never look up: on a thread of their own, which the task waits for. When the task is cancelled
 * it goes without the result, and the thread ends after its computation; nobody else knows the arrays it works on.
 */
final class Detached {
    private static final World WORLD = RealWorld.INSTANCE;
    /** How often the waiting task looks whether it is cancelled. */
    private static final long LOOK_NANOS = 10_000_000;
    /** Fewer operations take less than a few milliseconds: not worth a thread. */
    private static final double WORK_MIN = 1e6;

    private Detached() {
    }

    /**
     * Runs a computation to its end.
     *
     * @param work about how many elements it visits
     */
    static void run(double work, Runnable computation) {
        if (work < WORK_MIN) {
            computation.run();
            return;
        }
        Job job = new Job(computation, Thread.currentThread());
        WORLD.startThread("fermata-detached", job);
        while (!job.isDone) {
            WORLD.park(LOOK_NANOS);
            Checkpoint.pass();
        }
        job.rethrow();
    }

    /** {@code isDone} is written last by the computing thread, and read first by the waiting one. */
    private static final class Job implements Runnable {
        private final Runnable computation;
        private final Thread owner;
        private Throwable failure;
        private volatile boolean isDone;

        Job(Runnable computation, Thread owner) {
            this.computation = computation;
            this.owner = owner;
        }

        @Override
        public void run() {
            try {
                computation.run();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            isDone = true;
            WORLD.unpark(owner);
        }

        void rethrow() {
            switch (failure) {
                case null -> { }
                case Error error -> throw error;
                default -> throw (RuntimeException) failure;
            }
        }
    }
}
