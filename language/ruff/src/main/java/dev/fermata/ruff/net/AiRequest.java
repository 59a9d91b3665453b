package dev.fermata.ruff.net;

import dev.fermata.ruff.builtin.JsonBuiltins;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the options of an AI builtin say about its calls.
 *
 * @param function the builtin's name in messages
 * @param extra    fields of the request's body that the program adds
 */
record AiRequest(String function, Calls calls, String endpoint, String model, Map<String, String> headers, long timeoutNanos,
        RuffDict extra, RuffDict options) {
    static AiRequest of(String function, Object value) {
        if (!(value instanceof RuffDict options)) {
            throw new ScriptError(function + "() requires an options dictionary as second argument");
        }
        String endpoint = text(function, options, "endpoint", true);
        String model = text(function, options, "model", true);
        String key = text(function, options, "api_key", false);
        Map<String, String> headers = new LinkedHashMap<>(Calls.JSON);
        if (key != null) {
            headers.put("Authorization", "Bearer " + key);
        }
        headers.putAll(HttpClientBuiltins.headers(function + "() options", options.getOrNull("headers")));
        Object extra = options.getOrNull("body");
        if (extra != null && !(extra instanceof RuffDict)) {
            throw new ScriptError(function + "() options.body must be a dictionary");
        }
        long timeout = HttpClientBuiltins.timeout(function + "() options", options.getOrNull("timeout"));
        return new AiRequest(function, Calls.current(), endpoint, model, headers, timeout, extra == null ? new RuffDict() : (RuffDict) extra, options);
    }

    private static String text(String function, RuffDict options, String name, boolean required) {
        Object value = options.getOrNull(name);
        if (value instanceof String text && !(required && text.isBlank()) || value == null && !required) {
            return (String) value;
        }
        throw new ScriptError(function + "() requires options." + name + " (string)");
    }

    /** The messages of a conversation: one from the user, or those that are given. */
    RuffArray messages(Object promptOrMessages) {
        switch (promptOrMessages) {
            case String prompt -> {
                return RuffArray.of(message("user", prompt));
            }
            case RuffArray given when given.length() > 0 -> {
                for (int i = 0; i < given.length(); i++) {
                    if (!(given.at(i) instanceof RuffDict)) {
                        throw new ScriptError(function + "() message at index " + i + " must be a dictionary");
                    }
                }
                return given.slice(0, given.length());
            }
            case null, default -> throw new ScriptError(function + "() requires a prompt string or an array of messages as first argument");
        }
    }

    static RuffDict message(String role, String content) {
        RuffDict message = new RuffDict(2);
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    /** A promise of the {@code HttpAnswer} to a body with the model, this field, and what the program adds. */
    Promise send(String field, Object content, boolean stream) {
        RuffDict body = new RuffDict();
        body.put("model", model);
        body.put(field, Values.share(content));
        if (stream) {
            body.put("stream", true);
        }
        for (int i = 0; i < extra.size(); i++) {
            body.put(extra.keyAt(i), Values.share(extra.valueAt(i)));
        }
        return calls.send("POST", endpoint, headers, (String) JsonBuiltins.toJson(body), timeoutNanos);
    }

    String failure(Throwable problem) {
        return Destinations.failure(function, problem);
    }
}
