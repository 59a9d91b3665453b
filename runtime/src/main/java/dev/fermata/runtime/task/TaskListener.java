package dev.fermata.runtime.task;

/** Told what happens to tasks, on the threads where it happens. Must be quick and must not throw. */
public interface TaskListener {
    /** What can happen to a task. */
    enum Event {
        /** It was put in a queue, or began on its parent's stack. */
        CREATED,
        /** It took its first step. */
        STARTED,
        /** It waits; the detail is the {@link Wait}, or null when it only gives way. */
        SUSPENDED,
        /** It goes on. */
        RESUMED,
        /** It has ended, well or badly. */
        FINISHED,
        /** Its cancellation was asked for; the detail is the reason. */
        CANCELLED,
        /** It ran for longer than a tick while others were ready. */
        LONG_RUN
    }

    /**
     * @param nanos  when, by the engine's world
     * @param detail as the event's page says
     */
    void happened(Event event, Task task, Object detail, long nanos);
}
