package dev.fermata.matlab.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary functions of decimal numbers, to the digits of a precision. */
final class Decimals {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Greater arguments of exp and the trigonometric functions are refused. */
    private static final int EXPONENT_MAX = 10_000_000;

    private Decimals() {
    }

    private static MathContext more(MathContext precision, int digits) {
        return new MathContext(precision.getPrecision() + digits, RoundingMode.HALF_EVEN);
    }

    /** By Machin's formula. */
    static BigDecimal pi(MathContext precision) {
        MathContext inner = more(precision, 5);
        return BigDecimal.valueOf(16).multiply(inverseArctangent(5, inner))
                .subtract(BigDecimal.valueOf(4).multiply(inverseArctangent(239, inner))).round(precision);
    }

    private static BigDecimal inverseArctangent(int inverse, MathContext precision) {
        int scale = precision.getPrecision() + 2;
        BigDecimal power = ONE.divide(BigDecimal.valueOf(inverse), scale, RoundingMode.HALF_EVEN);
        BigDecimal square = BigDecimal.valueOf((long) inverse * inverse);
        BigDecimal sum = power;
        for (int k = 1; power.signum() != 0; k++) {
            power = power.divide(square, scale, RoundingMode.HALF_EVEN);
            BigDecimal term = power.divide(BigDecimal.valueOf(2L * k + 1), scale, RoundingMode.HALF_EVEN);
            sum = k % 2 == 1 ? sum.subtract(term) : sum.add(term);
        }
        return sum;
    }

    static BigDecimal exp(BigDecimal x, MathContext precision) {
        if (x.precision() - x.scale() > 8 && x.abs().compareTo(BigDecimal.valueOf(EXPONENT_MAX)) > 0) {
            if (x.signum() < 0) {
                return BigDecimal.ZERO;
            }
            throw SymbolicErrors.tooLarge();
        }
        // exp(x) = exp(x / 2^k)^(2^k)
        int halvings = Math.max(0, (int) Math.ceil(Math.log(Math.abs(x.doubleValue()) + 1) / Math.log(2)) + 8);
        MathContext inner = more(precision, 10 + halvings / 2);
        BigDecimal small = x.divide(new BigDecimal(BigInteger.ONE.shiftLeft(halvings)), inner);
        BigDecimal sum = ONE;
        BigDecimal term = ONE;
        for (int k = 1; term.signum() != 0 && term.precision() - term.scale() > -inner.getPrecision(); k++) {
            term = term.multiply(small, inner).divide(BigDecimal.valueOf(k), inner);
            sum = sum.add(term, inner);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, inner);
        }
        return sum.round(precision);
    }

    /** Of a positive number, by Newton's method. */
    static BigDecimal log(BigDecimal x, MathContext precision) {
        int magnitude = x.precision() - x.scale() - 1;
        BigDecimal mantissa = x.movePointLeft(magnitude);
        MathContext inner = more(precision, 10);
        BigDecimal result = smallLog(mantissa, inner);
        if (magnitude != 0) {
            result = result.add(smallLog(BigDecimal.TEN, inner).multiply(BigDecimal.valueOf(magnitude)), inner);
        }
        return result.round(precision);
    }

    private static BigDecimal smallLog(BigDecimal x, MathContext precision) {
        BigDecimal y = BigDecimal.valueOf(Math.log(x.doubleValue()));
        for (int correct = 14; correct < 3 * precision.getPrecision(); correct *= 2) {
            BigDecimal e = exp(y, precision);
            // Halley's step for exp(y) = x
            y = y.add(TWO.multiply(x.subtract(e)).divide(x.add(e), precision), precision);
        }
        return y;
    }

    static BigDecimal sin(BigDecimal x, MathContext precision) {
        return trigonometric(x, precision, 0);
    }

    static BigDecimal cos(BigDecimal x, MathContext precision) {
        return trigonometric(x, precision, 1);
    }

    /** sin(x + quarter*pi/2) */
    private static BigDecimal trigonometric(BigDecimal x, MathContext precision, int quarter) {
        int magnitude = Math.max(0, x.precision() - x.scale());
        if (magnitude > 1000) {
            throw SymbolicErrors.tooLarge();
        }
        MathContext inner = more(precision, 10 + magnitude);
        BigDecimal half = pi(inner).divide(TWO, inner);
        BigInteger turns = x.divide(half, inner).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
        BigDecimal rest = x.subtract(half.multiply(new BigDecimal(turns)), inner);
        int quadrant = turns.add(BigInteger.valueOf(quarter)).mod(BigInteger.valueOf(4)).intValue();
        BigDecimal value = series(rest, quadrant % 2 == 0, inner);
        return (quadrant >= 2 ? value.negate() : value).round(precision);
    }

    private static BigDecimal series(BigDecimal x, boolean isSine, MathContext precision) {
        BigDecimal square = x.multiply(x, precision).negate();
        BigDecimal term = isSine ? x : ONE;
        BigDecimal sum = term;
        for (int k = isSine ? 2 : 1; term.signum() != 0 && term.precision() - term.scale() > -2 * precision.getPrecision(); k += 2) {
            term = term.multiply(square, precision).divide(BigDecimal.valueOf((long) k * (k + 1)), precision);
            sum = sum.add(term, precision);
        }
        return sum;
    }

    static BigDecimal atan(BigDecimal x, MathContext precision) {
        MathContext inner = more(precision, 15);
        if (x.abs().compareTo(ONE) > 0) {
            BigDecimal half = pi(inner).divide(TWO, inner);
            BigDecimal rest = atan(ONE.divide(x, inner), inner);
            return (x.signum() > 0 ? half : half.negate()).subtract(rest, precision);
        }
        // atan(x) = 2 atan(x / (1 + sqrt(1 + x^2)))
        int halvings = 4;
        BigDecimal small = x;
        for (int i = 0; i < halvings; i++) {
            small = small.divide(ONE.add(ONE.add(small.multiply(small, inner)).sqrt(inner)), inner);
        }
        BigDecimal square = small.multiply(small, inner).negate();
        BigDecimal power = small;
        BigDecimal sum = small;
        for (int k = 3; power.signum() != 0 && power.precision() - power.scale() > -inner.getPrecision() - 2; k += 2) {
            power = power.multiply(square, inner);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), inner), inner);
        }
        return sum.multiply(BigDecimal.valueOf(1L << halvings)).round(precision);
    }

    /** The angle of a point that is not the origin. */
    static BigDecimal angle(BigDecimal y, BigDecimal x, MathContext precision) {
        if (x.signum() == 0) {
            BigDecimal half = pi(precision).divide(TWO, precision);
            return y.signum() >= 0 ? half : half.negate();
        }
        BigDecimal plain = atan(y.divide(x, more(precision, 5)), precision);
        if (x.signum() > 0) {
            return plain;
        }
        return y.signum() >= 0 ? plain.add(pi(precision), precision) : plain.subtract(pi(precision), precision);
    }

    /** The error function by its series; beyond, where it is 1 to all digits, by that. */
    static BigDecimal erf(BigDecimal x, MathContext precision) {
        double size = Math.abs(x.doubleValue());
        if (size * size / Math.log(10) > precision.getPrecision() + 2) {
            return BigDecimal.valueOf(x.signum());
        }
        MathContext inner = more(precision, 10 + (int) (size * size));
        BigDecimal square = x.multiply(x, inner).negate();
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int k = 1; term.signum() != 0 && term.precision() - term.scale() > -inner.getPrecision(); k++) {
            term = term.multiply(square, inner).divide(BigDecimal.valueOf(k), inner);
            sum = sum.add(term.divide(BigDecimal.valueOf(2L * k + 1), inner), inner);
        }
        return sum.multiply(TWO).divide(pi(inner).sqrt(inner), precision);
    }
}
