package dev.fermata.library.process;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run.
 *
 * @param line           the program and its arguments
 * @param directory      its working directory
 * @param environment    all its environment variables
 * @param input          what it reads; nothing when null
 * @param timeoutMillis  it is killed, with its children, when it runs for longer
 * @param outputBytesMax what it writes beyond this, on each stream, is dropped
 */
public record Command(List<String> line, Path directory, Map<String, String> environment, byte[] input, long timeoutMillis, int outputBytesMax) {
    private static final int BUFFER_BYTES = 16_384;
    private static final long PAUSE_MILLIS_MAX = 8;

    /**
     * How a program ended.
     *
     * @param exitCode as the system tells it; -1 when it was killed for running too long
     */
    public record Outcome(int exitCode, byte[] out, byte[] err, boolean timedOut, boolean outTruncated, boolean errTruncated) {
    }

    /** Runs it to its end; fails when it cannot be started. */
    public Outcome run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path inputFile = null;
        if (input == null) {
            builder.redirectInput(new File("/dev/null"));
        } else {
            // A file, so that neither program can block the other with a full pipe.
            inputFile = Files.createTempFile("fermata", ".in");
            Files.write(inputFile, input);
            builder.redirectInput(inputFile.toFile());
        }
        try {
            return watch(builder.start());
        } finally {
            if (inputFile != null) {
                Files.deleteIfExists(inputFile);
            }
        }
    }

    private Outcome watch(Process process) throws IOException, InterruptedException {
        Sink out = new Sink(process.getInputStream());
        Sink err = new Sink(process.getErrorStream());
        long remainingNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        long pause = 1;
        boolean timedOut = false;
        try {
            long before = System.nanoTime();
            while (true) {
                boolean ended = !process.isAlive();
                boolean moved = out.drain() | err.drain();
                if (ended) {
                    break;
                }
                remainingNanos -= System.nanoTime() - before;
                before = System.nanoTime();
                if (remainingNanos <= 0) {
                    timedOut = true;
                    break;
                }
                pause = moved ? 1 : Math.min(pause * 2, PAUSE_MILLIS_MAX);
                process.waitFor(Math.min(TimeUnit.MILLISECONDS.toNanos(pause), remainingNanos), TimeUnit.NANOSECONDS);
            }
        } finally {
            // Also when this thread is interrupted: no program outlives its caller's interest.
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        return new Outcome(timedOut ? -1 : process.waitFor(), out.bytes.toByteArray(), err.bytes.toByteArray(), timedOut, out.truncated, err.truncated);
    }

    /** Takes what a stream has ready, without waiting for more. */
    private final class Sink {
        private final InputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final byte[] buffer = new byte[BUFFER_BYTES];
        private boolean truncated;

        Sink(InputStream in) {
            this.in = in;
        }

        boolean drain() throws IOException {
            boolean moved = false;
            for (int ready = in.available(); ready > 0; ready = in.available()) {
                int n = in.read(buffer, 0, Math.min(ready, buffer.length));
                if (n < 0) {
                    break;
                }
                int kept = Math.min(n, outputBytesMax - bytes.size());
                bytes.write(buffer, 0, kept);
                truncated |= kept < n;
                moved = true;
            }
            return moved;
        }
    }
}
