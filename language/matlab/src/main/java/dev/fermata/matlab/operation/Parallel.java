package dev.fermata.matlab.operation;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Checkpoint;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.world.RealWorld;
import dev.fermata.runtime.world.World;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Runs the parts of a large loop on all cores. The calling thread takes parts like the helpers, so that a busy machine
 * costs no more than a loop without help. Parts must not depend on one another, nor on the running task; results are then
 * the same however they are divided.
 */
public final class Parallel {
    /** From this many elements on help pays for loops that move memory. */
    public static final int LARGE = 1 << 16;
    /** What one part of such a loop takes. */
    public static final int GRAIN = 1 << 15;
    /** The same for loops that compute for long per element. */
    public static final int SLOW_GRAIN = 1 << 11;

    private Parallel() {
    }

    /** A part of a loop: indices from {@code from} to before {@code to}. */
    @FunctionalInterface
    public interface Part {
        void run(int from, int to);
    }

    /** How many threads take part at most. */
    public static int width() {
        return Crew.HELPERS + 1;
    }

    /** Runs a loop of {@code count} steps in parts of {@code grain} steps (the last may be shorter). */
    public static void run(int count, int grain, Part part) {
        if (count <= grain || Crew.HELPERS == 0 || isSimulated()) {
            for (long from = 0; from < count; from += grain) {
                Checkpoint.pass();
                part.run((int) from, (int) Math.min(from + grain, count));
            }
            return;
        }
        Job job = new Job(count, grain, part, Thread.currentThread());
        Crew.ONLY.offer(job);
        job.work();
        Crew.ONLY.finish(job);
        if (job.failure instanceof RuntimeException e) {
            throw e;
        }
        if (job.failure instanceof Error e) {
            throw e;
        }
    }

    private static boolean isSimulated() {
        Session session = Session.currentOrNull();
        return session != null && session.world().isSimulated();
    }

    private static final class Job implements Supplier<Throwable> {
        final AtomicLong next = new AtomicLong();
        final int count;
        final int grain;
        final Part part;
        final Thread owner;
        /** Helpers at work; guarded by the crew. */
        int helpers;
        volatile Throwable failure;

        Job(int count, int grain, Part part, Thread owner) {
            this.count = count;
            this.grain = grain;
            this.part = part;
            this.owner = owner;
        }

        boolean hasMore() {
            return next.get() < count;
        }

        void work() {
            try {
                long from;
                while ((from = next.getAndAdd(grain)) < count) {
                    Checkpoint.pass();
                    part.run((int) from, (int) Math.min(from + grain, count));
                }
            } catch (RuntimeException | Error e) {
                giveUp(e);
            }
        }

        /** The owner throws it once all have stopped; what others throw because of it is no news. */
        private synchronized void giveUp(Throwable e) {
            if (failure == null) {
                failure = e;
            }
            next.set(count);
        }

        /** By the owner while it waits for helpers. */
        void look() {
            try {
                Checkpoint.pass();
            } catch (Cancelled e) {
                giveUp(e);
            }
        }

        @Override
        public Throwable get() {
            return failure;
        }
    }

    /** The helpers: daemon threads, started when needed, ended when idle. The lock guards jobs, sleepers and counts. */
    private static final class Crew extends Guard {
        static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;
        static final Crew ONLY = new Crew();
        private static final long KEEP_ALIVE_NANOS = 2_000_000_000L;
        /** How often an owner looks again for its helpers' end before it parks. */
        private static final int SPINS = 2_000;
        /** How often it then looks whether it is cancelled. */
        private static final long LOOK_NANOS = 10_000_000L;

        private final World world = RealWorld.INSTANCE;
        private final ArrayDeque<Job> jobs = new ArrayDeque<>();
        private final ArrayDeque<Thread> sleepers = new ArrayDeque<>();
        private int threads;

        void offer(Job job) {
            long parts = (job.count + (long) job.grain - 1) / job.grain;
            int wanted = (int) Math.min(parts - 1, HELPERS);
            for (int i = 0; i < wanted; i++) {
                Thread sleeper;
                boolean start = false;
                lock();
                if (i == 0) {
                    jobs.addLast(job);
                }
                sleeper = sleepers.pollLast();
                if (sleeper == null && threads < HELPERS) {
                    threads++;
                    start = true;
                }
                unlock();
                if (sleeper != null) {
                    world.unpark(sleeper);
                } else if (start) {
                    world.startThread("fermata-kernel", this::help);
                }
            }
        }

        /** Waits until no helper works on the job. */
        void finish(Job job) {
            lock();
            jobs.remove(job);
            unlock();
            int spins = 0;
            while (isHelped(job)) {
                if (++spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    job.look();
                    world.park(LOOK_NANOS);
                }
            }
        }

        private boolean isHelped(Job job) {
            lock();
            boolean helped = job.helpers > 0;
            unlock();
            return helped;
        }

        private void help() {
            Thread self = Thread.currentThread();
            while (true) {
                Job job = join(self);
                if (job != null) {
                    Checkpoint.help(job);
                    job.work();
                    Checkpoint.help(null);
                    if (leave(job)) {
                        world.unpark(job.owner);
                    }
                } else if (!rest(self)) {
                    return;
                }
            }
        }

        /** A job with parts left; or null, and the thread is among the sleepers. */
        private Job join(Thread self) {
            lock();
            try {
                for (Job job : jobs) {
                    if (job.hasMore()) {
                        job.helpers++;
                        return job;
                    }
                }
                sleepers.addLast(self);
                return null;
            } finally {
                unlock();
            }
        }

        private boolean leave(Job job) {
            lock();
            boolean last = --job.helpers == 0;
            unlock();
            return last;
        }

        /** Sleeps until woken; false when nobody needed the thread for long. */
        private boolean rest(Thread self) {
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
                    if (left <= 0) {
                        sleepers.remove(self);
                        threads--;
                        return false;
                    }
                } finally {
                    unlock();
                }
            }
        }
    }
}
