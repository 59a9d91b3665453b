package dev.fermata.host;

import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.language.UnreadableSourceException.Reason;
import dev.fermata.compiler.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.CharBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads program texts. They must be UTF-8; a byte order mark at the beginning is skipped. */
public final class SourceFiles {
    /** A larger text is refused: offsets are ints, and so much text is a mistake. */
    public static final int SIZE_MAX = 256 << 20;

    private SourceFiles() {
    }

    /**
     * @param given as the user wrote it; becomes the source's name
     * @throws UnreadableSourceException with the reason
     */
    public static Source read(Path directory, String given) {
        Path path;
        try {
            path = directory.resolve(given);
        } catch (InvalidPathException e) {
            throw new UnreadableSourceException(given, Reason.MISSING, e.getReason(), null);
        }
        byte[] bytes;
        try {
            if (Files.isDirectory(path)) {
                throw new UnreadableSourceException(given, Reason.IS_DIRECTORY, "is a directory", null);
            }
            // Not Files.size first: pipes and devices have no size that counts.
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(SIZE_MAX + 1);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new UnreadableSourceException(given, Reason.MISSING, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableSourceException(given, Reason.NOT_PERMITTED, "permission denied", e);
        } catch (IOException e) {
            throw new UnreadableSourceException(given, Reason.FAILED, reasonOf(e), e);
        }
        return decode(given, bytes);
    }

    /** Reads a program text to the end of a stream. */
    public static Source read(InputStream in, String name) {
        try {
            return decode(name, in.readNBytes(SIZE_MAX + 1));
        } catch (IOException e) {
            throw new UnreadableSourceException(name, Reason.FAILED, reasonOf(e), e);
        }
    }

    /** Makes a source of bytes. */
    public static Source decode(String name, byte[] bytes) {
        if (bytes.length > SIZE_MAX) {
            throw new UnreadableSourceException(name, Reason.TOO_LARGE,
                "larger than " + (SIZE_MAX >> 20) + " MiB", null);
        }
        int start = hasByteOrderMark(bytes) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(name, bytes, in.position(), result);
        }
        return new Source(name, out.flip().toString());
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static UnreadableSourceException notUtf8(String name, byte[] bytes, int offset, CoderResult result) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        String culprit = HexFormat.of().withUpperCase().formatHex(
            Arrays.copyOfRange(bytes, offset, offset + Math.min(result.length(), bytes.length - offset)));
        CharacterCodingException cause = null;
        try {
            result.throwException();
        } catch (CharacterCodingException e) {
            cause = e;
        }
        return new UnreadableSourceException(name, Reason.NOT_UTF8,
            "line " + line + " is not valid UTF-8 (byte 0x" + culprit + " at offset " + offset + ")", cause);
    }

    private static String reasonOf(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
