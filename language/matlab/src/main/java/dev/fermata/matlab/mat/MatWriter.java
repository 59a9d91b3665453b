package dev.fermata.matlab.mat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;

/** Writes variables as a file of level 5, little-endian. */
final class MatWriter {
    private static final int HEADER_TEXT = 116;
    private static final int NAME_MAX = 64;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private MatWriter() {
    }

    /** @param header what stands at the beginning of the file, for people */
    static byte[] write(Map<String, Object> variables, String header, boolean isCompressed) {
        MatWriter file = new MatWriter();
        byte[] text = Arrays.copyOf(header.getBytes(StandardCharsets.US_ASCII), HEADER_TEXT);
        Arrays.fill(text, Math.min(header.length(), HEADER_TEXT), HEADER_TEXT, (byte) ' ');
        file.out.writeBytes(text);
        file.out.writeBytes(new byte[Long.BYTES]);
        file.out.writeBytes(new byte[] {0, 1, 'I', 'M'});
        variables.forEach((name, value) -> {
            MatWriter variable = new MatWriter();
            variable.matrix(name, value);
            byte[] bytes = variable.out.toByteArray();
            if (isCompressed) {
                byte[] packed = deflated(bytes);
                file.number(MatType.COMPRESSED);
                file.number(packed.length);
                file.out.writeBytes(packed);
            } else {
                file.out.writeBytes(bytes);
            }
        });
        return file.out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void number(int value) {
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
        out.write(value >> 24);
    }

    private void element(int type, byte[] data) {
        number(type);
        number(data.length);
        out.writeBytes(data);
        out.writeBytes(new byte[-data.length & 7]);
    }

    private void matrix(String name, Object value) {
        MatWriter inner = new MatWriter();
        inner.array(name, Values.array(value));
        element(MatType.MATRIX, inner.out.toByteArray());
    }

    private void array(String name, Array value) {
        switch (value) {
            case DoubleArray numbers -> {
                head(name, numbers, MatType.DOUBLE_CLASS, numbers.isComplex() ? MatType.COMPLEX_FLAG : 0);
                element(MatType.DOUBLE, doubles(numbers.re(), numbers.count()));
                if (numbers.isComplex()) {
                    element(MatType.DOUBLE, doubles(numbers.im(), numbers.count()));
                }
            }
            case SingleArray numbers -> {
                head(name, numbers, MatType.SINGLE_CLASS, numbers.isComplex() ? MatType.COMPLEX_FLAG : 0);
                element(MatType.SINGLE, floats(numbers.re(), numbers.count()));
                if (numbers.isComplex()) {
                    element(MatType.SINGLE, floats(numbers.im(), numbers.count()));
                }
            }
            case IntegerArray numbers -> {
                head(name, numbers, MatType.arrayClass(numbers.matlabClass()), 0);
                element(MatType.stored(numbers.matlabClass()), integers(numbers));
            }
            case LogicalArray truths -> {
                head(name, truths, MatType.INT8_CLASS + 1, MatType.LOGICAL_FLAG);
                byte[] bytes = new byte[truths.count()];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (truths.get(i) ? 1 : 0);
                }
                element(MatType.UINT8, bytes);
            }
            case CharArray chars -> {
                head(name, chars, MatType.CHAR_CLASS, 0);
                ByteBuffer bytes = buffer(chars.count() * Character.BYTES);
                for (int i = 0; i < chars.count(); i++) {
                    bytes.putChar(chars.get(i));
                }
                element(MatType.UINT16, bytes.array());
            }
            case CellArray cells -> {
                head(name, cells, MatType.CELL_CLASS, 0);
                for (int i = 0; i < cells.count(); i++) {
                    matrix("", cells.get(i));
                }
            }
            case StructArray struct -> {
                head(name, struct, MatType.STRUCT_CLASS, 0);
                fields(struct);
            }
            case Array sparse when SparseParts.isSparse(sparse) -> sparse(name, SparseParts.of(sparse));
            default -> {
                StructArray stored = StoredObjects.stored(value);
                head(name, stored, MatType.OBJECT_CLASS, 0);
                element(MatType.INT8, value.className().getBytes(StandardCharsets.UTF_8));
                fields(stored);
            }
        }
    }

    private void sparse(String name, SparseParts parts) {
        head(name, MatType.SPARSE_CLASS, parts.flags(), parts.dims(), parts.values().count());
        ByteBuffer rows = buffer(parts.rows().length * Integer.BYTES);
        rows.asIntBuffer().put(parts.rows());
        element(MatType.INT32, rows.array());
        ByteBuffer starts = buffer(parts.starts().length * Integer.BYTES);
        starts.asIntBuffer().put(parts.starts());
        element(MatType.INT32, starts.array());
        DoubleArray values = parts.values();
        element(MatType.DOUBLE, doubles(values.re(), values.count()));
        if (values.isComplex()) {
            element(MatType.DOUBLE, doubles(values.im(), values.count()));
        }
    }

    private void head(String name, Array value, int arrayClass, int flags) {
        head(name, arrayClass, flags, value.dims(), 0);
    }

    private void head(String name, int arrayClass, int flags, int[] dims, int stored) {
        ByteBuffer words = buffer(2 * Integer.BYTES);
        words.putInt(arrayClass | flags << 8).putInt(stored);
        element(MatType.UINT32, words.array());
        ByteBuffer sizes = buffer(dims.length * Integer.BYTES);
        for (int size : dims) {
            sizes.putInt(size);
        }
        element(MatType.INT32, sizes.array());
        element(MatType.INT8, name.getBytes(StandardCharsets.UTF_8));
    }

    private void fields(StructArray struct) {
        int longest = 1;
        for (String name : struct.names()) {
            longest = Math.max(longest, name.getBytes(StandardCharsets.UTF_8).length + 1);
        }
        int length = Math.max(longest, Math.min(NAME_MAX, longest + 7 & ~7));
        number(MatType.INT32 | Integer.BYTES << 16);
        number(length);
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (String name : struct.names()) {
            names.writeBytes(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), length));
        }
        element(MatType.INT8, names.toByteArray());
        for (int i = 0; i < struct.count(); i++) {
            for (int field = 0; field < struct.names().size(); field++) {
                matrix("", struct.get(field, i));
            }
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] doubles(double[] data, int count) {
        ByteBuffer bytes = buffer(Math.multiplyExact(count, Double.BYTES));
        bytes.asDoubleBuffer().put(data, 0, count);
        return bytes.array();
    }

    private static byte[] floats(float[] data, int count) {
        ByteBuffer bytes = buffer(Math.multiplyExact(count, Float.BYTES));
        bytes.asFloatBuffer().put(data, 0, count);
        return bytes.array();
    }

    private static byte[] integers(IntegerArray numbers) {
        MatlabClass kind = numbers.matlabClass();
        ByteBuffer bytes = buffer(Math.multiplyExact(numbers.count(), kind.bits() / Byte.SIZE));
        for (int i = 0; i < numbers.count(); i++) {
            switch (kind.bits()) {
                case Byte.SIZE -> bytes.put((byte) numbers.get(i));
                case Short.SIZE -> bytes.putShort((short) numbers.get(i));
                case Integer.SIZE -> bytes.putInt((int) numbers.get(i));
                default -> bytes.putLong(numbers.get(i));
            }
        }
        return bytes.array();
    }
}
