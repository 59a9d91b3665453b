package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.session.Session;

/** Finds functions by name while a program runs. One per session; made by the lowering. */
public interface MatlabFunctions {
    /** The finder of the running program. */
    static MatlabFunctions current() {
        return Session.current().attachment(MatlabFunctions.class);
    }

    /** The function of that name; an error when there is none. */
    FunctionValue find(String name);

    /** The function of that name, or null. */
    FunctionValue findOrNull(String name);

    /** The declared number of inputs or outputs, negative when variable. */
    double declared(FunctionValue function, boolean inputs);

    /** The class of the program of that name; null when there is none. */
    dev.fermata.matlab.object.ClassType classType(String name);

    /** Makes a handle of text such as {@code @(x) x+1}. */
    FunctionHandle handle(String text);
}
