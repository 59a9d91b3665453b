package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Rounding;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;

/** Rounding, remainders and division of whole numbers. */
public final class RoundingBuiltins {
    static final String NAMES = "floor ceil round fix mod rem idivide";

    private RoundingBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "floor" -> of(name, Rounding::floor);
            case "ceil" -> of(name, Rounding::ceil);
            case "round" -> of(name, Rounding::round);
            case "fix" -> of(name, Rounding::fix);
            case "mod" -> Builtin.of(name, 2, 2, (arguments, _) -> remainder(name, arguments[0], arguments[1], true));
            case "rem" -> Builtin.of(name, 2, 2, (arguments, _) -> remainder(name, arguments[0], arguments[1], false));
            case "idivide" -> Builtin.of(name, 2, 3, (arguments, _) -> divide(arguments));
            default -> null;
        };
    }

    // ---- rounding ----

    private static Builtin of(String name, DoubleUnaryOperator rounding) {
        return Builtin.of(name, 1, name.equals("fix") ? 1 : 4, (arguments, _) -> {
            if (arguments.length == 1) {
                return arguments[0] instanceof Double number ? (Object) rounding.applyAsDouble(number)
                        : rounded(name, arguments[0], rounding);
            }
            return roundedTo(name, arguments, rounding);
        });
    }

    private static Object rounded(String name, Object value, DoubleUnaryOperator rounding) {
        if (value instanceof IntegerArray) {
            return Values.share(value);
        }
        Numbers x = Inputs.numbers(name, value);
        double[] re = new double[x.count()];
        double[] im = x.isComplex() ? new double[re.length] : null;
        for (int i = 0; i < re.length; i++) {
            re[i] = rounding.applyAsDouble(x.re()[i]);
            if (im != null) {
                im[i] = rounding.applyAsDouble(x.im()[i]);
            }
        }
        return Numbers.narrowed(x.floatKind(), x.dims(), re, im);
    }

    private static Object roundedTo(String name, Object[] arguments, DoubleUnaryOperator rounding) {
        if (Inputs.isOption(arguments[1], "like") && arguments.length == 3) {
            return Numbers.array(Inputs.numbers(name, arguments[2]).kind(), Values.dims(arguments[0]),
                    Inputs.numbers(name, rounded(name, arguments[0], rounding)).reCopy());
        }
        String message = "Second argument must be an integer scalar.";
        double wanted = Inputs.isNumeric(arguments[1]) && Values.count(arguments[1]) == 1 ? Values.real(arguments[1], 0)
                : Double.NaN;
        if (wanted != Math.rint(wanted) || Double.isInfinite(wanted)) {
            throw Errors.of(name + ":InvalidDigits", message);
        }
        String mode = arguments.length > 2 ? Inputs.option(arguments[2]) : "decimals";
        boolean significant = "significant".equals(mode);
        if (!significant && !"decimals".equals(mode)) {
            throw Errors.of(name + ":InvalidMode", "Third argument must be 'decimals' or 'significant'.");
        }
        if (significant && wanted < 1) {
            throw Errors.of(name + ":InvalidDigits", "Number of significant digits must be a positive integer.");
        }
        int digits = (int) Math.max(-400, Math.min(400, wanted));
        DoubleUnaryOperator function = significant ? x -> Rounding.toSignificant(x, digits, rounding)
                : x -> Rounding.toDecimals(x, digits, rounding);
        if (arguments[0] instanceof IntegerArray array) {
            return Numbers.array(array.matlabClass(), array.dims(), Inputs.numbers(name, rounded(name,
                    Numbers.array(MatlabClass.DOUBLE, array.dims(), Numbers.ofOrNull(array).re()), function)).reCopy());
        }
        return rounded(name, arguments[0], function);
    }

    // ---- remainders ----

    private static Object remainder(String name, Object left, Object right, boolean floored) {
        if (left instanceof Double x && right instanceof Double y) {
            return floored ? Rounding.mod(x, y) : Rounding.rem(x, y);
        }
        Numbers a = Inputs.numbers(name, left);
        Numbers b = Inputs.numbers(name, right);
        if (a.isComplex() || b.isComplex()) {
            throw Inputs.invalid(name, "Arguments must be real.");
        }
        MatlabClass kind = Inputs.common(name, a.kind(), b.kind());
        if (left instanceof IntegerArray x && right instanceof IntegerArray y && kind.bits() == 64) {
            return wide(name, x, y, (p, q) -> wideRemainder(p, q, kind, floored));
        }
        if (kind.isInteger()) {
            return Elementwise.apply(name, a, b, kind, (x, y) -> y == 0 ? floored ? x : 0
                    : floored ? Rounding.mod(x, y) : Rounding.rem(x, y));
        }
        return Elementwise.apply(name, a, b, kind, floored ? Rounding::mod : Rounding::rem);
    }

    private static long wideRemainder(long x, long y, MatlabClass kind, boolean floored) {
        if (y == 0) {
            return floored ? x : 0;
        }
        return kind.isUnsigned() ? Long.remainderUnsigned(x, y) : floored ? Math.floorMod(x, y) : x % y;
    }

    private static IntegerArray wide(String name, IntegerArray a, IntegerArray b,
            LongBinaryOperator function) {
        var expansion = Elementwise.expansion(name, a.dims(), b.dims());
        long[] result = new long[Dims.count(expansion.dims())];
        expansion.forEachRun((out, left, leftStep, right, rightStep, count) -> {
            for (int i = 0; i < count; i++) {
                result[out + i] = function.applyAsLong(a.get(left + i * leftStep), b.get(right + i * rightStep));
            }
        });
        return new IntegerArray(a.matlabClass(), expansion.dims(), result);
    }

    // ---- whole division ----

    private static Object divide(Object[] arguments) {
        Numbers a = Inputs.numbers("idivide", arguments[0]);
        Numbers b = Inputs.numbers("idivide", arguments[1]);
        if (!a.kind().isInteger() && !b.kind().isInteger()) {
            throw Inputs.invalid("idivide", "At least one argument must belong to an integer class.");
        }
        MatlabClass kind = Inputs.common("idivide", a.kind(), b.kind());
        String mode = arguments.length > 2 ? Inputs.option(arguments[2]) : "fix";
        DoubleUnaryOperator rounding = switch (mode == null ? "" : mode) {
            case "fix" -> Rounding::fix;
            case "floor" -> Rounding::floor;
            case "ceil" -> Rounding::ceil;
            case "round" -> Rounding::round;
            default -> throw Inputs.badArgument("idivide",
                    "Unrecognized rounding option. Specify 'fix', 'round', 'floor' or 'ceil'.");
        };
        if (arguments[0] instanceof IntegerArray x && arguments[1] instanceof IntegerArray y && kind.bits() == 64) {
            return wide("idivide", x, y, (p, q) -> wideQuotient(p, q, kind, mode));
        }
        return Elementwise.apply("idivide", a, b, kind, (x, y) -> y == 0 ? x / y : rounding.applyAsDouble(x / y));
    }

    private static long wideQuotient(long x, long y, MatlabClass kind, String mode) {
        if (y == 0) {
            return x == 0 ? 0 : x > 0 || kind.isUnsigned() ? kind.greatest() : kind.least();
        }
        BigInteger p = kind.isUnsigned() ? new BigInteger(Long.toUnsignedString(x)) : BigInteger.valueOf(x);
        BigInteger q = kind.isUnsigned() ? new BigInteger(Long.toUnsignedString(y)) : BigInteger.valueOf(y);
        BigInteger[] parts = p.divideAndRemainder(q);
        int sign = p.signum() * q.signum();
        int step = switch (mode) {
            case "floor" -> parts[1].signum() != 0 && sign < 0 ? -1 : 0;
            case "ceil" -> parts[1].signum() != 0 && sign > 0 ? 1 : 0;
            case "round" -> parts[1].abs().shiftLeft(1).compareTo(q.abs()) >= 0 ? sign : 0;
            default -> 0;
        };
        BigInteger quotient = parts[0].add(BigInteger.valueOf(step));
        return !kind.isUnsigned() && quotient.bitLength() > 63 ? kind.greatest() : quotient.longValue();
    }
}
