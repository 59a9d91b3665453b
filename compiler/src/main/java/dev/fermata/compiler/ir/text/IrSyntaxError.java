package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Position;

/** Says what is wrong with a text in the IR's textual form, and where. */
public final class IrSyntaxError extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    IrSyntaxError(String problem, int place) {
        super(Position.line(place) + ":" + Position.column(place) + ": " + problem);
    }
}
