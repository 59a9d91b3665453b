package dev.fermata.conformance.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The servers in examples/ruff/server. */
@Timeout(120)
class ExampleServersTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("fermata.root"), "examples", "ruff", "server");
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static RunningProgram start(String name, String... arguments) throws IOException {
        return RunningProgram.start(Session.builder().workStealing(2).arguments(List.of(arguments)), Engine.COMPILED,
            Files.readString(EXAMPLES.resolve(name)));
    }

    private static String ask(RunningProgram program, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(program.url(path)))
            .method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static long state(RunningProgram program, String field) throws Exception {
        Matcher matcher = Pattern.compile("\"" + field + "\":(\\d+)").matcher(ask(program, "GET", "/state", ""));
        assertThat(matcher.find()).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    /** Requests that wait hold no thread, and everything else goes on while they wait. */
    @Test
    void aThousandSlowRequestsWaitOnTwoWorkersWhileTimersFire() throws Exception {
        int count = 1000;
        List<Socket> clients = new ArrayList<>();
        try (RunningProgram program = start("slow.ruff", "0", "3600000")) {
            for (int i = 0; i < count; i++) {
                Socket client = new Socket(InetAddress.getLoopbackAddress(), program.port());
                clients.add(client);
                client.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            while (state(program, "waiting") < count) {
                Thread.onSpinWait();
            }
            long ticks = state(program, "ticks");
            while (state(program, "ticks") < ticks + 10) {
                Thread.onSpinWait();
            }
            assertThat(state(program, "waiting")).isEqualTo(count);
            long threads = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("fermata-")).count();
            assertThat(threads).as("workers, event loops, clock").isLessThan(10);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void aThousandSlowRequestsAreAllAnswered() throws Exception {
        int count = 1000;
        List<Socket> clients = new ArrayList<>();
        try (RunningProgram program = start("slow.ruff", "0", "200")) {
            for (int i = 0; i < count; i++) {
                Socket client = new Socket(InetAddress.getLoopbackAddress(), program.port());
                clients.add(client);
                client.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket client : clients) {
                assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200 OK").endsWith("done");
            }
            assertThat(state(program, "waiting")).isZero();
            assertThat(program.errors()).isEmpty();
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    @Test
    void theServiceForNotes() throws Exception {
        try (RunningProgram program = start("notes.ruff", "0")) {
            assertThat(ask(program, "POST", "/notes", "{\"text\": \" buy <rye> \"}")).isEqualTo("201 {\"id\":1,\"text\":\"buy <rye>\"}");
            assertThat(ask(program, "POST", "/notes", "{\"text\": \"bake\"}")).isEqualTo("201 {\"id\":2,\"text\":\"bake\"}");
            assertThat(ask(program, "GET", "/notes", "")).isEqualTo("200 [{\"id\":1,\"text\":\"buy <rye>\"},{\"id\":2,\"text\":\"bake\"}]");
            assertThat(ask(program, "GET", "/", "")).contains("<li>buy &lt;rye&gt;</li><li>bake</li>");
            assertThat(ask(program, "DELETE", "/notes/1", "")).isEqualTo("200 forgotten");
            assertThat(ask(program, "GET", "/notes/1", "")).isEqualTo("404 {\"error\":\"no note 1\"}");
            assertThat(ask(program, "GET", "/notes/2", "")).isEqualTo("200 {\"id\":2,\"text\":\"bake\"}");
            assertThat(ask(program, "POST", "/notes", "{}")).isEqualTo("400 {\"error\":\"a note needs a text\"}");
            assertThat(ask(program, "POST", "/notes", "{")).startsWith("400 {\"error\":\"JSON parse error: ");
        }
    }
}
