package dev.fermata.matlab.table;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Values;

/**
 * A variable of a table, with what is said about it.
 *
 * @param continuity the name of how values go on between row times; empty when nothing is said
 */
record Variable(String name, Array values, String description, String units, String continuity) {
    Variable {
        Values.share(values);
    }

    Variable(String name, Object values) {
        this(name, Values.array(values), "", "", "");
    }

    Variable with(Object other) {
        return new Variable(name, Values.array(other), description, units, continuity);
    }

    Variable named(String other) {
        return new Variable(other, values, description, units, continuity);
    }

    /** The value as programs have it. */
    Object value() {
        return Values.simple(values);
    }

    /** How many columns it has. */
    int width() {
        return values.columns();
    }
}
