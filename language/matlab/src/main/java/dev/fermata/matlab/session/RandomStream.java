package dev.fermata.matlab.session;

import dev.fermata.matlab.numeric.MersenneTwister;

/** The program's stream of random numbers. */
public final class RandomStream {
    private final MersenneTwister generator = new MersenneTwister(0);
    private long seed;

    /** That of the running program. */
    public static MersenneTwister current() {
        return state().generator;
    }

    public static RandomStream state() {
        return MatlabSession.current().state(RandomStream.class, RandomStream::new);
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
