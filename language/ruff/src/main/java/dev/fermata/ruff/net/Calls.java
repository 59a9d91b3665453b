package dev.fermata.ruff.net;

import dev.fermata.library.http.HttpAnswer;
import dev.fermata.library.http.HttpCall;
import dev.fermata.library.http.HttpClient;
import dev.fermata.library.http.HttpUrl;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.NetworkException;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes HTTP calls for a program, with its limits and its policy as they were when this was made. */
final class Calls {
    static final long TIMEOUT_NANOS = 30_000_000_000L;
    static final int BODY_MAX = 8_388_608;
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private static final String BODY_UNREAD = "Failed to read response body: ";

    private final HttpClient client;
    private final DestinationPolicy policy;

    private Calls(HttpClient client, DestinationPolicy policy) {
        this.client = client;
        this.policy = policy;
    }

    /** For the running program. */
    static Calls current() {
        return new Calls(HttpClient.of(Host.session()), Destinations.policy());
    }

    /**
     * A promise of the {@code HttpAnswer}; fails with a {@code NetworkException}, also when the address is no URL. Any thread
     * may call it.
     */
    Promise send(String method, String url, Map<String, String> headers, String body, long timeoutNanos) {
        byte[] content = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        if (content != null && content.length > BODY_MAX) {
            return Promise.rejected(new NetworkException("request body exceeds maximum network body size (" + content.length + " bytes > "
                    + BODY_MAX + " bytes)"));
        }
        try {
            return client.send(new HttpCall(method, HttpUrl.of(url), headers, content, timeoutNanos, BODY_MAX, policy));
        } catch (NetworkException malformed) {
            return Promise.rejected(malformed);
        }
    }

    /** The error of a failed call. */
    static ScriptError error(String surface, Throwable problem) {
        return new ScriptError(Destinations.failure(surface, problem));
    }

    /** The reason why a promise of a call fails: a body that breaks off has a text of its own. */
    static String reason(String surface, Throwable problem) {
        String message = problem.getMessage();
        return message != null && message.startsWith(BODY_UNREAD) ? message : Destinations.failure(surface, problem);
    }

    /** {@code {status, body}}. */
    static RuffDict brief(HttpAnswer answer) {
        RuffDict dict = new RuffDict(2);
        dict.put("status", (long) answer.status());
        dict.put("body", answer.text());
        return dict;
    }

    static RuffDict headers(HttpAnswer answer) {
        RuffDict dict = new RuffDict(answer.headers().size());
        answer.headers().forEach(dict::put);
        return dict;
    }
}
