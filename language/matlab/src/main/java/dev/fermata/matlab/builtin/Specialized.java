package dev.fermata.matlab.builtin;

/** A value of a Java class of its own for which some builtins mean something of its own: dates, tables, maps. */
public interface Specialized {
    /** The builtin to call instead of the one of that name when this is among its arguments; null when there is none. */
    Builtin specialized(String name);
}
