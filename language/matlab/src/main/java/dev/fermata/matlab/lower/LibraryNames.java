package dev.fermata.matlab.lower;

import dev.fermata.matlab.builtin.Builtins;

/** The names of the language's own functions, however they are made. */
public final class LibraryNames {
    private LibraryNames() {
    }

    /** Whether a name, which may have dots, is one of them. */
    public static boolean has(String name) {
        return !name.startsWith("__") && (Builtins.find(name) != null || SpecialCalls.hasMeaning(name)
                || Library.has(name));
    }
}
