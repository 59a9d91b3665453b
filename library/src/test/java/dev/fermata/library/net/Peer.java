package dev.fermata.library.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The other end of a TCP connection, spoken by hand. Texts are Latin-1, a byte a character. */
public final class Peer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public Peer(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    public Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public Socket socket() {
        return socket;
    }

    public Peer send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Everything up to and including this text. */
    public String readTo(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < end.length() || !text.substring(text.length() - end.length()).equals(end)) {
            int c = socket.getInputStream().read();
            if (c < 0) {
                throw new IOException("ended after: " + text);
            }
            text.append((char) c);
        }
        return text.toString();
    }

    public String read(int count) throws IOException {
        return new String(socket.getInputStream().readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    /** Everything up to the end of the connection. */
    public String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        in.transferTo(all);
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The next HTTP message that has a Content-Length: head and body. */
    public String message() throws IOException {
        String head = readTo("\r\n\r\n");
        int at = head.toLowerCase(Locale.ROOT).indexOf("content-length: ");
        return at < 0 ? head : head + read(Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at))));
    }

    public boolean isAtEnd() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
