package dev.fermata.matlab.files;

import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** {@code fread} and {@code fwrite}: numbers of any class in a file. */
final class BinaryFiles {
    private static final int LARGEST = Long.BYTES;

    private BinaryFiles() {
    }

    /**
     * How numbers are stored.
     *
     * @param source the class in the file; char stands for characters in the file's encoding
     * @param result the class that reading gives
     * @param run    how many are read or written between two skips
     */
    private record Precision(MatlabClass source, MatlabClass result, int run) {
        int bytes() {
            return switch (source) {
                case DOUBLE -> Double.BYTES;
                case SINGLE -> Float.BYTES;
                case CHAR, LOGICAL -> 1;
                default -> source.bits() / Byte.SIZE;
            };
        }

        static Precision parse(String function, String text) {
            int run = 1;
            String rest = text;
            int star = text.indexOf('*');
            if (star > 0 && text.substring(0, star).matches("\\d+")) {
                run = Integer.parseInt(text.substring(0, star));
                rest = text.substring(star + 1);
            }
            int arrow = rest.indexOf("=>");
            if (arrow >= 0) {
                return new Precision(kind(function, rest.substring(0, arrow)), kind(function, rest.substring(arrow + 2)), run);
            }
            if (rest.startsWith("*")) {
                MatlabClass kind = kind(function, rest.substring(1));
                return new Precision(kind, kind, run);
            }
            return new Precision(kind(function, rest), MatlabClass.DOUBLE, run);
        }

        private static MatlabClass kind(String function, String name) {
            return switch (name.strip()) {
                case "uint8", "uchar", "unsigned char" -> MatlabClass.UINT8;
                case "int8", "schar", "signed char", "integer*1" -> MatlabClass.INT8;
                case "uint16", "ushort" -> MatlabClass.UINT16;
                case "int16", "short", "integer*2" -> MatlabClass.INT16;
                case "uint32", "uint", "ulong" -> MatlabClass.UINT32;
                case "int32", "int", "long", "integer*4" -> MatlabClass.INT32;
                case "uint64" -> MatlabClass.UINT64;
                case "int64", "integer*8" -> MatlabClass.INT64;
                case "single", "float", "float32", "real*4" -> MatlabClass.SINGLE;
                case "double", "float64", "real*8" -> MatlabClass.DOUBLE;
                case "char", "char*1" -> MatlabClass.CHAR;
                case "logical" -> MatlabClass.LOGICAL;
                default -> throw Errors.of(function + ":InvalidOption", "Invalid precision.");
            };
        }
    }

    // ---- reading ----

    static Object read(Object[] in, int nargout) throws IOException {
        OpenFile file = FileTable.get("fread", in[0]);
        if (!file.mayRead()) {
            throw Errors.of("fread:IoFailure", "Operation is not implemented for requested stream: the file was not opened for reading.");
        }
        int next = 1;
        Object size = null;
        if (next < in.length && Values.textOrNull(in[next]) == null) {
            size = in[next++];
        }
        Precision precision = next < in.length ? Precision.parse("fread", text(in[next++])) : new Precision(MatlabClass.UINT8, MatlabClass.DOUBLE, 1);
        int skip = 0;
        if (next < in.length && Values.textOrNull(in[next]) == null) {
            skip = (int) Values.real(in[next++], 0);
        }
        ByteOrder order = next < in.length ? FileBuiltins.order("fread", in[next]) : file.order();
        double rows = size == null ? Double.POSITIVE_INFINITY : Values.real(size, 0);
        boolean isMatrix = size != null && Values.count(size) > 1;
        double most = isMatrix ? rows * Values.real(size, 1) : rows;
        Array column = precision.source == MatlabClass.CHAR ? characters(file, most) : numbers(file, precision, most, skip, order);
        int count = column.count();
        Array result = Values.array(Conversion.to(precision.result, column));
        if (isMatrix) {
            int height = (int) rows;
            int width = height == 0 ? 0 : (count + height - 1) / height;
            Array matrix = result.make(new int[] {height, width});
            matrix.copyRun(0, result, 0, count);
            result = matrix;
        }
        return new Object[] {count == 0 ? DoubleArray.empty() : result, (double) count};
    }

    private static String text(Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of("fread:InvalidOption", "Precision must be a character vector or string scalar.");
        }
        return text;
    }

    private static Array characters(OpenFile file, double most) throws IOException {
        String text = new String(file.read(most > Integer.MAX_VALUE ? Long.MAX_VALUE : (long) most), file.charset());
        return CharArray.column(text.toCharArray());
    }

    private static Array numbers(OpenFile file, Precision precision, double most, int skip, ByteOrder order) throws IOException {
        int width = precision.bytes();
        byte[] bytes;
        if (skip == 0) {
            bytes = file.read(most * width > Integer.MAX_VALUE ? Long.MAX_VALUE : (long) most * width);
        } else {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (all.size() < most * width) {
                byte[] run = file.read((long) precision.run * width);
                all.writeBytes(run);
                if (run.length < precision.run * width || file.read(skip).length < skip) {
                    break;
                }
            }
            bytes = all.toByteArray();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        int count = bytes.length / width;
        switch (precision.source) {
            case DOUBLE -> {
                double[] data = new double[count];
                buffer.asDoubleBuffer().get(data);
                return DoubleArray.column(data);
            }
            case SINGLE -> {
                float[] data = new float[count];
                buffer.asFloatBuffer().get(data);
                return new SingleArray(new int[] {count, 1}, data);
            }
            default -> {
                MatlabClass kind = precision.source == MatlabClass.LOGICAL ? MatlabClass.UINT8 : precision.source;
                long[] data = new long[count];
                for (int i = 0; i < count; i++) {
                    data[i] = integer(buffer, kind, width);
                }
                return new IntegerArray(kind, new int[] {count, 1}, data);
            }
        }
    }

    private static long integer(ByteBuffer buffer, MatlabClass kind, int width) {
        long value = switch (width) {
            case 1 -> buffer.get();
            case Short.BYTES -> buffer.getShort();
            case Integer.BYTES -> buffer.getInt();
            default -> buffer.getLong();
        };
        return kind.isUnsigned() && width < LARGEST ? value & (1L << width * Byte.SIZE) - 1 : value;
    }

    // ---- writing ----

    static Object write(Object[] in, int nargout) throws IOException {
        double target = Values.count(in[0]) == 1 && Values.classOf(in[0]).isArithmetic() ? Values.real(in[0], 0) : -1;
        Precision precision = in.length > 2 ? Precision.parse("fwrite", text(in[2])) : new Precision(MatlabClass.UINT8, MatlabClass.UINT8, 1);
        Array values = Values.array(in[1]);
        if (values.matlabClass() == MatlabClass.STRING) {
            String text = values.isEmpty() ? null : ((StringArray) values).get(0);
            if (text == null) {
                throw Errors.of("fwrite:InvalidInput", "Data to write must not be missing.");
            }
            values = CharArray.row(text);
        }
        int skip = 0;
        int next = 3;
        if (next < in.length && Values.textOrNull(in[next]) == null) {
            skip = (int) Values.real(in[next++], 0);
        }
        if (target == 1 || target == 2) {
            Outputs.current().write(target, ((CharArray) Conversion.array(MatlabClass.CHAR, values)).text());
            return (double) values.count();
        }
        OpenFile file = FileTable.get("fwrite", in[0]);
        if (!file.mayWrite()) {
            throw Errors.of("fwrite:IoFailure", "Operation is not implemented for requested stream: the file was not opened for writing.");
        }
        ByteOrder order = next < in.length ? FileBuiltins.order("fwrite", in[next]) : file.order();
        if (precision.source == MatlabClass.CHAR) {
            file.write(((CharArray) Conversion.array(MatlabClass.CHAR, values)).text().getBytes(file.charset()));
        } else {
            byte[] bytes = bytes(values, precision, order);
            int run = precision.run * precision.bytes();
            if (skip == 0) {
                file.write(bytes);
            }
            for (int at = 0; skip > 0 && at < bytes.length; at += run) {
                file.write(new byte[skip]);
                file.write(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + run)));
            }
        }
        return (double) values.count();
    }

    private static byte[] bytes(Array values, Precision precision, ByteOrder order) {
        int width = precision.bytes();
        ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.count(), width)).order(order);
        MatlabClass kind = precision.source == MatlabClass.LOGICAL ? MatlabClass.UINT8 : precision.source;
        Array converted = Values.array(Conversion.to(kind, values));
        for (int i = 0; i < values.count(); i++) {
            switch (kind) {
                case DOUBLE -> buffer.putDouble(Values.real(converted, i));
                case SINGLE -> buffer.putFloat(((SingleArray) converted).re(i));
                default -> {
                    long value = ((IntegerArray) converted).get(i);
                    switch (width) {
                        case 1 -> buffer.put((byte) value);
                        case Short.BYTES -> buffer.putShort((short) value);
                        case Integer.BYTES -> buffer.putInt((int) value);
                        default -> buffer.putLong(value);
                    }
                }
            }
        }
        return buffer.array();
    }
}
