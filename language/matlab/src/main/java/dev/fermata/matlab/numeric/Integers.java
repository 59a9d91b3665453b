package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/** Number theory on whole numbers that doubles hold exactly, and counting. */
public final class Integers {
    /** With more factors than this, exact binomial coefficients cost more than they are worth. */
    private static final int EXACT_FACTORS_MAX = 2000;

    private Integers() {
    }

    public static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** The greatest common divisor g and factors with {@code a * u + b * v = g}: out = g, u, v. */
    public static void extendedGcd(long a, long b, long[] out) {
        long u1 = 1;
        long u3 = Math.abs(a);
        long v1 = 0;
        long v3 = Math.abs(b);
        while (v3 != 0) {
            long quotient = u3 / v3;
            long t1 = u1 - quotient * v1;
            long t3 = u3 - quotient * v3;
            u1 = v1;
            u3 = v3;
            v1 = t1;
            v3 = t3;
        }
        out[0] = u3;
        out[1] = u1 * Long.signum(a);
        out[2] = b == 0 ? 0 : (u3 - out[1] * a) / b;
    }

    /** All primes up to {@code limit}, in order. */
    public static int[] primes(int limit) {
        if (limit < 2) {
            return new int[0];
        }
        int half = (limit - 1) / 2;
        // Bit i stands for the odd number 2i+3.
        BitSet composite = new BitSet(half);
        for (int i = 0; (2L * i + 3) * (2L * i + 3) <= limit; i++) {
            Checkpoint.pass();
            if (!composite.get(i)) {
                int prime = 2 * i + 3;
                for (long k = ((long) prime * prime - 3) / 2; k < half; k += prime) {
                    composite.set((int) k);
                }
            }
        }
        int[] result = new int[half - composite.cardinality() + 1];
        result[0] = 2;
        int count = 1;
        for (int i = composite.nextClearBit(0); i < half; i = composite.nextClearBit(i + 1)) {
            result[count++] = 2 * i + 3;
        }
        return result;
    }

    public static boolean isPrime(long n) {
        if (n < 4) {
            return n > 1;
        }
        if (n % 2 == 0 || n % 3 == 0) {
            return false;
        }
        if (n < 1_000_000) {
            for (long d = 5; d * d <= n; d += 6) {
                if (n % d == 0 || n % (d + 2) == 0) {
                    return false;
                }
            }
            return true;
        }
        return millerRabin(n);
    }

    /** Certain for 64-bit numbers with these twelve bases (Sorenson, Webster). */
    private static boolean millerRabin(long n) {
        long odd = n - 1;
        int twos = Long.numberOfTrailingZeros(odd);
        odd >>= twos;
        for (long base : new long[] {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37}) {
            long x = power(base, odd, n);
            if (x == 1 || x == n - 1) {
                continue;
            }
            boolean witness = true;
            for (int i = 1; i < twos && witness; i++) {
                x = times(x, x, n);
                witness = x != n - 1;
            }
            if (witness) {
                return false;
            }
        }
        return true;
    }

    private static long power(long base, long exponent, long modulus) {
        long result = 1;
        long square = base % modulus;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = times(result, square, modulus);
            }
            square = times(square, square, modulus);
        }
        return result;
    }

    private static long times(long a, long b, long modulus) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low % modulus;
        }
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b))
                .mod(BigInteger.valueOf(modulus)).longValue();
    }

    /** The prime factors in order; the number itself below 4. */
    public static long[] factors(long n) {
        if (n < 4) {
            return new long[] {n};
        }
        long[] result = new long[64];
        int count = 0;
        long rest = n;
        boolean isDone = isPrime(rest);
        for (long d = 2; !isDone && d * d <= rest; d += d == 2 ? 1 : 2) {
            Checkpoint.pass();
            if (rest % d == 0) {
                do {
                    result[count++] = d;
                    rest /= d;
                } while (rest % d == 0);
                isDone = isPrime(rest); // the division of a large prime by all smaller numbers takes long
            }
        }
        if (rest > 1) {
            result[count++] = rest;
        }
        return Arrays.copyOf(result, count);
    }

    /** The number of ways to choose {@code k} of {@code n}, rounded once at the end while that costs little. */
    public static double choose(double n, double k) {
        double less = Math.min(k, n - k);
        if (less > EXACT_FACTORS_MAX || n > 0x1p53) {
            double result = 1;
            for (double i = 1; i <= less && result < Double.POSITIVE_INFINITY; i++) {
                result = result * (n - less + i) / i;
            }
            return result;
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 1; i <= less; i++) {
            result = result.multiply(BigInteger.valueOf((long) (n - less) + i)).divide(BigInteger.valueOf(i));
        }
        return result.doubleValue();
    }

    /** {@code n!}; infinite beyond 170. */
    public static double factorial(int n) {
        if (n > 170) {
            return Double.POSITIVE_INFINITY;
        }
        double result = 1;
        if (n <= 22) {
            for (int i = 2; i <= n; i++) {
                result *= i;
            }
            return result;
        }
        BigInteger exact = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            exact = exact.multiply(BigInteger.valueOf(i));
        }
        return exact.doubleValue();
    }
}
