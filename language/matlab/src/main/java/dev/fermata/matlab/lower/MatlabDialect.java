package dev.fermata.matlab.lower;

import static dev.fermata.compiler.ir.Type.ANY;
import static dev.fermata.compiler.ir.Type.BOOL;
import static dev.fermata.compiler.ir.Type.F64;
import static dev.fermata.compiler.ir.Type.I64;

import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Resolutions;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.function.Chains;
import dev.fermata.matlab.function.Elements;
import dev.fermata.matlab.function.Exceptions;
import dev.fermata.matlab.function.Handles;
import dev.fermata.matlab.function.LoopRanges;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.function.Scalars;
import dev.fermata.matlab.object.Objects;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Ranges;
import dev.fermata.matlab.operation.Truth;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** What the language's operators mean for operands of each representation. */
final class MatlabDialect implements Dialect {
    private static final int RECURSION_MAX = 500;
    private static final HostMethod TRUTHY = HostMethod.of(Truth.class, "of", boolean.class, Object.class);
    private static final HostMethod THROW = HostMethod.of(Exceptions.class, "toThrowable", Throwable.class, Object.class);
    private static final HostMethod CATCH = HostMethod.of(Exceptions.class, "fromThrowable", Object.class, Throwable.class);
    private static final HostMethod CALLEE = HostMethod.of(Handles.class, "callee", FunctionValue.class, Object.class);
    private static final HostMethod DEPTH = HostMethod.of(Exceptions.class, "depthExceeded", Throwable.class, String.class);

    private static final List<HostMethod> ELEMENT = List.of(HostMethod.of(Elements.class, "element", F64, ANY, F64));
    private static final List<HostMethod> ANY_ELEMENT = List.of(HostMethod.of(Elements.class, "element", F64, ANY, ANY));
    private static final List<HostMethod> ELEMENT_2 = List.of(HostMethod.of(Elements.class, "element", F64, ANY, F64, F64));
    private static final List<HostMethod> ANY_ELEMENT_2 = List.of(HostMethod.of(Elements.class, "element", F64, ANY, ANY, ANY));

    private final Resolutions resolved = new Resolutions(MatlabDialect::find);

    @Override
    public HostMethod resolve(Operation operation, List<Type> operands) {
        return resolved.of(operation, operands);
    }

    /** An element of an array is usually a real double. */
    @Override
    public List<HostMethod> guesses(Operation operation, List<Type> operands) {
        if (operation != MatlabOperation.INDEX) {
            return List.of();
        }
        boolean unboxed = operands.subList(1, operands.size()).stream().allMatch(type -> type == F64);
        return operands.size() == 2 ? unboxed ? ELEMENT : ANY_ELEMENT : unboxed ? ELEMENT_2 : ANY_ELEMENT_2;
    }

    @Override
    public boolean suggests(Operation operation) {
        if (operation instanceof ChainOperation chained) {
            return suggests(chained.plain());
        }
        return operation instanceof MatlabOperation known && switch (known) {
            case PLUS, MINUS, TIMES, MTIMES, RDIVIDE, MRDIVIDE, INTEGER_POWER, INTEGER_POWERS, EQ, NE, LT, LE, GT, GE, UMINUS, SHARE, COMPLETE -> true;
            default -> false;
        };
    }

    @Override
    public boolean isBrief(HostMethod method) {
        return method.isPrimitive() || ELEMENT.contains(method) || ELEMENT_2.contains(method);
    }

    @Override
    public Type elementType(Object argument) {
        return argument instanceof DoubleArray array ? array.isComplex() ? ANY : F64 : null;
    }

    private static HostMethod find(Operation wanted, List<Type> operands) {
        if (wanted instanceof ScalarCall call) {
            return call.resolve(operands);
        }
        if (wanted instanceof ChainOperation chained) {
            return chained.resolve(find(chained.plain(), operands), operands);
        }
        MatlabOperation operation = (MatlabOperation) wanted;
        return switch (operation) {
            case PLUS, MINUS, TIMES, MTIMES, RDIVIDE, MRDIVIDE -> arithmetic(operation, operands.get(0), operands.get(1));
            case LDIVIDE, MLDIVIDE -> operands.get(0) == F64 && operands.get(1) == F64 ? operators(operation.method(), F64, F64, F64)
                    : operators(operation.method(), ANY, ANY, ANY);
            case POWER, MPOWER -> operators(operation.method(), ANY, operands.get(0) == F64 && operands.get(1) == F64 ? F64 : ANY,
                    operands.get(1) == F64 ? F64 : ANY);
            case INTEGER_POWER -> operands.get(0) == F64 ? operators("realPower", F64, F64, F64)
                    : operators("mpower", ANY, ANY, operands.get(1) == F64 ? F64 : ANY);
            case INTEGER_POWERS -> operands.get(0) == F64 ? operators("realPower", F64, F64, F64)
                    : operators("power", ANY, ANY, operands.get(1) == F64 ? F64 : ANY);
            case EQ, NE, LT, LE, GT, GE -> operands.get(1) == F64
                    ? operands.get(0) == F64 ? operators(operation.method(), BOOL, F64, F64) : operators(operation.method(), ANY, ANY, F64)
                    : operators(operation.method(), ANY, ANY, ANY);
            case AND, OR -> operands.get(0) == BOOL && operands.get(1) == BOOL ? host(Scalars.class, operation, BOOL, BOOL, BOOL)
                    : operators(operation.method(), ANY, ANY, ANY);
            case UMINUS -> operands.getFirst() == F64 ? operators("uminus", F64, F64) : operators("uminus", ANY, ANY);
            case UPLUS, CTRANSPOSE, TRANSPOSE -> operands.getFirst() == F64 ? HostMethod.of(Scalars.class, "same", F64, F64)
                    : operators(operation.method(), ANY, ANY);
            case NOT -> operands.getFirst() == BOOL ? operators("not", BOOL, BOOL) : operators("not", ANY, ANY);
            case SHARE -> operands.getFirst() == ANY ? HostMethod.of(Values.class, "share", ANY, ANY) : same(operands.getFirst());
            case COMPLETE -> operands.getFirst() == ANY ? host(Chains.class, operation, ANY, ANY) : same(operands.getFirst());
            case TRUTH, SCALAR_TRUTH -> switch (operands.getFirst()) {
                case BOOL -> same(BOOL);
                case F64 -> HostMethod.of(Scalars.class, "truth", BOOL, F64);
                default -> HostMethod.of(Truth.class, operation.method(), BOOL, ANY);
            };
            case INDEX -> operands.size() == 2
                    ? HostMethod.of(Indexing.class, "index", ANY, ANY, operands.get(1) == F64 ? F64 : ANY)
                    : operands.get(1) == F64 && operands.get(2) == F64 ? HostMethod.of(Indexing.class, "index", ANY, ANY, F64, F64)
                    : HostMethod.of(Indexing.class, "index", ANY, ANY, ANY, ANY);
            case ASSIGN -> assign(operands);
            case RANGE_COUNT -> operands.stream().allMatch(type -> type == F64) ? HostMethod.of(Ranges.class, "count", I64, F64, F64, F64)
                    : HostMethod.of(LoopRanges.class, "count", I64, ANY, ANY, ANY);
            case RANGE_ELEMENT -> operands.subList(0, 3).stream().allMatch(type -> type == F64)
                    ? HostMethod.of(Ranges.class, "element", F64, F64, F64, F64, I64, I64)
                    : HostMethod.of(LoopRanges.class, "element", ANY, ANY, ANY, ANY, I64, I64);
            case EITHER_OBJECT -> operands.stream().allMatch(Type::isPrimitive)
                    && operands.get(0) == F64 && operands.get(1) == F64 ? HostMethod.of(Scalars.class, "none", BOOL, F64, F64) : HostMethod.of(Objects.class, "eitherObject", BOOL, ANY, ANY);
            case IS_CALLABLE -> operands.getFirst() == ANY ? HostMethod.of(Handles.class, "isCallable", BOOL, ANY)
                    : HostMethod.of(Scalars.class, "no", BOOL, operands.getFirst());
        };
    }

    private static HostMethod arithmetic(MatlabOperation operation, Type left, Type right) {
        Type a = left == F64 ? F64 : ANY;
        Type b = right == F64 ? F64 : ANY;
        if (operation == MatlabOperation.MRDIVIDE && a == F64 && b == ANY) {
            a = ANY;
        }
        return operators(operation.method(), a == F64 && b == F64 ? F64 : ANY, a, b);
    }

    /** Operands: the array, one or two indices, the value. */
    private static HostMethod assign(List<Type> operands) {
        boolean unboxed = operands.subList(1, operands.size() - 1).stream().allMatch(type -> type == F64);
        Type value = operands.getLast() == F64 && unboxed ? F64 : ANY;
        return operands.size() == 3
                ? unboxed ? HostMethod.of(Assigning.class, "assign", ANY, ANY, F64, value) : HostMethod.of(Members.class, "assign", ANY, ANY, ANY, ANY)
                : unboxed ? HostMethod.of(Assigning.class, "assign", ANY, ANY, F64, F64, value) : HostMethod.of(Members.class, "assign", ANY, ANY, ANY, ANY, ANY);
    }

    private static HostMethod same(Type type) {
        return HostMethod.of(Scalars.class, "same", type, type);
    }

    private static HostMethod operators(String name, Type result, Type... operands) {
        return HostMethod.of(Operators.class, name, result, operands);
    }

    private static HostMethod host(Class<?> owner, MatlabOperation operation, Type result, Type... operands) {
        return HostMethod.of(owner, operation.method(), result, operands);
    }

    @Override
    public HostMethod truthiness() {
        return TRUTHY;
    }

    @Override
    public HostMethod toThrowable() {
        return THROW;
    }

    @Override
    public HostMethod fromThrowable() {
        return CATCH;
    }

    @Override
    public HostMethod asFunction() {
        return CALLEE;
    }

    @Override
    public int callDepthMax() {
        return RECURSION_MAX;
    }

    @Override
    public HostMethod depthExceeded() {
        return DEPTH;
    }

    @Override
    public Throwable arityError(String function, int expected, int given) {
        return given > expected ? Errors.tooManyInputs() : Errors.notEnoughInputs();
    }
}
