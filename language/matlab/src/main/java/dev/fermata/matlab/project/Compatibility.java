package dev.fermata.matlab.project;

import java.util.Locale;

/** Which language exactly a program is taken for. */
public enum Compatibility {
    /** The language with its extensions; identifiers of errors begin with {@code RunMat:}. */
    RUNMAT,
    /** The same with MATLAB's identifiers. */
    MATLAB,
    /** As {@link #MATLAB}, without command syntax and tasks. */
    STRICT;

    /** The mode of that name, or null. */
    public static Compatibility named(String name) {
        for (Compatibility each : values()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return null;
    }

    /** The name in configurations. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
