package dev.fermata.matlab.object;

import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;

/** A class as a value: its static members are reached with a dot. */
final class ClassReference extends Opaque implements HasMembers, Identity {
    private static final Caller OUTSIDE = new Caller(null, "");

    private final ClassType type;
    /** Whose code uses it: it decides what is accessible. */
    private final Caller caller;

    ClassReference(ClassType type) {
        this(type, OUTSIDE);
    }

    ClassReference(ClassType type, Caller caller) {
        this.type = type;
        this.caller = caller;
    }

    ClassType type() {
        return type;
    }

    @Override
    public String className() {
        return "classref";
    }

    @Override
    public Object member(String name) {
        Method method = type.method(name);
        if (method != null) {
            if (!method.isStatic()) {
                throw Errors.of("MethodNotStatic", "Method '" + name + "' is not static");
            }
            method.check(type, caller);
            return new ObjectMethod(null, name, method.function());
        }
        Property property = type.property(name);
        if (property == null && !type.members().containsKey(name)) {
            throw Errors.of("UndefinedFunction", "The class " + type.name() + " has no Constant property or Static method named '" + name + "'.");
        }
        if (property != null) {
            property.checkRead(type, caller);
        }
        return ClassType.classValue(type, name);
    }

    @Override
    public Object withMember(String name, Object value) {
        ClassType.setClassValue(type, name, value);
        return this;
    }
}
