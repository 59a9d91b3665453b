package dev.fermata.runtime.task;

/**
 * Passes a {@link FreshStack} or a preemption that struck a task started on its parent's stack down to the bottom of
 * that stack. Each task on the way keeps its own frames and is linked as {@link Task#starter} of the one above it; the
 * innermost goes on first, and its starter goes on when it ends or waits, as if the call had never been interrupted.
 */
record Transfer(Task innermost, Object reason) {
}
