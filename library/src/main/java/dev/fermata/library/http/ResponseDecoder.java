package dev.fermata.library.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Netty's decoder, told whether the request was one whose answer has no body whatever its head says. */
final class ResponseDecoder extends HttpResponseDecoder {
    private static final int LINE_BYTES = 8192;
    private static final int HEADER_BYTES = 65_536;
    private static final int CHUNK_BYTES = 65_536;

    private boolean head;

    ResponseDecoder() {
        super(new HttpDecoderConfig().setMaxInitialLineLength(LINE_BYTES).setMaxHeaderSize(HEADER_BYTES).setMaxChunkSize(CHUNK_BYTES));
    }

    void expect(boolean answerToHead) {
        head = answerToHead;
    }

    boolean isBodyAlwaysEmpty() {
        return head;
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage message) {
        return head || super.isContentAlwaysEmpty(message);
    }
}
