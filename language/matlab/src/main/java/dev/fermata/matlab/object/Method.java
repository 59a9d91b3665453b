package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.value.Errors;
import java.util.function.Supplier;

/**
 * A declared method.
 *
 * @param function takes the object first, unless static
 */
public record Method(String name, ClassType owner, Access access, boolean isStatic, boolean isAbstract, boolean isSealed, boolean isHidden,
        Supplier<FunctionValue> function) {
    /** Raises an error for code that may not call it with an object of a class. */
    void check(ClassType type, Caller caller) {
        if (!access.allows(owner, caller)) {
            throw Errors.of("MethodPrivate", "Cannot access method '" + name + "' in class '" + type.name() + "'.");
        }
    }
}
