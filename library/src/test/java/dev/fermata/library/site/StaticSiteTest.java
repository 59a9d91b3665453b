package dev.fermata.library.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.library.http.HttpLimits;
import dev.fermata.library.http.HttpServer;
import dev.fermata.library.net.Peer;
import dev.fermata.library.net.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StaticSiteTest {
    private static final String TIME = "Thu, 01 Jan 2026 00:00:00 GMT";

    @TempDir
    Path folder;
    private final Program program = new Program();
    private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private Path root;
    private HttpServer server;

    @BeforeEach
    void fill() throws Exception {
        root = Files.createDirectories(folder.resolve("site"));
        write("index.html", "<p>home");
        write("a.txt", "0123456789");
        write("sub/index.html", "<p>sub");
        write("empty/x", "");
        write("packed.js", "plain");
        write("packed.js.gz", "gzipped");
        write("packed.js.br", "brotli");
        write(".hidden", "secret");
        Files.writeString(folder.resolve("outside"), "secret");
        Files.createSymbolicLink(root.resolve("out"), folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("in"), root.resolve("a.txt"));
    }

    private void write(String name, String content) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private void serve(SiteOptions options) throws Exception {
        StaticSite site = new StaticSite(program.session(), root, options, faults::add);
        server = Program.await(HttpServer.open(program.session(), "127.0.0.1", 0, HttpLimits.DEFAULT, null, site, faults::add));
    }

    @AfterEach
    void end() throws Exception {
        if (server != null) {
            server.close(true);
            Program.await(server.closed());
        }
        program.close();
        assertThat(faults).isEmpty();
    }

    private String ask(String request) throws Exception {
        if (server == null) {
            serve(new SiteOptions("index.html", true, 300, log::add));
        }
        try (Peer peer = new Peer(server.port())) {
            return peer.send(request + "\r\nHost: h\r\nConnection: close\r\n\r\n").readAll();
        }
    }

    private String get(String path, String... headers) throws Exception {
        return ask("GET " + path + " HTTP/1.1" + (headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers)));
    }

    private static String tag(String answer) {
        int at = answer.indexOf("ETag: ") + 6;
        return answer.substring(at, answer.indexOf('\r', at));
    }

    @Test
    void filesAreSentWithWhatIsKnownAboutThem() throws Exception {
        assertThat(get("/a.txt?v=1")).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Type: text/plain; charset=utf-8\r\n")
            .contains("Cache-Control: public, max-age=300\r\n").contains("Last-Modified: " + TIME + "\r\n").contains("Accept-Ranges: bytes\r\n")
            .contains("X-Content-Type-Options: nosniff\r\n").contains("X-Frame-Options: DENY\r\n").endsWith("\r\n\r\n0123456789");
        assertThat(ask("HEAD /a.txt HTTP/1.1")).contains("Content-Length: 10\r\n").endsWith("\r\n\r\n");
        assertThat(get("/in")).endsWith("0123456789");
        assertThat(get("/empty/x")).startsWith("HTTP/1.1 200 OK").contains("Content-Length: 0");
        assertThat(log).containsExactly("127.0.0.1 \"GET /a.txt?v=1\" 200 10", "127.0.0.1 \"HEAD /a.txt\" 200 10", "127.0.0.1 \"GET /in\" 200 10",
            "127.0.0.1 \"GET /empty/x\" 200 0");
    }

    @Test
    void foldersHaveAnIndex() throws Exception {
        assertThat(get("/")).endsWith("<p>home");
        assertThat(get("/sub/")).endsWith("<p>sub").contains("text/html; charset=utf-8");
        assertThat(get("/sub?x")).startsWith("HTTP/1.1 308 ").contains("Location: /sub/?x\r\n");
        assertThat(get("//sub")).contains("Location: /sub/\r\n");
        assertThat(get("/empty/")).startsWith("HTTP/1.1 404 ");
        assertThat(get("/a.txt/")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void whatIsNotThereOrNotAllowed() throws Exception {
        assertThat(get("/none")).startsWith("HTTP/1.1 404 ").endsWith("Not Found");
        assertThat(get("/a.txt/x")).startsWith("HTTP/1.1 404 ");
        assertThat(get("/" + "x".repeat(300))).startsWith("HTTP/1.1 404 ");
        assertThat(get("/.hidden")).startsWith("HTTP/1.1 403 ");
        assertThat(get("/%2e%2e/outside")).startsWith("HTTP/1.1 403 ");
        assertThat(get("/out")).as("a link that leads out").startsWith("HTTP/1.1 403 ");
        assertThat(get("/%00")).startsWith("HTTP/1.1 400 ");
        assertThat(ask("POST / HTTP/1.1")).startsWith("HTTP/1.1 405 ").contains("Allow: GET, HEAD\r\n");
    }

    @Test
    void aCopyThatIsStillRightIsNotSentAgain() throws Exception {
        String tag = tag(get("/a.txt"));
        assertThat(get("/a.txt", "If-None-Match: \"x\", W/" + tag)).startsWith("HTTP/1.1 304 ").contains("ETag: " + tag).endsWith("\r\n\r\n");
        assertThat(get("/a.txt", "If-None-Match: *")).startsWith("HTTP/1.1 304 ");
        assertThat(get("/a.txt", "If-None-Match: \"x\"", "If-Modified-Since: " + TIME)).startsWith("HTTP/1.1 200 ");
        assertThat(get("/a.txt", "If-Modified-Since: " + TIME)).startsWith("HTTP/1.1 304 ");
        assertThat(get("/a.txt", "If-Modified-Since: Wed, 31 Dec 2025 23:59:59 GMT")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/a.txt", "If-Modified-Since: some day")).startsWith("HTTP/1.1 200 ");
        write("a.txt", "01234567890");
        assertThat(get("/a.txt", "If-None-Match: " + tag)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void partsOfFiles() throws Exception {
        assertThat(get("/a.txt", "Range: bytes=2-4")).startsWith("HTTP/1.1 206 ").contains("Content-Range: bytes 2-4/10\r\n").endsWith("\r\n\r\n234");
        assertThat(get("/a.txt", "Range: bytes=-2")).endsWith("\r\n\r\n89");
        assertThat(get("/a.txt", "Range: bytes=10-")).startsWith("HTTP/1.1 416 ").contains("Content-Range: bytes */10\r\n");
        assertThat(get("/a.txt", "Range: bytes=0-1,3-4")).startsWith("HTTP/1.1 200 ");
        String tag = tag(get("/a.txt"));
        assertThat(get("/a.txt", "Range: bytes=2-4", "If-Range: " + tag)).startsWith("HTTP/1.1 206 ");
        assertThat(get("/a.txt", "Range: bytes=2-4", "If-Range: \"other\"")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/a.txt", "Range: bytes=2-4", "If-Range: " + TIME)).startsWith("HTTP/1.1 206 ");
    }

    @Test
    void packedNeighboursAreSentToThoseThatUnderstand() throws Exception {
        assertThat(get("/packed.js")).contains("Vary: Accept-Encoding\r\n").doesNotContain("Content-Encoding").endsWith("plain");
        assertThat(get("/packed.js", "Accept-Encoding: gzip")).contains("Content-Encoding: gzip\r\n").contains("text/javascript").endsWith("gzipped");
        assertThat(get("/packed.js", "Accept-Encoding: gzip, br;q=0.5")).contains("Content-Encoding: br\r\n").endsWith("brotli");
        assertThat(get("/packed.js", "Accept-Encoding: gzip, br;q=0")).endsWith("gzipped");
        assertThat(tag(get("/packed.js"))).isNotEqualTo(tag(get("/packed.js", "Accept-Encoding: gzip")));
        assertThat(get("/a.txt", "Accept-Encoding: gzip")).doesNotContain("Vary").doesNotContain("Content-Encoding");
    }

    @Test
    void withoutHardeningAndCaching() throws Exception {
        serve(new SiteOptions("a.txt", false, 0, null));
        assertThat(get("/.hidden")).endsWith("secret").contains("Cache-Control: no-cache\r\n").doesNotContain("nosniff");
        assertThat(get("/")).endsWith("0123456789");
        assertThat(get("/out")).startsWith("HTTP/1.1 403 ");
        assertThat(log).isEmpty();
    }

    @Test
    void largeFilesArrive() throws Exception {
        String content = "0123456789abcdef".repeat(300_000);
        Files.write(root.resolve("large.bin"), content.getBytes(StandardCharsets.US_ASCII));
        assertThat(get("/large.bin")).endsWith("\r\n\r\n" + content).contains("application/octet-stream");
    }
}
