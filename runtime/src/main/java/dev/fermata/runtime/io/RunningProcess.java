package dev.fermata.runtime.io;

import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.timer.Timer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process and the threads that serve its streams: a reader for each output, a writer when there is input to write.
 * The last reader to end waits for the process and completes the result.
 *
 * <p>Each field of what was read is written by its reader and read by the last one; {@code readers} orders them.
 */
public final class RunningProcess {
    private final Processes owner;
    private final Command command;
    private final ExternalPromise result;
    private final AtomicInteger readers = new AtomicInteger();
    private volatile Process process;
    private volatile boolean killed;
    private volatile boolean timedOut;
    private volatile boolean truncated;
    private byte[] output = new byte[0];
    private byte[] errors = new byte[0];
    private Timer timer;

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
        Process known = process;
        if (known != null) {
            destroy(known);
        }
    }

    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** On a thread that may block. */
    void start() {
        if (killed) {
            finish(new ProcessResult(137, output, errors, false, false), null);
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
            finish(null, new ProcessError("Cannot start " + command.words().getFirst() + ": " + reason(e)));
            return;
        }
        if (killed) {
            destroy(process);
        }
        if (command.timeoutNanos() > 0) {
            timer = new Timeout();
            owner.timers().start(timer, owner.world().nanoTime() + command.timeoutNanos());
        }
        readers.set(command.mergeErrors() ? 1 : 2);
        owner.world().startThread("fermata-process", () -> {
            output = drain(process.getInputStream());
            readerDone();
        });
        if (!command.mergeErrors()) {
            owner.world().startThread("fermata-process", () -> {
                errors = drain(process.getErrorStream());
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

    private byte[] drain(InputStream from) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try (from) {
            for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
                int room = command.maxOutput() - kept.size();
                kept.write(chunk, 0, Math.min(count, room));
                if (count > room) {
                    truncated = true;
                    destroy(process);
                    break;
                }
            }
        } catch (IOException e) {
            // the stream was closed under the reader because the process was killed
        }
        return kept.toByteArray();
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
                destroy(process); // our own thread: nobody interrupts it but to end everything
            }
        }
        if (timer != null) {
            owner.timers().cancel(timer);
        }
        finish(new ProcessResult(code, output, errors, timedOut, truncated), null);
    }

    private void finish(ProcessResult value, ProcessError error) {
        owner.ended(this);
        if (error != null) {
            result.fail(error);
        } else {
            result.succeed(value);
        }
    }

    private final class Timeout extends Timer {
        @Override
        protected void expire() {
            timedOut = true;
            destroy(process);
        }
    }
}
