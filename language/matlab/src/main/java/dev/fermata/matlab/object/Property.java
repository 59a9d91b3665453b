package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.value.Errors;
import java.util.function.Supplier;

/**
 * A declared property.
 *
 * @param owner      the class that declares it
 * @param getter     its {@code get.P} method; null for none
 * @param setter     its {@code set.P} method; null for none
 * @param checker   gives a value as the property will hold it; null when it holds any
 */
public record Property(String name, ClassType owner, Access get, Access set, boolean isConstant, boolean isDependent, boolean isHidden,
        boolean isAbstract, Supplier<FunctionValue> getter, Supplier<FunctionValue> setter,
        Supplier<FunctionValue> checker, boolean isStatic, boolean isNonCopyable, boolean isTransient,
        Watch watch) {
    /** Whether listeners may follow its changes and uses, and whether equal values change nothing. */
    public record Watch(boolean setObservable, boolean getObservable, boolean abortSet) {
        static final Watch NONE = new Watch(false, false, false);
    }

    boolean isPlain() {
        return setter == null && checker == null && !watch.abortSet;
    }

    /** A public property without more to say about it. */
    static Property plain(String name, ClassType owner) {
        return new Property(name, owner, Access.PUBLIC, Access.PUBLIC, false, false, false, false, null, null, null, false, false, false, Watch.NONE);
    }

    /** Raises an error for code that may not read it of an object of a class. */
    void checkRead(ClassType type, Caller caller) {
        if (!get.allows(owner, caller)) {
            throw Errors.of("PropertyPrivateAccess", "Unable to get the '" + name + "' property of class '" + type.name() + "'.");
        }
    }
}
