package dev.fermata.library.http;

import dev.fermata.library.net.Addresses;
import dev.fermata.library.net.EventLoops;
import dev.fermata.library.net.NetworkException;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * An HTTP/1.1 server. It lives until it is closed or its session ends.
 *
 * <p>{@code open} counts the listening socket and the connections; who takes it to zero completes {@link #closed()}.
 */
public final class HttpServer {
    private static final int BACKLOG = 1024;

    private final Session session;
    private final HttpHandler handler;
    private final Consumer<Throwable> faults;
    private final HttpLimits limits;
    private final SslContext tls;
    private final ConcurrentHashMap<EventLoop, ServerLoop> loops = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger(1);
    private final ExternalPromise closed;
    private volatile boolean closing;
    private volatile Channel listening;

    private HttpServer(Session session, HttpLimits limits, ServerTls tls, HttpHandler handler, Consumer<Throwable> faults, String what) {
        this.session = session;
        this.limits = limits;
        this.tls = tls == null ? null : tls.context();
        this.handler = handler;
        this.faults = faults;
        this.closed = session.engine().external(what);
    }

    /**
     * Starts a server.
     *
     * @param port   0 for one that the system chooses
     * @param tls    null for plain HTTP
     * @param faults told about defects of the handler
     * @return a promise of the {@code HttpServer}; fails with a {@link NetworkException}
     */
    public static Promise open(Session session, String host, int port, HttpLimits limits, ServerTls tls, HttpHandler handler,
            Consumer<Throwable> faults) {
        EventLoops.of(session);
        ExternalPromise opened = session.engine().external("start of an HTTP server on " + host + ":" + port);
        Addresses.of(session, host).onDone(resolved -> {
            if (resolved.isFailed()) {
                opened.fail(resolved.error());
                return;
            }
            HttpServer server = new HttpServer(session, limits, tls, handler, faults, "the end of the HTTP server on " + host + ":" + port);
            server.bind(((InetAddress[]) resolved.value())[0], port, opened);
        });
        return opened;
    }

    private void bind(InetAddress address, int port, Promise opened) {
        EventLoops eventLoops = EventLoops.of(session);
        new ServerBootstrap().group(eventLoops.group()).channel(eventLoops.transport().server())
                .option(ChannelOption.SO_BACKLOG, BACKLOG).option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true).childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new Accepted()).bind(new InetSocketAddress(address, port)).addListener(bound -> {
                    if (!bound.isSuccess()) {
                        closed.succeed(null);
                        opened.fail(new NetworkException(bound.cause()));
                        return;
                    }
                    listening = ((ChannelFuture) bound).channel();
                    eventLoops.listening(listening);
                    if (!opened.succeed(this)) {
                        close(true); // whoever wanted it has gone
                    }
                });
    }

    private final class Accepted extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            if (closing || open.incrementAndGet() > limits.connections() + 1) {
                if (!closing) {
                    connectionClosed();
                }
                channel.close();
                return;
            }
            ServerLoop loop = loops.computeIfAbsent(channel.eventLoop(), each -> new ServerLoop(HttpServer.this, each, session.world()));
            ServerConnection connection = new ServerConnection(HttpServer.this, loop);
            if (tls != null) {
                channel.pipeline().addLast(tls.newHandler(channel.alloc()), new ChunkedWriteHandler());
            }
            channel.pipeline().addLast(new RequestDecoder(limits, connection), connection);
            if (closing) {
                channel.close(); // whoever closes the others may not have seen this one
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** A promise that is done when the server and all its connections are closed. */
    public Promise closed() {
        return closed;
    }

    /** How many connections are open. */
    public int connections() {
        return Math.max(0, open.get() - (closing ? 0 : 1));
    }

    /**
     * Takes no more connections and requests. Any thread may call it, also repeatedly.
     *
     * @param now whether connections end at once; else those that owe an answer give it first
     */
    public void close(boolean now) {
        boolean first;
        synchronized (this) { // rare: once per server
            first = !closing;
            closing = true;
        }
        if (first) {
            listening.close().addListener(done -> connectionClosed());
        }
        loops.values().forEach(loop -> loop.execute(() -> loop.close(now)));
    }

    void connectionClosed() {
        if (open.decrementAndGet() == 0) {
            closed.succeed(null);
        }
    }

    boolean isClosing() {
        return closing;
    }

    HttpLimits limits() {
        return limits;
    }

    HttpHandler handler() {
        return handler;
    }

    /** What a client reads that sent something which is not even handed on. */
    String refusal(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    void fault(Throwable problem) {
        faults.accept(problem);
    }
}
