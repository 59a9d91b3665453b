package dev.fermata.conformance.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fermata.compiler.language.Engine;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.trace.TaskDump;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients written in Ruff, answered by the JDK's server. */
@Timeout(60)
class HttpClientTest {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(THREADS);
        server.createContext("/echo", exchange -> answer(exchange, 200, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
            + exchange.getRequestHeaders().getFirst("Content-Type") + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        server.createContext("/status/404", exchange -> answer(exchange, 404, "no such thing"));
        server.createContext("/bytes", exchange -> answer(exchange, 200, new byte[] {0, (byte) 0xFF, 7}));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[8_388_609]));
        server.createContext("/never", exchange -> {
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        NEVER.countDown();
        server.stop(0);
        THREADS.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().add("X-Peer", "JDK");
        answer(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String program(String text) {
        return "let base := \"" + base() + "\"\n" + text;
    }

    private static List<String> lines(String text) throws InterruptedException {
        return RunningProgram.lines(program(text));
    }

    // ---- one test for each builtin ----

    @Test
    void get() throws Exception {
        assertThat(lines("""
            let answer := http_get(base + "/echo?ä=b c")
            print(keys(answer), answer.status, answer.body)
            print(http_get(base + "/status/404"))
            """)).containsExactly("[body, status] 200 GET /echo?%C3%A4=b%20c null ", "{\"body\": no such thing, \"status\": 404}");
    }

    @Test
    void postAndPut() throws Exception {
        assertThat(lines("""
            print(http_post(base + "/echo", to_json({"ä": 1})).body)
            print(http_put(base + "/echo", "").body)
            """)).containsExactly("POST /echo application/json {\"ä\":1}", "PUT /echo application/json ");
    }

    @Test
    void delete() throws Exception {
        assertThat(lines("print(http_delete(base + \"/echo\").body)")).containsExactly("DELETE /echo null ");
    }

    @Test
    void request() throws Exception {
        assertThat(lines("""
            match http_request(base + "/echo", {"method": "patch", "headers": {"Content-Type": "text/x"}, "body": "text"}) {
                case Ok(a): { print(a.status == a._status, a.body == a._body, a.body, a.headers["x-peer"]) }
                case Err(e): { print("error", e) }
            }
            match http_request({"url": base + "/echo", "_headers": {"Content-Type": 5}, "_body": "other"}) {
                case Ok(a): { print(a.body) }
                case Err(e): { print("error", e) }
            }
            print(http_request(base + "/status/404", {"method": "HEAD"}) == null)
            print(http_request(base + "/never", {"timeout": 0.05}))
            print(http_request("http://127.0.0.1:1/"))
            print(http_request("mailto:x"))
            print(http_request(base, {"method": "A B"}))
            print(http_request(base, {"headers": {"A": "b\\nc"}}))
            """)).containsExactly("true true PATCH /echo text/x text JDK", "GET /echo 5 other", "false", "Err(HTTP request failed: operation timed out)",
            "Err(HTTP request failed: Connection refused (os error 111))",
            "Err(HTTP request failed: unsupported URL scheme 'mailto'; expected http or https)",
            "Err(Invalid HTTP method 'A B': a method is a word of letters, digits and hyphens)", "Err(HTTP request failed: invalid header 'A')");
    }

    @Test
    void binaryAndStream() throws Exception {
        assertThat(lines("""
            let b := http_get_binary(base + "/bytes")
            print(type(b), len(b), b[1])
            print(http_get_stream(base + "/bytes") == b)
            try { http_get_binary(base + "/status/404") } except e { print(e.message) }
            try { http_get_stream(base + "/status/404") } except e { print(e.message) }
            try { http_get_binary("http://127.0.0.1:1/") } except e { print(e.message) }
            try { http_get_stream("http://127.0.0.1:1/") } except e { print(e.message) }
            """)).containsExactly("bytes 3 255", "true", "HTTP GET failed with status: 404 Not Found", "HTTP GET stream failed with status: 404 Not Found",
            "HTTP GET request failed: Connection refused (os error 111)", "HTTP GET stream failed: Connection refused (os error 111)");
    }

    @Test
    void parallel() throws Exception {
        assertThat(lines("""
            let urls := map(range(50), func(i) { return base + "/echo?" + to_string(i) })
            let answers := parallel_http(urls)
            print(len(answers), answers[49].body, answers[0].status)
            let mixed := parallel_http([base + "/status/404", "http://127.0.0.1:1/", "nonsense"])
            print(mixed[0].status, type(mixed[1]), mixed[1], mixed[2])
            print(parallel_http([]))
            """)).containsExactly("50 GET /echo?49 null  200",
            "404 error Error: HTTP GET failed: Connection refused (os error 111) Error: HTTP GET failed: invalid URL 'nonsense': relative URL without a base",
            "[]");
    }

    @Test
    void promises() throws Exception {
        assertThat(lines("""
            let a := async_http_get(base + "/echo?a")
            let b := async_http_post(base + "/echo", "b", {"Content-Type": "text/b"})
            let c := async_http_post(base + "/echo", "c")
            print(type(a), (await c).body, (await b).body, (await a).body, (await a).headers["x-peer"])
            try { await async_http_get("http://127.0.0.1:1/") } except e { print(e.message) }
            try { await async_http_post("x", "") } except e { print(e.message) }
            let never := async_http_get(base + "/never")
            print(cancel(never), cancel(never))
            try { await never } except e { print(e.message) }
            try { await async_timeout(async_http_get(base + "/never"), 20) } except e { print(e.message) }
            exit(0)
            """)).containsExactly("Promise POST /echo application/json c POST /echo text/b b GET /echo?a null  JDK",
            "Promise rejected: HTTP GET failed: Connection refused (os error 111)",
            "Promise rejected: HTTP POST failed: invalid URL 'x': relative URL without a base", "true false", "Promise rejected: Task was cancelled",
            "Promise rejected: Timeout after 20ms");
    }

    // ---- waiting ----

    @Test
    void onlyTheCallingTaskWaits() throws Exception {
        assertThat(lines("""
            let call := spawn { return http_get(base + "/never") }
            let tick := spawn { sleep(5)
                return "other tasks go on" }
            print(await tick)
            print(cancel(call))
            try { await call } except e { print(e.message) }
            """)).containsExactly("other tasks go on", "true", "Promise rejected: Task was cancelled");
    }

    @Test
    void aTaskDumpSaysWhatIsWaitedFor() throws Exception {
        try (RunningProgram program = RunningProgram.start(program("http_get(base + \"/never\")"))) {
            String expected = "waiting for HTTP GET " + base() + "/never";
            while (!TaskDump.of(program.session()).toString().contains(expected)) {
                Thread.onSpinWait();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPILED", "SUSPENDING", "INTERPRETED"})
    void everyEngineWaits(String engine) throws Exception {
        try (RunningProgram program = RunningProgram.start(Session.builder().loop(), Engine.valueOf(engine), program("""
                func ask(n) { return http_get(base + "/echo?" + to_string(n)).body }
                print(ask(1), await parallel_map([2, 3], ask))
                """))) {
            program.join();
            assertThat(program.output()).isEqualTo("GET /echo?1 null  [GET /echo?2 null , GET /echo?3 null ]\n");
        }
    }

    @Test
    void anUncaughtFailureNamesTheLine() throws Exception {
        try (RunningProgram program = RunningProgram.start("func ask() {\n    return http_get(\"http://127.0.0.1:1/\")\n}\nask()\n")) {
            program.join();
            assertThat(program.exitCode()).isEqualTo(4);
            assertThat(program.errors()).contains("Runtime Error: HTTP GET failed: Connection refused (os error 111)").contains("--> test.ruff:2:12")
                .contains("0 at ask");
        }
    }

    // ---- limits, permissions, policy ----

    @Test
    void bodiesHaveALimit() throws Exception {
        assertThat(lines("""
            try { http_get(base + "/large") } except e { print(e.message) }
            try { http_post(base + "/echo", repeat("x", 8388609)) } except e { print(e.message) }
            """)).containsExactly("HTTP GET failed: response body exceeds maximum network body size (8388609 bytes > 8388608 bytes)",
            "HTTP POST failed: request body exceeds maximum network body size (8388609 bytes > 8388608 bytes)");
    }

    @Test
    void aPolicyForbidsPrivateDestinations() throws Exception {
        String text = program("""
            try { print(http_get(base + "/echo").status) } except e { print(e.message) }
            print(http_request(base + "/echo"))
            try { tcp_connect("localhost", 9) } except e { print(e.message) }
            """);
        String advice = " blocked by outbound destination policy 'deny_private' (resolved to blocked addresses: %s). "
            + "Set RUFF_ALLOW_PRIVATE_NETWORK_DESTINATIONS=1 to allow trusted local/private destinations.";
        for (String value : List.of("deny_private", "deny-private", "strict", " Strict ")) {
            List<String> lines = RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of("RUFF_NET_DESTINATION_POLICY", value)), text);
            assertThat(lines.get(0)).isEqualTo("HTTP GET" + advice.formatted("127.0.0.1"));
            assertThat(lines.get(1)).isEqualTo("Err(HTTP request" + advice.formatted("127.0.0.1") + ")");
            assertThat(lines.get(2)).startsWith("tcp_connect blocked by outbound destination policy 'deny_private' (resolved to blocked addresses: ");
        }
        for (String value : List.of("", "allow_all", "allow-all", "permissive")) {
            assertThat(RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of("RUFF_NET_DESTINATION_POLICY", value)), text))
                .first().isEqualTo("200");
        }
        for (String yes : List.of("1", "true", "YES", "on")) {
            assertThat(RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of("RUFF_NET_DESTINATION_POLICY", "strict",
                "RUFF_ALLOW_PRIVATE_NETWORK_DESTINATIONS", yes)), text)).first().isEqualTo("200");
        }
        assertThat(RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of("RUFF_NET_DESTINATION_POLICY", "some")),
            "try { http_get(\"http://127.0.0.1/\") } except e { print(e.message) }")).containsExactly(
            "Invalid RUFF_NET_DESTINATION_POLICY value 'some'; expected one of: allow_all, deny_private");
    }

    @Test
    void anUntrustedProgramReachesPublicDestinationsOnly() throws Exception {
        String text = program("try { print(http_get(base + \"/echo\").status) } except e { print(contains(e.message, \"deny_private\")) }");
        Permissions untrusted = Permissions.only(Set.of("network-client"));
        assertThat(RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of()).permissions(untrusted), text)).containsExactly("1");
        assertThat(RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of("RUFF_NET_DESTINATION_POLICY", "allow_all"))
            .permissions(untrusted), text)).containsExactly("200");
        Permissions restricted = Permissions.only(Set.of("network-client", "network-private"));
        assertThat(RunningProgram.lines(Session.builder().workStealing(2).environment(Map.of()).permissions(restricted), text)).containsExactly("200");
    }
}
