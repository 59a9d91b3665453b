package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.MatlabClass;

/** Sizes and the header lines that begin with them. */
public final class Sizes {
    private static final int SPELLED_MAX = 4;

    private Sizes() {
    }

    /** Such as {@code 2×3}; {@code 5-D} from five dimensions on. */
    public static String text(int[] dims) {
        if (dims.length > SPELLED_MAX) {
            return dims.length + "-D";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dims.length; i++) {
            text.append(i == 0 ? "" : "×").append(dims[i]);
        }
        return text.toString();
    }

    /** Such as {@code 1×1 struct}. */
    public static String andClass(Array value) {
        int[] shown = value instanceof Displayed displayed ? displayed.shownDims() : null;
        return text(shown != null ? shown : value.dims()) + " " + value.className();
    }

    /** The header of an echo; null for classes without. */
    static String header(Array value) {
        MatlabClass kind = value.matlabClass();
        String name = value.className();
        boolean isScalar = value.isScalar();
        return switch (kind) {
            case DOUBLE -> null;
            case CHAR -> value.rows() == 1 && value.dims().length == 2 ? null : text(value.dims()) + " char array";
            case STRING -> isScalar ? null : text(value.dims()) + " string array";
            case CELL -> text(value.dims()) + " cell array";
            case LOGICAL -> isScalar ? name : text(value.dims()) + " logical array";
            case STRUCT -> null;
            default -> isScalar ? name : text(value.dims()) + " " + name + " " + shape(value.dims());
        };
    }

    /** The one line that stands for an empty array. */
    static String empty(Array value) {
        int[] dims = value.dims();
        MatlabClass kind = value.matlabClass();
        if (kind == MatlabClass.DOUBLE && dims.length == 2 && dims[0] == 0 && dims[1] == 0) {
            return "     []";
        }
        return "  " + text(dims) + " empty " + value.className() + " " + (kind.isNumeric() ? shape(dims) : "array");
    }

    private static String shape(int[] dims) {
        if (dims.length > 2) {
            return "array";
        }
        return dims[0] == 1 ? "row vector" : dims[1] == 1 ? "column vector" : "matrix";
    }
}
