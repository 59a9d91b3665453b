package dev.fermata.library.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects a body of bounded size. Grows with what arrives, not with what is announced. */
final class BodyBuffer {
    static final byte[] EMPTY = {};
    private static final int MORE = 8192;

    private final int max;
    private byte[] bytes = EMPTY;
    private int length;

    BodyBuffer(int max) {
        this.max = max;
    }

    /** Takes over what is readable; false when that is too much, and nothing was taken. */
    boolean add(ByteBuf part) {
        int count = part.readableBytes();
        if (count > max - length) {
            return false;
        }
        if (count > bytes.length - length) {
            int roomy = Math.min(max, Math.max(MORE, bytes.length * 2));
            bytes = Arrays.copyOf(bytes, length == 0 ? count : Math.max(length + count, roomy)); // most come in one part
        }
        part.readBytes(bytes, length, count);
        length += count;
        return true;
    }

    int length() {
        return length;
    }

    byte[] content() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
