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
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;

/**
 * A server at work: the activation of {@code listen}, which ends when its task is cancelled. Each request is a task in a
 * scope of its own, so that cancelling the listener cancels them all.
 *
 * <p>A handler that touches nothing that tasks share runs on whatever event loop has read the request; the others run on
 * the listener's strand, one at a time, switching where they wait.
 */
final class Listening {
    private enum Stage { OPENING, SERVING, CLOSING, LEAVING }

    private final HttpServerValue value;
    private final Session session;
    private Stage stage = Stage.OPENING;
    private Scope scope;
    private HttpServer server;
    private Throwable end;

    private Listening(HttpServerValue value) {
        this.value = value;
        this.session = Session.current();
    }

    static void requirePermission() {
        Host.require(Capability.NETWORK_SERVER, "http_server.listen");
    }

    /** Serves until the calling task is cancelled. A suspending host method. */
    static Object begin(HttpServerValue value) throws Throwable {
        Listening listening = new Listening(value);
        listening.print("Starting HTTP server on " + value.host + ":" + value.port + "...");
        listening.scope = Scope.openIndependent();
        return listening.run(null, null);
    }

    private void print(String line) {
        session.console().out().println(line);
    }

    /** Goes on from the last wait, whose outcome this is, to the next. */
    private Object run(Object outcome, Throwable error) throws Throwable {
        Object came = outcome;
        Throwable failed = error;
        boolean waited = failed != null || came != null;
        while (true) {
            try {
                switch (stage) {
                    case OPENING -> {
                        if (!waited) {
                            Promise opened = HttpServer.open(session, value.host, value.port, HttpLimits.DEFAULT, null, this::handle, this::fault);
                            came = OwnedWait.await(opened, () -> opened.fail(new NetworkException("cancelled")));
                        }
                        if (failed == null) {
                            opened((HttpServer) came);
                        } else {
                            end = failed instanceof NetworkException problem
                                    ? new ScriptError("Failed to start server: " + problem.getMessage()) : failed;
                            stage = Stage.LEAVING;
                        }
                    }
                    case SERVING -> {
                        if (!waited) {
                            HttpServer running = server;
                            OwnedWait.await(running.closed(), () -> running.close(true));
                        }
                        end = failed;
                        stage = Stage.CLOSING;
                    }
                    case CLOSING -> {
                        if (!waited) {
                            End.of(server.closed());
                        }
                        stage = Stage.LEAVING;
                    }
                    case LEAVING -> {
                        return scope.leave(null, end);
                    }
                }
            } catch (Suspension suspension) {
                if (stage != Stage.LEAVING) {
                    suspension.push(new Going(this));
                }
                throw suspension;
            } catch (NetworkException | ScriptError problem) {
                if (stage == Stage.LEAVING) {
                    throw problem;
                }
                failed = problem;
                waited = true;
                continue;
            }
            came = null;
            failed = null;
            waited = false;
        }
    }

    private void opened(HttpServer opened) {
        server = opened;
        stage = Stage.SERVING;
        print("Server listening on http://" + value.host + ":" + opened.port());
        print("Press Ctrl+C to stop");
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
            return listening.run(value == null ? this : value, error);
        }

        @Override
        public CodePosition position() {
            return RequestTask.POSITION;
        }
    }

    /** Waiting for the end of all connections: soon, and not to be interrupted. */
    private static final class End extends Wait {
        private final Promise closed;

        private End(Promise closed) {
            this.closed = closed;
        }

        static void of(Promise closed) throws Suspension {
            if (!closed.isDone()) {
                Task.current();
                throw Suspension.on(new End(closed));
            }
        }

        @Override
        protected boolean register() {
            return !closed.addWaiter(this) && finishHere(null, null);
        }

        @Override
        protected void wake(Promise done) {
            deliver(null);
        }

        @Override
        protected void abandon() {
            closed.forget(this);
        }

        @Override
        protected boolean isInterruptible() {
            return false;
        }

        @Override
        public String describe() {
            return closed.describe();
        }
    }
}
