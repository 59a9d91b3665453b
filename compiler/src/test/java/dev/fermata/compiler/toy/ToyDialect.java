package dev.fermata.compiler.toy;

import dev.fermata.compiler.ir.Arithmetic;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;

/** Gives the toy operations their Java methods: primitive ones where all operands are numbers of one kind. */
public final class ToyDialect implements Dialect {
    private static final List<HostMethod> ECHOES = List.of(method("echoLong", long.class, Object.class),
            method("echoDouble", double.class, Object.class));
    private static final List<HostMethod> PAUSES = List.of(
            HostMethod.suspending(ToyMethods.class, "pauseLong", long.class, Object.class),
            HostMethod.suspending(ToyMethods.class, "pauseDouble", double.class, Object.class));

    private final int callDepthMax;

    public ToyDialect(int callDepthMax) {
        this.callDepthMax = callDepthMax;
    }

    public ToyDialect() {
        this(Integer.MAX_VALUE);
    }

    @Override
    public HostMethod resolve(Operation operation, List<Type> operands) {
        String name = switch ((ToyOperation) operation) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
            case ECHO -> "echo";
            case REMAINDER -> "remainder";
            case ADD_EXACT -> "addExact";
            case SUBTRACT_EXACT -> "subtractExact";
            case MULTIPLY_EXACT -> "multiplyExact";
            case LESS_EQUAL -> "lessEqual";
            case GREATER -> "greater";
            case GREATER_EQUAL -> "greaterEqual";
            case LESS -> "less";
            case EQUAL -> "equal";
            case NOT -> "not";
            case TEXT -> "text";
            case HASH -> "hash";
            case IS_END -> "isEnd";
        };
        return switch ((ToyOperation) operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> binary(name, operands, null);
            case LESS, EQUAL -> binary(name, operands, boolean.class);
            case REMAINDER, ADD_EXACT, SUBTRACT_EXACT, MULTIPLY_EXACT -> onLongs(name, operands, long.class, Object.class);
            case LESS_EQUAL, GREATER, GREATER_EQUAL -> onLongs(name, operands, boolean.class, boolean.class);
            case NOT -> operands.getFirst() == Type.BOOL
                    ? method(name, boolean.class, boolean.class) : method(name, boolean.class, Object.class);
            case ECHO -> method(name, Object.class, Object.class);
            case TEXT -> method(name, String.class, Object.class);
            case HASH -> method(name, int.class, Object.class);
            case IS_END -> method(name, boolean.class, Object.class);
        };
    }

    @Override
    public Arithmetic arithmetic(Operation operation, List<Type> operands) {
        return switch ((ToyOperation) operation) {
            case ADD -> Arithmetic.ADD;
            case SUBTRACT -> Arithmetic.SUBTRACT;
            case MULTIPLY -> Arithmetic.MULTIPLY;
            case DIVIDE -> Arithmetic.DIVIDE;
            case REMAINDER -> Arithmetic.REMAINDER;
            case ADD_EXACT -> Arithmetic.ADD_EXACT;
            case SUBTRACT_EXACT -> Arithmetic.SUBTRACT_EXACT;
            case MULTIPLY_EXACT -> Arithmetic.MULTIPLY_EXACT;
            case LESS -> Arithmetic.LESS;
            case LESS_EQUAL -> Arithmetic.LESS_EQUAL;
            case GREATER -> Arithmetic.GREATER;
            case GREATER_EQUAL -> Arithmetic.GREATER_EQUAL;
            case EQUAL, NOT, TEXT, HASH, IS_END, ECHO -> null;
        };
    }

    @Override
    public List<HostMethod> guesses(Operation operation, List<Type> operands) {
        return operation == ToyOperation.ECHO ? ECHOES : List.of();
    }

    @Override
    public boolean suggests(Operation operation) {
        return switch ((ToyOperation) operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, ADD_EXACT, SUBTRACT_EXACT, MULTIPLY_EXACT, LESS, LESS_EQUAL, GREATER,
                 GREATER_EQUAL, EQUAL -> true;
            case NOT, TEXT, HASH, IS_END, ECHO -> false;
        };
    }

    @Override
    public List<HostMethod> guesses(HostMethod method) {
        return method.name().equals("pause") ? PAUSES : List.of();
    }

    @Override
    public boolean isBrief(HostMethod method) {
        return method.isPrimitive() || ECHOES.contains(method);
    }

    private static HostMethod onLongs(String name, List<Type> operands, Class<?> primitive, Class<?> general) {
        return operands.stream().allMatch(type -> type == Type.I64) ? method(name, primitive, long.class, long.class)
                : method(name, general, Object.class, Object.class);
    }

    private static HostMethod binary(String name, List<Type> operands, Class<?> result) {
        boolean longs = operands.stream().allMatch(type -> type == Type.I64);
        boolean doubles = operands.stream().allMatch(type -> type == Type.F64 || type == Type.I64);
        Class<?> kind = longs ? long.class : doubles ? double.class : Object.class;
        return method(name, result == null ? kind : result, kind, kind);
    }

    private static HostMethod method(String name, Class<?> result, Class<?>... parameters) {
        return HostMethod.of(ToyMethods.class, name, result, parameters);
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

    @Override
    public int callDepthMax() {
        return callDepthMax;
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
