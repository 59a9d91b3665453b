package dev.fermata.ruff.value;

/** Marks function values that are builtins: they print their name, and are equal when their names are. */
public interface NativeCallable {
    /** The name shown, and compared. */
    String name();
}
