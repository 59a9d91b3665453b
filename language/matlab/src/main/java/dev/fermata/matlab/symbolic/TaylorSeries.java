package dev.fermata.matlab.symbolic;

import java.util.ArrayList;
import java.util.List;

/** Taylor polynomials. */
final class TaylorSeries {
    private static final int ORDER_MAX = 200;

    private TaylorSeries() {
    }

    /** Up to, not including, a power; in several variables the total degree counts. */
    static Expr of(Expr value, List<Expr> variables, List<Expr> points, int order) {
        if (order < 1 || order > ORDER_MAX) {
            throw SymbolicErrors.of("InvalidInput", "Order must be a positive integer not greater than " + ORDER_MAX + ".");
        }
        if (variables.size() == 1) {
            return single(value, variables.getFirst(), points.getFirst(), order);
        }
        // Along the line from the point, in one parameter.
        Expr t = Algebra.name("__s");
        Expr along = value;
        List<Expr> marks = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Expr mark = Algebra.name("__d" + i);
            marks.add(mark);
            along = Substitution.replace(along, variables.get(i), Algebra.add(points.get(i), Algebra.mul(t, mark)));
        }
        Expr result = Expansion.algebraic(Substitution.replace(single(along, t, Numerals.ZERO, order), t, Numerals.ONE));
        for (int i = 0; i < variables.size(); i++) {
            result = Substitution.replace(result, marks.get(i), Algebra.sub(variables.get(i), points.get(i)));
        }
        return result;
    }

    private static Expr single(Expr value, Expr variable, Expr point, int order) {
        List<Expr> terms = new ArrayList<>();
        Expr derivative = value;
        Expr factorial = Numerals.ONE;
        Expr distance = Algebra.sub(variable, point);
        for (int k = 0; k < order; k++) {
            Expr at = Limits.direct(derivative, variable, point);
            if (at == null) {
                at = Limits.orNull(Fractions.normal(derivative), variable, point, "");
            }
            if (at == null || at.has(Algebra.INF) || at.has(Algebra.NAN)) {
                throw SymbolicErrors.of("sym:taylor:CannotComputeExpansion", "Unable to compute a Taylor expansion.");
            }
            terms.add(Algebra.mul(at, Algebra.pow(distance, k), Algebra.pow(factorial, -1)));
            derivative = Derivatives.of(derivative, variable);
            factorial = Algebra.mul(factorial, Algebra.num(k + 1L));
        }
        return Algebra.add(terms);
    }
}
