package dev.fermata.matlab.mat;

import dev.fermata.matlab.value.MatlabClass;

/** Numbers that stand for types in MAT-files. */
final class MatType {
    static final int INT8 = 1;
    static final int UINT8 = 2;
    static final int INT16 = 3;
    static final int UINT16 = 4;
    static final int INT32 = 5;
    static final int UINT32 = 6;
    static final int SINGLE = 7;
    static final int DOUBLE = 9;
    static final int INT64 = 12;
    static final int UINT64 = 13;
    static final int MATRIX = 14;
    static final int COMPRESSED = 15;
    static final int UTF8 = 16;
    static final int UTF16 = 17;
    static final int UTF32 = 18;

    static final int CELL_CLASS = 1;
    static final int STRUCT_CLASS = 2;
    static final int OBJECT_CLASS = 3;
    static final int CHAR_CLASS = 4;
    static final int SPARSE_CLASS = 5;
    static final int DOUBLE_CLASS = 6;
    static final int SINGLE_CLASS = 7;
    static final int INT8_CLASS = 8;
    static final int UINT64_CLASS = 15;
    static final int OPAQUE_CLASS = 17;

    static final int LOGICAL_FLAG = 0x02;
    static final int COMPLEX_FLAG = 0x08;

    private static final MatlabClass[] INTEGERS = {MatlabClass.INT8, MatlabClass.UINT8, MatlabClass.INT16, MatlabClass.UINT16, MatlabClass.INT32,
        MatlabClass.UINT32, MatlabClass.INT64, MatlabClass.UINT64};
    private static final int[] STORED = {INT8, UINT8, INT16, UINT16, INT32, UINT32, INT64, UINT64};

    private MatType() {
    }

    /** The integer class of an array class number. */
    static MatlabClass integer(int arrayClass) {
        return INTEGERS[arrayClass - INT8_CLASS];
    }

    static int arrayClass(MatlabClass integer) {
        for (int i = 0; i < INTEGERS.length; i++) {
            if (INTEGERS[i] == integer) {
                return INT8_CLASS + i;
            }
        }
        throw new IllegalArgumentException(integer.text());
    }

    /** How elements of an integer class are stored. */
    static int stored(MatlabClass integer) {
        return STORED[arrayClass(integer) - INT8_CLASS];
    }

    /** Bytes of one number of a stored type; 0 for types that are no numbers. */
    static int width(int type) {
        return switch (type) {
            case INT8, UINT8, UTF8 -> 1;
            case INT16, UINT16, UTF16 -> Short.BYTES;
            case INT32, UINT32, SINGLE, UTF32 -> Integer.BYTES;
            case DOUBLE, INT64, UINT64 -> Long.BYTES;
            default -> 0;
        };
    }
}
