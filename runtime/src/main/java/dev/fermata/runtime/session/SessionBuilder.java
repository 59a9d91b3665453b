package dev.fermata.runtime.session;

import dev.fermata.runtime.executor.Executor;
import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.executor.LoopExecutor;
import dev.fermata.runtime.executor.WorkStealingExecutor;
import dev.fermata.runtime.world.RealWorld;
import dev.fermata.runtime.world.World;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The options of a {@link Session}. */
public final class SessionBuilder {
    private boolean singleThread;
    private int workers;
    InputStream in;
    OutputStream out;
    OutputStream err;
    List<String> arguments = List.of();
    Path workingDirectory;
    private Map<String, String> environment;
    Permissions permissions = Permissions.all();
    Reporter reporter = Reporter.PLAIN;
    long timeoutNanos;

    SessionBuilder() {
    }

    /** All cores: the main strand on the calling thread, other tasks on work-stealing workers. The default. */
    public SessionBuilder workStealing(int workerCount) {
        singleThread = false;
        workers = workerCount;
        return this;
    }

    /** Everything on the calling thread. */
    public SessionBuilder loop() {
        singleThread = true;
        return this;
    }

    /** Standard input; the process's own when not given. */
    public SessionBuilder in(InputStream stream) {
        in = stream;
        return this;
    }

    /** Standard output; the process's own when not given. */
    public SessionBuilder out(OutputStream stream) {
        out = stream;
        return this;
    }

    /** Standard error; the process's own when not given. */
    public SessionBuilder err(OutputStream stream) {
        err = stream;
        return this;
    }

    public SessionBuilder arguments(List<String> values) {
        arguments = List.copyOf(values);
        return this;
    }

    public SessionBuilder workingDirectory(Path folder) {
        workingDirectory = folder.toAbsolutePath().normalize();
        return this;
    }

    /** The environment variables the program starts with; the process's own when not given. */
    public SessionBuilder environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    public SessionBuilder permissions(Permissions granted) {
        permissions = granted;
        return this;
    }

    public SessionBuilder reporter(Reporter chosen) {
        reporter = chosen;
        return this;
    }

    /** Cancels the program when it runs for longer; 0 for no limit. */
    public SessionBuilder timeoutNanos(long nanos) {
        timeoutNanos = nanos;
        return this;
    }

    public Session build() {
        return new Session(this);
    }

    World world() {
        return RealWorld.INSTANCE;
    }

    Loop home(World world) {
        return new LoopExecutor(world);
    }

    Executor executor(Loop home) {
        return singleThread ? home : new WorkStealingExecutor(workers);
    }

    boolean isVirtual() {
        return false;
    }

    Map<String, String> environment() {
        return environment == null ? new LazyEnvironment() : new ConcurrentHashMap<>(environment);
    }
}
