package dev.fermata.ruff.builtin;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.NativeCallable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** A builtin as a value. Its Java method is looked up at the first call. */
public final class NativeFunction extends FunctionValue implements NativeCallable {
    private static final Object[] NONE = {};

    private final Builtin builtin;
    private MethodHandle handle;

    public NativeFunction(Builtin builtin) {
        super(null);
        this.builtin = builtin;
    }

    public Builtin builtin() {
        return builtin;
    }

    @Override
    public String name() {
        return builtin.name();
    }

    /** It checks the number of its arguments itself. */
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
        return builtin.pure();
    }

    @Override
    protected Throwable arityError(int given) {
        return builtin.arityError(given);
    }

    @Override
    public Object body0(int depth) throws Throwable {
        return call(NONE);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        return call(new Object[] {a});
    }

    @Override
    public Object body2(int depth, Object a, Object b) throws Throwable {
        return call(new Object[] {a, b});
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        return call(new Object[] {a, b, c});
    }

    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        return call(arguments);
    }

    private Object call(Object[] arguments) throws Throwable {
        Object[] prepared = builtin.prepare(arguments);
        MethodHandle target = handle;
        if (target == null) {
            // A race finds the same method twice.
            target = link();
            handle = target;
        }
        return target.invokeExact(prepared);
    }

    /** A handle (Object[])Object: the call is the last act, so that a suspension may pass through it. */
    private MethodHandle link() throws ReflectiveOperationException {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType type = builtin.method().descriptor().resolveConstantDesc(lookup);
        MethodHandle method = lookup.findStatic(builtin.family(), builtin.method().name(), type);
        if (builtin.variadic()) {
            return method.asType(MethodType.methodType(Object.class, Object[].class));
        }
        MethodHandle generic = method.asType(MethodType.genericMethodType(builtin.parameters()));
        return generic.asSpreader(Object[].class, builtin.parameters());
    }
}
