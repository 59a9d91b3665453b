package dev.fermata.library.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files that may be too large, or without an end: devices and pipes tell no size. */
public final class FileContents {
    private static final int ARRAY_MAX = Integer.MAX_VALUE - 8;

    private FileContents() {
    }

    /** The bytes of a file; that they are more than {@code bytesMax} is an error whose message says so. */
    public static byte[] whole(Path file, long bytesMax) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            requireAtMost(size, bytesMax);
            if (size == 0) {
                return rest(Channels.newInputStream(channel), bytesMax);
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until it is full, or the file has become shorter
            }
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        }
    }

    /** What a stream has yet to give; that this is more than {@code bytesMax} is an error whose message says so. */
    public static byte[] rest(InputStream in, long bytesMax) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(bytesMax + 1, ARRAY_MAX));
        requireAtMost(bytes.length, bytesMax);
        return bytes;
    }

    private static void requireAtMost(long size, long bytesMax) throws IOException {
        if (size > bytesMax) {
            throw new IOException("exceeds maximum read size (" + size + " bytes > " + bytesMax + " bytes)");
        }
    }
}
