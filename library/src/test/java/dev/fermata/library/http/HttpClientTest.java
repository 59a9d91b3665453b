package dev.fermata.library.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.net.BlockedException;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.NetworkException;
import dev.fermata.library.net.Peer;
import dev.fermata.library.net.Program;
import dev.fermata.runtime.task.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpClientTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final int BODY_MAX = 100;

    private final Program program = new Program();
    private ServerSocket listening;

    @BeforeEach
    void listen() throws IOException {
        listening = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
        listening.setSoTimeout(20_000);
    }

    @AfterEach
    void end() throws Exception {
        listening.close();
        program.close();
    }

    private Peer accept() throws IOException {
        return new Peer(listening.accept());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + listening.getLocalPort() + path;
    }

    private HttpCall call(String method, String url, Map<String, String> headers, String body, long timeoutNanos, DestinationPolicy policy)
            throws NetworkException {
        return new HttpCall(method, HttpUrl.of(url), headers, body == null ? null : body.getBytes(StandardCharsets.UTF_8), timeoutNanos,
            BODY_MAX, policy);
    }

    private Promise send(String method, String path, String body) throws NetworkException {
        return HttpClient.of(program.session()).send(call(method, url(path), Map.of(), body, PATIENCE_NANOS, DestinationPolicy.ALLOW_ALL));
    }

    private Promise get(String path) throws NetworkException {
        return send("GET", path, null);
    }

    private static String answer(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    // ---- requests and answers ----

    @Test
    void aRequestSaysWhatIsNeeded() throws Exception {
        Promise promise = HttpClient.of(program.session()).send(call("POST", url("/a?b"), Map.of("X-A", "ü", "content-length", "99"), "body",
            PATIENCE_NANOS, DestinationPolicy.ALLOW_ALL));
        try (Peer peer = accept()) {
            assertThat(peer.message()).startsWith("POST /a?b HTTP/1.1\r\nHost: 127.0.0.1:" + listening.getLocalPort() + "\r\n")
                .contains("Accept: */*\r\n").contains("X-A: \u00c3\u00bc\r\n").contains("Content-Length: 4\r\n").doesNotContain("content-length")
                .endsWith("\r\n\r\nbody");
            peer.send("HTTP/1.1 404 Not Found\r\nX-B: c\r\nx-b: d\r\nContent-Length: 2\r\n\r\nno");
            HttpAnswer answer = Program.await(promise);
            assertThat(answer.statusText()).isEqualTo("404 Not Found");
            assertThat(answer.isSuccess()).isFalse();
            assertThat(answer.headers()).containsEntry("x-b", "c, d").containsEntry("content-length", "2");
            assertThat(answer.text()).isEqualTo("no");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "abc | HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\n\\r\\nabc",
        "abc | HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nab\\r\\n1\\r\\nc\\r\\n0\\r\\n\\r\\n",
        "abc | HTTP/1.1 200 OK\\r\\n\\r\\nabc",
        "abc | HTTP/1.0 200 OK\\r\\n\\r\\nabc",
        "abc | HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 103 Early Hints\\r\\nLink: x\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\n\\r\\nabc",
        "'' | HTTP/1.1 204 No Content\\r\\n\\r\\n",
        "é | HTTP/1.1 200 OK\\r\\nContent-Type: text/plain; charset=ISO-8859-1\\r\\nContent-Length: 1\\r\\n\\r\\n\u00e9",
        "é | HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\nContent-Length: 2\\r\\n\\r\\n\u00c3\u00a9",
        "\uFFFD | HTTP/1.1 200 OK\\r\\nContent-Type: text/plain; charset=nonsense!\\r\\nContent-Length: 1\\r\\n\\r\\n\u00e9",
    })
    void bodiesOfAllFormsAreRead(String expected, String answer) throws Exception {
        Promise promise = get("/");
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer.replace("\\r\\n", "\r\n"));
            peer.socket().shutdownOutput();
            assertThat(Program.<HttpAnswer>await(promise).text()).isEqualTo(expected);
        }
    }

    @Test
    void theAnswerToHeadHasNoBody() throws Exception {
        Promise first = send("HEAD", "/", null);
        try (Peer peer = accept()) {
            peer.message();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            assertThat(Program.<HttpAnswer>await(first).headers()).containsEntry("content-length", "1000");
            Promise second = get("/next");
            assertThat(peer.message()).as("on the same connection").startsWith("GET /next");
            peer.send(answer("x"));
            assertThat(Program.<HttpAnswer>await(second).text()).isEqualTo("x");
        }
    }

    // ---- connections ----

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        Promise first = get("/1");
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer("one"));
            Program.await(first);
            Promise second = get("/2");
            assertThat(peer.message()).startsWith("GET /2 ");
            peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            Program.await(second);
            assertThat(peer.isAtEnd()).isTrue();
        }
        Promise third = get("/3");
        try (Peer other = accept()) {
            assertThat(other.message()).startsWith("GET /3 ");
            other.send(answer("three"));
            Program.await(third);
        }
    }

    @Test
    void aWaitingConnectionThatHasEndedIsReplaced() throws Exception {
        Promise first = get("/1");
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer("one"));
            Program.await(first);
            Promise second = get("/2");
            peer.message(); // the server ends the connection instead of answering
        }
        try (Peer other = accept()) {
            assertThat(other.message()).startsWith("GET /2 ");
            other.send(answer("two"));
        }
    }

    @Test
    void whatMayNotBeSentTwiceIsNot() throws Exception {
        Promise first = get("/1");
        Promise second;
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer("one"));
            Program.await(first);
            second = send("POST", "/2", "x");
            peer.message();
        }
        assertThatThrownBy(() -> Program.await(second)).isInstanceOf(NetworkException.class)
            .hasMessage("connection closed before an answer came");
    }

    @Test
    void failuresToConnect() throws Exception {
        int port = listening.getLocalPort();
        listening.close();
        assertThatThrownBy(() -> Program.await(get("/"))).isInstanceOf(NetworkException.class).hasMessage("Connection refused (os error 111)");
        HttpCall nowhere = call("GET", "http://no-such-host.invalid:" + port, Map.of(), null, PATIENCE_NANOS, DestinationPolicy.ALLOW_ALL);
        assertThatThrownBy(() -> Program.await(HttpClient.of(program.session()).send(nowhere)))
            .hasMessage("failed to lookup address information: Name or service not known");
    }

    @Test
    void oneOfSeveralAddressesIsEnough() throws Exception {
        HttpCall call = call("GET", "http://localhost:" + listening.getLocalPort(), Map.of(), null, PATIENCE_NANOS, DestinationPolicy.ALLOW_ALL);
        Promise promise = HttpClient.of(program.session()).send(call); // localhost may be ::1 first, where nobody listens
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer("ok"));
            assertThat(Program.<HttpAnswer>await(promise).text()).isEqualTo("ok");
        }
    }

    @Test
    void manyCallsStandInLine() throws Exception {
        int more = 20;
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < HttpClient.RUNNING_MAX + more; i++) {
            promises.add(get("/" + i));
        }
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < HttpClient.RUNNING_MAX; i++) {
            peers.add(accept());
        }
        listening.setSoTimeout(50);
        assertThatThrownBy(this::accept).as("no more").isInstanceOf(SocketTimeoutException.class);
        promises.getLast().fail(new NetworkException("given up while it stood in line"));
        listening.setSoTimeout(20_000);
        for (Peer peer : peers) {
            answerAndClose(peer);
        }
        for (int i = 0; i < more - 1; i++) {
            answerAndClose(accept());
        }
        for (Promise promise : promises.subList(0, promises.size() - 1)) {
            assertThat(Program.<HttpAnswer>await(promise).text()).isEqualTo("x");
        }
    }

    private static void answerAndClose(Peer peer) throws IOException {
        peer.message();
        peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
        peer.close();
    }

    // ---- redirections ----

    @ParameterizedTest
    @CsvSource({"301, GET, ''", "302, GET, ''", "303, GET, ''", "307, POST, body", "308, POST, body"})
    void redirectionsAreFollowed(int status, String method, String body) throws Exception {
        Promise promise = send("POST", "/from", "body");
        try (Peer peer = accept()) {
            peer.message();
            peer.send("HTTP/1.1 " + status + " Moved\r\nLocation: to?x\r\nContent-Length: 0\r\n\r\n");
            assertThat(peer.message()).startsWith(method + " /to?x HTTP/1.1\r\n").endsWith("\r\n\r\n" + body);
            peer.send(answer("there"));
            assertThat(Program.<HttpAnswer>await(promise).text()).isEqualTo("there");
        }
    }

    @Test
    void redirectionsEnd() throws Exception {
        Promise promise = get("/");
        try (Peer peer = accept()) {
            for (int i = 0; i < 11; i++) {
                peer.message();
                peer.send("HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
            }
            assertThatThrownBy(() -> Program.await(promise)).hasMessage("too many redirects");
        }
    }

    @Test
    void secretsAreNotSentToAnotherServer() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Promise promise = HttpClient.of(program.session()).send(call("GET", url("/"),
                Map.of("Authorization", "secret", "Cookie", "secret", "X-Open", "fine"), null, PATIENCE_NANOS, DestinationPolicy.ALLOW_ALL));
            try (Peer peer = accept()) {
                assertThat(peer.message()).contains("Authorization: secret").contains("Cookie: secret");
                peer.send("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + other.getLocalPort() + "/\r\nContent-Length: 0\r\n\r\n");
                try (Peer second = new Peer(other.accept())) {
                    assertThat(second.message()).doesNotContain("secret").contains("X-Open: fine");
                    second.send(answer("ok"));
                    Program.await(promise);
                }
            }
        }
    }

    @Test
    void aRedirectionToAnotherSchemeIsAnError() throws Exception {
        Promise promise = get("/");
        try (Peer peer = accept()) {
            peer.message();
            peer.send("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
            assertThatThrownBy(() -> Program.await(promise)).hasMessage("unsupported URL scheme 'file'; expected http or https");
        }
    }

    @Test
    void aPolicyIsCheckedBeforeAnythingIsSent() throws Exception {
        HttpCall call = call("GET", url("/"), Map.of(), null, PATIENCE_NANOS, DestinationPolicy.DENY_PRIVATE);
        assertThatThrownBy(() -> Program.await(HttpClient.of(program.session()).send(call))).isInstanceOf(BlockedException.class)
            .hasMessage("127.0.0.1");
        listening.setSoTimeout(50);
        assertThatThrownBy(this::accept).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aPolicyForbidsConnectionsThatAnotherAllowed() throws Exception {
        Promise first = get("/1");
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer("one"));
            Program.await(first);
            HttpCall call = call("GET", url("/"), Map.of(), null, PATIENCE_NANOS, DestinationPolicy.DENY_PRIVATE);
            assertThatThrownBy(() -> Program.await(HttpClient.of(program.session()).send(call))).isInstanceOf(BlockedException.class);
        }
    }

    // ---- limits ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "response body exceeds maximum network body size (101 bytes > 100 bytes) | HTTP/1.1 200 OK\\r\\nContent-Length: 101\\r\\n\\r\\n",
        "response body exceeds maximum network body size (101 bytes > 100 bytes) | HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n64\\r\\n{100}\\r\\n1\\r\\nx\\r\\n",
        "Failed to read response body: connection closed before the end | HTTP/1.1 200 OK\\r\\nContent-Length: 10\\r\\n\\r\\nabc",
        "Failed to read response body: connection closed before the end | HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nabc",
        "connection closed before an answer came | ''",
        "connection closed before an answer came | HTTP/1.1 200 OK\\r\\nA: b",
        "unexpected HTTP status 101 | HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: x\\r\\n\\r\\n",
    })
    void badAnswersAreErrors(String expected, String answer) throws Exception {
        Promise promise = get("/");
        try (Peer peer = accept()) {
            peer.message();
            peer.send(answer.replace("\\r\\n", "\r\n").replace("{100}", "x".repeat(100)));
            peer.socket().shutdownOutput();
            assertThatThrownBy(() -> Program.await(promise)).isInstanceOf(NetworkException.class).hasMessage(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nonsense\\r\\n\\r\\n", "HTTP/1.1 200 OK\\r\\nA: {70000}\\r\\n\\r\\n", "HTTP/1.1 {9000}\\r\\n\\r\\n"})
    void whatIsNoHttpIsAnError(String answer) throws Exception {
        Promise promise = get("/");
        try (Peer peer = accept()) {
            peer.message();
            peer.send(Pattern.compile("\\{(\\d+)\\}").matcher(answer.replace("\\r\\n", "\r\n"))
                .replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1)))));
            assertThatThrownBy(() -> Program.await(promise)).isInstanceOf(NetworkException.class).hasMessageStartingWith("invalid HTTP response: ");
        }
    }

    @Test
    void whatTakesTooLongIsAnError() throws Exception {
        Promise promise = HttpClient.of(program.session())
            .send(call("GET", url("/"), Map.of(), null, 50_000_000, DestinationPolicy.ALLOW_ALL));
        try (Peer peer = accept()) {
            peer.message();
            assertThatThrownBy(() -> Program.await(promise)).hasMessage("operation timed out");
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void aCallThatNobodyWantsAnyMoreEnds() throws Exception {
        Promise promise = get("/");
        try (Peer peer = accept()) {
            peer.message();
            promise.fail(new NetworkException("not needed"));
            assertThat(peer.isAtEnd()).isTrue();
        }
    }

    @Test
    void headersThatCouldBeginOthersAreNotSent() throws Exception {
        for (Map<String, String> headers : List.of(Map.of("A", "b\r\nC: d"), Map.of("A\r\n", "b"), Map.of("", "b"))) {
            HttpCall call = call("GET", url("/"), headers, null, PATIENCE_NANOS, DestinationPolicy.ALLOW_ALL);
            assertThatThrownBy(() -> Program.await(HttpClient.of(program.session()).send(call))).hasMessageStartingWith("invalid header");
        }
    }
}
