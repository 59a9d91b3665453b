package dev.fermata.runtime.session;

import dev.fermata.runtime.executor.Executor;
import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.executor.HostExecutor;
import dev.fermata.runtime.executor.LoopExecutor;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.executor.TimeMover;
import dev.fermata.runtime.executor.VirtualTimeExecutor;
import dev.fermata.runtime.executor.WorkStealingExecutor;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.world.RealWorld;
import dev.fermata.runtime.world.SimulatedWorld;
import dev.fermata.runtime.world.World;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The options of a {@link Session}. */
public final class SessionBuilder {
    private enum Kind { WORK_STEALING, LOOP, HOST, VIRTUAL }

    private Kind kind = Kind.WORK_STEALING;
    private int workers;
    private Order order;
    private TimeMover mover;
    private SimulatedWorld simulated;
    private java.util.concurrent.Executor host;
    InputStream in;
    OutputStream out;
    OutputStream err;
    List<String> arguments = List.of();
    Path workingDirectory;
    private Map<String, String> environment;
    Permissions permissions = Permissions.all();
    Reporter reporter = Reporter.PLAIN;
    long timeoutNanos;
    boolean outputIsWatched;
    int preemptEvery;

    SessionBuilder() {
    }

    /** All cores: the main strand on the calling thread, other tasks on work-stealing workers. The default. */
    public SessionBuilder workStealing(int workerCount) {
        kind = Kind.WORK_STEALING;
        workers = workerCount;
        return this;
    }

    /** Everything on the calling thread. */
    public SessionBuilder loop() {
        kind = Kind.LOOP;
        return this;
    }

    /** Everything on a host's executor; see {@link Session#start}. */
    public SessionBuilder host(java.util.concurrent.Executor executor) {
        kind = Kind.HOST;
        host = executor;
        return this;
    }

    /** Everything on the calling thread, in an order and with a time that are repeatable. */
    public SessionBuilder virtualTime(Order choices) {
        kind = Kind.VIRTUAL;
        order = choices;
        mover = TimeMover.CLOCK;
        return this;
    }

    /** Like {@link #virtualTime}, but time moves only by {@link VirtualTimeExecutor#advance}. */
    public SessionBuilder manualTime(Order choices) {
        virtualTime(choices);
        mover = TimeMover.HOST;
        return this;
    }

    /** Like {@link #virtualTime}, but time moves only as far as the program says by {@link VirtualTimeExecutor#permit}. */
    public SessionBuilder programTime(Order choices) {
        virtualTime(choices);
        mover = TimeMover.PROGRAM;
        return this;
    }

    /** With virtual time: makes every n-th loop back-edge give way. */
    public SessionBuilder preemptEvery(int polls) {
        preemptEvery = polls;
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

    /** Writes output soon after it was printed, also while the program computes: for a terminal. */
    public SessionBuilder watchedOutput() {
        outputIsWatched = true;
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
        if (kind == Kind.VIRTUAL) {
            simulated = new SimulatedWorld(order.seed());
            return simulated;
        }
        return RealWorld.INSTANCE;
    }

    Loop home(World world, Runnable whenOver) {
        return switch (kind) {
            case WORK_STEALING -> new LoopExecutor(world);
            case LOOP -> new LoopExecutor(world, 1);
            case HOST -> new HostExecutor(host, whenOver);
            case VIRTUAL -> new VirtualTimeExecutor(simulated, order, mover);
        };
    }

    Executor executor(World world, Loop home) {
        return kind == Kind.WORK_STEALING ? new WorkStealingExecutor(world, workers) : home;
    }

    /** Ties together what needs one another. By kind, not by class: a program loads only the executor it uses. */
    void connect(Loop home, Engine engine) {
        if (kind == Kind.LOOP) {
            engine.timers().keepSteady();
        } else if (kind == Kind.VIRTUAL) {
            ((VirtualTimeExecutor) home).timers(engine.timers());
            engine.preemptEvery(preemptEvery);
        } else if (kind == Kind.HOST) {
            ((HostExecutor) home).later((nanos, action) ->
                    engine.timers().start(new Later(action), engine.world().nanoTime() + nanos));
        }
    }

    private static final class Later extends Timer {
        private final Runnable action;

        Later(Runnable action) {
            this.action = action;
            background();
        }

        @Override
        protected void expire() {
            action.run();
        }
    }

    boolean isVirtual() {
        return kind == Kind.VIRTUAL;
    }

    Map<String, String> environment() {
        return environment == null ? new LazyEnvironment() : new ConcurrentHashMap<>(environment);
    }
}
