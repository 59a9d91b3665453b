package dev.fermata.matlab.object;

import dev.fermata.matlab.function.NativeFunction;

/** {@code @Class.empty}. */
public final class EmptyObjects extends NativeFunction {
    private final ClassType type;

    public EmptyObjects(ClassType type) {
        this.type = type;
    }

    @Override
    public String name() {
        return type.name() + ".empty";
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) {
        return Objects.empty(type, arguments);
    }
}
