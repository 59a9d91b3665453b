package dev.fermata.matlab.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Prime factors of numbers of any size: small ones by trial, others by Pollard's rho. */
final class PrimeFactors {
    private static final int TRIAL_MAX = 100_000;

    private PrimeFactors() {
    }

    /** The factors as often as they occur, after -1 for a negative number; those of a denominator as their inverses. */
    static List<Expr> of(Rational number) {
        List<Expr> all = new ArrayList<>();
        if (number.isZero() || number.abs().isOne()) {
            all.add(Numerals.of(number));
            return all;
        }
        if (number.sign() < 0) {
            all.add(Numerals.MINUS_ONE);
        }
        primes(number.num().abs()).forEach(prime -> all.add(Numerals.of(prime)));
        primes(number.den()).forEach(prime -> all.add(Numerals.of(Rational.of(prime).inverse())));
        return all;
    }

    private static List<BigInteger> primes(BigInteger value) {
        List<BigInteger> primes = new ArrayList<>();
        BigInteger rest = value;
        for (int trial = 2; trial < TRIAL_MAX && rest.bitLength() > 1; trial += trial == 2 ? 1 : 2) {
            BigInteger divisor = BigInteger.valueOf(trial);
            while (rest.mod(divisor).signum() == 0) {
                primes.add(divisor);
                rest = rest.divide(divisor);
            }
            if (divisor.multiply(divisor).compareTo(rest) > 0) {
                break;
            }
        }
        split(rest, primes);
        primes.sort(null);
        return primes;
    }

    private static void split(BigInteger value, List<BigInteger> into) {
        if (value.equals(BigInteger.ONE)) {
            return;
        }
        if (value.isProbablePrime(60)) {
            into.add(value);
            return;
        }
        for (int shift = 1;; shift++) {
            BigInteger c = BigInteger.valueOf(shift);
            BigInteger slow = BigInteger.TWO;
            BigInteger fast = BigInteger.TWO;
            BigInteger common = BigInteger.ONE;
            while (common.equals(BigInteger.ONE)) {
                Work.step();
                slow = slow.multiply(slow).add(c).mod(value);
                fast = fast.multiply(fast).add(c).mod(value);
                fast = fast.multiply(fast).add(c).mod(value);
                common = slow.subtract(fast).gcd(value);
            }
            if (!common.equals(value)) {
                split(common, into);
                split(value.divide(common), into);
                return;
            }
        }
    }
}
