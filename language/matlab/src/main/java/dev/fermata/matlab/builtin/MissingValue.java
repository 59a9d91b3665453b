package dev.fermata.matlab.builtin;

import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.Opaque;

/** The value of {@code missing}: in an array of strings, times or categories it becomes their missing element. */
public final class MissingValue extends Opaque implements Textual, Displayed {
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
}
