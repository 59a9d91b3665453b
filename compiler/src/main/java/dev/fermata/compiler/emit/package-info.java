/**
 * From the tree IR to JVM classes: {@link dev.fermata.compiler.emit.Flattener} turns a function's tree into a line of
 * instructions over registers, {@link dev.fermata.compiler.emit.Liveness} finds what each suspension must keep, and
 * {@link dev.fermata.compiler.emit.MethodEmitter} writes the {@code start} and {@code resume} methods.
 */
package dev.fermata.compiler.emit;
