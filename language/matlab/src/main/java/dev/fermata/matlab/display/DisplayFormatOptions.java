package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import java.util.List;

/** The value of {@code s = format}: what {@code format(s)} brings back. */
public final class DisplayFormatOptions extends Opaque implements Displayed {
    private final DisplayFormat.Numbers numbers;
    private final boolean compact;

    public DisplayFormatOptions(DisplayFormat format) {
        numbers = format.numbers();
        compact = format.isCompact();
    }

    /** Makes a format as it was. */
    public void restore(DisplayFormat format) {
        format.numbers(numbers).compact(compact);
    }

    /** The value of a property; null when there is none of that name. */
    public Object property(String name) {
        return switch (name) {
            case "NumericFormat" -> StringArray.scalar(numbers.text());
            case "LineSpacing" -> StringArray.scalar(compact ? "compact" : "loose");
            default -> null;
        };
    }

    @Override
    public String className() {
        return "matlab.settings.DisplayFormatOptions";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  DisplayFormatOptions with properties:").blank();
        StructBody.writeProperties(List.of("NumericFormat", "LineSpacing"),
                List.of(property("NumericFormat"), property("LineSpacing")), out);
    }
}
