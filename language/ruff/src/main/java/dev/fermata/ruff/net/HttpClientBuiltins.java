package dev.fermata.ruff.net;

import dev.fermata.library.http.HeaderBlock;
import dev.fermata.library.http.HttpAnswer;
import dev.fermata.ruff.builtin.Arguments;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Entry;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.ruff.task.Rejection;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffBytes;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffResult;
import dev.fermata.ruff.value.Text;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Promises;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asking HTTP servers. */
public final class HttpClientBuiltins {
    private static final Map<String, String> NO_HEADERS = Map.of();
    /** A day: longer than any call, short enough to be added to a time. */
    private static final double TIMEOUT_SECONDS_MAX = 86_400;

    private HttpClientBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(HttpClientBuiltins.class, name).needs(Capability.NETWORK_CLIENT);
        return switch (name) {
            case "http_get", "http_delete", "http_get_binary", "http_get_stream" ->
                    entry.waits().takes(1, name + "() expects 1 argument (url), got {got}");
            case "http_post", "http_put" -> entry.waits().takes(2, name + "() expects 2 arguments (url, body), got {got}");
            case "http_request" -> entry.waits().takesArray(1, 2, "http_request() expects 1 to 2 arguments (url, options), got {got}");
            case "parallel_http" -> entry.waits().takes(1, "parallel_http() expects 1 argument (urls), got {got}");
            case "async_http_get" -> entry.takes(1, "async_http_get() expects 1 argument (url), got {got}");
            case "async_http_post" -> entry.takesArray(2, 3, "async_http_post() expects 2 to 3 arguments (url, body, headers), got {got}");
            default -> null;
        };
    }

    // ---- one call, its answer as a dict ----

    public static Object httpGet(Object url) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_get");
        return brief("HTTP GET", "GET", Arguments.text(url, "http_get requires a URL string"), NO_HEADERS, null).await();
    }

    public static Object httpDelete(Object url) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_delete");
        return brief("HTTP DELETE", "DELETE", Arguments.text(url, "http_delete requires a URL string"), NO_HEADERS, null).await();
    }

    public static Object httpPost(Object url, Object body) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_post");
        String message = "http_post requires URL and JSON body strings";
        return brief("HTTP POST", "POST", Arguments.text(url, message), Calls.JSON, Arguments.text(body, message)).await();
    }

    public static Object httpPut(Object url, Object body) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_put");
        String message = "http_put requires URL and JSON body strings";
        return brief("HTTP PUT", "PUT", Arguments.text(url, message), Calls.JSON, Arguments.text(body, message)).await();
    }

    private static Operation brief(String surface, String method, String url, Map<String, String> headers, String body) {
        return Operation.of(Calls.current().send(method, url, headers, body, Calls.TIMEOUT_NANOS), answer -> Calls.brief((HttpAnswer) answer),
                problem -> Calls.error(surface, problem));
    }

    // ---- bytes ----

    public static Object httpGetBinary(Object url) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_get_binary");
        return bytes("HTTP GET request", "HTTP GET", Arguments.text(url, "http_get_binary requires a URL string"));
    }

    public static Object httpGetStream(Object url) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_get_stream");
        return bytes("HTTP GET stream", "HTTP GET stream", Arguments.text(url, "http_get_stream requires a URL string"));
    }

    private static Object bytes(String surface, String statusSurface, String url) throws Throwable {
        return Operation.of(Calls.current().send("GET", url, NO_HEADERS, null, Calls.TIMEOUT_NANOS), result -> {
            HttpAnswer answer = (HttpAnswer) result;
            if (!answer.isSuccess()) {
                throw new ScriptError(statusSurface + " failed with status: " + answer.statusText());
            }
            return new RuffBytes(answer.body());
        }, problem -> Calls.error(surface, problem)).await();
    }

    // ---- any call ----

    /** Errors of the call come as {@code Err(text)}; those of the arguments are raised. */
    public static Object httpRequest(Object[] arguments) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "http_request");
        boolean alone = arguments[0] instanceof RuffDict;
        RuffDict options = options(arguments, alone);
        Object given = alone ? options.getOrNull("url") : arguments[0];
        String url = Arguments.text(given, alone ? "http_request options require a 'url' string" : "http_request requires a URL string");
        String method = option(options, "method", "method") instanceof String text ? text.strip().toUpperCase(Locale.ROOT) : "GET";
        if (!HeaderBlock.isName(method)) {
            return RuffResult.err("Invalid HTTP method '" + method + "': a method is a word of letters, digits and hyphens");
        }
        Object body = option(options, "body", "_body");
        if (body != null && !(body instanceof String)) {
            throw new ScriptError("http_request body must be a string");
        }
        Map<String, String> headers = headers("http_request", option(options, "headers", "_headers"));
        long timeout = timeout("http_request", options.getOrNull("timeout"));
        Promise call = Calls.current().send(method, url, headers, (String) body, timeout);
        return Operation.ofAll(List.of(call), outcomes -> result(outcomes.getFirst())).await();
    }

    private static RuffDict options(Object[] arguments, boolean alone) {
        if (alone) {
            return (RuffDict) arguments[0];
        }
        if (arguments.length < 2 || arguments[1] == null) {
            return new RuffDict();
        }
        if (arguments[1] instanceof RuffDict options) {
            return options;
        }
        throw new ScriptError("http_request requires an options dictionary as second argument");
    }

    private static Object option(RuffDict options, String name, String otherName) {
        Object value = options.getOrNull(name);
        return value != null ? value : options.getOrNull(otherName);
    }

    static Map<String, String> headers(String function, Object value) {
        if (value == null) {
            return NO_HEADERS;
        }
        if (!(value instanceof RuffDict dict)) {
            throw new ScriptError(function + " headers must be a dictionary");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < dict.size(); i++) {
            headers.put(dict.keyAt(i), Text.of(dict.valueAt(i)));
        }
        return headers;
    }

    static long timeout(String function, Object value) {
        if (value == null) {
            return Calls.TIMEOUT_NANOS;
        }
        double seconds = Arguments.isNumber(value) ? Arguments.number(value, "") : 0;
        if (!(seconds > 0)) {
            throw new ScriptError(function + " timeout must be a positive number of seconds");
        }
        return (long) (Math.min(seconds, TIMEOUT_SECONDS_MAX) * 1e9);
    }

    private static Object result(Promises.Outcome outcome) {
        if (outcome.isFailure()) {
            return RuffResult.err(Destinations.failure("HTTP request", outcome.error()));
        }
        HttpAnswer answer = (HttpAnswer) outcome.value();
        RuffDict dict = new RuffDict(5);
        String body = answer.text();
        dict.put("status", (long) answer.status());
        dict.put("_status", (long) answer.status());
        dict.put("body", body);
        dict.put("_body", body);
        dict.put("headers", Calls.headers(answer));
        return RuffResult.ok(dict);
    }

    // ---- many calls ----

    public static Object parallelHttp(Object urls) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "parallel_http");
        String message = "parallel_http requires an array of URL strings";
        RuffArray addresses = Arguments.array(urls, message);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < addresses.length(); i++) {
            texts.add(Arguments.text(addresses.at(i), message));
        }
        Calls client = Calls.current();
        List<Promise> calls = new ArrayList<>();
        for (String url : texts) {
            calls.add(client.send("GET", url, NO_HEADERS, null, Calls.TIMEOUT_NANOS));
        }
        return calls.isEmpty() ? new RuffArray() : Operation.ofAll(calls, HttpClientBuiltins::results).await();
    }

    private static Object results(List<Promises.Outcome> outcomes) {
        RuffArray results = new RuffArray();
        for (Promises.Outcome outcome : outcomes) {
            results = results.appendOwned(outcome.isFailure() ? new ErrorValue(Destinations.failure("HTTP GET", outcome.error()))
                    : Calls.brief((HttpAnswer) outcome.value()));
        }
        return results;
    }

    // ---- promises ----

    public static Object asyncHttpGet(Object url) {
        Host.require(Capability.NETWORK_CLIENT, "async_http_get");
        return promise("HTTP GET", "GET", Arguments.text(url, "async_http_get() requires a string URL argument"), NO_HEADERS, null);
    }

    public static Object asyncHttpPost(Object[] arguments) {
        Host.require(Capability.NETWORK_CLIENT, "async_http_post");
        String url = Arguments.text(arguments[0], "async_http_post() requires a string URL argument");
        String body = Arguments.text(arguments[1], "async_http_post() requires a string body argument");
        Map<String, String> headers = new LinkedHashMap<>(arguments.length < 3 ? NO_HEADERS : headers("async_http_post()", arguments[2]));
        if (headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            headers.putAll(Calls.JSON);
        }
        return promise("HTTP POST", "POST", url, headers, body);
    }

    private static Operation promise(String surface, String method, String url, Map<String, String> headers, String body) {
        return Operation.of(Calls.current().send(method, url, headers, body, Calls.TIMEOUT_NANOS), result -> {
            HttpAnswer answer = (HttpAnswer) result;
            RuffDict dict = Calls.brief(answer);
            dict.put("headers", Calls.headers(answer));
            return dict;
        }, problem -> new Rejection(Calls.reason(surface, problem)));
    }
}
