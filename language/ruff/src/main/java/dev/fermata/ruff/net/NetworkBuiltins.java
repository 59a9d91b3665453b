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
            case "http_server", "http_listen", "http_response", "json_response", "html_response", "redirect_response", "set_header",
                 "set_headers" -> HttpServerBuiltins.describe(name);
            default -> null;
        };
    }

    /** The names of all builtins that {@link #find} knows, sorted. */
    public static List<String> names() {
        return List.of("html_response", "http_listen", "http_response", "http_server", "json_response", "redirect_response", "set_header",
                "set_headers");
    }
}
