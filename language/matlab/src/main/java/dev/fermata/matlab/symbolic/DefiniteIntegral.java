package dev.fermata.matlab.symbolic;

import java.math.BigDecimal;
import java.util.List;

/** Integrals between bounds. */
final class DefiniteIntegral {
    private DefiniteIntegral() {
    }

    static Expr of(Expr value, Expr variable, Expr from, Expr to, boolean principal) {
        if (from.equals(to)) {
            return Numerals.ZERO;
        }
        if (!value.has(variable)) {
            return Algebra.mul(value, Algebra.sub(to, from));
        }
        Expr unknown = Calls.of("int", value, variable, from, to);
        if (value.isCall("piecewise")) {
            return unknown;
        }
        Expr known = known(value, variable, from, to);
        if (known != null) {
            return known;
        }
        Expr pole = pole(value, variable, from, to, principal);
        if (pole != null) {
            return pole;
        }
        Expr primitive = Integration.orNull(value, variable);
        if (primitive == null) {
            return unknown;
        }
        Expr above = at(primitive, variable, to, "left");
        Expr below = at(primitive, variable, from, "right");
        if (above == null || below == null || above.equals(Algebra.NAN) || below.equals(Algebra.NAN)) {
            return unknown;
        }
        Expr difference = Algebra.sub(above, below);
        if (difference.equals(Algebra.NAN)) {
            return unknown;
        }
        return shown(difference);
    }

    private static Expr shown(Expr value) {
        Expr expanded = value instanceof Expr.Sum || value.any(Expr.Name.class::isInstance) ? value : Expansion.algebraic(value);
        if (value.any(Expr.Name.class::isInstance)) {
            Expr simple = Simplification.simplify(expanded);
            return Simplification.cost(simple) < Simplification.cost(expanded) ? simple : expanded;
        }
        return Simplification.radical(Expansion.algebraic(expanded));
    }

    private static Expr at(Expr primitive, Expr variable, Expr point, String side) {
        Expr plain = Limits.direct(primitive, variable, point);
        if (plain != null && !point.has(Algebra.INF)) {
            return plain;
        }
        return Limits.orNull(primitive, variable, point, side);
    }

    /** Integrals whose primitive tells nothing: of sin(x)/x over the line. */
    private static Expr known(Expr value, Expr variable, Expr from, Expr to) {
        Expr sinc = Algebra.div(Calls.of("sin", variable), variable);
        if (value.equals(sinc) && to.equals(Algebra.INF)) {
            return from.isZero() ? Algebra.mul(Numerals.HALF, Algebra.PI) : from.equals(Algebra.neg(Algebra.INF)) ? Algebra.PI : null;
        }
        return null;
    }

    /** What a pole between the bounds makes of the integral of a quotient of polynomials; null when there is none. */
    private static Expr pole(Expr value, Expr variable, Expr from, Expr to, boolean principal) {
        Fractions fraction = Fractions.of(value);
        if (fraction == null || fraction.denominator.isConstant() || value.any(part -> part instanceof Expr.Power power && !power.exponent.isInt()) || Variables.namesIn(value).size() > 1
                || fraction.generators().stream().anyMatch(each -> !each.equals(variable) && each.has(variable))) {
            return null;
        }
        List<Expr> zeros = Roots.of(fraction.expression(fraction.denominator), variable, false);
        for (Expr zero : zeros == null ? List.<Expr>of() : zeros) {
            Expr.Flt place = Evaluation.of(zero, 30);
            if (place == null || !Evaluation.isNegligible(place.im, BigDecimal.ONE)) {
                continue;
            }
            Integer left = Signs.of(Algebra.sub(zero, from));
            Integer right = Signs.of(Algebra.sub(to, zero));
            if (left != null && right != null && left >= 0 && right >= 0 && left + right > 0) {
                boolean edge = left == 0 || right == 0;
                Expr above = Limits.orNull(value, variable, zero, "right");
                Expr below = Limits.orNull(value, variable, zero, "left");
                if (edge) {
                    return left == 0 ? above : below;
                }
                if (above != null && above.equals(below)) {
                    return above;
                }
                return principal ? null : Algebra.NAN;
            }
        }
        return null;
    }
}
