package dev.fermata.matlab.hdf;

/**
 * The type of the elements of a dataset or attribute.
 *
 * @param size in bytes; of texts of variable length, what stands for one in the file
 */
record HdfType(Kind kind, int size, boolean isSigned, boolean isBigEndian) {
    enum Kind { INTEGER, FLOAT, TEXT, VARIABLE_TEXT, OTHER }

    /** What stands for a text of variable length: its length, a heap, and its number there. */
    static final int REFERENCE = 16;
    static final HdfType VARIABLE_TEXT = new HdfType(Kind.VARIABLE_TEXT, REFERENCE, false, false);

    static HdfType integer(int size, boolean isSigned) {
        return new HdfType(Kind.INTEGER, size, isSigned, false);
    }

    static HdfType real(int size) {
        return new HdfType(Kind.FLOAT, size, true, false);
    }

    static HdfType text(int length) {
        return new HdfType(Kind.TEXT, Math.max(1, length), false, false);
    }

    /** Of a class of the language; null for one that has no type. */
    static HdfType of(String className) {
        return switch (className) {
            case "double" -> real(8);
            case "single" -> real(4);
            case "int8", "int16", "int32", "int64" -> integer(Integer.parseInt(className.substring(3)) / 8, true);
            case "uint8", "uint16", "uint32", "uint64" -> integer(Integer.parseInt(className.substring(4)) / 8, false);
            case "logical" -> integer(1, false);
            case "string" -> VARIABLE_TEXT;
            default -> null;
        };
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.VARIABLE_TEXT;
    }

    /** The class of the language for its elements; null for none. */
    String className() {
        return switch (kind) {
            case FLOAT -> size == 8 ? "double" : size == 4 ? "single" : null;
            case INTEGER -> size == 1 || size == 2 || size == 4 || size == 8 ? (isSigned ? "int" : "uint") + size * 8 : null;
            case TEXT, VARIABLE_TEXT -> "string";
            case OTHER -> null;
        };
    }

    /** The name in the library of the format. */
    String formalName() {
        String order = size == 1 && kind == Kind.INTEGER ? "LE" : isBigEndian ? "BE" : "LE";
        return switch (kind) {
            case FLOAT -> "H5T_IEEE_F" + size * 8 + order;
            case INTEGER -> "H5T_STD_" + (isSigned ? "I" : "U") + size * 8 + order;
            case TEXT, VARIABLE_TEXT -> "H5T_STRING";
            case OTHER -> "H5T_OPAQUE";
        };
    }

    String family() {
        return switch (kind) {
            case FLOAT -> "H5T_FLOAT";
            case INTEGER -> "H5T_INTEGER";
            case TEXT, VARIABLE_TEXT -> "H5T_STRING";
            case OTHER -> "H5T_OPAQUE";
        };
    }
}
