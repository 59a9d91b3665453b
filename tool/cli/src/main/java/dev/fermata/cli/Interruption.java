package dev.fermata.cli;

import dev.fermata.host.Execution;

/**
 * What happens when the process is told to end (Ctrl-C, a termination signal) while a program runs: its tasks are cancelled
 * and get some time to clean up; then the process ends with the signal's exit code, which the JVM chooses.
 *
 * <p>A shutdown hook, not a signal handler, because Java has no public interface for those. While it runs, the main thread
 * goes on and finishes the program; its own call of {@code System.exit} then blocks until the hook lets the process end.
 */
final class Interruption extends Thread {
    private static final long GRACE_MILLIS = 5_000;
    private static final long SILENCE_MILLIS = 1_000;

    private static volatile Interruption current;

    private final Execution execution;
    private boolean over;

    private Interruption(Execution execution) {
        super("fermata-interruption");
        this.execution = execution;
    }

    static void cancels(Execution execution) {
        current = new Interruption(execution);
        Runtime.getRuntime().addShutdownHook(current);
    }

    /** The program has ended by itself or as told; the process may end. */
    static void over() {
        Interruption hook = current;
        if (hook != null) {
            hook.end();
        }
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
        try {
            wait(SILENCE_MILLIS);
            if (!over) {
                System.err.println("fermata: interrupted; the program has " + GRACE_MILLIS / 1_000 + " s to clean up");
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
