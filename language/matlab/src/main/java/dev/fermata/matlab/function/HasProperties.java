package dev.fermata.matlab.function;

import java.util.List;

/** A value with public properties that can be listed: {@code fieldnames}, {@code properties}, {@code struct}. */
public interface HasProperties extends HasMembers {
    /** The names, in the order of definition; {@link #member} gives a value for each. */
    List<String> propertyNames();
}
