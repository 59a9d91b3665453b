package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.function.Consumer;

/** The console's text of any value: the echo of a statement and what disp prints. */
public final class Display {
    private Display() {
    }

    /** The echo of a variable, or of an expression when the name is empty, in the session's format. */
    public static String echo(String name, Object value) {
        return echo(name, value, DisplayFormat.current());
    }

    public static String echo(String name, Object value, DisplayFormat format) {
        Lines out = new Lines(format);
        writeEcho(name, Values.array(value), out);
        return out.toString();
    }

    /** What disp prints, in the session's format. */
    public static String disp(Object value) {
        return disp(value, DisplayFormat.current());
    }

    public static String disp(Object value, DisplayFormat format) {
        Lines out = new Lines(format);
        writeDisp(Values.array(value), out);
        return out.toString();
    }

    private static void writeEcho(String name, Array value, Lines out) {
        switch (value) {
            case Displayed displayed -> displayed.writeEcho(name, out);
            case StructArray struct -> frame(name, true, null, lines -> StructBody.write(struct, lines), out);
            case Array empty when empty.isEmpty() ->
                frame(name, empty instanceof StringArray, null, lines -> lines.line(Sizes.empty(empty)), out);
            case Array pages when pages.dims().length > 2 -> writePages(name, pages, out);
            case Opaque object -> frame(name, true, null, lines -> writePage(object, 0, true, lines), out);
            default -> frame(name, value instanceof StringArray, Sizes.header(value), lines -> writePage(value, 0, true, lines), out);
        }
    }

    /** The blank lines, the name and the header around a body. */
    public static void frame(String name, boolean isSpaced, String header, Consumer<Lines> body, Lines out) {
        if (!name.isEmpty()) {
            out.blank().line(name + (isSpaced ? " = " : " =")).blank();
        }
        if (header != null) {
            out.line("  " + header).blank();
        }
        body.accept(out);
        out.blank();
    }

    private static void writePages(String name, Array value, Lines out) {
        String header = Sizes.header(value);
        if (header != null) {
            out.blank().line("  " + header);
        }
        boolean isSpaced = value instanceof CellArray || value instanceof StringArray;
        int size = value.rows() * value.dims()[1];
        for (int from = 0; from < value.count(); from += size) {
            int start = from;
            frame(name + page(value.dims(), from / size), isSpaced, null, lines -> writePage(value, start, true, lines), out);
        }
    }

    /** The indices of a page, as {@code (:,:,2,1)}. */
    public static String page(int[] dims, int number) {
        StringBuilder text = new StringBuilder("(:,:");
        for (int i = 2; i < dims.length; i++) {
            text.append(',').append(number % dims[i] + 1);
            number /= dims[i];
        }
        return text.append(')').toString();
    }

    private static void writeDisp(Array value, Lines out) {
        switch (value) {
            case Displayed displayed -> displayed.writeDisp(out);
            case StructArray struct -> {
                if (!struct.isEmpty()) {
                    StructBody.writeForDisp(struct, out);
                    out.blank();
                }
            }
            case Array empty when empty.isEmpty() -> { }
            case Array pages when pages.dims().length > 2 -> {
                int size = pages.rows() * pages.dims()[1];
                for (int from = 0; from < pages.count(); from += size) {
                    int start = from;
                    frame(page(pages.dims(), from / size), false, null, lines -> writePage(pages, start, false, lines), out);
                }
            }
            case CharArray chars -> writePage(chars, 0, false, out);
            case StringArray text when text.isScalar() -> out.line(text.get(0) == null ? "<missing>" : text.get(0));
            default -> {
                writePage(value, 0, false, out);
                out.blank();
            }
        }
    }

    /** The rows of the page that begins at an element; {@code isQuoted} is for char, which disp shows raw. */
    private static void writePage(Array value, int from, boolean isQuoted, Lines out) {
        int rows = value.rows();
        int columns = value.dims()[1];
        switch (value) {
            case CharArray chars -> TextBody.writeChars(chars, from, isQuoted, out);
            case StringArray strings -> TextBody.writeStrings(strings, from, out);
            case CellArray cells -> CellBody.write(cells, from, out);
            case Opaque object -> out.line("  " + object.className() + " with no properties.");
            default -> {
                NumberLayout layout = NumberLayout.of(value, from, rows * columns, out.format().numbers());
                if (layout.factor() != null) {
                    out.line(layout.factor()).blank();
                }
                Blocks.write(out, rows, columns, layout.width(), (line, row, column) -> layout.append(line, column * rows + row));
            }
        }
    }
}
