package dev.fermata.ruff.net;

import dev.fermata.library.http.HeaderBlock;
import dev.fermata.ruff.builtin.Arguments;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Entry;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.ruff.builtin.JsonBuiltins;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Text;
import dev.fermata.runtime.task.ScriptError;

/** HTTP servers, and the responses that their handlers give. */
public final class HttpServerBuiltins {
    private static final String ANY_HOST = "0.0.0.0";
    private static final int PORT_MAX = 65_535;
    private static final int FOUND = 302;
    private static final HeaderBlock TEXT = HeaderBlock.of("Content-Type", "text/plain; charset=utf-8");
    private static final HeaderBlock JSON = HeaderBlock.of("Content-Type", "application/json");
    private static final HeaderBlock HTML = HeaderBlock.of("Content-Type", "text/html; charset=utf-8");

    private HttpServerBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(HttpServerBuiltins.class, name);
        return switch (name) {
            case "http_server" -> entry.takes(1, "http_server requires a port number");
            case "http_listen" -> entry.needs(Capability.NETWORK_SERVER).takes(2, "http_listen() expects 2 arguments (host, port), got {got}");
            case "http_response", "html_response" -> entry.takes(2, name + " requires status code and body text");
            case "json_response" -> entry.takes(2, "json_response requires status code and data");
            case "redirect_response" -> entry.takesArray(1, 2, "redirect_response requires URL and optional headers dictionary");
            case "set_header" -> entry.takes(3, "set_header requires response, header name, and header value");
            case "set_headers" -> entry.takes(2, "set_headers requires response and headers dictionary");
            default -> null;
        };
    }

    // ---- servers ----

    public static Object httpServer(Object port) {
        return new HttpServerValue(ANY_HOST, port("http_server", port), Routes.NONE);
    }

    public static Object httpListen(Object host, Object port) {
        Host.require(Capability.NETWORK_SERVER, "http_listen");
        String name = Arguments.text(host, "http_listen requires a non-empty host string");
        if (name.isBlank()) {
            throw new ScriptError("http_listen requires a non-empty host string");
        }
        return new HttpServerValue(name, port("http_listen", port), Routes.NONE);
    }

    private static int port(String function, Object value) {
        long port = Arguments.whole(value, function + " requires a port number");
        if (port < 0 || port > PORT_MAX) {
            throw new ScriptError(function + " requires a port number between 0 and " + PORT_MAX + ", got " + port);
        }
        return (int) port;
    }

    // ---- responses ----

    public static Object httpResponse(Object status, Object body) {
        String message = "http_response requires status code and body text";
        return new HttpResponseValue(status(status, message), TEXT, Arguments.text(body, message));
    }

    public static Object jsonResponse(Object status, Object data) {
        int code = status(status, "json_response requires status code and data");
        try {
            return new HttpResponseValue(code, JSON, (String) JsonBuiltins.toJson(data));
        } catch (ScriptError error) {
            throw new ScriptError("json_response failed to serialize data: " + error.getMessage());
        }
    }

    public static Object htmlResponse(Object status, Object body) {
        String message = "html_response requires status code and body text";
        return new HttpResponseValue(status(status, message), HTML, Arguments.text(body, message));
    }

    public static Object redirectResponse(Object[] arguments) {
        String message = "redirect_response requires URL and optional headers dictionary";
        String url = Arguments.text(arguments[0], message);
        HttpResponseValue response = withHeader("redirect_response", new HttpResponseValue(FOUND, TEXT, "Redirecting to " + url), "Location", url);
        if (arguments.length < 2 || arguments[1] == null) {
            return response;
        }
        if (arguments[1] instanceof RuffDict headers) {
            return withHeaders("redirect_response", response, headers);
        }
        throw new ScriptError(message);
    }

    public static Object setHeader(Object response, Object name, Object value) {
        String message = "set_header requires header name and value strings";
        return withHeader("set_header", response("set_header", response), Arguments.text(name, message), Arguments.text(value, message));
    }

    public static Object setHeaders(Object response, Object headers) {
        HttpResponseValue given = response("set_headers", response);
        if (headers instanceof RuffDict dict) {
            return withHeaders("set_headers", given, dict);
        }
        throw new ScriptError("set_headers requires a headers dictionary as second argument");
    }

    private static HttpResponseValue response(String function, Object value) {
        if (value instanceof HttpResponseValue response) {
            return response;
        }
        throw new ScriptError(function + " requires an HTTP response as first argument");
    }

    private static HttpResponseValue withHeaders(String function, HttpResponseValue response, RuffDict headers) {
        HttpResponseValue result = response;
        for (int i = 0; i < headers.size(); i++) {
            result = withHeader(function, result, headers.keyAt(i), Text.of(headers.valueAt(i)));
        }
        return result;
    }

    private static HttpResponseValue withHeader(String function, HttpResponseValue response, String name, String value) {
        try {
            return response.withHeader(name, value);
        } catch (IllegalArgumentException problem) {
            throw new ScriptError(function + ": " + problem.getMessage());
        }
    }

    private static int status(Object value, String message) {
        long status = Arguments.whole(value, message);
        if (status < 200 || status > 999) {
            throw new ScriptError("HTTP status code must be between 200 and 999, got " + status);
        }
        return (int) status;
    }
}
