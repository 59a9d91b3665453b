package dev.fermata.library.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.stream.ChunkedNioFile;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/**
 * One client's connection: reads requests, hands them on one at a time, writes the answers. Belongs to its event loop.
 *
 * <p>A client may send requests without waiting for answers; they stand in {@code line} until it is their turn, and when
 * there are many no more are read. Answers that are made while input is being handled are sent together at its end.
 */
final class ServerConnection extends ChannelInboundHandlerAdapter {
    private static final int LINE_MAX = 32;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** A time that the next sweep fills in. */
    private static final long JUST_NOW = -1;

    /** Neighbours on the same loop; the loop's. */
    ServerConnection previous;
    ServerConnection next;

    private final HttpServer server;
    private final ServerLoop loop;
    private final ArrayDeque<HttpExchange> line = new ArrayDeque<>(0);
    private ChannelHandlerContext context;
    private HttpRequest incoming;
    private BodyBuffer body;
    private HttpExchange current;
    private boolean handling;
    private boolean reading;
    private boolean unflushed;
    /** No further request is taken; what comes in is dropped. */
    private boolean ending;
    private boolean inputEnded;
    private long requestBegan;
    private long idleSince = JUST_NOW;
    private long stalledSince;
    private long progress;

    ServerConnection(HttpServer server, ServerLoop loop) {
        this.server = server;
        this.loop = loop;
    }

    // ---- life ----

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        loop.add(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext closed) {
        ending = true;
        line.clear();
        loop.remove(this);
        server.connectionClosed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext at, Throwable problem) {
        if (!(problem instanceof IOException) && !(problem.getCause() instanceof IOException)) {
            server.fault(problem);
        } // else the client went away, or does not speak TLS
        at.close();
    }

    /** The client sends no more; it may still wait for answers. */
    @Override
    public void userEventTriggered(ChannelHandlerContext at, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            inputEnded = true;
            closeWhenDone();
        }
    }

    private void closeWhenDone() {
        if (inputEnded && current == null && line.isEmpty()) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** The server takes no more requests. */
    void serverCloses(boolean now) {
        if (now || current == null && incoming == null && line.isEmpty()) {
            context.close();
        }
    }

    boolean isHere() {
        return loop.isHere();
    }

    void execute(Runnable action) {
        loop.execute(action);
    }

    String client() {
        return context.channel().remoteAddress() instanceof InetSocketAddress address ? address.getAddress().getHostAddress() : "-";
    }

    // ---- requests ----

    /** For the decoder: the first bytes of a request, or more of them. */
    void bytesCame() {
        if (requestBegan == 0) {
            requestBegan = JUST_NOW;
        }
        reading = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext at, Object message) {
        try {
            if (ending) {
                return;
            }
            if (message instanceof HttpRequest request) {
                begin(request);
            }
            if (message instanceof HttpContent content && incoming != null) {
                add(content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext at) {
        reading = false;
        if (unflushed) {
            unflushed = false;
            at.flush();
        }
    }

    private void begin(HttpRequest request) {
        DecoderResult result = request.decoderResult();
        if (result.isFailure()) {
            refuse(result.cause() instanceof TooLongHttpLineException ? 414 : result.cause() instanceof TooLongHttpHeaderException ? 431 : 400);
        } else if (request.protocolVersion().majorVersion() != 1) {
            refuse(505);
        } else if (request.headers().size() > server.limits().headerCount()) {
            refuse(431);
        } else if (!request.headers().contains(HttpHeaderNames.HOST) && !request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            refuse(400);
        } else if (HttpUtil.getContentLength(request, 0L) > server.limits().bodyBytes()) {
            refuse(413);
        } else {
            incoming = request;
            if (HttpUtil.is100ContinueExpected(request)) {
                context.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE), context.voidPromise());
            }
        }
    }

    private void add(HttpContent content) {
        ByteBuf part = content.content();
        if (content.decoderResult().isFailure()) {
            refuse(400);
            return;
        }
        if (part.isReadable()) {
            if (body == null) {
                body = new BodyBuffer(server.limits().bodyBytes());
            }
            if (!body.add(part)) {
                refuse(413);
                return;
            }
        }
        if (content instanceof LastHttpContent) {
            HttpExchange exchange = new HttpExchange(this, incoming, body == null ? BodyBuffer.EMPTY : body.content());
            incoming = null;
            body = null;
            requestBegan = 0;
            take(exchange);
        }
    }

    private void take(HttpExchange exchange) {
        if (current == null && line.isEmpty() && context.channel().isWritable()) {
            handle(exchange);
            return;
        }
        line.addLast(exchange);
        if (line.size() == LINE_MAX) {
            context.channel().config().setAutoRead(false);
        }
    }

    private void handle(HttpExchange exchange) {
        current = exchange;
        boolean nested = handling;
        handling = true;
        try {
            server.handler().handle(exchange);
        } catch (RuntimeException | Error fault) {
            server.fault(fault);
            exchange.answer(HttpReply.text(500, "Internal Server Error"));
        } finally {
            handling = nested;
        }
    }

    /** Hands on requests that stand in line. Not recursively: a handler may answer at once. */
    private void advance() {
        while (!handling && current == null && !ending && context.channel().isWritable()) {
            HttpExchange waiting = line.pollFirst();
            if (waiting == null) {
                return;
            }
            if (line.isEmpty() && !context.channel().config().isAutoRead()) {
                context.channel().config().setAutoRead(true);
            }
            handle(waiting);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext at) {
        advance();
    }

    /** Answers a request that is not even handed on, and ends the connection. */
    private void refuse(int status) {
        incoming = null;
        body = null;
        requestBegan = 0;
        HttpReply reply = HttpReply.text(status, server.refusal(status));
        if (current == null && line.isEmpty()) {
            send(reply, true, true, false);
        } else {
            context.close(); // behind requests that are not answered yet: too rare to keep the order
        }
        ending = true;
    }

    // ---- answers ----

    /** An exchange has its answer. */
    void answered(HttpExchange exchange, HttpReply reply) {
        if (exchange != current || !context.channel().isActive()) {
            discard(reply); // the client has gone
            return;
        }
        current = null;
        idleSince = JUST_NOW;
        boolean keep = HttpUtil.isKeepAlive(exchange.request()) && !server.isClosing()
                && !"close".equalsIgnoreCase(reply.headers().get("Connection"));
        boolean content = !exchange.request().method().equals(HttpMethod.HEAD) && !ReplyWriter.isBodiless(reply.status());
        send(reply, content, !keep, exchange.isHttp10());
        if (!line.isEmpty()) {
            advance();
        }
        closeWhenDone();
    }

    private void send(HttpReply reply, boolean content, boolean close, boolean http10) {
        context.write(ReplyWriter.head(context.alloc(), reply, loop.dateLine(), content, close, http10 && !close), context.voidPromise());
        if (!content) {
            discard(reply);
        } else if (reply.file() != null) {
            write(reply.file());
        } else if (reply.body().length > ReplyWriter.INLINE_MAX) {
            context.write(Unpooled.wrappedBuffer(reply.body()), context.voidPromise());
        }
        if (close) {
            ending = true;
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener((ChannelFutureListener) sent -> endGently(sent.channel()));
        } else if (reading) {
            unflushed = true;
        } else {
            context.flush();
        }
    }

    private void write(FilePart part) {
        if (context.pipeline().get(SslHandler.class) == null) {
            context.write(new DefaultFileRegion(part.file(), part.offset(), part.length()));
            return;
        }
        try {
            context.write(new ChunkedNioFile(part.file(), part.offset(), part.length(), ReplyWriter.INLINE_MAX));
        } catch (IOException e) {
            server.fault(e);
            context.close(); // the head is under way already
        }
    }

    private static void discard(HttpReply reply) {
        if (reply.file() != null) {
            try {
                reply.file().file().close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }

    /**
     * Ends what this side sends and waits for the client to do the same: closing at once while input is unread would make
     * the system withdraw the answer. The sweep ends it when the client does not.
     */
    private void endGently(Channel channel) {
        if (channel instanceof DuplexChannel duplex && context.pipeline().get(SslHandler.class) == null && duplex.isActive()) {
            requestBegan = JUST_NOW;
            duplex.config().setAutoRead(true);
            duplex.shutdownOutput();
        } else {
            channel.close();
        }
    }

    // ---- time ----

    /** Ends the connection if something takes too long. */
    void sweep(long now) {
        HttpLimits limits = server.limits();
        if (requestBegan == JUST_NOW) {
            requestBegan = now;
        } else if (requestBegan != 0 && now - requestBegan > limits.readTimeoutNanos()) {
            tooSlow();
            return;
        }
        if (current != null || requestBegan != 0 || idleSince == JUST_NOW) {
            idleSince = now;
        } else if (now - idleSince > limits.idleTimeoutNanos()) {
            context.close();
            return;
        }
        if (isStalled(now) && now - stalledSince > limits.writeTimeoutNanos()) {
            context.close();
        }
    }

    private void tooSlow() {
        if (ending || current != null || !line.isEmpty()) {
            context.close();
        } else {
            refuse(408);
        }
    }

    /** Whether something waits to be sent and nothing of it has been taken since {@link #stalledSince}. */
    private boolean isStalled(long now) {
        ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
        long seen = waiting == null || waiting.isEmpty() ? 0
                : 1 + waiting.size() + waiting.currentProgress() + waiting.totalPendingWriteBytes();
        if (seen == 0 || seen != progress) {
            progress = seen;
            stalledSince = now;
        }
        return seen != 0;
    }

}
