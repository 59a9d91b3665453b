package dev.fermata.library.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * JSON Web Tokens (RFC 7519) signed with HMAC-SHA256. What is in the header and the payload is the caller's business; here
 * are the form and the signature.
 */
public final class WebToken {
    private static final String ALGORITHM = "HmacSHA256";

    private WebToken() {
    }

    /** Why a text is no valid token. */
    public static final class InvalidTokenException extends Exception {
        private static final long serialVersionUID = 1L;

        private InvalidTokenException(String reason) {
            super(reason);
        }
    }

    /** The parts of a token whose signature is right: the JSON texts of its header and its payload. */
    public record Parts(String header, String payload) {
    }

    /** Signs a header and a payload, both JSON texts. */
    public static String sign(String header, String payload, String secret) {
        String content = encode(header.getBytes(StandardCharsets.UTF_8)) + "." + encode(payload.getBytes(StandardCharsets.UTF_8));
        return content + "." + encode(signature(content, secret));
    }

    /** Takes a token apart and checks its signature. */
    public static Parts open(String token, String secret) throws InvalidTokenException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new InvalidTokenException("InvalidToken");
        }
        byte[] given = decode(parts[2]);
        Parts opened = new Parts(text(parts[0]), text(parts[1]));
        if (!MessageDigest.isEqual(signature(parts[0] + "." + parts[1], secret), given)) {
            throw new InvalidTokenException("InvalidSignature");
        }
        return opened;
    }

    private static String text(String part) throws InvalidTokenException {
        return new String(decode(part), StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String part) throws InvalidTokenException {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new InvalidTokenException("InvalidToken");
        }
    }

    private static byte[] signature(String content, String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, ALGORITHM)); // an empty key is one of zeros
            return mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
