package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Equations and systems: {@code solve}, {@code vpasolve}, {@code linsolve}, {@code equationsToMatrix}. */
final class EquationBuiltins {
    private EquationBuiltins() {
    }

    /** The builtin of that name, or null. */
    static Builtin find(String name) {
        return switch (name) {
            case "solve" -> SymFunctions.of(name, 1, Builtin.ANY, Builtin.ANY, EquationBuiltins::solve);
            case "vpasolve" -> SymFunctions.of(name, 1, Builtin.ANY, Builtin.ANY, EquationBuiltins::vpasolve);
            case "equationsToMatrix" -> SymFunctions.of(name, 1, Builtin.ANY, 2, (in, _) -> matrices(in));
            default -> null;
        };
    }

    /** The equations, unknowns and options of a call. */
    private static final class Request {
        final List<Expr> equations = new ArrayList<>();
        List<Expr> unknowns = new ArrayList<>();
        final List<Object> rest = new ArrayList<>();
        boolean real;
        boolean principal;
        boolean conditions;

        Request(Object[] in) {
            int i = 0;
            for (; i < in.length; i++) {
                String word = Values.textOrNull(in[i]);
                if (i + 1 < in.length && SymFunctions.isOption(in[i])) {
                    boolean on = Values.count(in[i + 1]) == 1 && !(in[i + 1] instanceof CharArray) && Values.real(in[i + 1], 0) != 0;
                    real |= word.equals("Real") && on;
                    principal |= word.equals("PrincipalValue") && on;
                    conditions |= word.equals("ReturnConditions") && on;
                    i++;
                } else if (in[i] instanceof Boolean truth) {
                    equations.add(truth ? Numerals.ZERO : Numerals.ONE);
                } else if (!(in[i] instanceof SymArray) && word == null) {
                    if (i == 0) {
                        equations.addAll(SymFunctions.values(in[i]));
                    } else {
                        rest.add(in[i]);
                    }
                } else {
                    List<Expr> values = SymFunctions.values(in[i]);
                    boolean names = i > 0 && values.stream().allMatch(each -> each instanceof Expr.Name || each instanceof Expr.Call call && !call.isLogical());
                    (names ? unknowns : equations).addAll(values);
                }
            }
            if (unknowns.isEmpty()) {
                List<String> names = Variables.byNearness(equations);
                int count = Math.min(Math.max(1, (int) equations.stream().filter(each -> !each.isZero()).count()), names.size());
                unknowns = new ArrayList<>(names.subList(0, count).stream().sorted().map(Algebra::name).toList());
            }
        }
    }

    private static Object solve(Object[] in, int nargout) {
        Request request = new Request(in);
        List<Expr> relations = new ArrayList<>();
        List<Expr> bodies = new ArrayList<>();
        for (Expr each : request.equations) {
            if (each instanceof Expr.Call call && call.isLogical() && !call.name.equals("==")) {
                relations.add(each);
            } else {
                bodies.add(Solver.body(each));
            }
        }
        if (request.unknowns.isEmpty()) {
            return new SymArray(new int[] {0, 1}, new Expr[0]);
        }
        if (request.unknowns.size() == 1 && bodies.size() <= 1) {
            Expr unknown = request.unknowns.getFirst();
            List<Expr> all = bodies.isEmpty() ? null : single(bodies.getFirst(), unknown);
            if (all == null) {
                return unsolved(unknown, nargout);
            }
            List<Map<Expr, Expr>> solutions = new ArrayList<>();
            all.forEach(each -> solutions.add(Map.of(unknown, each)));
            return results(request, filtered(solutions, relations, request), nargout);
        }
        List<Map<Expr, Expr>> solutions = EquationSystem.solve(bodies, request.unknowns);
        if (solutions == null) {
            Warnings.warn("symbolic:solve:FailedToSolve", "Unable to find explicit solution. For options, see help.");
            solutions = List.of();
        }
        return results(request, filtered(solutions, relations, request), nargout);
    }

    private static List<Expr> single(Expr body, Expr unknown) {
        Expr inside = body;
        Expr variable = unknown;
        if (!(unknown instanceof Expr.Name)) {
            variable = Algebra.name("__unknown");
            inside = Substitution.replace(body, unknown, variable);
        }
        if (inside.isZero()) {
            return List.of(variable.equals(unknown) ? unknown : variable);
        }
        List<Expr> found = Solver.of(inside, variable);
        if (found == null && Variables.namesIn(inside).size() == 1) {
            List<Expr> numeric = NumericSolver.of(inside, variable, null, null);
            if (!numeric.isEmpty()) {
                Warnings.warn("symbolic:solve:warnmsg3", "Unable to solve symbolically. Returning a numeric solution using vpasolve.");
                return numeric;
            }
        }
        return found;
    }

    private static Object unsolved(Expr unknown, int nargout) {
        Warnings.warn("symbolic:solve:FailedToSolve", "Unable to find explicit solution. For options, see help.");
        return new SymArray(new int[] {0, 1}, new Expr[0]);
    }

    /** Those that fit the assumptions, the relations that were given, and the options. */
    private static List<Map<Expr, Expr>> filtered(List<Map<Expr, Expr>> solutions, List<Expr> relations, Request request) {
        List<Map<Expr, Expr>> kept = new ArrayList<>();
        for (Map<Expr, Expr> solution : solutions) {
            boolean fits = true;
            List<Expr> conditions = new ArrayList<>(relations);
            for (Expr unknown : request.unknowns) {
                conditions.addAll(Work.assumptions().of(ExprText.of(unknown)));
                Expr value = solution.get(unknown);
                fits &= value == null || !request.real || isReal(value);
            }
            for (Expr condition : conditions) {
                Expr at = Substitution.replace(condition, solution);
                fits &= at instanceof Expr.Call call && call.name.equals("in") ? isMember(call) : !Boolean.FALSE.equals(truth(at));
            }
            if (fits) {
                kept.add(solution);
            }
        }
        return request.principal && kept.size() > 1 ? kept.subList(kept.size() - 1, kept.size()) : kept;
    }

    /** A relation with a value that is not real does not hold. */
    private static Boolean truth(Expr relation) {
        Boolean known = Relations.truth(relation);
        if (known == null && !relation.any(Expr.Name.class::isInstance) && relation instanceof Expr.Call call && call.name.startsWith("<")) {
            return false;
        }
        return known;
    }

    private static boolean isMember(Expr.Call membership) {
        Expr value = membership.argument();
        return switch (ExprText.of(membership.arguments.get(1))) {
            case "integer" -> value.any(Expr.Name.class::isInstance) || value.isWhole();
            case "rational" -> value.any(Expr.Name.class::isInstance) || value.rational() != null;
            default -> isReal(value);
        };
    }

    private static boolean isReal(Expr value) {
        if (value.any(Expr.Name.class::isInstance)) {
            return !value.any(part -> part instanceof Expr.Num n && !n.isReal());
        }
        Expr.Flt number = Evaluation.of(value, 30);
        return number == null || Evaluation.isNegligible(number.im, BigDecimal.ONE);
    }

    private static Object results(Request request, List<Map<Expr, Expr>> solutions, int nargout) {
        List<SymArray> columns = new ArrayList<>();
        for (Expr unknown : request.unknowns) {
            columns.add(SymArray.column(solutions.stream().map(each -> each.getOrDefault(unknown, unknown)).toList()));
        }
        if (request.conditions) {
            SymArray none = new SymArray(new int[] {1, 0}, new Expr[0]);
            columns.add(none);
            columns.add(SymArray.column(solutions.stream().map(_ -> (Expr) Algebra.TRUE).toList()));
        }
        if (request.unknowns.size() == 1 && !request.conditions && nargout <= 1) {
            return columns.getFirst();
        }
        if (nargout > 1) {
            return columns.toArray();
        }
        StructArray result = StructArray.scalar();
        List<String> names = new ArrayList<>(request.unknowns.stream().map(ExprText::of).toList());
        if (request.conditions) {
            names.addAll(List.of("parameters", "conditions"));
        }
        for (int i = 0; i < names.size(); i++) {
            result = result.with(names.get(i), columns.get(i));
        }
        return result;
    }

    // ---- numerical solutions ----

    private static Object vpasolve(Object[] in, int nargout) {
        Request request = new Request(in);
        List<Expr> bodies = request.equations.stream().map(Solver::body).toList();
        if (request.unknowns.size() > 1) {
            List<Map<Expr, Expr>> solutions = EquationSystem.solve(bodies, request.unknowns);
            List<Map<Expr, Expr>> numbers = new ArrayList<>();
            for (Map<Expr, Expr> solution : solutions == null ? List.<Map<Expr, Expr>>of() : solutions) {
                Map<Expr, Expr> each = new LinkedHashMap<>();
                solution.forEach((unknown, value) -> each.put(unknown, Evaluation.floating(value, Work.digits())));
                numbers.add(each);
            }
            return results(request, numbers, nargout);
        }
        if (request.unknowns.isEmpty() || bodies.isEmpty()) {
            throw SymbolicErrors.of("InvalidInput", "There is no variable to solve for.");
        }
        Expr unknown = request.unknowns.getFirst();
        Expr body = bodies.getFirst();
        List<Expr> coefficients = Expansion.coefficients(body, unknown);
        Double from = request.rest.isEmpty() || Values.isEmpty(request.rest.getFirst()) ? null : Values.real(request.rest.getFirst(), 0);
        Double to = request.rest.isEmpty() || Values.count(request.rest.getFirst()) < 2 ? null : Values.real(request.rest.getFirst(), 1);
        if (coefficients != null && from == null) {
            List<Expr> zeros = PolynomialZeros.floating(coefficients);
            return SymArray.column(zeros == null ? List.of() : zeros);
        }
        return SymArray.column(NumericSolver.of(body, unknown, from, to));
    }

    // ---- linear systems ----

    private static Object matrices(Object[] in) {
        Request request = new Request(in);
        if (in.length == 1) {
            request.unknowns = Derivatives.variables(request.equations);
        }
        int rows = request.equations.size();
        int columns = request.unknowns.size();
        Expr[] a = new Expr[rows * columns];
        Expr[] b = new Expr[rows];
        for (int i = 0; i < rows; i++) {
            Expr rest = Expansion.algebraic(Solver.body(request.equations.get(i)));
            for (int j = 0; j < columns; j++) {
                Expr unknown = request.unknowns.get(j);
                List<Expr> coefficients = Expansion.coefficients(rest, unknown);
                if (coefficients == null || coefficients.size() > 2) {
                    throw SymbolicErrors.of("sym:equationsToMatrix:NonlinearEquations",
                            "Cannot convert to matrix form because the system does not seem to be linear.");
                }
                a[j * rows + i] = coefficients.size() > 1 ? coefficients.get(1) : Numerals.ZERO;
                rest = coefficients.getFirst();
            }
            b[i] = Algebra.neg(rest);
        }
        return new Object[] {new SymArray(new int[] {rows, columns}, a), new SymArray(new int[] {rows, 1}, b)};
    }
}
