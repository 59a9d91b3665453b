package dev.fermata.compiler.link;

/**
 * The boxed way into a compiled function. Generated subclasses override the method for the function's arity: they unbox
 * arguments of the types their version was compiled for and hand other calls to {@link #fallback}.
 */
public abstract class Entry {
    /** Takes calls with arguments of other types; null when this entry takes all. */
    protected final Entry fallback;

    protected Entry(Entry fallback) {
        this.fallback = fallback;
    }

    public Object call0(FunctionValue self, int depth) throws Throwable {
        return callN(self, depth, new Object[0]);
    }

    public Object call1(FunctionValue self, int depth, Object a) throws Throwable {
        return callN(self, depth, new Object[] {a});
    }

    public Object call2(FunctionValue self, int depth, Object a, Object b) throws Throwable {
        return callN(self, depth, new Object[] {a, b});
    }

    public Object call3(FunctionValue self, int depth, Object a, Object b, Object c) throws Throwable {
        return callN(self, depth, new Object[] {a, b, c});
    }

    public Object callN(FunctionValue self, int depth, Object[] arguments) throws Throwable {
        return switch (arguments.length) {
            case 0 -> call0(self, depth);
            case 1 -> call1(self, depth, arguments[0]);
            case 2 -> call2(self, depth, arguments[0], arguments[1]);
            case 3 -> call3(self, depth, arguments[0], arguments[1], arguments[2]);
            default -> throw new IllegalStateException("entry of more than three parameters does not override callN");
        };
    }
}
