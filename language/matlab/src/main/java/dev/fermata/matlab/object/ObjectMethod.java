package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.Values;
import java.util.function.Supplier;

/** A method with its object, to be called with the other arguments. */
final class ObjectMethod extends NativeFunction {
    private final Object receiver;
    private final String name;
    private final Supplier<FunctionValue> function;

    /** @param receiver null for a static method */
    ObjectMethod(Object receiver, String name, Supplier<FunctionValue> function) {
        this.receiver = receiver;
        this.name = name;
        this.function = function;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        Object[] all = arguments;
        if (receiver != null) {
            all = new Object[arguments.length + 1];
            all[0] = Values.share(receiver);
            System.arraycopy(arguments, 0, all, 1, arguments.length);
        }
        return function.get().call2(depth, (long) nargout, all);
    }
}
