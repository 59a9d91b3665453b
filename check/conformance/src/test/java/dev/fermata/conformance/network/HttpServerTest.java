package dev.fermata.conformance.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.language.Engine;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.trace.TaskDump;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers written in Ruff, asked by the JDK's client. */
@Timeout(60)
class HttpServerTest {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static RunningProgram serve(String... routes) {
        return RunningProgram.start(program(routes));
    }

    private static String program(String... routes) {
        StringBuilder text = new StringBuilder("mut server := http_listen(\"127.0.0.1\", 0)\n");
        for (String route : routes) {
            text.append(route.startsWith("\"") ? "server := server.route(" + route + ")\n" : route + "\n");
        }
        return text.append("server.listen()\n").toString();
    }

    private static HttpResponse<String> ask(RunningProgram program, String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.url(path)))
            .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(RunningProgram program, String path) throws Exception {
        return ask(program, "GET", path, null);
    }

    // ---- requests ----

    @Test
    void aHandlerSeesTheRequest() throws Exception {
        try (RunningProgram program = serve("\"POST\", \"/a/:id/:name\", func(req) { return json_response(200, req) }")) {
            String json = ask(program, "POST", "/a/5/x%20y?b=c+d&e=%C3%A4&f&b2=&=z", "bödy", "X-Thing", "some value").body();
            assertThat(json).contains("\"method\":\"POST\"").contains("\"path\":\"/a/5/x%20y\"")
                .contains("\"raw_path\":\"/a/5/x%20y?b=c+d&e=%C3%A4&f&b2=&=z\"").contains("\"body\":\"bödy\"")
                .contains("\"params\":{\"id\":\"5\",\"name\":\"x%20y\"}").contains("\"query\":{\"b\":\"c+d\",\"b2\":\"\",\"e\":\"%C3%A4\",\"f\":\"\"}")
                .contains("\"query_decoded\":{\"b\":\"c d\",\"b2\":\"\",\"e\":\"ä\",\"f\":\"\"}").contains("\"query_string\":\"b=c+d&e=%C3%A4&f&b2=&=z\"")
                .contains("\"x-thing\":\"some value\"").contains("\"host\":\"127.0.0.1:" + program.port() + "\"");
        }
    }

    @Test
    void theExactRouteComesBeforePatternsAndThoseInTheirOrder() throws Exception {
        try (RunningProgram program = serve("\"GET\", \"/:a\", func(req) { return http_response(200, \"pattern \" + req.params.a) }",
                "\"GET\", \"/:b\", func(req) { return http_response(200, \"never\") }",
                "\"GET\", \"/x\", func(req) { return http_response(200, \"exact\") }",
                "\"PUT\", \"/x\", func(req) { return http_response(200, \"put\") }",
                "\"GET\", \"/x/:c/y\", func(req) { return http_response(200, \"deep \" + req.params.c) }")) {
            assertThat(get(program, "/x").body()).isEqualTo("exact");
            assertThat(get(program, "/z?x").body()).isEqualTo("pattern z");
            assertThat(ask(program, "PUT", "/x", "").body()).isEqualTo("put");
            assertThat(get(program, "/x/5/y").body()).isEqualTo("deep 5");
            for (String path : List.of("/x/", "/x//y", "/x/5", "/")) {
                assertThat(get(program, path)).as(path).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo("Not Found");
                });
            }
            assertThat(ask(program, "DELETE", "/x", null).statusCode()).isEqualTo(404);
        }
    }

    // ---- responses ----

    @Test
    void responsesOfAllKinds() throws Exception {
        try (RunningProgram program = serve("\"GET\", \"/text\", func(req) { return http_response(201, \"täxt\") }",
                "\"GET\", \"/json\", func(req) { return json_response(200, [1, {\"a\": null}]) }",
                "\"GET\", \"/html\", func(req) { return html_response(404, \"<p>\") }",
                "\"GET\", \"/redirect\", func(req) { return redirect_response(\"/there?a\", {\"X-Why\": \"because\"}) }",
                "\"GET\", \"/headers\", func(req) { return set_headers(set_header(http_response(200, \"\"), \"X-A\", \"1\"),"
                    + " {\"X-A\": 2, \"Content-Type\": \"x/y\", \"Content-Length\": \"77\"}) }")) {
            HttpResponse<String> text = get(program, "/text");
            assertThat(text.statusCode()).isEqualTo(201);
            assertThat(text.body()).isEqualTo("täxt");
            assertThat(text.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
            assertThat(text.headers().firstValue("date")).isPresent();
            HttpResponse<String> json = get(program, "/json");
            assertThat(json.body()).isEqualTo("[1,{\"a\":null}]");
            assertThat(json.headers().firstValue("content-type")).hasValue("application/json");
            HttpResponse<String> html = get(program, "/html");
            assertThat(html.statusCode()).isEqualTo(404);
            assertThat(html.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
            HttpResponse<String> redirect = get(program, "/redirect");
            assertThat(redirect.statusCode()).isEqualTo(302);
            assertThat(redirect.body()).isEqualTo("Redirecting to /there?a");
            assertThat(redirect.headers().firstValue("location")).hasValue("/there?a");
            assertThat(redirect.headers().firstValue("x-why")).hasValue("because");
            HttpResponse<String> headers = get(program, "/headers");
            assertThat(headers.headers().allValues("x-a")).containsExactly("2");
            assertThat(headers.headers().allValues("content-type")).containsExactly("x/y");
            assertThat(headers.headers().firstValue("content-length")).hasValue("0");
        }
    }

    @Test
    void whatGoesWrongInAHandlerIsTheServersError() throws Exception {
        try (RunningProgram program = serve("\"GET\", \"/throw\", func(req) { throw(\"boom\") }",
                "\"GET\", \"/builtin\", func(req) { return http_response(200, to_int(\"x\")) }",
                "\"GET\", \"/value\", func(req) { return 5 }", "\"GET\", \"/nothing\", func(req) { let x := 1 }",
                "\"GET\", \"/late\", func(req) { sleep(1)\n throw(\"late boom\") }",
                "\"GET\", \"/arity\", func() { return http_response(200, \"\") }",
                "\"GET\", \"/missing\", func(req) { return http_response(200, req.headers[\"absent\"]) }",
                "\"GET\", \"/status\", func(req) { return http_response(1, \"\") }")) {
            String prefix = "Internal Server Error: ";
            assertThat(get(program, "/throw").body()).isEqualTo(prefix + "boom");
            assertThat(get(program, "/throw").statusCode()).isEqualTo(500);
            assertThat(get(program, "/builtin").body()).startsWith(prefix);
            assertThat(get(program, "/value").body()).isEqualTo(prefix + "route handler must return an HTTP response");
            assertThat(get(program, "/nothing").body()).isEqualTo(prefix + "route handler must return an HTTP response");
            assertThat(get(program, "/late").body()).isEqualTo(prefix + "late boom");
            assertThat(get(program, "/arity").body()).isEqualTo(prefix + "<lambda> expects 0 arguments, got 1");
            assertThat(get(program, "/missing").body()).isEqualTo(prefix + "Missing map key: \"absent\"");
            assertThat(get(program, "/status").body()).isEqualTo(prefix + "HTTP status code must be between 200 and 999, got 1");
            assertThat(program.errors()).isEmpty();
        }
    }

    // ---- tasks ----

    static Stream<SessionBuilderAndEngine> ways() {
        return Stream.of(new SessionBuilderAndEngine("stealing-1", 1, Engine.COMPILED), new SessionBuilderAndEngine("stealing-4", 4, Engine.COMPILED),
            new SessionBuilderAndEngine("loop", 0, Engine.COMPILED), new SessionBuilderAndEngine("suspending", 2, Engine.SUSPENDING),
            new SessionBuilderAndEngine("interpreted", 0, Engine.INTERPRETED));
    }

    /** A way to carry the program out; no workers: one loop. */
    record SessionBuilderAndEngine(String name, int workers, Engine engine) {
        SessionBuilder options() {
            return workers == 0 ? Session.builder().loop() : Session.builder().workStealing(workers);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** On every executor and engine: handlers that wait, that share a variable, that start tasks. */
    @ParameterizedTest
    @MethodSource("ways")
    void handlersOfAllKindsAnswerManyClients(SessionBuilderAndEngine way) throws Exception {
        String text = program("mut count := 0", """
            async func later(n) {
                await async_sleep(1)
                return n * 2
            }
            func plain(req) { return http_response(200, "plain " + req.query.n) }
            func shared(req) {
                let before := count
                count := count + 1
                sleep(1)
                return http_response(200, "shared ${count > before}")
            }
            async func waiting(req) {
                let p := later(to_int(req.query.n))
                return http_response(200, "waiting ${await p}")
            }
            func promise(req) { return waiting(req) }
            func total(req) { return http_response(200, to_string(count)) }
            """, "\"GET\", \"/plain\", plain", "\"GET\", \"/shared\", shared", "\"GET\", \"/waiting\", waiting", "\"GET\", \"/promise\", promise",
            "\"GET\", \"/total\", total");
        try (RunningProgram program = RunningProgram.start(way.options(), way.engine(), text)) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            int port = program.port();
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String path = switch (i % 4) {
                    case 0 -> "/plain?n=" + i;
                    case 1 -> "/shared";
                    case 2 -> "/waiting?n=" + i;
                    default -> "/promise?n=" + i;
                };
                expected.add(switch (i % 4) {
                    case 0 -> "plain " + i;
                    case 1 -> "shared true";
                    default -> "waiting " + i * 2;
                });
                answers.add(CLIENT.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString()).thenApply(HttpResponse::body));
            }
            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyElementsOf(expected);
            assertThat(get(program, "/total").body()).isEqualTo("50");
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void aHandlerThatWaitsKeepsNobodyElse() throws Exception {
        try (RunningProgram program = serve("let gate := channel()", "\"GET\", \"/wait\", func(req) { return http_response(200, gate.receive()) }",
                "\"GET\", \"/open\", func(req) { gate.send(\"through\")\n return http_response(200, \"opened\") }")) {
            CompletableFuture<HttpResponse<String>> waiting = CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(program.url("/wait"))).build(),
                HttpResponse.BodyHandlers.ofString());
            while (!TaskDump.of(program.session()).toString().contains("GET /wait")) {
                Thread.onSpinWait();
            }
            assertThat(get(program, "/open").body()).isEqualTo("opened");
            assertThat(waiting.join().body()).isEqualTo("through");
        }
    }

    @Test
    void aTaskDumpShowsTheServerAndItsRequests() throws Exception {
        try (RunningProgram program = serve("func slow(req) { sleep(600000)\n return http_response(200, \"\") }", "\"GET\", \"/slow/:n\", slow")) {
            CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(program.url("/slow/1"))).build(), HttpResponse.BodyHandlers.ofString());
            String dump;
            do {
                dump = TaskDump.of(program.session()).toString();
            } while (!dump.contains("GET /slow/1: waiting"));
            assertThat(dump).contains("waiting for the end of the HTTP server on 127.0.0.1:0").contains("  task ").contains("waiting for sleep")
                .contains("at slow (test.ruff:2");
        }
    }

    @Test
    void cancellingTheListenerEndsTheServerAndItsHandlers() throws Exception {
        try (RunningProgram program = RunningProgram.start("""
            let server := http_listen("127.0.0.1", 0).route("GET", "/", func(req) {
                print("begun")
                try { sleep(600000) } except e { print("never printed") }
                return http_response(200, "")
            })
            let stop := channel()
            let listening := spawn { server.listen() }
            let watch := spawn { sleep(1)
                stop.receive() }
            func stopped(req) { stop.send(1)
                return http_response(200, "stopping") }
            let control := spawn { http_listen("localhost", 0).route("GET", "/", stopped).listen() }
            await watch
            print("cancelled", cancel(listening), cancel(control))
            try { await listening } except e { print(e.message) }
            try { await control } except e { print("control:", e.message) }
            """)) {
            int server = program.port("127.0.0.1");
            int control = program.port("localhost");
            try (Socket waiting = new Socket(InetAddress.getLoopbackAddress(), server)) {
                waiting.getOutputStream().write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                program.awaitOutput("begun");
                assertThat(CLIENT.send(HttpRequest.newBuilder(URI.create("http://localhost:" + control + "/")).build(),
                    HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("stopping");
                assertThat(waiting.getInputStream().readAllBytes()).isEmpty();
            }
            program.join();
            assertThat(program.output()).endsWith("""
                cancelled true true
                Promise rejected: Task was cancelled
                control: Promise rejected: Task was cancelled
                """);
            assertThat(program.exitCode()).isZero();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), server)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aHandlerMayEndTheProgram() throws Exception {
        try (RunningProgram program = serve("\"GET\", \"/\", func(req) { exit(9) }")) {
            assertThatThrownBy(() -> get(program, "/")).isInstanceOf(IOException.class);
            program.join();
            assertThat(program.exitCode()).isEqualTo(9);
        }
    }

    @Test
    void aHandlerThatComputesForeverLeavesTheOthersAlone() throws Exception {
        try (RunningProgram program = serve("func endless(req) { mut n := 0\n loop { n := n + 1 % 7 } }",
                "func quick(req) { return http_response(200, \"quick\") }", "\"GET\", \"/endless\", endless", "\"GET\", \"/quick\", quick")) {
            CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(program.url("/endless"))).build(), HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < 20; i++) {
                assertThat(get(program, "/quick").body()).isEqualTo("quick");
            }
        }
    }

    @Test
    void aHandlerGoesOnWhenItsClientHasGone() throws Exception {
        try (RunningProgram program = serve("\"GET\", \"/\", func(req) { print(\"begun\")\n sleep(50)\n print(\"ended\")\n return http_response(200, \"\") }")) {
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), program.port())) {
                client.getOutputStream().write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                program.awaitOutput("begun");
            }
            program.awaitOutput("ended");
            assertThat(get(program, "/").statusCode()).isEqualTo(200);
        }
    }

    // ---- wrong use ----

    @Test
    void aServerThatCannotStartIsAnError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(RunningProgram.lines("try { http_listen(\"127.0.0.1\", " + taken.getLocalPort()
                + ").listen() } except e { print(e.message) }")).containsExactly(
                "Starting HTTP server on 127.0.0.1:" + taken.getLocalPort() + "...", "Failed to start server: Address already in use (os error 98)");
        }
        assertThat(RunningProgram.lines("try { http_listen(\"no-such-host.invalid\", 0).listen() } except e { print(e.message) }")).last()
            .isEqualTo("Failed to start server: failed to lookup address information: Name or service not known");
    }

    @Test
    void listeningNeedsThePermission() throws Exception {
        Permissions client = Permissions.only(Set.of("network-client"));
        assertThat(RunningProgram.lines(Session.builder().workStealing(2).permissions(client), """
            let server := http_server(0)
            try { server.listen() } except e { print(e.message) }
            try { server.start(1) } except e { print(e.message) }
            try { http_listen("127.0.0.1", 0) } except e { print(e.message) }
            """)).containsExactly(
                "Capability denied: network-server required for http_server.listen; rerun with --allow-net-server",
                "Capability denied: network-server required for http_server.listen; rerun with --allow-net-server",
                "Capability denied: network-server required for http_listen; rerun with --allow-net-server");
        try (RunningProgram program = RunningProgram.start(Session.builder().workStealing(2)
                .permissions(Permissions.only(Set.of("network-server"))), Engine.COMPILED, "http_listen(\"127.0.0.1\", 0).start()")) {
            assertThat(get(program, "/").statusCode()).isEqualTo(404);
        }
    }
}
