package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A text argument, whatever holds it: the rows of a char array, the elements of a string array, or the char rows in a cell.
 * Results go back into the same kind of container.
 */
public final class Texts {
    /** The container. */
    public enum Form { CHAR, STRING, CELL }

    /** The functions that have an identifier of its own for a cell with something else than text in it. */
    private static final Set<String> CELL_ELEMENT =
            Set.of("erase", "eraseBetween", "extractBetween", "lower", "pad", "replace", "split", "strip", "upper");

    private final Form form;
    private final int[] dims;
    private final String[] items;

    private Texts(Form form, int[] dims, String[] items) {
        this.form = form;
        this.dims = dims;
        this.items = items;
    }

    /** The texts of a value; null when it is not text. A cell with anything but texts is not. */
    public static Texts orNull(Object value) {
        return switch (value) {
            case CharArray chars -> new Texts(Form.CHAR, charDims(chars), rows(chars));
            case StringArray strings -> new Texts(Form.STRING, strings.dims(), Arrays.copyOf(strings.data(), strings.count()));
            case CellArray cells -> {
                String[] items = new String[cells.count()];
                for (int i = 0; i < items.length; i++) {
                    Checkpoint.pass();
                    if (!(cells.get(i) instanceof CharArray chars && (chars.rows() <= 1 || chars.isEmpty()))
                            && !(cells.get(i) instanceof StringArray strings && strings.isScalar())) {
                        yield null;
                    }
                    items[i] = cells.get(i) instanceof CharArray chars ? chars.text() : ((StringArray) cells.get(i)).get(0);
                }
                yield new Texts(Form.CELL, cells.dims(), items);
            }
            case Textual texts -> {
                int[] dims = ((Array) texts).dims();
                String[] items = new String[((Array) texts).count()];
                Arrays.setAll(items, texts::text);
                yield new Texts(Form.STRING, dims, items);
            }
            default -> null;
        };
    }

    private static int[] charDims(CharArray chars) {
        return new int[] {chars.isEmpty() ? 1 : chars.count() / chars.dims()[1], 1};
    }

    private static String[] rows(CharArray chars) {
        if (chars.rows() <= 1 && chars.dims().length == 2 || chars.isEmpty()) {
            return new String[] {chars.text()};
        }
        int columns = chars.dims()[1];
        int rows = chars.rows();
        String[] result = new String[chars.count() / columns];
        for (int i = 0; i < result.length; i++) {
            Checkpoint.pass();
            char[] row = new char[columns];
            int base = i / rows * rows * columns + i % rows;
            for (int c = 0; c < columns; c++) {
                row[c] = chars.get(base + c * rows);
            }
            result[i] = new String(row);
        }
        return result;
    }

    /** The texts of the first argument of a function. */
    public static Texts first(String owner, Object value) {
        Texts texts = orNull(value);
        if (texts != null) {
            return texts;
        }
        boolean named = value instanceof CellArray && CELL_ELEMENT.contains(owner);
        throw Errors.of(owner + (named ? ":CellElement" : ":InvalidInput"), "First argument must be text.");
    }

    /** The texts of a later argument. */
    public static Texts require(String owner, String detail, String message, Object value) {
        Texts texts = orNull(value);
        if (texts == null) {
            throw Errors.of(owner + ":" + detail, owner + ": " + message);
        }
        return texts;
    }

    public Form form() {
        return form;
    }

    /** The size: of a char array, its rows by one. */
    public int[] dims() {
        return dims;
    }

    public int count() {
        return items.length;
    }

    /** Null when missing. */
    public String get(int index) {
        Checkpoint.pass();
        return items[index];
    }

    /** The text at an index, or the only one. */
    public String broadcast(int index) {
        Checkpoint.pass();
        return items.length == 1 ? items[0] : items[index];
    }

    public String[] items() {
        return items;
    }

    public boolean isScalar() {
        return items.length == 1;
    }

    /** Texts in the same container with the same size. */
    public Object with(String[] results) {
        return make(form, dims, results);
    }

    /** Every text changed; missing ones stay missing. */
    public Object map(UnaryOperator<String> change) {
        String[] results = new String[items.length];
        for (int i = 0; i < items.length; i++) {
            Checkpoint.pass();
            results[i] = items[i] == null ? null : change.apply(items[i]);
        }
        return with(results);
    }

    /** A truth per text; false for missing ones. */
    public Object test(Predicate<String> question) {
        boolean[] results = new boolean[items.length];
        for (int i = 0; i < items.length; i++) {
            Checkpoint.pass();
            results[i] = items[i] != null && question.test(items[i]);
        }
        return Values.simple(new LogicalArray(dims, results));
    }

    /** Texts in a container of a kind. Missing texts become empty where the container cannot hold them. */
    public static Object make(Form form, int[] dims, String[] items) {
        return switch (form) {
            case STRING -> new StringArray(dims, items);
            case CELL -> {
                Object[] cells = new Object[items.length];
                for (int i = 0; i < items.length; i++) {
                    cells[i] = chars(items[i]);
                }
                yield new CellArray(dims, cells);
            }
            case CHAR -> items.length == 1 ? chars(items[0]) : matrix(items);
        };
    }

    /** A char row; 0x0 for an empty or missing text. */
    public static CharArray chars(String text) {
        return CharArray.of(text == null ? "" : text);
    }

    /** The texts as rows of a char matrix, padded with blanks to the longest. */
    public static CharArray matrix(String... rows) {
        int columns = 0;
        for (String row : rows) {
            columns = Math.max(columns, row == null ? 0 : row.length());
        }
        CharArray result = new CharArray(new int[] {rows.length, columns});
        char[] data = result.data();
        Arrays.fill(data, ' ');
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; rows[i] != null && j < rows[i].length(); j++) {
                data[j * rows.length + i] = rows[i].charAt(j);
            }
        }
        return result;
    }
}
