package dev.fermata.compiler.ir.verify;

import dev.fermata.compiler.ir.Position;

/**
 * One thing that is wrong with a function.
 *
 * @param path the way to the node from the function, for example {@code fib.body[2].then.operand[0]}
 * @param at   the node's packed {@link Position}; 0 when it has none
 * @param text what is wrong
 */
public record IrProblem(String path, int at, String text) {
    @Override
    public String toString() {
        return at == 0 ? path + ": " + text
                : path + " (line " + Position.line(at) + ":" + Position.column(at) + "): " + text;
    }
}
