package dev.fermata.runtime.task;

/** Suspending for this moves the task's frames to the heap and goes on at once with an empty Java stack. */
public final class FreshStack {
    public static final FreshStack INSTANCE = new FreshStack();

    private FreshStack() {
    }
}
