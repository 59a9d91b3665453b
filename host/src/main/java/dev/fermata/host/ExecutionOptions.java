package dev.fermata.host;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.runtime.session.Permissions;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How to execute a program. Everything has a default: the process's own streams and directory, all permissions. */
public final class ExecutionOptions {
    List<String> arguments = List.of();
    Path directory = Path.of("").toAbsolutePath();
    Map<String, String> environment;
    InputStream in;
    OutputStream out;
    OutputStream err;
    /** Null for what the language prefers. */
    ExecutorChoice executor;
    Permissions permissions = Permissions.all();
    long timeoutNanos;
    Engine engine = Engine.COMPILED;
    ReportStyle style = ReportStyle.PLAIN;
    Map<String, String> settings = Map.of();
    Path trace;
    boolean outputIsWatched;
    Runnable stuck = () -> { };
    Consumer<FailureReport> failures;

    public ExecutionOptions() {
    }

    public ExecutionOptions arguments(List<String> values) {
        arguments = List.copyOf(values);
        return this;
    }

    /** The working directory; relative paths of the program and of its file start here. */
    public ExecutionOptions directory(Path folder) {
        directory = folder.toAbsolutePath();
        return this;
    }

    /** The environment variables of the program; the process's own when not given. */
    public ExecutionOptions environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /** The program's standard streams. */
    public ExecutionOptions console(InputStream input, OutputStream output, OutputStream errors) {
        in = input;
        out = output;
        err = errors;
        return this;
    }

    /** @param choice null for what the language prefers */
    public ExecutionOptions executor(ExecutorChoice choice) {
        executor = choice;
        return this;
    }

    public ExecutionOptions permissions(Permissions granted) {
        permissions = granted;
        return this;
    }

    /** Real time after which the program is ended with {@link Execution#TIMED_OUT}; 0 for no limit. */
    public ExecutionOptions timeoutNanos(long nanos) {
        timeoutNanos = nanos;
        return this;
    }

    /** Who is told what ended the program, instead of its user. */
    public ExecutionOptions failures(Consumer<FailureReport> receiver) {
        failures = receiver;
        return this;
    }

    /** What to do when the program does not even end when it is killed: its thread is then lost. */
    public ExecutionOptions whenStuck(Runnable action) {
        stuck = action;
        return this;
    }

    public ExecutionOptions engine(Engine chosen) {
        engine = chosen;
        return this;
    }

    /** How the failure that ends the program is written. */
    public ExecutionOptions style(ReportStyle chosen) {
        style = chosen;
        return this;
    }

    /** Options of the language, see {@link dev.fermata.compiler.language.ModuleContext#settings}. */
    public ExecutionOptions settings(Map<String, String> values) {
        settings = Map.copyOf(values);
        return this;
    }

    /** Whether somebody looks on while the program writes, so that its output should not wait until much has come together. */
    public ExecutionOptions watchedOutput(boolean isWatched) {
        outputIsWatched = isWatched;
        return this;
    }

    /** A file to write the trace of the run to. */
    public ExecutionOptions trace(Path file) {
        trace = file;
        return this;
    }
}
