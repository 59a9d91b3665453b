package dev.fermata.library.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param status  200 to 999
 * @param reason  the words behind the status; possibly empty
 * @param headers by name in lower case, in order; fields of the same name are joined by commas
 * @param body    its content
 */
public record HttpAnswer(int status, String reason, Map<String, String> headers, byte[] body) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Status and reason: {@code 404 Not Found}. */
    public String statusText() {
        return reason.isEmpty() ? Integer.toString(status) : status + " " + reason;
    }

    /** The body as text, in the character set that the header names, else UTF-8; malformed bytes become U+FFFD. */
    public String text() {
        return new String(body, charset());
    }

    private Charset charset() {
        String type = headers.getOrDefault("content-type", "");
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(at + "charset=".length()).split("[;,]", 2)[0].strip().replace("\"", "");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
