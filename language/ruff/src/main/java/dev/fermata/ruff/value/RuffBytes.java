package dev.fermata.ruff.value;

import java.util.Arrays;

/** An immutable byte sequence. */
public final class RuffBytes {
    private final byte[] bytes;

    /** Takes over {@code bytes}. */
    public RuffBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public int length() {
        return bytes.length;
    }

    /** The byte at an index as 0 to 255; negative indices count from the end. */
    public long get(long index) {
        long i = index < 0 ? index + bytes.length : index;
        if (Long.compareUnsigned(i, bytes.length) >= 0) {
            throw RuffErrors.indexOutOfBounds(index);
        }
        return bytes[(int) i] & 0xFF;
    }

    /** The content, not to be modified. */
    public byte[] content() {
        return bytes;
    }

    /** The bytes as an array of 0 to 255. */
    RuffArray numbers() {
        long[] numbers = new long[bytes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes[i] & 0xFF;
        }
        return RuffArray.ofLongs(numbers);
    }

    public RuffBytes slice(int from, int to) {
        return new RuffBytes(Arrays.copyOfRange(bytes, from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuffBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
