package dev.fermata.compiler.language;

import dev.fermata.runtime.task.Suspension;

/** A compiled main program, good for one run in one session. */
public interface Program {
    /**
     * Runs the program. Called once, as the last act of a root task's body, inside a session.
     *
     * @return the program's value; tools that run files ignore it
     * @throws Suspension when the program has to wait
     */
    Object run() throws Throwable;

    /** Number of top-level statements. */
    int statementCount();

    /** A measure of the compiled size: IR nodes. */
    int instructionCount();
}
