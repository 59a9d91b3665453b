package dev.fermata.compiler.link;

import dev.fermata.compiler.interpret.InterpretedFunction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;

/** The way into a function that is too large for a JVM method: the interpreter runs it. What it calls is compiled. */
final class InterpretedEntry extends Entry {
    private final Function function;
    private final Dialect dialect;

    InterpretedEntry(Function function, Dialect dialect) {
        super(null);
        this.function = function;
        this.dialect = dialect;
    }

    @Override
    public Object callN(FunctionValue self, int depth, Object[] arguments) throws Throwable {
        return InterpretedFunction.of(function, dialect, self.captured).bodyN(depth, arguments);
    }
}
