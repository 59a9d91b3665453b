package dev.fermata.matlab.table;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.text.Texts;

/** What {@code vartype} makes: an index for the variables of a class. */
final class VariableFilter extends Opaque implements Displayed {
    private final String type;

    VariableFilter(String type) {
        this.type = type;
    }

    boolean accepts(Array values) {
        MatlabClass kind = values.matlabClass();
        return switch (type) {
            case "numeric" -> kind.isNumeric();
            case "float" -> kind.isFloat();
            case "integer" -> kind.isInteger();
            case "cellstr" -> values instanceof CellArray && Texts.orNull(values) != null;
            case "char" -> values instanceof CharArray;
            case "tabular" -> values instanceof TableValue;
            default -> values.className().equals(type);
        };
    }

    @Override
    public String className() {
        return "vartype";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  table vartype subscript:").blank();
        out.line("      Select table variables by type '" + type + "'");
    }
}
