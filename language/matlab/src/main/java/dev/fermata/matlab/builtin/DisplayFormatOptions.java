package dev.fermata.matlab.builtin;

import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import java.util.List;

/** The value of {@code s = format}: what {@code format(s)} brings back. */
final class DisplayFormatOptions extends Opaque implements Displayed, HasMembers {
    private final DisplayFormat.Numbers numbers;
    private final boolean compact;

    DisplayFormatOptions(DisplayFormat format) {
        numbers = format.numbers();
        compact = format.isCompact();
    }

    /** Makes a format as it was. */
    void restore(DisplayFormat format) {
        format.numbers(numbers).compact(compact);
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "NumericFormat" -> StringArray.scalar(numbers.text());
            case "LineSpacing" -> StringArray.scalar(compact ? "compact" : "loose");
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class '" + className() + "' because it is read-only.");
    }

    @Override
    public String className() {
        return "matlab.settings.DisplayFormatOptions";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  DisplayFormatOptions with properties:").blank();
        StructBody.writeProperties(List.of("NumericFormat", "LineSpacing"),
                List.of(member("NumericFormat"), member("LineSpacing")), out);
    }
}
