package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** The lists that who and whos print. */
public final class VariableTable {
    private static final int NAME_GAP = 6;
    /** From the first x of a size to the last digit of the bytes, when the rest of the size is short. */
    private static final int BYTES_DISTANCE = 19;
    private static final int SHORT_REST = 2;
    private static final int ATTRIBUTES = 10;
    private static final int CELL_OVERHEAD = 104;
    private static final int FIELD_NAME = 64;
    private static final int FIELD_OVERHEAD = 112;
    private static final int STRING_OVERHEAD = 96;
    private static final int STRING_ELEMENT = 54;
    private static final int HANDLE = 32;
    private static final int OBJECT = 8;
    /** Containers within containers beyond this are not counted. */
    private static final int DEPTH_MAX = 200;

    /**
     * A variable.
     *
     * @param attributes such as {@code global}; empty for none
     */
    public record Row(String name, int[] dims, long bytes, String className, String attributes) {
        /** The row of a value. */
        public static Row of(String name, Object value, String attributes) {
            String all = Values.isComplex(value) ? attributes.isEmpty() ? "complex" : attributes + ", complex" : attributes;
            return new Row(name, Values.dims(value), VariableTable.bytes(value), Values.className(value), all);
        }
    }

    private VariableTable() {
    }

    /** whos: rows sorted by name; nothing when there are none. */
    public static String whos(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int name = 4;
        int first = 1;
        int rest = SHORT_REST;
        int kind = 5;
        for (Row row : rows) {
            name = Math.max(name, row.name.length());
            first = Math.max(first, Integer.toString(row.dims[0]).length());
            rest = Math.max(rest, Dims.text(row.dims).length() - Integer.toString(row.dims[0]).length() - 1);
            kind = Math.max(kind, row.className.length());
        }
        int cross = 2 + name + NAME_GAP + first;
        int bytes = cross + BYTES_DISTANCE + rest - SHORT_REST;
        Lines out = new Lines(DisplayFormat.current());
        StringBuilder line = new StringBuilder("  Name");
        line.repeat(' ', cross - 1 - line.length()).append("Size");
        line.repeat(' ', bytes - 4 - line.length()).append("Bytes  Class");
        line.repeat(' ', kind - 5 + 4).append("Attributes");
        out.line(line.toString()).blank();
        int width = kind;
        rows.stream().sorted((a, b) -> a.name.compareTo(b.name)).forEach(row -> out.line(line(row, cross, bytes, width)));
        return out.blank().toString();
    }

    private static String line(Row row, int cross, int bytes, int width) {
        StringBuilder line = new StringBuilder("  ").append(row.name);
        line.repeat(' ', cross - Integer.toString(row.dims[0]).length() - line.length()).append(Dims.text(row.dims));
        String count = Long.toString(row.bytes);
        line.repeat(' ', Math.max(1, bytes + 1 - count.length() - line.length())).append(count);
        line.append("  ").append(row.className).repeat(' ', width - row.className.length() + 4);
        return line.append(row.attributes).repeat(' ', Math.max(0, ATTRIBUTES - row.attributes.length())).toString();
    }

    /** who: names in columns; nothing when there are none. */
    public static String who(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        List<String> sorted = names.stream().sorted().toList();
        Lines out = new Lines(DisplayFormat.current());
        out.blank().line("Your variables are:").blank();
        NameColumns.write(sorted, out);
        return out.blank().toString();
    }

    /** The memory that a value takes, as whos tells it. */
    public static long bytes(Object value) {
        return bytes(value, 0);
    }

    private static long bytes(Object any, int depth) {
        Array value = Values.array(any);
        long count = value.count();
        return switch (value) {
            case CellArray cells -> {
                long sum = CELL_OVERHEAD * count;
                for (int i = 0; i < count && depth < DEPTH_MAX; i++) {
                    sum += bytes(cells.get(i), depth + 1);
                }
                yield sum;
            }
            case StructArray struct -> {
                int fields = struct.names().size();
                long sum = (long) FIELD_NAME * fields + FIELD_OVERHEAD * fields * count;
                for (int f = 0; f < fields && depth < DEPTH_MAX; f++) {
                    for (int i = 0; i < count; i++) {
                        sum += bytes(struct.get(f, i), depth + 1);
                    }
                }
                yield sum;
            }
            case StringArray strings -> {
                long sum = STRING_OVERHEAD + STRING_ELEMENT * count;
                for (int i = 0; i < count; i++) {
                    sum += strings.get(i) == null ? 0 : 2L * strings.get(i).length();
                }
                yield sum;
            }
            case Opaque object -> object.className().equals("function_handle") ? HANDLE : OBJECT;
            default -> count * (Values.isComplex(value) ? 2 : 1) * switch (value.matlabClass()) {
                case DOUBLE -> 8;
                case SINGLE -> 4;
                case LOGICAL -> 1;
                case CHAR -> 2;
                default -> value.matlabClass().isInteger() ? value.matlabClass().bits() / 8 : OBJECT;
            };
        };
    }
}
