package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.array;
import static dev.fermata.ruff.builtin.Calls.bytes;
import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static dev.fermata.ruff.builtin.Calls.inProgram;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Session;
import org.junit.jupiter.api.Test;

class CryptoBuiltinsTest {
    @Test
    void passwords() {
        inProgram(() -> {
            String hash = (String) call("hash_password", "secret");
            assertThat(hash).startsWith("$2b$12$");
            gives("Bool(true)", "verify_password", "secret", hash);
            gives("Bool(false)", "verify_password", "Secret", hash);
            fails("Failed to verify password: Invalid hash: x", "verify_password", "secret", "x");
            fails("verify_password requires (string_password, string_hash) arguments", "verify_password", "secret");
            fails("hash_password requires a string password argument", "hash_password", 5L);
        });
    }

    @Test
    void sharedKeys() {
        inProgram(() -> {
            gives("String(\"wörds\")", "aes_decrypt", call("aes_encrypt", "wörds", "key"), "key");
            gives("String(\"wörds\")", "aes_decrypt_bytes", call("aes_encrypt_bytes", "wörds", "key"), "key");
            gives("String(\"/wA=\")", "aes_decrypt_bytes", call("aes_encrypt_bytes", bytes(255, 0), "key"), "key");
            fails("Decrypted data is not valid UTF-8", "aes_decrypt", call("aes_encrypt_bytes", bytes(255), "key"), "key");
            fails("AES decryption failed: aead::Error", "aes_decrypt", call("aes_encrypt", "x", "key"), "other");
            fails("Invalid ciphertext: too short", "aes_decrypt", "AAAA", "key");
            fails("Invalid base64 ciphertext: Invalid padding", "aes_decrypt", "AA", "key");
            fails("aes_encrypt requires (plaintext_string, key_string) arguments", "aes_encrypt", "x");
            fails("aes_decrypt requires (ciphertext_string, key_string) arguments", "aes_decrypt", 5L, "key");
        });
    }

    @Test
    void keyPairs() {
        inProgram(() -> {
            RuffDict keys = (RuffDict) call("rsa_generate_keypair", 2048L);
            Object open = keys.get("public");
            Object secret = keys.get("private");
            assertThat((String) open).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("\n-----END PUBLIC KEY-----\n");
            assertThat((String) secret).startsWith("-----BEGIN PRIVATE KEY-----\n");
            gives("String(\"wörds\")", "rsa_decrypt", call("rsa_encrypt", "wörds", open), secret);
            Object signature = call("rsa_sign", "wörds", secret);
            gives("Bool(true)", "rsa_verify", "wörds", signature, open);
            gives("Bool(false)", "rsa_verify", "words", signature, open);
            fails("RSA decryption failed: decryption error", "rsa_decrypt", "AAAA", secret);
            fails("RSA encryption failed: message too long", "rsa_encrypt", "x".repeat(300), open);
            fails("Invalid RSA public key: PEM text without -----BEGIN PUBLIC KEY-----", "rsa_encrypt", "x", secret);
            fails("Invalid base64 signature: Invalid padding", "rsa_verify", "x", "AA", open);
            fails("rsa_verify requires (message, signature, public_key_pem) arguments", "rsa_verify", "x", "y");
            fails("RSA key size must be 2048 or 4096 bits", "rsa_generate_keypair", 1024L);
            fails("rsa_generate_keypair requires a key size argument (2048 or 4096)", "rsa_generate_keypair", array());
        });
    }

    @Test
    void aSimulatedWorldRepeatsItself() {
        assertThat(sealed(7)).isEqualTo(sealed(7)).isNotEqualTo(sealed(8));
    }

    private static Object sealed(long seed) {
        Object[] sealed = new Object[1];
        Session.builder().virtualTime(Order.random(seed)).build().run(() -> {
            sealed[0] = Calls.function("aes_encrypt").body2(0, "text", "key");
            return null;
        });
        return sealed[0];
    }
}
