package dev.fermata.library.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The header fields of an answer, in order; immutable. The lines they make are computed once, so that answers that share a
 * block pay for it once.
 */
public final class HeaderBlock {
    public static final HeaderBlock EMPTY = new HeaderBlock(new String[0]);

    private final String[] namesAndValues;
    /** A race computes equal lines twice. */
    private byte[] lines;

    private HeaderBlock(String... namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    public static HeaderBlock of(String name, String value) {
        return EMPTY.with(name, value);
    }

    /** A block in which this field replaces those of the same name. Fails when it could not be sent as it is. */
    public HeaderBlock with(String name, String value) {
        if (!isName(name)) {
            throw new IllegalArgumentException("invalid header name '" + name + "'");
        }
        if (!isValue(value)) {
            throw new IllegalArgumentException("invalid value of header '" + name + "'");
        }
        String[] all = new String[namesAndValues.length + 2];
        int kept = 0;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i].equalsIgnoreCase(name)) {
                all[kept++] = namesAndValues[i];
                all[kept++] = namesAndValues[i + 1];
            }
        }
        all[kept++] = name;
        all[kept++] = value;
        return new HeaderBlock(Arrays.copyOf(all, kept));
    }

    /** The value of a field; null when there is none. */
    public String get(String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    /** The lines as they are sent, without those that the server sees to itself. Not to be modified. */
    byte[] lines() {
        byte[] known = lines;
        if (known == null) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                if (!isOfServer(namesAndValues[i])) {
                    text.append(namesAndValues[i]).append(": ").append(namesAndValues[i + 1]).append("\r\n");
                }
            }
            known = text.toString().getBytes(StandardCharsets.UTF_8);
            lines = known;
        }
        return known;
    }

    private static boolean isOfServer(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length", "transfer-encoding", "connection", "keep-alive", "date", "upgrade", "trailer" -> true;
            default -> false;
        };
    }

    /** Whether a text may name a field (RFC 9110: a token). */
    public static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "!#$%&'*+-.^_`|~".indexOf(c) >= 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Whether a text may be a field's value: control characters could begin another field. */
    public static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == '\u007F') {
                return false;
            }
        }
        return true;
    }
}
