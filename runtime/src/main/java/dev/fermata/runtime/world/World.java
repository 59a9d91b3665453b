package dev.fermata.runtime.world;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * The one place through which the engine reads time, takes randomness, and has threads. What a program does is a
 * function of its World's answers, so a simulated World makes a run repeatable.
 */
public interface World {
    /** Time for measuring, in nanoseconds since an arbitrary origin. */
    long nanoTime();

    /** Time of day, in milliseconds since 1970. */
    long wallMillis();

    /** A fresh source of randomness. */
    RandomGenerator random();

    /** A fresh source of randomness for keys, which nobody can foresee unless the world is simulated. */
    SecureRandom secureRandom();

    /** Whether time is simulated: then there is one thread, and what would block is done on the spot. */
    default boolean isSimulated() {
        return false;
    }

    /** Starts a daemon thread. */
    Thread startThread(String name, Runnable body);

    /** Starts a virtual thread, for calls that block for long without holding a thread of the machine. */
    Thread startVirtualThread(String name, Runnable body);

    /** Starts a thread that the caller has made. */
    default void start(Thread thread) {
        thread.start();
    }

    /** Lets the current thread sleep until {@link #unpark} or for at most {@code nanos}; may return early. */
    void park(long nanos);

    void unpark(Thread thread);
}
