package dev.fermata.runtime.world;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A world whose time stands still until somebody moves it, and whose randomness follows from a seed. */
public final class SimulatedWorld implements World {
    /** The time of day at the beginning: 2026-01-01 00:00:00 UTC. */
    public static final long START_MILLIS = 1_767_225_600_000L;

    private final SplittableRandom random;
    private volatile long nanos;

    public SimulatedWorld(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Moves the time forward. Only the thread that drives the program may do so. */
    public void moveTo(long nanoTime) {
        nanos = Math.max(nanos, nanoTime);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public long wallMillis() {
        return START_MILLIS + nanos / 1_000_000;
    }

    @Override
    public RandomGenerator random() {
        return random.split();
    }

    /** Repeatable, and therefore not to be used for anything that must stay secret. */
    @Override
    public SecureRandom secureRandom() {
        return new Seeded(random.split());
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public Thread startThread(String name, Runnable body) {
        throw new IllegalStateException("A simulated world has one thread");
    }

    @Override
    public Thread startVirtualThread(String name, Runnable body) {
        return startThread(name, body);
    }

    @Override
    public void park(long limit) {
        RealWorld.INSTANCE.park(limit); // for what comes from outside the simulation
    }

    @Override
    public void unpark(Thread thread) {
        RealWorld.INSTANCE.unpark(thread);
    }

    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;

        Seeded(SplittableRandom bits) {
            super(new Bits(bits), null);
        }
    }

    private static final class Bits extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;

        private final transient SplittableRandom random;

        Bits(SplittableRandom random) {
            this.random = random;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // The world's seed decides.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] seed = new byte[count];
            random.nextBytes(seed);
            return seed;
        }
    }
}
