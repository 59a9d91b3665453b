package dev.fermata.matlab.builtin;

import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/** The value of {@code missing}: in an array of strings, times or categories it becomes their missing element. */
public final class MissingValue extends Opaque implements Textual, Displayed, SelfConcatenated {
    public static final MissingValue MISSING = new MissingValue();

    private MissingValue() {
    }

    @Override
    public String className() {
        return "missing";
    }

    @Override
    public String text(int index) {
        return null;
    }

    @Override
    public String header() {
        return "missing";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("    <missing>");
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return "<missing>";
    }

    /** Among numbers it is NaN, among everything else the missing element of that kind, of strings when there is nothing else. */
    @Override
    public Object concatenated(int dimension, Object[] parts) {
        boolean isNumeric = false;
        for (Object part : parts) {
            if (part instanceof SelfConcatenated other && !(part instanceof MissingValue)) {
                return other.concatenated(dimension, parts);
            }
            isNumeric |= Values.classOf(part).isFloat();
        }
        Object[] replaced = parts.clone();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof MissingValue) {
                replaced[i] = isNumeric ? (Object) Double.NaN : StringArray.scalar(null);
            }
        }
        return Concatenation.cat(dimension + 1, replaced);
    }
}
