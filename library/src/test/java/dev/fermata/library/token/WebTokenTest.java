package dev.fermata.library.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTokenTest {
    private static final String KNOWN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ"
        + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

    @Test
    void aWellKnownTokenIsSignedAndOpened() throws Exception {
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
        String payload = "{\"sub\":\"1234567890\",\"name\":\"John Doe\",\"iat\":1516239022}";
        assertThat(WebToken.sign(header, payload, "your-256-bit-secret")).isEqualTo(KNOWN);
        assertThat(WebToken.open(KNOWN, "your-256-bit-secret")).isEqualTo(new WebToken.Parts(header, payload));
    }

    @Test
    void anotherSecretOrAnotherContentIsNotAccepted() {
        assertThatThrownBy(() -> WebToken.open(KNOWN, "another")).hasMessage("InvalidSignature");
        assertThatThrownBy(() -> WebToken.open(KNOWN.replace("eyJzdWIi", "eyJzdWIj"), "your-256-bit-secret")).hasMessage("InvalidSignature");
        assertThatThrownBy(() -> WebToken.open(KNOWN.substring(0, KNOWN.lastIndexOf('.') + 1), "your-256-bit-secret"))
            .hasMessage("InvalidSignature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b.c.d", "!.b.c", "e30.e30.!!"})
    void whatHasAnotherFormIsNoToken(String text) {
        assertThatThrownBy(() -> WebToken.open(text, "s")).hasMessage("InvalidToken");
    }

    @Test
    void anEmptySecretIsASecret() throws Exception {
        String token = WebToken.sign("{}", "{}", "");
        assertThat(WebToken.open(token, "").payload()).isEqualTo("{}");
        assertThatThrownBy(() -> WebToken.open(token, "x")).hasMessage("InvalidSignature");
    }
}
