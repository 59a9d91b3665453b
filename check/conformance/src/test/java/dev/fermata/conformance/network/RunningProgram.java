package dev.fermata.conformance.network;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.Source;
import dev.fermata.host.CapturedOutput;
import dev.fermata.ruff.RuffLanguage;
import dev.fermata.runtime.session.Reporter;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Task;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A Ruff program that runs while a test talks to it. */
final class RunningProgram implements AutoCloseable {
    private static final int OUTPUT_MAX = 10_000_000;
    private static final int ERROR_CODE = 4;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final CapturedOutput out = new CapturedOutput(OUTPUT_MAX);
    private final CapturedOutput err = new CapturedOutput(OUTPUT_MAX);
    private final AtomicInteger code = new AtomicInteger(-1);
    private final Session session;
    private final Thread thread;

    private RunningProgram(SessionBuilder options, Engine engine, String text) {
        RuffLanguage language = new RuffLanguage();
        Program program = language.load(new Source("test.ruff", text), new ModuleContext(Path.of("").toAbsolutePath(), null, engine, Map.of()));
        session = options.in(InputStream.nullInputStream()).out(out).err(err).timeoutNanos(2 * PATIENCE_NANOS).reporter(new Reporter() {
            @Override
            public void uncaught(Session of, Task task, Throwable error) {
                of.console().err().print(language.report(error, ReportStyle.PLAIN).text());
            }

            @Override
            public void unobserved(Session of, Task task, Throwable error) {
                uncaught(of, task, error);
            }

            @Override
            public int exitCode(Throwable error) {
                return ERROR_CODE;
            }
        }).build();
        thread = Thread.ofPlatform().start(() -> code.set(session.run(program::run)));
    }

    static RunningProgram start(SessionBuilder options, Engine engine, String text) {
        return new RunningProgram(options, engine, text);
    }

    static RunningProgram start(String text) {
        return new RunningProgram(Session.builder().workStealing(2), Engine.COMPILED, text);
    }

    /** The output of a program that ends by itself, well, and complains about nothing. */
    static List<String> lines(SessionBuilder options, String text) throws InterruptedException {
        try (RunningProgram program = start(options, Engine.COMPILED, text)) {
            program.join();
            if (program.exitCode() != 0 || !program.errors().isEmpty()) {
                throw new AssertionError("exit code " + program.exitCode() + "\n" + program.output() + program.errors());
            }
            return program.output().lines().toList();
        }
    }

    static List<String> lines(String text) throws InterruptedException {
        return lines(Session.builder().workStealing(2), text);
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Session session() {
        return session;
    }

    String output() {
        return out.text();
    }

    String errors() {
        return err.text();
    }

    /** Waits until the program has printed this. */
    String awaitOutput(String text) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!output().contains(text)) {
            if (!thread.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("'" + text + "' not in\n" + output() + errors());
            }
            Thread.onSpinWait();
        }
        return output();
    }

    /** The port its server on that host listens on. */
    int port(String host) {
        String begin = "Server listening on http://" + host + ":";
        awaitOutput(begin);
        String text = awaitOutput("Press Ctrl+C to stop\n");
        return text.lines().filter(line -> line.startsWith(begin)).map(line -> Integer.parseInt(line.substring(begin.length()))).findFirst().orElseThrow();
    }

    int port() {
        return port("127.0.0.1");
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    void join() throws InterruptedException {
        thread.join();
    }

    int exitCode() {
        return code.get();
    }

    /** Ends it, if it has not ended by itself. */
    @Override
    public void close() {
        session.kill(0);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while the program ends", e);
        }
    }
}
