package dev.fermata.compiler.link;

import dev.fermata.compiler.ir.Function;

/** A function value whose code is compiled when it is first called. */
public final class CompiledFunction extends FunctionValue {
    private final FunctionCode code;

    CompiledFunction(FunctionCode code, Object[] captured) {
        super(captured, code.function.kind() == Function.Kind.PLAIN ? code.function.parameters().size() : -1);
        this.code = code;
    }

    /** The function this value was made from; two values made at one place share it. */
    public Function function() {
        return code.function;
    }

    @Override
    public String name() {
        return code.function.name();
    }

    @Override
    public int arity() {
        return code.function.parameters().size();
    }

    @Override
    public Function.Kind kind() {
        return code.function.kind();
    }

    @Override
    public boolean parallel() {
        return code.function.parallel();
    }

    @Override
    protected Throwable arityError(int given) {
        return code.linker.arityError(code.function, given);
    }

    @Override
    public Object body0(int depth) throws Throwable {
        return code.entry.call0(this, depth);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        return code.entry.call1(this, depth, a);
    }

    @Override
    public Object body2(int depth, Object a, Object b) throws Throwable {
        return code.entry.call2(this, depth, a, b);
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        return code.entry.call3(this, depth, a, b, c);
    }

    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        return code.entry.callN(this, depth, arguments);
    }
}
