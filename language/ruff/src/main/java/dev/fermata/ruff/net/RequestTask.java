package dev.fermata.ruff.net;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.library.http.HttpExchange;
import dev.fermata.library.http.HttpReply;
import dev.fermata.ruff.task.Rejection;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;

/** A task that has a request answered by a route's handler. */
final class RequestTask extends Task {
    static final CodePosition POSITION = new CodePosition("<http_server>", "", 0, 0, false);

    private final HttpExchange exchange;
    private final FunctionValue handler;
    private final String path;
    private final String query;
    private final RuffDict parameters;

    RequestTask(HttpExchange exchange, FunctionValue handler, String path, String query, RuffDict parameters) {
        this.exchange = exchange;
        this.handler = handler;
        this.path = path;
        this.query = query;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return exchange.method() + " " + path;
    }

    @Override
    protected Object execute() throws Throwable {
        Object response;
        try {
            RuffDict request = RequestDict.of(exchange, path, query, parameters);
            response = handler.kind() == Function.Kind.ASYNC ? handler.awaitedN(0, new Object[] {request}) : handler.call1(0, request);
            if (!(response instanceof HttpResponseValue)) {
                response = Task.await(response);
            }
        } catch (Suspension suspension) {
            suspension.push(new Rest(this));
            throw suspension;
        } catch (Throwable error) {
            return failed(error);
        }
        return answer(response);
    }

    private Object answer(Object response) {
        exchange.answer(response instanceof HttpResponseValue good ? good.reply()
                : failure("route handler must return an HTTP response"));
        return null;
    }

    private Object failed(Throwable error) throws Throwable {
        if (error instanceof ScriptError raised) {
            exchange.answer(failure(Rejection.messageOf(raised)));
            return null;
        }
        exchange.answer(error instanceof Cancelled ? HttpReply.text(503, "Service Unavailable") : HttpReply.text(500, "Internal Server Error"));
        throw error;
    }

    private static HttpReply failure(String reason) {
        return HttpReply.text(500, "Internal Server Error: " + reason);
    }

    /** The rest of {@link #execute} after a wait, of the handler or for the promise that it gave. */
    private static final class Rest extends Frame {
        private final RequestTask task;

        Rest(RequestTask task) {
            this.task = task;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                return task.failed(error);
            }
            Object response;
            try {
                response = Task.await(value);
            } catch (Suspension suspension) {
                suspension.push(this);
                throw suspension;
            } catch (ScriptError failure) {
                return task.failed(failure);
            }
            return task.answer(response);
        }

        @Override
        public CodePosition position() {
            return POSITION;
        }
    }
}
