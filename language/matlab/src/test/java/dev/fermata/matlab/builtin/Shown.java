package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.MatrixText;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** Values as an expression could write them, cells and structs included. */
final class Shown {
    private Shown() {
    }

    static String of(Object value) {
        Array array = Values.array(value);
        return switch (array) {
            case CharArray chars when chars.isEmpty() -> "char " + Dims.text(chars.dims());
            case StringArray strings when strings.isEmpty() -> "string " + Dims.text(strings.dims());
            case CellArray cells -> {
                StringBuilder text = new StringBuilder("{");
                for (int row = 0; row < cells.rows(); row++) {
                    for (int column = 0; column < cells.dims()[1]; column++) {
                        text.append(column > 0 ? " " : row > 0 ? ";" : "").append(of(cells.get(column * cells.rows() + row)));
                    }
                }
                yield text.append('}').append(cells.isEmpty() ? Dims.text(cells.dims()) : "").toString();
            }
            case StructArray struct -> {
                StringBuilder text = new StringBuilder("struct");
                for (int i = 0; i < struct.count(); i++) {
                    text.append('(');
                    for (String name : struct.names()) {
                        text.append(name).append('=').append(of(struct.get(name, i))).append(' ');
                    }
                    text.append(')');
                }
                yield text.toString();
            }
            default -> {
                String text = MatrixText.of(array, 10, true);
                yield text == null ? array.className() : text;
            }
        };
    }
}
