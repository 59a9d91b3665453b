package dev.fermata.library.socket;

import dev.fermata.library.net.Addresses;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.EventLoops;
import dev.fermata.library.net.NetworkErrors;
import dev.fermata.library.net.NetworkException;
import dev.fermata.library.net.TimeLimit;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;

/**
 * A TCP connection. Any thread may use it; what it has read and who waits for it belongs to its event loop.
 */
public final class TcpStream {
    private static final int CONNECT_MILLIS = 10_000;
    /** How long a send or a receive may take. */
    private static final long IO_NANOS = 30_000_000_000L;
    /** In polling mode so much is read ahead. */
    private static final int AHEAD_MAX = 262_144;
    private static final byte[] NOTHING = {};

    private final Session session;
    private final Channel channel;
    private final String peer;
    private final Line receivers = new Line();
    private final ArrayDeque<ByteBuf> received = new ArrayDeque<>();
    private int receivedBytes;
    private boolean ended;
    private NetworkException failure;
    private volatile boolean polling;

    TcpStream(Session session, SocketChannel channel) {
        this.session = session;
        this.channel = channel;
        InetSocketAddress address = channel.remoteAddress();
        this.peer = address == null ? "?" : address.getAddress().getHostAddress() + ":" + address.getPort();
        channel.pipeline().addLast(new Reader());
    }

    /** A promise of the {@code TcpStream} to a host. */
    public static Promise connect(Session session, String host, int port, DestinationPolicy policy) {
        EventLoops loops = EventLoops.of(session);
        ExternalPromise result = session.engine().external("TCP connection to " + host + ":" + port);
        Addresses.of(session, host).onDone(found -> {
            if (result.isDone()) {
                return;
            }
            if (found.isFailed()) {
                result.fail(found.error());
                return;
            }
            InetAddress[] addresses = (InetAddress[]) found.value();
            try {
                policy.check(addresses);
            } catch (NetworkException blocked) {
                result.fail(blocked);
                return;
            }
            connect(session, loops, addresses, 0, port, result);
        });
        return result;
    }

    private static void connect(Session session, EventLoops loops, InetAddress[] addresses, int index, int port, Promise result) {
        if (loops.isClosed()) {
            result.fail(new NetworkException(NetworkErrors.PROGRAM_ENDED));
            return;
        }
        Bootstrap bootstrap = new Bootstrap().group(loops.group()).channel(loops.transport().stream())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS).option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.AUTO_READ, false).option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        // the stream adds its reader when the peer's address is known; nothing is read before
                    }
                });
        bootstrap.connect(new InetSocketAddress(addresses[index], port)).addListener(done -> {
            Channel connected = ((io.netty.channel.ChannelFuture) done).channel();
            if (done.isSuccess()) {
                if (!result.succeed(new TcpStream(session, (SocketChannel) connected))) {
                    connected.close();
                }
            } else if (index + 1 < addresses.length && result.isPending()) {
                connect(session, loops, addresses, index + 1, port, result);
            } else {
                result.fail(new NetworkException(done.cause()));
            }
        });
    }

    /** Address and port of the other side. */
    public String peer() {
        return peer;
    }

    /** Whether {@link #receive} fails instead of waiting. */
    public void polling(boolean chosen) {
        polling = chosen;
        EventLoops.execute(channel.eventLoop(), this::adjustReading);
    }

    // ---- sending ----

    /** A promise of the number of bytes, when the system has taken them. */
    public Promise send(byte[] data) {
        ExternalPromise result = TimeLimit.promise(session, "TCP send of " + data.length + " bytes to " + peer, IO_NANOS);
        channel.writeAndFlush(Unpooled.wrappedBuffer(data)).addListener(done -> {
            if (done.isSuccess()) {
                result.succeed((long) data.length);
            } else {
                result.fail(new NetworkException(done.cause()));
            }
        });
        return result;
    }

    // ---- receiving ----

    /** A promise of at most so many bytes, as soon as there are any; of none when the other side has ended. */
    public Promise receive(int max) {
        ExternalPromise result = TimeLimit.promise(session, "TCP receive from " + peer, IO_NANOS);
        EventLoops.execute(channel.eventLoop(), () -> {
            ended |= !channel.isActive();
            receivers.add(result, max);
            deliver();
            if (polling) {
                result.fail(new NetworkException(NetworkErrors.WOULD_BLOCK));
            }
            adjustReading();
        });
        return result;
    }

    /** Gives what is there to those who wait. */
    private void deliver() {
        for (Line.Place place = receivers.first(); place != null; place = receivers.first()) {
            if (!received.isEmpty()) {
                byte[] data = peek(place.max());
                if (place.result().succeed(data)) {
                    drop(data.length);
                }
            } else if (failure != null) {
                place.result().fail(failure);
            } else if (ended) {
                place.result().succeed(NOTHING);
            } else {
                return;
            }
        }
    }

    private byte[] peek(int max) {
        byte[] data = new byte[Math.min(max, receivedBytes)];
        int at = 0;
        for (ByteBuf part : received) {
            int count = Math.min(part.readableBytes(), data.length - at);
            part.getBytes(part.readerIndex(), data, at, count);
            at += count;
            if (at == data.length) {
                break;
            }
        }
        return data;
    }

    private void drop(int count) {
        receivedBytes -= count;
        int left = count;
        while (left > 0) {
            ByteBuf part = received.peekFirst();
            int here = Math.min(left, part.readableBytes());
            part.skipBytes(here);
            left -= here;
            if (!part.isReadable()) {
                received.removeFirst().release();
            }
        }
    }

    private void adjustReading() {
        boolean wanted = polling ? receivedBytes < AHEAD_MAX : receivers.first() != null;
        if (polling) {
            channel.config().setAutoRead(wanted);
        } else {
            channel.config().setAutoRead(false);
            if (wanted) {
                channel.read();
            }
        }
    }

    private final class Reader extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf data = (ByteBuf) message;
            if (!data.isReadable() || failure != null) {
                data.release();
                return;
            }
            received.addLast(data);
            receivedBytes += data.readableBytes();
            deliver();
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (!ended) {
                adjustReading();
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == ChannelInputShutdownEvent.INSTANCE) {
                ended = true;
                deliver();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            ended = true;
            deliver();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            failure = failure == null ? new NetworkException(problem) : failure;
            deliver();
            context.close();
        }
    }

    // ---- closing ----

    /** A promise that is done when the connection is closed. What is read but not received is lost. */
    public Promise close() {
        ExternalPromise result = session.engine().external("close of the TCP connection to " + peer);
        EventLoops.execute(channel.eventLoop(), () -> {
            failure = new NetworkException(NetworkErrors.NOT_CONNECTED);
            releaseAll();
            deliver();
            channel.close().addListener(done -> result.succeed(null));
        });
        return result;
    }

    /** Closes it without telling anybody. */
    public void abandon() {
        EventLoops.execute(channel.eventLoop(), () -> {
            releaseAll();
            channel.close();
        });
    }

    private void releaseAll() {
        received.forEach(ByteBuf::release);
        received.clear();
        receivedBytes = 0;
    }
}
