package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Flt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numerical zeros of polynomials with numbers as coefficients, by the simultaneous iteration of Durand and Kerner. */
final class PolynomialZeros {
    private static final int ROUNDS_MAX = 500;

    private PolynomialZeros() {
    }

    static List<Expr> floating(List<Expr> coefficients) {
        int digits = Work.digits();
        List<Flt> values = new ArrayList<>();
        for (Expr each : coefficients) {
            Flt value = Evaluation.of(each, digits);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return List.copyOf(of(values, digits));
    }

    /** The zeros, the real ones first by value; coefficients from the lowest power on. */
    static List<Expr> of(List<Flt> coefficients, int digits) {
        int degree = coefficients.size() - 1;
        int inner = digits + 5;
        List<Expr> monic = new ArrayList<>();
        Expr lead = Numerals.inverse(coefficients.get(degree));
        for (Flt each : coefficients) {
            monic.add(Numerals.floating(Numerals.times(each, lead), inner));
        }
        List<Expr> zeros = new ArrayList<>();
        Expr start = Numerals.complex(new BigDecimal("0.4"), new BigDecimal("0.9"), inner);
        Expr power = Numerals.floating(Numerals.ONE, inner);
        for (int i = 0; i < degree; i++) {
            zeros.add(power);
            power = Numerals.times(power, start);
        }
        BigDecimal small = BigDecimal.ONE.movePointLeft(digits + 3);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            BigDecimal change = BigDecimal.ZERO;
            for (int i = 0; i < degree; i++) {
                Expr value = monic.get(degree);
                for (int k = degree - 1; k >= 0; k--) {
                    value = Numerals.plus(Numerals.times(value, zeros.get(i)), monic.get(k));
                }
                Expr below = Numerals.ONE;
                for (int j = 0; j < degree; j++) {
                    Work.step();
                    if (j != i) {
                        below = Numerals.times(below, Numerals.plus(zeros.get(i), Numerals.negated(zeros.get(j))));
                    }
                }
                if (below.isZero()) {
                    continue;
                }
                Flt step = Numerals.floating(Numerals.times(value, Numerals.inverse(below)), inner);
                zeros.set(i, Numerals.plus(zeros.get(i), Numerals.negated(step)));
                change = change.max(step.re.abs()).max(step.im.abs());
            }
            if (change.compareTo(small) < 0) {
                break;
            }
        }
        List<Expr> clean = new ArrayList<>();
        BigDecimal nothing = BigDecimal.ONE.movePointLeft(digits - 2);
        for (Expr zero : zeros) {
            Flt each = Numerals.floating(zero, digits);
            clean.add(Numerals.complex(each.re.abs().compareTo(nothing) < 0 ? BigDecimal.ZERO : each.re,
                    each.im.abs().compareTo(nothing) < 0 ? BigDecimal.ZERO : each.im, digits));
        }
        return Roots.sorted(clean);
    }

    /** The value of {@code root(p, z, k)}. */
    static Flt root(List<Expr> arguments, int digits) {
        List<Expr> coefficients = Expansion.coefficients(arguments.get(0), arguments.get(1));
        if (coefficients == null || !arguments.get(2).isInt()) {
            return null;
        }
        List<Flt> values = new ArrayList<>();
        for (Expr each : coefficients) {
            Flt value = Evaluation.of(each, digits);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return (Flt) of(values, digits).get(arguments.get(2).toInt() - 1);
    }
}
