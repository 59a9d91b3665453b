package dev.fermata.runtime.io;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A program's standard input as promises. Buffered output is written first, so that prompts are seen.
 *
 * <p>Lines go to those who asked for them in the order in which they asked; one line is read at a time. The line for somebody
 * who has given up goes to the next, or stays for whoever asks next.
 *
 * <p>The lock, a parking one because its owner blocks in a read, guards the buffer and keeps readers apart. Input that
 * was read for one caller and not used stays for the next.
 */
public final class AsyncInput {
    private final Session session;
    private final InputStream in;
    private final ReentrantLock lock = new ReentrantLock();
    private final Requests requests = new Requests();
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
        ExternalPromise wanted = session.engine().external("a line of input");
        if (requests.add(wanted)) {
            readForRequests();
        }
        return wanted;
    }

    /** Gives up waiting for a line, for somebody who has not got it. */
    public void abandon(Promise line) {
        if (!line.fail(new Cancelled("nobody waits for the line any more", this)) && line.isSucceeded() && line.value() != null) {
            requests.giveBack((String) line.value());
        }
    }

    private void readForRequests() {
        BlockingLane.of(session).submitLong("a line of input", this::line).onDone(read -> {
            if (requests.deliver(read)) {
                readForRequests();
            }
        });
    }

    /** Those who wait for lines. What it guards belongs to no strand: lines arrive on other threads. */
    private static final class Requests extends Guard {
        private final ArrayDeque<Promise> waiting = new ArrayDeque<>();
        /** Lines that were read for somebody who gave up. */
        private final ArrayDeque<String> unused = new ArrayDeque<>();
        private boolean reading;

        /** Adds one; true when somebody has to begin to read. */
        boolean add(Promise wanted) {
            lock();
            String line = unused.poll();
            boolean begins = line == null && !reading;
            if (line == null) {
                waiting.add(wanted);
                reading = true;
            }
            unlock();
            if (line != null) {
                wanted.succeed(line);
            }
            return begins;
        }

        /** A line came at the very moment when nobody wanted it any more. */
        void giveBack(String line) {
            Promise next;
            do {
                lock();
                next = waiting.poll();
                if (next == null) {
                    unused.addFirst(line);
                }
                unlock();
            } while (next != null && !next.succeed(line));
        }

        /** Hands on what was read; true when another line is to be read. */
        boolean deliver(Promise read) {
            boolean taken = false;
            while (!taken) {
                lock();
                Promise next = waiting.poll();
                if (next == null) {
                    if (read.isSucceeded() && read.value() != null) {
                        unused.add((String) read.value());
                    }
                    reading = false;
                }
                unlock();
                if (next == null) {
                    return false;
                }
                taken = read.isFailed() ? next.fail(read.error()) : next.succeed(read.value());
            }
            lock();
            waiting.removeIf(Promise::isDone);
            reading = !waiting.isEmpty();
            boolean more = reading;
            unlock();
            return more;
        }

        /** The lines that nobody has got. */
        String takeUnused() {
            lock();
            StringBuilder text = new StringBuilder();
            unused.forEach(line -> text.append(line).append('\n'));
            unused.clear();
            unlock();
            return text.toString();
        }
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
            return requests.takeUnused() + bytes.toString(StandardCharsets.UTF_8);
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
