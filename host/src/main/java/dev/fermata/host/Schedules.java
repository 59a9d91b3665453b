package dev.fermata.host;

import dev.fermata.compiler.language.Language;
import dev.fermata.runtime.executor.Order;
import java.util.function.Supplier;

/**
 * Runs one program under many schedules: first in order, then with random choices and with random priorities in turn.
 *
 * @param runs      how many schedules were tried
 * @param failing   the first order under which the program did not exit with 0; null when there was none
 * @param failure   what it did then
 * @param differing the first order under which the output differed from that of the first schedule; null when there was none
 */
public record Schedules(int runs, Order failing, Captured failure, Order differing) {
    /** A bug that needs more ordered steps than this is found by luck only. */
    private static final int PCT_DEPTH = 3;

    /**
     * Runs until a schedule fails or {@code runsMax} were tried.
     *
     * @param options made anew for each run; the executor is replaced
     */
    public static Schedules explore(Language language, Supplier<ExecutionOptions> options, String file, int runsMax, long seed) {
        Captured first = null;
        Order differing = null;
        for (int run = 0; run < runsMax; run++) {
            Order order = order(run, seed);
            Captured captured = Captured.runFile(language,
                options.get().executor(ExecutorChoice.virtualTime(order)), file);
            if (captured.exitCode() != 0) {
                return new Schedules(run + 1, order, captured, differing);
            }
            if (first == null) {
                first = captured;
            } else if (differing == null && !first.outputText().equals(captured.outputText())) {
                differing = order;
            }
        }
        return new Schedules(runsMax, null, null, differing);
    }

    private static Order order(int run, long seed) {
        if (run == 0) {
            return Order.fifo();
        }
        return run % 2 == 1 ? Order.random(seed + run) : Order.pct(seed + run, PCT_DEPTH);
    }
}
