package dev.fermata.compiler.link;

import dev.fermata.compiler.interpret.InterpretedFunction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

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

    /**
     * A handle that takes what a start method takes.
     *
     * @param self the function value; null when it is the first argument
     * @param type the start method's type: the function value if needed, the parameters, the depth
     */
    static MethodHandle handle(Entry entry, FunctionValue self, MethodType type) throws ReflectiveOperationException {
        MethodHandle target = MethodHandles.lookup().findStatic(InterpretedEntry.class, "call",
                MethodType.methodType(Object.class, Entry.class, FunctionValue.class, Object[].class));
        return MethodHandles.insertArguments(target, 0, entry, self).asCollector(Object[].class, type.parameterCount()).asType(type);
    }

    private static Object call(Entry entry, FunctionValue self, Object[] all) throws Throwable {
        int last = all.length - 1;
        return entry.callN(self != null ? self : (FunctionValue) all[0], (Integer) all[last],
                Arrays.copyOfRange(all, self != null ? 0 : 1, last));
    }
}
