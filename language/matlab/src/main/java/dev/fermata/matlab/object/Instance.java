package dev.fermata.matlab.object;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.function.Ancestry;
import dev.fermata.matlab.function.Overloading;

/** An object of a class of the program, or an array of such. */
public sealed interface Instance extends Overloading, Ancestry permits ObjectValue, ObjectArray {
    /** Its class; of a heterogeneous array, the nearest class that all elements have in common. */
    ClassType type();

    int count();

    /** One of the objects. */
    ObjectValue at(int index);

    @Override
    default FunctionValue overload(String name) {
        Method method = type().method(name);
        return method == null || method.isStatic() || method.isAbstract() ? null : method.function().get();
    }

    @Override
    default boolean isA(String className) {
        return type().isA(className);
    }
}
