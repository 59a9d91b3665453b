package dev.fermata.matlab.net;

import dev.fermata.library.socket.TcpStream;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.List;

/** A TCP connection. */
final class TcpClient extends HeldSocket {
    static final double DEFAULT_TIMEOUT = 10;
    /** Timeouts of more seconds than this are none. */
    private static final double FOREVER = 1e8;
    private static final double NANOS = 1e9;

    final TcpStream stream;
    final Received received;
    private final String address;
    private final int port;
    private boolean isBigEndian;
    private String terminator = "LF";

    TcpClient(Session session, TcpStream stream, String address, int port, double timeout) {
        super(session, stream::abandon, timeout);
        this.stream = stream;
        this.received = new Received(session, stream);
        this.address = address;
        this.port = port;
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
        return timeout() > FOREVER ? Long.MAX_VALUE : (long) (timeout() * NANOS);
    }

    @Override
    double seconds(Object value) {
        double seconds = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
        if (!(seconds > 0)) {
            throw Errors.of("tcpclient:InvalidTimeout", "tcpclient: the timeout must be a positive number of seconds");
        }
        return seconds;
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
    List<String> shownNames() {
        return List.of("Address", "Port", "NumBytesAvailable");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Address" -> CharArray.of(address);
            case "Port" -> (double) port;
            case "NumBytesAvailable" -> (double) received.available();
            case "ByteOrder" -> StringArray.scalar(isBigEndian ? "big-endian" : "little-endian");
            case "Terminator" -> StringArray.scalar(terminator);
            case "read", "write", "readline", "writeline", "flush", "delete", "configureTerminator" -> new BoundMethod(this, name);
            default -> super.member(name);
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        if (name.equals("ByteOrder")) {
            isBigEndian = "big-endian".equals(Values.textOrNull(value));
            return this;
        }
        return super.withMember(name, value);
    }
}
