package dev.fermata.matlab.net;

import dev.fermata.library.net.NetworkErrors;
import dev.fermata.library.net.NetworkException;
import dev.fermata.library.socket.TcpListener;
import dev.fermata.library.socket.TcpStream;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** TCP connections. Whatever waits suspends only the task that asks. */
public final class TcpBuiltins {
    static final String NAMES = "tcpclient tcpserver accept read readline write writeline flush configureTerminator";
    static final String TIMED_OUT = "timed out";

    private static final int PORT_MAX = 65_535;
    private static final List<String> NUMERIC = List.of("uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "single", "double");

    private TcpBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "tcpclient" -> Builtin.of(name, 2, Builtin.ANY, 1, TcpBuiltins::connect).suspending();
            case "tcpserver" -> Builtin.of(name, 1, Builtin.ANY, 1, TcpBuiltins::listen).suspending();
            case "accept" -> Builtin.of(name, 1, Builtin.ANY, 1, TcpBuiltins::accept).suspending();
            case "read" -> Builtin.of(name, 1, 3, 1, TcpBuiltins::read).suspending();
            case "readline" -> Builtin.of(name, 1, 1, 1, TcpBuiltins::readline).suspending();
            case "write" -> Builtin.of(name, 2, 3, 1, TcpBuiltins::write).suspending();
            case "writeline" -> Builtin.of(name, 2, 2, 0, TcpBuiltins::writeline).suspending();
            case "flush" -> Builtin.of(name, 1, 2, 0, (in, _) -> {
                client(name, in[0]).received.flush();
                return null;
            });
            case "configureTerminator" -> Builtin.of(name, 2, 2, 0, TcpBuiltins::configureTerminator);
            default -> null;
        };
    }

    static boolean isTimeout(Throwable problem) {
        return NetworkErrors.TIMED_OUT.equals(problem.getMessage());
    }

    static double seconds(String function, Object value) {
        double seconds = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
        if (!(seconds > 0)) {
            throw Errors.of(function + ":InvalidNameValue", function + ": invalid name-value arguments");
        }
        return seconds;
    }

    private static TcpClient client(String function, Object value) {
        if (!(value instanceof TcpClient client)) {
            throw Errors.of(function + ":InvalidTcpClient", function + ": invalid tcpclient handle");
        }
        if (client.isClosed()) {
            throw Errors.of(function + ":NotConnected", function + ": tcpclient is disconnected");
        }
        return client;
    }

    private static String address(String function, Object value, String what) {
        String text = Values.textOrNull(value);
        if (text == null || text.isEmpty()) {
            throw Errors.of(function + ":InvalidAddress", function + ": invalid " + what + " argument");
        }
        return text;
    }

    private static int port(String function, Object value, int least) {
        double port = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
        if (!(port >= least) || port > PORT_MAX || port != Math.rint(port)) {
            throw Errors.of(function + ":InvalidPort", function + ": invalid port argument");
        }
        return (int) port;
    }

    /** The timeout among names and values; others that only tune the connection are accepted. */
    private static double timeout(String function, Object[] in, int from, double initial) {
        double timeout = initial;
        for (int i = from; i < in.length; i += 2) {
            String name = Values.textOrNull(in[i]);
            if (name == null || i + 1 == in.length) {
                throw Errors.of(function + ":InvalidNameValue", function + ": invalid name-value arguments");
            }
            switch (name.toLowerCase(Locale.ROOT)) {
                case "timeout" -> timeout = seconds(function, in[i + 1]);
                case "connecttimeout" -> seconds(function, in[i + 1]);
                case "enabletransferdelay", "byteorder", "userdata", "name", "connectionchangedfcn" -> { }
                default -> throw Errors.of(function + ":InvalidNameValue", function + ": invalid name-value arguments");
            }
        }
        return timeout;
    }

    // ---- connecting ----

    private static Object connect(Object[] in, int nargout) throws Throwable {
        Operation.requireClient("tcpclient");
        String host = address("tcpclient", in[0], "host");
        int port = port("tcpclient", in[1], 1);
        double timeout = timeout("tcpclient", in, 2, TcpClient.DEFAULT_TIMEOUT);
        Session session = Session.current();
        return Operation.await(TcpStream.connect(session, host, port, Operation.policy()),
                stream -> new TcpClient(session, (TcpStream) stream, host, port, timeout),
                reason -> Errors.of("tcpclient:ConnectionFailed", "tcpclient: unable to connect: " + reason));
    }

    private static Object listen(Object[] in, int nargout) throws Throwable {
        Operation.requireServer("tcpserver");
        boolean isPortFirst = Values.textOrNull(in[0]) == null;
        String host = isPortFirst ? "::" : address("tcpserver", in[0], "address");
        if (!isPortFirst && in.length < 2) {
            throw Errors.notEnoughInputs();
        }
        int port = port("tcpserver", in[isPortFirst ? 0 : 1], 0);
        double timeout = timeout("tcpserver", in, isPortFirst ? 1 : 2, TcpClient.DEFAULT_TIMEOUT);
        Session session = Session.current();
        return Operation.await(TcpListener.bind(session, isPortFirst ? "0.0.0.0" : host, port),
                listener -> new TcpServer(session, (TcpListener) listener, host, timeout),
                reason -> Errors.of("tcpserver:BindFailed", "tcpserver: unable to bind listener: " + reason));
    }

    private static Object accept(Object[] in, int nargout) throws Throwable {
        if (!(in[0] instanceof TcpServer server) || server.isClosed()) {
            throw Errors.of("accept:InvalidTcpServer", "accept: invalid tcpserver handle");
        }
        double timeout = timeout("accept", in, 1, server.timeout());
        Session session = Session.current();
        Promise accepted = server.listener.accept();
        if (timeout < 1e8) {
            session.timers().after((long) (timeout * 1e9)).onDone(_ -> accepted.fail(new NetworkException(TIMED_OUT)));
        }
        return Operation.await(accepted, stream -> {
            TcpStream connection = (TcpStream) stream;
            int colon = connection.peer().lastIndexOf(':');
            return new TcpClient(session, connection, colon < 0 ? connection.peer() : connection.peer().substring(0, colon),
                    colon < 0 ? 0 : Integer.parseInt(connection.peer().substring(colon + 1)), server.timeout());
        }, reason -> reason.equals(TIMED_OUT) ? Errors.of("accept:Timeout", "accept: timed out waiting for a client connection")
                : Errors.of("accept:AcceptFailed", "accept: failed to accept client: " + reason));
    }

    // ---- reading ----

    private static MatlabError readError(String function, String reason) {
        return reason.equals(TIMED_OUT) ? Errors.of(function + ":Timeout", function + ": timed out waiting for data")
                : Errors.of(function + ":NotConnected", function + ": tcpclient is disconnected: " + reason);
    }

    private static Object read(Object[] in, int nargout) throws Throwable {
        TcpClient client = client("read", in[0]);
        String type = in.length > 2 ? type("read", in[2]) : "uint8";
        if (in.length == 1) {
            return Operation.await(client.received.take((_, count, hasEnded) -> count > 0 || hasEnded ? count : -1, client.timeoutNanos()),
                    data -> decoded(client, (byte[]) data, type), reason -> readError("read", reason));
        }
        double number = Values.count(in[1]) == 1 && Values.classOf(in[1]).isArithmetic() ? Values.real(in[1], 0) : -1;
        if (!(number >= 1) || number != Math.rint(number) || number > 1 << 27) {
            throw Errors.of("read:InvalidCount", "read: invalid count argument");
        }
        int wanted = (int) number * width(type);
        return Operation.await(client.received.take((_, count, hasEnded) -> count >= wanted ? wanted : hasEnded ? 0 : -1, client.timeoutNanos()), data -> {
            if (((byte[]) data).length < wanted) {
                throw Errors.of("read:ConnectionClosed", "read: connection closed before the requested data was received");
            }
            return decoded(client, (byte[]) data, type);
        }, reason -> readError("read", reason));
    }

    /** A line without its end; what is left when the other side has ended. */
    private static Object readline(Object[] in, int nargout) throws Throwable {
        TcpClient client = client("readline", in[0]);
        byte[] end = client.lineEnd().getBytes(StandardCharsets.UTF_8);
        return Operation.await(client.received.take((data, count, hasEnded) -> {
            int at = find(data, count, end);
            return at >= 0 ? at + end.length : hasEnded ? count : -1;
        }, client.timeoutNanos()), data -> {
            String line = new String((byte[]) data, StandardCharsets.UTF_8);
            if (line.endsWith(client.lineEnd())) {
                line = line.substring(0, line.length() - client.lineEnd().length());
            }
            return StringArray.scalar(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }, reason -> readError("readline", reason));
    }

    private static int find(byte[] data, int count, byte[] end) {
        for (int at = 0; at + end.length <= count; at++) {
            boolean found = true;
            for (int k = 0; k < end.length && found; k++) {
                found = data[at + k] == end[k];
            }
            if (found) {
                return at;
            }
        }
        return -1;
    }

    private static String type(String function, Object value) {
        String type = Values.textOrNull(value);
        if (type == null || !NUMERIC.contains(type) && !type.equals("char") && !type.equals("string")) {
            throw Errors.of(function + ":InvalidDataType", function + ": invalid datatype argument");
        }
        return type;
    }

    private static int width(String type) {
        return switch (type) {
            case "uint16", "int16" -> 2;
            case "uint32", "int32", "single" -> 4;
            case "uint64", "int64", "double" -> 8;
            default -> 1;
        };
    }

    private static Object decoded(TcpClient client, byte[] data, String type) {
        if (type.equals("char")) {
            return CharArray.of(new String(data, StandardCharsets.UTF_8));
        }
        if (type.equals("string")) {
            return StringArray.scalar(new String(data, StandardCharsets.UTF_8));
        }
        int whole = data.length - data.length % width(type);
        IntegerArray bytes = WebBuiltins.integers(Arrays.copyOf(data, whole), new int[] {1, whole});
        Object values = type.equals("uint8") ? Values.simple(bytes) : called("typecast", bytes, CharArray.of(type));
        return client.isBigEndian() && width(type) > 1 ? called("swapbytes", values) : values;
    }

    private static Object called(String builtin, Object... arguments) {
        try {
            return Builtins.find(builtin).call(arguments, 1);
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // ---- writing ----

    private static Object write(Object[] in, int nargout) throws Throwable {
        TcpClient client = client("write", in[0]);
        String type = in.length > 2 ? type("write", in[2]) : "";
        byte[] data = encoded(client, in[1], type);
        double count = nargout == 0 ? -1 : Values.textOrNull(in[1]) != null ? data.length : Values.count(in[1]);
        return send("write", client, data, count < 0 ? null : (Object) count);
    }

    private static byte[] encoded(TcpClient client, Object value, String type) {
        String text = Values.textOrNull(value);
        if (text != null && (type.isEmpty() || type.equals("char") || type.equals("string") || type.equals("uint8"))) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (!(Values.array(value) instanceof Array array) || !Values.classOf(value).isArithmetic() && text == null) {
            throw Errors.of("write:InvalidData", "write: invalid data payload");
        }
        String kind = type.isEmpty() || type.equals("char") || type.equals("string") ? "uint8" : type;
        Object converted = called(kind, text == null ? array : called("double", array));
        if (client.isBigEndian() && width(kind) > 1) {
            converted = called("swapbytes", converted);
        }
        Object bytes = called("typecast", called("reshape", converted, 1.0, (double) Values.count(converted)), CharArray.of("uint8"));
        byte[] data = new byte[Values.count(bytes)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) Values.real(bytes, i);
        }
        return data;
    }

    private static Object send(String function, TcpClient client, byte[] data, Object result) throws Throwable {
        if (data.length == 0) {
            return result;
        }
        return Operation.await(client.stream.send(data), _ -> result, reason -> reason.equals(NetworkErrors.TIMED_OUT)
                ? Errors.of(function + ":Timeout", function + ": timed out while sending data")
                : Errors.of(function + ":ConnectionClosed", function + ": connection closed before all data was sent"));
    }

    private static Object writeline(Object[] in, int nargout) throws Throwable {
        TcpClient client = client("writeline", in[0]);
        String text = Values.textOrNull(in[1]);
        if (text == null) {
            throw Errors.of("writeline:InvalidData", "writeline: the data must be a character vector or string scalar");
        }
        return send("writeline", client, (text + client.lineEnd()).getBytes(StandardCharsets.UTF_8), null);
    }

    private static Object configureTerminator(Object[] in, int nargout) {
        String name = String.valueOf(Values.textOrNull(in[1]));
        if (!List.of("LF", "CR", "CR/LF").contains(name)) {
            throw Errors.of("configureTerminator:InvalidTerminator", "configureTerminator: the terminator must be \"LF\", \"CR\" or \"CR/LF\"");
        }
        client("configureTerminator", in[0]).terminator(name);
        return null;
    }
}
