package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import java.util.function.Supplier;

/**
 * A declared method.
 *
 * @param function takes the object first, unless static
 */
public record Method(String name, ClassType owner, Access access, boolean isStatic, boolean isAbstract, boolean isSealed, boolean isHidden,
        Supplier<FunctionValue> function) {
}
