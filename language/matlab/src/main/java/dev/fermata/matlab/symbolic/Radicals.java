package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Powers of numbers: roots are taken out as far as they are whole. */
final class Radicals {
    /** Primes up to here are looked for under a root. */
    private static final int TRIAL_MAX = 20_000;

    private Radicals() {
    }

    static Expr power(Expr base, Expr exponent) {
        if (exponent.isWhole()) {
            BigInteger power = exponent.rational().num();
            if (power.bitLength() >= 31 && !(base instanceof Num n && n.isReal() && n.re.abs().isOne())) {
                throw SymbolicErrors.tooLarge();
            }
            return base.equals(Numerals.MINUS_ONE) ? power.testBit(0) ? base : Numerals.ONE : Numerals.power(base, power.intValue());
        }
        if (base instanceof Flt || exponent instanceof Flt) {
            return Evaluation.power(base, exponent);
        }
        Num number = (Num) base;
        Rational root = exponent.rational();
        if (!number.isReal() || root == null) {
            return root != null && root.equals(Rational.HALF) ? complexRoot(number) : new Power(base, exponent);
        }
        return real(number.re, root);
    }

    /** The square root of a complex number where its parts are fractions, as that of 3 + 4i. */
    private static Expr complexRoot(Num number) {
        Rational square = number.re.times(number.re).plus(number.im.times(number.im));
        Expr size = real(square, Rational.HALF);
        if (size.rational() != null) {
            Expr re = real(size.rational().plus(number.re).times(Rational.HALF), Rational.HALF);
            Expr im = real(size.rational().minus(number.re).times(Rational.HALF), Rational.HALF);
            if (number.im.sign() < 0) {
                im = Algebra.neg(im);
            }
            return Algebra.add(re, Algebra.mul(im, Numerals.I));
        }
        return new Power(number, Numerals.HALF);
    }

    private static Expr real(Rational base, Rational exponent) {
        if (base.isZero()) {
            return Numerals.ZERO;
        }
        Rational whole = Rational.of(exponent.floor());
        Rational part = exponent.minus(whole);
        if (whole.num().bitLength() >= 31 || part.den().bitLength() > 20) {
            throw SymbolicErrors.tooLarge();
        }
        List<Expr> factors = new ArrayList<>();
        factors.add(Numerals.of(base.abs().power(whole.num().intValue())));
        if (base.sign() < 0 && whole.num().testBit(0)) {
            factors.add(Numerals.MINUS_ONE);
        }
        if (base.sign() < 0) {
            factors.add(part.equals(Rational.HALF) ? Numerals.I : new Power(Numerals.MINUS_ONE, Numerals.of(part)));
        }
        // (p/q)^r = p^r * q^(1-r) / q
        positive(base.num().abs(), part, factors);
        if (!base.isWhole()) {
            positive(base.den(), Rational.ONE.minus(part), factors);
            factors.add(Numerals.of(Rational.of(base.den()).inverse()));
        }
        return Algebra.mul(factors);
    }

    /** {@code base^exponent} where 0 < exponent < 1: the whole part, and one power for what has to stay under the root. */
    private static void positive(BigInteger base, Rational exponent, List<Expr> factors) {
        if (base.equals(BigInteger.ONE)) {
            return;
        }
        int order = exponent.den().intValue();
        BigInteger inside = BigInteger.ONE;
        BigInteger outside = BigInteger.ONE;
        BigInteger rest = base;
        for (int prime = 2; prime <= TRIAL_MAX && rest.bitLength() > 1; prime = prime == 2 ? 3 : prime + 2) {
            BigInteger divisor = BigInteger.valueOf(prime);
            int count = 0;
            for (BigInteger[] split = rest.divideAndRemainder(divisor); split[1].signum() == 0; split = rest.divideAndRemainder(divisor)) {
                rest = split[0];
                count++;
            }
            if (count > 0) {
                outside = outside.multiply(divisor.pow(count / order));
                inside = inside.multiply(divisor.pow(count % order));
            }
            if (divisor.multiply(divisor).compareTo(rest) > 0) {
                break;
            }
        }
        if (order == 2) {
            BigInteger[] root = rest.sqrtAndRemainder();
            if (root[1].signum() == 0) {
                outside = outside.multiply(root[0]);
                rest = BigInteger.ONE;
            }
        }
        inside = inside.multiply(rest);
        factors.add(Numerals.of(outside.pow(exponent.num().intValue())));
        if (inside.equals(BigInteger.ONE)) {
            return;
        }
        // 4^(1/4) is 2^(1/2), 9^(1/4) is 3^(1/2)
        for (int k = order; k > 1; k--) {
            if (order % k == 0) {
                BigInteger root = exactRoot(inside, k);
                if (root != null) {
                    factors.add(reduced(root, exponent.times(Rational.of(k))));
                    return;
                }
            }
        }
        factors.add(reduced(inside, exponent));
    }

    private static Expr reduced(BigInteger base, Rational exponent) {
        return exponent.compareTo(Rational.ONE) < 0 ? new Power(Numerals.of(base), Numerals.of(exponent)) : real(Rational.of(base), exponent);
    }

    /** The k-th root when it is whole; null otherwise. */
    static BigInteger exactRoot(BigInteger value, int k) {
        BigInteger low = BigInteger.ONE;
        BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / k + 1);
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (middle.pow(k).compareTo(value) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return low.pow(k).equals(value) ? low : null;
    }
}
