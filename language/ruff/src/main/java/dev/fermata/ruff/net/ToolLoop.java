package dev.fermata.ruff.net;

import dev.fermata.library.http.HttpAnswer;
import dev.fermata.library.net.NetworkException;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.RuffResult;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.task.OwnedWait;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;

/**
 * A conversation in which the service asks for tools and gets the results that the program has prepared, until it answers.
 * A promise of the {@code Ok} or {@code Err}; failing it breaks the call under way off. Its steps happen on event loops, one
 * after the other; {@code call} is written before the promise is looked at, so that either side breaks it off.
 */
final class ToolLoop extends Promise {
    private static final long STEPS = 4;
    private static final long STEPS_MAX = 16;

    private final AiRequest request;
    private final RuffDict results;
    private final long stepsMax;
    private RuffArray messages;
    private long steps;
    private volatile Promise call;

    private ToolLoop(AiRequest request, RuffArray messages, RuffDict results, long stepsMax) {
        this.request = request;
        this.messages = messages;
        this.results = results;
        this.stepsMax = stepsMax;
    }

    static ToolLoop of(AiRequest request, RuffArray messages) {
        RuffDict options = request.options();
        Object tools = options.getOrNull("tools");
        if (tools != null && !(tools instanceof RuffArray)) {
            throw new ScriptError("ai_tool_loop() options.tools must be an array");
        }
        Object results = options.getOrNull("tool_results");
        if (results != null && !(results instanceof RuffDict)) {
            throw new ScriptError("ai_tool_loop() options.tool_results must be a dictionary");
        }
        Object steps = options.has("max_steps") ? options.getOrNull("max_steps") : (Object) STEPS;
        if (!(steps instanceof Long count) || count < 1 || count > STEPS_MAX) {
            throw new ScriptError("ai_tool_loop() options.max_steps must be an int between 1 and " + STEPS_MAX);
        }
        AiRequest complete = request;
        if (tools != null) {
            RuffDict extra = request.extra().copy();
            extra.put("tools", Values.share(tools));
            complete = new AiRequest(request.function(), request.calls(), request.endpoint(), request.model(), request.headers(),
                    request.timeoutNanos(), extra, options);
        }
        ToolLoop loop = new ToolLoop(complete, messages, results == null ? new RuffDict() : (RuffDict) results, count);
        loop.step();
        return loop;
    }

    /** The result, waiting for it. A suspending host method. */
    Object await() throws Throwable {
        return OwnedWait.await(this, () -> fail(new NetworkException("cancelled")));
    }

    private void step() {
        steps++;
        Promise next;
        try {
            next = request.send("messages", messages, false);
        } catch (ScriptError unsendable) {
            super.fail(unsendable);
            return;
        }
        call = next;
        if (isDone()) {
            next.fail(error());
        }
        next.onDone(done -> {
            if (isPending()) {
                came(done);
            }
        });
    }

    private void came(Promise done) {
        if (done.isFailed()) {
            succeed(RuffResult.err(request.failure(done.error())));
            return;
        }
        HttpAnswer answer = (HttpAnswer) done.value();
        RuffResult refusal = AiAnswer.refusal(request, answer);
        if (refusal != null) {
            succeed(refusal);
            return;
        }
        try {
            RuffDict json = AiAnswer.json(request, answer.text());
            if (goOn(AiAnswer.message(json))) {
                step();
                return;
            }
            RuffDict result = AiAnswer.chat(request, answer, json);
            result.put("steps", steps);
            result.put("messages", Values.share(messages));
            succeed(RuffResult.ok(result));
        } catch (ScriptError problem) {
            succeed(RuffResult.err(problem.getMessage()));
        }
    }

    /** Answers the calls of tools in a message; false when there are none. */
    private boolean goOn(RuffDict message) {
        if (message == null) {
            return false;
        }
        messages = messages.append(Values.share(message));
        if (!(message.getOrNull("tool_calls") instanceof RuffArray calls) || calls.length() == 0) {
            return false;
        }
        if (steps == stepsMax) {
            throw new ScriptError("ai_tool_loop failed: no final answer after " + steps + " steps");
        }
        for (int i = 0; i < calls.length(); i++) {
            if (!(calls.at(i) instanceof RuffDict tool) || !(tool.getOrNull("function") instanceof RuffDict function)
                    || !(function.getOrNull("name") instanceof String name)) {
                throw new ScriptError("ai_tool_loop failed: the response calls a tool without a name");
            }
            if (!results.has(name)) {
                throw new ScriptError("ai_tool_loop failed: no result for tool '" + name + "'");
            }
            RuffDict reply = AiRequest.message("tool", Text.of(results.getOrNull(name)));
            reply.put("tool_call_id", tool.getOrNull("id"));
            reply.put("name", name);
            messages = messages.append(reply);
        }
        return true;
    }

    @Override
    public boolean fail(Throwable error) {
        boolean first = super.fail(error);
        Promise underWay = call;
        if (first && underWay != null) {
            underWay.fail(error);
        }
        return first;
    }

    @Override
    public String describe() {
        Promise underWay = call;
        return "ai_tool_loop, step " + steps + (underWay == null ? "" : ": " + underWay.describe());
    }
}
