package dev.fermata.ruff.net;

import dev.fermata.library.http.HttpExchange;
import dev.fermata.ruff.value.RuffDict;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The dict that a handler gets. */
final class RequestDict {
    private RequestDict() {
    }

    static RuffDict of(HttpExchange exchange, String path, String query, RuffDict parameters) {
        RuffDict request = new RuffDict(9);
        request.put("method", exchange.method());
        request.put("path", path);
        request.put("raw_path", exchange.target());
        request.put("body", exchange.body().length == 0 ? "" : new String(exchange.body(), StandardCharsets.UTF_8));
        request.put("params", parameters);
        request.put("query", query(query, false));
        request.put("query_decoded", query(query, true));
        request.put("query_string", query);
        RuffDict headers = new RuffDict();
        exchange.headers((name, value) -> {
            Object before = headers.getOrNull(name);
            headers.put(name, before == null ? value : before + ", " + value);
        });
        request.put("headers", headers);
        return request;
    }

    /** Names and values of a query; the last value of a name counts. */
    private static RuffDict query(String text, boolean decoded) {
        RuffDict query = new RuffDict();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            boolean bare = equals < 0 || equals > end;
            String name = text.substring(start, bare ? end : equals);
            String value = bare ? "" : text.substring(equals + 1, end);
            if (!name.isEmpty()) {
                query.put(decoded ? decode(name) : name, decoded ? decode(value) : value);
            }
            start = end + 1;
        }
        return query;
    }

    /** Without percent signs and pluses; as it is when a percent sign does not begin a byte. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
