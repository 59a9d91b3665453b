package dev.fermata.matlab.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Factors of a polynomial in one variable over the whole numbers: modulo one prime that is greater than twice every coefficient that a
 * factor can have (Cantor and Zassenhaus), then products of these factors are tried.
 */
final class ModularFactors {
    private static final int DEGREE_MAX = 400;
    private static final int FACTORS_MAX = 24;

    private final BigInteger prime;

    private ModularFactors(BigInteger prime) {
        this.prime = prime;
    }

    /** Of a primitive polynomial without multiple roots, with coefficients from the lowest power on. */
    static List<BigInteger[]> of(BigInteger[] value) {
        int degree = value.length - 1;
        if (degree <= 1) {
            return Collections.singletonList(value);
        }
        if (degree > DEGREE_MAX) {
            throw SymbolicErrors.tooLarge();
        }
        BigInteger largest = BigInteger.ZERO;
        for (BigInteger each : value) {
            largest = largest.max(each.abs());
        }
        BigInteger lead = value[degree];
        BigInteger bound = largest.multiply(lead.abs()).multiply(BigInteger.valueOf(degree + 1L)).shiftLeft(degree + 2);
        BigInteger prime = bound.max(BigInteger.valueOf(10007)).nextProbablePrime();
        while (true) {
            ModularFactors modular = new ModularFactors(prime);
            BigInteger[] monic = modular.monic(value);
            if (lead.mod(prime).signum() != 0 && modular.gcd(monic, modular.derivative(monic)).length == 1) {
                return modular.combined(value, modular.factors(monic));
            }
            prime = prime.nextProbablePrime();
        }
    }

    // ---- arithmetic modulo the prime ----

    private BigInteger[] trimmed(BigInteger[] value) {
        int length = value.length;
        while (length > 0 && value[length - 1].signum() == 0) {
            length--;
        }
        return length == value.length ? value : Arrays.copyOf(value, length);
    }

    private BigInteger[] monic(BigInteger[] value) {
        BigInteger[] reduced = new BigInteger[value.length];
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] = value[i].mod(prime);
        }
        reduced = trimmed(reduced);
        if (reduced.length == 0) {
            return reduced;
        }
        BigInteger inverse = reduced[reduced.length - 1].modInverse(prime);
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] = reduced[i].multiply(inverse).mod(prime);
        }
        return reduced;
    }

    private BigInteger[] derivative(BigInteger[] value) {
        BigInteger[] result = new BigInteger[Math.max(0, value.length - 1)];
        for (int i = 0; i < result.length; i++) {
            result[i] = value[i + 1].multiply(BigInteger.valueOf(i + 1L)).mod(prime);
        }
        return trimmed(result);
    }

    private BigInteger[] times(BigInteger[] a, BigInteger[] b) {
        if (a.length == 0 || b.length == 0) {
            return new BigInteger[0];
        }
        BigInteger[] product = new BigInteger[a.length + b.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            Work.step();
            for (int j = 0; j < b.length; j++) {
                product[i + j] = product[i + j].add(a[i].multiply(b[j]));
            }
        }
        for (int i = 0; i < product.length; i++) {
            product[i] = product[i].mod(prime);
        }
        return trimmed(product);
    }

    /** Quotient and remainder by a monic divisor. */
    private BigInteger[][] divide(BigInteger[] value, BigInteger[] divisor) {
        BigInteger[] rest = value.clone();
        int degree = divisor.length - 1;
        BigInteger[] quotient = new BigInteger[Math.max(0, value.length - degree)];
        for (int i = quotient.length - 1; i >= 0; i--) {
            Work.step();
            BigInteger factor = rest[i + degree];
            quotient[i] = factor;
            if (factor.signum() != 0) {
                for (int j = 0; j <= degree; j++) {
                    rest[i + j] = rest[i + j].subtract(factor.multiply(divisor[j])).mod(prime);
                }
            }
        }
        return new BigInteger[][] {trimmed(quotient), trimmed(rest)};
    }

    private BigInteger[] remainder(BigInteger[] value, BigInteger[] divisor) {
        return value.length < divisor.length ? value : divide(value, divisor)[1];
    }

    private BigInteger[] gcd(BigInteger[] a, BigInteger[] b) {
        BigInteger[] x = a;
        BigInteger[] y = b;
        while (y.length > 0) {
            y = monic(y);
            BigInteger[] rest = remainder(x, y);
            x = y;
            y = rest;
        }
        return monic(x);
    }

    private BigInteger[] power(BigInteger[] base, BigInteger exponent, BigInteger[] modulus) {
        BigInteger[] result = {BigInteger.ONE};
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = remainder(times(result, result), modulus);
            if (exponent.testBit(i)) {
                result = remainder(times(result, base), modulus);
            }
        }
        return result;
    }

    private BigInteger[] minus(BigInteger[] a, BigInteger[] b) {
        BigInteger[] result = new BigInteger[Math.max(a.length, b.length)];
        for (int i = 0; i < result.length; i++) {
            BigInteger x = i < a.length ? a[i] : BigInteger.ZERO;
            result[i] = x.subtract(i < b.length ? b[i] : BigInteger.ZERO).mod(prime);
        }
        return trimmed(result);
    }

    // ---- factors modulo the prime ----

    private List<BigInteger[]> factors(BigInteger[] value) {
        List<BigInteger[]> all = new ArrayList<>();
        BigInteger[] rest = value;
        BigInteger[] x = {BigInteger.ZERO, BigInteger.ONE};
        BigInteger[] power = x;
        for (int degree = 1; 2 * degree < rest.length; degree++) {
            power = power(power, prime, rest);
            BigInteger[] common = gcd(rest, minus(power, x));
            if (common.length > 1) {
                split(common, degree, all);
                rest = divide(rest, common)[0];
                power = remainder(power, rest);
            }
        }
        if (rest.length > 1) {
            all.add(rest);
        }
        return all;
    }

    /** Factors that all have the same degree. */
    private void split(BigInteger[] value, int degree, List<BigInteger[]> into) {
        if (value.length - 1 == degree) {
            into.add(value);
            return;
        }
        BigInteger exponent = prime.pow(degree).subtract(BigInteger.ONE).shiftRight(1);
        BigInteger[] one = {BigInteger.ONE};
        for (int k = 1;; k++) {
            // Trial elements x^(2 degree - 1) + k x + k^2 + 1 in turn: any sequence does.
            BigInteger[] trial = new BigInteger[Math.max(2, 2 * degree)];
            Arrays.fill(trial, BigInteger.ZERO);
            trial[0] = BigInteger.valueOf((long) k * k + 1);
            trial[1] = BigInteger.valueOf(k);
            trial[trial.length - 1] = trial[trial.length - 1].add(BigInteger.ONE);
            BigInteger[] common = gcd(value, minus(power(remainder(trial, value), exponent, value), one));
            if (common.length > 1 && common.length < value.length) {
                split(common, degree, into);
                split(divide(value, common)[0], degree, into);
                return;
            }
        }
    }

    // ---- factors over the whole numbers ----

    private List<BigInteger[]> combined(BigInteger[] value, List<BigInteger[]> modular) {
        if (modular.size() > FACTORS_MAX) {
            throw SymbolicErrors.tooLarge();
        }
        List<BigInteger[]> found = new ArrayList<>();
        List<BigInteger[]> left = new ArrayList<>(modular);
        BigInteger[] rest = value;
        for (int size = 1; 2 * size <= left.size(); size++) {
            int[] chosen = new int[size];
            for (int i = 0; i < size; i++) {
                chosen[i] = i;
            }
            boolean more = true;
            while (more && 2 * size <= left.size()) {
                BigInteger[] candidate = candidate(left, chosen, rest[rest.length - 1]);
                BigInteger[] quotient = exactQuotient(rest, candidate);
                if (quotient != null) {
                    found.add(candidate);
                    rest = quotient;
                    for (int i = size - 1; i >= 0; i--) {
                        left.remove(chosen[i]);
                    }
                    for (int i = 0; i < size; i++) {
                        chosen[i] = i;
                    }
                } else {
                    more = next(chosen, left.size());
                }
            }
        }
        if (rest.length > 1) {
            found.add(rest);
        }
        return found;
    }

    private static boolean next(int[] chosen, int count) {
        for (int i = chosen.length - 1; i >= 0; i--) {
            if (chosen[i] < count - chosen.length + i) {
                chosen[i]++;
                for (int j = i + 1; j < chosen.length; j++) {
                    chosen[j] = chosen[j - 1] + 1;
                }
                return true;
            }
        }
        return false;
    }

    private BigInteger[] candidate(List<BigInteger[]> factors, int[] chosen, BigInteger lead) {
        BigInteger[] product = {lead.mod(prime)};
        for (int index : chosen) {
            product = times(product, factors.get(index));
        }
        BigInteger half = prime.shiftRight(1);
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < product.length; i++) {
            if (product[i].compareTo(half) > 0) {
                product[i] = product[i].subtract(prime);
            }
            common = common.gcd(product[i]);
        }
        if (product[product.length - 1].signum() < 0) {
            common = common.negate();
        }
        for (int i = 0; i < product.length; i++) {
            product[i] = product[i].divide(common);
        }
        return product;
    }

    private static BigInteger[] exactQuotient(BigInteger[] value, BigInteger[] divisor) {
        BigInteger[] rest = value.clone();
        int degree = divisor.length - 1;
        if (degree > value.length - 1) {
            return null;
        }
        BigInteger[] quotient = new BigInteger[value.length - degree];
        for (int i = quotient.length - 1; i >= 0; i--) {
            BigInteger[] parts = rest[i + degree].divideAndRemainder(divisor[degree]);
            if (parts[1].signum() != 0) {
                return null;
            }
            quotient[i] = parts[0];
            for (int j = 0; j <= degree; j++) {
                rest[i + j] = rest[i + j].subtract(parts[0].multiply(divisor[j]));
            }
        }
        for (BigInteger each : rest) {
            if (each.signum() != 0) {
                return null;
            }
        }
        return quotient;
    }
}
