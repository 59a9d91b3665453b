package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.DoubleArray;

/** Products, norms, determinants, inverses and what follows from singular values. */
public final class LinearBuiltins {
    static final String NAMES = "dot cross kron trace norm vecnorm det inv pinv rank null orth cond rcond rref linsolve lscov "
            + "lsqminnorm normest subspace givens planerot pagemtimes pagenorm";

    private LinearBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "dot" -> Builtin.of(name, 2, 3, (arguments, _) -> MatrixProducts.dot(arguments));
            case "cross" -> Builtin.of(name, 2, 3, (arguments, _) -> MatrixProducts.cross(arguments));
            case "kron" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> {
                Object result = arguments[0];
                for (int i = 1; i < arguments.length; i++) {
                    result = MatrixProducts.kron(result, arguments[i]);
                }
                return result;
            });
            case "trace" -> Builtin.of(name, 1, 1, (arguments, _) -> MatrixProducts.trace(arguments[0]));
            case "norm", "pagenorm" -> Builtin.of(name, 1, 2, (arguments, _) -> Norms.norm(arguments));
            case "normest" -> Builtin.of(name, 1, 2, (arguments, _) -> Norms.norm(new Object[] {arguments[0]}));
            case "vecnorm" -> Builtin.of(name, 1, 3, (arguments, _) -> Norms.vectorNorms(arguments));
            case "det" -> Builtin.of(name, 1, 1, (arguments, _) -> Inverses.determinant(arguments[0]));
            case "inv" -> Builtin.of(name, 1, 1, 2, Inverses::inverse);
            case "pinv" -> Builtin.of(name, 1, 2, (arguments, _) -> Subspaces.pseudoInverse(arguments));
            case "rank" -> Builtin.of(name, 1, 2, (arguments, _) -> Subspaces.rank(arguments));
            case "null" -> Builtin.of(name, 1, 2, (arguments, _) -> Subspaces.nullSpace(arguments));
            case "orth" -> Builtin.of(name, 1, 2, (arguments, _) -> Subspaces.range(arguments));
            case "cond" -> Builtin.of(name, 1, 2, (arguments, _) -> Inverses.condition(arguments));
            case "rcond" -> Builtin.of(name, 1, 1, (arguments, _) -> Inverses.reciprocalCondition(arguments[0]));
            case "rref" -> Builtin.of(name, 1, 2, 2, (arguments, _) -> LinearEquations.echelon(arguments));
            case "linsolve" -> Builtin.of(name, 2, 3, 2, LinearEquations::solve);
            case "lscov" -> Builtin.of(name, 2, 4, 3, (arguments, _) -> LinearEquations.leastSquares(arguments));
            case "lsqminnorm" -> Builtin.of(name, 2, 3, (arguments, _) -> LinearEquations.minimumNorm(arguments));
            case "subspace" -> Builtin.of(name, 2, 2, (arguments, _) -> Subspaces.angle(arguments));
            case "givens" -> Builtin.of(name, 2, 2, (arguments, _) -> rotation(arguments[0], arguments[1]));
            case "planerot" -> Builtin.of(name, 1, 1, 2, (arguments, _) -> planeRotation(arguments[0]));
            case "pagemtimes" -> Builtin.of(name, 2, 4, (arguments, _) -> MatrixProducts.pageProducts(arguments));
            default -> null;
        };
    }

    static Object builtin(String name, Object value) {
        try {
            return Builtins.find(name).call(new Object[] {value}, 1);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object rotation(Object x, Object y) {
        double a = Inputs.scalar("givens", x, "Arguments must be real scalars.");
        double b = Inputs.scalar("givens", y, "Arguments must be real scalars.");
        double r = Math.hypot(a, b);
        double c = r == 0 ? 1 : a / r;
        double s = r == 0 ? 0 : b / r;
        return new DoubleArray(new int[] {2, 2}, new double[] {c, -s, s, c});
    }

    private static Object[] planeRotation(Object value) {
        Numbers x = Inputs.real("planerot", value);
        if (x.count() != 2) {
            throw Inputs.invalid("planerot", "Input must be a 2-element column vector.");
        }
        Object g = x.re()[1] == 0 ? new DoubleArray(new int[] {2, 2}, new double[] {1, 0, 0, 1}) : rotation(x.re()[0], x.re()[1]);
        double r = x.re()[1] == 0 ? x.re()[0] : Math.hypot(x.re()[0], x.re()[1]);
        return new Object[] {g, DoubleArray.column(r, 0)};
    }
}
