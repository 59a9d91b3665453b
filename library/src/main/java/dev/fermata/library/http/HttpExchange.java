package dev.fermata.library.http;

import dev.fermata.library.net.EventLoops;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * A request and its answer. The request is complete and constant. Any thread may answer, once; {@code reply} is written by
 * the one that does and read on the connection's event loop.
 */
public final class HttpExchange implements Runnable {
    private static final VarHandle ANSWERED;

    static {
        try {
            ANSWERED = MethodHandles.lookup().findVarHandle(HttpExchange.class, "answered", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ServerConnection connection;
    private final HttpRequest request;
    private final byte[] body;
    @SuppressWarnings("unused") // through ANSWERED
    private volatile int answered;
    private HttpReply reply;

    HttpExchange(ServerConnection connection, HttpRequest request, byte[] body) {
        this.connection = connection;
        this.request = request;
        this.body = body;
    }

    public String method() {
        return request.method().name();
    }

    /** What the request asks for, as it was sent: a path, perhaps with a query. Of an address, as proxies send it, the path. */
    public String target() {
        String sent = request.uri();
        if (sent.startsWith("/") || !sent.regionMatches(true, 0, "http://", 0, 7) && !sent.regionMatches(true, 0, "https://", 0, 8)) {
            return sent;
        }
        int path = sent.indexOf("//") + 2;
        while (path < sent.length() && sent.charAt(path) != '/' && sent.charAt(path) != '?') {
            path++;
        }
        return sent.startsWith("/", path) ? sent.substring(path) : "/" + sent.substring(path);
    }

    /** Not to be modified. */
    public byte[] body() {
        return body;
    }

    /** The value of a header field; null when there is none. */
    public String header(String name) {
        return request.headers().get(name);
    }

    /** Gets header fields. */
    public interface Fields {
        /** One field, its name in lower case. */
        void field(String name, String value);
    }

    public void headers(Fields fields) {
        Iterator<Map.Entry<CharSequence, CharSequence>> each = request.headers().iteratorCharSequence();
        while (each.hasNext()) {
            Map.Entry<CharSequence, CharSequence> field = each.next();
            fields.field(field.getKey().toString().toLowerCase(Locale.ROOT), field.getValue().toString());
        }
    }

    /** The other side's address, without its port. */
    public String client() {
        return connection.client();
    }

    boolean isHttp10() {
        return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }

    HttpRequest request() {
        return request;
    }

    /** Starts a task that will answer, on this thread when that is possible; see {@link EventLoops#start}. */
    public void start(Scope scope, Task task) {
        EventLoops.start(scope, task);
    }

    /** Answers. False when that was done before. */
    public boolean answer(HttpReply chosen) {
        if (!ANSWERED.compareAndSet(this, 0, 1)) {
            return false;
        }
        reply = chosen;
        if (connection.isHere()) {
            connection.answered(this, chosen);
        } else {
            connection.execute(this);
        }
        return true;
    }

    /** The answer has reached the event loop. */
    @Override
    public void run() {
        connection.answered(this, reply);
    }
}
