package dev.fermata.library.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderBlockTest {
    private static String lines(HeaderBlock block) {
        return new String(block.lines(), StandardCharsets.UTF_8);
    }

    @Test
    void aFieldReplacesThoseOfTheSameName() {
        HeaderBlock block = HeaderBlock.of("Content-Type", "a").with("X-One", "1").with("content-type", "b");
        assertThat(lines(block)).isEqualTo("X-One: 1\r\ncontent-type: b\r\n");
        assertThat(block.get("CONTENT-TYPE")).isEqualTo("b");
        assertThat(block.get("x-two")).isNull();
    }

    @Test
    void whatTheServerSeesToIsLeftOut() {
        assertThat(lines(HeaderBlock.of("Content-Length", "5").with("Transfer-Encoding", "chunked").with("Date", "x").with("A", "b")))
            .isEqualTo("A: b\r\n");
    }

    @Test
    void whatCouldBeginAnotherFieldIsRefused() {
        assertThatThrownBy(() -> HeaderBlock.of("A", "b\r\nSet-Cookie: c")).hasMessage("invalid value of header 'A'");
        assertThatThrownBy(() -> HeaderBlock.of("A\n", "b")).hasMessage("invalid header name 'A\n'");
        assertThatThrownBy(() -> HeaderBlock.of("", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeaderBlock.of("A B", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
