package dev.fermata.cli;

import dev.fermata.library.http.HttpLimits;
import dev.fermata.library.http.HttpServer;
import dev.fermata.library.http.ServerTls;
import dev.fermata.library.site.SiteOptions;
import dev.fermata.library.site.StaticSite;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "serve", abbreviateSynopsis = true, sortOptions = false, header = "Serve a folder of files over HTTP.", description = {"",
    "Answers GET and HEAD; knows entity tags, byte ranges, and files that lie packed beside themselves (.br, .gz).", ""})
final class ServeCommand implements Callable<Integer> {
    private static final int UNREADABLE = 5;
    private static final long IDLE_SECONDS = 30;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = ".", description = "The folder. Default: the current one.")
    private String folder;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Where to listen; 0 for a free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", paramLabel = "H", defaultValue = "127.0.0.1", description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--index", paramLabel = "FILE", defaultValue = "index.html",
        description = "The file that stands for its folder. Default: ${DEFAULT-VALUE}.")
    private String index;

    @Option(names = "--hardened", arity = "0..1", fallbackValue = "true", defaultValue = "true", paramLabel = "true|false",
        description = "Refuse hidden files and backups, send headers that make browsers careful. Default: ${DEFAULT-VALUE}.")
    private boolean hardened;

    @Option(names = "--cache-max-age", paramLabel = "SECONDS", defaultValue = "300",
        description = "How long a browser may keep a file without asking. Default: ${DEFAULT-VALUE}.")
    private long cacheMaxAge;

    @Option(names = "--access-log", description = "Print a line per request.")
    private boolean accessLog;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "Certificates in PEM form; with --tls-key: HTTPS.")
    private Path tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The key in PEM form (PKCS #8).")
    private Path tlsKey;

    @Option(names = "--max-request-line-bytes", paramLabel = "N", defaultValue = "8192", description = "Default: ${DEFAULT-VALUE}.")
    private int requestLineBytes;

    @Option(names = "--max-header-bytes", paramLabel = "N", defaultValue = "16384", description = "Default: ${DEFAULT-VALUE}.")
    private int headerBytes;

    @Option(names = "--max-header-count", paramLabel = "N", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
    private int headerCount;

    @Option(names = "--max-request-body-bytes", paramLabel = "N", defaultValue = "1048576", description = "Default: ${DEFAULT-VALUE}.")
    private int bodyBytes;

    @Option(names = "--read-timeout-ms", paramLabel = "N", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.")
    private long readTimeoutMillis;

    @Option(names = "--write-timeout-ms", paramLabel = "N", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.")
    private long writeTimeoutMillis;

    @Option(names = "--max-connections", paramLabel = "N", defaultValue = "128", description = "Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        HttpLimits limits = limits();
        check();
        Session session = Session.builder().loop().build();
        return session.run(() -> Task.await(serve(session, limits)));
    }

    private HttpLimits limits() {
        positive("max request line bytes", requestLineBytes);
        positive("max header bytes", headerBytes);
        positive("max header count", headerCount);
        positive("max request body bytes", bodyBytes);
        positive("read timeout ms", readTimeoutMillis);
        positive("write timeout ms", writeTimeoutMillis);
        positive("max connections", connections);
        return new HttpLimits(requestLineBytes, headerBytes, headerCount, bodyBytes, TimeUnit.MILLISECONDS.toNanos(readTimeoutMillis),
            TimeUnit.MILLISECONDS.toNanos(writeTimeoutMillis), TimeUnit.SECONDS.toNanos(IDLE_SECONDS), connections);
    }

    private static void positive(String what, long value) {
        if (value <= 0) {
            throw new UsageException("serve " + what + " must be greater than 0");
        }
    }

    private void check() {
        if (port < 0 || port > 65_535) {
            throw new UsageException("serve port must be between 0 and 65535");
        }
        if (cacheMaxAge < 0) {
            throw new UsageException("serve cache max age must not be negative");
        }
        if (index.isBlank() || index.indexOf('/') >= 0) {
            throw new UsageException("serve index must be the name of a file");
        }
        if (tlsCertificate == null != (tlsKey == null)) {
            throw new UsageException("serve needs --tls-cert and --tls-key together");
        }
    }

    /** A promise that fails when the server cannot start, and is done when it has ended. */
    private Promise serve(Session session, HttpLimits limits) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return stopped(session, "serve: " + folder + " is not a folder");
        }
        StaticSite site;
        ServerTls tls;
        try {
            site = new StaticSite(session, root, new SiteOptions(index, hardened, cacheMaxAge, accessLog ? session.console().out()::println : null),
                problem -> session.console().err().println("fermata: serve: " + problem));
            tls = tlsCertificate == null ? null : ServerTls.of(tlsCertificate, tlsKey);
        } catch (IOException e) {
            return stopped(session, "serve: " + (e instanceof FileSystemException ? "cannot read " : "") + e.getMessage());
        }
        Promise end = session.engine().external("the end of the server");
        HttpServer.open(session, host, port, limits, tls, site, problem -> session.console().err().println("fermata: serve: " + problem))
            .onDone(opened -> {
                if (opened.isFailed()) {
                    stopped(session, "serve: cannot listen on " + host + ":" + port + ": " + opened.error().getMessage());
                    return;
                }
                HttpServer server = (HttpServer) opened.value();
                session.console().out().println("Serving " + folder + " on " + (tls == null ? "http" : "https") + "://" + host + ":" + server.port());
                session.console().out().println("Press Ctrl+C to stop");
                server.closed().onDone(closed -> end.succeed(null));
            });
        return end;
    }

    private static Promise stopped(Session session, String reason) {
        session.console().err().println("fermata: " + reason);
        session.kill(UNREADABLE);
        return Promise.resolved(null);
    }
}
