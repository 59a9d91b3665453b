package dev.fermata.library.sql;

import dev.fermata.library.sql.DatabaseProblem.Step;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection text taken apart: {@code scheme://user:password@host:port/database?option=value}, or
 * {@code host=... user=...} with values in single quotes where they contain spaces.
 *
 * <p>Only these options reach a driver. A driver's own connection text can do much more, load classes for example, and so it
 * is not accepted.
 */
record Address(String host, int port, String user, String password, String database, Map<String, String> options) {
    private static final int PORT_MAX = 65_535;

    static Address of(String text, int defaultPort, String... schemes) {
        for (String scheme : schemes) {
            if (text.startsWith(scheme + "://")) {
                return ofUrl(text.substring(scheme.length() + 3), defaultPort);
            }
        }
        if (text.contains("://")) {
            throw problem("the connection string begins with none of " + String.join("://, ", schemes) + "://");
        }
        return ofPairs(text, defaultPort);
    }

    private static Address ofUrl(String text, int defaultPort) {
        int question = text.indexOf('?');
        String place = question < 0 ? text : text.substring(0, question);
        Map<String, String> options = new LinkedHashMap<>();
        if (question >= 0) {
            for (String option : text.substring(question + 1).split("&")) {
                int equals = option.indexOf('=');
                if (equals > 0) {
                    options.put(decoded(option.substring(0, equals)), decoded(option.substring(equals + 1)));
                }
            }
        }
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        options.put("dbname", slash < 0 ? "" : decoded(place.substring(slash + 1)));
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String login = authority.substring(0, at);
            int colon = login.indexOf(':');
            options.put("user", decoded(colon < 0 ? login : login.substring(0, colon)));
            if (colon >= 0) {
                options.put("password", decoded(login.substring(colon + 1)));
            }
        }
        String host = authority.substring(at + 1);
        int colon = host.lastIndexOf(':');
        if (colon > host.lastIndexOf(']')) {
            options.put("port", host.substring(colon + 1));
            host = host.substring(0, colon);
        }
        options.put("host", decoded(host));
        return of(options, defaultPort);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw problem("malformed percent-encoding in the connection string");
        }
    }

    private static Address ofPairs(String text, int defaultPort) {
        Map<String, String> options = new LinkedHashMap<>();
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return of(options, defaultPort);
            }
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                throw problem("the connection string is neither a URL nor name=value pairs");
            }
            StringBuilder value = new StringBuilder();
            String name = text.substring(at, equals).strip();
            at = value(text, equals + 1, value);
            options.put(name, value.toString());
        }
    }

    /** Reads a value; returns the place after it. */
    private static int value(String text, int start, StringBuilder out) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                out.append(text.charAt(at++));
            } else if (quoted ? c == '\'' : Character.isWhitespace(c)) {
                return at;
            } else {
                out.append(c);
            }
        }
        if (quoted) {
            throw problem("a quoted value of the connection string has no end");
        }
        return at;
    }

    private static Address of(Map<String, String> options, int defaultPort) {
        String host = options.remove("host");
        String port = options.remove("port");
        String user = options.remove("user");
        String password = options.remove("password");
        String database = options.remove("dbname");
        String other = options.remove("database");
        if (host == null || host.isEmpty()) {
            host = "localhost";
        }
        if (host.startsWith("/")) {
            throw problem("Unix sockets are not supported; name a host");
        }
        if (!host.matches("[A-Za-z0-9._-]+|\\[?[0-9A-Fa-f:.]+]?")) {
            throw problem("invalid host '" + host + "'");
        }
        return new Address(host, port == null || port.isEmpty() ? defaultPort : port(port), user, password,
                database == null || database.isEmpty() ? other == null ? "" : other : database, options);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= PORT_MAX) {
                return port;
            }
        } catch (NumberFormatException e) {
            // below
        }
        throw problem("invalid port '" + text + "'");
    }

    /** Takes an option out, by any of its names; null when it is not there. */
    String option(String... names) {
        for (String name : names) {
            for (Map.Entry<String, String> option : options.entrySet()) {
                if (option.getKey().equalsIgnoreCase(name)) {
                    options.remove(option.getKey());
                    return option.getValue().toLowerCase(Locale.ROOT);
                }
            }
        }
        return null;
    }

    /** Fails when there are options that {@link #option} was not asked for: they may be about security. */
    void requireNoMore() {
        if (!options.isEmpty()) {
            throw problem("unknown option '" + options.keySet().iterator().next() + "' in the connection string");
        }
    }

    /** The host with brackets where a colon would be misread. */
    String hostInUrl() {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static DatabaseProblem problem(String message) {
        return new DatabaseProblem(Step.CONNECT, message);
    }
}
