package dev.fermata.cli;

import dev.fermata.host.Execution;
import java.io.PrintStream;

/** Tells about an error of the engine itself, in a few lines; the whole trace on request. */
final class Fault {
    private static final int PLACES_SHOWN = 3;

    private Fault() {
    }

    /** Returns the exit code. */
    static int report(Throwable fault) {
        PrintStream err = System.err;
        if (fault instanceof OutOfMemoryError) {
            err.println("fermata: out of memory. FERMATA_JAVA_OPTIONS=-Xmx... sets the size of the heap.");
            return Execution.FAULT;
        }
        err.println("fermata: internal error: " + fault);
        StackTraceElement[] places = fault.getStackTrace();
        for (int i = 0; i < Math.min(PLACES_SHOWN, places.length); i++) {
            err.println("  at " + places[i]);
        }
        if (System.getenv("FERMATA_DEBUG") != null) {
            fault.printStackTrace(err);
        } else {
            err.println("This is a defect of Fermata, not of your program. FERMATA_DEBUG=1 shows all of it.");
        }
        return Execution.FAULT;
    }
}
