/**
 * Tasks of the language: lazy until awaited or spawned, finished at most once. They run on the engine's tasks, all on one
 * strand, so that code between waits is atomic.
 */
package dev.fermata.matlab.task;
