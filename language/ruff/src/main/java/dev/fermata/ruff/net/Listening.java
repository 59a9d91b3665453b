package dev.fermata.ruff.net;

import dev.fermata.compiler.link.CompiledFunction;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.library.http.HttpExchange;
import dev.fermata.library.http.HttpLimits;
import dev.fermata.library.http.HttpReply;
import dev.fermata.library.http.HttpServer;
import dev.fermata.library.net.NetworkException;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.OwnedWait;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;

/**
 * A server at work: the activation of {@code listen}, which ends when its task is cancelled. Each request is a task in a
 * scope of its own, so that cancelling the listener cancels them all.
 *
 * <p>A handler that touches nothing that tasks share runs on whatever event loop has read the request; the others run on
 * the listener's strand, one at a time, switching where they wait.
 */
final class Listening {
    /** What is waited for. */
    private enum Stage { START, END, CONNECTIONS }

    private final HttpServerValue value;
    private final Session session;
    private final Scope scope;
    private Stage stage;
    private HttpServer server;
    private Throwable end;

    private Listening(HttpServerValue value) {
        this.value = value;
        this.session = Session.current();
        this.scope = Scope.openIndependent();
    }

    static void requirePermission() {
        Host.require(Capability.NETWORK_SERVER, "http_server.listen");
    }

    /** Serves until the calling task is cancelled. A suspending host method. */
    static Object begin(HttpServerValue value) throws Throwable {
        return new Listening(value).start();
    }

    private Object start() throws Throwable {
        print("Starting HTTP server on " + value.host + ":" + value.port + "...");
        Promise opened;
        try {
            opened = HttpServer.open(session, value.host, value.port, HttpLimits.DEFAULT, null, this::handle, this::fault);
        } catch (ScriptError error) {
            return scope.leave(null, error);
        }
        return await(Stage.START, opened, () -> opened.fail(new NetworkException("cancelled")));
    }

    private void print(String line) {
        session.console().out().println(line);
    }

    private Object await(Stage reason, Promise promise, Runnable whenCancelled) throws Throwable {
        stage = reason;
        Object came;
        try {
            came = reason == Stage.CONNECTIONS ? ClosedWait.of(promise) : OwnedWait.await(promise, whenCancelled);
        } catch (Suspension suspension) {
            suspension.push(new Going(this));
            throw suspension;
        } catch (NetworkException problem) {
            return goOn(null, problem);
        }
        return goOn(came, null);
    }

    /** What was waited for has come. */
    private Object goOn(Object came, Throwable error) throws Throwable {
        switch (stage) {
            case START -> {
                if (error != null) {
                    return scope.leave(null, error instanceof NetworkException problem
                            ? new ScriptError("Failed to start server: " + problem.getMessage()) : error);
                }
                server = (HttpServer) came;
                print("Server listening on http://" + value.host + ":" + server.port());
                print("Press Ctrl+C to stop");
                return await(Stage.END, server.closed(), () -> server.close(true));
            }
            case END -> {
                end = error;
                return await(Stage.CONNECTIONS, server.closed(), null); // after that no request comes into the scope
            }
            case CONNECTIONS -> {
                return scope.leave(null, end);
            }
        }
        throw new IllegalStateException();
    }

    /** On an event loop. */
    private void handle(HttpExchange exchange) {
        String target = exchange.target();
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        Routes.Match match = value.routes.find(exchange.method(), path);
        if (match == null) {
            exchange.answer(HttpReply.text(404, "Not Found"));
            return;
        }
        RequestTask task = new RequestTask(exchange, match.handler(), path, query < 0 ? "" : target.substring(query + 1), match.parameters());
        if (isFree(match.handler())) {
            task.parallel();
        }
        exchange.start(scope, task);
    }

    private static boolean isFree(FunctionValue handler) {
        return handler instanceof CompiledFunction compiled && compiled.function().confined();
    }

    private void fault(Throwable problem) {
        session.console().err().println("HTTP server: " + problem);
    }

    /** The rest of the activation after a wait. */
    private static final class Going extends Frame {
        private final Listening listening;

        Going(Listening listening) {
            this.listening = listening;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            return listening.goOn(value, error);
        }

        @Override
        public CodePosition position() {
            return RequestTask.POSITION;
        }
    }
}
