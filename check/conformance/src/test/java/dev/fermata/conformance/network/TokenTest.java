package dev.fermata.conformance.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Session;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TokenTest {
    @Test
    void tokensExpire() throws Exception {
        assertThat(RunningProgram.lines(Session.builder().virtualTime(Order.fifo()), """
            let token := jwt_encode({"exp": 1767225600 + 10}, "secret")
            print(jwt_verify(token, "secret"))
            sleep(9000)
            print(jwt_verify(token, "secret"))
            sleep(1001)
            print(jwt_verify(token, "secret"), jwt_decode(token, "secret"))
            print(jwt_verify(jwt_encode({"exp": "soon"}, "s"), "s"), jwt_verify(jwt_encode({}, "s"), "s"), jwt_verify("nonsense", "s"))
            """)).containsExactly("true", "true", "false {\"exp\": 1767225610}", "false true false");
    }

    @Test
    void theAddressForAUsersAgreement() throws Exception {
        String text = "print(oauth2_auth_url(\"my app\", \"http://localhost/done?x=1\", \"%s\", \"read+write\"))";
        String query = "client_id=my%20app&redirect_uri=http%3A%2F%2Flocalhost%2Fdone%3Fx%3D1&response_type=code&scope=read%2Bwrite&state=";
        String first = RunningProgram.lines(text.formatted("https://auth.example/a")).getFirst();
        String second = RunningProgram.lines(text.formatted("https://auth.example/a?b=c")).getFirst();
        assertThat(first).matches("\\Qhttps://auth.example/a?" + query + "\\E[0-9a-f]{32}");
        assertThat(second).matches("\\Qhttps://auth.example/a?b=c&" + query + "\\E[0-9a-f]{32}");
        assertThat(first.substring(first.length() - 32)).isNotEqualTo(second.substring(second.length() - 32));
    }

    @Test
    void aCodeIsExchangedForATokenOrTheRefusalTold() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean right = form.equals("grant_type=authorization_code&code=c%26d&client_id=id&client_secret=s%3D&redirect_uri=http%3A%2F%2Fh%2F")
                && exchange.getRequestMethod().equals("POST")
                && "application/x-www-form-urlencoded".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            byte[] answer = (exchange.getRequestURI().getPath().equals("/text") ? "no json" : right ? "{\"access_token\":\"t\",\"expires_in\":5}"
                : "wrong: " + form).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(right ? 200 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            List<String> lines = RunningProgram.lines("let base := \"" + base + "\"\n" + """
                print(oauth2_get_token("c&d", "id", "s=", base + "/token", "http://h/"))
                try { oauth2_get_token("x", "id", "s", base + "/token", "r") } except e { print(e.message) }
                try { oauth2_get_token("c&d", "id", "s=", base + "/text", "http://h/") } except e { print(e.message) }
                try { oauth2_get_token("c", "id", "s", "http://127.0.0.1:1/", "r") } except e { print(e.message) }
                """);
            assertThat(lines).hasSize(4);
            assertThat(lines.get(0)).isEqualTo("{\"access_token\": t, \"expires_in\": 5}");
            assertThat(lines.get(1)).isEqualTo("OAuth2 token request failed with status 400: wrong: grant_type=authorization_code&code=x&client_id=id"
                + "&client_secret=s&redirect_uri=r");
            assertThat(lines.get(2)).startsWith("OAuth2 token response could not be read: JSON parse error: ");
            assertThat(lines.get(3)).isEqualTo("OAuth2 token request failed: Connection refused (os error 111)");
        } finally {
            server.stop(0);
        }
    }
}
