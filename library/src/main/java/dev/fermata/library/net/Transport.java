package dev.fermata.library.net;

import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringDatagramChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;

/**
 * How sockets wait for the system: through Linux's io_uring, where one call hands over the reads and writes of many
 * sockets, or through Java's selectors where the kernel has none or forbids it.
 *
 * @param handler makes what an event loop waits with
 * @param server the kind of channel that accepts TCP connections
 * @param stream the kind of channel that is a TCP connection
 * @param datagram the kind of channel that is a UDP socket
 */
public record Transport(IoHandlerFactory handler, Class<? extends ServerChannel> server, Class<? extends Channel> stream,
        Class<? extends DatagramChannel> datagram) {

    /** The best one of this machine; {@code -Dio.netty.transport.noNative=true} rules io_uring out. */
    static Transport best() {
        return IoUring.isAvailable()
            ? new Transport(IoUringIoHandler.newFactory(), IoUringServerSocketChannel.class, IoUringSocketChannel.class, IoUringDatagramChannel.class)
            : new Transport(NioIoHandler.newFactory(), NioServerSocketChannel.class, NioSocketChannel.class, NioDatagramChannel.class);
    }
}
