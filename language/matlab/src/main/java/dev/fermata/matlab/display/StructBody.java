package dev.fermata.matlab.display;

import dev.fermata.matlab.value.StructArray;
import java.util.List;

/** Structs, and the lists of names and values that objects share with them. */
public final class StructBody {
    private static final int MARGIN = 4;

    private StructBody() {
    }

    /** Header and fields, as echo shows them. */
    static void write(StructArray struct, Lines out) {
        if (struct.isScalar()) {
            if (struct.names().isEmpty()) {
                out.line("  struct with no fields.");
            } else {
                out.line("  struct with fields:").blank();
                writeFields(struct, out);
            }
            return;
        }
        String kind = "  " + Sizes.text(struct.dims()) + (struct.isEmpty() ? " empty" : "") + " struct array with ";
        if (struct.names().isEmpty()) {
            out.line(kind + "no fields.");
            return;
        }
        out.line(kind + "fields:").blank();
        writeNames(struct.names(), out);
    }

    /** A scalar's fields without header; the header and names of an array. */
    static void writeForDisp(StructArray struct, Lines out) {
        if (struct.isScalar() && !struct.names().isEmpty()) {
            writeFields(struct, out);
        } else {
            write(struct, out);
        }
    }

    private static void writeFields(StructArray struct, Lines out) {
        Object[] values = new Object[struct.names().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = struct.get(i, 0);
        }
        writeProperties(struct.names(), List.of(values), out);
    }

    /** A line per name: names right-aligned, values on one line each. */
    public static void writeProperties(List<String> names, List<?> values, Lines out) {
        int widest = 0;
        for (String name : names) {
            widest = Math.max(widest, name.length());
        }
        int room = DisplayFormat.WIDTH - MARGIN - widest - 2;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            out.line(" ".repeat(MARGIN + widest - name.length()) + name + ": " + InnerText.field(values.get(i), room, out.format()));
        }
    }

    /** The names alone, as arrays of structs and objects show them. */
    public static void writeNames(List<String> names, Lines out) {
        for (String name : names) {
            out.line("    " + name);
        }
    }
}
