package dev.fermata.library.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Turns the head of an answer into bytes. */
final class ReplyWriter {
    /** Bodies up to this size travel in the head's buffer. */
    static final int INLINE_MAX = 16_384;

    private static final int STATUS_MAX = 1000;
    private static final int REST = 128;
    private static final byte[] LENGTH = ascii("Content-Length: ");
    private static final byte[] CLOSE = ascii("Connection: close\r\n");
    private static final byte[] KEEP = ascii("Connection: keep-alive\r\n");
    private static final byte[] LINE_END = ascii("\r\n");
    private static final AtomicReferenceArray<byte[]> STATUS_LINES = new AtomicReferenceArray<>(STATUS_MAX);

    private ReplyWriter() {
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] statusLine(int status) {
        byte[] line = STATUS_LINES.get(status);
        if (line == null) {
            line = ascii("HTTP/1.1 " + status + " " + HttpResponseStatus.valueOf(status).reasonPhrase() + "\r\n");
            STATUS_LINES.set(status, line);
        }
        return line;
    }

    /** Whether answers with this status have no content, not even an empty one. */
    static boolean isBodiless(int status) {
        return status < 200 || status == 204 || status == 304;
    }

    /**
     * The head of an answer, with the body behind it when that is small.
     *
     * @param body     whether the body is sent at all
     * @param close    whether the connection ends with this answer
     * @param keepSaid whether the client has to be told that it does not end
     */
    static ByteBuf head(ByteBufAllocator allocator, HttpReply reply, byte[] dateLine, boolean body, boolean close, boolean keepSaid) {
        byte[] lines = reply.headers().lines();
        boolean inline = body && reply.file() == null && reply.body().length <= INLINE_MAX;
        ByteBuf out = allocator.buffer(REST + dateLine.length + lines.length + (inline ? reply.body().length : 0));
        out.writeBytes(statusLine(reply.status())).writeBytes(lines).writeBytes(dateLine);
        if (!isBodiless(reply.status())) {
            out.writeBytes(LENGTH);
            number(out, reply.length());
            out.writeBytes(LINE_END);
        }
        if (close) {
            out.writeBytes(CLOSE);
        } else if (keepSaid) {
            out.writeBytes(KEEP);
        }
        out.writeBytes(LINE_END);
        if (inline) {
            out.writeBytes(reply.body());
        }
        return out;
    }

    private static void number(ByteBuf out, long value) {
        if (value >= 10) {
            number(out, value / 10);
        }
        out.writeByte((int) ('0' + value % 10));
    }
}
