package dev.fermata.matlab.net;

import dev.fermata.library.net.Unreferenced;
import dev.fermata.library.socket.TcpStream;
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
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.List;

/** A TCP connection as the program holds it. When the program has lost the last reference it is closed. */
final class TcpClient extends Opaque implements HasProperties, Identity, Displayed, Specialized {
    static final double DEFAULT_TIMEOUT = 10;

    final TcpStream stream;
    final Received received;
    private final Unreferenced.Watched watch;
    private final String address;
    private final int port;
    private double timeout;
    private boolean isBigEndian;
    private String terminator = "LF";
    private Object userData = DoubleArray.empty().share();
    private boolean isClosed;

    TcpClient(Session session, TcpStream stream, String address, int port, double timeout) {
        this.stream = stream;
        this.received = new Received(session, stream);
        this.address = address;
        this.port = port;
        this.timeout = timeout;
        this.watch = Unreferenced.of(session).watch(this, stream::abandon);
    }

    boolean isClosed() {
        return isClosed;
    }

    boolean isBigEndian() {
        return isBigEndian;
    }

    /** What ends a line. */
    String lineEnd() {
        return switch (terminator) {
            case "CR" -> "\r";
            case "CR/LF" -> "\r\n";
            default -> "\n";
        };
    }

    void terminator(String name) {
        terminator = name;
    }

    long timeoutNanos() {
        return timeout > 1e8 ? Long.MAX_VALUE : (long) (timeout * 1e9);
    }

    void close() {
        if (!isClosed) {
            isClosed = true;
            watch.forget();
            stream.abandon();
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
        return "tcpclient";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("Address", "Port", "NumBytesAvailable", "Timeout", "ByteOrder", "Terminator", "UserData");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Address" -> CharArray.of(address);
            case "Port" -> (double) port;
            case "NumBytesAvailable" -> (double) received.available();
            case "Timeout" -> timeout;
            case "ByteOrder" -> StringArray.scalar(isBigEndian ? "big-endian" : "little-endian");
            case "Terminator" -> StringArray.scalar(terminator);
            case "UserData" -> userData;
            case "read", "write", "readline", "writeline", "flush", "delete", "configureTerminator" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        switch (name) {
            case "Timeout" -> {
                double seconds = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
                if (!(seconds > 0)) {
                    throw Errors.of("tcpclient:InvalidTimeout", "tcpclient: the timeout must be a positive number of seconds");
                }
                timeout = seconds;
            }
            case "ByteOrder" -> isBigEndian = "big-endian".equals(Values.textOrNull(value));
            case "UserData" -> userData = Values.share(value);
            default -> throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'tcpclient' because it is read-only.");
        }
        return this;
    }

    @Override
    public String header() {
        return isClosed ? "handle to deleted tcpclient" : "tcpclient with properties:";
    }

    @Override
    public void writeBody(Lines out) {
        if (!isClosed) {
            List<String> shown = List.of("Address", "Port", "NumBytesAvailable");
            StructBody.writeProperties(shown, shown.stream().map(this::member).toList(), out);
        }
    }
}
