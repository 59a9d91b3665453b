package dev.fermata.matlab.net;

import dev.fermata.library.net.Unreferenced;
import dev.fermata.library.socket.TcpListener;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.List;

/** A socket that waits for connections, as the program holds it. */
final class TcpServer extends Opaque implements HasProperties, Identity, Displayed, Specialized {
    final TcpListener listener;
    private final Unreferenced.Watched watch;
    private final String address;
    private double timeout;
    private Object userData = DoubleArray.empty().share();
    private boolean isClosed;

    TcpServer(Session session, TcpListener listener, String address, double timeout) {
        this.listener = listener;
        this.address = address;
        this.timeout = timeout;
        this.watch = Unreferenced.of(session).watch(this, listener::abandon);
    }

    boolean isClosed() {
        return isClosed;
    }

    double timeout() {
        return timeout;
    }

    private void close() {
        if (!isClosed) {
            isClosed = true;
            watch.forget();
            listener.abandon();
        }
    }

    @Override
    public Builtin specialized(String name) {
        return name.equals("delete") || name.equals("__delete_files") ? Builtin.of(name, 1, 1, 0, (_, _) -> {
            close();
            return null;
        }) : null;
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
    public Object member(String name) {
        return switch (name) {
            case "ServerAddress" -> CharArray.of(address);
            case "ServerPort" -> (double) listener.port();
            case "Timeout" -> timeout;
            case "UserData" -> userData;
            case "accept", "delete" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        switch (name) {
            case "Timeout" -> timeout = TcpBuiltins.seconds("tcpserver", value);
            case "UserData" -> userData = Values.share(value);
            default -> throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'tcpserver' because it is read-only.");
        }
        return this;
    }

    @Override
    public String header() {
        return isClosed ? "handle to deleted tcpserver" : "tcpserver with properties:";
    }

    @Override
    public void writeBody(Lines out) {
        if (!isClosed) {
            List<String> shown = List.of("ServerAddress", "ServerPort");
            StructBody.writeProperties(shown, shown.stream().map(this::member).toList(), out);
        }
    }
}
