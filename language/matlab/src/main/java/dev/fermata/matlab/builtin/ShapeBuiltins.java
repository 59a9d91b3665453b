package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The same elements in other places: reshaping, permuting, turning, parts above and below a diagonal. */
public final class ShapeBuiltins {
    static final String NAMES = "reshape squeeze permute ipermute shiftdim transpose ctranspose pagetranspose pagectranspose flip "
            + "fliplr flipud rot90 circshift diag tril triu blkdiag vec sub2ind ind2sub resize paddata trimdata";

    private ShapeBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "reshape" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> reshape(arguments));
            case "squeeze" -> Builtin.of(name, 1, 1, (arguments, _) -> squeeze(arguments[0]));
            case "permute" -> Builtin.of(name, 2, 2, (arguments, _) -> permute(name, arguments, false));
            case "ipermute" -> Builtin.of(name, 2, 2, (arguments, _) -> permute(name, arguments, true));
            case "shiftdim" -> Builtin.of(name, 1, 2, 2, (arguments, _) -> shiftDimensions(arguments));
            case "transpose" -> Builtin.of(name, 1, 1, (arguments, _) -> transpose(name, arguments[0], false));
            case "ctranspose" -> Builtin.of(name, 1, 1, (arguments, _) -> transpose(name, arguments[0], true));
            case "pagetranspose" -> Builtin.of(name, 1, 1, (arguments, _) -> pageTranspose(arguments[0], false));
            case "pagectranspose" -> Builtin.of(name, 1, 1, (arguments, _) -> pageTranspose(arguments[0], true));
            case "flip" -> Builtin.of(name, 1, 2, (arguments, _) -> flip(arguments));
            case "fliplr" -> Builtin.of(name, 1, 1, (arguments, _) -> flipped(Values.array(arguments[0]), 1));
            case "flipud" -> Builtin.of(name, 1, 1, (arguments, _) -> flipped(Values.array(arguments[0]), 0));
            case "rot90" -> Builtin.of(name, 1, 2, (arguments, _) -> rotate(arguments));
            case "circshift" -> Builtin.of(name, 2, 3, (arguments, _) -> shift(arguments));
            case "diag" -> Builtin.of(name, 1, 4, (arguments, _) -> diagonal(arguments));
            case "tril" -> Builtin.of(name, 1, 2, (arguments, _) -> triangle(name, arguments, true));
            case "triu" -> Builtin.of(name, 1, 2, (arguments, _) -> triangle(name, arguments, false));
            case "blkdiag" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> blockDiagonal(arguments));
            case "vec" -> Builtin.of(name, 1, 1, (arguments, _) -> {
                Array array = Values.array(arguments[0]);
                return array.reshaped(new int[] {array.count(), 1});
            });
            case "sub2ind" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> linearIndex(arguments));
            case "ind2sub" -> Builtin.of(name, 2, 2, Builtin.ANY, ShapeBuiltins::subscripts);
            case "resize", "paddata", "trimdata" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> resized(name, arguments));
            default -> null;
        };
    }

    // ---- sizes ----

    private static Object reshape(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        int[] dims;
        if (arguments.length == 2) {
            Numbers sizes = Numbers.ofOrNull(arguments[1]);
            if (sizes == null || sizes.isComplex() || !sizes.isVector()) {
                throw Errors.of("reshape:InvalidSize", "Size vector must be a row vector with integer elements.");
            }
            if (sizes.count() < 2) {
                throw Errors.of("reshape:InvalidSize", "Size vector must have at least two elements.");
            }
            dims = new int[sizes.count()];
            for (int i = 0; i < dims.length; i++) {
                dims[i] = size(sizes.re()[i]);
            }
        } else {
            dims = new int[arguments.length - 1];
            int free = -1;
            long known = 1;
            for (int i = 0; i < dims.length; i++) {
                Object each = arguments[i + 1];
                if (Inputs.isEmpty(each)) {
                    if (free >= 0) {
                        throw Errors.of("reshape:InvalidSize", "Size can only have one unknown dimension.");
                    }
                    free = i;
                    continue;
                }
                Numbers size = Numbers.ofOrNull(each);
                if (size == null || size.isComplex() || !size.isScalar()) {
                    throw Errors.of("reshape:InvalidSize", "Size arguments must be integer scalars.");
                }
                dims[i] = size(size.re()[0]);
                known *= dims[i];
            }
            if (free >= 0) {
                if (known == 0 ? source.count() != 0 : source.count() % known != 0) {
                    throw Errors.of("reshape:InvalidSize", "Product of known dimensions, " + known
                            + ", not divisible into total number of elements, " + source.count() + ".");
                }
                dims[free] = known == 0 ? 0 : (int) (source.count() / known);
            }
        }
        long count = 1;
        for (int size : dims) {
            count = Math.min(count * size, Long.MAX_VALUE >> 32);
        }
        if (count != source.count()) {
            throw Errors.of("reshape:InvalidSize", "Number of elements must not change. Use [] as one of the size inputs to "
                    + "automatically calculate the appropriate size for that dimension.");
        }
        return source.reshaped(Dims.normal(dims));
    }

    private static int size(double number) {
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            throw Errors.of("reshape:InvalidSize", "Size arguments must be real integers.");
        }
        if (number < 0) {
            throw Errors.of("reshape:InvalidSize", "Size arguments must be nonnegative integers.");
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static Object squeeze(Object value) {
        int[] dims = Values.dims(value);
        if (dims.length == 2) {
            return Values.share(value);
        }
        int[] kept = Arrays.stream(dims).filter(size -> size != 1).toArray();
        return ((Array) value).reshaped(kept.length == 1 ? new int[] {kept[0], 1} : Dims.normal(kept));
    }

    // ---- permutations ----

    static Array permuted(Array source, int[] order) {
        int rank = order.length;
        int[] dims = new int[rank];
        int[] strides = new int[rank];
        int[] sourceStrides = new int[rank];
        int stride = 1;
        for (int d = 0; d < rank; d++) {
            sourceStrides[d] = stride;
            stride *= Dims.size(source.dims(), d);
        }
        boolean same = true;
        for (int d = 0; d < rank; d++) {
            dims[d] = Dims.size(source.dims(), order[d]);
            strides[d] = sourceStrides[order[d]];
            same &= order[d] == d;
        }
        if (same) {
            return source.share();
        }
        int[] from = new int[source.count()];
        int[] position = new int[rank];
        int at = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = at;
            for (int d = 0; d < rank; d++) {
                at += strides[d];
                if (++position[d] < dims[d]) {
                    break;
                }
                at -= strides[d] * dims[d];
                position[d] = 0;
            }
        }
        return Gather.of(source, dims, from);
    }

    private static Object permute(String name, Object[] arguments, boolean inverse) {
        Array source = Values.array(arguments[0]);
        Numbers order = Numbers.ofOrNull(arguments[1]);
        if (order == null || order.isComplex()) {
            throw Errors.of(name + ":InvalidOrder", "Dimension order must be a vector of unique positive integers.");
        }
        int rank = order.count();
        if (rank < source.dims().length) {
            throw Errors.of(name + ":RankMismatch", "Number of entries in ORDER must be greater than or equal to the number of "
                    + "dimensions of A.");
        }
        int[] forward = new int[rank];
        boolean[] seen = new boolean[rank];
        for (int i = 0; i < rank; i++) {
            double d = order.re()[i];
            if (d != Math.rint(d) || d < 1 || d > rank || seen[(int) d - 1]) {
                throw Errors.of(name + ":InvalidOrder", d == Math.rint(d) && d >= 1 && d <= rank
                        ? "ORDER cannot contain repeated permutation indices." : "ORDER contains an invalid permutation index.");
            }
            seen[(int) d - 1] = true;
            forward[i] = (int) d - 1;
        }
        if (!inverse) {
            return permuted(source, forward);
        }
        int[] backward = new int[rank];
        for (int i = 0; i < rank; i++) {
            backward[forward[i]] = i;
        }
        return permuted(source, backward);
    }

    private static Object[] shiftDimensions(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        int rank = source.dims().length;
        int leading = Dims.firstNonSingleton(source.dims());
        double n = arguments.length > 1 ? Inputs.scalar("shiftdim", arguments[1], "N must be an integer scalar.") : leading;
        if (n != Math.rint(n) || Math.abs(n) > 1e6) {
            throw Inputs.badArgument("shiftdim", "N must be an integer scalar.");
        }
        Array result;
        if (n < 0) {
            int[] dims = new int[rank - (int) n];
            Arrays.fill(dims, 1);
            System.arraycopy(source.dims(), 0, dims, -(int) n, rank);
            result = source.reshaped(dims);
        } else {
            int[] order = new int[rank];
            for (int i = 0; i < rank; i++) {
                order[i] = (int) ((i + (long) n) % rank);
            }
            result = permuted(source, order);
        }
        return new Object[] {result, arguments.length > 1 ? n : (double) leading};
    }

    private static Object transpose(String name, Object value, boolean conjugate) {
        Array source = Values.array(value);
        if (source.dims().length > 2) {
            throw Errors.of(name + ":InvalidInput", "TRANSPOSE does not support N-D arrays. Use PAGETRANSPOSE/PAGECTRANSPOSE to "
                    + "transpose pages or PERMUTE to reorder dimensions of N-D arrays.");
        }
        Array result = source.isScalar() ? source.copy() : permuted(source, new int[] {1, 0});
        return conjugate ? conjugated(result) : result;
    }

    private static Array conjugated(Array fresh) {
        if (fresh instanceof DoubleArray array && array.isComplex()) {
            for (int i = 0; i < array.count(); i++) {
                array.im()[i] = -array.im()[i];
            }
        } else if (fresh instanceof SingleArray array && array.isComplex()) {
            for (int i = 0; i < array.count(); i++) {
                array.im()[i] = -array.im()[i];
            }
        }
        return fresh;
    }

    private static Object pageTranspose(Object value, boolean conjugate) {
        Array source = Values.array(value);
        int[] order = Gather.identity(source.dims().length);
        order[0] = 1;
        order[1] = 0;
        Array result = source.isScalar() ? source.copy() : permuted(source, order);
        return conjugate ? conjugated(result) : result;
    }

    // ---- turning ----

    static Array flipped(Array source, int dim) {
        int[] dims = source.dims();
        int rank = Math.max(dims.length, dim + 1);
        int[][] picks = new int[rank][];
        for (int d = 0; d < rank; d++) {
            picks[d] = Gather.identity(Dims.size(dims, d));
            if (d == dim) {
                for (int i = 0; i < picks[d].length; i++) {
                    picks[d][i] = picks[d].length - 1 - i;
                }
            }
        }
        return Gather.of(source, dims, Gather.product(dims, picks));
    }

    private static Object flip(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        if (arguments.length == 1) {
            return flipped(source, Dims.firstNonSingleton(source.dims()));
        }
        String direction = Inputs.option(arguments[1]);
        if (direction != null) {
            return switch (direction) {
                case "horizontal" -> flipped(source, 1);
                case "vertical" -> flipped(source, 0);
                case "both" -> flipped(flipped(source, 0), 1);
                default -> throw Inputs.invalid("flip", "flip: invalid input argument");
            };
        }
        String message = "Dimension argument must be a positive integer scalar.";
        for (int dim : Inputs.wholes("flip", arguments[1], 1, message)) {
            source = flipped(source, dim - 1);
        }
        return source;
    }

    private static Object rotate(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        double k = 1;
        if (arguments.length > 1) {
            String direction = Inputs.option(arguments[1]);
            if (direction == null) {
                k = Inputs.isNumeric(arguments[1]) && Values.count(arguments[1]) == 1 ? Values.real(arguments[1], 0) : Double.NaN;
            } else {
                k = direction.equals("clockwise") ? -1 : direction.equals("counterclockwise") ? 1 : Double.NaN;
            }
            if (k != Math.rint(k)) {
                throw Errors.of("rot90:InvalidRotation", "k must be a scalar.");
            }
        }
        int[] order = Gather.identity(Math.max(2, source.dims().length));
        order[0] = 1;
        order[1] = 0;
        return switch ((int) (((k % 4) + 4) % 4)) {
            case 0 -> source.share();
            case 1 -> flipped(permuted(source, order), 0);
            case 2 -> flipped(flipped(source, 0), 1);
            default -> flipped(permuted(source, order), 1);
        };
    }

    private static Object shift(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        String message = "Shift amount must be a vector of integers.";
        Numbers amounts = Numbers.ofOrNull(arguments[1]);
        if (amounts == null || amounts.isComplex()) {
            throw Errors.of("circshift:InvalidShift", message);
        }
        int[] dims = source.dims();
        double[] steps;
        if (arguments.length > 2) {
            int[] which = Inputs.wholes("circshift", arguments[2], 1, "Dimension must be a positive integer scalar.");
            if (which.length != amounts.count()) {
                throw Errors.of("circshift:InvalidDimensions", "circshift: invalid dimension argument");
            }
            steps = new double[Math.max(dims.length, Arrays.stream(which).max().orElse(1))];
            for (int i = 0; i < which.length; i++) {
                steps[which[i] - 1] += amounts.re()[i];
            }
        } else if (amounts.isScalar()) {
            steps = new double[dims.length];
            steps[Dims.firstNonSingleton(dims)] = amounts.re()[0];
        } else {
            steps = Arrays.copyOf(amounts.re(), Math.max(dims.length, amounts.count()));
        }
        int[][] picks = new int[steps.length][];
        for (int d = 0; d < steps.length; d++) {
            if (steps[d] != Math.rint(steps[d])) {
                throw Errors.of("circshift:InvalidShift", message);
            }
            int size = Dims.size(dims, d);
            picks[d] = new int[size];
            for (int i = 0; i < size; i++) {
                picks[d][i] = (int) ((((i - steps[d]) % size) + size) % size);
            }
        }
        return Gather.of(source, dims, Gather.product(dims, picks));
    }

    // ---- diagonals ----

    private static int offset(String name, Object value) {
        if (!Inputs.isNumeric(value) || Values.count(value) != 1) {
            throw Errors.of(name + ":InvalidOffset", name.equals("diag") ? "K-th diagonal input must be an integer scalar."
                    : "K-th diagonal input must be an integer scalar.");
        }
        double k = Values.real(value, 0);
        if (k != Math.rint(k) || Math.abs(k) > Dims.COUNT_MAX) {
            throw Errors.of(name + ":InvalidOffset", "K-th diagonal input must be an integer scalar.");
        }
        return (int) k;
    }

    private static Object diagonal(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        if (source.dims().length > 2) {
            throw Inputs.invalid("diag", "First input must be 2-D.");
        }
        int end = arguments.length;
        boolean extract = !Dims.isVector(source.dims());
        MatlabClass kind = null;
        while (end > 1 && Inputs.isText(arguments[end - 1])) {
            String option = Inputs.option(arguments[end - 1]);
            if ("vector".equals(option)) {
                extract = true;
            } else {
                kind = MatlabClass.of(option);
                if (kind == null) {
                    throw Inputs.invalid("diag", "diag: invalid input argument");
                }
            }
            end--;
        }
        if (end > 2 && Inputs.isOption(arguments[end - 2], "like")) {
            kind = Values.classOf(arguments[end - 1]);
            end -= 2;
        }
        int k = 0;
        int[] size = null;
        for (int i = 1; i < end; i++) {
            if (Values.count(arguments[i]) == 2) {
                size = Inputs.wholes("diag", arguments[i], 0, "Size inputs must be nonnegative integers.");
            } else {
                k = offset("diag", arguments[i]);
            }
        }
        Array result = extract ? extracted(source, k) : built(source, k, size);
        return kind == null || kind == result.matlabClass() ? result
                : Numbers.array(kind, result.dims(), Inputs.numbers("diag", result).reCopy());
    }

    private static Array extracted(Array source, int k) {
        int rows = source.rows();
        int columns = source.columns();
        int top = Math.max(0, -k);
        int left = Math.max(0, k);
        int length = Math.max(0, Math.min(rows - top, columns - left));
        int[] from = new int[length];
        for (int i = 0; i < length; i++) {
            from[i] = top + i + (left + i) * rows;
        }
        return Gather.of(source, source.count() == 0 && rows == 0 && columns == 0 ? new int[] {0, 0}
                : new int[] {length, 1}, from);
    }

    private static Array built(Array source, int k, int[] size) {
        int n = source.count() + Math.abs(k);
        int[] dims = size == null ? new int[] {n, n} : size;
        int[] from = new int[Dims.count(dims)];
        Arrays.fill(from, Gather.NOTHING);
        for (int i = 0; i < source.count(); i++) {
            int row = i + Math.max(0, -k);
            int column = i + Math.max(0, k);
            if (row < dims[0] && column < dims[1]) {
                from[row + column * dims[0]] = i;
            }
        }
        return Gather.of(source, dims, from);
    }

    private static Object triangle(String name, Object[] arguments, boolean lower) {
        Array source = Values.array(arguments[0]);
        if (!source.matlabClass().isArithmetic()) {
            throw Inputs.unsupported(name, arguments[0]);
        }
        int k = arguments.length > 1 ? offset(name, arguments[1]) : 0;
        int rows = source.rows();
        int columns = source.dims()[1];
        int[] from = new int[source.count()];
        for (int i = 0; i < from.length; i++) {
            long distance = (long) (i / rows % columns) - i % rows;
            from[i] = (lower ? distance <= k : distance >= k) ? i : Gather.NOTHING;
        }
        return Gather.of(source, source.dims(), from);
    }

    private static Object blockDiagonal(Object[] arguments) {
        int rows = 0;
        int columns = 0;
        MatlabClass kind = MatlabClass.DOUBLE;
        boolean complex = false;
        boolean logical = arguments.length > 0;
        Numbers[] blocks = new Numbers[arguments.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Inputs.numbers("blkdiag", arguments[i]);
            if (!blocks[i].isMatrix()) {
                throw Inputs.invalid("blkdiag", "Inputs must be 2-D.");
            }
            rows += blocks[i].rows();
            columns += blocks[i].columns();
            kind = Inputs.common("blkdiag", kind, blocks[i].kind());
            logical &= blocks[i].kind() == MatlabClass.LOGICAL;
            complex |= blocks[i].isComplex();
        }
        int[] dims = {rows, columns};
        double[] re = new double[Dims.count(dims)];
        double[] im = complex ? new double[re.length] : null;
        int top = 0;
        int left = 0;
        for (Numbers block : blocks) {
            for (int j = 0; j < block.columns(); j++) {
                for (int i = 0; i < block.rows(); i++) {
                    int to = top + i + (left + j) * rows;
                    re[to] = block.re()[i + j * block.rows()];
                    if (im != null) {
                        im[to] = block.im(i + j * block.rows());
                    }
                }
            }
            top += block.rows();
            left += block.columns();
        }
        return Numbers.array(logical ? MatlabClass.LOGICAL : kind, dims, re, im);
    }

    // ---- indices ----

    private static int[] sizeVector(String name, Object value) {
        int[] size = Inputs.wholes(name, value, 0, "Size vector must be a row vector of nonnegative integers.");
        if (size.length < 2) {
            throw Inputs.invalid(name, "Size vector must have at least 2 elements.");
        }
        return size;
    }

    private static Object linearIndex(Object[] arguments) {
        int[] size = sizeVector("sub2ind", arguments[0]);
        int count = arguments.length - 1;
        Numbers first = Inputs.numbers("sub2ind", arguments[1]);
        double[] result = new double[first.count()];
        double stride = 1;
        for (int d = 0; d < count; d++) {
            Numbers subscript = Inputs.numbers("sub2ind", arguments[d + 1]);
            if (!Arrays.equals(subscript.dims(), first.dims())) {
                throw Inputs.invalid("sub2ind", "The subscript vectors must all be of the same size.");
            }
            double most = d < size.length ? size[d] : 1;
            if (d == count - 1) {
                for (int k = d + 1; k < size.length; k++) {
                    most *= size[k];
                }
            }
            for (int i = 0; i < result.length; i++) {
                double x = subscript.re()[i];
                if (x != Math.rint(x)) {
                    throw Inputs.invalid("sub2ind", "Subscripts must be integers.");
                }
                if (x < 1 || x > most) {
                    throw Errors.of("sub2ind:IndexBounds", "Out of range subscript.");
                }
                result[i] += (x - 1) * stride + (d == 0 ? 1 : 0);
            }
            stride *= most;
        }
        return new DoubleArray(first.dims(), result);
    }

    private static Object subscripts(Object[] arguments, int nargout) {
        int[] size = sizeVector("ind2sub", arguments[0]);
        Numbers index = Inputs.numbers("ind2sub", arguments[1]);
        int outputs = Math.max(1, nargout);
        double total = 1;
        for (int each : size) {
            total *= each;
        }
        double[][] results = new double[outputs][index.count()];
        for (int i = 0; i < index.count(); i++) {
            double x = index.re()[i];
            if (x != Math.rint(x) || x < 1) {
                throw Inputs.invalid("ind2sub", "Invalid index; must be a positive integer.");
            }
            if (outputs > 1 && x > total || x > total) {
                throw Errors.of("ind2sub:IndexBounds", "Index out of range.");
            }
            double rest = x - 1;
            for (int d = 0; d < outputs - 1; d++) {
                double n = d < size.length ? size[d] : 1;
                results[d][i] = rest % n + 1;
                rest = Math.floor(rest / n);
            }
            results[outputs - 1][i] = rest + 1;
        }
        Object[] values = new Object[outputs];
        for (int d = 0; d < outputs; d++) {
            values[d] = new DoubleArray(index.dims(), results[d]);
        }
        return values;
    }

    // ---- lengths ----

    private static Object resized(String name, Object[] arguments) {
        Array source = Values.array(arguments[0]);
        int[] wanted = Inputs.wholes(name, arguments[1], 0, "Lengths must be nonnegative integers.");
        int[] which = null;
        Array fill = null;
        String side = "trailing";
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            switch (String.valueOf(Inputs.option(arguments[i]))) {
                case "dimension" -> which = Inputs.wholes(name, arguments[i + 1], 1, "Dimension must be a positive integer.");
                case "fillvalue" -> fill = Values.array(arguments[i + 1]);
                case "side" -> side = String.valueOf(Inputs.option(arguments[i + 1]));
                default -> throw Inputs.badArgument(name, "Unrecognized option.");
            }
        }
        if (which == null) {
            which = wanted.length == 1 ? new int[] {Dims.firstNonSingleton(source.dims()) + 1} : null;
        }
        int rank = Math.max(source.dims().length, Math.max(wanted.length, which == null ? 0
                : Arrays.stream(which).max().orElse(0)));
        int[] dims = new int[rank];
        int[][] picks = new int[rank][];
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(source.dims(), d);
            int target = size;
            for (int k = 0; k < wanted.length; k++) {
                if ((which == null ? k : which[k] - 1) == d) {
                    target = wanted[k];
                }
            }
            dims[d] = name.equals("paddata") ? Math.max(size, target) : name.equals("trimdata") ? Math.min(size, target) : target;
            int before = side.equals("leading") ? dims[d] - size : side.equals("both") ? (dims[d] - size) / 2 : 0;
            picks[d] = new int[dims[d]];
            for (int i = 0; i < dims[d]; i++) {
                int at = i - before;
                picks[d][i] = at >= 0 && at < size ? at : Gather.NOTHING;
            }
        }
        int[] from = new int[Dims.count(dims)];
        for (int i = 0; i < from.length; i++) {
            int rest = i;
            int stride = 1;
            for (int d = 0; d < rank && from[i] >= 0; d++) {
                int pick = picks[d][rest % dims[d]];
                rest /= dims[d];
                from[i] = pick < 0 ? Gather.NOTHING : from[i] + pick * stride;
                stride *= Dims.size(source.dims(), d);
            }
        }
        Array result = Gather.of(source, dims, from);
        if (fill != null) {
            Array value = fill.matlabClass() == result.matlabClass() ? fill
                    : Numbers.array(result.matlabClass(), new int[] {1, 1}, Inputs.numbers(name, fill).reCopy());
            for (int i = 0; i < from.length; i++) {
                if (from[i] < 0) {
                    result.set(i, value, 0);
                }
            }
        }
        return result;
    }
}
