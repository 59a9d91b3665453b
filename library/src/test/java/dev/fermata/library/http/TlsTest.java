package dev.fermata.library.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.NetworkException;
import dev.fermata.library.net.Program;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    @TempDir
    static Path folder;
    private static Certificate certificate;

    @BeforeAll
    static void make() throws Exception {
        certificate = Certificate.in(folder);
    }

    private interface Body {
        void run(Program program, int port) throws Exception;
    }

    private static void serving(Map<String, String> environment, Body body) throws Exception {
        try (Program program = new Program(Session.builder().workStealing(2).environment(environment))) {
            Path large = Files.write(folder.resolve("large"), "0123456789".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            HttpServer server = Program.await(HttpServer.open(program.session(), "127.0.0.1", 0, HttpLimits.DEFAULT,
                ServerTls.of(certificate.certificate(), certificate.key()), exchange -> {
                    try {
                        exchange.answer(exchange.target().equals("/file")
                            ? new HttpReply(200, HeaderBlock.EMPTY, new FilePart(FileChannel.open(large), 5, 500_000)) : HttpReply.text(200, "secure"));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }, fault -> { }));
            body.run(program, server.port());
            server.close(true);
            Program.await(server.closed());
        }
    }

    private static HttpAnswer get(Program program, String url) throws Exception {
        return Program.await(HttpClient.of(program.session()).send(new HttpCall("GET", HttpUrl.of(url), Map.of(), null, 20_000_000_000L,
            1_000_000, DestinationPolicy.ALLOW_ALL)));
    }

    @Test
    void aTrustedServerIsAsked() throws Exception {
        serving(Map.of("SSL_CERT_FILE", certificate.certificate().toString()), (program, port) -> {
            assertThat(get(program, "https://localhost:" + port + "/").text()).isEqualTo("secure");
            assertThat(get(program, "https://127.0.0.1:" + port + "/file").text()).isEqualTo("56789" + "0123456789".repeat(49_999) + "01234");
        });
    }

    @Test
    void anUnknownServerIsNot() throws Exception {
        serving(Map.of(), (program, port) -> assertThatThrownBy(() -> get(program, "https://localhost:" + port + "/"))
            .isInstanceOf(NetworkException.class).hasMessageStartingWith("TLS error: "));
    }

    @Test
    void aCertificateForAnotherNameIsNotEnough() throws Exception {
        serving(Map.of("SSL_CERT_FILE", certificate.certificate().toString()), (program, port) ->
            assertThatThrownBy(() -> get(program, "https://127.0.0.2:" + port + "/")).isInstanceOf(NetworkException.class));
        // 127.0.0.2 leads nowhere here, or to a server that cannot prove its name: either way there is no answer
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense"), "nonsense");
        assertThatThrownBy(() -> ServerTls.of(nonsense, certificate.key())).isInstanceOf(IOException.class)
            .hasMessageContaining(nonsense.toString());
        assertThatThrownBy(() -> ServerTls.of(folder.resolve("absent"), certificate.key())).isInstanceOf(IOException.class);
        serving(Map.of("SSL_CERT_FILE", nonsense.toString()), (program, port) ->
            assertThatThrownBy(() -> get(program, "https://localhost:" + port + "/")).hasMessageStartingWith("cannot use the certificates"));
    }
}
