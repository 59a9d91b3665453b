package dev.fermata.matlab.object;

import dev.fermata.matlab.function.NativeFunction;

/** What elements of an array of enumeration members become that nothing is assigned to. */
final class FirstMember extends NativeFunction {
    private final ClassType type;

    FirstMember(ClassType type) {
        this.type = type;
    }

    @Override
    public String name() {
        return type.name();
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) {
        return type.members().get(type.declaredMembers().getFirst());
    }
}
