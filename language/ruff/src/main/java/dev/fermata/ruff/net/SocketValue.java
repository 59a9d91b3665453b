package dev.fermata.ruff.net;

import dev.fermata.library.net.Unreferenced;
import dev.fermata.library.socket.TcpListener;
import dev.fermata.library.socket.TcpStream;
import dev.fermata.library.socket.UdpSocket;
import dev.fermata.ruff.value.Handle;
import dev.fermata.runtime.session.Session;

/**
 * A socket as the program holds it. When the program has lost the last reference it is closed; so whatever goes on with it
 * must refer to this object.
 */
abstract sealed class SocketValue<S> implements Handle {
    final S socket;
    private final Unreferenced.Watched watch;

    private SocketValue(Session session, S socket, Runnable abandon) {
        this.socket = socket;
        this.watch = Unreferenced.of(session).watch(this, abandon);
    }

    /** The program has closed it. */
    final void closed() {
        watch.forget();
    }

    static final class Stream extends SocketValue<TcpStream> {
        Stream(Session session, TcpStream stream) {
            super(session, stream, stream::abandon);
        }

        @Override
        public String typeName() {
            return "tcpstream";
        }

        @Override
        public String debugText() {
            return "TcpStream(" + socket.peer() + ")";
        }
    }

    static final class Listener extends SocketValue<TcpListener> {
        Listener(Session session, TcpListener listener) {
            super(session, listener, listener::abandon);
        }

        @Override
        public String typeName() {
            return "tcplistener";
        }

        @Override
        public String debugText() {
            return "TcpListener(port " + socket.port() + ")";
        }
    }

    static final class Udp extends SocketValue<UdpSocket> {
        Udp(Session session, UdpSocket socket) {
            super(session, socket, socket::abandon);
        }

        @Override
        public String typeName() {
            return "udpsocket";
        }

        @Override
        public String debugText() {
            return "UdpSocket(port " + socket.port() + ")";
        }
    }
}
