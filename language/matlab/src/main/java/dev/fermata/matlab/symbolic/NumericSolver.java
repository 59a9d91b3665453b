package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.value.MatlabError;
import java.math.BigDecimal;
import java.util.List;

/** A numerical zero of an expression in one unknown, by Newton's method from several places. */
final class NumericSolver {
    private static final double[] STARTS = {0.5, 1, -0.5, -1, 2, 3, -2, 5, 0.1, -3, 10, -5, -10, 20};
    private static final int ROUNDS_MAX = 80;

    private NumericSolver() {
    }

    /** At most one; {@code from} is where to begin, or with {@code to} the range to look in. */
    static List<Expr> of(Expr body, Expr variable, Double from, Double to) {
        Expr slope = Derivatives.of(body, variable);
        double[] starts = STARTS;
        if (from != null) {
            starts = new double[21];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = to == null ? from + (i == 0 ? 0 : (i % 2 == 0 ? 1 : -1) * i * 0.25) : from + (to - from) * ((i * 8 + 10) % 21) / 20.0;
            }
        }
        for (double start : starts) {
            Flt zero = newton(body, slope, variable, start);
            if (zero != null && (from == null || to == null || zero.re.doubleValue() >= from - 1e-12 && zero.re.doubleValue() <= to + 1e-12)) {
                return List.of(zero);
            }
        }
        return List.of();
    }

    private static Flt newton(Expr body, Expr slope, Expr variable, double start) {
        int digits = Work.digits();
        int inner = digits + 6;
        Flt x = Numerals.real(new BigDecimal(start), inner);
        BigDecimal small = BigDecimal.ONE.movePointLeft(digits + 2);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Flt value;
            Flt rise;
            try {
                value = Evaluation.of(Substitution.replace(body, variable, x), inner);
                rise = Evaluation.of(Substitution.replace(slope, variable, x), inner);
            } catch (MatlabError | ArithmeticException _) {
                return null;
            }
            if (value == null || rise == null || rise.isZero() || value.im.signum() != 0) {
                return null;
            }
            if (value.isZero()) {
                return Numerals.floating(x, digits);
            }
            Expr step = Numerals.times(value, Numerals.inverse(rise));
            x = Numerals.floating(Numerals.plus(x, Numerals.negated(step)), inner);
            if (x.re.abs().doubleValue() > 1e12) {
                return null;
            }
            if (Numerals.floating(step, inner).re.abs().compareTo(small.multiply(x.re.abs().max(BigDecimal.ONE))) < 0) {
                return Numerals.floating(x, digits);
            }
        }
        return null;
    }
}
