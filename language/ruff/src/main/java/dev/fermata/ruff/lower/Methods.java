package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Builtins;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.ruff.net.ServerMethods;
import dev.fermata.ruff.task.ChannelMethods;
import dev.fermata.ruff.task.ChannelValue;
import dev.fermata.ruff.value.Handle;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Shape;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.ScriptError;
import java.util.Arrays;

/** Finds what {@code receiver.name(...)} calls: a function that takes the receiver as its first argument. */
public final class Methods {
    private Methods() {
    }

    /** Whether arrays have a method of that name. */
    static boolean isOfArrays(String name) {
        return switch (name) {
            case "map", "filter", "reduce", "take", "skip", "zip", "enumerate", "flatten", "chunk", "collect" -> true;
            default -> false;
        };
    }

    public static FunctionValue find(Object receiver, MethodSite site) {
        if (receiver instanceof RuffStruct struct) {
            Shape shape = struct.shape();
            FunctionValue known = site.remembered(shape);
            return known != null ? known : ofStruct(struct, shape, site);
        }
        if (receiver instanceof RuffDict dict) {
            return Errors.asFunction(dict.getOrNull(site.name));
        }
        if (receiver instanceof RuffArray && isOfArrays(site.name)) {
            return ofArray(site.name);
        }
        if (receiver instanceof ChannelValue) {
            return ChannelMethods.find(site.name);
        }
        if (receiver instanceof Coroutine) {
            FunctionValue method = GeneratorMethods.find(site.name);
            if (method != null) {
                return method;
            }
        }
        if (ServerMethods.isServer(receiver)) {
            return ServerMethods.find(site.name);
        }
        if (site.name.equals("collect")) {
            throw new ScriptError("collect() expects an iterator or array");
        }
        if (receiver instanceof Handle handle) {
            return handle.method(site.name);
        }
        throw RuffErrors.notStruct(site.name);
    }

    private static FunctionValue ofStruct(RuffStruct struct, Shape shape, MethodSite site) {
        FunctionValue method = shape.type().method(site.name);
        if (method == null && shape.type().name().startsWith(Modules.NAMESPACE)) {
            return new WithoutReceiver(Errors.asFunction(struct.get(site.name)));
        }
        if (method == null) {
            return Errors.asFunction(struct.get(site.name)); // a function in a field: it gets the struct first
        }
        site.remember(shape, method);
        return method;
    }

    private static FunctionValue ofArray(String name) {
        Builtin builtin = Builtins.find(name);
        if (builtin != null) {
            return new NativeFunction(builtin);
        }
        Function prelude = Prelude.find(name);
        return Prelude.value(prelude != null ? prelude : Prelude.find("__" + name));
    }

    /** A function of a module, called through the module's name. */
    private static final class WithoutReceiver extends FunctionValue {
        private final FunctionValue function;

        WithoutReceiver(FunctionValue function) {
            super(null);
            this.function = function;
        }

        @Override
        public String name() {
            return function.name();
        }

        @Override
        public int arity() {
            return -1;
        }

        @Override
        public Function.Kind kind() {
            return Function.Kind.PLAIN;
        }

        @Override
        public boolean parallel() {
            return false;
        }

        @Override
        protected Throwable arityError(int given) {
            return new IllegalStateException("a function of a module checks its own arguments");
        }

        @Override
        public Object body0(int depth) throws Throwable {
            return function.call0(depth);
        }

        @Override
        public Object body1(int depth, Object a) throws Throwable {
            return function.call0(depth);
        }

        @Override
        public Object body2(int depth, Object a, Object b) throws Throwable {
            return function.call1(depth, b);
        }

        @Override
        public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
            return function.call2(depth, b, c);
        }

        @Override
        public Object bodyN(int depth, Object[] arguments) throws Throwable {
            return function.callN(depth, Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }
}
