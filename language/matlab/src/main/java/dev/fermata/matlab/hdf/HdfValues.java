package dev.fermata.matlab.hdf;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Values of the language from elements of files and back. Sizes are in opposite order: in files the last runs fastest. */
final class HdfValues {
    private HdfValues() {
    }

    static long[] fileDims(int[] dims) {
        long[] result = new long[dims.length];
        for (int i = 0; i < dims.length; i++) {
            result[dims.length - 1 - i] = dims[i];
        }
        return result;
    }

    /** A size of the language: at least two numbers. */
    static int[] dims(long[] fileDims) {
        int[] dims = {1, 1};
        if (fileDims.length > 2) {
            dims = new int[fileDims.length];
        }
        for (int i = 0; i < fileDims.length; i++) {
            dims[i] = Math.toIntExact(fileDims[fileDims.length - 1 - i]);
        }
        return dims;
    }

    /** The elements as a value: numbers of their class, texts as strings. */
    static Object value(String function, HdfData data) {
        int[] dims = dims(data.dims());
        int count = data.count();
        if (data.type().isText()) {
            return new StringArray(dims, data.texts());
        }
        String className = data.type().className();
        if (className == null) {
            throw Errors.of(function + ":Unsupported", "Elements of this HDF5 datatype cannot be read.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(data.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int size = data.type().size();
        if (data.type().kind() == HdfType.Kind.FLOAT) {
            if (size == Double.BYTES) {
                double[] numbers = new double[count];
                bytes.asDoubleBuffer().get(numbers);
                return Values.simple(new DoubleArray(dims, numbers));
            }
            float[] numbers = new float[count];
            bytes.asFloatBuffer().get(numbers);
            return Values.simple(new SingleArray(dims, numbers));
        }
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            long number = switch (size) {
                case 1 -> bytes.get(i);
                case 2 -> bytes.getShort(2 * i);
                case 4 -> bytes.getInt(4 * i);
                default -> bytes.getLong(8 * i);
            };
            numbers[i] = data.type().isSigned() || size == Long.BYTES ? number : number & (1L << 8 * size) - 1;
        }
        return Values.simple(new IntegerArray(MatlabClass.of(className), dims, numbers));
    }

    /** A value as elements of a type, in its own size. */
    static HdfData data(String function, Object value, HdfType type) {
        Array array = Values.array(value);
        if (type.isText()) {
            Texts texts = Texts.orNull(value);
            if (texts == null) {
                throw Errors.of(function + ":InvalidInput", "Text is expected for an HDF5 string datatype.");
            }
            return new HdfData(type, value instanceof CharArray ? new long[] {1} : fileDims(array.dims()), null, texts.items().clone());
        }
        if (!array.matlabClass().isArithmetic() || type.className() == null) {
            throw Errors.of(function + ":InvalidInput", "Values of class '" + array.className() + "' cannot be written as " + type.formalName() + ".");
        }
        ByteBuffer bytes = HdfWriter.buffer(Math.multiplyExact(array.count(), type.size()));
        for (int i = 0; i < array.count(); i++) {
            put(bytes, array, i, type);
        }
        return new HdfData(type, fileDims(array.dims()), bytes.array(), null);
    }

    private static void put(ByteBuffer bytes, Array array, int index, HdfType type) {
        if (type.kind() == HdfType.Kind.FLOAT) {
            if (type.size() == Double.BYTES) {
                bytes.putDouble(Values.real(array, index));
            } else {
                bytes.putFloat((float) Values.real(array, index));
            }
            return;
        }
        long number = array instanceof IntegerArray integers && integers.className().equals(type.className()) ? integers.get(index)
                : IntegerArray.fromDouble(MatlabClass.of(type.className()), Values.real(array, index));
        switch (type.size()) {
            case 1 -> bytes.put((byte) number);
            case 2 -> bytes.putShort((short) number);
            case 4 -> bytes.putInt((int) number);
            default -> bytes.putLong(number);
        }
    }

    /** An attribute of a value: a char row as text of its length, strings of variable length, numbers of their class. */
    static HdfData attribute(Object value) {
        if (value instanceof CharArray) {
            String text = Values.textOrNull(value);
            if (text == null) {
                throw Errors.of("h5writeatt:InvalidInput", "Text of an attribute must be a character vector or strings.");
            }
            return new HdfData(HdfType.text(text.getBytes(StandardCharsets.UTF_8).length), new long[0], null, new String[] {text});
        }
        if (value instanceof StringArray texts) {
            return new HdfData(HdfType.VARIABLE_TEXT, texts.count() == 1 ? new long[0] : fileDims(texts.dims()), null, texts.data().clone());
        }
        HdfType type = HdfType.of(Values.className(value));
        if (type == null) {
            throw Errors.of("h5writeatt:InvalidInput", "Values of class '" + Values.className(value) + "' cannot be written as attributes.");
        }
        HdfData data = data("h5writeatt", value, type);
        int count = data.count();
        boolean isVector = Values.array(value).dims().length == 2 && (Values.array(value).rows() == 1 || Values.array(value).columns() == 1);
        return isVector ? new HdfData(type, new long[] {count}, data.bytes(), null) : data;
    }

    /** Text of fixed length is a char row, other text a string. */
    static Object attributeValue(String function, HdfData data) {
        return data.type().kind() == HdfType.Kind.TEXT && data.texts().length == 1 ? CharArray.of(data.texts()[0]) : value(function, data);
    }
}
