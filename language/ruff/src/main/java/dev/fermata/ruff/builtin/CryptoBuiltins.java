package dev.fermata.ruff.builtin;

import dev.fermata.library.crypto.CryptoProblem;
import dev.fermata.library.crypto.Passwords;
import dev.fermata.library.crypto.PemKeys;
import dev.fermata.library.crypto.Rsa;
import dev.fermata.library.crypto.SealedText;
import dev.fermata.library.text.Base64Text;
import dev.fermata.library.text.Utf8;
import dev.fermata.ruff.value.RuffBytes;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Password hashes, encryption, signatures. */
public final class CryptoBuiltins {
    private CryptoBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(CryptoBuiltins.class, name);
        return switch (name) {
            case "hash_password", "rsa_generate_keypair" -> entry.waits().takesLoosely(1);
            case "verify_password" -> entry.waits().takesLoosely(2);
            case "aes_encrypt", "aes_encrypt_bytes", "rsa_encrypt", "rsa_sign" -> entry.takesLoosely(2);
            case "aes_decrypt", "aes_decrypt_bytes", "rsa_decrypt" -> entry.pure().takesLoosely(2);
            case "rsa_verify" -> entry.pure().takesLoosely(3);
            default -> null;
        };
    }

    private interface Work {
        Object run() throws CryptoProblem;
    }

    private static Object reported(String prefix, Work work) {
        try {
            return work.run();
        } catch (CryptoProblem problem) {
            throw new ScriptError(prefix + problem.getMessage());
        }
    }

    private static SecureRandom random() {
        return Host.session().world().secureRandom();
    }

    // ---- passwords ----

    public static Object hashPassword(Object password) throws Throwable {
        String text = Arguments.text(password, "hash_password requires a string password argument");
        SecureRandom random = random();
        return Waiting.onLaneForLong("hash_password", () -> Passwords.hash(text, random));
    }

    public static Object verifyPassword(Object password, Object hash) throws Throwable {
        String message = "verify_password requires (string_password, string_hash) arguments";
        String text = Arguments.text(password, message);
        String known = Arguments.text(hash, message);
        return Waiting.onLaneForLong("verify_password",
                () -> reported("Failed to verify password: ", () -> Passwords.matches(text, known)));
    }

    // ---- a shared key ----

    public static Object aesEncrypt(Object text, Object key) {
        String message = "aes_encrypt requires (plaintext_string, key_string) arguments";
        return seal(message, Arguments.text(text, message), key);
    }

    /** Of a text or bytes. */
    public static Object aesEncryptBytes(Object data, Object key) {
        String message = "aes_encrypt_bytes requires (data_string, key_string) arguments";
        return seal(message, data instanceof RuffBytes ? data : Arguments.text(data, message), key);
    }

    private static Object seal(String message, Object plain, Object key) {
        byte[] content = plain instanceof RuffBytes bytes ? bytes.content() : bytes(plain, message);
        return SealedText.seal(content, Arguments.text(key, message), random());
    }

    public static Object aesDecrypt(Object sealed, Object key) {
        byte[] plain = open("aes_decrypt requires (ciphertext_string, key_string) arguments", sealed, key);
        try {
            return Utf8.strict(plain);
        } catch (CharacterCodingException e) {
            throw new ScriptError("Decrypted data is not valid UTF-8");
        }
    }

    /** What is no text comes back in base64. */
    public static Object aesDecryptBytes(Object sealed, Object key) {
        byte[] plain = open("aes_decrypt_bytes requires (ciphertext_string, key_string) arguments", sealed, key);
        try {
            return Utf8.strict(plain);
        } catch (CharacterCodingException e) {
            return Base64Text.encode(plain);
        }
    }

    private static byte[] open(String message, Object sealed, Object key) {
        String text = Arguments.text(sealed, message);
        String secret = Arguments.text(key, message);
        return (byte[]) reported("", () -> SealedText.open(text, secret));
    }

    // ---- a pair of keys ----

    public static Object rsaGenerateKeypair(Object size) throws Throwable {
        long bits = Arguments.whole(size, "rsa_generate_keypair requires a key size argument (2048 or 4096)");
        if (bits != 2048 && bits != 4096) {
            throw new ScriptError("RSA key size must be 2048 or 4096 bits");
        }
        SecureRandom random = random();
        return Waiting.onLaneForLong("rsa_generate_keypair", () -> {
            PemKeys keys = Rsa.generate((int) bits, random);
            RuffDict result = new RuffDict(2);
            result.put("private", keys.privatePem());
            result.put("public", keys.publicPem());
            return result;
        });
    }

    public static Object rsaEncrypt(Object text, Object publicPem) {
        String message = "rsa_encrypt requires (plaintext, public_key_pem) arguments";
        byte[] plain = bytes(text, message);
        String key = Arguments.text(publicPem, message);
        return reported("", () -> Rsa.encrypt(plain, key, random()));
    }

    public static Object rsaDecrypt(Object encrypted, Object privatePem) {
        String message = "rsa_decrypt requires (ciphertext, private_key_pem) arguments";
        String text = Arguments.text(encrypted, message);
        String key = Arguments.text(privatePem, message);
        byte[] plain = (byte[]) reported("", () -> Rsa.decrypt(text, key));
        try {
            return Utf8.strict(plain);
        } catch (CharacterCodingException e) {
            throw new ScriptError("Decrypted data is not valid UTF-8");
        }
    }

    public static Object rsaSign(Object text, Object privatePem) {
        String message = "rsa_sign requires (message, private_key_pem) arguments";
        byte[] content = bytes(text, message);
        String key = Arguments.text(privatePem, message);
        return reported("", () -> Rsa.sign(content, key, random()));
    }

    public static Object rsaVerify(Object text, Object signature, Object publicPem) {
        String message = "rsa_verify requires (message, signature, public_key_pem) arguments";
        byte[] content = bytes(text, message);
        String signed = Arguments.text(signature, message);
        String key = Arguments.text(publicPem, message);
        return reported("", () -> Rsa.verify(content, signed, key));
    }

    private static byte[] bytes(Object text, String message) {
        return Arguments.text(text, message).getBytes(StandardCharsets.UTF_8);
    }
}
