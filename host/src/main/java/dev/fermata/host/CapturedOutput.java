package dev.fermata.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps what a program writes, up to a limit. Beyond it, writing fails as into a closed pipe, which ends the program
 * instead of filling the memory.
 */
public final class CapturedOutput extends OutputStream {
    private final int bytesMax;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean overflowed;

    public CapturedOutput(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        int room = Math.min(length, bytesMax - kept.size());
        kept.write(bytes, offset, room);
        if (room < length) {
            overflowed = true;
            throw new IOException("Broken pipe");
        }
    }

    /** Whether the limit was hit. */
    public synchronized boolean overflowed() {
        return overflowed;
    }

    public synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    public synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
