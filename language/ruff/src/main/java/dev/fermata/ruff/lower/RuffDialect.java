package dev.fermata.ruff.lower;

import static dev.fermata.compiler.ir.Type.ANY;
import static dev.fermata.compiler.ir.Type.BOOL;
import static dev.fermata.compiler.ir.Type.F64;
import static dev.fermata.compiler.ir.Type.I64;

import dev.fermata.compiler.ir.Arithmetic;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Resolutions;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.Comparison;
import dev.fermata.ruff.value.Operations;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.ruff.value.Values;
import java.util.Arrays;
import java.util.List;

/** What Ruff's operators mean for operands of each representation. */
public final class RuffDialect implements Dialect {
    /** Nested calls of user functions. */
    public static final int CALL_DEPTH_MAX = 256;

    private static final HostMethod TRUTHY = HostMethod.of(Values.class, "truthy", boolean.class, Object.class);
    private static final HostMethod THROW = HostMethod.of(Errors.class, "toThrowable", Throwable.class, Object.class);
    private static final HostMethod CATCH = HostMethod.of(Errors.class, "fromThrowable", Object.class, Throwable.class);
    private static final HostMethod CALLEE = HostMethod.of(Errors.class, "asFunction", FunctionValue.class, Object.class);
    private static final HostMethod DEPTH = HostMethod.of(Errors.class, "depthExceeded", Throwable.class, String.class);

    private static final List<HostMethod> INDEXED_BY_INT =
            List.of(access("indexLong", I64, ANY, I64), access("indexDouble", F64, ANY, I64));
    private static final List<HostMethod> INDEXED =
            List.of(access("indexLong", I64, ANY, ANY), access("indexDouble", F64, ANY, ANY));
    private static final List<HostMethod> ELEMENTS = List.of(
            HostMethod.suspending(Iterations.class, "elementLong", long.class, Object.class, long.class),
            HostMethod.suspending(Iterations.class, "elementDouble", double.class, Object.class, long.class));
    private static final List<HostMethod> FIELDS = List.of(
            HostMethod.of(Members.class, "fieldLong", long.class, Object.class, FieldSite.class),
            HostMethod.of(Members.class, "fieldDouble", double.class, Object.class, FieldSite.class));

    private final Resolutions resolved = new Resolutions(RuffDialect::find);

    public RuffDialect() {
    }

    @Override
    public HostMethod resolve(Operation operation, List<Type> operands) {
        return resolved.of(operation, operands);
    }

    @Override
    public Arithmetic arithmetic(Operation operation, List<Type> operands) {
        RuffOperation plain = operation instanceof Overloaded overloaded ? overloaded.plain() : (RuffOperation) operation;
        return switch (plain) {
            case ADD -> Arithmetic.ADD_EXACT;
            case SUBTRACT -> Arithmetic.SUBTRACT_EXACT;
            case MULTIPLY -> Arithmetic.MULTIPLY_EXACT;
            case DIVIDE -> Arithmetic.DIVIDE;
            case MODULO -> Arithmetic.REMAINDER;
            case LESS -> Arithmetic.LESS;
            case LESS_EQUAL -> Arithmetic.LESS_EQUAL;
            case GREATER, MAY_HAVE_ELEMENT -> Arithmetic.GREATER;
            case GREATER_EQUAL -> Arithmetic.GREATER_EQUAL;
            case ELEMENT -> Arithmetic.SECOND;
            default -> null;
        };
    }

    @Override
    public List<HostMethod> guesses(Operation operation, List<Type> operands) {
        if (operation == RuffOperation.INDEX) {
            return operands.get(1) == I64 ? INDEXED_BY_INT : INDEXED;
        }
        return operation == RuffOperation.ELEMENT && operands.getFirst() == ANY ? ELEMENTS : List.of();
    }

    @Override
    public boolean suggests(Operation operation) {
        RuffOperation plain = operation instanceof Overloaded overloaded ? overloaded.plain() : (RuffOperation) operation;
        return switch (plain) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, NEGATE, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, SHARE ->
                true;
            default -> false;
        };
    }

    @Override
    public List<HostMethod> guesses(HostMethod method) {
        return method.equals(Members.FIELD) ? FIELDS : List.of();
    }

    @Override
    public boolean isBrief(HostMethod method) {
        return method.isPrimitive() || INDEXED_BY_INT.contains(method) || FIELDS.contains(method);
    }

    @Override
    public Type elementType(Object argument) {
        return argument instanceof RuffArray array && array.length() > 0
                ? array.holdsLongs() ? I64 : array.holdsDoubles() ? F64 : ANY : null;
    }

    private static HostMethod find(Operation operation, List<Type> operands) {
        if (operation instanceof Overloaded overloaded) {
            // Only a struct on the left, which is never unboxed, consults its methods.
            return operands.getFirst() == ANY ? overload(overloaded, operands) : plain(overloaded.plain(), operands);
        }
        return plain((RuffOperation) operation, operands);
    }

    private static HostMethod overload(Overloaded operation, List<Type> operands) {
        Class<?>[] any = new Class<?>[operands.size() + 1];
        Arrays.fill(any, Object.class);
        any[operands.size()] = int.class;
        return HostMethod.suspending(OperatorMethods.class, operation.plain().method(), Object.class, any);
    }

    private static HostMethod plain(RuffOperation operation, List<Type> operands) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> arithmetic(operation, operands.get(0), operands.get(1));
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
                comparison(operation, operands.get(0), operands.get(1));
            case NEGATE -> unary(operation, operands.getFirst(), List.of(I64, F64));
            case NOT -> operands.getFirst() == BOOL ? method(operation, BOOL, BOOL) : method(operation, BOOL, ANY);
            case INDEX -> operands.get(1) == I64 ? access("index", ANY, ANY, I64) : access("index", ANY, ANY, ANY);
            case SET_INDEX -> operands.get(1) != I64 ? access("setIndex", ANY, ANY, ANY, ANY)
                    : operands.get(2) == I64 || operands.get(2) == F64 ? access("setIndex", ANY, ANY, I64, operands.get(2))
                    : access("setIndex", ANY, ANY, I64, ANY);
            case SHARE -> {
                Type type = operands.getFirst();
                yield type == ANY ? HostMethod.of(Values.class, "share", Object.class, Object.class)
                        : identity(type);
            }
            case TRUTHY -> switch (operands.getFirst()) {
                case BOOL -> identity(BOOL);
                case I64 -> method(operation, BOOL, I64);
                case F64 -> method(operation, BOOL, F64);
                default -> method(operation, BOOL, ANY);
            };
            case IS_NULL -> HostMethod.of(Operations.class, "isNull", boolean.class, Object.class);
            case IS_UNDEFINED -> HostMethod.of(Plain.class, "isUndefined", boolean.class, Object.class);
            case ITERATE -> operands.getFirst() == I64 ? identity(I64) : HostMethod.of(Iterations.class, "of", ANY, ANY);
            case MAY_HAVE_ELEMENT -> HostMethod.of(Iterations.class, "mayHaveElement", BOOL, operands.get(0) == I64 ? I64 : ANY, I64);
            case ELEMENT -> operands.get(0) == I64 ? HostMethod.of(Iterations.class, "element", I64, I64, I64)
                    : HostMethod.suspending(Iterations.class, "element", Object.class, Object.class, long.class);
            case IS_END -> operands.getFirst() == I64 || operands.getFirst() == F64
                    ? HostMethod.of(Iterations.class, "isEnd", BOOL, operands.getFirst())
                    : HostMethod.of(Iterations.class, "isEnd", BOOL, ANY);
            case RANGE_ARGUMENT -> operands.getFirst() == I64 ? identity(I64)
                    : HostMethod.of(Plain.class, "rangeArgument", long.class, Object.class);
        };
    }

    private static HostMethod arithmetic(RuffOperation operation, Type a, Type b) {
        if (a == I64 && b == I64) {
            return method(operation, I64, I64, I64);
        }
        if (isNumber(a) && isNumber(b)) {
            return method(operation, F64, a, b);
        }
        boolean mixed = operation == RuffOperation.ADD || operation == RuffOperation.SUBTRACT
                || operation == RuffOperation.MULTIPLY;
        if (mixed && a == ANY && b == I64) {
            return method(operation, ANY, ANY, I64);
        }
        if (mixed && a == I64 && b == ANY) {
            return method(operation, ANY, I64, ANY);
        }
        return method(operation, ANY, ANY, ANY);
    }

    private static HostMethod comparison(RuffOperation operation, Type a, Type b) {
        if (isNumber(a) && isNumber(b)) {
            return comparing(operation, a, b);
        }
        boolean equality = operation == RuffOperation.EQUAL || operation == RuffOperation.NOT_EQUAL;
        if (equality && a == BOOL && b == BOOL) {
            return comparing(operation, BOOL, BOOL);
        }
        if (a == ANY && b == I64 || a == I64 && b == ANY) {
            return comparing(operation, a, b);
        }
        return comparing(operation, ANY, ANY);
    }

    private static boolean isNumber(Type type) {
        return type == I64 || type == F64;
    }

    private static HostMethod unary(RuffOperation operation, Type operand, List<Type> narrow) {
        Type type = narrow.contains(operand) ? operand : ANY;
        return method(operation, type, type);
    }

    private static HostMethod identity(Type type) {
        return HostMethod.of(Plain.class, "same", type.javaClass(), type.javaClass());
    }

    private static HostMethod method(RuffOperation operation, Type result, Type... operands) {
        return HostMethod.of(Operations.class, operation.method(), result, operands);
    }

    private static HostMethod comparing(RuffOperation operation, Type... operands) {
        return HostMethod.of(Comparison.class, operation.method(), BOOL, operands);
    }

    private static HostMethod access(String name, Type result, Type... operands) {
        return HostMethod.of(Access.class, name, result, operands);
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
        return CALL_DEPTH_MAX;
    }

    @Override
    public HostMethod depthExceeded() {
        return DEPTH;
    }

    /** A method's name holds a dot; its instance does not count. */
    @Override
    public Throwable arityError(String function, int expected, int given) {
        int self = function.indexOf('.') > 0 ? 1 : 0;
        return RuffErrors.arity(function, expected - self, given - self);
    }
}
