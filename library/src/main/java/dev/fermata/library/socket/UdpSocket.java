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
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Arrays;

/** A UDP socket. Datagrams stay in the system's queue until somebody wants one. */
public final class UdpSocket {
    private static final int DATAGRAM_MAX = 65_535;
    private static final long RECEIVE_NANOS = 30_000_000_000L;

    private final Session session;
    private final Line receivers = new Line();
    private final ArrayDeque<Datagram> received = new ArrayDeque<>();
    private volatile Channel channel;
    private volatile int port;
    private boolean closed;

    /**
     * A datagram.
     *
     * @param data its bytes, as many as were asked for at most
     * @param from address and port of the sender
     */
    public record Datagram(byte[] data, String from) {
        private Datagram cut(int max) {
            return data.length <= max ? this : new Datagram(Arrays.copyOf(data, max), from);
        }
    }

    private UdpSocket(Session session) {
        this.session = session;
    }

    /** A promise of a {@code UdpSocket}. */
    public static Promise bind(Session session, String host, int port) {
        EventLoops loops = EventLoops.of(session);
        ExternalPromise result = session.engine().external("UDP socket on " + host + ":" + port);
        Addresses.of(session, host).onDone(found -> {
            if (found.isFailed()) {
                result.fail(found.error());
                return;
            }
            UdpSocket socket = new UdpSocket(session);
            new Bootstrap().group(loops.group()).channel(loops.transport().datagram()).option(ChannelOption.AUTO_READ, false)
                    .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(DATAGRAM_MAX))
                    .handler(socket.new Reader()).bind(new InetSocketAddress(((InetAddress[]) found.value())[0], port)).addListener(done -> {
                        if (!done.isSuccess()) {
                            result.fail(new NetworkException(done.cause()));
                            return;
                        }
                        socket.channel = ((ChannelFuture) done).channel();
                        socket.port = ((InetSocketAddress) socket.channel.localAddress()).getPort();
                        if (!result.succeed(socket)) {
                            socket.channel.close();
                        }
                    });
        });
        return result;
    }

    /** The port it is bound to. */
    public int port() {
        return port;
    }

    /** A promise of the number of bytes, when the system has taken them. */
    public Promise send(byte[] data, String host, int port, DestinationPolicy policy) {
        ExternalPromise result = session.engine().external("UDP send to " + host + ":" + port);
        Addresses.of(session, host).onDone(found -> {
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
            DatagramPacket packet = new DatagramPacket(Unpooled.wrappedBuffer(data), new InetSocketAddress(addresses[0], port));
            channel.writeAndFlush(packet).addListener(done -> {
                if (done.isSuccess()) {
                    result.succeed((long) data.length);
                } else {
                    result.fail(new NetworkException(done.cause()));
                }
            });
        });
        return result;
    }

    /** A promise of the next {@link Datagram}; what is longer than {@code max} is cut off. */
    public Promise receive(int max) {
        ExternalPromise result = TimeLimit.promise(session, "UDP datagram on port " + port, RECEIVE_NANOS);
        EventLoops.execute(channel.eventLoop(), () -> {
            receivers.add(result, max);
            if (closed || !channel.isActive()) {
                receivers.failAll(new NetworkException(NetworkErrors.NOT_CONNECTED));
            } else {
                deliver();
            }
        });
        return result;
    }

    private void deliver() {
        for (Line.Place place = receivers.first(); place != null && !received.isEmpty(); place = receivers.first()) {
            if (place.result().succeed(received.peekFirst().cut(place.max()))) {
                received.removeFirst();
            }
        }
        if (receivers.first() != null) {
            channel.read();
        }
    }

    private final class Reader extends SimpleChannelInboundHandler<DatagramPacket> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            byte[] data = new byte[packet.content().readableBytes()];
            packet.content().readBytes(data);
            InetSocketAddress sender = packet.sender();
            received.addLast(new Datagram(data, sender.getAddress().getHostAddress() + ":" + sender.getPort()));
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            deliver();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            closed = true;
            receivers.failAll(new NetworkException(NetworkErrors.NOT_CONNECTED));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
            Line.Place place = receivers.first();
            if (place != null) {
                place.result().fail(new NetworkException(problem));
            }
            deliver();
        }
    }

    /** A promise that is done when it is closed. */
    public Promise close() {
        ExternalPromise result = session.engine().external("close of a UDP socket");
        channel.close().addListener(done -> result.succeed(null));
        return result;
    }

    /** Closes it without telling anybody. */
    public void abandon() {
        channel.close();
    }
}
