package dev.fermata.library.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://example.com | http://example.com/",
        "HTTP://Example.COM:80/a | http://example.com/a",
        "https://example.com:443?q=1 | https://example.com/?q=1",
        "http://example.com:8080/a/b?c=d#e | http://example.com:8080/a/b?c=d",
        "http://example.com/ä b?ü=\"1\" | http://example.com/%C3%A4%20b?%C3%BC=%221%22",
        "http://bücher.example/ | http://xn--bcher-kva.example/",
        "http://[::1]:81/x | http://[::1]:81/x",
        "http://a%20b@example.com/ | http://example.com/",
        "http://example.com/%2F | http://example.com/%2F",
        "http://my_host.example/ | http://my_host.example/",
    })
    void addressesAreReadAsBrowsersDo(String text, String expected) throws Exception {
        assertThat(HttpUrl.of(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nope | relative URL without a base", "/a/b | relative URL without a base", "http:///x | empty host", "http://:80/ | empty host",
        "http://a:0/ | invalid port number", "http://a:65536/ | invalid port number", "http://a:x/ | invalid port number",
        "http://a:999999999999/ | invalid port number", "http://a%2Fb/ | invalid host",
    })
    void malformedOnesSayWhy(String text, String reason) {
        assertThatThrownBy(() -> HttpUrl.of(text)).isInstanceOf(HttpUrl.Malformed.class).hasMessage("invalid URL '" + text + "': " + reason);
    }

    @Test
    void otherSchemesAreRefused() {
        assertThatThrownBy(() -> HttpUrl.of("ftp://a/b")).hasMessage("unsupported URL scheme 'ftp'; expected http or https");
        assertThatThrownBy(() -> HttpUrl.of("file:///etc/passwd")).hasMessage("unsupported URL scheme 'file'; expected http or https");
    }

    @Test
    void credentialsBecomeAHeader() throws Exception {
        assertThat(HttpUrl.of("http://user:p%40ss@host/").credentials()).isEqualTo("Basic dXNlcjpwQHNz");
        assertThat(HttpUrl.of("http://host/").credentials()).isNull();
    }

    @Test
    void redirectionsAreRelativeToTheirAddress() throws Exception {
        HttpUrl base = HttpUrl.of("http://host:81/a/b?c");
        assertThat(base.resolve("d")).hasToString("http://host:81/a/d");
        assertThat(base.resolve("/d e")).hasToString("http://host:81/d%20e");
        assertThat(base.resolve("?x=1")).hasToString("http://host:81/a/?x=1");
        assertThat(base.resolve("//other/z")).hasToString("http://other/z");
        assertThat(base.resolve("https://other/z")).hasToString("https://other/z");
        assertThatThrownBy(() -> base.resolve("mailto:x@y")).hasMessage("unsupported URL scheme 'mailto'; expected http or https");
    }
}
