package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Expansion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.FloatBits;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongBinaryOperator;

/** Operations on the bits of whole numbers: of integer classes, or of doubles below 2^53. */
public final class BitBuiltins {
    static final String NAMES = "bitand bitor bitxor bitcmp bitshift bitget bitset swapbytes typecast";

    private static final int DOUBLE_BITS = 53;

    private BitBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "bitand" -> Builtin.of(name, 2, 3, (arguments, _) -> combine(name, arguments, (a, b) -> a & b));
            case "bitor" -> Builtin.of(name, 2, 3, (arguments, _) -> combine(name, arguments, (a, b) -> a | b));
            case "bitxor" -> Builtin.of(name, 2, 3, (arguments, _) -> combine(name, arguments, (a, b) -> a ^ b));
            case "bitcmp" -> Builtin.of(name, 1, 2, (arguments, _) -> complement(arguments));
            case "bitshift" -> Builtin.of(name, 2, 3, (arguments, _) -> shift(arguments));
            case "bitget" -> Builtin.of(name, 2, 3, (arguments, _) -> get(arguments));
            case "bitset" -> Builtin.of(name, 2, 4, (arguments, _) -> set(arguments));
            case "swapbytes" -> Builtin.of(name, 1, 1, (arguments, _) -> swapBytes(arguments[0]));
            case "typecast" -> Builtin.of(name, 2, 2, (arguments, _) -> reinterpret(arguments));
            default -> null;
        };
    }

    private static MatlabError invalid(String message) {
        return Errors.of("bitwise:InvalidInput", message);
    }

    /** Whole numbers as bits, with the class they came in. */
    private record Bits(MatlabClass kind, int[] dims, long[] data) {
        int width() {
            return kind.isInteger() ? kind.bits() : kind == MatlabClass.LOGICAL ? 1 : DOUBLE_BITS;
        }

        long mask() {
            return width() == 64 ? -1 : (1L << width()) - 1;
        }
    }

    private static Bits bits(Object value, Object assumed) {
        if (value instanceof IntegerArray array) {
            return new Bits(array.matlabClass(), array.dims(), array.data());
        }
        Numbers x = Numbers.ofOrNull(value);
        if (x == null || x.kind() == MatlabClass.CHAR) {
            throw invalid("Operands must be numeric.");
        }
        MatlabClass range = assumed == null ? MatlabClass.UINT64 : MatlabClass.of(String.valueOf(Inputs.option(assumed)));
        if (range == null || !range.isInteger()) {
            throw invalid("ASSUMEDTYPE must be an integer type name.");
        }
        double most = IntegerArray.toDouble(range, range.greatest());
        double least = IntegerArray.toDouble(range, range.least());
        long[] data = new long[x.count()];
        for (int i = 0; i < data.length; i++) {
            double number = x.re()[i];
            if (x.isComplex() || number != Math.rint(number) || number < least || number > most) {
                throw invalid("Double inputs must have integer values in the range of ASSUMEDTYPE.");
            }
            data[i] = IntegerArray.fromDouble(range, number);
        }
        return new Bits(x.kind(), x.dims(), data);
    }

    private static Array result(MatlabClass kind, int[] dims, long[] data) {
        if (kind.isInteger()) {
            return new IntegerArray(kind, dims, data);
        }
        double[] numbers = new double[data.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = IntegerArray.toDouble(MatlabClass.UINT64, data[i]);
        }
        return Numbers.array(kind, dims, numbers);
    }

    private static MatlabClass common(Bits a, Bits b) {
        if (a.kind.isInteger() && b.kind.isInteger() && a.kind != b.kind) {
            throw invalid("Operands must be of the same integer class, or one of them double.");
        }
        if (a.kind.isInteger() || b.kind.isInteger()) {
            return a.kind.isInteger() ? a.kind : b.kind;
        }
        return a.kind == MatlabClass.LOGICAL && b.kind == MatlabClass.LOGICAL ? a.kind
                : a.kind == MatlabClass.SINGLE || b.kind == MatlabClass.SINGLE ? MatlabClass.SINGLE : MatlabClass.DOUBLE;
    }

    private static Array expanded(MatlabClass kind, Bits a, Bits b, LongBinaryOperator operation) {
        var expansion = Expansion.of(a.dims, b.dims);
        if (expansion == null) {
            throw Errors.of("bitwise:SizeMismatch", "Arrays have incompatible sizes for this operation.");
        }
        long[] data = new long[Dims.count(expansion.dims())];
        expansion.forEachRun((out, left, leftStep, right, rightStep, count) -> {
            for (int i = 0; i < count; i++) {
                data[out + i] = operation.applyAsLong(a.data[left + i * leftStep], b.data[right + i * rightStep]);
            }
        });
        return result(kind, expansion.dims(), data);
    }

    private static Object combine(String name, Object[] arguments, LongBinaryOperator operation) {
        Object assumed = arguments.length > 2 ? arguments[2] : null;
        Bits a = bits(arguments[0], assumed);
        Bits b = bits(arguments[1], assumed);
        return expanded(common(a, b), a, b, operation);
    }

    private static Object complement(Object[] arguments) {
        Bits a = bits(arguments[0], arguments.length > 1 ? arguments[1] : null);
        MatlabClass range = arguments.length > 1 ? MatlabClass.of(Inputs.option(arguments[1])) : MatlabClass.UINT64;
        long mask = a.kind.isInteger() ? a.mask() : range.bits() == 64 ? -1 : (1L << range.bits()) - 1;
        long[] data = new long[Dims.count(a.dims)];
        for (int i = 0; i < data.length; i++) {
            data[i] = a.kind.isInteger() && !a.kind.isUnsigned() ? ~a.data[i] : ~a.data[i] & mask;
        }
        return result(a.kind, a.dims, data);
    }

    private static Object shift(Object[] arguments) {
        Bits a = bits(arguments[0], arguments.length > 2 ? arguments[2] : null);
        Numbers k = Inputs.numbers("bitshift", arguments[1]);
        long[] steps = new long[k.count()];
        for (int i = 0; i < steps.length; i++) {
            if (k.re()[i] != Math.rint(k.re()[i])) {
                throw invalid("Shift amounts must be integers.");
            }
            steps[i] = (long) k.re()[i];
        }
        long mask = a.mask();
        boolean signed = a.kind.isInteger() && !a.kind.isUnsigned();
        int unused = 64 - a.width();
        return expanded(a.kind, a, new Bits(MatlabClass.DOUBLE, k.dims(), steps), (x, step) -> {
            if (step >= 64 || step <= -64) {
                return signed && x < 0 && step < 0 ? -1 : 0;
            }
            if (step < 0) {
                return signed ? x >> -step : x >>> -step;
            }
            return signed ? x << step << unused >> unused : x << step & mask;
        });
    }

    private static Bits positions(String name, Object value, Bits a) {
        Numbers k = Inputs.numbers(name, value);
        int most = a.kind.isInteger() ? a.width() : DOUBLE_BITS;
        long[] data = new long[k.count()];
        for (int i = 0; i < data.length; i++) {
            double position = k.re()[i];
            if (position != Math.rint(position) || position < 1 || position > most) {
                throw invalid("BIT must be an integer between 1 and the number of bits of the integer type.");
            }
            data[i] = (long) position - 1;
        }
        return new Bits(MatlabClass.DOUBLE, k.dims(), data);
    }

    private static Object get(Object[] arguments) {
        Bits a = bits(arguments[0], arguments.length > 2 ? arguments[2] : null);
        return expanded(a.kind, a, positions("bitget", arguments[1], a), (x, position) -> x >>> position & 1);
    }

    private static Object set(Object[] arguments) {
        Bits a = bits(arguments[0], null);
        Bits positions = positions("bitset", arguments[1], a);
        Numbers value = arguments.length > 2 && !Inputs.isText(arguments[2]) ? Inputs.numbers("bitset", arguments[2])
                : Numbers.ofOrNull(1.0);
        int unused = 64 - a.width();
        boolean signed = a.kind.isInteger() && !a.kind.isUnsigned();
        if (value.isScalar()) {
            boolean on = value.re()[0] != 0;
            return expanded(a.kind, a, positions, (x, position) -> bitSet(x, position, on, signed ? unused : 0));
        }
        Bits on = bits(Numbers.array(MatlabClass.LOGICAL, value.dims(), value.re()), null);
        Bits marked = new Bits(MatlabClass.INT64, positions.dims, positions.data);
        Array packed = expanded(MatlabClass.INT64, marked, on, (position, bit) -> position << 1 | bit);
        return expanded(a.kind, a, bits(packed, null), (x, both) -> bitSet(x, both >> 1, (both & 1) != 0, signed ? unused : 0));
    }

    private static long bitSet(long x, long position, boolean on, int unused) {
        long changed = on ? x | 1L << position : x & ~(1L << position);
        return changed << unused >> unused;
    }

    // ---- bytes ----

    private static int bytes(MatlabClass kind) {
        return switch (kind) {
            case DOUBLE -> 8;
            case SINGLE -> 4;
            case CHAR -> 2;
            case LOGICAL -> 1;
            default -> kind.bits() / 8;
        };
    }

    private static ByteBuffer bytes(Object value) {
        Array array = Values.array(value);
        Numbers x = Numbers.ofOrNull(array);
        ByteBuffer buffer = ByteBuffer.allocate(array.count() * bytes(x.kind())).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < array.count(); i++) {
            switch (x.kind()) {
                case DOUBLE -> buffer.putLong(FloatBits.of(x.re()[i]));
                case SINGLE -> buffer.putInt(FloatBits.ofSingle(x.re()[i]));
                case CHAR -> buffer.putChar((char) x.re()[i]);
                case LOGICAL -> buffer.put((byte) x.re()[i]);
                default -> put(buffer, ((IntegerArray) array).get(i), x.kind().bits());
            }
        }
        return buffer.flip();
    }

    private static void put(ByteBuffer buffer, long value, int width) {
        switch (width) {
            case 8 -> buffer.put((byte) value);
            case 16 -> buffer.putShort((short) value);
            case 32 -> buffer.putInt((int) value);
            default -> buffer.putLong(value);
        }
    }

    private static Array read(ByteBuffer buffer, MatlabClass kind, int[] dims, int count) {
        return switch (kind) {
            case DOUBLE -> {
                double[] data = new double[count];
                buffer.asDoubleBuffer().get(data);
                yield new DoubleArray(dims, data);
            }
            case SINGLE -> {
                float[] data = new float[count];
                buffer.asFloatBuffer().get(data);
                yield new SingleArray(dims, data);
            }
            case CHAR -> {
                char[] data = new char[count];
                buffer.asCharBuffer().get(data);
                yield new CharArray(dims, data);
            }
            case LOGICAL -> {
                boolean[] data = new boolean[count];
                for (int i = 0; i < count; i++) {
                    data[i] = buffer.get() != 0;
                }
                yield new LogicalArray(dims, data);
            }
            default -> {
                long[] data = new long[count];
                for (int i = 0; i < count; i++) {
                    data[i] = switch (kind.bits()) {
                        case 8 -> buffer.get();
                        case 16 -> buffer.getShort();
                        case 32 -> buffer.getInt();
                        default -> buffer.getLong();
                    };
                    if (kind.isUnsigned() && kind.bits() < 64) {
                        data[i] &= kind.greatest();
                    }
                }
                yield new IntegerArray(kind, dims, data);
            }
        };
    }

    private static Object reinterpret(Object[] arguments) {
        String name = Inputs.option(arguments[1]);
        MatlabClass kind = name == null ? null : MatlabClass.of(name);
        if (kind == null || !kind.isArithmetic()) {
            throw Inputs.invalid("typecast", "The second argument must be the name of a numeric class.");
        }
        Numbers x = Inputs.numbers("typecast", arguments[0]);
        if (x.isComplex() || !x.isVector() && !x.isEmpty()) {
            throw Inputs.invalid("typecast", "The first input argument must be a vector.");
        }
        ByteBuffer buffer = bytes(arguments[0]);
        int width = bytes(kind);
        if (buffer.remaining() % width != 0) {
            throw Inputs.invalid("typecast", buffer.remaining() < width
                    ? "Not enough input elements to complete the conversion."
                    : "Too many input elements to complete the conversion.");
        }
        int count = buffer.remaining() / width;
        return read(buffer, kind, Dims.isColumn(x.dims()) && !x.isScalar() ? new int[] {count, 1} : new int[] {1, count}, count);
    }

    private static Object swapBytes(Object value) {
        Numbers x = Inputs.numbers("swapbytes", value);
        if (!x.kind().isNumeric() || x.isComplex()) {
            throw Inputs.unsupported("swapbytes", value);
        }
        ByteBuffer buffer = bytes(value);
        int width = bytes(x.kind());
        byte[] swapped = new byte[buffer.remaining()];
        for (int i = 0; i < swapped.length; i++) {
            swapped[i - i % width + width - 1 - i % width] = buffer.get(i);
        }
        return read(ByteBuffer.wrap(swapped).order(ByteOrder.LITTLE_ENDIAN), x.kind(), x.dims(), x.count());
    }
}
