package dev.fermata.host;

import dev.fermata.runtime.executor.Order;

/**
 * Which executor a session gets.
 *
 * @param kind    the executor
 * @param workers number of workers for {@link Kind#WORK_STEALING}; 0 for as many as there are processors
 * @param order   decides every choice on {@link Kind#VIRTUAL_TIME}
 */
public record ExecutorChoice(Kind kind, int workers, Order order) {
    /** The kinds of executor. */
    public enum Kind {
        /** Tasks that may run in parallel use all workers. */
        WORK_STEALING,
        /** One thread for everything. */
        LOOP,
        /** One thread, an {@link Order} decides every choice, and time moves only when nothing else can. */
        VIRTUAL_TIME
    }

    public static ExecutorChoice workStealing(int workers) {
        return new ExecutorChoice(Kind.WORK_STEALING, workers, null);
    }

    public static ExecutorChoice loop() {
        return new ExecutorChoice(Kind.LOOP, 1, null);
    }

    public static ExecutorChoice virtualTime(Order order) {
        return new ExecutorChoice(Kind.VIRTUAL_TIME, 1, order);
    }
}
