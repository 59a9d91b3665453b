package dev.fermata.ruff.lower;

import dev.fermata.compiler.emit.Flattener;
import dev.fermata.compiler.ir.Function;
import java.util.Collection;

/**
 * A file in IR.
 *
 * @param main      runs the top level
 * @param functions all functions of the file, {@code main} included
 */
public record LoweredFile(Function main, Collection<Function> functions) {
    /** How many instructions the functions have before specialisation. */
    public int instructionCount() {
        RuffDialect dialect = new RuffDialect();
        return functions.stream().mapToInt(function -> Flattener.flatten(function, dialect, false).code().size()).sum();
    }
}
