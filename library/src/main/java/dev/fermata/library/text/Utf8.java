package dev.fermata.library.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text from UTF-8 bytes. */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {
    }

    /**
     * The text; bytes that are no UTF-8 are an error.
     *
     * <p>The JDK's lenient decoding is much quicker than a {@code CharsetDecoder}; only a text that holds the replacement
     * character, which may also stand in the bytes, is decoded again.
     */
    public static String strict(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text
                : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
