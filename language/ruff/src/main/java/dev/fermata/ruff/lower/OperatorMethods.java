package dev.fermata.ruff.lower;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.Operations;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Values;

/**
 * Operators in programs that define operator methods. The method of a struct on the left is called as the last act, so
 * that it may suspend; {@code depth} is how deep that call nests.
 */
public final class OperatorMethods {
    private OperatorMethods() {
    }

    private static FunctionValue method(Object left, String name) {
        return left instanceof RuffStruct struct ? struct.shape().type().method(name) : null;
    }

    private static Object call(FunctionValue method, int depth, Object left, Object right) throws Throwable {
        return method.call2(depth, Values.share(left), Values.share(right));
    }

    private static Object call(FunctionValue method, int depth, Object operand) throws Throwable {
        return method.call1(depth, Values.share(operand));
    }

    public static Object add(Object a, Object b, int depth) throws Throwable {
        FunctionValue method = method(a, "op_add");
        return method == null ? Operations.add(a, b) : call(method, depth, a, b);
    }

    public static Object sub(Object a, Object b, int depth) throws Throwable {
        FunctionValue method = method(a, "op_sub");
        return method == null ? Operations.sub(a, b) : call(method, depth, a, b);
    }

    public static Object mul(Object a, Object b, int depth) throws Throwable {
        FunctionValue method = method(a, "op_mul");
        return method == null ? Operations.mul(a, b) : call(method, depth, a, b);
    }

    public static Object div(Object a, Object b, int depth) throws Throwable {
        FunctionValue method = method(a, "op_div");
        return method == null ? Operations.div(a, b) : call(method, depth, a, b);
    }

    public static Object mod(Object a, Object b, int depth) throws Throwable {
        FunctionValue method = method(a, "op_mod");
        return method == null ? Operations.mod(a, b) : call(method, depth, a, b);
    }

    public static Object neg(Object a, int depth) throws Throwable {
        FunctionValue method = method(a, "op_neg");
        return method == null ? Operations.neg(a) : call(method, depth, a);
    }

    public static Object not(Object a, int depth) throws Throwable {
        FunctionValue method = method(a, "op_not");
        return method == null ? (Object) Operations.not(a) : call(method, depth, a);
    }
}
