/**
 * A plain tree interpreter for the IR: the oracle that compiled code is compared with, and a readable definition of what
 * each node means. Speed is no aim.
 *
 * <p>An interpreter written in Java cannot turn its Java stack into frames. Instead each entry into interpreted code gets
 * a virtual thread ({@link dev.fermata.compiler.interpret.HeldStack}) and the thread that entered waits for it: only one of
 * the two runs at a time, on behalf of the same task. When the code has to wait, the virtual thread parks with its stack,
 * and the entering thread throws the suspension on with a single frame that stands for the parked stack. To the runtime
 * it looks like compiled code, under every executor.
 */
package dev.fermata.compiler.interpret;
