package dev.fermata.matlab.function;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The arguments of {@code cellfun}, {@code arrayfun} and {@code structfun}. */
final class Collections {
    private Collections() {
    }

    /** Arguments: the function's name, the function, a cell of the rest. Results: handle, collections, uniform, error handler, size. */
    static Object parse(Object[] in, int nargout) {
        String name = Values.textOrNull(in[0]);
        CellArray rest = (CellArray) in[2];
        int end = rest.count();
        boolean uniform = true;
        Object handler = new CellArray(new int[] {0, 0});
        while (end >= 2) {
            String option = rest.get(end - 2) instanceof CellArray ? null : Values.textOrNull(rest.get(end - 2));
            if (option != null && option.equalsIgnoreCase("UniformOutput")) {
                uniform = Values.count(rest.get(end - 1)) == 1 && Values.real(rest.get(end - 1), 0) != 0;
            } else if (option != null && option.equalsIgnoreCase("ErrorHandler")) {
                handler = handle(rest.get(end - 1));
            } else {
                break;
            }
            end -= 2;
        }
        Object[] collections = new Object[end];
        int[] dims = {0, 0};
        for (int i = 0; i < end; i++) {
            Object collection = rest.get(i);
            if (name.equals("structfun")) {
                if (!(collection instanceof StructArray struct) || struct.count() != 1 || i > 0) {
                    throw Errors.of(collection instanceof StructArray ? "structfun:NotScalarStruct" : "structfun:InvalidInput", "Inputs to STRUCTFUN must be scalar structs.");
                }
                collection = fields(struct);
            }
            if (name.equals("cellfun") && !(collection instanceof CellArray)) {
                if (i > 0 && legacy(in[1])) {
                    collections[i] = collection;
                    continue;
                }
                throw Errors.of("cellfun:InvalidInput", "Input #" + (i + 2) + " expected to be a cell array, was " + Values.className(collection) + " instead.");
            }
            collections[i] = collection;
            if (i == 0) {
                dims = Values.dims(collection);
            } else if (!Arrays.equals(dims, Values.dims(collection))) {
                int different = differentDimension(dims, Values.dims(collection));
                throw Errors.of(name + ":InvalidInput", "All of the input arguments must be of the same size and shape.\n"
                        + "Previous inputs had size " + Dims.size(dims, different) + " in dimension " + (different + 1) + ". Input #"
                        + (i + 2) + " has size " + Dims.size(Values.dims(collection), different));
            }
        }
        if (end == 0) {
            throw Errors.notEnoughInputs();
        }
        double[] size = new double[dims.length];
        for (int i = 0; i < size.length; i++) {
            size[i] = dims[i];
        }
        return new Object[] {handle(in[1]), CellArray.row(collections), uniform, handler, DoubleArray.row(size)};
    }

    private static int differentDimension(int[] dims, int[] others) {
        int dimension = 0;
        while (Dims.size(dims, dimension) == Dims.size(others, dimension)) {
            dimension++;
        }
        return dimension;
    }

    private static boolean legacy(Object function) {
        String name = function instanceof FunctionHandle ? null : Values.textOrNull(function);
        return "isclass".equals(name) || "size".equals(name);
    }

    /** A cell around a handle, so that it can be told from none. */
    private static Object handle(Object function) {
        if (function instanceof FunctionHandle) {
            return function;
        }
        if (function instanceof Callable callable) {
            return FunctionHandle.named(callable.function(), FunctionHandle.Kind.SIMPLE, callable.function().name());
        }
        String name = Values.textOrNull(function);
        if (name == null) {
            throw Errors.of("FevalFunctionValueUnsupported", "Function to call must be a character vector or a function handle.");
        }
        name = switch (name) {
            case "prodofsize" -> "numel";
            case "isclass" -> "isa";
            default -> name;
        };
        return FunctionHandle.named(Handles.target(CharArray.of(name)), FunctionHandle.Kind.SIMPLE, name);
    }

    private static CellArray fields(StructArray struct) {
        Object[] values = new Object[struct.names().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Values.share(struct.get(i, 0));
        }
        return CellArray.column(values);
    }

    /** Arguments: a cell of collections, a position, whether contents of cells are wanted is told by the class. */
    static Object elements(Object[] in, int nargout) {
        CellArray collections = (CellArray) in[0];
        double place = (Double) in[1];
        boolean contents = place > 0;
        int index = (int) Math.abs(place) - 1;
        Object[] elements = new Object[collections.count()];
        for (int i = 0; i < elements.length; i++) {
            Object collection = collections.get(i);
            elements[i] = collection instanceof CellArray cells && contents ? Values.share(cells.get(index))
                    : contents ? Values.share(collection)
                    : collection instanceof Array array ? array.element(index) : collection;
        }
        return CellArray.row(elements);
    }
}
