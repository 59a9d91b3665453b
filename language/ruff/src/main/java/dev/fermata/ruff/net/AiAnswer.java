package dev.fermata.ruff.net;

import dev.fermata.library.http.HttpAnswer;
import dev.fermata.ruff.builtin.JsonBuiltins;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffResult;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.ScriptError;

/** What AI services answer, as programs get it. */
final class AiAnswer {
    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    private AiAnswer() {
    }

    /** Why an answer is none; null when it is one. */
    static RuffResult refusal(AiRequest request, HttpAnswer answer) {
        return answer.isSuccess() ? null
                : RuffResult.err(request.function() + " failed with HTTP status " + answer.status() + ": " + answer.text());
    }

    /** The JSON text of an answer as a dict; an error of the program when it is none. */
    static RuffDict json(AiRequest request, String text) {
        try {
            if (JsonBuiltins.parseJson(text) instanceof RuffDict json) {
                return json;
            }
        } catch (ScriptError malformed) {
            throw new ScriptError(request.function() + " failed: invalid JSON response: " + malformed.getMessage());
        }
        throw new ScriptError(request.function() + " failed: the response is not a JSON object");
    }

    /** The fields that all results have. */
    private static RuffDict common(AiRequest request, HttpAnswer answer, RuffDict json) {
        RuffDict result = new RuffDict();
        result.put("status", (long) answer.status());
        result.put("model", json.getOrNull("model") instanceof String model ? model : request.model());
        return result;
    }

    private static RuffDict finished(RuffDict result, Object json, HttpAnswer answer) {
        result.put("json", Values.share(json));
        result.put("headers", Calls.headers(answer));
        return result;
    }

    /** The first element of an array of dicts in a dict; an empty dict when there is none. */
    private static RuffDict first(RuffDict json, String field) {
        return json.getOrNull(field) instanceof RuffArray array && array.length() > 0 && array.at(0) instanceof RuffDict element ? element
                : new RuffDict();
    }

    /** The message of an answer; null when it has none. */
    static RuffDict message(RuffDict json) {
        return first(json, "choices").getOrNull("message") instanceof RuffDict message ? message : null;
    }

    private static String content(RuffDict message) {
        return message != null && message.getOrNull("content") instanceof String text ? text : "";
    }

    static RuffDict chat(AiRequest request, HttpAnswer answer, RuffDict json) {
        RuffDict result = common(request, answer, json);
        RuffDict message = message(json);
        result.put("message", Values.share(message));
        result.put("text", content(message));
        return finished(result, json, answer);
    }

    static RuffDict embedding(AiRequest request, HttpAnswer answer) {
        RuffDict json = json(request, answer.text());
        RuffDict result = common(request, answer, json);
        if (!(first(json, "data").getOrNull("embedding") instanceof RuffArray vector)) {
            throw new ScriptError(request.function() + " failed: the response has no embedding");
        }
        result.put("vector", Values.share(vector));
        return finished(result, json, answer);
    }

    /** A streamed answer (server-sent events), or a plain one from a service that does not stream. */
    static RuffDict stream(AiRequest request, HttpAnswer answer) {
        String text = answer.text();
        if (text.stripLeading().startsWith("{")) {
            RuffDict json = json(request, text);
            RuffDict result = chat(request, answer, json);
            result.put("chunks", RuffArray.of(result.getOrNull("text")));
            return result;
        }
        RuffArray events = new RuffArray();
        RuffArray chunks = new RuffArray();
        StringBuilder whole = new StringBuilder();
        for (String line : text.lines().toList()) {
            String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
            if (data.equals(DONE)) {
                break;
            }
            if (!data.isEmpty()) {
                RuffDict event = json(request, data);
                events = events.appendOwned(event);
                if (first(event, "choices").getOrNull("delta") instanceof RuffDict delta && !content(delta).isEmpty()) {
                    chunks = chunks.appendOwned(content(delta));
                    whole.append(content(delta));
                }
            }
        }
        RuffDict result = common(request, answer, events.length() > 0 ? (RuffDict) events.at(0) : new RuffDict());
        result.put("message", AiRequest.message("assistant", whole.toString()));
        result.put("text", whole.toString());
        result.put("chunks", chunks);
        return finished(result, events, answer);
    }
}
