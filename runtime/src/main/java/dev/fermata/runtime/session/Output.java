package dev.fermata.runtime.session;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where a program writes text or bytes: buffered, UTF-8.
 *
 * <p>A lock that parks, not a spinning one, because its owner may be in a write to a slow terminal or pipe. A program's
 * output is written when the buffer is full, when the program has nothing to do, before it reads input, and at its end.
 */
public final class Output {
    /** Told about an output's state, on the thread that writes, while it holds the output's lock. */
    interface Watcher {
        /** The buffer is no longer empty. */
        void becameDirty();

        /** The target does not take anything any more: a closed pipe. Called once. */
        void broke();
    }

    private static final int CAPACITY = 16 * 1024;
    private static final int SHORT = 80;

    private final OutputStream target;
    private final Watcher watcher;
    private final boolean eager;
    private final ReentrantLock lock = new ReentrantLock();
    private final byte[] buffer = new byte[CAPACITY];
    private int count;
    private boolean broken;

    /**
     * @param eager   whether every print is written at once
     * @param watcher told about the state of the buffer and the target
     */
    Output(OutputStream target, boolean eager, Watcher watcher) {
        this.target = target;
        this.eager = eager;
        this.watcher = watcher;
    }

    /** Writes a text. */
    public void print(String text) {
        lock.lock();
        try {
            boolean clean = count == 0;
            append(text);
            wrote(clean);
        } finally {
            lock.unlock();
        }
    }

    /** Writes a text and a line end, in one piece. */
    public void println(String text) {
        lock.lock();
        try {
            boolean clean = count == 0;
            append(text);
            if (count == CAPACITY) {
                drain();
            }
            buffer[count++] = '\n';
            wrote(clean);
        } finally {
            lock.unlock();
        }
    }

    /** Writes bytes as they are. */
    public void write(byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            boolean clean = count == 0;
            append(bytes, offset, length);
            wrote(clean);
        } finally {
            lock.unlock();
        }
    }

    /** Hands everything on to the target. */
    public void flush() {
        lock.lock();
        try {
            drain();
            if (!broken) {
                target.flush();
            }
        } catch (IOException e) {
            fail();
        } finally {
            lock.unlock();
        }
    }

    private void wrote(boolean clean) {
        if (eager) {
            drain();
        } else if (clean && count > 0) {
            watcher.becameDirty();
        }
    }

    private void append(String text) {
        int length = text.length();
        if (length > SHORT) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            append(bytes, 0, bytes.length);
            return;
        }
        if (CAPACITY - count < length) {
            drain();
        }
        int at = count;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // what is written beyond count so far is overwritten
                append(bytes, 0, bytes.length);
                return;
            }
            buffer[at++] = (byte) c;
        }
        count = at;
    }

    private void append(byte[] bytes, int offset, int length) {
        if (length > CAPACITY - count) {
            drain();
            if (length >= CAPACITY) {
                writeOut(bytes, offset, length);
                return;
            }
        }
        System.arraycopy(bytes, offset, buffer, count, length);
        count += length;
    }

    private void drain() {
        int length = count;
        count = 0;
        if (length > 0) {
            writeOut(buffer, 0, length);
        }
    }

    private void writeOut(byte[] bytes, int offset, int length) {
        if (broken) {
            return;
        }
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            fail();
        }
    }

    private void fail() {
        if (!broken) {
            broken = true;
            watcher.broke();
        }
    }
}
