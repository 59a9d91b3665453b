package dev.fermata.compiler.language;

/** How a program's IR is carried out. All engines give the same output. */
public enum Engine {
    /** Generated JVM code. */
    COMPILED,
    /** Generated JVM code that is made to suspend and resume at every call; a test mode. */
    SUSPENDING,
    /** The reference interpreter of the IR; a test oracle. It is slow, and says so when a program needs what it lacks. */
    INTERPRETED
}
