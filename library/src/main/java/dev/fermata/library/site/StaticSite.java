package dev.fermata.library.site;

import dev.fermata.library.http.FilePart;
import dev.fermata.library.http.HeaderBlock;
import dev.fermata.library.http.HttpExchange;
import dev.fermata.library.http.HttpHandler;
import dev.fermata.library.http.HttpReply;
import dev.fermata.runtime.io.BlockingLane;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Answers requests with the files of a folder. Looking at files may block, so it happens on the session's blocking lane; the
 * content goes from the file to the socket. Symbolic links are followed as long as they stay inside the folder.
 */
public final class StaticSite implements HttpHandler {
    private static final HeaderBlock PLAIN = HeaderBlock.of("Content-Type", "text/plain; charset=utf-8");

    private final BlockingLane lane;
    private final Path root;
    private final SiteOptions options;
    private final HeaderBlock base;
    private final Consumer<Throwable> faults;

    /**
     * @param folder must exist
     * @param faults told about failures that are not the client's
     */
    public StaticSite(Session session, Path folder, SiteOptions options, Consumer<Throwable> faults) throws IOException {
        this.lane = BlockingLane.of(session);
        this.root = folder.toRealPath();
        this.options = options;
        this.faults = faults;
        this.base = options.hardened() ? HeaderBlock.of("X-Content-Type-Options", "nosniff").with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "strict-origin-when-cross-origin")
                .with("Content-Security-Policy", "frame-ancestors 'none'; base-uri 'self'; object-src 'none'") : HeaderBlock.EMPTY;
    }

    @Override
    public void handle(HttpExchange exchange) {
        if (!exchange.method().equals("GET") && !exchange.method().equals("HEAD")) {
            answer(exchange, text(405, "Method Not Allowed", base.with("Allow", "GET, HEAD")));
            return;
        }
        SitePath path = SitePath.of(exchange.target(), options.hardened());
        switch (path.verdict()) {
            case MALFORMED -> answer(exchange, text(400, "Bad Request", base));
            case FORBIDDEN -> answer(exchange, text(403, "Forbidden", base));
            case SERVE -> lane.submit("serve " + path.path(), () -> reply(exchange, path)).onDone(done -> {
                if (done.isFailed()) {
                    answer(exchange, failure(done.error()));
                } else {
                    answer(exchange, (HttpReply) done.value());
                }
            });
        }
    }

    private HttpReply failure(Throwable problem) {
        return switch (problem) {
            case NoSuchFileException _, InvalidPathException _ -> text(404, "Not Found", base);
            case AccessDeniedException _ -> text(403, "Forbidden", base);
            default -> {
                faults.accept(problem);
                yield text(500, "Internal Server Error", base);
            }
        };
    }

    private void answer(HttpExchange exchange, HttpReply reply) {
        long length = reply.file() != null ? reply.file().length() : reply.body().length;
        if (options.log() != null) {
            options.log().accept(exchange.client() + " \"" + exchange.method() + " " + exchange.target() + "\" " + reply.status() + " " + length);
        }
        exchange.answer(reply);
    }

    private static HttpReply text(int status, String text, HeaderBlock headers) {
        return HttpReply.text(status, text).with(headers.with("Content-Type", PLAIN.get("Content-Type")));
    }

    // ---- on the lane ----

    private HttpReply reply(HttpExchange exchange, SitePath asked) throws IOException {
        Path file = real(root.resolve(asked.relative()));
        if (!file.startsWith(root)) {
            return text(403, "Forbidden", base);
        }
        if (Files.isDirectory(file)) {
            if (!asked.isFolder()) {
                return text(308, "Moved to " + asked.path() + "/", base.with("Location", location(exchange.target())));
            }
            file = real(file.resolve(options.index()));
        } else if (asked.isFolder()) {
            throw new NoSuchFileException(asked.path());
        }
        BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
        if (!file.startsWith(root) || !about.isRegularFile()) {
            return text(403, "Forbidden", base);
        }
        return reply(exchange, file, about);
    }

    /** Where a path leads; whatever is wrong with it, from a name that is too long to links in a circle, nothing is there. */
    private static Path real(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (AccessDeniedException forbidden) {
            throw forbidden;
        } catch (FileSystemException e) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** The same target with a slash behind its path; never one that browsers take for another host. */
    private static String location(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return path.replaceAll("^/+", "/") + "/" + (query < 0 ? "" : target.substring(query));
    }

    private HttpReply reply(HttpExchange exchange, Path file, BasicFileAttributes about) throws IOException {
        HeaderBlock headers = base.with("Content-Type", ContentTypes.of(file.getFileName().toString()))
                .with("Cache-Control", options.cacheMaxAgeSeconds() > 0 ? "public, max-age=" + options.cacheMaxAgeSeconds() : "no-cache");
        Path sent = file;
        BasicFileAttributes sentAbout = about;
        String accepted = exchange.header("Accept-Encoding");
        for (Encoding encoding : Encoding.values()) {
            Path packed = file.resolveSibling(file.getFileName() + encoding.extension);
            if (Files.isRegularFile(packed) && packed.toRealPath().startsWith(root)) {
                headers = headers.with("Vary", "Accept-Encoding");
                if (sent == file && encoding.isIn(accepted)) {
                    headers = headers.with("Content-Encoding", encoding.token);
                    sent = packed;
                    sentAbout = Files.readAttributes(packed, BasicFileAttributes.class);
                }
            }
        }
        Instant modified = sentAbout.lastModifiedTime().toInstant();
        String tag = "\"" + Long.toHexString(sentAbout.size()) + "-" + Long.toHexString(modified.toEpochMilli())
                + (sent == file ? "" : sent.toString().substring(file.toString().length()).replace('.', '-')) + "\"";
        headers = headers.with("ETag", tag).with("Last-Modified", Conditions.date(modified)).with("Accept-Ranges", "bytes");
        if (Conditions.isFresh(exchange.header("If-None-Match"), exchange.header("If-Modified-Since"), tag, modified)) {
            return new HttpReply(304, headers, new byte[0]);
        }
        return part(exchange, sent, sentAbout.size(), headers, Conditions.isSame(exchange.header("If-Range"), tag, modified));
    }

    private HttpReply part(HttpExchange exchange, Path file, long size, HeaderBlock headers, boolean same) throws IOException {
        ByteRange range = same && exchange.method().equals("GET") ? ByteRange.of(exchange.header("Range"), size) : null;
        if (range != null && !range.isSatisfiable()) {
            return text(416, "Range Not Satisfiable", base.with("Content-Range", "bytes */" + size));
        }
        FileChannel open = FileChannel.open(file, StandardOpenOption.READ);
        if (range == null) {
            return new HttpReply(200, headers, new FilePart(open, 0, size));
        }
        String content = "bytes " + range.offset() + "-" + (range.offset() + range.length() - 1) + "/" + size;
        return new HttpReply(206, headers.with("Content-Range", content), new FilePart(open, range.offset(), range.length()));
    }

    /** Ways in which a file may lie beside itself, the better one first. */
    private enum Encoding {
        BROTLI("br", ".br"), GZIP("gzip", ".gz");

        private final String token;
        private final String extension;

        Encoding(String token, String extension) {
            this.token = token;
            this.extension = extension;
        }

        /** Whether a client accepts it. */
        private boolean isIn(String accepted) {
            if (accepted == null) {
                return false;
            }
            for (String each : accepted.toLowerCase(Locale.ROOT).split(",")) {
                String[] parts = each.split(";");
                if (parts[0].strip().equals(token)) {
                    return parts.length < 2 || !parts[1].strip().matches("q=0(\\.0*)?");
                }
            }
            return false;
        }
    }
}
