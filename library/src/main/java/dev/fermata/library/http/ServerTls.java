package dev.fermata.library.http;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLException;

/** A server's certificate and key. */
public final class ServerTls {
    private final SslContext context;

    private ServerTls(SslContext context) {
        this.context = context;
    }

    /**
     * Reads them from PEM files; the key in PKCS #8.
     *
     * @throws IOException with the name of the file when one cannot be read or does not hold what it should
     */
    public static ServerTls of(Path certificates, Path key) throws IOException {
        try (InputStream chain = Files.newInputStream(certificates); InputStream secret = Files.newInputStream(key)) {
            return new ServerTls(SslContextBuilder.forServer(chain, secret).build());
        } catch (IllegalArgumentException | SSLException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("cannot use the certificate " + certificates + " with the key " + key + ": " + cause.getMessage(), e);
        }
    }

    SslContext context() {
        return context;
    }
}
