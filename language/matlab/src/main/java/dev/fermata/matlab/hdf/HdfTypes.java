package dev.fermata.matlab.hdf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The descriptions of types and sizes in object headers. */
final class HdfTypes {
    private static final int RANK_MAX = 32;
    private static final int FILTERS_MAX = 32;

    private HdfTypes() {
    }

    static HdfType type(ByteBuffer content) {
        int head = content.get(0) & 0xFF;
        int bits = content.get(1) & 0xFF;
        int size = content.getInt(4);
        return switch (head & 0x0F) {
            case 0 -> new HdfType(HdfType.Kind.INTEGER, size, (bits & 8) != 0, (bits & 1) != 0);
            case 1 -> new HdfType(size == 4 || size == 8 ? HdfType.Kind.FLOAT : HdfType.Kind.OTHER, size, true, (bits & 1) != 0);
            case 3 -> new HdfType(HdfType.Kind.TEXT, size, false, false);
            case 8 -> type(content.slice(8, content.limit() - 8).order(ByteOrder.LITTLE_ENDIAN)); // members of an enumeration as their numbers
            case 9 -> (bits & 0x0F) == 1 ? HdfType.VARIABLE_TEXT : new HdfType(HdfType.Kind.OTHER, size, false, false);
            default -> new HdfType(HdfType.Kind.OTHER, size, false, false);
        };
    }

    /** The sizes, and the greatest sizes that are allowed. */
    static long[][] space(ByteBuffer content) throws BadHdfException {
        int version = content.get(0);
        int rank = content.get(1) & 0xFF;
        boolean hasMost = (content.get(2) & 1) != 0;
        if (version != 1 && version != 2 || rank > RANK_MAX) {
            throw new BadHdfException("the size of something is not known");
        }
        boolean isNull = version == 2 && content.get(3) == 2;
        int at = version == 1 ? 8 : 4;
        long[] dims = new long[isNull ? 1 : rank];
        for (int i = 0; i < rank; i++) {
            dims[i] = content.getLong(at + 8 * i);
            if (dims[i] < 0) {
                throw new BadHdfException("a size is negative");
            }
        }
        long[] most = dims.clone();
        for (int i = 0; hasMost && i < rank; i++) {
            most[i] = content.getLong(at + 8 * (rank + i));
        }
        return new long[][] {dims, most};
    }

    /** The value of elements that nobody has written; null for zero. */
    static byte[] fill(ByteBuffer content) {
        int version = content.get();
        int size = 0;
        if (version == 3) {
            size = (content.get() & 0x20) != 0 ? content.getInt() : 0;
        } else {
            content.getShort();
            size = content.get() != 0 && content.remaining() >= Integer.BYTES ? content.getInt() : 0;
        }
        if (size <= 0 || size > content.remaining()) {
            return null;
        }
        byte[] fill = new byte[size];
        content.get(fill);
        return fill;
    }

    /** Numbers of filters and their first parameters, in turn. */
    static int[] filters(ByteBuffer content) throws BadHdfException {
        if (content == null) {
            return new int[0];
        }
        int version = content.get();
        int count = content.get();
        if (count < 0 || count > FILTERS_MAX) {
            throw new BadHdfException("a dataset is damaged");
        }
        content.position(content.position() + (version == 1 ? 6 : 0));
        int[] filters = new int[2 * count];
        for (int i = 0; i < count; i++) {
            int id = content.getShort() & 0xFFFF;
            int nameLength = version == 1 || id >= 256 ? content.getShort() & 0xFFFF : 0;
            content.getShort();
            int parameters = content.getShort() & 0xFFFF;
            content.position(content.position() + (version == 1 ? nameLength + 7 & ~7 : nameLength));
            filters[2 * i] = id;
            for (int k = 0; k < parameters; k++) {
                int value = content.getInt();
                filters[2 * i + 1] = k == 0 ? value : filters[2 * i + 1];
            }
            if (version == 1 && parameters % 2 == 1) {
                content.getInt();
            }
        }
        return filters;
    }

    /** The text that begins at a place and ends with a zero or the buffer. */
    static String terminated(ByteBuffer bytes, int from) {
        int end = from;
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - from];
        bytes.get(from, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    static byte[] swapped(byte[] bytes, int width) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i + width <= bytes.length; i += width) {
            for (int k = 0; k < width; k++) {
                result[i + k] = bytes[i + width - 1 - k];
            }
        }
        return result;
    }
}
