package dev.fermata.library.http;

import dev.fermata.library.net.EventLoops;
import dev.fermata.library.net.NetworkException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection to a server: sends one request at a time and reads its answer. Belongs to its event loop, except for what
 * says otherwise.
 */
final class ClientConnection extends ChannelInboundHandlerAdapter {
    private static final String ENDED = "connection closed before an answer came";
    private static final int SWITCHING = 101;
    private static final int FIRST_FINAL = 200;

    private final ConnectionPool pool;
    private final ConnectionPool.Key key;
    private final ResponseDecoder decoder;
    private Channel channel;
    private ClientExchange current;
    private HttpResponse head;
    private BodyBuffer body;
    private boolean answering;
    /** Whether a request was answered on it before: then the server may have closed it meanwhile. */
    private boolean used;

    ClientConnection(ConnectionPool pool, ConnectionPool.Key key, ResponseDecoder decoder) {
        this.pool = pool;
        this.key = key;
        this.decoder = decoder;
    }

    /** To be called once, when it is connected. */
    void connected(Channel connection) {
        channel = connection;
    }

    Channel channel() {
        return channel;
    }

    /** Sends a request. Any thread may call it, for a connection that it has got from the pool or connected itself. */
    void send(ClientExchange exchange) {
        EventLoops.execute(channel.eventLoop(), () -> sendHere(exchange));
    }

    private void sendHere(ClientExchange exchange) {
        if (exchange.result().isDone()) {
            channel.close(); // whoever ended it came before there was anything to abandon
            return;
        }
        if (!channel.isActive()) {
            exchange.broken(new NetworkException("connection closed"), used);
            return;
        }
        HttpCall call = exchange.call();
        current = exchange;
        answering = false;
        decoder.expect(call.method().equals("HEAD"));
        byte[] content = call.body();
        channel.write(head(call));
        if (content != null && content.length > 0) {
            channel.write(Unpooled.wrappedBuffer(content));
        }
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> {
            if (!sent.isSuccess() && current == exchange) {
                fail(new NetworkException(sent.cause()));
            }
        });
    }

    private ByteBuf head(HttpCall call) {
        StringBuilder text = new StringBuilder();
        text.append(call.method()).append(' ').append(call.url().target()).append(" HTTP/1.1\r\n");
        line(text, call, "Host", call.url().authority());
        line(text, call, "User-Agent", "fermata");
        line(text, call, "Accept", "*/*");
        if (call.url().credentials() != null) {
            line(text, call, "Authorization", call.url().credentials());
        }
        call.headers().forEach((name, value) -> {
            if (!isOfConnection(name)) {
                text.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (call.body() != null) {
            text.append("Content-Length: ").append(call.body().length).append("\r\n");
        }
        text.append("\r\n");
        return ByteBufUtil.encodeString(channel.alloc(), CharBuffer.wrap(text), StandardCharsets.UTF_8);
    }

    /** A line that the program may replace. */
    private static void line(StringBuilder text, HttpCall call, String name, String value) {
        for (String given : call.headers().keySet()) {
            if (given.equalsIgnoreCase(name)) {
                return;
            }
        }
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private static boolean isOfConnection(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "expect", "te", "trailer" -> true;
            default -> false;
        };
    }

    /** Ends the connection if it still serves this exchange. Any thread may call it. */
    void abandon(ClientExchange exchange) {
        EventLoops.execute(channel.eventLoop(), () -> {
            if (current == exchange) {
                current = null;
                channel.close();
            }
        });
    }

    // ---- the answer ----

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (current == null) {
                context.close(); // an answer that nobody asked for
                return;
            }
            answering = true;
            if (message instanceof HttpResponse response) {
                begin(response);
            }
            if (message instanceof HttpContent content && current != null && head != null) {
                add(content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void begin(HttpResponse response) {
        if (response.decoderResult().isFailure()) {
            Throwable cause = response.decoderResult().cause();
            fail(new NetworkException(cause instanceof PrematureChannelClosureException ? ENDED : "invalid HTTP response: " + cause.getMessage()));
            return;
        }
        int status = response.status().code();
        if (status == SWITCHING) {
            fail(new NetworkException("unexpected HTTP status " + SWITCHING));
        } else if (status >= FIRST_FINAL) {
            head = response;
            body = new BodyBuffer(current.call().bodyMax());
            long length = decoder.isBodyAlwaysEmpty() ? 0 : HttpUtil.getContentLength(response, 0L);
            if (length > current.call().bodyMax()) {
                tooLarge(length);
            }
        } // else it announces the answer, which is still to come
    }

    private void add(HttpContent content) {
        if (content.decoderResult().isFailure()) {
            fail(new NetworkException("Failed to read response body: " + content.decoderResult().cause().getMessage()));
            return;
        }
        if (!body.add(content.content())) {
            tooLarge((long) body.length() + content.content().readableBytes());
            return;
        }
        if (content instanceof LastHttpContent) {
            complete();
        }
    }

    private void tooLarge(long length) {
        fail(new NetworkException("response body exceeds maximum network body size (" + length + " bytes > " + current.call().bodyMax()
                + " bytes)"));
    }

    private void complete() {
        ClientExchange exchange = current;
        HttpResponse response = head;
        HttpAnswer answer = new HttpAnswer(response.status().code(), response.status().reasonPhrase(), headers(response), body.content());
        current = null;
        head = null;
        body = null;
        used = true;
        boolean bounded = HttpUtil.isContentLengthSet(response) || HttpUtil.isTransferEncodingChunked(response)
                || decoder.isBodyAlwaysEmpty() || ReplyWriter.isBodiless(answer.status());
        if (bounded && HttpUtil.isKeepAlive(response) && channel.isActive()) {
            pool.put(key, this);
        } else {
            channel.close();
        }
        exchange.answered(answer);
    }

    private static Map<String, String> headers(HttpResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().forEach(field ->
                headers.merge(field.getKey().toLowerCase(Locale.ROOT), field.getValue(), (first, second) -> first + ", " + second));
        return headers;
    }

    private void fail(NetworkException problem) {
        ClientExchange exchange = current;
        boolean stale = used && !answering;
        current = null;
        head = null;
        body = null;
        channel.close();
        exchange.broken(problem, stale);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        pool.remove(this);
        if (current != null) {
            fail(new NetworkException(head != null ? "Failed to read response body: connection closed before the end"
                    : ENDED));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
        if (current != null) {
            Throwable cause = problem.getCause() != null && problem instanceof io.netty.handler.codec.DecoderException ? problem.getCause() : problem;
            fail(new NetworkException(cause));
        } else {
            context.close();
        }
    }
}
