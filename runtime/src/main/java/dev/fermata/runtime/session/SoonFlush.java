package dev.fermata.runtime.session;

import dev.fermata.runtime.world.World;

/**
 * Writes a program's output for somebody who looks on: soon after it was printed, though the program computes for long. On a
 * thread of its own, since a terminal may take its time, which is started by the first output.
 *
 * <p>{@code isDirty} is set by who prints, under the output's lock, and cleared by the thread before it writes: what is printed
 * meanwhile sets it again.
 */
final class SoonFlush implements Runnable {
    /** Short for people, long for programs: what is printed within it is written together. */
    private static final long DELAY_NANOS = 50_000_000;

    private final World world;
    private final Console console;
    private volatile boolean isDirty;
    private volatile boolean isOver;
    private volatile Thread thread;

    SoonFlush(World world, Console console) {
        this.world = world;
        this.console = console;
    }

    /** There is something to write. Called under the output's lock. */
    void need() {
        isDirty = true;
        if (thread == null) {
            thread = world.startThread("fermata-output", this);
        } else {
            world.unpark(thread);
        }
    }

    void end() {
        isOver = true;
        isDirty = true;
        Thread running = thread;
        if (running != null) {
            world.unpark(running);
        }
    }

    @Override
    public void run() {
        while (!isOver) {
            if (!isDirty) {
                world.park(Long.MAX_VALUE);
                continue;
            }
            long until = world.nanoTime() + DELAY_NANOS;
            for (long left = DELAY_NANOS; left > 0 && !isOver; left = until - world.nanoTime()) {
                world.park(left);
            }
            isDirty = false;
            if (!isOver) {
                console.out().flush();
            }
        }
    }
}
