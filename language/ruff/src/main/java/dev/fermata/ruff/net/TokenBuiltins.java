package dev.fermata.ruff.net;

import dev.fermata.library.http.HttpAnswer;
import dev.fermata.library.token.WebToken;
import dev.fermata.ruff.builtin.Arguments;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Capability;
import dev.fermata.ruff.builtin.Entry;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.ruff.builtin.JsonBuiltins;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;
import java.util.HexFormat;
import java.util.Map;

/** JSON Web Tokens and OAuth2. */
public final class TokenBuiltins {
    private static final String ALGORITHM = "HS256";
    private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"" + ALGORITHM + "\"}";
    private static final int STATE_BYTES = 16;
    private static final Map<String, String> FORM =
            Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json");

    private TokenBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(TokenBuiltins.class, name);
        return switch (name) {
            case "jwt_encode" -> entry.pure().takes(2, "jwt_encode() expects 2 arguments (payload, secret), got {got}");
            case "jwt_decode" -> entry.pure().takes(2, "jwt_decode() expects 2 arguments (token, secret), got {got}");
            case "jwt_verify" -> entry.returns(boolean.class).takes(2, "jwt_verify() expects 2 arguments (token, secret), got {got}");
            case "oauth2_auth_url" -> entry.takes(4, "oauth2_auth_url() expects 4 arguments (client_id, redirect_uri, auth_url, scope), got {got}");
            case "oauth2_get_token" -> entry.needs(Capability.NETWORK_CLIENT).waits().takes(5,
                    "oauth2_get_token() expects 5 arguments (code, client_id, client_secret, token_url, redirect_uri), got {got}");
            default -> null;
        };
    }

    // ---- JSON Web Tokens ----

    public static Object jwtEncode(Object payload, Object secret) {
        if (!(payload instanceof RuffDict) || !(secret instanceof String key)) {
            throw new ScriptError("jwt_encode requires a dictionary payload and secret key string");
        }
        try {
            return WebToken.sign(HEADER, (String) JsonBuiltins.toJson(payload), key);
        } catch (ScriptError error) {
            throw new ScriptError("JWT encoding error: " + error.getMessage());
        }
    }

    public static Object jwtDecode(Object token, Object secret) {
        String message = "jwt_decode requires token and secret key strings";
        return payload(Arguments.text(token, message), Arguments.text(secret, message));
    }

    /** Whether the signature is right and the token has not expired. */
    public static boolean jwtVerify(Object token, Object secret) {
        String message = "jwt_verify requires token and secret key strings";
        RuffDict payload;
        try {
            payload = payload(Arguments.text(token, message), Arguments.text(secret, message));
        } catch (ScriptError error) {
            if (error.getMessage().equals(message)) {
                throw error;
            }
            return false;
        }
        Object expires = payload.getOrNull("exp");
        return expires == null
                || Arguments.isNumber(expires) && Arguments.number(expires, "") > Host.session().world().wallMillis() / 1e3;
    }

    private static RuffDict payload(String token, String secret) {
        try {
            WebToken.Parts parts = WebToken.open(token, secret);
            if (!(JsonBuiltins.parseJson(parts.header()) instanceof RuffDict header) || !ALGORITHM.equals(header.getOrNull("alg"))) {
                throw new ScriptError("InvalidAlgorithm");
            }
            if (!(JsonBuiltins.parseJson(parts.payload()) instanceof RuffDict payload)) {
                throw new ScriptError("the payload is not an object");
            }
            return payload;
        } catch (WebToken.InvalidTokenException | ScriptError problem) {
            throw new ScriptError("JWT decoding error: " + problem.getMessage());
        }
    }

    // ---- OAuth2 ----

    public static Object oauth2AuthUrl(Object clientId, Object redirectUri, Object authUrl, Object scope) {
        String message = "oauth2_auth_url requires client_id, redirect_uri, auth_url, and scope strings";
        String address = Arguments.text(authUrl, message);
        return address + (address.indexOf('?') < 0 ? "?" : "&") + Percent.form("client_id", Arguments.text(clientId, message),
                "redirect_uri", Arguments.text(redirectUri, message), "response_type", "code", "scope", Arguments.text(scope, message),
                "state", state());
    }

    /** What nobody can guess. */
    private static String state() {
        byte[] bytes = new byte[STATE_BYTES];
        Host.session().world().secureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public static Object oauth2GetToken(Object code, Object clientId, Object clientSecret, Object tokenUrl, Object redirectUri) throws Throwable {
        Host.require(Capability.NETWORK_CLIENT, "oauth2_get_token");
        String message = "oauth2_get_token requires code, client_id, client_secret, token_url, and redirect_uri strings";
        String form = Percent.form("grant_type", "authorization_code", "code", Arguments.text(code, message),
                "client_id", Arguments.text(clientId, message), "client_secret", Arguments.text(clientSecret, message),
                "redirect_uri", Arguments.text(redirectUri, message));
        String address = Arguments.text(tokenUrl, message);
        return Operation.of(Calls.current().send("POST", address, FORM, form, Calls.TIMEOUT_NANOS),
                answer -> token((HttpAnswer) answer), problem -> Calls.error("OAuth2 token request", problem)).await();
    }

    private static Object token(HttpAnswer answer) {
        if (!answer.isSuccess()) {
            throw new ScriptError("OAuth2 token request failed with status " + answer.status() + ": " + answer.text());
        }
        try {
            return JsonBuiltins.parseJson(answer.text());
        } catch (ScriptError malformed) {
            throw new ScriptError("OAuth2 token response could not be read: " + malformed.getMessage());
        }
    }
}
