package dev.fermata.runtime.task;

/** What the catcher of a suspension does, when the task does not wait for something. */
enum Directive {
    /** Goes to the back of the queue of its strand or executor. */
    YIELD,
    /** Gives up the thread but keeps its strand. */
    PREEMPT,
    /** Hands {@link Carrier#yielded} to the consumer of the innermost coroutine. */
    YIELD_VALUE,
    /** Never goes on: the program has ended. */
    END
}
