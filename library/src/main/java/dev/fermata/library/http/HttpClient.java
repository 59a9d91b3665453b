package dev.fermata.library.http;

import dev.fermata.library.net.EventLoops;
import dev.fermata.library.net.NetworkErrors;
import dev.fermata.library.net.NetworkException;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Map;

/**
 * A session's HTTP/1.1 client: a bounded number of calls at a time, the others in line. Certificates are checked against
 * the JDK's, or those in the PEM file that the environment variable {@code SSL_CERT_FILE} names. The monitor guards the
 * line and the number of calls under way.
 */
public final class HttpClient {
    static final int RUNNING_MAX = 1024;
    private static final int CONNECT_MILLIS = 10_000;

    private final Session session;
    private final EventLoops loops;
    private final ConnectionPool pool;
    private final ArrayDeque<ClientExchange> line = new ArrayDeque<>();
    private int running;
    private SslContext tls;

    private HttpClient(Session session) {
        this.session = session;
        this.loops = EventLoops.of(session);
        this.pool = new ConnectionPool(session.timers(), session.world());
    }

    /** The client of a session; an error when it has no real network. */
    public static HttpClient of(Session session) {
        return session.attachment(HttpClient.class, HttpClient::new);
    }

    /** Gets what came of a connection attempt: one of the two is null. */
    interface Connected {
        void done(ClientConnection connection, NetworkException problem);
    }

    /**
     * Makes a call.
     *
     * @return a promise of the {@link HttpAnswer}, whatever its status; fails with a {@link NetworkException}. Failing the
     *     promise from outside breaks the call off
     */
    public Promise send(HttpCall call) {
        NetworkException problem = problem(call);
        if (problem != null) {
            return Promise.rejected(problem);
        }
        ClientExchange exchange = new ClientExchange(this, session, call);
        synchronized (this) {
            if (running >= RUNNING_MAX) {
                line.addLast(exchange);
                return exchange.result();
            }
            running++;
            exchange.started = true;
        }
        exchange.begin();
        return exchange.result();
    }

    private static NetworkException problem(HttpCall call) {
        for (Map.Entry<String, String> field : call.headers().entrySet()) {
            if (!HeaderBlock.isName(field.getKey()) || !HeaderBlock.isValue(field.getValue())) {
                return new NetworkException("invalid header '" + field.getKey() + "'");
            }
        }
        return null;
    }

    /** A call is over, running or in line. */
    void ended(ClientExchange exchange) {
        ClientExchange next = null;
        synchronized (this) {
            if (exchange.started) {
                next = line.pollFirst();
            } else {
                line.remove(exchange);
            }
            if (next != null) {
                next.started = true;
            } else if (exchange.started) {
                running--;
            }
        }
        if (next != null) {
            next.begin();
        }
    }

    ConnectionPool pool() {
        return pool;
    }

    /** Connects to a server at one of its addresses; tells the outcome on an event loop, or at once. */
    void connect(HttpUrl url, InetAddress address, Connected then) {
        if (loops.isClosed()) {
            then.done(null, new NetworkException(NetworkErrors.PROGRAM_ENDED));
            return;
        }
        SslContext secure;
        try {
            secure = url.secure() ? tls() : null;
        } catch (IOException e) {
            then.done(null, new NetworkException("cannot use the certificates of SSL_CERT_FILE: " + e.getMessage()));
            return;
        }
        ResponseDecoder decoder = new ResponseDecoder();
        ClientConnection connection = new ClientConnection(pool, ConnectionPool.Key.of(url), decoder);
        ChannelFuture attempt = new Bootstrap().group(loops.group()).channel(loops.transport().stream())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS).option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (secure != null) {
                            channel.pipeline().addLast(secure.newHandler(channel.alloc(), url.host(), url.port()));
                        }
                        channel.pipeline().addLast(decoder, connection);
                    }
                }).connect(new InetSocketAddress(address, url.port()));
        connection.connected(attempt.channel());
        attempt.addListener(done -> {
            if (!done.isSuccess()) {
                then.done(null, new NetworkException(done.cause()));
            } else if (secure == null) {
                then.done(connection, null);
            } else {
                attempt.channel().pipeline().get(SslHandler.class).handshakeFuture().addListener(agreed -> {
                    if (agreed.isSuccess()) {
                        then.done(connection, null);
                    } else {
                        then.done(null, new NetworkException(agreed.cause()));
                    }
                });
            }
        });
    }

    private synchronized SslContext tls() throws IOException {
        if (tls == null) {
            SslContextBuilder builder = SslContextBuilder.forClient();
            String trusted = session.environment().get("SSL_CERT_FILE");
            if (trusted == null || trusted.isEmpty()) {
                tls = builder.build();
            } else {
                try (InputStream certificates = Files.newInputStream(session.resolve(trusted))) {
                    tls = builder.trustManager(certificates).build();
                } catch (IllegalArgumentException e) {
                    throw new IOException(e.getMessage(), e);
                }
            }
        }
        return tls;
    }
}
