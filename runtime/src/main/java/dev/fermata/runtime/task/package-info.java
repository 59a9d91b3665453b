/**
 * Tasks made of heap frames. A running task is ordinary Java code; when it must wait, a {@link
 * dev.fermata.runtime.task.Suspension} unwinds the stack and every function on the way leaves a {@link
 * dev.fermata.runtime.task.Frame} behind. Nothing here knows a language or a compiler.
 */
package dev.fermata.runtime.task;
