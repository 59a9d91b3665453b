package dev.fermata.matlab.value;

/** The classes of built-in values. */
public enum MatlabClass {
    DOUBLE("double"), SINGLE("single"),
    INT8("int8"), INT16("int16"), INT32("int32"), INT64("int64"),
    UINT8("uint8"), UINT16("uint16"), UINT32("uint32"), UINT64("uint64"),
    LOGICAL("logical"), CHAR("char"), STRING("string"), CELL("cell"), STRUCT("struct"),
    FUNCTION_HANDLE("function_handle"), OBJECT("object");

    private static final MatlabClass[] ALL = values();

    private final String text;

    MatlabClass(String text) {
        this.text = text;
    }

    /** The name in programs. Objects have names of their own, see {@link Array#className()}. */
    public String text() {
        return text;
    }

    /** The class of that name, or null. */
    public static MatlabClass of(String name) {
        for (MatlabClass each : ALL) {
            if (each.text.equals(name) && each != OBJECT) {
                return each;
            }
        }
        return null;
    }

    public boolean isInteger() {
        return ordinal() >= INT8.ordinal() && ordinal() <= UINT64.ordinal();
    }

    public boolean isFloat() {
        return this == DOUBLE || this == SINGLE;
    }

    /** Integers and floating point. */
    public boolean isNumeric() {
        return isInteger() || isFloat();
    }

    /** Numbers, logical and char: what arithmetic takes. */
    public boolean isArithmetic() {
        return isNumeric() || this == LOGICAL || this == CHAR;
    }

    public boolean isUnsigned() {
        return ordinal() >= UINT8.ordinal() && ordinal() <= UINT64.ordinal();
    }

    /** Of an integer class: 8, 16, 32 or 64. */
    public int bits() {
        return 8 << (ordinal() - (isUnsigned() ? UINT8.ordinal() : INT8.ordinal()));
    }

    /** The least value of an integer class. */
    public long least() {
        return isUnsigned() ? 0 : -1L << (bits() - 1);
    }

    /** The greatest value of an integer class; for uint64 the bits of 2^64-1. */
    public long greatest() {
        return isUnsigned() ? bits() == 64 ? -1L : (1L << bits()) - 1 : ~least();
    }
}
