package dev.fermata.ruff.net;

import dev.fermata.ruff.builtin.Builtin;
import java.util.List;

/** The table of all builtins of this package. */
public final class NetworkBuiltins {
    private NetworkBuiltins() {
    }

    /** The builtin of that name; null when this package has none. */
    public static Builtin find(String name) {
        return switch (name) {
            case "http_get", "http_post", "http_put", "http_delete", "http_request", "http_get_binary", "http_get_stream", "parallel_http",
                 "async_http_get", "async_http_post" -> HttpClientBuiltins.describe(name);
            case "http_server", "http_listen", "http_response", "json_response", "html_response", "redirect_response", "set_header",
                 "set_headers" -> HttpServerBuiltins.describe(name);
            case "tcp_listen", "tcp_accept", "tcp_connect", "tcp_send", "tcp_receive", "tcp_set_nonblocking", "tcp_close", "udp_bind",
                 "udp_send_to", "udp_receive_from", "udp_close" -> SocketBuiltins.describe(name);
            case "jwt_encode", "jwt_decode", "jwt_verify", "oauth2_auth_url", "oauth2_get_token" -> TokenBuiltins.describe(name);
            case "ai_chat", "ai_stream_chat", "ai_embedding", "ai_tool_loop" -> AiBuiltins.describe(name);
            default -> null;
        };
    }

    /** The names of all builtins that {@link #find} knows, sorted. */
    public static List<String> names() {
        return List.of("ai_chat", "ai_embedding", "ai_stream_chat", "ai_tool_loop", "async_http_get", "async_http_post", "html_response",
                "http_delete", "http_get", "http_get_binary", "http_get_stream", "http_listen", "http_post", "http_put", "http_request",
                "http_response", "http_server", "json_response", "jwt_decode", "jwt_encode", "jwt_verify", "oauth2_auth_url",
                "oauth2_get_token", "parallel_http", "redirect_response", "set_header", "set_headers", "tcp_accept", "tcp_close",
                "tcp_connect", "tcp_listen", "tcp_receive", "tcp_send", "tcp_set_nonblocking", "udp_bind", "udp_close",
                "udp_receive_from", "udp_send_to");
    }
}
