package dev.fermata.matlab.geometry;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;

/** The kernel of {@code delaunay}, which checks its arguments in the language. */
public final class GeometryBuiltins {
    private GeometryBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return name.equals("__delaunay") ? Builtin.of(name, 2, 2, (in, _) -> triangles(numbers(in[0]), numbers(in[1]))) : null;
    }

    private static double[] numbers(Object value) {
        double[] numbers = new double[Values.count(value)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Values.real(value, i);
            if (!Double.isFinite(numbers[i])) {
                throw Errors.of("delaunay:InvalidInput", "Data points containing Inf or NaN are not supported.");
            }
        }
        return numbers;
    }

    private static Object triangles(double[] x, double[] y) {
        int[][] triangles = new Triangulation(x, y).triangles();
        double[] corners = new double[3 * triangles.length];
        for (int t = 0; t < triangles.length; t++) {
            for (int k = 0; k < 3; k++) {
                corners[k * triangles.length + t] = triangles[t][k] + 1.0;
            }
        }
        return new DoubleArray(new int[] {triangles.length, 3}, corners);
    }
}
