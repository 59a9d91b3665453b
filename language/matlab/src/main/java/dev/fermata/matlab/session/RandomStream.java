package dev.fermata.matlab.session;

import dev.fermata.matlab.numeric.MersenneTwister;

/** A stream of random numbers. One of them is the program's, used by all functions that are not given another. */
public final class RandomStream {
    private final MersenneTwister generator;
    private long seed;

    public RandomStream(long seed) {
        generator = new MersenneTwister(seed);
        this.seed = seed;
    }

    /** Which stream is the program's. */
    private static final class Global {
        RandomStream stream = new RandomStream(0);
    }

    private static Global global() {
        return MatlabSession.current().state(Global.class, Global::new);
    }

    /** That of the running program. */
    public static MersenneTwister current() {
        return state().generator;
    }

    public static RandomStream state() {
        return global().stream;
    }

    /** Makes it the program's; the one that was so before. */
    public RandomStream use() {
        RandomStream before = global().stream;
        global().stream = this;
        return before;
    }

    public MersenneTwister generator() {
        return generator;
    }

    /** What the stream was last seeded with. */
    public long seed() {
        return seed;
    }

    public void seed(long newSeed) {
        seed = newSeed;
        generator.seed(newSeed);
    }

    public void restore(long newSeed, long[] state) {
        seed = newSeed;
        generator.restore(state);
    }
}
