package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts expressions in the place of others. */
final class Substitution {
    private final Map<Expr, Expr> replacements;
    private final Map<Expr, Expr> known = new HashMap<>();

    private Substitution(Map<Expr, Expr> replacements) {
        this.replacements = replacements;
    }

    static Expr replace(Expr value, Expr old, Expr replacement) {
        return replace(value, Map.of(old, replacement));
    }

    /** All at the same time. */
    static Expr replace(Expr value, Map<Expr, Expr> replacements) {
        return new Substitution(replacements).apply(value);
    }

    private Expr apply(Expr value) {
        Expr direct = replacements.get(value);
        if (direct != null) {
            return direct;
        }
        if (value.parts().isEmpty()) {
            return value;
        }
        Expr done = known.get(value);
        if (done == null) {
            done = rebuilt(partly(value));
            known.put(value, done);
        }
        return done;
    }

    private Expr rebuilt(Expr value) {
        if (value instanceof Call call && (call.name.equals("int") || call.name.equals("symsum") || call.name.equals("diff"))) {
            return bound(call);
        }
        return map(value, this::apply);
    }

    /** The variable of an unevaluated integral or sum stays; that of a derivative becomes what is asked for only when it stays a name. */
    private Expr bound(Call call) {
        Map<Expr, Expr> rest = new LinkedHashMap<>(replacements);
        if (call.name.equals("diff")) {
            Expr changed = map(call, this::apply);
            List<Expr> parts = changed.parts();
            boolean fine = parts.isEmpty() || parts.subList(1, parts.size()).stream().allMatch(Expr.Name.class::isInstance);
            return fine && changed instanceof Call derivative ? Derivatives.again(derivative)
                    : Calls.of("subs", call, Algebra.name(Variables.namesIn(call.arguments.get(1)).getFirst()), apply(call.arguments.get(1)));
        }
        rest.remove(call.arguments.get(1));
        List<Expr> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments.size(); i++) {
            arguments.add(i == 1 ? call.arguments.get(1) : i == 0 ? replace(call.arguments.get(0), rest) : apply(call.arguments.get(i)));
        }
        return Calls.of(call.name, arguments);
    }

    /** A part of a product, or a power of what is replaced, is replaced too: {@code a*b} in {@code a*b^2}, x^2 in x^4. */
    private Expr partly(Expr value) {
        for (Map.Entry<Expr, Expr> each : replacements.entrySet()) {
            if (each.getKey() instanceof Power old && value instanceof Power power && power.base.equals(old.base)
                    && old.exponent.isWhole() && power.exponent.isWhole()) {
                Rational times = power.exponent.rational().over(old.exponent.rational());
                if (times.isWhole()) {
                    return Algebra.pow(each.getValue(), Numerals.of(times));
                }
            }
            if (each.getKey() instanceof Product old && value instanceof Product product && old.factors.stream().noneMatch(Expr::isNumber)) {
                Expr quotient = Algebra.div(product, old);
                if (Algebra.factors(quotient).stream().allMatch(factor -> product.factors.contains(factor)
                        || product.factors.stream().anyMatch(whole -> Order.base(whole).equals(Order.base(factor)) && isLess(factor, whole)))) {
                    return Algebra.mul(quotient, each.getValue());
                }
            }
            if (each.getKey() instanceof Sum old && value instanceof Sum sum && sum.terms.containsAll(old.terms)) {
                return Algebra.add(Algebra.sub(sum, old), each.getValue());
            }
        }
        return value;
    }

    private static boolean isLess(Expr factor, Expr whole) {
        Rational own = Order.exponent(factor).rational();
        Rational of = Order.exponent(whole).rational();
        return own != null && of != null && own.sign() > 0 && own.compareTo(of) < 0;
    }

    /** The same kind of expression of changed parts. */
    static Expr map(Expr value, UnaryOperator<Expr> change) {
        return switch (value) {
            case Sum sum -> Algebra.add(sum.terms.stream().map(change).toList());
            case Product product -> Algebra.mul(product.factors.stream().map(change).toList());
            case Power power -> Algebra.pow(change.apply(power.base), change.apply(power.exponent));
            case Call call -> Calls.of(call.name, call.arguments.stream().map(change).toList());
            default -> value;
        };
    }
}
