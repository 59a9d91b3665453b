package dev.fermata.library.socket;

import dev.fermata.library.net.Addresses;
import dev.fermata.library.net.EventLoops;
import dev.fermata.library.net.NetworkErrors;
import dev.fermata.library.net.NetworkException;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;

/**
 * A socket that waits for connections. They stay in the system's queue until somebody wants one. What has been accepted and
 * who waits for it belongs to the listener's event loop.
 */
public final class TcpListener {
    private static final int BACKLOG = 1024;

    private final Session session;
    private final Line accepters = new Line();
    private final ArrayDeque<TcpStream> accepted = new ArrayDeque<>();
    private volatile Channel channel;
    private volatile int port;
    private volatile boolean polling;
    private boolean closed;

    private TcpListener(Session session) {
        this.session = session;
    }

    /** A promise of a {@code TcpListener}. */
    public static Promise bind(Session session, String host, int port) {
        EventLoops loops = EventLoops.of(session);
        ExternalPromise result = session.engine().external("TCP listener on " + host + ":" + port);
        Addresses.of(session, host).onDone(found -> {
            if (found.isFailed()) {
                result.fail(found.error());
                return;
            }
            TcpListener listener = new TcpListener(session);
            listener.bind(loops, new InetSocketAddress(((InetAddress[]) found.value())[0], port), result);
        });
        return result;
    }

    private void bind(EventLoops loops, InetSocketAddress address, Promise result) {
        new ServerBootstrap().group(loops.group()).channel(loops.transport().server())
                .option(ChannelOption.SO_BACKLOG, BACKLOG).option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.AUTO_READ, false).childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel accepted) {
                        TcpStream stream = new TcpStream(session, accepted);
                        EventLoops.execute(channel.eventLoop(), () -> accepted(stream));
                    }
                }).bind(address).addListener(done -> {
                    if (!done.isSuccess()) {
                        result.fail(new NetworkException(done.cause()));
                        return;
                    }
                    channel = ((ChannelFuture) done).channel();
                    loops.listening(channel);
                    port = ((InetSocketAddress) channel.localAddress()).getPort();
                    if (!result.succeed(this)) {
                        channel.close();
                    }
                });
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Whether {@link #accept} fails instead of waiting. */
    public void polling(boolean chosen) {
        polling = chosen;
        EventLoops.execute(channel.eventLoop(), this::adjustReading);
    }

    /** A promise of the next {@link TcpStream}; waits as long as it takes. */
    public Promise accept() {
        ExternalPromise result = session.engine().external("TCP connection to port " + port);
        EventLoops.execute(channel.eventLoop(), () -> {
            accepters.add(result, 0);
            deliver();
            if (closed) {
                accepters.failAll(new NetworkException(NetworkErrors.NOT_CONNECTED));
            } else if (polling) {
                result.fail(new NetworkException(NetworkErrors.WOULD_BLOCK));
            }
            adjustReading();
        });
        return result;
    }

    private void accepted(TcpStream stream) {
        if (closed) {
            stream.abandon();
            return;
        }
        accepted.addLast(stream);
        deliver();
        adjustReading();
    }

    private void deliver() {
        for (Line.Place place = accepters.first(); place != null && !accepted.isEmpty(); place = accepters.first()) {
            if (place.result().succeed(accepted.peekFirst())) {
                accepted.removeFirst();
            }
        }
    }

    /** In polling mode one connection is accepted ahead. */
    private void adjustReading() {
        if (!closed && (accepters.first() != null || polling && accepted.isEmpty())) {
            channel.read();
        }
    }

    /** A promise that is done when it is closed. */
    public Promise close() {
        ExternalPromise result = session.engine().external("close of a TCP listener");
        Channel closing = channel;
        closing.close().addListener(done -> EventLoops.execute(closing.eventLoop(), () -> {
            abandonAccepted();
            result.succeed(null);
        }));
        return result;
    }

    /** Closes it without telling anybody. */
    public void abandon() {
        channel.close().addListener(done -> abandonAccepted());
    }

    private void abandonAccepted() {
        closed = true;
        accepted.forEach(TcpStream::abandon);
        accepted.clear();
        accepters.failAll(new NetworkException(NetworkErrors.NOT_CONNECTED));
    }
}
