package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import dev.fermata.matlab.value.MatlabError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits: parts whose limits are known are put together, the rest by the rule of L'Hospital. A positive variable either falls to
 * zero or grows beyond all bounds.
 */
final class Limits {
    private static final int DEPTH_MAX = 12;
    private static final Expr MINUS_INF = Algebra.mul(Numerals.MINUS_ONE, Algebra.INF);

    private final Expr t;
    private final boolean grows;

    private Limits(Expr t, boolean grows) {
        this.t = t;
        this.grows = grows;
    }

    /** The limit, or the call that stands for it; NaN where there is none. */
    static Expr of(Expr value, Expr variable, Expr point, String side) {
        Expr found = orNull(value, variable, point, side);
        if (found != null) {
            return found;
        }
        return side.isEmpty() ? Calls.of("limit", value, variable, point) : Calls.of("limit", value, variable, point, Algebra.name(side));
    }

    static Expr orNull(Expr value, Expr variable, Expr point, String side) {
        if (!value.has(variable)) {
            return value;
        }
        if (point.equals(Algebra.INF)) {
            return from(value, variable, t -> t, true);
        }
        if (point.equals(MINUS_INF)) {
            return from(value, variable, Algebra::neg, true);
        }
        Expr direct = direct(value, variable, point);
        if (direct != null && !value.any(Limits::jumps)) {
            return direct;
        }
        Expr right = side.equals("left") ? null : from(value, variable, t -> Algebra.add(point, t), false);
        Expr left = side.equals("right") ? null : from(value, variable, t -> Algebra.sub(point, t), false);
        if (!side.isEmpty()) {
            return side.equals("left") ? left : right;
        }
        if (left == null || right == null) {
            return left != null && left.equals(Algebra.NAN) || right != null && right.equals(Algebra.NAN) ? Algebra.NAN : null;
        }
        if (left.equals(right)) {
            return left;
        }
        return Simplification.simplify(Algebra.sub(left, right)).isZero() ? right : Algebra.NAN;
    }

    private static boolean jumps(Expr value) {
        return value instanceof Call call && switch (call.name) {
            case "sign", "floor", "ceil", "round", "fix", "heaviside", "piecewise", "dirac" -> true;
            default -> false;
        };
    }

    /** The value at the point; null when it is not defined there. */
    static Expr direct(Expr value, Expr variable, Expr point) {
        try {
            Expr at = Substitution.replace(value, variable, point);
            return at.has(Algebra.INF) || at.has(Algebra.NAN) || at.any(part -> part instanceof Power power && power.base.isZero()) ? null : at;
        } catch (MatlabError _) {
            return null;
        }
    }

    private interface Path {
        Expr at(Expr t);
    }

    private static Expr from(Expr value, Expr variable, Path path, boolean grows) {
        Expr t = Algebra.name("__t");
        Assumptions positive = new Assumptions();
        Work.assumptions().all().forEach(positive::add);
        positive.add("__t", "positive");
        return Work.within(Work.digits(), positive, () -> {
            try {
                Limits limits = new Limits(t, grows);
                Expr limit = limits.limit(limits.leadingOutside(Substitution.replace(value, variable, path.at(t))), 0);
                return limit == null || limit.has(t) ? null : limit;
            } catch (MatlabError error) {
                if (error.identifier().endsWith("DivisionByZero") || error.identifier().endsWith("Singularity")) {
                    return null;
                }
                throw error;
            }
        });
    }

    /** The leading power is taken out of roots of polynomials: (t^2 + t)^(1/2) is t*(1 + 1/t)^(1/2). */
    private Expr leadingOutside(Expr value) {
        Expr inner = Substitution.map(value, part -> part.isNumber() ? part : leadingOutside(part));
        if (grows && inner instanceof Power power && power.base instanceof Sum && !power.exponent.isInt() && power.exponent.rational() != null) {
            int degree = Expansion.degree(power.base, t);
            if (degree > 0) {
                Expr lead = Algebra.pow(t, degree);
                Expr rest = Expansion.algebraic(Algebra.div(power.base, lead));
                return Algebra.mul(Algebra.pow(t, Algebra.mul(power.exponent, Algebra.num(degree))), Algebra.pow(rest, power.exponent));
            }
        }
        return inner;
    }

    private Expr limit(Expr value, int depth) {
        if (!value.has(t)) {
            return value;
        }
        if (value.equals(t)) {
            return grows ? Algebra.INF : Numerals.ZERO;
        }
        if (depth > DEPTH_MAX) {
            return null;
        }
        Work.step();
        return switch (value) {
            case Sum sum -> sum(sum, depth);
            case Product product -> product(product, depth);
            case Power power -> power(power, depth);
            case Call call -> call(call, depth);
            default -> null;
        };
    }

    private static boolean isInfinite(Expr value) {
        return value.has(Algebra.INF);
    }

    private Expr sum(Sum sum, int depth) {
        List<Expr> limits = new ArrayList<>();
        boolean up = false;
        boolean down = false;
        for (Expr term : sum.terms) {
            Expr each = limit(term, depth + 1);
            if (each == null || each.equals(Algebra.NAN)) {
                limits = null;
                break;
            }
            up |= each.equals(Algebra.INF);
            down |= each.equals(MINUS_INF);
            limits.add(each);
        }
        if (limits != null && !(up && down)) {
            return Algebra.add(limits);
        }
        if (limits == null) {
            return bounded(sum, depth);
        }
        return difference(sum, depth);
    }

    /** A bounded part beside one that grows does not matter; null otherwise. */
    private Expr bounded(Sum sum, int depth) {
        Expr infinite = null;
        for (Expr term : sum.terms) {
            if (isBounded(term)) {
                continue;
            }
            Expr each = limit(term, depth + 1);
            if (each == null || !isInfinite(each) || infinite != null && !infinite.equals(each)) {
                return each == null ? null : infinite == null && !isInfinite(each) ? Algebra.NAN : null;
            }
            infinite = each;
        }
        return infinite == null ? Algebra.NAN : infinite;
    }

    private boolean isBounded(Expr value) {
        return switch (value) {
            case Call call -> switch (call.name) {
                case "sin", "cos", "atan", "tanh", "erf", "sign" -> Signs.isReal(call.argument());
                default -> false;
            };
            case Power power -> power.exponent.isInt() && power.exponent.toInt() > 0 && isBounded(power.base);
            case Product product -> product.factors.stream().allMatch(this::isBounded);
            case Sum sum -> sum.terms.stream().allMatch(this::isBounded);
            default -> !value.has(t) && !value.has(Algebra.INF);
        };
    }

    /** Infinite terms of both signs: as a fraction, by what is left of a root, or by the greatest term. */
    private Expr difference(Sum sum, int depth) {
        if (sum.terms.size() == 2 && sum.any(part -> part instanceof Power power && power.exponent.equals(Numerals.HALF))) {
            Expr a = sum.terms.get(0);
            Expr b = Algebra.neg(sum.terms.get(1));
            Expr above = Expansion.algebraic(Algebra.sub(Algebra.pow(a, 2), Algebra.pow(b, 2)));
            Expr ratio = limit(Fractions.normal(Algebra.div(above, Algebra.add(a, b))), depth + 2);
            if (ratio != null && !ratio.equals(Algebra.NAN)) {
                return ratio;
            }
        }
        Expr logs = Simplification.logarithms(sum);
        if (!logs.equals(sum)) {
            return limit(logs, depth + 1);
        }
        for (Expr lead : sum.terms) {
            Expr total = Numerals.ZERO;
            for (Expr term : sum.terms) {
                Expr ratio = term.equals(lead) ? Numerals.ONE : limit(Algebra.div(term, lead), depth + 1);
                if (ratio == null || isInfinite(ratio) || ratio.equals(Algebra.NAN)) {
                    total = null;
                    break;
                }
                total = Algebra.add(total, ratio);
            }
            if (total != null && !total.isZero()) {
                return Algebra.mul(limit(lead, depth + 1), total);
            }
        }
        Expr fraction = Fractions.normal(sum);
        return fraction.equals(sum) || fraction instanceof Sum ? null : limit(fraction, depth + 1);
    }

    private Expr product(Product product, int depth) {
        List<Expr> limits = new ArrayList<>();
        boolean zero = false;
        boolean infinite = false;
        boolean unknown = false;
        for (Expr factor : product.factors) {
            Expr each = limit(factor, depth + 1);
            if (each == null || each.equals(Algebra.NAN)) {
                unknown = true;
                if (!isBounded(factor)) {
                    return each;
                }
                continue;
            }
            zero |= each.isZero();
            infinite |= isInfinite(each);
            limits.add(each);
        }
        if (unknown) {
            return zero && !infinite ? Numerals.ZERO : Algebra.NAN;
        }
        if (!(zero && infinite)) {
            return Algebra.mul(limits);
        }
        Expr above = Numerals.ONE;
        Expr below = Numerals.ONE;
        for (Expr factor : product.factors) {
            if (factor instanceof Power power && Algebra.isNegative(power.exponent)) {
                below = Algebra.mul(below, Algebra.pow(factor, -1));
            } else if (factor instanceof Call exp && exp.name.equals("exp") && Numerals.ZERO.equals(limit(exp, depth + 1))) {
                below = Algebra.mul(below, Calls.of("exp", Algebra.neg(exp.argument())));
            } else {
                above = Algebra.mul(above, factor);
            }
        }
        if (below.isOne()) {
            // 0 * Inf: what grows goes below.
            List<Expr> down = new ArrayList<>();
            List<Expr> up = new ArrayList<>();
            for (Expr factor : product.factors) {
                boolean log = factor.any(part -> part.isCall("log"));
                (!log && factor.has(t) && !(factor instanceof Call c && !c.name.equals("exp")) ? down : up).add(factor);
            }
            if (down.isEmpty() || up.isEmpty()) {
                return null;
            }
            above = Algebra.mul(up);
            below = Algebra.pow(Algebra.mul(down), -1);
        }
        return quotient(above, below, depth);
    }

    /** By the rule of L'Hospital. */
    private Expr quotient(Expr above, Expr below, int depth) {
        Expr plain = Fractions.normal(Algebra.div(above, below));
        if (!(plain instanceof Product) || rationalIn(plain)) {
            Expr simple = rational(plain);
            if (simple != null) {
                return simple;
            }
            if (!plain.equals(Algebra.div(above, below))) {
                Expr again = limit(plain, depth + 2);
                if (again != null) {
                    return again;
                }
            }
        }
        Expr a = above;
        Expr b = below;
        for (int i = 0; i < 6; i++) {
            a = Derivatives.of(a, t);
            b = Derivatives.of(b, t);
            if (b.isZero()) {
                return null;
            }
            Expr ratio = Fractions.normal(Algebra.div(a, b));
            if (!ratio.has(t)) {
                return ratio;
            }
            Expr leading = rational(ratio);
            if (leading != null) {
                return leading;
            }
            Fractions fraction = Fractions.of(ratio);
            if (fraction == null) {
                return null;
            }
            Expr x = fraction.expression(fraction.numerator);
            Expr y = fraction.expression(fraction.denominator);
            Expr p = limit(x, depth + 2);
            Expr q = limit(y, depth + 2);
            if (p == null || q == null || p.equals(Algebra.NAN) || q.equals(Algebra.NAN)) {
                return null;
            }
            boolean open = p.isZero() && q.isZero() || isInfinite(p) && isInfinite(q);
            if (!open) {
                return q.isZero() ? signed(ratio) : isInfinite(q) ? Numerals.ZERO : Algebra.div(p, q);
            }
            a = x;
            b = y;
        }
        return null;
    }

    private boolean rationalIn(Expr value) {
        return !value.any(part -> part instanceof Call && part.has(t) || part instanceof Power power && power.has(t) && !power.exponent.isInt());
    }

    /** Of a quotient of polynomials by the leading (or lowest) powers. */
    private Expr rational(Expr value) {
        if (!rationalIn(value)) {
            return null;
        }
        Fractions fraction = Fractions.of(value);
        if (fraction == null) {
            return null;
        }
        List<Expr> a = Expansion.coefficients(fraction.expression(fraction.numerator), t);
        List<Expr> b = Expansion.coefficients(fraction.expression(fraction.denominator), t);
        if (a == null || b == null) {
            return null;
        }
        int i = grows ? a.size() - 1 : lowest(a);
        int j = grows ? b.size() - 1 : lowest(b);
        Expr ratio = Algebra.div(a.get(i), b.get(j));
        int order = grows ? i - j : j - i;
        return order == 0 ? ratio : order < 0 ? Numerals.ZERO : Algebra.mul(ratio, Algebra.INF);
    }

    private static int lowest(List<Expr> coefficients) {
        int i = 0;
        while (coefficients.get(i).isZero()) {
            i++;
        }
        return i;
    }

    /** Infinity with the sign that the value has near the place. */
    private Expr signed(Expr value) {
        Expr at = Numerals.of(grows ? Rational.of(1_000_000_007) : Rational.of(1, 1_000_000_007));
        Flt number = Evaluation.of(Substitution.replace(value, t, at), 40);
        if (number == null || !Evaluation.isNegligible(number.im, BigDecimal.ONE)) {
            return null;
        }
        return number.re.signum() >= 0 ? Algebra.INF : MINUS_INF;
    }

    private Expr power(Power power, int depth) {
        Expr base = limit(power.base, depth + 1);
        Expr exponent = limit(power.exponent, depth + 1);
        if (base == null || exponent == null || base.equals(Algebra.NAN) || exponent.equals(Algebra.NAN)) {
            return base == null || exponent == null ? null : Algebra.NAN;
        }
        if (!power.exponent.has(t)) {
            if (base.isZero() && Integer.valueOf(-1).equals(Signs.of(exponent))) {
                return signed(power);
            }
            return Algebra.pow(base, exponent);
        }
        boolean open = base.isOne() && isInfinite(exponent) || base.isZero() && (exponent.isZero() || isInfinite(exponent)) || isInfinite(base);
        if (!open && !base.isZero() && !isInfinite(exponent)) {
            return Algebra.pow(base, exponent);
        }
        Expr inner = limit(Algebra.mul(power.exponent, Calls.of("log", power.base)), depth + 1);
        return inner == null ? null : Calls.of("exp", inner);
    }

    private Expr call(Call call, int depth) {
        List<Expr> arguments = new ArrayList<>();
        for (Expr argument : call.arguments) {
            Expr each = limit(argument, depth + 1);
            if (each == null) {
                return null;
            }
            arguments.add(each);
        }
        Expr x = arguments.getFirst();
        if (jumps(call) && arguments.size() == 1 && (x.isZero() || x.isWhole())) {
            Expr near = signed(Algebra.sub(call.argument(), x));
            if (near == null) {
                return null;
            }
            Expr shift = near.equals(Algebra.INF) ? Numerals.of(1, 1000) : Numerals.of(-1, 1000);
            return Calls.of(call.name, Algebra.add(x, shift));
        }
        if (call.name.equals("tan") && x.any(Algebra.PI::equals) || call.name.equals("log") && x.isZero()) {
            Expr value;
            try {
                value = Calls.of(call.name, arguments);
            } catch (MatlabError _) {
                return signed(call);
            }
            return value;
        }
        if (call.name.equals("sinint") && isInfinite(x)) {
            return Algebra.mul(x.equals(Algebra.INF) ? Numerals.HALF : Numerals.of(-1, 2), Algebra.PI);
        }
        Expr value = Calls.of(call.name, arguments);
        return isInfinite(x) && value.isCall(call.name) ? null : value;
    }
}
