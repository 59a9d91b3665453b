package dev.fermata.matlab.solver;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** A {@code griddedInterpolant}: called with points it gives interpolated values. Dimensions are treated one after the other. */
final class InterpolantValue extends Opaque implements HasProperties, SelfIndexed, Displayed {
    private final CellArray grid;
    private final Object samples;
    private final String method;
    private final String outside;

    InterpolantValue(CellArray grid, Object samples, String method, String outside) {
        this.grid = grid;
        this.samples = Values.share(samples);
        this.method = method;
        this.outside = outside;
    }

    // ---- values ----

    @Override
    public Object index(Object[] points) {
        int n = grid.count();
        if (points.length == 1 && points[0] instanceof CellArray axes) {
            return onGrid(axes.data(), axes.count());
        }
        if (n == 1 && points.length == 1) {
            return along(grid.get(0), Values.array(samples).reshaped(new int[] {Values.count(samples), 1}), points[0]);
        }
        if (points.length == 1 && Values.dims(points[0])[1] == n) {
            return atPoints(columns(Conversion.doubleArray(Values.array(points[0]))), new int[] {Values.dims(points[0])[0], 1});
        }
        if (points.length != n) {
            throw Errors.of("griddedInterpolant:InvalidInput", "The number of input coordinate arrays does not equal the number of "
                    + "dimensions (NDIMS) of these arrays.");
        }
        DoubleArray[] coordinates = new DoubleArray[n];
        for (int i = 0; i < n; i++) {
            coordinates[i] = Conversion.doubleArray(Values.array(points[i]));
            if (coordinates[i].count() != coordinates[0].count()) {
                throw Errors.of("griddedInterpolant:InvalidInput", "The input coordinates must have the same size.");
            }
        }
        return atPoints(coordinates, coordinates[0].dims());
    }

    private static DoubleArray[] columns(DoubleArray points) {
        DoubleArray[] result = new DoubleArray[points.columns()];
        for (int j = 0; j < result.length; j++) {
            double[] column = new double[points.rows()];
            System.arraycopy(points.re(), j * column.length, column, 0, column.length);
            result[j] = DoubleArray.column(column);
        }
        return result;
    }

    private Object atPoints(DoubleArray[] coordinates, int[] dims) {
        double[] result = new double[coordinates[0].count()];
        for (int k = 0; k < result.length; k++) {
            Checkpoint.pass();
            Object[] axes = new Object[coordinates.length];
            for (int i = 0; i < axes.length; i++) {
                axes[i] = coordinates[i].re(k);
            }
            result[k] = Values.real(onGrid(axes, axes.length), 0);
        }
        return Values.simple(new DoubleArray(dims, result));
    }

    /** For every combination of coordinates. */
    private Object onGrid(Object[] axes, int count) {
        if (count != grid.count()) {
            throw Errors.of("griddedInterpolant:InvalidInput", "The number of grid vectors must equal the number of dimensions.");
        }
        Array rest = Values.array(samples);
        int[] dims = new int[Math.max(2, count)];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = i < count ? Values.count(grid.get(i)) : 1;
        }
        for (int i = 0; i < count; i++) {
            // The dimension in turn is the first one: what comes out is put behind the others.
            int length = dims[0];
            int others = Dims.count(dims) / Math.max(1, length);
            Array flat = rest.reshaped(new int[] {length, others});
            Object query = Values.array(axes[i]).reshaped(new int[] {Values.count(axes[i]), 1});
            Object values = along(grid.get(i), flat, query);
            rest = Values.array(Operators.transpose(Values.array(values).reshaped(new int[] {Values.count(axes[i]), others})));
            int[] turned = new int[dims.length];
            System.arraycopy(dims, 1, turned, 0, dims.length - 1);
            turned[dims.length - 1] = Values.count(axes[i]);
            dims = turned;
        }
        if (count == 1) {
            dims = new int[] {Values.count(axes[0]), 1};
        }
        return Values.simple(rest.reshaped(dims));
    }

    private Object along(Object x, Object y, Object query) {
        if (outside.equals("none")) {
            return interp1(x, y, query, CharArray.of(method));
        }
        if (outside.equals(method)) {
            return interp1(x, y, query, CharArray.of(method), CharArray.of("extrap"));
        }
        Array inner = Values.array(interp1(x, y, query, CharArray.of(method)));
        Array outer = Values.array(interp1(x, y, query, CharArray.of(outside), CharArray.of("extrap")));
        DoubleArray result = Conversion.doubleArray(inner).copy();
        for (int i = 0; i < result.count(); i++) {
            if (Double.isNaN(result.re(i))) {
                result.set(i, Conversion.doubleArray(outer), i);
            }
        }
        return result;
    }

    private static Object interp1(Object... arguments) {
        try {
            Object result = Builtins.find("interp1").call(arguments, 1);
            return result instanceof Object[] several ? several[0] : result;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public double end(int position, int positions) {
        return 1;
    }

    // ---- members ----

    @Override
    public String className() {
        return "griddedInterpolant";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("GridVectors", "Values", "Method", "ExtrapolationMethod");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "GridVectors" -> grid;
            case "Values" -> samples;
            case "Method" -> CharArray.of(method);
            case "ExtrapolationMethod" -> CharArray.of(outside);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        return switch (name) {
            case "GridVectors" -> new InterpolantValue(SolverBuiltins.gridVectors(value), samples, method, outside);
            case "Values" -> new InterpolantValue(grid, value, method, outside);
            case "Method" -> new InterpolantValue(grid, samples, SolverBuiltins.method(value), outside);
            case "ExtrapolationMethod" -> new InterpolantValue(grid, samples, method, SolverBuiltins.method(value));
            default -> throw Errors.of("UndefinedProperty",
                    "Unrecognized property '" + name + "' for class 'griddedInterpolant'.");
        };
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  griddedInterpolant with properties:").blank();
        List<Object> values = new ArrayList<>();
        propertyNames().forEach(name -> values.add(member(name)));
        StructBody.writeProperties(propertyNames(), values, out);
    }
}
