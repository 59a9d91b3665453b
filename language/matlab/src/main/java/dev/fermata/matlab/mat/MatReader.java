package dev.fermata.matlab.mat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the variables of a file. Sizes that the file claims are checked against what it has before anything is made. */
final class MatReader {
    private static final int HEADER = 128;
    private static final int ENDIAN_AT = 126;
    private static final int VERSION_AT = 124;
    private static final int DEPTH_MAX = 200;
    /** A compressed variable may be this much larger than the file. */
    private static final long INFLATION_MAX = 2048;
    private static final int SMALL_SHIFT = 16;

    private final ByteBuffer in;

    private MatReader(ByteBuffer in) {
        this.in = in;
    }

    /** A file that is not what it should be. */
    static final class BadFile extends Exception {
        private static final long serialVersionUID = 1L;

        BadFile(String message) {
            super(message);
        }
    }

    /** The variables whose names are wanted, in the order of the file. */
    static Map<String, Object> read(byte[] file, Predicate<String> wanted) throws BadFile {
        if (file.length < HEADER) {
            throw new BadFile("the file is too short");
        }
        boolean isHdf = new String(file, 0, Math.min(file.length, 116), StandardCharsets.ISO_8859_1).startsWith("MATLAB 7.3");
        if (isHdf) {
            throw new BadFile("files of version 7.3 are not supported");
        }
        ByteBuffer buffer = ByteBuffer.wrap(file);
        ByteOrder order = file[ENDIAN_AT] == 'I' && file[ENDIAN_AT + 1] == 'M' ? ByteOrder.LITTLE_ENDIAN
                : file[ENDIAN_AT] == 'M' && file[ENDIAN_AT + 1] == 'I' ? ByteOrder.BIG_ENDIAN : null;
        if (order == null || buffer.order(order).getShort(VERSION_AT) != 0x0100) {
            throw new BadFile("it is not a MAT-file of level 5");
        }
        buffer.position(HEADER);
        Map<String, Object> variables = new LinkedHashMap<>();
        try {
            new MatReader(buffer).variables(variables, wanted);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new BadFile("the file is damaged");
        }
        return variables;
    }

    /** One element: its type and its bytes. */
    private record Element(int type, ByteBuffer data) { }

    private Element element() throws BadFile {
        int type = in.getInt();
        int length;
        if (type >>> SMALL_SHIFT != 0) {
            length = type >>> SMALL_SHIFT;
            type &= 0xFFFF;
            if (length > Integer.BYTES) {
                throw new BadFile("the file is damaged");
            }
            ByteBuffer data = in.slice(in.position(), length).order(in.order());
            in.position(in.position() + Integer.BYTES);
            return new Element(type, data);
        }
        length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BadFile("the file is damaged");
        }
        ByteBuffer data = in.slice(in.position(), length).order(in.order());
        int padded = type == MatType.COMPRESSED ? length : length + 7 & ~7;
        in.position(in.position() + Math.min(padded, in.remaining()));
        return new Element(type, data);
    }

    private void variables(Map<String, Object> variables, Predicate<String> wanted) throws BadFile {
        while (in.remaining() >= Long.BYTES) {
            Element element = element();
            ByteBuffer data = element.data;
            if (element.type == MatType.COMPRESSED) {
                MatReader inner = new MatReader(inflated(data).order(in.order()));
                element = inner.element();
                data = element.data;
            }
            if (element.type == MatType.MATRIX && data.hasRemaining()) {
                new MatReader(data).variable(variables, wanted);
            }
        }
    }

    private static ByteBuffer inflated(ByteBuffer data) throws BadFile {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, 4 * data.remaining()));
            byte[] part = new byte[1 << 16];
            long most = (data.remaining() + 64L) * INFLATION_MAX;
            while (!inflater.finished()) {
                int count = inflater.inflate(part);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(part, 0, count);
                if (out.size() > most) {
                    throw new BadFile("a variable is too large");
                }
            }
            return ByteBuffer.wrap(out.toByteArray());
        } catch (DataFormatException broken) {
            throw new BadFile("compressed data is damaged");
        } finally {
            inflater.end();
        }
    }

    private void variable(Map<String, Object> variables, Predicate<String> wanted) throws BadFile {
        Head head = head();
        if (head.name.isEmpty() || !wanted.test(head.name)) {
            return;
        }
        if (head.arrayClass == MatType.OPAQUE_CLASS) {
            throw new BadFile("variable '" + head.name + "' is an object of a class that cannot be read");
        }
        variables.put(head.name, Values.simple(content(head, 0)));
    }

    private record Head(int arrayClass, int flags, int[] dims, String name) { }

    private Head head() throws BadFile {
        int word = element().data.getInt();
        int arrayClass = word & 0xFF;
        int flags = word >>> 8 & 0xFF;
        if (arrayClass == MatType.OPAQUE_CLASS) {
            return new Head(arrayClass, flags, new int[] {1, 1}, text(element().data));
        }
        ByteBuffer sizes = element().data;
        int[] dims = new int[sizes.remaining() / Integer.BYTES];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = sizes.getInt();
            if (dims[i] < 0) {
                throw new BadFile("a size is negative");
            }
        }
        if (dims.length < 2) {
            throw new BadFile("a size is missing");
        }
        return new Head(arrayClass, flags, dims, text(element().data));
    }

    private static String text(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Array content(Head head, int depth) throws BadFile {
        if (depth > DEPTH_MAX) {
            throw new BadFile("values are nested too deeply");
        }
        return switch (head.arrayClass) {
            case MatType.CELL_CLASS -> cells(head, depth);
            case MatType.STRUCT_CLASS -> struct(head, depth);
            case MatType.OBJECT_CLASS -> {
                String className = text(element().data);
                yield StoredObjects.restored(className, struct(head, depth));
            }
            case MatType.CHAR_CLASS -> chars(head.dims);
            case MatType.SPARSE_CLASS -> sparse(head);
            case MatType.DOUBLE_CLASS -> doubles(head);
            case MatType.SINGLE_CLASS -> singles(head);
            default -> {
                if (head.arrayClass < MatType.INT8_CLASS || head.arrayClass > MatType.UINT64_CLASS) {
                    throw new BadFile("it holds a value of a class that cannot be read");
                }
                yield integers(head);
            }
        };
    }

    // ---- numbers ----

    private static void check(int[] dims, Element element) throws BadFile {
        int width = MatType.width(element.type);
        if (width == 0 || element.data.remaining() / width < Dims.count(dims)) {
            throw new BadFile("numbers are missing");
        }
    }

    private double[] doubles(int[] dims) throws BadFile {
        Element element = element();
        check(dims, element);
        double[] data = new double[Dims.count(dims)];
        for (int i = 0; i < data.length; i++) {
            data[i] = number(element);
        }
        return data;
    }

    /** The next number; those of a wider class are stored in a narrower one where they fit. */
    private static double number(Element element) throws BadFile {
        return switch (element.type) {
            case MatType.DOUBLE -> element.data.getDouble();
            case MatType.SINGLE -> element.data.getFloat();
            case MatType.UINT64 -> IntegerArray.toDouble(MatlabClass.UINT64, element.data.getLong());
            default -> integer(element);
        };
    }

    private static long integer(Element element) throws BadFile {
        ByteBuffer data = element.data;
        return switch (element.type) {
            case MatType.INT8 -> data.get();
            case MatType.UINT8, MatType.UTF8 -> data.get() & 0xFF;
            case MatType.INT16 -> data.getShort();
            case MatType.UINT16, MatType.UTF16 -> data.getShort() & 0xFFFF;
            case MatType.INT32 -> data.getInt();
            case MatType.UINT32, MatType.UTF32 -> data.getInt() & 0xFFFFFFFFL;
            case MatType.INT64, MatType.UINT64 -> data.getLong();
            case MatType.SINGLE -> (long) data.getFloat();
            case MatType.DOUBLE -> (long) data.getDouble();
            default -> throw new BadFile("it holds numbers of an unknown type");
        };
    }

    private Array doubles(Head head) throws BadFile {
        if ((head.flags & MatType.LOGICAL_FLAG) != 0) {
            return truths(head.dims);
        }
        double[] re = doubles(head.dims);
        return new DoubleArray(head.dims, re, (head.flags & MatType.COMPLEX_FLAG) != 0 ? doubles(head.dims) : null);
    }

    private Array truths(int[] dims) throws BadFile {
        double[] numbers = doubles(dims);
        boolean[] truths = new boolean[numbers.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = numbers[i] != 0;
        }
        return new LogicalArray(dims, truths);
    }

    private Array singles(Head head) throws BadFile {
        float[] re = floats(head.dims);
        return new SingleArray(head.dims, re, (head.flags & MatType.COMPLEX_FLAG) != 0 ? floats(head.dims) : null);
    }

    private float[] floats(int[] dims) throws BadFile {
        double[] numbers = doubles(dims);
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private Array integers(Head head) throws BadFile {
        if ((head.flags & MatType.LOGICAL_FLAG) != 0) {
            return truths(head.dims);
        }
        Element element = element();
        check(head.dims, element);
        long[] data = new long[Dims.count(head.dims)];
        for (int i = 0; i < data.length; i++) {
            data[i] = integer(element);
        }
        return new IntegerArray(MatType.integer(head.arrayClass), head.dims, data);
    }

    private Array chars(int[] dims) throws BadFile {
        Element element = element();
        String text;
        if (element.type == MatType.UTF8) {
            text = text(element.data);
        } else {
            StringBuilder codes = new StringBuilder();
            int width = Math.max(1, MatType.width(element.type));
            while (element.data.remaining() >= width) {
                codes.append((char) integer(element));
            }
            text = codes.toString();
        }
        int count = Dims.count(dims);
        if (text.length() < count) {
            throw new BadFile("characters are missing");
        }
        return new CharArray(dims, text.substring(0, count).toCharArray());
    }

    private Array sparse(Head head) throws BadFile {
        return SparseParts.sparse(spread(head));
    }

    /** The full form of a sparse array. */
    private Array spread(Head head) throws BadFile {
        Element rows = element();
        Element starts = element();
        int count = Dims.count(head.dims);
        DoubleArray result = new DoubleArray(head.dims);
        int[] start = new int[head.dims[1] + 1];
        for (int i = 0; i < start.length; i++) {
            start[i] = (int) integer(starts);
        }
        int stored = start[start.length - 1];
        int[] row = new int[stored];
        for (int i = 0; i < stored; i++) {
            row[i] = (int) integer(rows);
        }
        Element values = element();
        boolean isComplex = (head.flags & MatType.COMPLEX_FLAG) != 0;
        Element imaginary = isComplex ? element() : null;
        if (isComplex) {
            result.makeComplex();
        }
        for (int column = 0; column < head.dims[1]; column++) {
            for (int i = start[column]; i < start[column + 1]; i++) {
                int at = row[i] + column * head.dims[0];
                if (at < 0 || at >= count) {
                    throw new BadFile("a sparse array is damaged");
                }
                result.re()[at] = number(values);
                if (isComplex) {
                    result.im()[at] = number(imaginary);
                }
            }
        }
        if ((head.flags & MatType.LOGICAL_FLAG) == 0) {
            return result;
        }
        boolean[] truths = new boolean[count];
        for (int i = 0; i < count; i++) {
            truths[i] = result.re(i) != 0;
        }
        return new LogicalArray(head.dims, truths);
    }

    // ---- containers ----

    private Object inner(int depth) throws BadFile {
        Element element = element();
        if (element.type != MatType.MATRIX) {
            throw new BadFile("the file is damaged");
        }
        if (!element.data.hasRemaining()) {
            return DoubleArray.empty();
        }
        MatReader reader = new MatReader(element.data);
        Head head = reader.head();
        if (head.arrayClass == MatType.OPAQUE_CLASS) {
            throw new BadFile("it holds an object of a class that cannot be read");
        }
        return Values.simple(reader.content(head, depth + 1));
    }

    private Array cells(Head head, int depth) throws BadFile {
        check(head.dims);
        Object[] cells = new Object[Dims.count(head.dims)];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = inner(depth);
        }
        return new CellArray(head.dims, cells);
    }

    /** Every element takes eight bytes at least. */
    private void check(int[] dims) throws BadFile {
        if (Dims.count(dims) > in.remaining() / Long.BYTES) {
            throw new BadFile("elements are missing");
        }
    }

    private StructArray struct(Head head, int depth) throws BadFile {
        int length = element().data.getInt();
        ByteBuffer names = element().data;
        if (length <= 0) {
            throw new BadFile("field names are damaged");
        }
        int fields = names.remaining() / length;
        StructArray result = new StructArray(head.dims);
        for (int i = 0; i < fields; i++) {
            byte[] name = new byte[length];
            names.get(name);
            int end = 0;
            while (end < length && name[end] != 0) {
                end++;
            }
            result.addField(new String(name, 0, end, StandardCharsets.UTF_8));
        }
        if (fields > 0) {
            check(head.dims);
        }
        for (int i = 0; i < result.count(); i++) {
            for (int field = 0; field < fields; field++) {
                result.column(field)[i] = Values.share(inner(depth));
            }
        }
        return result;
    }
}
