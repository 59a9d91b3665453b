package dev.fermata.library.http;

import dev.fermata.library.net.NetworkException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * An address of a resource, in the form in which it is sent.
 *
 * @param secure      https instead of http
 * @param host        in ASCII; an IPv6 address without its brackets
 * @param port        1 to 65535
 * @param target      path and query, never empty
 * @param credentials the value of an Authorization header that the address implies; or null
 */
public record HttpUrl(boolean secure, String host, int port, String target, String credentials) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int PORT_MAX = 65_535;
    private static final String HEX = "0123456789ABCDEF";

    /** Why a text is no address that can be asked. */
    public static final class Malformed extends NetworkException {
        private static final long serialVersionUID = 1L;

        private Malformed(String reason) {
            super(reason);
        }
    }

    /** Reads an address; characters that an address cannot hold are escaped as browsers do it. */
    public static HttpUrl of(String text) throws Malformed {
        String trimmed = text.strip();
        try {
            return of(new URI(escaped(trimmed)));
        } catch (URISyntaxException e) {
            throw invalid(text, e.getReason());
        } catch (IllegalArgumentException e) {
            throw invalid(text, e.getMessage());
        }
    }

    private static Malformed invalid(String text, String reason) {
        return new Malformed("invalid URL '" + text + "': " + reason);
    }

    private static HttpUrl of(URI uri) throws Malformed {
        String scheme = uri.getScheme();
        if (scheme == null) {
            throw new IllegalArgumentException("relative URL without a base");
        }
        boolean secure = scheme.equalsIgnoreCase("https");
        if (!secure && !scheme.equalsIgnoreCase("http")) {
            throw new Malformed("unsupported URL scheme '" + scheme.toLowerCase(Locale.ROOT) + "'; expected http or https");
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("empty host");
        }
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int colon = place.startsWith("[") ? place.indexOf(':', Math.max(0, place.indexOf(']'))) : place.lastIndexOf(':');
        String port = colon < 0 ? "" : place.substring(colon + 1);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new HttpUrl(secure, host(colon < 0 ? place : place.substring(0, colon)), port(port, secure),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), at < 0 ? null : credentials(authority.substring(0, at)));
    }

    private static String host(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.substring(1, text.length() - 1);
        }
        String host = IDN.toASCII(unescaped(text), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            throw new IllegalArgumentException("empty host");
        }
        for (int i = 0; i < host.length(); i++) {
            if (host.charAt(i) <= ' ' || "#%/:<>?@[\\]^|\"".indexOf(host.charAt(i)) >= 0) {
                throw new IllegalArgumentException("invalid host");
            }
        }
        return host;
    }

    private static int port(String text, boolean secure) {
        if (text.isEmpty()) {
            return secure ? HTTPS_PORT : HTTP_PORT;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                throw new IllegalArgumentException("invalid port number");
            }
        }
        if (text.length() > 5 || Integer.parseInt(text) > PORT_MAX || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException("invalid port number");
        }
        return Integer.parseInt(text);
    }

    private static String credentials(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(unescaped(user).getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xFF;
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    private static String unescaped(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The address that a redirection names. */
    HttpUrl resolve(String location) throws Malformed {
        try {
            return of(new URI(toString()).resolve(new URI(escaped(location.strip()))));
        } catch (URISyntaxException e) {
            throw invalid(location, e.getReason());
        } catch (IllegalArgumentException e) {
            throw invalid(location, e.getMessage());
        }
    }

    boolean hasSameOrigin(HttpUrl other) {
        return secure == other.secure && port == other.port && host.equals(other.host);
    }

    /** Host and port as a request names them. */
    String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? HTTPS_PORT : HTTP_PORT) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + authority() + target;
    }
}
