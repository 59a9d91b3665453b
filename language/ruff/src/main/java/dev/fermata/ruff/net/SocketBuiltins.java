package dev.fermata.ruff.net;

import dev.fermata.library.net.BlockedException;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.socket.TcpListener;
import dev.fermata.library.socket.TcpStream;
import dev.fermata.library.socket.UdpSocket;
import dev.fermata.library.text.Utf8;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Entry;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.ruff.value.RuffBytes;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import java.lang.ref.Reference;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** TCP and UDP. */
public final class SocketBuiltins {
    private static final int PORT_MAX = 65_535;
    private static final String LISTEN = "tcp_listen requires (string_host, int_port) arguments";
    private static final String ACCEPT = "tcp_accept requires a TcpListener argument";
    private static final String CONNECT = "tcp_connect requires (string_host, int_port) arguments";
    private static final String SEND = "tcp_send requires (TcpStream, string_or_bytes_data) arguments";
    private static final String RECEIVE = "tcp_receive requires (TcpStream, int_size) arguments";
    private static final String NONBLOCKING = "tcp_set_nonblocking requires (TcpStream_or_TcpListener, bool) arguments";
    private static final String CLOSE = "tcp_close requires a TcpStream or TcpListener argument";
    private static final String BIND = "udp_bind requires (string_host, int_port) arguments";
    private static final String SEND_TO = "udp_send_to requires (UdpSocket, string_or_bytes_data, string_host, int_port) arguments";
    private static final String RECEIVE_FROM = "udp_receive_from requires (UdpSocket, int_size) arguments";
    private static final String UDP_CLOSE = "udp_close requires a UdpSocket argument";

    private SocketBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(SocketBuiltins.class, name);
        return switch (name) {
            case "tcp_listen" -> entry.needs(Capability.NETWORK_SERVER).waits().takes(2, LISTEN);
            case "tcp_accept" -> entry.needs(Capability.NETWORK_SERVER).waits().takes(1, ACCEPT);
            case "tcp_connect" -> entry.needs(Capability.NETWORK_CLIENT).waits().takes(2, CONNECT);
            case "tcp_send" -> entry.needs(Capability.NETWORK_CLIENT).waits().takes(2, SEND);
            case "tcp_receive" -> entry.needs(Capability.NETWORK_CLIENT).waits().takes(2, RECEIVE);
            case "tcp_set_nonblocking" -> entry.returns(boolean.class).takes(2, NONBLOCKING);
            case "tcp_close" -> entry.waits().takes(1, CLOSE);
            case "udp_bind" -> entry.needs(Capability.NETWORK_SERVER).waits().takes(2, BIND);
            case "udp_send_to" -> entry.needs(Capability.NETWORK_CLIENT).waits().takes(4, SEND_TO);
            case "udp_receive_from" -> entry.needs(Capability.NETWORK_CLIENT).waits().takes(2, RECEIVE_FROM);
            case "udp_close" -> entry.waits().takes(1, UDP_CLOSE);
            default -> null;
        };
    }

    // ---- TCP ----

    public static Object tcpListen(Object host, Object port) throws Throwable {
        Host.require(Capability.NETWORK_SERVER, "tcp_listen");
        Session session = Host.session();
        String name = host(host, LISTEN);
        int number = port(port, LISTEN, "tcp_listen");
        return Operation.of(TcpListener.bind(session, name, number), listener -> new SocketValue.Listener(session, (TcpListener) listener),
                problem -> new ScriptError("Failed to bind TCP listener on '" + name + ":" + number + "': " + problem.getMessage())).await();
    }

    public static Object tcpAccept(Object listener) throws Throwable {
        Host.require(Capability.NETWORK_SERVER, "tcp_accept");
        if (!(listener instanceof SocketValue.Listener open)) {
            throw new ScriptError(ACCEPT);
        }
        Session session = Host.session();
        return of(open, open.socket.accept(), stream -> new SocketValue.Stream(session, (TcpStream) stream), "Failed to accept TCP connection: ");
    }

    public static Object tcpConnect(Object host, Object port) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "tcp_connect");
        Session session = Host.session();
        String name = host(host, CONNECT);
        int number = destination(port, CONNECT, "tcp_connect");
        Promise connected = TcpStream.connect(session, name, number, Destinations.policy());
        return Operation.of(connected, stream -> new SocketValue.Stream(session, (TcpStream) stream),
                problem -> destinationError("tcp_connect", "connect to", name, number, problem)).await();
    }

    public static Object tcpSend(Object stream, Object data) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "tcp_send");
        if (!(stream instanceof SocketValue.Stream open)) {
            throw new ScriptError(SEND);
        }
        return of(open, open.socket.send(data(data, SEND)), count -> count, "Failed to send TCP data: ");
    }

    public static Object tcpReceive(Object stream, Object size) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "tcp_receive");
        if (!(stream instanceof SocketValue.Stream open)) {
            throw new ScriptError(RECEIVE);
        }
        int max = size(size, RECEIVE, "tcp_receive");
        return of(open, open.socket.receive(max), data -> value((byte[]) data), "Failed to receive TCP data: ");
    }

    public static boolean tcpSetNonblocking(Object socket, Object flag) {
        if (!(flag instanceof Boolean chosen)) {
            throw new ScriptError(NONBLOCKING);
        }
        switch (socket) {
            case SocketValue.Stream stream -> stream.socket.polling(chosen);
            case SocketValue.Listener listener -> listener.socket.polling(chosen);
            case null, default -> throw new ScriptError(NONBLOCKING);
        }
        return true;
    }

    public static Object tcpClose(Object socket) throws Throwable {
        return switch (socket) {
            case SocketValue.Stream stream -> close(stream, stream.socket.close());
            case SocketValue.Listener listener -> close(listener, listener.socket.close());
            case null, default -> throw new ScriptError(CLOSE);
        };
    }

    // ---- UDP ----

    public static Object udpBind(Object host, Object port) throws Throwable {
        Host.require(Capability.NETWORK_SERVER, "udp_bind");
        Session session = Host.session();
        String name = host(host, BIND);
        int number = port(port, BIND, "udp_bind");
        return Operation.of(UdpSocket.bind(session, name, number), socket -> new SocketValue.Udp(session, (UdpSocket) socket),
                problem -> new ScriptError("Failed to bind UDP socket on '" + name + ":" + number + "': " + problem.getMessage())).await();
    }

    public static Object udpSendTo(Object socket, Object data, Object host, Object port) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "udp_send_to");
        if (!(socket instanceof SocketValue.Udp open)) {
            throw new ScriptError(SEND_TO);
        }
        byte[] content = data(data, SEND_TO);
        String name = host(host, SEND_TO);
        int number = destination(port, SEND_TO, "udp_send_to");
        DestinationPolicy policy = Destinations.policy();
        return Operation.of(open.socket.send(content, name, number, policy), count -> keeping(open, count),
                problem -> destinationError("udp_send_to", "send to", name, number, problem)).await();
    }

    public static Object udpReceiveFrom(Object socket, Object size) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "udp_receive_from");
        if (!(socket instanceof SocketValue.Udp open)) {
            throw new ScriptError(RECEIVE_FROM);
        }
        int max = size(size, RECEIVE_FROM, "udp_receive_from");
        return of(open, open.socket.receive(max), received -> {
            UdpSocket.Datagram datagram = (UdpSocket.Datagram) received;
            RuffDict dict = new RuffDict(3);
            dict.put("data", value(datagram.data()));
            dict.put("from", datagram.from());
            dict.put("size", (long) datagram.data().length);
            return dict;
        }, "Failed to receive UDP data: ");
    }

    public static Object udpClose(Object socket) throws Throwable {
        if (socket instanceof SocketValue.Udp open) {
            return close(open, open.socket.close());
        }
        throw new ScriptError(UDP_CLOSE);
    }

    // ---- both ----

    /** The result of an operation of a socket, which stays referenced meanwhile. */
    private static Object of(SocketValue<?> socket, Promise operation, Function<Object, Object> value, String failure)
            throws Throwable {
        return Operation.of(operation, result -> keeping(socket, value.apply(result)),
                problem -> new ScriptError(failure + problem.getMessage())).await();
    }

    private static Object keeping(SocketValue<?> socket, Object result) {
        Reference.reachabilityFence(socket);
        return result;
    }

    private static Object close(SocketValue<?> socket, Promise closed) throws Throwable {
        socket.closed();
        return Operation.of(closed, _ -> true, problem -> problem).await();
    }

    private static ScriptError destinationError(String function, String doing, String host, int port, Throwable problem) {
        return new ScriptError(problem instanceof BlockedException ? Destinations.failure(function, problem)
                : function + " failed to " + doing + " '" + host + ":" + port + "': " + problem.getMessage());
    }

    private static String host(Object value, String message) {
        if (value instanceof String host && !host.isBlank()) {
            return host;
        }
        throw new ScriptError(message);
    }

    private static int port(Object value, String message, String function) {
        if (!(value instanceof Long port)) {
            throw new ScriptError(message);
        }
        if (port < 0 || port > PORT_MAX) {
            throw new ScriptError(function + " failed: port must be 0-" + PORT_MAX);
        }
        return (int) (long) port;
    }

    private static int destination(Object value, String message, String function) {
        if (!(value instanceof Long port)) {
            throw new ScriptError(message);
        }
        if (port < 1 || port > PORT_MAX) {
            throw new ScriptError(function + " failed: destination port must be 1-" + PORT_MAX);
        }
        return (int) (long) port;
    }

    private static int size(Object value, String message, String function) {
        if (!(value instanceof Long size)) {
            throw new ScriptError(message);
        }
        if (size <= 0) {
            throw new ScriptError(function + " size must be positive");
        }
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    private static byte[] data(Object value, String message) {
        return switch (value) {
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case RuffBytes bytes -> bytes.content();
            case null, default -> throw new ScriptError(message);
        };
    }

    /** Text when it is UTF-8, else bytes. */
    private static Object value(byte[] data) {
        try {
            return Utf8.strict(data);
        } catch (CharacterCodingException e) {
            return new RuffBytes(data);
        }
    }
}
