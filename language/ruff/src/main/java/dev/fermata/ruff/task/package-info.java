/**
 * Ruff's tasks, promises and channels: what its concurrent builtins and statements do on top of the engine.
 *
 * <p>A suspending method may go on after the wait: it pushes a {@link dev.fermata.runtime.task.Frame} of its own onto the
 * suspension, as generated code does. Values that a promise, a channel or the shared store hands out are marked shared.
 */
package dev.fermata.ruff.task;
