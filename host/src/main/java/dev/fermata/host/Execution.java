package dev.fermata.host;

import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.io.FileError;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One run of one program in a session of its own. {@link #run} works on the calling thread; {@link #cancel} and
 * {@link #kill} may come from any other.
 */
public final class Execution {
    /** Exit code of a program that was ended because of its time limit. */
    public static final int TIMED_OUT = 124;
    /** Exit code of a program that was ended by the terminal's interrupt key. */
    public static final int INTERRUPTED = 130;
    /** Exit code when the program's standard output cannot take what it wrote. */
    public static final int OUTPUT_FAILED = 5;
    /** Exit code after a fault of the engine. */
    public static final int FAULT = 6;

    private final Language language;
    private final ExecutionOptions options;
    private final WatchedOutput out;
    private final OutputStream err;
    private volatile Session session;
    private volatile Stop stop;
    private volatile int request;
    /** Why a program was ended from outside. */
    private record Stop(int exitCode, String message) {
    }

    public Execution(Language language, ExecutionOptions options) {
        this.language = language;
        this.options = options;
        this.out = new WatchedOutput(options.out != null ? options.out : new FileOutputStream(FileDescriptor.out));
        this.err = options.err != null ? options.err : new FileOutputStream(FileDescriptor.err);
    }

    /**
     * Reads, compiles and runs a file; whatever goes wrong is reported on the program's standard error.
     *
     * @return the exit code
     */
    public int runFile(String file) {
        Source source;
        try {
            source = SourceFiles.read(options.directory, file);
        } catch (UnreadableSourceException e) {
            return report(e);
        }
        return run(source, options.directory.resolve(file).normalize());
    }

    /** Reads a program from a stream to its end, compiles and runs it. */
    public int runStream(InputStream in, String name) {
        Source source;
        try {
            source = SourceFiles.read(in, name);
        } catch (UnreadableSourceException e) {
            return report(e);
        }
        return run(source);
    }

    /** Compiles and runs a text that belongs to no file. */
    public int run(Source source) {
        return run(source, null);
    }

    /** Runs one test of a file. */
    public int run(TestCase test) {
        return run(context -> test.program(), null);
    }

    /** Compiles and runs a text that stands for a file. */
    public int run(Source source, Path file) {
        return run(context -> language.load(source, context), file);
    }

    private int run(Function<ModuleContext, Program> loader, Path file) {
        TimeLimit limit = TimeLimit.start(options.timeoutNanos, this, options.stuck);
        try {
            Program program = loader.apply(new ModuleContext(options.directory, file, options.engine, options.settings));
            return ended(inSession(program));
        } catch (RuntimeException | Error failure) {
            return report(failure);
        } finally {
            if (limit != null) {
                limit.close();
            }
        }
    }

    private int ended(int code) {
        if (out.failure() != null) {
            write(err, "fermata: cannot write standard output: " + out.failure() + "\n");
            return OUTPUT_FAILED;
        }
        Stop why = stop;
        if (why == null) {
            return code;
        }
        if (why.message() != null) {
            write(err, why.message() + "\n");
        }
        return why.exitCode(); // how the program itself then ended does not hide that it was made to
    }

    private int inSession(Program program) {
        Session opened = builder(language, options, () -> stop != null).out(out).err(err).build();
        session = opened;
        if (stop != null) { // whoever cancelled before this session was there to see: one of the two threads sees the other
            cancelTasks(opened, stop);
        }
        int code;
        try (TraceFile _ = TraceFile.open(options.trace, opened, language.longStepNanos())) {
            code = opened.run(program::run);
        } catch (IOException e) {
            write(err, "fermata: cannot write the trace: " + FileError.of(options.trace.toString(), e).getMessage() + "\n");
            return OUTPUT_FAILED;
        } finally {
            session = null;
            Preemption.withdraw(request);
        }
        if (options.trace != null) {
            write(err, "fermata: trace written to " + options.trace + "\n");
        }
        return code;
    }

    /** To be called after the language has loaded the program: that may say how it wants to run. */
    static SessionBuilder builder(Language language, ExecutionOptions options, BooleanSupplier stopped) {
        SessionBuilder builder = Session.builder()
            .arguments(options.arguments)
            .workingDirectory(options.directory)
            .permissions(options.permissions)
            .reporter(new LanguageReporter(language, options, stopped));
        if (options.in != null) {
            builder.in(options.in).out(options.out).err(options.err);
        }
        if (options.outputIsWatched) {
            builder.watchedOutput();
        }
        if (options.environment != null) {
            builder.environment(options.environment);
        }
        ExecutorChoice executor = options.executor != null ? options.executor : preferred(language);
        return switch (executor.kind()) {
            case WORK_STEALING -> builder.workStealing(executor.workers());
            case LOOP -> builder.loop();
            case VIRTUAL_TIME -> language.movesTime() ? builder.programTime(executor.order()) : builder.virtualTime(executor.order());
        };
    }

    private static ExecutorChoice preferred(Language language) {
        if (language.prefersVirtualTime()) {
            return ExecutorChoice.virtualTime(Order.fifo());
        }
        return language.runsOnOneThread() ? ExecutorChoice.loop() : ExecutorChoice.workStealing(0);
    }

    /**
     * Cancels the program's tasks, so that it runs its clean-up and ends with this exit code. The first call counts.
     *
     * @param message printed at the end; null for none
     */
    public void cancel(int exitCode, String message) {
        if (stop == null) {
            stop = new Stop(exitCode, message);
        }
        Session running = session;
        if (running != null) {
            cancelTasks(running, stop);
        }
    }

    private void cancelTasks(Session running, Stop why) {
        running.engine().outermost().cancel(why.message() == null ? "interrupted" : why.message());
        interrupt();
    }

    /** Ends the program at once, without clean-up. */
    public void kill(int exitCode) {
        Session running = session;
        if (running != null) {
            running.kill(exitCode);
            interrupt();
            // Should the program's thread not come back, its output is not to be lost; whoever reads it may not read any more.
            running.world().startThread("fermata-last-output", running.console()::flush);
        }
    }

    /** Makes tasks that compute notice, also on executors that never preempt by themselves. */
    private void interrupt() {
        request = Preemption.request();
    }

    /** Tells a failure outside a session. */
    private int report(Throwable failure) {
        FailureReport report = language.report(failure, options.style);
        write(report);
        return report.exitCode();
    }

    private void write(FailureReport report) {
        if (options.failures != null) {
            options.failures.accept(report);
            return;
        }
        write(report.standardOutput() ? out : err, report.text());
    }

    private static void write(OutputStream target, String text) {
        try {
            target.write(text.getBytes(StandardCharsets.UTF_8));
            target.flush();
        } catch (IOException e) {
            // Nobody is left to tell; the exit code says it.
        }
    }
}
