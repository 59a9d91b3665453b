package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.function.WorkspaceValue;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Other forms of expressions: expand, simplify, factor, collect, subs and the like. */
final class AlgebraBuiltins {
    private AlgebraBuiltins() {
    }

    /** The builtin of that name, or null. */
    static Builtin find(String name) {
        return switch (name) {
            case "expand" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> SymFunctions.map(in[0], in.length > 1 ? Expansion::algebraic : Expansion::of));
            case "simplify" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> SymFunctions.map(in[0], Simplification::simplify));
            case "simplifyFraction" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> SymFunctions.map(in[0], Fractions::normal));
            case "collect" -> SymFunctions.of(name, 1, 2, (in, _) -> collect(in));
            case "subs" -> SymFunctions.of(name, 1, 3, (in, _) -> subs(null, in));
            case "__subs" -> SymFunctions.of(name, 2, 4, (in, _) -> subs(((WorkspaceValue) in[0]).workspace(), Arrays.copyOfRange(in, 1, in.length)));
            case "coeffs" -> SymFunctions.of(name, 1, 3, 2, AlgebraBuiltins::coeffs);
            case "numden" -> SymFunctions.of(name, 1, 1, 2, (in, _) -> numden(Symbols.array(in[0])));
            case "rewrite" -> SymFunctions.of(name, 2, 2, (in, _) -> SymFunctions.map(in[0], each -> Rewriting.to(SymbolicBuiltins.word(in[1]), each)));
            case "horner" -> SymFunctions.of(name, 1, 2, (in, _) -> SymFunctions.map(in[0], each -> horner(each, variable(in, 1, each))));
            case "partfrac" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> SymFunctions.map(in[0], each -> PartialFractions.of(each, variable(in, 1, each))));
            case "combine" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> combine(in));
            case "polynomialDegree" -> SymFunctions.of(name, 1, 2, (in, _) -> degree(in));
            case "resultant" -> SymFunctions.of(name, 2, 3, (in, _) -> resultant(in));
            case "quorem" -> SymFunctions.of(name, 2, 3, 2, (in, _) -> quorem(in));
            case "compose" -> SymFunctions.of(name, 2, 3, (in, _) -> compose(in));
            case "finverse" -> SymFunctions.of(name, 1, 2, (in, _) -> SymFunctions.map(in[0], each -> inverse(each, variable(in, 1, each))));
            case "isolate" -> SymFunctions.of(name, 2, 2, (in, _) -> SymFunctions.map(in[0], each -> isolate(each, Symbols.array(in[1]).get(0))));
            default -> null;
        };
    }

    /** The meaning for symbolic arguments of a name that other builtins have too. */
    static Builtin specialized(String name) {
        return switch (name) {
            case "factor" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> factor(Symbols.array(in[0]).get(0)));
            case "combine", "compose" -> find(name);
            default -> null;
        };
    }

    /** The variable at a place of the arguments; the default one when there is none. */
    static Expr variable(Object[] in, int index, Expr value) {
        if (index < in.length && !SymFunctions.isOption(in[index])) {
            return SymbolicBuiltins.variable(in[index]);
        }
        return in[0] instanceof SymFunction function ? function.arguments().getFirst() : Variables.defaultOf(value);
    }

    // ---- factor, collect ----

    private static SymArray factor(Expr value) {
        Rational number = value.rational();
        if (number != null) {
            return SymArray.row(PrimeFactors.of(number));
        }
        Fractions fraction = Fractions.of(value);
        if (fraction == null) {
            return SymArray.scalar(value);
        }
        List<Expr> all = new ArrayList<>();
        List<Expr> above = fraction.factors(fraction.numerator);
        Expr content = above.getFirst();
        for (Expr each : above.subList(1, above.size())) {
            repeat(each, 1, all);
        }
        for (Expr each : fraction.factors(fraction.denominator)) {
            if (each.isNumber()) {
                content = Numerals.times(content, Numerals.inverse(each));
            } else {
                repeat(each, -1, all);
            }
        }
        all.sort((a, b) -> {
            int degree = Integer.compare(totalDegree(a), totalDegree(b));
            return degree != 0 ? degree : Order.compare(a, b);
        });
        if (!content.isOne()) {
            all.addAll(0, content.rational() == null ? List.of(content) : PrimeFactors.of(content.rational()));
        }
        return SymArray.row(all);
    }

    private static void repeat(Expr factor, int sign, List<Expr> into) {
        Expr base = Order.base(factor);
        Expr exponent = Order.exponent(factor);
        int times = exponent.isInt() ? exponent.toInt() : 1;
        for (int i = 0; i < times; i++) {
            into.add(Algebra.pow(exponent.isInt() ? base : factor, sign));
        }
    }

    private static int totalDegree(Expr value) {
        int degree = 0;
        for (Expr term : Algebra.terms(value)) {
            int own = 0;
            for (Expr factor : Algebra.factors(term)) {
                own += factor.isNumber() ? 0 : Order.exponent(factor).isInt() ? Math.abs(Order.exponent(factor).toInt()) : 1;
            }
            degree = Math.max(degree, own);
        }
        return degree;
    }

    private static SymArray collect(Object[] in) {
        return SymFunctions.map(in[0], each -> {
            List<Expr> variables = in.length > 1 && Values.textOrNull(in[1]) == null ? SymFunctions.values(in[1]) : List.of(variable(in, 1, each));
            return collected(Expansion.algebraic(each), variables, 0);
        });
    }

    /** As a polynomial in one variable after the other, the coefficients in front of the powers. */
    private static Expr collected(Expr value, List<Expr> variables, int index) {
        if (index == variables.size()) {
            return value;
        }
        Expr variable = variables.get(index);
        Map<Expr, List<Expr>> parts = new LinkedHashMap<>();
        for (Expr term : Algebra.terms(value)) {
            Expr power = Numerals.ONE;
            for (Expr factor : Algebra.factors(term)) {
                if (factor.equals(variable) || Order.base(factor).equals(variable)) {
                    power = factor;
                }
            }
            parts.computeIfAbsent(power, _ -> new ArrayList<>()).add(Algebra.div(term, power));
        }
        List<Expr> powers = new ArrayList<>(parts.keySet());
        powers.sort((a, b) -> {
            Expr x = a.isOne() ? Numerals.ZERO : Order.exponent(a);
            Expr y = b.isOne() ? Numerals.ZERO : Order.exponent(b);
            return x.isNumber() && y.isNumber() ? Numerals.compare(y, x) : Order.compare(x, y);
        });
        List<Expr> terms = new ArrayList<>();
        for (Expr power : powers) {
            Expr coefficient = collected(Algebra.add(parts.get(power)), variables, index + 1);
            if (coefficient.isZero()) {
                continue;
            }
            if (power.isOne()) {
                terms.addAll(Algebra.terms(coefficient));
            } else if (coefficient instanceof Expr.Sum) {
                terms.add(new Expr.Product(List.of(coefficient, power)));
            } else {
                terms.add(Algebra.mul(coefficient, power));
            }
        }
        return terms.isEmpty() ? Numerals.ZERO : terms.size() == 1 ? terms.getFirst() : new Expr.Sum(List.copyOf(terms));
    }

    // ---- subs ----

    private static Object subs(Workspace workspace, Object[] in) {
        SymArray value = Symbols.array(in[0]);
        if (in.length == 1) {
            Map<Expr, Expr> known = new LinkedHashMap<>();
            if (workspace != null) {
                for (String name : Variables.namesIn(value.values())) {
                    Object bound = workspace.get(name);
                    SymArray own = bound == null ? null : Symbols.arrayOrNull(bound);
                    if (own != null && own.count() == 1 && !own.get(0).equals(Algebra.name(name))) {
                        known.put(Algebra.name(name), own.get(0));
                    } else if (own != null && own.count() > 1 && value.count() == 1) {
                        return substituted(value, List.of(Algebra.name(name)), List.of(own));
                    }
                }
            }
            return known.isEmpty() ? in[0] : SymOperators.map(value, each -> Substitution.replace(each, known));
        }
        if (in.length == 2 && in[1] instanceof StructArray solution) {
            List<Expr> old = new ArrayList<>();
            List<SymArray> replacements = new ArrayList<>();
            for (String name : solution.names()) {
                old.add(Algebra.name(name));
                replacements.add(Symbols.array(solution.get(name, 0)));
            }
            return substituted(value, old, replacements);
        }
        Object olds = in.length == 2 ? SymArray.scalar(in[0] instanceof SymFunction f ? f.arguments().getFirst() : Variables.defaultOf(value.values())) : in[1];
        Object news = in[in.length - 1];
        List<Expr> old = olds instanceof CellArray || olds instanceof StringArray || olds instanceof CharArray ? cells(olds) : SymFunctions.values(olds);
        List<SymArray> replacements = new ArrayList<>();
        if (news instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                replacements.add(Symbols.array(cells.get(i)));
            }
        } else if (old.size() == 1) {
            replacements.add(Symbols.array(news));
        } else {
            SymFunctions.values(news).forEach(each -> replacements.add(SymArray.scalar(each)));
        }
        if (replacements.size() == 1 && old.size() > 1) {
            while (replacements.size() < old.size()) {
                replacements.add(replacements.getFirst());
            }
        }
        if (replacements.size() != old.size()) {
            throw SymbolicErrors.of("sym:subs:InvalidInput", "Entries in second and third argument must have same size.");
        }
        return substituted(value, old, replacements);
    }

    private static List<Expr> cells(Object value) {
        List<Expr> all = new ArrayList<>();
        if (value instanceof CellArray cells) {
            for (int i = 0; i < cells.count(); i++) {
                all.add(Symbols.array(cells.get(i)).get(0));
            }
            return all;
        }
        return SymFunctions.values(value);
    }

    private static SymArray substituted(SymArray value, List<Expr> old, List<SymArray> replacements) {
        SymArray shape = value;
        int count = 1;
        for (SymArray each : replacements) {
            if (each.count() != 1) {
                if (count > 1 && each.count() != count || value.count() != 1 && value.count() != each.count()) {
                    throw SymbolicErrors.of("sym:subs:InvalidInput", "Dimensions of substitutes do not agree.");
                }
                count = each.count();
                shape = each;
            }
        }
        Expr[] results = new Expr[Math.max(count, value.count())];
        for (int i = 0; i < results.length; i++) {
            Map<Expr, Expr> all = new LinkedHashMap<>();
            for (int k = 0; k < old.size(); k++) {
                all.put(old.get(k), replacements.get(k).get(replacements.get(k).count() == 1 ? 0 : i));
            }
            results[i] = Substitution.replace(value.get(value.count() == 1 ? 0 : i), all);
        }
        return new SymArray(count > 1 ? shape.dims() : value.dims(), results);
    }

    // ---- parts of polynomials and fractions ----

    private static Object coeffs(Object[] in, int nargout) {
        SymArray given = Symbols.array(in[0]);
        Expr value = given.get(0);
        boolean all = in.length > 1 && "All".equalsIgnoreCase(Values.textOrNull(in[in.length - 1]));
        int named = in.length - (all ? 1 : 0);
        List<Expr> variables = named > 1 ? SymFunctions.values(in[1]) : Derivatives.variables(List.of(value));
        Map<Expr, List<Expr>> parts = new LinkedHashMap<>();
        for (Expr term : Algebra.terms(Expansion.algebraic(value))) {
            List<Expr> monomial = new ArrayList<>();
            List<Expr> rest = new ArrayList<>();
            for (Expr factor : Algebra.factors(term)) {
                (variables.contains(Order.base(factor)) || variables.contains(factor) ? monomial : rest).add(factor);
            }
            parts.computeIfAbsent(Algebra.mul(monomial), _ -> new ArrayList<>()).add(Algebra.mul(rest));
        }
        List<Expr> monomials = new ArrayList<>(parts.keySet());
        monomials.removeIf(each -> Algebra.add(parts.get(each)).isZero() && parts.size() > 1);
        if (all && variables.size() == 1) {
            List<Expr> coefficients = Expansion.coefficients(value, variables.getFirst());
            List<Expr> powers = new ArrayList<>();
            for (int i = coefficients.size() - 1; i >= 0; i--) {
                powers.add(Algebra.pow(variables.getFirst(), i));
            }
            return new Object[] {SymArray.row(coefficients.reversed()), SymArray.row(powers)};
        }
        Order.sortTerms(monomials);
        if (monomials.remove(Numerals.ONE)) {
            monomials.add(Numerals.ONE);
        }
        List<Expr> coefficients = new ArrayList<>();
        monomials.forEach(each -> coefficients.add(Algebra.add(parts.get(each))));
        boolean falling = nargout > 1 || all;
        return new Object[] {SymArray.row(falling ? coefficients : coefficients.reversed()), SymArray.row(falling ? monomials : monomials.reversed())};
    }

    private static Object numden(SymArray value) {
        Expr[] above = new Expr[value.count()];
        Expr[] below = new Expr[value.count()];
        for (int i = 0; i < above.length; i++) {
            Fractions fraction = Fractions.of(value.get(i));
            above[i] = fraction == null ? value.get(i) : fraction.expression(fraction.numerator);
            below[i] = fraction == null ? Numerals.ONE : fraction.expression(fraction.denominator);
            if (fraction != null) {
                // Whole coefficients on both sides.
                Rational content = fraction.numerator.isZero() ? Rational.ONE : fraction.numerator.content();
                Expr den = Numerals.of(Rational.of(content.den()));
                above[i] = Expansion.algebraic(Algebra.mul(above[i], den));
                below[i] = Expansion.algebraic(Algebra.mul(below[i], den));
            }
        }
        return new Object[] {new SymArray(value.dims(), above), new SymArray(value.dims(), below)};
    }

    private static Expr horner(Expr value, Expr variable) {
        List<Expr> coefficients = Expansion.coefficients(value, variable);
        if (coefficients == null) {
            return value;
        }
        Expr result = coefficients.getLast();
        for (int i = coefficients.size() - 2; i >= 0; i--) {
            result = Algebra.add(Algebra.mul(result, variable), coefficients.get(i));
        }
        return result;
    }

    private static Object combine(Object[] in) {
        String target = in.length > 1 ? Values.textOrNull(in[1]) : null;
        return SymFunctions.map(in[0], each -> switch (target == null ? "" : target) {
            case "sincos" -> Simplification.combined(each);
            case "log" -> Simplification.logarithms(each);
            case "exp" -> Simplification.exponentials(each);
            default -> Simplification.logarithms(Simplification.exponentials(each));
        });
    }

    private static Object degree(Object[] in) {
        Expr value = Symbols.array(in[0]).get(0);
        if (in.length > 1) {
            return SymArray.scalar(Algebra.num(Expansion.degree(value, SymbolicBuiltins.variable(in[1]))));
        }
        return SymArray.scalar(Algebra.num(totalDegree(Expansion.algebraic(value))));
    }

    private static Object resultant(Object[] in) {
        Expr p = Symbols.array(in[0]).get(0);
        Expr q = Symbols.array(in[1]).get(0);
        Expr variable = in.length > 2 ? SymbolicBuiltins.variable(in[2]) : Variables.defaultOf(List.of(p, q));
        List<Expr> a = Expansion.coefficients(p, variable);
        List<Expr> b = Expansion.coefficients(q, variable);
        if (a == null || b == null) {
            throw SymbolicErrors.of("InvalidInput", "Arguments must be polynomials.");
        }
        int m = a.size() - 1;
        int n = b.size() - 1;
        Expr[] values = new Expr[(m + n) * (m + n)];
        Arrays.fill(values, Numerals.ZERO);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= m; k++) {
                values[(i + k) * (m + n) + i] = a.get(m - k);
            }
        }
        for (int i = 0; i < m; i++) {
            for (int k = 0; k <= n; k++) {
                values[(i + k) * (m + n) + n + i] = b.get(n - k);
            }
        }
        return SymArray.scalar(SymMatrix.determinant(new SymArray(new int[] {m + n, m + n}, values)));
    }

    private static Object quorem(Object[] in) {
        Expr a = Symbols.array(in[0]).get(0);
        Expr b = Symbols.array(in[1]).get(0);
        Expr variable = in.length > 2 ? SymbolicBuiltins.variable(in[2]) : Variables.defaultOf(List.of(a, b));
        Expr[] parts = PartialFractions.divide(a, b, variable);
        if (parts == null) {
            throw SymbolicErrors.of("InvalidInput", "Arguments must be polynomials.");
        }
        return new Object[] {SymArray.scalar(parts[0]), SymArray.scalar(parts[1])};
    }

    private static Object compose(Object[] in) {
        Expr outer = Symbols.array(in[0]).get(0);
        Expr inner = Symbols.array(in[1]).get(0);
        Expr x = Variables.defaultOf(outer);
        Expr y = Variables.defaultOf(inner);
        Expr result = Substitution.replace(outer, x, inner);
        return SymArray.scalar(in.length > 2 ? Substitution.replace(result, y, SymbolicBuiltins.variable(in[2])) : result);
    }

    private static Expr inverse(Expr value, Expr variable) {
        Expr image = Algebra.name("__image");
        List<Expr> solutions = Solver.of(Algebra.sub(value, image), variable);
        if (solutions == null || solutions.isEmpty()) {
            throw SymbolicErrors.of("sym:finverse:NoInverse", "Unable to find functional inverse.");
        }
        return Substitution.replace(solutions.getLast(), image, variable);
    }

    private static Expr isolate(Expr equation, Expr target) {
        Expr body = Solver.body(equation);
        Expr variable = target;
        if (!(target instanceof Expr.Name)) {
            variable = Algebra.name("__target");
            body = Substitution.replace(body, target, variable);
        }
        List<Expr> solutions = Solver.of(body, variable);
        if (solutions == null || solutions.isEmpty()) {
            throw SymbolicErrors.of("sym:isolate:UnableToIsolate", "Unable to isolate '" + ExprText.of(target) + "'.");
        }
        return Calls.of("==", target, solutions.getFirst());
    }
}
