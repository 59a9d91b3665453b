package dev.fermata.runtime.task;

import java.util.ArrayList;
import java.util.List;

/**
 * One step on an error's way out: a task got it by awaiting another one. Frames that are suspended are constant, so they are
 * kept as they are; the Java stack is kept as the trace of a throwable that nobody throws.
 */
public final class AwaitStep {
    /** An error that went through more tasks than this has lost the first of them. */
    private static final int STEPS_MAX = 32;

    private final Promise awaited;
    private final Task task;
    private final Throwable here;
    private final Frame frames;

    private AwaitStep(Promise awaited, Task task, Throwable here, Frame frames) {
        this.awaited = awaited;
        this.task = task;
        this.here = here;
        this.frames = frames;
    }

    /** For an await that had to wait: all activations of the task are suspended. */
    static AwaitStep suspended(Promise awaited, Task task) {
        return new AwaitStep(awaited, task, null, task.frames());
    }

    /** For an await that found its promise done. */
    static AwaitStep here(Promise awaited, Task task) {
        return new AwaitStep(awaited, task, ScriptError.complete(new Throwable()), task.outerFrames());
    }

    /** The way of an error that has come by this step: what led to what was awaited now, and this. */
    List<AwaitStep> after(List<AwaitStep> way) {
        List<AwaitStep> longer = new ArrayList<>();
        for (int i = way.size() - 1; i >= 0; i--) {
            if (way.get(i).task == awaited) {
                longer.addAll(way.subList(Math.max(0, i + 2 - STEPS_MAX), i + 1));
                break;
            }
        }
        longer.add(this);
        return List.copyOf(longer);
    }

    /** The task that awaited. */
    public Task task() {
        return task;
    }

    /** The active functions on the Java stack at that time, and below them those of tasks that had started this one there. */
    public StackTraceElement[] trace() {
        return here == null ? new StackTraceElement[0] : here.getStackTrace();
    }

    /** The suspended activations below; null for none. */
    public Frame frames() {
        return frames;
    }
}
