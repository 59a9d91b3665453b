package dev.fermata.library.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A pair of RSA keys as PEM texts.
 *
 * @param privatePem in PKCS#8
 * @param publicPem  in SubjectPublicKeyInfo
 */
public record PemKeys(String privatePem, String publicPem) {
    private static final int LINE_LENGTH = 64;
    /** Larger keys are nobody's, but would take minutes of computing. */
    private static final int BITS_MAX = 16_384;

    static PemKeys of(KeyPair pair) {
        return new PemKeys(text("PRIVATE KEY", pair.getPrivate()), text("PUBLIC KEY", pair.getPublic()));
    }

    private static String text(String label, Key key) {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'});
        return "-----BEGIN " + label + "-----\n" + lines.encodeToString(key.getEncoded()) + "\n-----END " + label
                + "-----\n";
    }

    static PublicKey publicKey(String pem) throws CryptoProblem {
        try {
            return checked(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(content(pem, "PUBLIC KEY"))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CryptoProblem("Invalid RSA public key: " + reason(e));
        }
    }

    static PrivateKey privateKey(String pem) throws CryptoProblem {
        try {
            return checked(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(content(pem, "PRIVATE KEY"))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CryptoProblem("Invalid RSA private key: " + reason(e));
        }
    }

    private static <K extends Key> K checked(K key) {
        if (((RSAKey) key).getModulus().bitLength() > BITS_MAX) {
            throw new IllegalArgumentException("more than " + BITS_MAX + " bits");
        }
        return key;
    }

    private static byte[] content(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start + begin.length()) {
            throw new IllegalArgumentException("PEM text without " + begin);
        }
        return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end).getBytes(StandardCharsets.US_ASCII));
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        int inner = message.lastIndexOf(": ");
        return inner < 0 ? message : message.substring(inner + 2);
    }
}
