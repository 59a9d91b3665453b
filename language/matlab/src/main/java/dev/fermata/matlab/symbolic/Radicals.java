package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
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
        Rational number = base.abs().power(whole.num().intValue());
        List<Expr> powers = new ArrayList<>();
        if (base.sign() < 0 && whole.num().testBit(0)) {
            number = number.negated();
        }
        Expr factor = Numerals.ONE;
        if (base.sign() < 0 && part.equals(Rational.HALF)) {
            factor = Numerals.I;
        } else if (base.sign() < 0 && !part.isZero()) {
            powers.add(new Power(Numerals.MINUS_ONE, Numerals.of(part)));
        }
        // (p/q)^(k/n) = (p*q^(n-1))^(k/n) / q^k
        BigInteger inside = base.num().abs();
        if (!base.isWhole() && !part.isZero()) {
            inside = inside.multiply(base.den().pow(part.den().intValue() - 1));
            number = number.over(Rational.of(base.den().pow(part.num().intValue())));
        }
        if (!part.isZero()) {
            number = number.times(positive(inside, part, powers));
        }
        Expr front = Numerals.times(Numerals.of(number), factor);
        if (powers.isEmpty()) {
            return front;
        }
        powers.sort(Order.FACTORS);
        if (!front.isOne()) {
            powers.addFirst(front);
        }
        return powers.size() == 1 ? powers.getFirst() : new Product(List.copyOf(powers));
    }

    /** {@code base^exponent} where 0 < exponent < 1: gives the whole part, and adds one power for what has to stay under the root. */
    private static Rational positive(BigInteger base, Rational exponent, List<Expr> powers) {
        if (base.equals(BigInteger.ONE)) {
            return Rational.ONE;
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
        Rational front = Rational.of(outside.pow(exponent.num().intValue()));
        if (inside.equals(BigInteger.ONE)) {
            return front;
        }
        // 4^(1/4) is 2^(1/2), 9^(1/4) is 3^(1/2)
        Rational power = exponent;
        for (int k = order; k > 1; k--) {
            BigInteger root = order % k == 0 ? exactRoot(inside, k) : null;
            if (root != null) {
                inside = root;
                power = exponent.times(Rational.of(k));
                break;
            }
        }
        BigInteger whole = power.floor();
        powers.add(new Power(Numerals.of(inside), Numerals.of(power.minus(Rational.of(whole)))));
        return front.times(Rational.of(inside.pow(whole.intValue())));
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
