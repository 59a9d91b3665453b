package dev.fermata.cli;

import dev.fermata.host.Execution;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the process begins and ends. */
public final class Main {
    /** Exit code of a command line that cannot be carried out. */
    static final int USAGE = 2;
    private static final int SPARE_THREADS = 16;

    private Main() {
    }

    /** Returns after success, see {@link ProcessEnd}. */
    public static void main(String[] arguments) {
        int code = carryOut(arguments);
        if (code != 0 || othersHoldTheProcess()) {
            ProcessEnd.exit(code);
        }
    }

    /** Whether a thread of some library would keep the process alive. */
    private static boolean othersHoldTheProcess() {
        Thread[] threads = new Thread[Thread.activeCount() + SPARE_THREADS];
        int count = Thread.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (!threads[i].isDaemon() && threads[i] != Thread.currentThread()) {
                return true;
            }
        }
        return count == threads.length; // there may be more
    }

    /** Carries out a command line and gives its exit code. */
    static int carryOut(String[] arguments) {
        try {
            return run(arguments);
        } catch (Throwable fault) { // the outermost frame: nothing may pass as a Java stack trace
            return Fault.report(fault);
        }
    }

    private static int run(String[] arguments) {
        try {
            RunOptions options = runOptions(arguments);
            return options != null && !isEntrypoint(options) ? ProgramRun.of(options) : Commands.run(arguments);
        } catch (UsageException e) {
            System.err.println("fermata: " + e.getMessage());
            return USAGE;
        }
    }

    /** The options when this is a plain run of a program; null when it is anything else. */
    private static RunOptions runOptions(String[] arguments) {
        if (arguments.length == 0) {
            return null;
        }
        String first = arguments[0];
        if (first.equals("run")) {
            return RunArguments.parse(arguments, 1);
        }
        return first.startsWith("-") || looksLikeFile(first) ? RunArguments.parse(arguments, 0) : null;
    }

    /** A word that is no file may name a MATLAB file without its extension, or something that a project's configuration tells. */
    private static boolean isEntrypoint(RunOptions options) {
        return options.file != null && options.file.indexOf('.') < 0 && options.session.language == null && !options.file.equals("-")
            && !Files.exists(Path.of(options.file));
    }

    /** Commands are plain words; a file has a dot or a slash in its name. */
    private static boolean looksLikeFile(String word) {
        return word.indexOf('.') >= 0 || word.indexOf('/') >= 0;
    }

    /** Ends the process although a program's thread does not come back. */
    public static void endStuck() {
        System.err.println("fermata: the program did not stop when told to; leaving it behind");
        Runtime.getRuntime().halt(Execution.TIMED_OUT);
    }
}
