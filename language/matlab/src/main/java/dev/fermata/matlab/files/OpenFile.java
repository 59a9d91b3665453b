package dev.fermata.matlab.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A file that a program has opened. One buffer serves reading and writing: it holds bytes read ahead, or bytes not yet
 * written, never both.
 */
final class OpenFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String mode;
    private final ByteOrder order;
    private final Charset charset;
    private final FileChannel channel;
    private final boolean isAppending;
    private final byte[] buffer = new byte[BUFFER];
    /** Bytes of the buffer that are valid: read ahead, or to be written. */
    private int filled;
    private int next;
    private boolean isWriting;
    /** Where in the file the buffer begins. */
    private long start;
    private boolean metEnd;
    private String failure = "";

    private OpenFile(Path path, String mode, ByteOrder order, Charset charset, FileChannel channel) {
        this.path = path;
        this.mode = mode;
        this.order = order;
        this.charset = charset;
        this.channel = channel;
        this.isAppending = mode.startsWith("a");
    }

    /** @param mode r, w or a, with + for both ways, and t for text */
    static OpenFile open(Path path, String mode, ByteOrder order, Charset charset) throws IOException {
        Set<OpenOption> options = new HashSet<>();
        boolean isBoth = mode.indexOf('+') >= 0;
        switch (mode.charAt(0)) {
            case 'r' -> options.add(StandardOpenOption.READ);
            case 'w' -> options.addAll(Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING));
            default -> options.addAll(Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE));
        }
        if (isBoth) {
            options.addAll(Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        }
        if (Files.isDirectory(path)) {
            throw new IOException("Is a directory");
        }
        OpenFile file = new OpenFile(path, mode, order, charset, FileChannel.open(path, options));
        if (file.isAppending) {
            file.start = file.channel.size();
        }
        return file;
    }

    Path path() {
        return path;
    }

    String mode() {
        return mode;
    }

    ByteOrder order() {
        return order;
    }

    Charset charset() {
        return charset;
    }

    boolean isText() {
        return mode.indexOf('t') >= 0;
    }

    boolean mayRead() {
        return mode.startsWith("r") || mode.indexOf('+') >= 0;
    }

    boolean mayWrite() {
        return !mode.startsWith("r") || mode.indexOf('+') >= 0;
    }

    /** Whether a reading has met the end of the file. */
    boolean metEnd() {
        return metEnd;
    }

    /** What went wrong last; empty for nothing. */
    String failure() {
        return failure;
    }

    void failure(String message) {
        failure = message;
    }

    long position() {
        return start + next;
    }

    long size() throws IOException {
        flush();
        return channel.size();
    }

    void seek(long position) throws IOException {
        flush();
        start = position;
        filled = 0;
        next = 0;
        metEnd = false;
    }

    // ---- reading ----

    /** The next byte; -1 at the end, which is noted. */
    int read() throws IOException {
        if (next == filled && !fill()) {
            metEnd = true;
            return -1;
        }
        return buffer[next++] & 0xFF;
    }

    private boolean fill() throws IOException {
        if (isWriting) {
            flush();
        }
        start += next;
        next = 0;
        filled = Math.max(0, channel.read(ByteBuffer.wrap(buffer), start));
        return filled > 0;
    }

    /** Notes the end when there is nothing more, as readers of lines do after each line. */
    void peek() throws IOException {
        if (next == filled && !fill()) {
            metEnd = true;
        }
    }

    /** As many bytes as there are, at most {@code count}. */
    byte[] read(long count) throws IOException {
        byte[] bytes = new byte[(int) Math.min(count, Math.max(0, size() - position()))];
        int done = 0;
        while (done < bytes.length) {
            if (next == filled && !fill()) {
                break;
            }
            int part = Math.min(filled - next, bytes.length - done);
            System.arraycopy(buffer, next, bytes, done, part);
            next += part;
            done += part;
        }
        if (done < count) {
            metEnd = true;
        }
        return done == bytes.length ? bytes : Arrays.copyOf(bytes, done);
    }

    /** A line with its end; at most {@code count} bytes; null at the end of the file. */
    byte[] line(long count) throws IOException {
        byte[] line = new byte[128];
        int length = 0;
        while (length < count) {
            int c = read();
            if (c < 0) {
                break;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) c;
            if (c == '\n') {
                peek();
                break;
            }
        }
        return length == 0 ? null : Arrays.copyOf(line, length);
    }

    // ---- writing ----

    void write(byte[] bytes) throws IOException {
        if (!isWriting) {
            start += next;
            next = 0;
            filled = 0;
            isWriting = true;
            if (isAppending) {
                start = channel.size();
            }
        }
        if (bytes.length > BUFFER - next) {
            flush();
            isWriting = true;
        }
        if (bytes.length > BUFFER) {
            writeAll(ByteBuffer.wrap(bytes), start);
            start += bytes.length;
            return;
        }
        System.arraycopy(bytes, 0, buffer, next, bytes.length);
        next += bytes.length;
        filled = next;
    }

    private void writeAll(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    void flush() throws IOException {
        if (isWriting) {
            writeAll(ByteBuffer.wrap(buffer, 0, next), start);
            start += next;
            next = 0;
            filled = 0;
            isWriting = false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            flush();
        } finally {
            channel.close();
        }
    }
}
