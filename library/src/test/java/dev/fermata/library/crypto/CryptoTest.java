package dev.fermata.library.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.text.Base64Text;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class CryptoTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PemKeys KEYS = Rsa.generate(2048, RANDOM);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void passwordsAreHashedAsBcryptDoes() throws Exception {
        assertThat(Passwords.matches("U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")).isTrue();
        assertThat(Passwords.matches("U*V", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")).isFalse();
        String hash = Passwords.hash("gehêim", RANDOM);
        assertThat(hash).startsWith("$2b$12$").hasSize(60).isNotEqualTo(Passwords.hash("gehêim", RANDOM));
        assertThat(Passwords.matches("gehêim", hash)).isTrue();
        assertThat(Passwords.matches("geheim", hash)).isFalse();
    }

    @Test
    void hashesThatAreNoneOrWouldTakeAllDayAreRefused() {
        for (String hash : new String[] {"", "nonsense", "$2b$12$short", "$1$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"}) {
            assertThatThrownBy(() -> Passwords.matches("x", hash)).hasMessage("Invalid hash: " + hash);
        }
        assertThatThrownBy(() -> Passwords.matches("x", "$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"))
                .hasMessage("Cost needs to be between 4 and 17, got 31");
    }

    @Test
    void aSealedTextIsOpenedWithItsKeyOnly() throws Exception {
        String sealed = SealedText.seal(bytes("wörds"), "kéy", RANDOM);
        assertThat(text(SealedText.open(sealed, "kéy"))).isEqualTo("wörds");
        assertThat(sealed).isNotEqualTo(SealedText.seal(bytes("wörds"), "kéy", RANDOM));
        assertThatThrownBy(() -> SealedText.open(sealed, "key")).hasMessage("AES decryption failed: aead::Error");
        byte[] changed = Base64Text.decode(sealed);
        changed[14] ^= 1;
        assertThatThrownBy(() -> SealedText.open(Base64Text.encode(changed), "kéy"))
                .hasMessage("AES decryption failed: aead::Error");
        assertThatThrownBy(() -> SealedText.open("AAAA", "key")).hasMessage("Invalid ciphertext: too short");
        assertThatThrownBy(() -> SealedText.open("A*AA", "key"))
                .hasMessage("Invalid base64 ciphertext: Invalid symbol 42, offset 1.");
    }

    @Test
    void aTextSealedByAnotherProgramCanBeOpened() throws Exception {
        // AES-256-GCM by OpenSSL with the SHA-256 of "key" and a nonce of twelve sevens
        String sealed = "BwcHBwcHBwcHBwcHnn8wdcGINYv48QalYisdSUQmWNWBj1HJ4dfAIbMbRx4=";
        assertThat(text(SealedText.open(sealed, "key"))).isEqualTo("sealed elsewhere");
    }

    @Test
    void onlyTheOwnerOfTheKeyDecrypts() throws Exception {
        String encrypted = Rsa.encrypt(bytes("wörds"), KEYS.publicPem(), RANDOM);
        assertThat(text(Rsa.decrypt(encrypted, KEYS.privatePem()))).isEqualTo("wörds");
        PemKeys others = Rsa.generate(2048, RANDOM);
        assertThatThrownBy(() -> Rsa.decrypt(encrypted, others.privatePem()))
                .hasMessage("RSA decryption failed: decryption error");
        assertThatThrownBy(() -> Rsa.encrypt(new byte[300], KEYS.publicPem(), RANDOM))
                .hasMessage("RSA encryption failed: message too long");
    }

    @Test
    void signaturesBelongToOneMessageAndOneKey() throws Exception {
        String signature = Rsa.sign(bytes("message"), KEYS.privatePem(), RANDOM);
        assertThat(Rsa.verify(bytes("message"), signature, KEYS.publicPem())).isTrue();
        assertThat(Rsa.verify(bytes("massage"), signature, KEYS.publicPem())).isFalse();
        assertThat(Rsa.verify(bytes("message"), "AAAA", KEYS.publicPem())).isFalse();
        assertThatThrownBy(() -> Rsa.verify(bytes("message"), "*", KEYS.publicPem()))
                .hasMessageStartingWith("Invalid base64 signature: ");
    }

    @Test
    void malformedKeysAreReported() {
        assertThatThrownBy(() -> Rsa.sign(bytes("m"), "no key", RANDOM))
                .hasMessage("Invalid RSA private key: PEM text without -----BEGIN PRIVATE KEY-----");
        assertThatThrownBy(() -> Rsa.encrypt(bytes("m"), KEYS.privatePem(), RANDOM))
                .hasMessage("Invalid RSA public key: PEM text without -----BEGIN PUBLIC KEY-----");
        assertThatThrownBy(() -> Rsa.encrypt(bytes("m"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", RANDOM))
                .isInstanceOf(CryptoProblem.class).hasMessageStartingWith("Invalid RSA public key: ");
    }
}
