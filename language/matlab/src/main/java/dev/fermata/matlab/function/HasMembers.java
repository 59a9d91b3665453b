package dev.fermata.matlab.function;

/** A value whose members are reached with a dot: exceptions, maps, tokens, objects. */
public interface HasMembers {
    /**
     * The value of a property, or a method.
     *
     * @return a value; or, for a method, a {@link dev.fermata.compiler.link.FunctionValue} that is to be called with the
     *     arguments that follow; null when there is no such member
     */
    Object member(String name);

    /** The value of a property that is about to be changed and stored back; null when there is none yet. */
    default Object memberToChange(String name) {
        return member(name);
    }

    /** The value after setting a property: this for things with identity. */
    Object withMember(String name, Object value) throws Throwable;
}
