package dev.fermata.lsp;

import dev.fermata.runtime.world.RealWorld;
import java.io.PrintStream;

/** What the server did, for people who look into its editor's log. */
final class Log {
    private final PrintStream out;
    private final boolean times;
    private final long begin = RealWorld.INSTANCE.nanoTime();

    /** @param times whether lines begin with the time since the start; without it equal sessions write equal logs */
    Log(PrintStream out, boolean times) {
        this.out = out;
        this.times = times;
    }

    synchronized void note(String text) {
        long millis = (RealWorld.INSTANCE.nanoTime() - begin) / 1_000_000;
        out.println("[lsp] " + (times ? millis + " ms " : "") + text);
        out.flush();
    }
}
