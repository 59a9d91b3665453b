package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.Local;

/** A variable of a function being lowered. */
final class Variable {
    /** Where its value is. */
    enum Storage {
        /** In the local. */
        LOCAL,
        /** In a cell that the local holds: it is shared with nested functions, global, persistent or found by name. */
        CELL
    }

    final String name;
    final Local local;
    final Storage storage;
    /** A parameter, which reads as a missing argument while it has no value. */
    boolean parameter;
    /** Its local has a value (perhaps UNDEFINED) when the code begins. */
    boolean given;
    /** It may lose its value: reads are always checked. */
    boolean clearable;
    /** Some read is not certain to come after an assignment, so it starts out undefined. */
    boolean startsUndefined;
    /** The values assigned to it cannot be function handles or objects. */
    boolean plain;

    Variable(String name, Local local, Storage storage) {
        this.name = name;
        this.local = local;
        this.storage = storage;
    }
}
