package dev.fermata.runtime.executor;

/**
 * Runs what is ready. Items are taken in about the order in which they were given (the executor's page says how
 * exactly); an item never waits: a task that has to wait leaves its thread.
 */
public interface Executor {
    /** Queues an item. Any thread may call it. Does nothing after {@link #close}. */
    void execute(Runnable ready);

    /** Queues an item that gives way to others: it must not run again before what is ready now has had its turn. */
    default void executeLater(Runnable ready) {
        execute(ready);
    }

    /** Whether something is queued that no thread has taken yet. A hint: may be out of date at once. */
    boolean hasReady();

    /** Whether nothing is queued and nothing runs. Exact when nobody outside the executor gives it work. */
    boolean isIdle();

    /** How many items may run at the same time. */
    int parallelism();

    /** How many tasks of a strand may run in one go before others get their turn. */
    default int strandBudget() {
        return 256;
    }

    /** Stops without running what is queued. */
    void close();
}
