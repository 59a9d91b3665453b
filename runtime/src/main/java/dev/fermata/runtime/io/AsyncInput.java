package dev.fermata.runtime.io;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A program's standard input as promises. Buffered output is written first, so that prompts are seen.
 *
 * <p>The lock, a parking one because its owner blocks in a read, guards the buffer and keeps readers apart. Input that
 * was read for one caller and not used stays for the next.
 */
public final class AsyncInput {
    private final Session session;
    private final InputStream in;
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    private AsyncInput(Session session) {
        this.session = session;
        this.in = session.console().in();
    }

    /** The input of a session. */
    public static AsyncInput of(Session session) {
        return session.attachment(AsyncInput.class, AsyncInput::new);
    }

    /** A promise of the next line without its end; null at the end of the input. */
    public Promise readLine() {
        session.console().out().flush();
        return BlockingLane.of(session).submitLong("a line of input", this::line);
    }

    /** A promise of all the rest as text. */
    public Promise readAll() {
        session.console().out().flush();
        return BlockingLane.of(session).submitLong("input", this::rest);
    }

    private String line() throws IOException {
        lock.lock();
        try {
            ByteArrayOutputStream bytes = null;
            while (fill()) {
                if (bytes == null) {
                    bytes = new ByteArrayOutputStream(80);
                }
                for (int i = position; i < limit; i++) {
                    if (buffer[i] == '\n') {
                        bytes.write(buffer, position, i - position);
                        position = i + 1;
                        return text(bytes);
                    }
                }
                bytes.write(buffer, position, limit - position);
                position = limit;
            }
            return bytes == null ? null : text(bytes);
        } finally {
            lock.unlock();
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private String rest() throws IOException {
        lock.lock();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (fill()) {
                bytes.write(buffer, position, limit - position);
                position = limit;
            }
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            lock.unlock();
        }
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        int count = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }
}
