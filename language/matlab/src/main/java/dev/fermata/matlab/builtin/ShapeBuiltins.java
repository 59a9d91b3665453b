package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
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
            case "permute" -> Builtin.of(name, 2, 2, (arguments, _) -> Permutations.permute(name, arguments, false));
            case "ipermute" -> Builtin.of(name, 2, 2, (arguments, _) -> Permutations.permute(name, arguments, true));
            case "shiftdim" -> Builtin.of(name, 1, 2, 2, (arguments, _) -> Permutations.shiftDimensions(arguments));
            case "transpose" -> Builtin.of(name, 1, 1, (arguments, _) -> Permutations.transpose(name, arguments[0], false));
            case "ctranspose" -> Builtin.of(name, 1, 1, (arguments, _) -> Permutations.transpose(name, arguments[0], true));
            case "pagetranspose" -> Builtin.of(name, 1, 1, (arguments, _) -> Permutations.pageTranspose(arguments[0], false));
            case "pagectranspose" -> Builtin.of(name, 1, 1, (arguments, _) -> Permutations.pageTranspose(arguments[0], true));
            case "flip" -> Builtin.of(name, 1, 2, (arguments, _) -> Turns.flip(arguments));
            case "fliplr" -> Builtin.of(name, 1, 1, (arguments, _) -> Turns.flipped(Values.array(arguments[0]), 1));
            case "flipud" -> Builtin.of(name, 1, 1, (arguments, _) -> Turns.flipped(Values.array(arguments[0]), 0));
            case "rot90" -> Builtin.of(name, 1, 2, (arguments, _) -> Turns.rotate(arguments));
            case "circshift" -> Builtin.of(name, 2, 3, (arguments, _) -> Turns.shift(arguments));
            case "diag" -> Builtin.of(name, 1, 4, (arguments, _) -> Diagonals.diagonal(arguments));
            case "tril" -> Builtin.of(name, 1, 2, (arguments, _) -> Diagonals.triangle(name, arguments, true));
            case "triu" -> Builtin.of(name, 1, 2, (arguments, _) -> Diagonals.triangle(name, arguments, false));
            case "blkdiag" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> Diagonals.blockDiagonal(arguments));
            case "vec" -> Builtin.of(name, 1, 1, (arguments, _) -> {
                Array array = Values.array(arguments[0]);
                return array.reshaped(new int[] {array.count(), 1});
            });
            case "sub2ind" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> LinearIndices.linearIndex(arguments));
            case "ind2sub" -> Builtin.of(name, 2, 2, Builtin.ANY, LinearIndices::subscripts);
            case "resize", "paddata", "trimdata" -> Builtin.of(name, 2, Builtin.ANY, (arguments, _) -> resized(name, arguments));
            default -> null;
        };
    }

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

    static int size(double number) {
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
