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

    private TraceFile(BufferedWriter file, Session session) throws IOException {
        this.file = file;
        this.writer = new PerfettoWriter(file).attach(session);
    }

    /** Null when no trace is wanted. */
    static TraceFile open(Path path, Session session) {
        try {
            return path == null ? null : new TraceFile(Files.newBufferedWriter(path), session);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the trace to " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the trace: " + e.getMessage(), e);
        }
    }
}
