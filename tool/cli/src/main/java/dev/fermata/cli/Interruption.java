package dev.fermata.cli;

import dev.fermata.host.Execution;
import org.jline.utils.Signals;

/**
 * What happens when the process is told to end (Ctrl-C, a termination signal) while a program runs: its tasks are cancelled
 * and get some time to clean up; then the process ends with the signal's exit code, which the JVM chooses.
 *
 * <p>A shutdown hook, not a signal handler, because Java has no public interface for those. While it runs, the main thread
 * goes on and finishes the program; its own call of {@code System.exit} (see {@link ProcessEnd}) then blocks until the hook lets
 * the process end. Whoever presses Ctrl-C once more does not want to wait for that: the line editor's library knows how to handle
 * a signal, and is loaded for it at that moment, when start-up time is nobody's concern any more.
 */
public final class Interruption extends Thread {
    private static final long GRACE_MILLIS = 5_000;
    private static final long SILENCE_MILLIS = 1_000;

    private static volatile Interruption current;

    private final Execution execution;
    private boolean over;

    private Interruption(Execution execution) {
        super("fermata-interruption");
        this.execution = execution;
    }

    public static void cancels(Execution execution) {
        current = new Interruption(execution);
        Runtime.getRuntime().addShutdownHook(current);
    }

    /** The program has ended by itself or as told; the process may end. */
    public static void over() {
        Interruption hook = current;
        if (hook != null) {
            hook.end();
        }
    }

    private static void endAtOnce() {
        System.err.println("fermata: interrupted twice; ended without clean-up");
        Runtime.getRuntime().halt(Execution.INTERRUPTED);
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    @Override
    public synchronized void run() {
        if (over) {
            return;
        }
        execution.cancel(Execution.INTERRUPTED, null);
        Signals.register("INT", Interruption::endAtOnce);
        try {
            wait(SILENCE_MILLIS);
            if (!over) {
                System.err.println("fermata: interrupted; the program has " + GRACE_MILLIS / 1_000
                    + " s to clean up; Ctrl-C again ends it at once");
                wait(GRACE_MILLIS - SILENCE_MILLIS);
            }
            if (!over) {
                execution.kill(Execution.INTERRUPTED);
                wait(SILENCE_MILLIS); // for its last output
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process ends anyway
        }
    }
}
