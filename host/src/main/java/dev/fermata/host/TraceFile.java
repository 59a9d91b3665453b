package dev.fermata.host;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.trace.PerfettoWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records a session into a file while it is open. */
final class TraceFile implements AutoCloseable {
    private final BufferedWriter file;
    private final PerfettoWriter writer;

    private TraceFile(BufferedWriter file, Session session, long longStepNanos) throws IOException {
        this.file = file;
        this.writer = new PerfettoWriter(file).markLonger(longStepNanos).attach(session);
    }

    /** Null when no trace is wanted. */
    static TraceFile open(Path path, Session session, long longStepNanos) throws IOException {
        return path == null ? null : new TraceFile(Files.newBufferedWriter(path), session, longStepNanos);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            writer.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
