package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Derivatives, integrals, limits, series, sums and transforms. */
public final class CalculusBuiltins {
    private CalculusBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "int" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> integral(in));
            case "limit" -> SymFunctions.of(name, 1, 4, (in, _) -> limit(in));
            case "taylor" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> taylor(in));
            case "symsum", "symprod" -> SymFunctions.of(name, 1, 4, (in, _) -> sum(name, in));
            case "jacobian" -> SymFunctions.of(name, 1, 2, (in, _) -> jacobian(Symbols.array(in[0]), variables(in, 1)));
            case "hessian" -> SymFunctions.of(name, 1, 2, (in, _) -> hessian(in));
            case "laplacian" -> SymFunctions.of(name, 1, 2, (in, _) -> laplacian(in));
            case "laplace", "ilaplace", "fourier", "ifourier", "ztrans", "iztrans" -> SymFunctions.of(name, 1, 3, (in, _) -> transform(name, in));
            case "__symbolic_divergence" -> SymFunctions.of(name, 1, 2, (in, _) -> divergence(in));
            case "__symbolic_curl" -> SymFunctions.of(name, 1, 2, (in, _) -> curl(in));
            default -> EquationBuiltins.find(name);
        };
    }

    /** The meaning for symbolic arguments of a name that other builtins have too. */
    static Builtin specialized(String name) {
        return switch (name) {
            case "diff" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> diff(in));
            case "gradient" -> SymFunctions.of(name, 1, 2, (in, _) -> SymMatrix.transposed(jacobian(Symbols.array(in[0]), variables(in, 1))));
            default -> null;
        };
    }

    /** The function that the first argument is keeps its arguments. */
    private static Object kept(Object[] in, Object result) {
        return SymOperators.kept(in[0], null, result);
    }

    private static List<Expr> variables(Object[] in, int index) {
        if (in.length > index) {
            return SymFunctions.values(in[index]);
        }
        return in[0] instanceof SymFunction function ? function.arguments() : Derivatives.variables(Symbols.array(in[0]).values());
    }

    private static Expr variable(Object[] in, SymArray value) {
        return in[0] instanceof SymFunction function ? function.arguments().getFirst() : Variables.defaultOf(value.values());
    }

    private static Object diff(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        List<Expr> variables = new ArrayList<>();
        int times = 1;
        boolean counted = false;
        for (int i = 1; i < in.length; i++) {
            if (in[i] instanceof Double number || in[i] instanceof SymArray array && array.count() == 1 && array.get(0).isNumber()) {
                times = (int) Values.real(in[i] instanceof SymArray array ? Values.simple(array.converted(MatlabClass.DOUBLE)) : in[i], 0);
                counted = true;
            } else {
                variables.add(SymbolicBuiltins.variable(in[i]));
            }
        }
        if (counted && variables.size() > 1 || times < 0) {
            throw SymbolicErrors.of("InvalidInput", "Invalid arguments of 'diff'.");
        }
        if (variables.isEmpty()) {
            variables.add(variable(in, value));
        }
        int count = times;
        return kept(in, SymOperators.map(value, each -> {
            Expr result = each;
            for (Expr variable : variables) {
                result = Derivatives.of(result, variable, variables.size() > 1 ? 1 : count);
            }
            return result;
        }));
    }

    // ---- several variables ----

    private static SymArray jacobian(SymArray value, List<Expr> variables) {
        Expr[] values = new Expr[value.count() * variables.size()];
        for (int i = 0; i < value.count(); i++) {
            for (int j = 0; j < variables.size(); j++) {
                values[j * value.count() + i] = Derivatives.of(value.get(i), variables.get(j));
            }
        }
        return new SymArray(new int[] {value.count(), variables.size()}, values);
    }

    private static SymArray hessian(Object[] in) {
        List<Expr> variables = variables(in, 1);
        return jacobian(jacobian(Symbols.array(in[0]), variables), variables);
    }

    private static SymArray laplacian(Object[] in) {
        Expr value = Symbols.array(in[0]).get(0);
        return SymArray.scalar(Algebra.add(variables(in, 1).stream().map(each -> Derivatives.of(value, each, 2)).toList()));
    }

    private static SymArray divergence(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        List<Expr> variables = variables(in, 1);
        if (variables.size() != value.count()) {
            throw SymbolicErrors.of("InvalidInput", "Field and variables must have the same number of elements.");
        }
        Expr sum = Numerals.ZERO;
        for (int i = 0; i < value.count(); i++) {
            sum = Algebra.add(sum, Derivatives.of(value.get(i), variables.get(i)));
        }
        return SymArray.scalar(sum);
    }

    private static SymArray curl(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        List<Expr> variables = variables(in, 1);
        if (value.count() != 3 || variables.size() != 3) {
            throw SymbolicErrors.of("InvalidInput", "Field and variables must be three-dimensional vectors.");
        }
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            parts.add(Algebra.sub(Derivatives.of(value.get(k), variables.get(j)), Derivatives.of(value.get(j), variables.get(k))));
        }
        return SymArray.column(parts);
    }

    // ---- integrals and limits ----

    private static Object integral(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        List<Object> given = new ArrayList<>(List.of(in).subList(1, in.length));
        boolean principal = false;
        while (given.size() > 1 && Values.textOrNull(given.get(given.size() - 2)) != null && Character.isUpperCase(Values.textOrNull(given.get(given.size() - 2)).charAt(0))) {
            principal |= Values.textOrNull(given.get(given.size() - 2)).equals("PrincipalValue");
            given = given.subList(0, given.size() - 2);
        }
        if (given.size() > 1 && Values.count(given.getLast()) == 2 || given.size() == 1 && Values.count(given.getLast()) == 2) {
            List<Expr> bounds = SymFunctions.values(given.removeLast());
            bounds.forEach(given::add);
        }
        List<Expr> rest = given.stream().map(each -> each instanceof Expr expression ? expression : Symbols.array(each).get(0)).toList();
        Expr variable = rest.size() == 1 || rest.size() == 3 ? rest.getFirst() : variable(in, value);
        if (rest.size() > 3) {
            throw Errors.tooManyInputs();
        }
        if (rest.size() < 2) {
            return kept(in, SymOperators.map(value, each -> Integration.indefinite(each, variable)));
        }
        Expr from = rest.get(rest.size() - 2);
        Expr to = rest.getLast();
        boolean cauchy = principal;
        return SymOperators.map(value, each -> DefiniteIntegral.of(each, variable, from, to, cauchy));
    }

    private static Object limit(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        String side = in.length > 1 ? Values.textOrNull(in[in.length - 1]) : null;
        boolean sided = "left".equals(side) || "right".equals(side);
        int count = in.length - (sided ? 1 : 0);
        if (count > 3) {
            throw SymbolicErrors.of("limit:InvalidInput", "Direction of a limit must be 'left' or 'right'.");
        }
        Expr variable = count > 2 ? SymbolicBuiltins.variable(in[1]) : variable(in, value);
        Expr point = count > 1 ? Symbols.array(in[count - 1]).get(0) : Numerals.ZERO;
        return SymOperators.map(value, each -> Limits.of(each, variable, point, sided ? side : ""));
    }

    private static Object taylor(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        int order = 6;
        Object at = null;
        Object variable = null;
        int i = 1;
        for (; i < in.length; i++) {
            String word = Values.textOrNull(in[i]);
            if (word != null && i + 1 < in.length && (word.equals("Order") || word.equals("ExpansionPoint") || word.equals("OrderMode"))) {
                if (word.equals("Order")) {
                    order = (int) Values.real(Values.simple(Symbols.array(in[i + 1]).converted(MatlabClass.DOUBLE)), 0);
                } else if (word.equals("ExpansionPoint")) {
                    at = in[i + 1];
                }
                i++;
            } else if (variable == null && (word != null || in[i] instanceof SymArray array && array.get(0) instanceof Expr.Name)) {
                variable = in[i];
            } else {
                at = in[i];
            }
        }
        List<Expr> variables = variable == null ? List.of(variable(in, value)) : SymFunctions.values(variable);
        List<Expr> points = new ArrayList<>(at == null ? List.of(Numerals.ZERO) : SymFunctions.values(at));
        if (points.isEmpty()) {
            throw SymbolicErrors.of("InvalidInput", "The expansion point must not be empty.");
        }
        while (points.size() < variables.size()) {
            points.add(points.getFirst());
        }
        int terms = order;
        return kept(in, SymOperators.map(value, each -> TaylorSeries.of(each, variables, points, terms)));
    }

    // ---- sums and transforms ----

    private static Object sum(String name, Object[] in) {
        SymArray value = Symbols.array(in[0]);
        boolean bounded = in.length > 2 || in.length == 2 && Values.count(in[1]) == 2;
        boolean named = in.length == 2 && !bounded || in.length == 4 || in.length == 3 && Values.count(in[2]) == 2;
        Expr variable = named ? SymbolicBuiltins.variable(in[1]) : variable(in, value);
        if (!bounded) {
            return SymOperators.map(value, each -> name.equals("symsum") ? Summation.indefinite(each, variable) : Calls.of(name, each, variable));
        }
        List<Expr> bounds = new ArrayList<>();
        for (int i = named ? 2 : 1; i < in.length; i++) {
            bounds.addAll(SymFunctions.values(in[i]));
        }
        if (bounds.size() != 2) {
            throw SymbolicErrors.of("InvalidInput", "A range must have two bounds.");
        }
        return SymOperators.map(value, each -> name.equals("symsum") ? Summation.sum(each, variable, bounds.get(0), bounds.get(1))
                : Summation.product(each, variable, bounds.get(0), bounds.get(1)));
    }

    private static Object transform(String name, Object[] in) {
        SymArray value = Symbols.array(in[0]);
        Expr from = in.length > 2 ? SymbolicBuiltins.variable(in[1]) : null;
        Expr to = in.length > 1 ? Symbols.array(in[in.length - 1]).get(0) : null;
        return SymOperators.map(value, each -> Transforms.of(name, each, from, to));
    }
}
