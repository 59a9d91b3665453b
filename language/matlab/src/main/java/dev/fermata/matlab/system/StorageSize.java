package dev.fermata.matlab.system;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SparseStorage;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** How many bytes {@code whos} says a value takes: by MATLAB's rules, not this engine's. */
final class StorageSize {
    private static final long CELL_HEADER = 104;
    private static final long FIELD_HEADER = 176;
    private static final long HANDLE = 32;
    private static final long OBJECT = 8;
    private static final long STRING_HEADER = 132;

    private StorageSize() {
    }

    static long of(Object value) {
        return switch (value) {
            case Double _ -> Double.BYTES;
            case Boolean _ -> 1;
            case CellArray cells -> {
                long bytes = 0;
                for (int i = 0; i < cells.count(); i++) {
                    bytes += CELL_HEADER + of(cells.get(i));
                }
                yield bytes;
            }
            case StructArray struct -> {
                long bytes = FIELD_HEADER * struct.names().size();
                for (int field = 0; field < struct.names().size(); field++) {
                    for (int i = 0; i < struct.count(); i++) {
                        bytes += of(struct.get(field, i));
                    }
                }
                yield bytes;
            }
            case StringArray texts -> {
                long bytes = 0;
                for (int i = 0; i < texts.count(); i++) {
                    bytes += STRING_HEADER + (texts.get(i) == null ? 0 : 2L * Math.max(4, texts.get(i).length()));
                }
                yield bytes;
            }
            case SparseStorage sparse -> {
                Array matrix = (Array) value;
                long element = matrix.matlabClass() == MatlabClass.LOGICAL ? 1 : Values.isComplex(value) ? 2L * Double.BYTES : Double.BYTES;
                yield Math.max(1, sparse.storedCount()) * (element + Long.BYTES) + (matrix.columns() + 1L) * Long.BYTES;
            }
            default -> simple((Array) value);
        };
    }

    private static long simple(Array value) {
        MatlabClass kind = value.matlabClass();
        long element = switch (kind) {
            case DOUBLE -> Double.BYTES;
            case SINGLE -> Float.BYTES;
            case CHAR -> Character.BYTES;
            case LOGICAL -> 1;
            case FUNCTION_HANDLE -> HANDLE;
            case OBJECT -> OBJECT;
            default -> kind.bits() / Byte.SIZE;
        };
        return element * value.count() * (Values.isComplex(value) ? 2 : 1);
    }
}
