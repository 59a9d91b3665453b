package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Flt;
import java.util.ArrayList;
import java.util.List;

/** Values of definite integrals that have no closed form, by the tanh-sinh rule. */
final class NumericIntegral {
    private static final int LEVELS = 6;
    private static final double REACH = 3.6;

    private NumericIntegral() {
    }

    /** The value of an expression with such integrals in it; null when there is none, or names are left. */
    static Flt inside(Expr value, int digits) {
        if (!value.any(part -> part instanceof Call call && call.name.equals("int") && call.arguments.size() == 4)) {
            return null;
        }
        Expr plain = replaced(value, digits);
        return plain == null ? null : Evaluation.of(plain, digits);
    }

    private static Expr replaced(Expr value, int digits) {
        if (value instanceof Call call && call.name.equals("int") && call.arguments.size() == 4) {
            return definite(call, digits);
        }
        List<Boolean> failed = new ArrayList<>();
        Expr result = Substitution.map(value, part -> {
            Expr each = replaced(part, digits);
            if (each == null) {
                failed.add(true);
                return part;
            }
            return each;
        });
        return failed.isEmpty() ? result : null;
    }

    private static Flt definite(Call call, int digits) {
        Expr variable = call.arguments.get(1);
        Expr a = call.arguments.get(2);
        Expr b = call.arguments.get(3);
        Expr body = call.argument();
        if (a.has(Algebra.INF) || b.has(Algebra.INF)) {
            // x = t / (1 - t^2) takes -1 .. 1 to the whole line
            Expr square = Algebra.pow(variable, 2);
            Expr inverse = Algebra.pow(Algebra.sub(Numerals.ONE, square), -1);
            Expr place = Algebra.mul(variable, inverse);
            if (!a.has(Algebra.INF)) {
                place = Algebra.add(a, Algebra.mul(variable, Algebra.pow(Algebra.sub(Numerals.ONE, variable), -1)));
            } else if (!b.has(Algebra.INF)) {
                place = Algebra.add(b, Algebra.mul(variable, Algebra.pow(Algebra.add(Numerals.ONE, variable), -1)));
            }
            body = Algebra.mul(Substitution.replace(body, variable, place), Derivatives.of(place, variable));
            a = a.has(Algebra.INF) ? Numerals.MINUS_ONE : Numerals.ZERO;
            b = b.has(Algebra.INF) ? Numerals.ONE : Numerals.ZERO;
        }
        Flt from = Evaluation.of(a, digits);
        Flt to = Evaluation.of(b, digits);
        if (from == null || to == null) {
            return null;
        }
        Expr middle = Numerals.times(Numerals.HALF, Numerals.plus(from, to));
        Expr half = Numerals.times(Numerals.HALF, Numerals.plus(to, Numerals.negated(from)));
        double step = 1.0 / (1 << LEVELS);
        Expr total = Numerals.ZERO;
        for (int k = (int) -(REACH / step); k <= REACH / step; k++) {
            Work.step();
            Expr t = Numerals.floating(Numerals.of(k, 1L << LEVELS), digits);
            Flt sinh = Evaluation.of(Algebra.mul(Numerals.HALF, Algebra.PI, Calls.of("sinh", t)), digits);
            Flt cosh = Evaluation.of(Calls.of("cosh", t), digits);
            Flt place = Evaluation.of(Calls.of("tanh", sinh), digits);
            Flt outer = Evaluation.of(Calls.of("cosh", sinh), digits);
            Expr weight = Numerals.times(cosh, Numerals.power(outer, -2));
            Flt value = Evaluation.of(Substitution.replace(body, variable, Numerals.plus(middle, Numerals.times(half, place))), digits);
            if (value != null) {
                total = Numerals.plus(total, Numerals.times(value, weight));
            }
        }
        Flt factor = Evaluation.of(Algebra.mul(Numerals.HALF, Algebra.PI, Numerals.of(1, 1L << LEVELS)), digits);
        return Numerals.floating(Numerals.times(Numerals.times(total, factor), half), digits);
    }
}
