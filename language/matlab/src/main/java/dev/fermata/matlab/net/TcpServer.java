package dev.fermata.matlab.net;

import dev.fermata.library.socket.TcpListener;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.runtime.session.Session;
import java.util.List;

/** A socket that waits for connections. */
final class TcpServer extends HeldSocket {
    final TcpListener listener;
    private final String address;

    TcpServer(Session session, TcpListener listener, String address, double timeout) {
        super(session, listener::abandon, timeout);
        this.listener = listener;
        this.address = address;
    }

    @Override
    double seconds(Object value) {
        return TcpBuiltins.seconds("tcpserver", value);
    }

    @Override
    public String className() {
        return "tcpserver";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("ServerAddress", "ServerPort", "Timeout", "UserData");
    }

    @Override
    List<String> shownNames() {
        return List.of("ServerAddress", "ServerPort");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "ServerAddress" -> CharArray.of(address);
            case "ServerPort" -> (double) listener.port();
            case "accept", "delete" -> new BoundMethod(this, name);
            default -> super.member(name);
        };
    }
}
