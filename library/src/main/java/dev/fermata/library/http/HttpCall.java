package dev.fermata.library.http;

import dev.fermata.library.net.DestinationPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client asks a server.
 *
 * @param method       a token
 * @param url          whom, and for what
 * @param headers      further header fields, in order; names and values are checked before anything is sent
 * @param body         what to send along, not to be modified; null for nothing
 * @param timeoutNanos for everything together
 * @param bodyMax      how long the answer's body may be
 * @param policy       where it, and every redirection, may lead
 */
public record HttpCall(String method, HttpUrl url, Map<String, String> headers, byte[] body, long timeoutNanos, int bodyMax,
        DestinationPolicy policy) {
    HttpCall redirected(HttpUrl to, boolean asGet) {
        Map<String, String> kept = headers;
        if (!url.hasSameOrigin(to)) {
            kept = without("authorization", "cookie", "proxy-authorization");
        }
        HttpCall next = new HttpCall(method, to, kept, body, timeoutNanos, bodyMax, policy);
        return asGet ? new HttpCall("GET", to, next.without("content-type", "content-length"), null, timeoutNanos, bodyMax, policy) : next;
    }

    private Map<String, String> without(String... names) {
        Map<String, String> kept = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            for (String dropped : names) {
                if (dropped.equalsIgnoreCase(name)) {
                    return;
                }
            }
            kept.put(name, value);
        });
        return kept;
    }

    /** Whether asking twice does no harm, so that a connection that turns out to be closed may be replaced. */
    boolean isRepeatable() {
        return switch (method) {
            case "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE" -> true;
            default -> false;
        };
    }
}
