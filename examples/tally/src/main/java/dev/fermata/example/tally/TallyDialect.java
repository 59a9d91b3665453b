package dev.fermata.example.tally;

import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;

/** Tells the compiler what Tally's operations mean. */
public final class TallyDialect implements Dialect {
    public TallyDialect() {
    }

    /** On two integers the method that takes longs, which the JVM compiles to an instruction; otherwise the general one. */
    @Override
    public HostMethod resolve(Operation operation, List<Type> operands) {
        TallyOperation wanted = (TallyOperation) operation;
        return switch (wanted) {
            case NOT -> method(wanted.method, boolean.class, Object.class);
            case LESS, EQUAL -> integers(operands) ? method(wanted.method, boolean.class, long.class, long.class)
                    : method(wanted.method, boolean.class, Object.class, Object.class);
            default -> integers(operands) ? method(wanted.method, long.class, long.class, long.class)
                    : method(wanted.method, Object.class, Object.class, Object.class);
        };
    }

    private static boolean integers(List<Type> operands) {
        return operands.stream().allMatch(type -> type == Type.I64);
    }

    private static HostMethod method(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(TallyMethods.class, name, result, parameters);
    }

    @Override
    public HostMethod truthiness() {
        return method("truthy", boolean.class, Object.class);
    }

    @Override
    public HostMethod toThrowable() {
        return method("toThrowable", Throwable.class, Object.class);
    }

    @Override
    public HostMethod fromThrowable() {
        return method("fromThrowable", Object.class, Throwable.class);
    }

    @Override
    public HostMethod asFunction() {
        return method("asFunction", FunctionValue.class, Object.class);
    }

    /** No limit: when the Java stack is used up, its frames move to the heap. */
    @Override
    public int callDepthMax() {
        return Integer.MAX_VALUE;
    }

    @Override
    public HostMethod depthExceeded() {
        return method("depthExceeded", Throwable.class, String.class);
    }

    @Override
    public Throwable arityError(String function, int expected, int given) {
        return new ScriptError(function + " takes " + expected + " arguments, not " + given);
    }
}
