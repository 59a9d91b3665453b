package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** The generator mt19937 of M. Matsumoto and T. Nishimura: 32-bit words, 53-bit uniform numbers, normal numbers. */
public final class MersenneTwister {
    public static final int LENGTH = 624;
    private static final int MIDDLE = 397;
    private static final long STANDARD_SEED = 5489;
    private static final double UNIT = 0x1p-53;

    private final int[] words = new int[LENGTH];
    private int position;

    /** Seed 0 stands for the standard seed. */
    public MersenneTwister(long seed) {
        seed(seed);
    }

    public void seed(long seed) {
        words[0] = (int) (seed == 0 ? STANDARD_SEED : seed);
        for (int i = 1; i < LENGTH; i++) {
            words[i] = 1812433253 * (words[i - 1] ^ words[i - 1] >>> 30) + i;
        }
        position = LENGTH;
    }

    /** The words as unsigned numbers, then how many of them have been used. */
    public long[] state() {
        long[] state = new long[LENGTH + 1];
        for (int i = 0; i < LENGTH; i++) {
            state[i] = words[i] & 0xFFFFFFFFL;
        }
        state[LENGTH] = position;
        return state;
    }

    public void restore(long[] state) {
        for (int i = 0; i < LENGTH; i++) {
            words[i] = (int) state[i];
        }
        position = (int) Math.max(0, Math.min(LENGTH, state[LENGTH]));
    }

    /** The next word, as an unsigned number. */
    public long word() {
        if (position >= LENGTH) {
            refill();
        }
        int y = words[position++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        y ^= y >>> 18;
        return y & 0xFFFFFFFFL;
    }

    private void refill() {
        Checkpoint.pass();
        for (int i = 0; i < LENGTH; i++) {
            int y = words[i] & 0x80000000 | words[(i + 1) % LENGTH] & 0x7fffffff;
            words[i] = words[(i + MIDDLE) % LENGTH] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        position = 0;
    }

    /** Between 0 and 1, both excluded, from two words. */
    public double uniform() {
        while (true) {
            long high = word() >>> 5;
            long low = word() >>> 6;
            double u = (high * 0x1p26 + low) * UNIT;
            if (u > 0) {
                return u;
            }
        }
    }

    /** A standard normal number, by the ziggurat of G. Marsaglia and W. W. Tsang with 256 layers. */
    public double normal() {
        while (true) {
            long first = word();
            long second = word();
            int layer = (int) (second >>> 24);
            long mantissa = (first >>> 3) * 0x1000000L + (second & 0xFFFFFF);
            double z = (2 * (mantissa * UNIT) - 1) * Ziggurat.X[layer + 1];
            if (Math.abs(z) < Ziggurat.X[layer]) {
                return z;
            }
            if (layer < Ziggurat.LAYERS - 1) {
                double u = uniform();
                double top = Ziggurat.F[layer];
                double bottom = Ziggurat.F[layer + 1];
                if (bottom + u * (top - bottom) < Math.exp(-z * z / 2)) {
                    return z;
                }
            } else {
                while (true) {
                    double a = -Math.log(uniform()) / Ziggurat.TAIL;
                    double b = -Math.log(uniform());
                    if (2 * b >= a * a) {
                        return Math.copySign(Ziggurat.TAIL + a, z);
                    }
                }
            }
        }
    }

    /** Equal states give equal numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MersenneTwister twister && position == twister.position && Arrays.equals(words, twister.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words) + position;
    }

    /** Edges of the layers: X[k] is the width of layer k-1's inside, F the density there. */
    private static final class Ziggurat {
        static final int LAYERS = 256;
        static final double TAIL = 3.654152885361009;
        private static final double AREA = 0.004928673233974658;
        static final double[] X = new double[LAYERS + 1];
        static final double[] F = new double[LAYERS + 1];

        static {
            X[LAYERS - 1] = TAIL;
            X[LAYERS] = AREA / density(TAIL);
            for (int k = LAYERS - 2; k >= 1; k--) {
                X[k] = Math.sqrt(-2 * Math.log(density(X[k + 1]) + AREA / X[k + 1]));
            }
            for (int k = 0; k <= LAYERS; k++) {
                F[k] = density(X[k]);
            }
        }

        private static double density(double x) {
            return Math.exp(-x * x / 2);
        }
    }
}
