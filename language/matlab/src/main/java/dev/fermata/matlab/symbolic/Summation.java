package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.List;

/** Sums and products over whole numbers: of polynomials, geometric ones, known series, and term by term. */
final class Summation {
    private static final int TERMS_MAX = 20_000;

    private Summation() {
    }

    /** F with F(k+1) - F(k) = f(k), or the call that stands for it. */
    static Expr indefinite(Expr value, Expr k) {
        Expr found = primitive(value, k);
        return found == null ? Calls.of("symsum", value, k) : found;
    }

    private static Expr primitive(Expr value, Expr k) {
        if (!value.has(k)) {
            return Algebra.mul(value, k);
        }
        List<Expr> coefficients = Expansion.coefficients(value, k);
        if (coefficients != null) {
            return ofPolynomial(coefficients, k);
        }
        return geometric(value, k);
    }

    /** By solving for the coefficients from the highest on. */
    private static Expr ofPolynomial(List<Expr> coefficients, Expr k) {
        Expr rest = Expansion.polynomial(coefficients, k);
        Expr result = Numerals.ZERO;
        for (int degree = coefficients.size() - 1; degree >= 0; degree--) {
            List<Expr> c = Expansion.coefficients(rest, k);
            if (c.size() <= degree || c.get(degree).isZero()) {
                continue;
            }
            Expr term = Algebra.mul(c.get(degree), Numerals.of(1, degree + 1), Algebra.pow(k, degree + 1));
            result = Algebra.add(result, term);
            Expr step = Algebra.sub(Substitution.replace(term, k, Algebra.add(k, Numerals.ONE)), term);
            rest = Expansion.algebraic(Algebra.sub(rest, step));
        }
        return result;
    }

    /** c * q^k. */
    private static Expr geometric(Expr value, Expr k) {
        Expr ratio = Simplification.simplify(Algebra.div(Expansion.of(Substitution.replace(value, k, Algebra.add(k, Numerals.ONE))), Expansion.of(value)));
        return ratio.has(k) || ratio.isOne() ? null : Algebra.div(value, Algebra.sub(ratio, Numerals.ONE));
    }

    static Expr sum(Expr value, Expr k, Expr from, Expr to) {
        Expr unknown = Calls.of("symsum", value, k, from, to);
        if (from.isInt() && to.isInt()) {
            return finite(value, k, from.toInt(), to.toInt(), unknown);
        }
        if (to.equals(Algebra.INF)) {
            Expr series = infinite(value, k, from);
            return series == null ? unknown : series;
        }
        if (value instanceof Sum sum) {
            List<Expr> all = new ArrayList<>();
            for (Expr term : sum.terms) {
                all.add(sum(term, k, from, to));
            }
            Expr total = Algebra.add(all);
            return total.any(part -> part.isCall("symsum")) ? unknown : nice(total);
        }
        Expr found = primitive(value, k);
        if (found == null) {
            return unknown;
        }
        Expr after = Algebra.add(to, Numerals.ONE);
        return nice(Algebra.sub(Substitution.replace(found, k, after), Substitution.replace(found, k, from)));
    }

    private static Expr nice(Expr value) {
        Expr factored = Simplification.factored(value);
        return value.any(part -> part instanceof Power power && !power.exponent.isNumber()) ? Simplification.simplify(value) : factored;
    }

    private static Expr finite(Expr value, Expr k, int from, int to, Expr unknown) {
        if ((long) to - from > TERMS_MAX) {
            Expr found = primitive(value, k);
            return found == null ? unknown : Algebra.sub(Substitution.replace(found, k, Algebra.num(to + 1L)), Substitution.replace(found, k, Algebra.num(from)));
        }
        List<Expr> terms = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            terms.add(Substitution.replace(value, k, Algebra.num(i)));
        }
        return Algebra.add(terms);
    }

    // ---- series ----

    private static Expr infinite(Expr value, Expr k, Expr from) {
        if (value instanceof Sum sum) {
            Expr telescope = telescoped(value, k, from);
            if (telescope != null) {
                return telescope;
            }
            List<Expr> all = new ArrayList<>();
            for (Expr term : sum.terms) {
                Expr each = infinite(term, k, from);
                if (each == null || each.has(Algebra.INF)) {
                    return null;
                }
                all.add(each);
            }
            return Algebra.add(all);
        }
        List<Expr> outside = new ArrayList<>();
        List<Expr> inside = new ArrayList<>();
        for (Expr factor : Algebra.factors(value)) {
            (factor.has(k) ? inside : outside).add(factor);
        }
        Expr body = Algebra.mul(inside);
        Expr factor = Algebra.mul(outside);
        Expr found = known(body, k, from);
        if (found == null) {
            found = telescoped(body, k, from);
        }
        if (found == null && Expansion.degree(body, k) >= 0) {
            found = Algebra.INF;
        }
        return found == null ? null : Algebra.mul(factor, found);
    }

    private static Expr known(Expr body, Expr k, Expr from) {
        // 1/k^s
        if (body instanceof Power power && power.base.equals(k) && power.exponent.isInt() && from.isInt() && from.toInt() >= 1) {
            int s = -power.exponent.toInt();
            if (s == 1) {
                return Algebra.INF;
            }
            Expr before = from.toInt() > 1 ? finite(body, k, 1, from.toInt() - 1, null) : Numerals.ZERO;
            return s > 1 ? Algebra.sub(Calls.of("zeta", Algebra.num(s)), before) : null;
        }
        Expr series = exponential(body, k, from);
        if (series != null) {
            return series;
        }
        Expr ratio = Simplification.simplify(Algebra.div(Expansion.of(Substitution.replace(body, k, Algebra.add(k, Numerals.ONE))), Expansion.of(body)));
        if (ratio.has(k)) {
            return arithmeticGeometric(body, k, from);
        }
        Expr first = Substitution.replace(body, k, from);
        Expr total = Algebra.neg(Algebra.div(first, Algebra.sub(ratio, Numerals.ONE)));
        Integer inside = Signs.of(Algebra.sub(Numerals.ONE, Calls.of("abs", ratio)));
        if (inside != null) {
            return inside > 0 ? total : Signs.isPositive(ratio) ? Algebra.INF : Algebra.NAN;
        }
        return Calls.of("piecewise", Calls.of("<=", Numerals.ONE, ratio), Algebra.INF, Calls.of("<", Calls.of("abs", ratio), Numerals.ONE), total);
    }

    /** x^k/k! */
    private static Expr exponential(Expr body, Expr k, Expr from) {
        Expr rest = Algebra.mul(body, Calls.of("factorial", k));
        if (rest.has(Calls.of("factorial", k)) || !from.isInt() || from.toInt() < 0) {
            return null;
        }
        Expr base = rest.isOne() ? Numerals.ONE : rest instanceof Power power && power.exponent.equals(k) && !power.base.has(k) ? power.base : null;
        if (base == null) {
            return null;
        }
        Expr before = from.toInt() > 0 ? finite(body, k, 0, from.toInt() - 1, null) : Numerals.ZERO;
        return Algebra.sub(Calls.of("exp", base), before);
    }

    /** k^m * q^k with a number q below 1: by differentiating the geometric series. */
    private static Expr arithmeticGeometric(Expr body, Expr k, Expr from) {
        List<Expr> polynomial = new ArrayList<>();
        List<Expr> rest = new ArrayList<>();
        for (Expr factor : Algebra.factors(body)) {
            (Expansion.degree(factor, k) >= 0 ? polynomial : rest).add(factor);
        }
        List<Expr> coefficients = Expansion.coefficients(Algebra.mul(polynomial), k);
        Expr power = Algebra.mul(rest);
        Expr ratio = Simplification.simplify(Algebra.div(Expansion.of(Substitution.replace(power, k, Algebra.add(k, Numerals.ONE))), Expansion.of(power)));
        if (coefficients == null || ratio.has(k) || ratio.rational() == null || ratio.rational().abs().compareTo(Rational.ONE) >= 0) {
            return null;
        }
        Expr q = Algebra.name("__q");
        Expr series = Algebra.div(Algebra.pow(q, from), Algebra.sub(Numerals.ONE, q));
        Expr total = Numerals.ZERO;
        for (Expr coefficient : coefficients) {
            total = Algebra.add(total, Algebra.mul(coefficient, Substitution.replace(series, q, ratio)));
            series = Algebra.mul(q, Derivatives.of(series, q));
        }
        Expr scale = Substitution.replace(power, k, Numerals.ZERO);
        return Algebra.mul(scale, total);
    }

    /** Simple poles at whole distances whose residues add to zero. */
    private static Expr telescoped(Expr value, Expr k, Expr from) {
        PartialFractions.Parts parts = PartialFractions.taken(value, k);
        if (parts == null || !parts.whole().isZero() || parts.parts().isEmpty() || !from.isInt()) {
            return null;
        }
        Rational residues = Rational.ZERO;
        Rational least = null;
        for (PartialFractions.Part part : parts.parts()) {
            List<Expr> c = Expansion.coefficients(part.factor(), k);
            Expr residue = Algebra.div(part.numerator(), c.getLast());
            Expr shift = Algebra.div(c.getFirst(), c.getLast());
            if (part.power() != 1 || c.size() != 2 || residue.rational() == null || shift.rational() == null) {
                return null;
            }
            residues = residues.plus(residue.rational());
            least = least == null || shift.rational().compareTo(least) < 0 ? shift.rational() : least;
        }
        if (!residues.isZero()) {
            return null;
        }
        // The sum of r/(k+s) from k on is that of r/(k+least) without its first terms.
        Rational total = Rational.ZERO;
        for (PartialFractions.Part part : parts.parts()) {
            List<Expr> c = Expansion.coefficients(part.factor(), k);
            Rational residue = Algebra.div(part.numerator(), c.getLast()).rational();
            Rational distance = Algebra.div(c.getFirst(), c.getLast()).rational().minus(least);
            if (!distance.isInt() || distance.num().intValue() > 1000) {
                return null;
            }
            for (int i = 0; i < distance.num().intValue(); i++) {
                total = total.minus(residue.over(least.plus(from.rational()).plus(Rational.of(i))));
            }
        }
        return Numerals.of(total);
    }

    // ---- products ----

    static Expr product(Expr value, Expr k, Expr from, Expr to) {
        if (from.isInt() && to.isInt() && (long) to.toInt() - from.toInt() <= TERMS_MAX) {
            List<Expr> factors = new ArrayList<>();
            for (int i = from.toInt(); i <= to.toInt(); i++) {
                factors.add(Substitution.replace(value, k, Algebra.num(i)));
            }
            return Algebra.mul(factors);
        }
        if (!value.has(k)) {
            return Algebra.pow(value, Algebra.add(to, Algebra.neg(from), Numerals.ONE));
        }
        if (value.equals(k) && from.isInt() && from.toInt() >= 1) {
            Expr before = Calls.of("factorial", Algebra.num(from.toInt() - 1L));
            return to.equals(Algebra.INF) ? Algebra.INF : Algebra.div(Calls.of("factorial", to), before);
        }
        if (value instanceof Power power && power.exponent.equals(k) && !power.base.has(k)) {
            return Algebra.pow(power.base, sum(k, k, from, to));
        }
        if (value instanceof Call call && call.name.equals("exp")) {
            return Calls.of("exp", sum(call.argument(), k, from, to));
        }
        return Calls.of("symprod", value, k, from, to);
    }
}
