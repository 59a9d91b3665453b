package dev.fermata.library.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Netty's decoder, which also tells its connection when a request begins. */
final class RequestDecoder extends HttpRequestDecoder {
    private static final int CHUNK_BYTES = 65_536;

    private final ServerConnection connection;

    RequestDecoder(HttpLimits limits, ServerConnection connection) {
        super(new HttpDecoderConfig().setMaxInitialLineLength(limits.requestLineBytes()).setMaxHeaderSize(limits.headerBytes())
                .setMaxChunkSize(CHUNK_BYTES));
        this.connection = connection;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        connection.bytesCame();
        super.channelRead(context, message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (actualReadableBytes() > 0) {
            connection.bytesCame(); // the beginning of one more request
        }
        super.channelReadComplete(context);
    }
}
