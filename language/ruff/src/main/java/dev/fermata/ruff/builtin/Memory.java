package dev.fermata.ruff.builtin;

import dev.fermata.runtime.world.World;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What builtins remember within one program: the random sequence, and the origins of its stopwatches. */
final class Memory {
    private final World world;
    private final long[] origins = new long[3];
    private final boolean[] started = new boolean[3];
    private RandomGenerator random;

    Memory(World world) {
        this.world = world;
    }

    synchronized double nextDouble() {
        return random().nextDouble();
    }

    synchronized long nextLong() {
        return random().nextLong();
    }

    /** An int between the bounds, both included. */
    synchronized long nextLong(long min, long max) {
        if (max < Long.MAX_VALUE) {
            return random().nextLong(min, max + 1);
        }
        return min > Long.MIN_VALUE ? random().nextLong(min - 1, max) + 1 : random().nextLong();
    }

    /** Makes the sequence repeatable. */
    synchronized void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    synchronized void unseed() {
        random = world.random();
    }

    private RandomGenerator random() {
        if (random == null) {
            random = world.random();
        }
        return random;
    }

    /** Nanoseconds since this stopwatch was asked first. */
    synchronized long elapsedNanos(int stopwatch) {
        long now = world.nanoTime();
        if (!started[stopwatch]) {
            started[stopwatch] = true;
            origins[stopwatch] = now;
        }
        return now - origins[stopwatch];
    }
}
