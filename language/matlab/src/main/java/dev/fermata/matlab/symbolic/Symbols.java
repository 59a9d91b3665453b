package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.StandIn;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Values of other classes as symbolic ones, and back. */
final class Symbols {
    /** Denominators up to here are taken for those of a rounded fraction. */
    private static final long DENOMINATOR_MAX = 100_000;
    private static final double TOLERANCE = 4 * Math.ulp(1.0);

    private Symbols() {
    }

    static SymArray array(Object value) {
        SymArray array = arrayOrNull(value);
        if (array == null) {
            throw SymbolicErrors.of("InvalidInput", "Conversion to 'sym' from '" + Values.className(value) + "' is not possible.");
        }
        return array;
    }

    static SymArray arrayOrNull(Object value) {
        if (value instanceof SymFunction function) {
            return function.formula();
        }
        if (value instanceof SymArray own) {
            return own;
        }
        if (value instanceof StandIn other) {
            return arrayOrNull(other.plain());
        }
        if (value instanceof CharArray) {
            String text = Values.textOrNull(value);
            return text == null ? null : SymArray.scalar(ExprParser.parse(text));
        }
        if (value instanceof StringArray texts) {
            Expr[] values = new Expr[texts.count()];
            for (int i = 0; i < values.length; i++) {
                if (texts.get(i) == null) {
                    return null;
                }
                values[i] = ExprParser.parse(texts.get(i));
            }
            return new SymArray(texts.dims(), values);
        }
        if (value instanceof CellArray cells) {
            Expr[] values = new Expr[cells.count()];
            for (int i = 0; i < values.length; i++) {
                SymArray each = arrayOrNull(cells.get(i));
                if (each == null || each.count() != 1) {
                    return null;
                }
                values[i] = each.get(0);
            }
            return new SymArray(cells.dims(), values);
        }
        if (!Values.classOf(value).isArithmetic()) {
            return null;
        }
        Array array = Values.array(value);
        Expr[] values = new Expr[array.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array, i);
        }
        return new SymArray(array.dims(), values);
    }

    private static Expr number(Array array, int index) {
        return switch (array) {
            case DoubleArray numbers when numbers.isComplex() -> Algebra.add(number(numbers.re(index)), Algebra.mul(number(numbers.im()[index]), Numerals.I));
            case SingleArray numbers when !numbers.isComplex() -> number(numbers.re(index));
            case LogicalArray truths -> truths.get(index) ? Numerals.ONE : Numerals.ZERO;
            case IntegerArray numbers -> {
                BigInteger whole = BigInteger.valueOf(numbers.get(index));
                yield Numerals.of(numbers.matlabClass() == MatlabClass.UINT64 && whole.signum() < 0 ? whole.add(BigInteger.ONE.shiftLeft(64)) : whole);
            }
            default -> number(Values.real(array, index));
        };
    }

    /** A floating-point number as the exact one that it was probably meant to be: p/q, p*pi/q, a root, otherwise its exact value. */
    static Expr number(double value) {
        if (Double.isNaN(value)) {
            return Algebra.NAN;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? Algebra.INF : Algebra.neg(Algebra.INF);
        }
        if (value == Math.rint(value)) {
            return Numerals.of(new BigDecimal(value).toBigInteger());
        }
        Rational fraction = fraction(value, DENOMINATOR_MAX);
        if (fraction != null) {
            return Numerals.of(fraction);
        }
        Rational turns = fraction(value / Math.PI, 1000);
        if (turns != null) {
            return Algebra.mul(Numerals.of(turns), Algebra.PI);
        }
        Rational square = fraction(value * value, 1000);
        if (square != null) {
            Expr root = Algebra.sqrt(Numerals.of(square));
            return value < 0 ? Algebra.neg(root) : root;
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        Rational decimal = Rational.of(shortest);
        return Numerals.of(decimal.den().bitLength() <= 34 || shortest.precision() <= 6 ? decimal : Rational.of(new BigDecimal(value)));
    }

    private static Rational fraction(double value, long most) {
        double rest = Math.abs(value);
        if (rest > 1e9 || rest < 1e-9) {
            return null;
        }
        long h0 = 0;
        long h1 = 1;
        long k0 = 1;
        long k1 = 0;
        for (int i = 0; i < 40; i++) {
            double whole = Math.floor(rest);
            long h2 = (long) whole * h1 + h0;
            long k2 = (long) whole * k1 + k0;
            if (k2 > most || h2 > 1e13) {
                return null;
            }
            h0 = h1;
            h1 = h2;
            k0 = k1;
            k1 = k2;
            if (Math.abs((double) h1 / k1 - Math.abs(value)) <= TOLERANCE * Math.abs(value)) {
                return Rational.of(value < 0 ? -h1 : h1, k1);
            }
            rest = 1 / (rest - whole);
        }
        return null;
    }

    /** The exact value of a floating-point number. */
    static Expr exact(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? number(value) : Numerals.of(Rational.of(new BigDecimal(value)));
    }

    // ---- back ----

    static Array converted(SymArray value, MatlabClass kind) {
        return switch (kind) {
            case DOUBLE -> numbers(value);
            case SINGLE, INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 ->
                Conversion.array(kind, Values.simple(numbers(value)));
            case LOGICAL -> truths(value);
            case CHAR -> CharArray.of(text(value));
            case STRING -> {
                String[] texts = new String[value.count()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = ExprText.of(value.get(i));
                }
                yield new StringArray(value.dims(), texts);
            }
            default -> null;
        };
    }

    /** All elements as {@code char} shows them: {@code matrix([[a, b], [c, d]])} is {@code [a, b; c, d]}. */
    static String text(SymArray value) {
        if (value.count() == 1) {
            return ExprText.of(value.get(0));
        }
        StringBuilder text = new StringBuilder("[");
        int rows = value.rows();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < value.columns(); column++) {
                text.append(column == 0 ? row == 0 ? "" : "; " : ", ").append(ExprText.of(value.get(column * rows + row)));
            }
        }
        return text.append(']').toString();
    }

    private static DoubleArray numbers(SymArray value) {
        double[] re = new double[value.count()];
        double[] im = new double[value.count()];
        boolean complex = false;
        for (int i = 0; i < re.length; i++) {
            double[] parts = number(value.get(i));
            re[i] = parts[0];
            im[i] = parts[1];
            complex |= im[i] != 0;
        }
        return new DoubleArray(value.dims(), re, complex ? im : null);
    }

    private static double[] number(Expr value) {
        if (value.equals(Algebra.TRUE) || value.equals(Algebra.FALSE)) {
            return new double[] {value.equals(Algebra.TRUE) ? 1 : 0, 0};
        }
        if (Algebra.withoutCoefficient(value).equals(Algebra.INF)) {
            return new double[] {Numerals.isNegative(Algebra.coefficient(value)) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, 0};
        }
        if (value.equals(Algebra.NAN)) {
            return new double[] {Double.NaN, 0};
        }
        Expr.Flt number = Evaluation.of(value, 30);
        if (number == null) {
            number = NumericIntegral.inside(value, 20);
        }
        if (number == null) {
            throw SymbolicErrors.of("sym:double:cantconvert", "Unable to convert expression containing symbolic variables into double array."
                    + " Apply 'subs' function first to substitute values for variables.");
        }
        double re = rounded(number.re, number.im);
        return new double[] {re, rounded(number.im, number.re)};
    }

    /** What the error of the computation left beside the other part is nothing. */
    private static double rounded(BigDecimal part, BigDecimal other) {
        if (part.signum() != 0 && other.signum() != 0 && Evaluation.isNegligible(part, other)) {
            return 0;
        }
        return part.setScale(Math.min(part.scale(), 400), RoundingMode.HALF_EVEN).doubleValue();
    }

    private static LogicalArray truths(SymArray value) {
        LogicalArray result = new LogicalArray(value.dims());
        for (int i = 0; i < value.count(); i++) {
            Expr each = value.get(i);
            Boolean truth = each.isNumber() ? Boolean.valueOf(!each.isZero()) : literally(each);
            if (truth == null) {
                throw SymbolicErrors.of("sym:isAlways:LiteralCompare", "Unable to prove '" + ExprText.of(each)
                        + "' literally. Use 'isAlways' to test the statement mathematically.");
            }
            result.data()[i] = truth;
        }
        return result;
    }

    /** Whether a relation holds by its form. */
    private static Boolean literally(Expr value) {
        if (value instanceof Expr.Call call && (call.name.equals("==") || call.name.equals("~="))) {
            Boolean known = Relations.truth(value);
            return known != null ? known : Boolean.valueOf(call.arguments.get(0).equals(call.arguments.get(1)) == call.name.equals("=="));
        }
        if (value instanceof Expr.Call call && (call.name.equals("&") || call.name.equals("|"))) {
            boolean and = call.name.equals("&");
            for (Expr part : call.arguments) {
                Boolean each = literally(part);
                if (each == null || each != and) {
                    return each == null ? null : Boolean.valueOf(!and);
                }
            }
            return and;
        }
        return Relations.truth(value);
    }
}
