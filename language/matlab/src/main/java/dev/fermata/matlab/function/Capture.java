package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CharArray;

/** What {@code evalc} collects. */
public final class Capture {
    private Capture() {
    }

    public static Object begin() {
        Outputs.current().beginCapture();
        return Undefined.UNDEFINED;
    }

    public static Object end(Object begun) {
        return CharArray.of(Outputs.current().endCapture());
    }
}
