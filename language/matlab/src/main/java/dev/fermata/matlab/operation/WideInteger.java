package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic on single int64 and uint64 numbers, also with doubles: rounded half away from zero, saturated. */
final class WideInteger {
    private static final BigInteger UINT64_MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private WideInteger() {
    }

    static long combine(RealBinary kernel, MatlabClass kind, long a, long b) {
        return kind.isUnsigned() ? unsigned(kernel, a, b) : signed(kernel, a, b);
    }

    private static long signed(RealBinary kernel, long a, long b) {
        return switch (kernel) {
            case PLUS -> {
                long sum = a + b;
                yield ((a ^ sum) & (b ^ sum)) < 0 ? limit(a < 0) : sum;
            }
            case MINUS -> {
                long difference = a - b;
                yield ((a ^ b) & (a ^ difference)) < 0 ? limit(a < 0) : difference;
            }
            case TIMES -> {
                long product = a * b;
                yield Math.multiplyHigh(a, b) == product >> 63 ? product : limit((a ^ b) < 0);
            }
            case RDIVIDE -> {
                if (b == 0) {
                    yield a == 0 ? 0 : limit(a < 0);
                }
                if (a == Long.MIN_VALUE && b == -1) {
                    yield Long.MAX_VALUE;
                }
                long quotient = a / b;
                long rest = Math.abs(a % b);
                boolean up = Long.compareUnsigned(rest, Math.abs(b) - rest) >= 0;
                yield up ? quotient + ((a ^ b) < 0 ? -1 : 1) : quotient;
            }
            case POWER -> power(MatlabClass.INT64, a, b);
        };
    }

    private static long limit(boolean negative) {
        return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long unsigned(RealBinary kernel, long a, long b) {
        return switch (kernel) {
            case PLUS -> Long.compareUnsigned(a + b, a) < 0 ? -1 : a + b;
            case MINUS -> Long.compareUnsigned(a, b) < 0 ? 0 : a - b;
            case TIMES -> Math.unsignedMultiplyHigh(a, b) == 0 ? a * b : -1;
            case RDIVIDE -> {
                if (b == 0) {
                    yield a == 0 ? 0 : -1;
                }
                long quotient = Long.divideUnsigned(a, b);
                long rest = Long.remainderUnsigned(a, b);
                yield Long.compareUnsigned(rest, b - rest) >= 0 ? quotient + 1 : quotient;
            }
            case POWER -> power(MatlabClass.UINT64, a, b);
        };
    }

    /** By repeated squaring with saturating products; a negative exponent through doubles. */
    private static long power(MatlabClass kind, long base, long exponent) {
        if (exponent < 0 && !kind.isUnsigned()) {
            return IntegerArray.fromDouble(kind, Math.pow(base, exponent));
        }
        long result = 1;
        long square = base;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result = combine(RealBinary.TIMES, kind, result, square);
            }
            if (rest >>> 1 != 0) {
                square = combine(RealBinary.TIMES, kind, square, square);
            }
        }
        return result;
    }

    static long combine(RealBinary kernel, MatlabClass kind, long a, double b) {
        if (isMember(kind, b)) {
            return combine(kernel, kind, a, IntegerArray.fromDouble(kind, b));
        }
        if (!Double.isFinite(b) || kernel == RealBinary.POWER) {
            return IntegerArray.fromDouble(kind, kernel.of(IntegerArray.toDouble(kind, a), b));
        }
        return saturated(kind, exact(kernel, new BigDecimal(value(kind, a)), new BigDecimal(b)));
    }

    static long combine(RealBinary kernel, MatlabClass kind, double a, long b) {
        if (isMember(kind, a)) {
            return combine(kernel, kind, IntegerArray.fromDouble(kind, a), b);
        }
        if (!Double.isFinite(a) || kernel == RealBinary.POWER || kernel == RealBinary.RDIVIDE && b == 0) {
            return IntegerArray.fromDouble(kind, kernel.of(a, IntegerArray.toDouble(kind, b)));
        }
        return saturated(kind, exact(kernel, new BigDecimal(a), new BigDecimal(value(kind, b))));
    }

    /** Whether a double is a value of the class. */
    private static boolean isMember(MatlabClass kind, double value) {
        return value == Math.rint(value) && (kind.isUnsigned() ? value >= 0 && value < 0x1p64
                : value >= -0x1p63 && value < 0x1p63);
    }

    private static BigInteger exact(RealBinary kernel, BigDecimal a, BigDecimal b) {
        return switch (kernel) {
            case PLUS -> rounded(a.add(b));
            case MINUS -> rounded(a.subtract(b));
            case TIMES -> rounded(a.multiply(b));
            case RDIVIDE -> a.divide(b, 0, RoundingMode.HALF_UP).toBigInteger();
            case POWER -> throw new IllegalArgumentException("not exact: " + kernel);
        };
    }

    /** Half away from zero is what Java calls half up. */
    private static BigInteger rounded(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toBigInteger();
    }

    /** The number that the bits of an integer class mean. */
    static BigInteger value(MatlabClass kind, long bits) {
        BigInteger signed = BigInteger.valueOf(bits);
        return kind == MatlabClass.UINT64 ? signed.and(UINT64_MAX) : signed;
    }

    private static long saturated(MatlabClass kind, BigInteger value) {
        if (value.compareTo(value(kind, kind.least())) <= 0) {
            return kind.least();
        }
        return value.compareTo(value(kind, kind.greatest())) >= 0 ? kind.greatest() : value.longValue();
    }

    // ---- comparison ----

    /** As {@link Integer#compare}, by value, for any two integer classes. */
    static int compare(MatlabClass leftKind, long a, MatlabClass rightKind, long b) {
        boolean leftLarge = leftKind == MatlabClass.UINT64 && a < 0;
        boolean rightLarge = rightKind == MatlabClass.UINT64 && b < 0;
        if (leftLarge || rightLarge) {
            return leftLarge && rightLarge ? Long.compare(a, b) : leftLarge ? 1 : -1;
        }
        return Long.compare(a, b);
    }

    /** As {@link Integer#compare}, exactly, with a double that is not NaN. */
    static int compare(MatlabClass kind, long a, double b) {
        double near = IntegerArray.toDouble(kind, a);
        if (near != b) {
            return near < b ? -1 : 1;
        }
        if (Math.abs(near) < 0x1p53) {
            return 0;
        }
        return new BigDecimal(value(kind, a)).compareTo(new BigDecimal(b));
    }
}
