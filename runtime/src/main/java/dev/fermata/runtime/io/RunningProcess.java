package dev.fermata.runtime.io;

import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.timer.Timer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process and the threads that serve its streams: a reader for each output, a writer when there is input to write.
 * The last reader to end waits for the process and completes the result.
 *
 * <p>A process that was ended by force may have left others that hold its streams open and that nobody knows any more. Its
 * readers then get {@link #GRACE_NANOS} to end; after that the result is what they have read, and they are left behind.
 */
public final class RunningProcess {
    /** The exit code of what was killed before it could be waited for. */
    private static final int KILLED = 137;
    private static final long GRACE_NANOS = 250_000_000;

    private final Processes owner;
    private final Command command;
    private final ExternalPromise result;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile Process process;
    private volatile boolean killed;
    private volatile boolean timedOut;
    private volatile boolean truncated;
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean forced = new AtomicBoolean();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final Timer timeout = new Timeout();
    private final Timer grace = new Grace();

    RunningProcess(Processes owner, Command command, ExternalPromise result) {
        this.owner = owner;
        this.command = command;
        this.result = result;
    }

    /** A promise of the {@link ProcessResult}. */
    public Promise result() {
        return result;
    }

    /** Its process id; -1 when it has not started yet. */
    public long id() {
        Process known = process;
        return known == null ? -1 : known.pid();
    }

    /** Ends it and those it has started. */
    public void kill() {
        killed = true;
        if (process != null) {
            force();
        }
    }

    private void force() {
        if (forced.compareAndSet(false, true)) { // first the timer: the end of the process cancels it
            owner.timers().start(grace, owner.timers().deadline(GRACE_NANOS));
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** On a thread that may block. */
    void start() {
        if (killed) {
            finish(KILLED);
            return;
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command.words());
            builder.environment().clear();
            builder.environment().putAll(owner.environment(command));
            builder.directory(owner.folder(command).toFile());
            builder.redirectErrorStream(command.mergeErrors());
            process = builder.start();
        } catch (IOException | IllegalArgumentException e) { // the second for variables that cannot be
            owner.ended(this);
            result.fail(new ProcessError("Cannot start " + command.words().getFirst() + ": " + reason(e)));
            return;
        }
        if (killed) {
            force();
        }
        if (command.timeoutNanos() > 0) {
            owner.timers().start(timeout, owner.timers().deadline(command.timeoutNanos()));
        }
        readers.set(command.mergeErrors() ? 1 : 2);
        owner.world().startThread("fermata-process", () -> {
            drain(process.getInputStream(), output);
            readerDone();
        });
        if (!command.mergeErrors()) {
            owner.world().startThread("fermata-process", () -> {
                drain(process.getErrorStream(), errors);
                readerDone();
            });
        }
        write(process.getOutputStream());
    }

    /** The operating system's words, which the JDK puts at the end: "error=2, TEXT" or "error: 2 (TEXT)". */
    private static String reason(Exception e) {
        String text = String.valueOf(e.getMessage()).strip();
        int at = text.lastIndexOf("error");
        int start = at < 0 ? -1 : Math.max(text.indexOf('(', at), text.indexOf(',', at)) + 1;
        if (start <= 0) {
            return text;
        }
        int end = text.endsWith(")") ? text.length() - 1 : text.length();
        return text.substring(start, end).strip();
    }

    private void write(OutputStream in) {
        if (command.input().length == 0) {
            close(in);
            return;
        }
        owner.world().startThread("fermata-process", () -> {
            try {
                in.write(command.input());
            } catch (IOException e) {
                // the process does not read its input: its own business
            }
            close(in);
        });
    }

    private static void close(OutputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // as above
        }
    }

    private void drain(InputStream from, ByteArrayOutputStream kept) {
        byte[] chunk = new byte[8192];
        try (from) {
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                int room = command.maxOutput() - kept.size();
                kept.write(chunk, 0, Math.min(count, room));
                if (count > room) {
                    truncated = true;
                    force();
                    break;
                }
            }
        } catch (IOException e) {
            // the stream was closed under the reader because the process was killed
        }
    }

    private void readerDone() {
        if (readers.decrementAndGet() > 0) {
            return;
        }
        int code;
        while (true) {
            try {
                code = process.waitFor();
                break;
            } catch (InterruptedException e) {
                force(); // our own thread: nobody interrupts it but to end everything
            }
        }
        finish(code);
    }

    private void finish(int code) {
        if (finished.compareAndSet(false, true)) {
            owner.timers().cancel(timeout);
            owner.timers().cancel(grace);
            owner.ended(this);
            result.succeed(new ProcessResult(code, output.toByteArray(), errors.toByteArray(), timedOut, truncated));
        }
    }

    private final class Timeout extends Timer {
        @Override
        protected void expire() {
            timedOut = true;
            force();
        }
    }

    private final class Grace extends Timer {
        @Override
        protected void expire() {
            finish(process.isAlive() ? KILLED : process.exitValue());
        }
    }
}
