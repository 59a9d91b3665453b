package dev.fermata.matlab.solver;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Locale;

/** Making decompositions and interpolants. */
public final class SolverBuiltins {
    static final String NAMES = "decomposition griddedInterpolant";

    private static final List<String> TYPES = List.of("auto", "qr", "cod", "lu", "ldl", "chol", "triangular", "permutedTriangular",
            "banded", "hessenberg", "diagonal");
    private static final List<String> METHODS = List.of("linear", "nearest", "next", "previous", "pchip", "cubic", "makima",
            "spline", "none");

    private SolverBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "decomposition" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> decomposition(in));
            case "griddedInterpolant" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> interpolant(in));
            default -> null;
        };
    }

    private static Object ask(String name, Object argument) throws Throwable {
        Object result = Builtins.find(name).call(new Object[] {argument}, 1);
        return result instanceof Object[] several ? several[0] : result;
    }

    private static boolean holds(String name, Object argument) throws Throwable {
        return Boolean.TRUE.equals(ask(name, argument));
    }

    static boolean isSparse(Object matrix) {
        try {
            return holds("issparse", matrix);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static DecompositionValue decomposition(Object[] in) throws Throwable {
        Object matrix = in[0];
        if (!Values.classOf(matrix).isFloat() || Values.dims(matrix).length > 2) {
            throw Errors.of("decomposition:InvalidInput", "First input must be a floating-point matrix.");
        }
        String type = in.length > 1 ? Values.textOrNull(in[1]) : "auto";
        if (type == null) {
            throw Errors.of("decomposition:InvalidInput", "Decomposition type must be a character vector or string scalar.");
        }
        if (!TYPES.contains(type)) {
            throw Errors.of("decomposition:InvalidInput", "Decomposition type '" + type + "' is not recognized.");
        }
        return new DecompositionValue(matrix, type.equals("auto") ? typeOf(matrix) : type, 1.0, false);
    }

    /** The type that fits the form of a matrix. */
    private static String typeOf(Object matrix) throws Throwable {
        int[] dims = Values.dims(matrix);
        if (dims[0] != dims[1]) {
            return "qr";
        }
        if (holds("isdiag", matrix)) {
            return "diagonal";
        }
        if (holds("istril", matrix) || holds("istriu", matrix)) {
            return "triangular";
        }
        if (holds("ishermitian", matrix)) {
            Object[] factor = (Object[]) Builtins.find("chol").call(new Object[] {matrix}, 2);
            return Values.real(factor[1], 0) == 0 ? "chol" : "ldl";
        }
        return "lu";
    }

    static String method(Object value) {
        String text = Values.textOrNull(value);
        if (text == null || !METHODS.contains(text.toLowerCase(Locale.ROOT))) {
            throw Errors.of("griddedInterpolant:InvalidInput", "Invalid interpolation method.");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    static CellArray gridVectors(Object value) {
        if (value instanceof CellArray axes) {
            return axes;
        }
        throw Errors.of("griddedInterpolant:InvalidInput", "The grid vectors must be given as a cell array.");
    }

    private static InterpolantValue interpolant(Object[] in) throws Throwable {
        int end = in.length;
        int given = end;
        while (given > 0 && Values.textOrNull(in[given - 1]) != null) {
            given--;
        }
        String method = given < end ? method(in[given]) : "linear";
        String outside = given + 1 < end ? method(in[given + 1]) : method;
        if (given == 0) {
            throw Errors.notEnoughInputs();
        }
        Object samples = in[given - 1];
        for (int i = 0; i < given; i++) {
            if (!Values.classOf(in[i]).isNumeric() && !(in[i] instanceof CellArray)) {
                throw Errors.of("griddedInterpolant:InvalidInput", "The grid vectors and the values must be numeric arrays.");
            }
        }
        Object[] axes;
        if (given == 1) {
            axes = standardAxes(Values.array(samples));
        } else if (given == 2 && in[0] instanceof CellArray cells) {
            axes = new Object[cells.count()];
            for (int i = 0; i < axes.length; i++) {
                axes[i] = cells.get(i);
            }
        } else {
            axes = new Object[given - 1];
            for (int i = 0; i < axes.length; i++) {
                axes[i] = axis(Values.array(in[i]), i, axes.length);
            }
        }
        int count = 1;
        for (Object axis : axes) {
            count *= Values.count(axis);
        }
        if (count != Values.count(samples)) {
            throw Errors.of("griddedInterpolant:InvalidInput",
                    "The number of sample points must match the number of values in the value array.");
        }
        return new InterpolantValue(CellArray.row(axes), samples, method, outside);
    }

    private static Object[] standardAxes(Array samples) {
        int[] dims = samples.dims();
        boolean isVector = dims.length == 2 && (dims[0] == 1 || dims[1] == 1);
        Object[] axes = new Object[isVector ? 1 : dims.length];
        for (int i = 0; i < axes.length; i++) {
            double[] places = new double[isVector ? samples.count() : dims[i]];
            for (int k = 0; k < places.length; k++) {
                places[k] = k + 1.0;
            }
            axes[i] = DoubleArray.row(places);
        }
        return axes;
    }

    /** The grid vector of a full grid: what it has along its own dimension. */
    private static Object axis(Array grid, int dimension, int dimensions) {
        if (dimensions == 1 || grid.count() == Math.max(grid.rows(), grid.columns())) {
            return grid;
        }
        if (grid.dims().length != dimensions) {
            throw Errors.of("griddedInterpolant:InvalidInput", "The grid must have as many dimensions as there are grid arrays.");
        }
        int stride = 1;
        for (int i = 0; i < dimension; i++) {
            stride *= grid.dims()[i];
        }
        double[] places = new double[grid.dims()[dimension]];
        for (int k = 0; k < places.length; k++) {
            places[k] = Values.real(grid, k * stride);
        }
        return DoubleArray.row(places);
    }
}
