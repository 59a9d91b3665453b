package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A named function, method or function expression.
 *
 * @param at     the position of {@code async} or {@code func}
 * @param name   empty for a function expression
 * @param nameAt the position of the name; of {@code func} when there is none
 * @param result the annotation of the result, which has no effect
 * @param awaits whether the body holds an {@code await} outside nested functions and task blocks
 * @param yields whether the body holds a {@code yield} outside nested functions and task blocks
 */
public record FunctionDefinition(int at, int end, String name, int nameAt, boolean async, boolean generator,
                                 List<Parameter> parameters, Optional<TypeAnnotation> result, Block body,
                                 boolean awaits, boolean yields) implements Node {

    /** Whether its first parameter is {@code self}: a method that gets its instance. */
    public boolean takesSelf() {
        return !parameters.isEmpty() && parameters.getFirst().isSelf();
    }
}
