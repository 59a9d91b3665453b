package dev.fermata.library.http;

import dev.fermata.library.net.Addresses;
import dev.fermata.library.net.NetworkErrors;
import dev.fermata.library.net.NetworkException;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.timer.Timer;
import java.net.InetAddress;

/**
 * A call under way: looks up the host, gets a connection, follows redirections, keeps the time.
 *
 * <p>Its steps happen on different threads, one after the other. The result decides when it is over, whoever completes it:
 * each step begins by looking at it, and {@code connection} is written before that look, so that either the step or the one
 * who completes the result ends the connection.
 */
final class ClientExchange {
    private static final int REDIRECTIONS_MAX = 10;

    private final HttpClient client;
    private final Session session;
    private final ExternalPromise result;
    private final Timer timer = new Timeout();
    private HttpCall call;
    /** Whether it counts as running; the client's. */
    boolean started;
    private int redirections;
    private boolean repeated;
    private volatile ClientConnection connection;

    ClientExchange(HttpClient client, Session session, HttpCall call) {
        this.client = client;
        this.session = session;
        this.call = call;
        this.result = session.engine().external("HTTP " + call.method() + " " + call.url());
        result.onDone(done -> end());
    }

    Promise result() {
        return result;
    }

    HttpCall call() {
        return call;
    }

    void begin() {
        session.timers().start(timer, session.world().nanoTime() + call.timeoutNanos());
        if (result.isDone()) {
            session.timers().cancel(timer);
        } else {
            resolve();
        }
    }

    private void resolve() {
        Addresses.of(session, call.url().host()).onDone(found -> {
            if (result.isDone()) {
                return;
            }
            if (found.isFailed()) {
                result.fail(found.error());
                return;
            }
            InetAddress[] addresses = (InetAddress[]) found.value();
            try {
                call.policy().check(addresses);
            } catch (NetworkException blocked) {
                result.fail(blocked);
                return;
            }
            ClientConnection waiting = repeated ? null : client.pool().take(ConnectionPool.Key.of(call.url()), call.policy());
            if (waiting != null) {
                use(waiting);
            } else {
                connect(addresses, 0);
            }
        });
    }

    private void connect(InetAddress[] addresses, int index) {
        client.connect(call.url(), addresses[index], (connected, problem) -> {
            if (connected != null) {
                use(connected);
            } else if (index + 1 < addresses.length && result.isPending()) {
                connect(addresses, index + 1);
            } else {
                result.fail(problem);
            }
        });
    }

    private void use(ClientConnection chosen) {
        connection = chosen;
        if (result.isDone()) {
            chosen.channel().close();
        } else {
            chosen.send(this);
        }
    }

    /** On the connection's event loop: there is an answer. */
    void answered(HttpAnswer answer) {
        connection = null;
        String location = isRedirection(answer.status()) ? answer.headers().get("location") : null;
        if (location == null) {
            result.succeed(answer);
            return;
        }
        if (++redirections > REDIRECTIONS_MAX) {
            result.fail(new NetworkException("too many redirects"));
            return;
        }
        try {
            boolean asGet = answer.status() <= 303 && !call.method().equals("GET") && !call.method().equals("HEAD");
            call = call.redirected(call.url().resolve(location), asGet);
        } catch (NetworkException malformed) {
            result.fail(malformed);
            return;
        }
        repeated = false;
        if (result.isPending()) {
            resolve();
        }
    }

    private static boolean isRedirection(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /**
     * On the connection's event loop: there is no answer.
     *
     * @param stale whether the connection had been waiting and the server has perhaps never seen the request
     */
    void broken(NetworkException problem, boolean stale) {
        connection = null;
        if (stale && !repeated && call.isRepeatable() && result.isPending()) {
            repeated = true;
            resolve();
        } else {
            result.fail(problem);
        }
    }

    /** The result is there, from wherever. */
    private void end() {
        session.timers().cancel(timer);
        ClientConnection used = connection;
        if (used != null) {
            used.abandon(this);
        }
        client.ended(this);
    }

    private final class Timeout extends Timer {
        @Override
        protected void expire() {
            result.fail(new NetworkException(NetworkErrors.TIMED_OUT));
        }
    }
}
