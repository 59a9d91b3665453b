package dev.fermata.compiler.interpret;

import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.ProgramPlace;

/** A function value whose body is interpreted. It and compiled or native functions may call one another. */
public final class InterpretedFunction extends FunctionValue {
    private final IrInterpreter interpreter;
    private final Function function;

    InterpretedFunction(IrInterpreter interpreter, Function function, Object[] captured) {
        super(captured, function.kind() == Function.Kind.PLAIN ? function.parameters().size() : -1);
        this.interpreter = interpreter;
        this.function = function;
    }

    /**
     * A function value in an interpreter of its own.
     *
     * @param captures as many values as the function captures; null for none
     */
    public static InterpretedFunction of(Function function, Dialect dialect, Object[] captures) {
        return new InterpretedFunction(new IrInterpreter(dialect), function, captures);
    }

    public Function function() {
        return function;
    }

    IrInterpreter interpreter() {
        return interpreter;
    }

    @Override
    public String name() {
        return function.name();
    }

    @Override
    public int arity() {
        return function.parameters().size();
    }

    @Override
    public Function.Kind kind() {
        return function.kind();
    }

    @Override
    public boolean parallel() {
        return function.parallel();
    }

    @Override
    protected Throwable arityError(int given) {
        return interpreter.dialect().arityError(name(), arity(), given);
    }

    @Override
    public Object body0(int depth) throws Throwable {
        return bodyN(depth, new Object[0]);
    }

    @Override
    public Object body1(int depth, Object a) throws Throwable {
        return bodyN(depth, new Object[] {a});
    }

    @Override
    public Object body2(int depth, Object a, Object b) throws Throwable {
        return bodyN(depth, new Object[] {a, b});
    }

    @Override
    public Object body3(int depth, Object a, Object b, Object c) throws Throwable {
        return bodyN(depth, new Object[] {a, b, c});
    }

    /** Called by Java code, which cannot be held: the body gets a stack of its own. */
    @Override
    public Object bodyN(int depth, Object[] arguments) throws Throwable {
        return new HeldStack().enter(stack -> new Activation(this, depth, stack).run(arguments));
    }

    /**
     * A trace of this thread with interpreted activations as elements like those of generated methods, and then the trace of
     * the thread that waits for this one; null when this thread does not interpret.
     */
    public static StackTraceElement[] wholeTrace(Throwable own) {
        HeldStack held = HeldStack.current();
        return held == null ? null : held.whole(own.getStackTrace());
    }

    /** Where the innermost activation on this thread stands; null when this thread does not interpret. */
    public static ProgramPlace innermostPlace() {
        HeldStack held = HeldStack.current();
        return held == null ? null : held.place();
    }

    @Override
    public String toString() {
        return "InterpretedFunction[" + name() + "]";
    }
}
