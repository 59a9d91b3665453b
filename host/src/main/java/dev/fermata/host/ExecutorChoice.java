package dev.fermata.host;

/**
 * Which executor a session gets.
 *
 * @param kind    the executor
 * @param workers number of workers for {@link Kind#WORK_STEALING}; 0 for as many as there are processors
 * @param seed    decides the order on {@link Kind#VIRTUAL_TIME}
 * @param token   for {@link Kind#VIRTUAL_TIME}: a schedule to repeat, as printed for a failing run; null for none
 */
public record ExecutorChoice(Kind kind, int workers, long seed, String token) {
    /** The names that the command line knows are these in lower case with dashes. */
    public enum Kind {
        /** Tasks that may run in parallel use all workers. */
        WORK_STEALING,
        /** One thread for everything. */
        LOOP,
        /** One thread, a seed decides every choice, and time moves only when nothing else can. */
        VIRTUAL_TIME
    }

    public static ExecutorChoice workStealing(int workers) {
        return new ExecutorChoice(Kind.WORK_STEALING, workers, 0, null);
    }

    public static ExecutorChoice loop() {
        return new ExecutorChoice(Kind.LOOP, 1, 0, null);
    }

    public static ExecutorChoice virtualTime(long seed) {
        return new ExecutorChoice(Kind.VIRTUAL_TIME, 1, seed, null);
    }

    public static ExecutorChoice replay(String token) {
        return new ExecutorChoice(Kind.VIRTUAL_TIME, 1, 0, token);
    }
}
