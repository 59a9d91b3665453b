package dev.fermata.cli;

import java.util.List;

/**
 * How the process ends. {@code System.exit} first looks for a logger in every jar, which takes longer than a small program.
 * Returning from {@code main} does not, but only success ends so; {@code Runtime.halt} does not either, but runs no shutdown hooks and
 * deletes no files that were to be deleted at the end.
 *
 * <p>So the process is halted while nothing can have left work for its end: our own hook is over when the program is, and
 * no library is loaded that could have registered one.
 */
final class ProcessEnd {
    /** What packages begin with that leave nothing to do for the end. A library that is not listed ends with {@code System.exit}. */
    private static final List<String> WITHOUT_HOOKS = List.of("dev.fermata.", "com.google.re2j", "com.google.gson",
        "org.snakeyaml.", "org.bouncycastle.", "org.jsoup.", "org.netlib.", "picocli");

    private ProcessEnd() {
    }

    static void exit(int code) {
        if (!isAlreadyEnding() && !librariesMayHaveHooks()) {
            Runtime.getRuntime().halt(code);
        }
        System.exit(code);
    }

    /** Whether a signal ends the process: then the JVM chooses the code, and the hook decides when. */
    private static boolean isAlreadyEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(Thread.currentThread()); // which is none
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static boolean librariesMayHaveHooks() {
        for (Package loaded : ProcessEnd.class.getClassLoader().getDefinedPackages()) {
            if (WITHOUT_HOOKS.stream().noneMatch((loaded.getName() + ".")::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
