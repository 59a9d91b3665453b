package dev.fermata.library.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.net.NetworkException;
import dev.fermata.library.net.Peer;
import dev.fermata.library.net.Program;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpServerTest {
    private static final long MILLI = 1_000_000;
    private static final HttpLimits SMALL = new HttpLimits(100, 300, 5, 20, 20_000 * MILLI, 20_000 * MILLI, 20_000 * MILLI, 3);

    private final Program program = new Program();
    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    private Peer serve(HttpLimits limits, HttpHandler handler) throws Exception {
        server = Program.await(HttpServer.open(program.session(), "127.0.0.1", 0, limits, null, handler, faults::add));
        return new Peer(server.port());
    }

    private Peer serve(HttpHandler handler) throws Exception {
        return serve(HttpLimits.DEFAULT, handler);
    }

    @AfterEach
    void end() throws Exception {
        if (server != null) {
            server.close(true);
            Program.await(server.closed());
        }
        program.close();
    }

    /** Says what it was asked. */
    private static void echo(HttpExchange exchange) {
        exchange.answer(HttpReply.text(200, exchange.method() + " " + exchange.target() + " " + new String(exchange.body(), StandardCharsets.UTF_8)));
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
    }

    // ---- requests and answers ----

    @Test
    void severalRequestsOnOneConnection() throws Exception {
        Peer peer = serve(HttpServerTest::echo);
        assertThat(peer.send(get("/a?b=c")).message()).startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nDate: ")
            .contains(" GMT\r\nContent-Length: 11\r\n\r\n").endsWith("GET /a?b=c ").doesNotContain("Connection");
        assertThat(peer.send("PUT /x HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc").message()).endsWith("PUT /x abc");
        assertThat(peer.send("POST /y HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n").message())
            .endsWith("POST /y abc");
    }

    @Test
    void addressesStandForTheirPaths() throws Exception {
        Peer peer = serve(HttpServerTest::echo);
        String[][] table = {{"http://h/a?b=c", "/a?b=c"}, {"HTTPS://h:8443/x", "/x"}, {"http://h", "/"}, {"http://h?q", "/?q"}};
        for (String[] row : table) {
            assertThat(peer.send(get(row[0])).message()).endsWith("\r\n\r\nGET " + row[1] + " ");
        }
    }

    @Test
    void answersComeInTheOrderOfTheRequests() throws Exception {
        BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
        Peer peer = serve(asked::add);
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            requests.append(get("/" + i));
        }
        peer.send(requests.toString());
        for (int i = 0; i < 100; i++) {
            HttpExchange exchange = asked.take();
            assertThat(exchange.target()).isEqualTo("/" + i);
            assertThat(asked).as("one at a time").isEmpty();
            exchange.answer(HttpReply.text(200, "answer " + i));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(peer.message()).endsWith("answer " + i);
        }
    }

    @Test
    void requestsThatAreAnsweredAtOnceAndCameTogetherAreAllAnswered() throws Exception {
        Peer peer = serve(HttpServerTest::echo);
        peer.send(get("/a").repeat(1000));
        for (int i = 0; i < 1000; i++) {
            assertThat(peer.message()).endsWith("GET /a ");
        }
    }

    @Test
    void theConnectionEndsWhenEitherSideSaysSo() throws Exception {
        Peer peer = serve(HttpServerTest::echo);
        assertThat(peer.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").readAll()).contains("Connection: close\r\n").endsWith("GET / ");
        assertThat(new Peer(server.port()).send("GET / HTTP/1.0\r\n\r\n").readAll()).contains("Connection: close\r\n");
        Peer old = new Peer(server.port());
        assertThat(old.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").message()).contains("Connection: keep-alive\r\n");
        assertThat(old.send(get("/again")).message()).endsWith("GET /again ");
    }

    @Test
    void aHandlerMayEndTheConnection() throws Exception {
        Peer peer = serve(exchange -> exchange.answer(HttpReply.text(200, "bye").with(HeaderBlock.of("Connection", "close"))));
        assertThat(peer.send(get("/")).readAll()).contains("Connection: close\r\n").endsWith("bye");
    }

    @Test
    void aClientThatHasSentEverythingStillGetsItsAnswers() throws Exception {
        BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
        Peer peer = serve(asked::add);
        peer.send(get("/1") + get("/2") + "GET /unfin");
        peer.socket().shutdownOutput();
        asked.take().answer(HttpReply.text(200, "one"));
        asked.take().answer(HttpReply.text(200, "two"));
        assertThat(peer.readAll()).contains("one").endsWith("two");
        Peer silent = new Peer(server.port());
        silent.socket().shutdownOutput();
        assertThat(silent.readAll()).isEmpty();
    }

    @Test
    void answersWithoutContent() throws Exception {
        Peer peer = serve(exchange -> exchange.answer(HttpReply.text(Integer.parseInt(exchange.target().substring(1)), "text")));
        assertThat(peer.send("HEAD /200 HTTP/1.1\r\nHost: h\r\n\r\n").readTo("\r\n\r\n")).contains("Content-Length: 4");
        assertThat(peer.send(get("/204")).readTo("\r\n\r\n")).startsWith("HTTP/1.1 204 No Content").doesNotContain("Content-Length");
        assertThat(peer.send(get("/304")).readTo("\r\n\r\n")).startsWith("HTTP/1.1 304 Not Modified").doesNotContain("Content-Length");
        assertThat(peer.send(get("/299")).message()).startsWith("HTTP/1.1 299 ").endsWith("text");
    }

    @Test
    void headersAreSeenInLowerCase() throws Exception {
        List<String> seen = new ArrayList<>();
        Peer peer = serve(exchange -> {
            exchange.headers((name, value) -> seen.add(name + "=" + value));
            exchange.answer(HttpReply.text(200, exchange.header("X-THING") + exchange.header("absent") + exchange.client()));
        });
        assertThat(peer.send("GET / HTTP/1.1\r\nHost: h\r\nX-Thing:  a b \r\n\r\n").message()).endsWith("a bnull127.0.0.1");
        assertThat(seen).containsExactly("host=h", "x-thing=a b");
    }

    @Test
    void aClientThatAsksWhetherToSendIsTold() throws Exception {
        Peer peer = serve(HttpServerTest::echo);
        peer.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        assertThat(peer.readTo("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        assertThat(peer.send("ok").message()).endsWith("POST / ok");
    }

    @Test
    void largeAnswersArrive(@TempDir Path folder) throws Exception {
        byte[] large = "0123456789abcdef".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("large"), large);
        Peer peer = serve(exchange -> {
            try {
                exchange.answer(exchange.target().equals("/file")
                    ? new HttpReply(200, HeaderBlock.EMPTY, new FilePart(FileChannel.open(file), 16, large.length - 16))
                    : new HttpReply(200, HeaderBlock.EMPTY, large));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(peer.send(get("/bytes")).message()).endsWith("9abcdef").hasSizeGreaterThan(large.length);
        assertThat(peer.send(get("/file")).message()).endsWith("9abcdef").contains("Content-Length: " + (large.length - 16));
    }

    @Test
    void anExchangeIsAnsweredOnce() throws Exception {
        List<Boolean> first = new ArrayList<>();
        Peer peer = serve(exchange -> {
            first.add(exchange.answer(HttpReply.text(200, "one")));
            first.add(exchange.answer(HttpReply.text(200, "two")));
        });
        assertThat(peer.send(get("/")).message()).endsWith("one");
        assertThat(first).containsExactly(true, false);
    }

    @Test
    void aDefectOfTheHandlerIsReportedAndAnswered() throws Exception {
        Peer peer = serve(exchange -> {
            throw new IllegalStateException("defect");
        });
        assertThat(peer.send(get("/")).message()).startsWith("HTTP/1.1 500").endsWith("Internal Server Error");
        assertThat(faults).singleElement().asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.THROWABLE).hasMessage("defect");
    }

    @Test
    void anAnswerForAClientThatHasGoneReleasesItsFile(@TempDir Path folder) throws Exception {
        BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
        Peer peer = serve(asked::add);
        peer.send(get("/"));
        HttpExchange exchange = asked.take();
        peer.socket().setSoLinger(true, 0);
        peer.close();
        while (server.connections() > 0) {
            Thread.onSpinWait();
        }
        FileChannel file = FileChannel.open(Files.writeString(folder.resolve("f"), "x"));
        exchange.answer(new HttpReply(200, HeaderBlock.EMPTY, new FilePart(file, 0, 1)));
        while (file.isOpen()) {
            Thread.onSpinWait();
        }
    }

    // ---- limits ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "414 | GET /{100} HTTP/1.1\\r\\nHost: h\\r\\n\\r\\n",
        "431 | GET / HTTP/1.1\\r\\nHost: h\\r\\nA: {300}\\r\\n\\r\\n",
        "431 | GET / HTTP/1.1\\r\\nHost: h\\r\\na: 1\\r\\nb: 1\\r\\nc: 1\\r\\nd: 1\\r\\ne: 1\\r\\n\\r\\n",
        "413 | POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: 21\\r\\n\\r\\n",
        "413 | POST / HTTP/1.1\\r\\nHost: h\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n14\\r\\n{20}\\r\\n1\\r\\nx\\r\\n0\\r\\n\\r\\n",
        "400 | POST / HTTP/1.1\\r\\nHost: h\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n",
        "400 | POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: x\\r\\n\\r\\n",
        "400 | POST / HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: 1\\r\\nContent-Length: 2\\r\\n\\r\\nxx",
        "400 | GET / HTTP/1.1\\r\\n\\r\\n",
        "400 | nonsense\\r\\n\\r\\n",
        "400 | GET / HTTP/1.1\\r\\nHost: h\\r\\nA B: c\\r\\n\\r\\n",
        "505 | GET / HTTP/2.0\\r\\nHost: h\\r\\n\\r\\n",
    })
    void whatIsTooMuchOrMalformedIsRefused(int status, String request) throws Exception {
        Peer peer = serve(SMALL, HttpServerTest::echo);
        String text = Pattern.compile("\\{(\\d+)\\}").matcher(request.replace("\\r\\n", "\r\n"))
            .replaceAll(match -> "x".repeat(Integer.parseInt(match.group(1))));
        assertThat(peer.send(text).readAll()).startsWith("HTTP/1.1 " + status + " ").contains("Connection: close\r\n");
        assertThat(faults).isEmpty();
        assertThat(new Peer(server.port()).send(get("/ok")).message()).endsWith("GET /ok ");
    }

    @Test
    void whatIsExactlyAtTheLimitIsTaken() throws Exception {
        Peer peer = serve(SMALL, HttpServerTest::echo);
        assertThat(peer.send("POST / HTTP/1.1\r\nHost: h\r\na: 1\r\nb: 1\r\nc: 1\r\nContent-Length: 20\r\n\r\n" + "y".repeat(20)).message())
            .endsWith("y".repeat(20));
    }

    @Test
    void aRequestThatTakesTooLongIsRefused() throws Exception {
        HttpLimits limits = new HttpLimits(1000, 1000, 10, 10, 50 * MILLI, 20_000 * MILLI, 20_000 * MILLI, 10);
        Peer peer = serve(limits, HttpServerTest::echo);
        assertThat(peer.send("GET / HTTP/1.1\r\nHo").readAll()).startsWith("HTTP/1.1 408 ");
        assertThat(new Peer(server.port()).send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab").readAll()).startsWith("HTTP/1.1 408 ");
    }

    @Test
    void anIdleConnectionEnds() throws Exception {
        HttpLimits limits = new HttpLimits(1000, 1000, 10, 10, 20_000 * MILLI, 20_000 * MILLI, 50 * MILLI, 10);
        Peer peer = serve(limits, HttpServerTest::echo);
        assertThat(peer.send(get("/")).message()).endsWith("GET / ");
        assertThat(peer.isAtEnd()).isTrue();
        assertThat(new Peer(server.port()).isAtEnd()).as("also one that never asked").isTrue();
    }

    @Test
    void aSlowHandlerIsNoIdleConnection() throws Exception {
        HttpLimits limits = new HttpLimits(1000, 1000, 10, 10, 20 * MILLI, 20 * MILLI, 20 * MILLI, 10);
        Peer peer = serve(limits, exchange -> exchange.start(program.session().engine().outermost(), new Task() {
            @Override
            protected Object execute() throws Throwable {
                program.session().timers().after(300 * MILLI).onDone(done -> exchange.answer(HttpReply.text(200, "late")));
                return null;
            }
        }));
        assertThat(peer.send(get("/")).message()).endsWith("late");
    }

    @Test
    void aClientThatTakesNothingIsDropped() throws Exception {
        HttpLimits limits = new HttpLimits(1000, 1000, 10, 10, 20_000 * MILLI, 50 * MILLI, 20_000 * MILLI, 10);
        byte[] large = new byte[50_000_000];
        Peer peer = serve(limits, exchange -> exchange.answer(new HttpReply(200, HeaderBlock.EMPTY, large)));
        peer.send(get("/"));
        while (server.connections() == 0) {
            Thread.onSpinWait();
        }
        while (server.connections() > 0) {
            Thread.onSpinWait(); // it does not read
        }
    }

    @Test
    void tooManyConnectionsAreNotTaken() throws Exception {
        Peer first = serve(SMALL, HttpServerTest::echo);
        List<Peer> others = List.of(new Peer(server.port()), new Peer(server.port()));
        for (Peer each : others) {
            assertThat(each.send(get("/")).message()).endsWith("GET / ");
        }
        assertThat(first.send(get("/")).message()).endsWith("GET / ");
        assertThat(new Peer(server.port()).isAtEnd()).isTrue();
        first.close();
        while (server.connections() > 2) {
            Thread.onSpinWait();
        }
        assertThat(new Peer(server.port()).send(get("/")).message()).endsWith("GET / ");
    }

    // ---- the end ----

    @Test
    void closingLetsThoseFinishThatOweAnAnswer() throws Exception {
        BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
        Peer busy = serve(asked::add);
        busy.send(get("/"));
        HttpExchange exchange = asked.take();
        Peer idle = new Peer(server.port());
        server.close(false);
        assertThat(idle.isAtEnd()).isTrue();
        assertThat(server.closed().isPending()).isTrue();
        exchange.answer(HttpReply.text(200, "done"));
        assertThat(busy.readAll()).contains("Connection: close\r\n").endsWith("done");
        busy.close();
        Program.await(server.closed());
        assertThatThrownBy(() -> new Peer(server.port())).isInstanceOf(IOException.class);
    }

    @Test
    void closingAtOnceEndsEveryConnection() throws Exception {
        BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();
        Peer busy = serve(asked::add);
        busy.send(get("/"));
        HttpExchange exchange = asked.take();
        server.close(true);
        assertThat(busy.isAtEnd()).isTrue();
        Program.await(server.closed());
        assertThat(exchange.answer(HttpReply.text(200, "late"))).isTrue();
    }

    @Test
    void aPortThatIsTakenIsAnError() throws Exception {
        serve(HttpServerTest::echo).close();
        Promise second = HttpServer.open(program.session(), "127.0.0.1", server.port(), HttpLimits.DEFAULT, null, HttpServerTest::echo, faults::add);
        assertThatThrownBy(() -> Program.await(second)).isInstanceOf(NetworkException.class).hasMessage("Address already in use (os error 98)");
        Promise nowhere = HttpServer.open(program.session(), "no-such-host.invalid", 0, HttpLimits.DEFAULT, null, HttpServerTest::echo, faults::add);
        assertThatThrownBy(() -> Program.await(nowhere)).isInstanceOf(NetworkException.class);
    }
}
