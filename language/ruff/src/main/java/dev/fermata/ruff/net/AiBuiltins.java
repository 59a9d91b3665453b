package dev.fermata.ruff.net;

import dev.fermata.library.http.HttpAnswer;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Entry;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffResult;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;
import java.util.function.Function;

/** Asking language models behind an HTTP endpoint of the OpenAI kind. What goes wrong there comes as {@code Err(text)}. */
public final class AiBuiltins {
    private AiBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(AiBuiltins.class, name).needs(Capability.NETWORK_CLIENT).waits();
        return switch (name) {
            case "ai_chat", "ai_stream_chat", "ai_tool_loop" ->
                    entry.takes(2, name + "() expects 2 arguments (prompt_or_messages, options), got {got}");
            case "ai_embedding" -> entry.takes(2, "ai_embedding() expects 2 arguments (input, options), got {got}");
            default -> null;
        };
    }

    public static Object aiChat(Object prompt, Object options) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "ai_chat");
        AiRequest request = AiRequest.of("ai_chat", options);
        return await(request, request.send("messages", request.messages(prompt), false),
                answer -> AiAnswer.chat(request, answer, AiAnswer.json(request, answer.text())));
    }

    public static Object aiStreamChat(Object prompt, Object options) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "ai_stream_chat");
        AiRequest request = AiRequest.of("ai_stream_chat", options);
        return await(request, request.send("messages", request.messages(prompt), true), answer -> AiAnswer.stream(request, answer));
    }

    public static Object aiEmbedding(Object input, Object options) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "ai_embedding");
        AiRequest request = AiRequest.of("ai_embedding", options);
        if (!(input instanceof String) && !(input instanceof RuffArray)) {
            throw new ScriptError("ai_embedding() requires an input string or an array of strings as first argument");
        }
        return await(request, request.send("input", input, false), answer -> AiAnswer.embedding(request, answer));
    }

    public static Object aiToolLoop(Object prompt, Object options) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "ai_tool_loop");
        AiRequest request = AiRequest.of("ai_tool_loop", options);
        return ToolLoop.of(request, request.messages(prompt)).await();
    }

    private static Object await(AiRequest request, Promise call, Function<HttpAnswer, RuffDict> read) throws Throwable {
        return Operation.ofAll(List.of(call), outcomes -> {
            if (outcomes.getFirst().isFailure()) {
                return RuffResult.err(request.failure(outcomes.getFirst().error()));
            }
            HttpAnswer answer = (HttpAnswer) outcomes.getFirst().value();
            RuffResult refusal = AiAnswer.refusal(request, answer);
            try {
                return refusal != null ? refusal : RuffResult.ok(read.apply(answer));
            } catch (ScriptError malformed) {
                return RuffResult.err(malformed.getMessage());
            }
        }).await();
    }
}
