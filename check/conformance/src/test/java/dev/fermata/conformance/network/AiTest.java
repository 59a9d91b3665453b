package dev.fermata.conformance.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service that gives prepared answers and remembers what it was asked. */
@Timeout(60)
class AiTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private List<String> lines(String text, String... answers) throws Exception {
        Iterator<String> next = List.of(answers).iterator();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestHeaders().getFirst("X-Extra") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String answer = next.next();
            boolean refused = answer.startsWith("!");
            byte[] body = (refused ? answer.substring(1) : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 429 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String show = """
            func show(result) {
                match result {
                    case Ok(answer): { return answer }
                    case Err(text): { print("Err:", text)
                        return {} }
                }
            }
            """;
        return RunningProgram.lines("let url := \"http://127.0.0.1:" + server.getAddress().getPort() + "/v1\"\n" + show + text);
    }

    @Test
    void chat() throws Exception {
        assertThat(lines("""
            let a := show(ai_chat("Why?", {"endpoint": url, "model": "m", "api_key": "k", "headers": {"X-Extra": "x"}, "body": {"temperature": 0.5}}))
            print(a.status, a.model, a.text, a.message.role, a.json.id, type(a.headers))
            let b := show(ai_chat([{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Why?"}], {"endpoint": url, "model": "m"}))
            print(b.status, b.model, b.text == "", b.message)
            """, "{\"id\":7,\"model\":\"m-2\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Because.\"}}]}", "{\"choices\":[]}"))
            .containsExactly("200 m-2 Because. assistant 7 dict", "200 m true null");
        assertThat(asked).containsExactly("Bearer k x {\"messages\":[{\"content\":\"Why?\",\"role\":\"user\"}],\"model\":\"m\",\"temperature\":0.5}",
            "null null {\"messages\":[{\"content\":\"Be brief.\",\"role\":\"system\"},{\"content\":\"Why?\",\"role\":\"user\"}],\"model\":\"m\"}");
    }

    @Test
    void whatTheServiceRefusesOrGarblesIsAResult() throws Exception {
        assertThat(lines("""
            let options := {"endpoint": url, "model": "m"}
            show(ai_chat("x", options))
            show(ai_chat("x", options))
            show(ai_chat("x", options))
            show(ai_embedding("x", options))
            show(ai_chat("x", {"endpoint": "http://127.0.0.1:1/", "model": "m"}))
            show(ai_chat("x", {"endpoint": "nonsense", "model": "m"}))
            """, "!slow down", "[]", "nonsense", "{\"data\":[]}")).satisfiesExactly(
            line -> assertThat(line).isEqualTo("Err: ai_chat failed with HTTP status 429: slow down"),
            line -> assertThat(line).isEqualTo("Err: ai_chat failed: the response is not a JSON object"),
            line -> assertThat(line).startsWith("Err: ai_chat failed: invalid JSON response: JSON parse error: "),
            line -> assertThat(line).isEqualTo("Err: ai_embedding failed: the response has no embedding"),
            line -> assertThat(line).isEqualTo("Err: ai_chat failed: Connection refused (os error 111)"),
            line -> assertThat(line).isEqualTo("Err: ai_chat failed: invalid URL 'nonsense': relative URL without a base"));
    }

    @Test
    void streams() throws Exception {
        assertThat(lines("""
            let a := show(ai_stream_chat("Tell", {"endpoint": url, "model": "m"}))
            print(a.chunks, a.text, a.message.content, a.model, len(a.json))
            let b := show(ai_stream_chat("Tell", {"endpoint": url, "model": "m"}))
            print(b.chunks, b.text)
            """, """
            : comment
            data: {"model":"m-3","choices":[{"delta":{"role":"assistant"}}]}

            data: {"choices":[{"delta":{"content":"Once "}}]}

            data:{"choices":[{"delta":{"content":"upon"}}]}
            data: [DONE]
            data: ignored
            """, "{\"choices\":[{\"message\":{\"content\":\"all at once\"}}]}")).containsExactly("[Once , upon] Once upon Once upon m-3 3",
            "[all at once] all at once");
        assertThat(asked.getFirst()).contains("\"stream\":true");
    }

    @Test
    void embeddings() throws Exception {
        assertThat(lines("""
            let a := show(ai_embedding("text", {"endpoint": url, "model": "e"}))
            print(a.vector, a.model, a.status)
            show(ai_embedding(["a", "b"], {"endpoint": url, "model": "e"}))
            """, "{\"data\":[{\"embedding\":[0.5,-1,2]}]}", "{\"data\":[{\"embedding\":[]}]}")).containsExactly("[0.5, -1, 2] e 200");
        assertThat(asked).containsExactly("null null {\"input\":\"text\",\"model\":\"e\"}", "null null {\"input\":[\"a\",\"b\"],\"model\":\"e\"}");
    }

    private static String call(String id, String tool) {
        return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"" + id + "\",\"function\":{\"name\":\"" + tool
            + "\",\"arguments\":\"{}\"}}]}}]}";
    }

    @Test
    void toolsAreAnsweredUntilTheModelAnswers() throws Exception {
        assertThat(lines("""
            let a := show(ai_tool_loop("Time?", {"endpoint": url, "model": "m", "tools": [{"type": "function"}],
                "tool_results": {"clock": "12:00", "zone": "UTC"}}))
            print(a.text, a.steps, len(a.messages), a.messages[2].content, a.messages[2].tool_call_id)
            """, call("1", "clock"), call("2", "zone"), "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Noon.\"}}]}"))
            .containsExactly("Noon. 3 6 12:00 1");
        assertThat(asked).hasSize(3).allMatch(each -> each.contains("\"tools\":[{\"type\":\"function\"}]"));
        assertThat(asked.get(1)).contains("{\"content\":\"12:00\",\"name\":\"clock\",\"role\":\"tool\",\"tool_call_id\":\"1\"}");
    }

    @Test
    void aToolLoopEnds() throws Exception {
        assertThat(lines("""
            let options := {"endpoint": url, "model": "m", "tool_results": {"clock": "12:00"}, "max_steps": 2}
            show(ai_tool_loop("Time?", options))
            show(ai_tool_loop("Time?", options))
            show(ai_tool_loop("Time?", options))
            """, call("1", "clock"), call("2", "clock"), call("3", "other"), "!no")).containsExactly(
            "Err: ai_tool_loop failed: no final answer after 2 steps", "Err: ai_tool_loop failed: no result for tool 'other'",
            "Err: ai_tool_loop failed with HTTP status 429: no");
    }

    @Test
    void aCancelledTaskEndsItsCall() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningProgram program = RunningProgram.start("""
                    let task := spawn { return ai_tool_loop("x", {"endpoint": "http://127.0.0.1:%d/", "model": "m"}) }
                    sleep(1)
                    let other := spawn { return ai_chat("x", {"endpoint": "http://127.0.0.1:%d/", "model": "m"}) }
                    input()
                    """.formatted(silent.getLocalPort(), silent.getLocalPort()))) {
            try (Socket first = silent.accept(); Socket second = silent.accept()) {
                first.setSoTimeout(20_000);
                second.setSoTimeout(20_000);
                assertThat(new String(first.getInputStream().readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("POST / ");
                assertThat(new String(second.getInputStream().readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("POST / ");
                program.session().engine().outermost().cancel("enough");
                first.getInputStream().readAllBytes(); // come to an end only because the calls are given up
                second.getInputStream().readAllBytes();
            }
        }
    }
}
