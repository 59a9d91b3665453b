package dev.fermata.runtime.io;

import java.nio.charset.StandardCharsets;

/**
 * How a process ended.
 *
 * @param exitCode  its exit code; 128 plus the signal's number when a signal ended it
 * @param output    what it wrote to its standard output
 * @param errors    what it wrote to its standard error
 * @param timedOut  whether it was killed because it took too long
 * @param truncated whether it was killed because it wrote too much
 */
public record ProcessResult(int exitCode, byte[] output, byte[] errors, boolean timedOut, boolean truncated) {
    public String outputText() {
        return new String(output, StandardCharsets.UTF_8);
    }

    public String errorText() {
        return new String(errors, StandardCharsets.UTF_8);
    }
}
