package dev.fermata.runtime.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to be started.
 *
 * @param words        program and arguments
 * @param environment  its environment variables; null for the session's
 * @param folder       its working directory; null for the session's
 * @param input        what it gets on its standard input
 * @param mergeErrors  whether its standard error goes where its standard output goes
 * @param timeoutNanos after which it is killed; 0 for no limit
 * @param maxOutput    how many bytes of each stream are kept; a process that writes more is killed
 */
public record Command(List<String> words, Map<String, String> environment, Path folder, byte[] input,
                      boolean mergeErrors, long timeoutNanos, int maxOutput) {
    private static final int DEFAULT_MAX_OUTPUT = 64 << 20;

    public Command {
        words = List.copyOf(words);
    }

    /** A program with arguments and the defaults for the rest. */
    public static Command of(String... words) {
        return of(List.of(words));
    }

    /** A program with arguments and the defaults for the rest. */
    public static Command of(List<String> words) {
        return new Command(words, null, null, new byte[0], false, 0, DEFAULT_MAX_OUTPUT);
    }

    /** A line for the shell. */
    public static Command shell(String line) {
        return of("/bin/sh", "-c", line);
    }

    public Command withInput(byte[] bytes) {
        return new Command(words, environment, folder, bytes, mergeErrors, timeoutNanos, maxOutput);
    }

    public Command withEnvironment(Map<String, String> variables) {
        return new Command(words, variables, folder, input, mergeErrors, timeoutNanos, maxOutput);
    }

    public Command withFolder(Path path) {
        return new Command(words, environment, path, input, mergeErrors, timeoutNanos, maxOutput);
    }

    public Command withMergedErrors() {
        return new Command(words, environment, folder, input, true, timeoutNanos, maxOutput);
    }

    public Command withTimeout(long nanos) {
        return new Command(words, environment, folder, input, mergeErrors, nanos, maxOutput);
    }

    public Command withMaxOutput(int bytes) {
        return new Command(words, environment, folder, input, mergeErrors, timeoutNanos, bytes);
    }
}
