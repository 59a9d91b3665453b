package dev.fermata.library.http;

import java.nio.charset.StandardCharsets;

/**
 * An answer to a request.
 *
 * @param status  100 to 999
 * @param headers its fields; the length, the date and what concerns the connection are added when it is sent
 * @param body    its content, not to be modified; null when {@code file} is given
 * @param file    the file that holds its content; or null
 */
public record HttpReply(int status, HeaderBlock headers, byte[] body, FilePart file) {
    private static final HeaderBlock TEXT = HeaderBlock.of("Content-Type", "text/plain; charset=utf-8");

    public HttpReply(int status, HeaderBlock headers, byte[] body) {
        this(status, headers, body, null);
    }

    public HttpReply(int status, HeaderBlock headers, FilePart file) {
        this(status, headers, null, file);
    }

    /** A plain text. */
    public static HttpReply text(int status, String text) {
        return new HttpReply(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with other header fields. */
    public HttpReply with(HeaderBlock chosen) {
        return new HttpReply(status, chosen, body, file);
    }

    long length() {
        return file != null ? file.length() : body.length;
    }
}
