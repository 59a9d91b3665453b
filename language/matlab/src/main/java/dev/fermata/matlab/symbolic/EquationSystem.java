package dev.fermata.matlab.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Solutions of systems: linear ones by elimination, others by solving one equation for one unknown and putting that into the rest. */
final class EquationSystem {
    private static final int SOLUTIONS_MAX = 200;

    private EquationSystem() {
    }

    /** Null when the solutions cannot be found. */
    static List<Map<Expr, Expr>> solve(List<Expr> bodies, List<Expr> unknowns) {
        List<Map<Expr, Expr>> linear = linear(bodies, unknowns);
        if (linear != null) {
            return linear;
        }
        List<Map<Expr, Expr>> all = substituted(bodies, unknowns);
        if (all == null) {
            return null;
        }
        List<Map<Expr, Expr>> good = new ArrayList<>();
        for (Map<Expr, Expr> each : all) {
            if (fits(bodies, each) && !good.contains(each)) {
                good.add(each);
            }
        }
        return good;
    }

    private static boolean fits(List<Expr> bodies, Map<Expr, Expr> solution) {
        for (Expr body : bodies) {
            Expr value = Substitution.replace(body, solution);
            if (value.any(Expr.Name.class::isInstance)) {
                continue;
            }
            Expr.Flt number = Evaluation.of(value, 30);
            if (number == null || number.re.abs().doubleValue() > 1e-12 || number.im.abs().doubleValue() > 1e-12) {
                return false;
            }
        }
        return true;
    }

    private static List<Map<Expr, Expr>> linear(List<Expr> bodies, List<Expr> unknowns) {
        int columns = unknowns.size();
        Expr[][] rows = new Expr[bodies.size()][columns + 1];
        for (int i = 0; i < rows.length; i++) {
            Expr rest = Expansion.algebraic(bodies.get(i));
            for (int j = 0; j < columns; j++) {
                List<Expr> coefficients = Expansion.coefficients(rest, unknowns.get(j));
                if (coefficients == null || coefficients.size() > 2) {
                    return null;
                }
                Expr factor = coefficients.size() > 1 ? coefficients.get(1) : Numerals.ZERO;
                if (unknowns.stream().anyMatch(factor::has)) {
                    return null;
                }
                rows[i][j] = factor;
                rest = coefficients.getFirst();
            }
            rows[i][columns] = Algebra.neg(rest);
        }
        List<Integer> pivots = SymMatrix.reduce(rows, columns);
        for (int i = pivots.size(); i < rows.length; i++) {
            if (!Fractions.normal(rows[i][columns]).isZero()) {
                return List.of();
            }
        }
        Map<Expr, Expr> solution = new LinkedHashMap<>();
        for (int j = 0; j < columns; j++) {
            int row = pivots.indexOf(j);
            if (row < 0) {
                // What stays free is zero.
                solution.put(unknowns.get(j), Numerals.ZERO);
                continue;
            }
            solution.put(unknowns.get(j), rows[row][columns]);
        }
        return List.of(solution);
    }

    private static List<Map<Expr, Expr>> substituted(List<Expr> given, List<Expr> unknowns) {
        List<Expr> bodies = new ArrayList<>();
        for (Expr each : given) {
            Expr simple = Fractions.normal(each);
            if (!simple.isZero()) {
                if (unknowns.stream().noneMatch(simple::has)) {
                    return List.of();
                }
                bodies.add(simple);
            }
        }
        if (bodies.isEmpty() || unknowns.isEmpty()) {
            return List.of(new LinkedHashMap<>());
        }
        // The equation and unknown of the lowest degree first: each of the others has one unknown less afterwards.
        Expr bestBody = null;
        Expr bestUnknown = null;
        int best = Integer.MAX_VALUE;
        for (Expr body : bodies) {
            for (int i = unknowns.size() - 1; i >= 0; i--) {
                Expr unknown = unknowns.get(i);
                if (body.has(unknown)) {
                    Fractions fraction = Fractions.of(body);
                    int degree = Expansion.degree(fraction == null ? body : fraction.expression(fraction.numerator), unknown);
                    long others = unknowns.stream().filter(body::has).count();
                    int cost = (degree < 0 ? 100 : degree * 10) + (int) others;
                    if (cost < best) {
                        best = cost;
                        bestBody = body;
                        bestUnknown = unknown;
                    }
                }
            }
        }
        List<Expr> values = Solver.of(bestBody, bestUnknown);
        if (values == null) {
            return null;
        }
        List<Expr> restUnknowns = new ArrayList<>(unknowns);
        restUnknowns.remove(bestUnknown);
        List<Map<Expr, Expr>> all = new ArrayList<>();
        for (Expr value : values) {
            List<Expr> rest = new ArrayList<>();
            for (Expr body : bodies) {
                if (body != bestBody) {
                    rest.add(Substitution.replace(body, bestUnknown, value));
                }
            }
            List<Map<Expr, Expr>> inner = substituted(rest, restUnknowns);
            if (inner == null) {
                return null;
            }
            for (Map<Expr, Expr> each : inner) {
                Map<Expr, Expr> solution = new LinkedHashMap<>(each);
                solution.put(bestUnknown, Simplification.radical(Expansion.algebraic(Substitution.replace(value, each))));
                all.add(solution);
            }
            if (all.size() > SOLUTIONS_MAX) {
                throw SymbolicErrors.tooLarge();
            }
        }
        return all;
    }
}
