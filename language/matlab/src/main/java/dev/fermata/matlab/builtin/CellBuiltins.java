package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Making cell arrays, and the passage between them and other arrays. */
public final class CellBuiltins {
    static final String NAMES = "cell num2cell cell2mat mat2cell cellslices";

    private CellBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "cell" -> Builtin.of(name, 0, Builtin.ANY, CellBuiltins::cell);
            case "num2cell" -> Builtin.of(name, 1, 2, CellBuiltins::num2cell);
            case "cell2mat" -> Builtin.of(name, 1, 1, CellBuiltins::cell2mat);
            case "mat2cell" -> Builtin.of(name, 2, Builtin.ANY, CellBuiltins::mat2cell);
            case "cellslices" -> Builtin.of(name, 3, 4, CellBuiltins::cellslices);
            default -> null;
        };
    }

    private static Object cell(Object[] arguments, int nargout) {
        int end = arguments.length;
        if (end >= 2 && Inputs.isOption(arguments[end - 2], "like")) {
            if (!(arguments[end - 1] instanceof CellArray prototype)) {
                throw Inputs.invalid("cell", "Prototype must be a cell array.");
            }
            return new CellArray(end == 2 ? prototype.dims() : Sizes.sizes("cell", Arrays.copyOf(arguments, end - 2)));
        }
        return new CellArray(end == 0 ? new int[] {0, 0} : Sizes.sizes("cell", arguments));
    }

    private static Object num2cell(Object[] arguments, int nargout) {
        Array source = Values.array(arguments[0]);
        int[] kept = new int[0];
        if (arguments.length > 1) {
            kept = Inputs.wholes("num2cell", arguments[1], 1, "The second argument must be a vector of positive integers.");
        }
        int[] block = new int[Math.max(source.dims().length, Arrays.stream(kept).max().orElse(0))];
        Arrays.fill(block, 1);
        for (int dimension : kept) {
            block[dimension - 1] = Dims.size(source.dims(), dimension - 1);
        }
        int[] outer = new int[block.length];
        int[][] sizes = new int[block.length][];
        for (int i = 0; i < outer.length; i++) {
            int extent = Dims.size(source.dims(), i);
            boolean whole = Arrays.stream(kept).anyMatch(new Dimension(i)::is);
            outer[i] = whole ? 1 : extent;
            sizes[i] = new int[outer[i]];
            Arrays.fill(sizes[i], block[i]);
        }
        return blocks(source, sizes, outer);
    }

    /** A dimension counted from 0, compared with numbers counted from 1. */
    private record Dimension(int index) {
        boolean is(int number) {
            return number == index + 1;
        }
    }

    /** Cuts an array into blocks: {@code sizes} has the lengths for each dimension. */
    private static CellArray blocks(Array source, int[][] sizes, int[] outer) {
        CellArray result = new CellArray(outer);
        int[] place = new int[outer.length];
        for (int number = 0; number < result.count(); number++) {
            Checkpoint.pass();
            Checkpoint.pass();
            int[] from = new int[outer.length];
            int[] dims = new int[outer.length];
            for (int i = 0; i < outer.length; i++) {
                for (int k = 0; k < place[i]; k++) {
                    from[i] += sizes[i][k];
                }
                dims[i] = sizes[i][place[i]];
            }
            result.data()[number] = Values.share(block(source, from, dims));
            for (int i = 0; i < place.length && ++place[i] == outer[i]; i++) {
                place[i] = 0;
            }
        }
        return result;
    }

    private static Object block(Array source, int[] from, int[] dims) {
        if (Dims.count(dims) == 1) {
            int at = 0;
            int stride = 1;
            for (int i = 0; i < dims.length; i++) {
                at += from[i] * stride;
                stride *= Dims.size(source.dims(), i);
            }
            return source.element(at);
        }
        Array result = source.make(dims);
        int[] place = new int[dims.length];
        for (int to = 0; to < result.count(); to += dims[0]) {
            int at = 0;
            int stride = 1;
            for (int i = 0; i < dims.length; i++) {
                at += (from[i] + place[i]) * stride;
                stride *= Dims.size(source.dims(), i);
            }
            result.copyRun(to, source, at, dims[0]);
            for (int i = 1; i < place.length && ++place[i] == dims[i]; i++) {
                place[i] = 0;
            }
        }
        return Values.simple(result);
    }

    /** {@code cell2mat}. */
    public static Object cell2mat(Object[] arguments, int nargout) {
        if (!(arguments[0] instanceof CellArray cells)) {
            throw Errors.of("cell2mat:InvalidInput", "CELL2MAT only accepts cell arrays as input.");
        }
        if (cells.isEmpty()) {
            return DoubleArray.empty();
        }
        String kind = Values.className(cells.get(0));
        for (int i = 0; i < cells.count(); i++) {
            Object content = cells.get(i);
            MatlabClass of = Values.classOf(content);
            if (of == MatlabClass.CELL || of == MatlabClass.OBJECT || of == MatlabClass.FUNCTION_HANDLE || of == MatlabClass.STRING) {
                throw Errors.of("cell2mat:InvalidContents", "CELL2MAT does not support cell arrays containing cell arrays or objects.");
            }
            if (!Values.className(content).equals(kind)) {
                throw Errors.of("cell2mat:InvalidContents", "All contents of the input cell array must be of the same data type.");
            }
            if (content instanceof StructArray struct && !struct.names().equals(((StructArray) cells.get(0)).names())) {
                throw Errors.of("cell2mat:InvalidContents",
                        "The field names of each cell array element must be consistent and in consistent order.");
            }
        }
        // In MATLAB's order, so that the shapes of the blocks must agree in the same way.
        if (cells.dims().length == 2 && cells.rows() >= cells.columns()) {
            return joined(joined(cells, 0), 1).get(0);
        }
        CellArray rest = cells;
        for (int i = rest.dims().length - 1; i >= 0; i--) {
            rest = joined(rest, i);
        }
        return rest.get(0);
    }

    /** Concatenates the contents along a dimension, which then has one element. */
    private static CellArray joined(CellArray cells, int dimension) {
        int[] dims = Arrays.copyOf(cells.dims(), Math.max(cells.dims().length, dimension + 1));
        int extent = dims[dimension];
        int stride = 1;
        for (int i = 0; i < dimension; i++) {
            stride *= dims[i];
        }
        dims[dimension] = 1;
        CellArray result = new CellArray(dims);
        for (int i = 0; i < result.count(); i++) {
            int base = i % stride + i / stride * stride * extent;
            Object[] parts = new Object[extent];
            for (int k = 0; k < extent; k++) {
                parts[k] = cells.get(base + k * stride);
            }
            try {
                result.data()[i] = Concatenation.cat(dimension + 1, parts);
            } catch (MatlabError mismatch) {
                throw Errors.of("cell2mat:InvalidContents", "Dimensions of arrays being concatenated are not consistent.");
            }
        }
        return result;
    }

    private static Object mat2cell(Object[] arguments, int nargout) {
        Array source = Values.array(arguments[0]);
        int given = arguments.length - 1;
        int[][] sizes = new int[Math.max(given, source.dims().length)][];
        int[] outer = new int[sizes.length];
        int[] sums = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = i < given ? Inputs.wholes("mat2cell", arguments[i + 1], 0, "Elements of dimension vectors must be nonnegative integers.")
                    : new int[] {Dims.size(source.dims(), i)};
            outer[i] = sizes[i].length;
            sums[i] = Arrays.stream(sizes[i]).sum();
        }
        for (int i = 0; i < sizes.length; i++) {
            if (sums[i] != Dims.size(source.dims(), i)) {
                int[] dims = Arrays.copyOf(source.dims(), sizes.length);
                Arrays.fill(dims, source.dims().length, dims.length, 1);
                throw Errors.of("mat2cell:InvalidPartition", "Input arguments, D1 through D" + sizes.length
                        + ", must sum to each dimension of the input matrix size, " + listed(dims) + ", not " + listed(sums) + ".");
            }
        }
        return blocks(source, sizes, outer);
    }

    private static String listed(int[] numbers) {
        return Arrays.toString(numbers).replace(",", "");
    }

    /** {@code cellslices(x, first, last[, dimension])}: parts of x between positions. */
    private static Object cellslices(Object[] arguments, int nargout) {
        Array source = Values.array(arguments[0]);
        int[] first = Inputs.wholes("cellslices", arguments[1], 1, "Positions must be positive integers.");
        int[] last = Inputs.wholes("cellslices", arguments[2], 0, "Positions must be nonnegative integers.");
        int dimension = arguments.length > 3 ? Inputs.dimension("cellslices", arguments[3]) : Dims.firstNonSingleton(source.dims());
        if (first.length != last.length) {
            throw Inputs.invalid("cellslices", "The vectors of positions must have the same length.");
        }
        Object[] parts = new Object[first.length];
        for (int i = 0; i < parts.length; i++) {
            int[] dims = Arrays.copyOf(source.dims(), Math.max(source.dims().length, dimension + 1));
            Arrays.fill(dims, source.dims().length, dims.length, 1);
            if (last[i] > dims[dimension]) {
                throw Errors.indexOutOfBounds(dimension + 1, dims[dimension]);
            }
            int[] from = new int[dims.length];
            from[dimension] = first[i] - 1;
            dims[dimension] = Math.max(0, last[i] - first[i] + 1);
            parts[i] = Values.share(block(source, from, dims));
        }
        return CellArray.row(parts);
    }
}
