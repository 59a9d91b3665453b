package dev.fermata.runtime.session;

import dev.fermata.runtime.executor.Executor;
import dev.fermata.runtime.executor.HostExecutor;
import dev.fermata.runtime.executor.Loop;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Carrier;
import dev.fermata.runtime.task.Engine;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Strand;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timer;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A running program, as it sees itself: console, arguments, working directory, environment, permissions, tasks.
 *
 * <p>{@link #run} runs the root task on the calling thread, which also carries the main strand; tasks without a strand
 * run on the executor. The program ends when the root task and all its tasks have ended, when the root task fails (the
 * others are then cancelled), or at once by {@link #exit}. A session runs once and leaves no thread behind.
 */
public final class Session {
    /** The exit code of a program whose output nobody reads any more, as if a signal had ended it. */
    public static final int CLOSED_PIPE = 141;

    private final World world;
    private final Loop home;
    private final Executor executor;
    private final Timers timers;
    private final Engine engine;
    private final Console console;
    /** Null unless somebody looks on. */
    private final SoonFlush soon;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Permissions permissions;
    private final long timeoutNanos;
    private final Ending ending;
    private final Unobserved unobserved = new Unobserved();
    private volatile Map<Class<?>, Object> attachments;
    private volatile Path workingDirectory;
    private volatile Reporter reporter;

    Session(SessionBuilder options) {
        world = options.world();
        ending = new Ending(this);
        home = options.home(world, ending.hostIsOver());
        executor = options.executor(world, home);
        timers = new Timers(world, options.isVirtual(), home);
        engine = new Engine(world, executor, home, timers, this, unobserved);
        console = new Console(options.in, options.out, options.err, new OutputWatcher());
        soon = options.outputIsWatched && !world.isSimulated() ? new SoonFlush(world, console) : null;
        arguments = options.arguments;
        environment = options.environment();
        permissions = options.permissions;
        timeoutNanos = options.timeoutNanos;
        reporter = options.reporter;
        workingDirectory = options.workingDirectory;
        options.connect(home, engine);
    }

    public static SessionBuilder builder() {
        return new SessionBuilder();
    }

    /** The session of the running task. */
    public static Session current() {
        return (Session) Task.current().engine().owner();
    }

    /** The session of the running task; null outside. */
    public static Session currentOrNull() {
        Task task = Task.currentOrNull();
        return task == null ? null : (Session) task.engine().owner();
    }

    // ---- running ----

    /** Runs a program whose root task has this body; see {@link #run(Task)}. */
    public int run(Body body) {
        return run(body.asTask());
    }

    /**
     * Runs the program to its end on the calling thread.
     *
     * @return the exit code
     */
    public int run(Task root) {
        try {
            begin(root);
            home.drive(ending);
            unobserved.reportAll(); // what failed before the program ended itself
            return ending.exitCode();
        } finally {
            close();
        }
    }

    /**
     * Runs the program on the executor given to {@link SessionBuilder#host} without holding the caller.
     *
     * @return a promise of the exit code, completed on a thread of the host
     */
    public Promise start(Task root) {
        if (!(home instanceof HostExecutor host)) {
            throw new IllegalStateException("Only a session on a host's executor can be started; run the others");
        }
        begin(root);
        host.begin(ending);
        return ending.hostPromise();
    }

    private void begin(Task root) {
        LiveSessions.add(this);
        ending.begin(root);
        if (timeoutNanos > 0) {
            timers.start(new Timeout(), world.nanoTime() + timeoutNanos);
        }
        engine.outermost().start(root);
    }

    /** Registers what is to be done when the session ends, last registered first. */
    public synchronized void whenClosed(Runnable action) { // rare: once per facility
        if (closed) {
            throw new IllegalStateException("The session has ended");
        }
        closers = new Closer(action, closers);
    }

    private record Closer(Runnable action, Closer older) {
    }

    private Closer closers;
    private boolean closed;

    private synchronized Closer takeClosers() {
        Closer all = closers;
        closers = null;
        closed = true;
        return all;
    }

    void close() {
        LiveSessions.remove(this);
        engine.end();
        for (Closer closer = takeClosers(); closer != null; closer = closer.older) {
            closer.action.run();
        }
        if (soon != null) {
            soon.end();
        }
        timers.close();
        executor.close();
        home.close();
        engine.close();
        console.flush();
        Carrier.release();
    }

    /**
     * Ends the program at once: nothing of it runs any more, not even {@code finally}. Inside a task it does not
     * return. A suspending host method.
     */
    public Object exit(int code) throws Throwable {
        ending.exit(code);
        if (Task.currentOrNull() != null) {
            return Task.end();
        }
        return null;
    }

    /**
     * Ends the program as a failure of its root task would, but without a report: all tasks are cancelled, so that what
     * they have to clean up is cleaned up. Inside a task it does not return.
     */
    public void leave(int code) {
        ending.leave(code);
        Task task = Task.currentOrNull();
        if (task != null) {
            Cancelled request = task.cancellation();
            throw request != null ? request : new Cancelled(Ending.LEAVING, engine.outermost()); // behind a shield there is none yet
        }
    }

    /** Whether the program is ending because of {@link #leave}. */
    public boolean isLeaving() {
        return ending.isLeaving();
    }

    /** Ends the program at once from outside its tasks. */
    public void kill(int code) {
        ending.exit(code);
    }

    /** Starts a task on the main strand from anywhere; it lives in the program's outermost scope. */
    public Task spawn(Task task) {
        return engine.outermost().start(task);
    }

    /** Starts a task on the main strand from anywhere. */
    public Task spawn(Body body) {
        return spawn(body.asTask());
    }

    /**
     * Says that the root task only holds the session open, and which task somebody outside waits for: that one fails when
     * nothing can wake it any more. From any thread, first before the session runs.
     *
     * @param task null while nobody waits for one
     */
    public void foreground(Task task) {
        ending.foreground(task);
    }

    // ---- what a program sees ----

    public Console console() {
        return console;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The program's own copy of the environment variables; it may change them. */
    public Map<String, String> environment() {
        return environment;
    }

    public Permissions permissions() {
        return permissions;
    }

    /** The absolute folder that relative paths are resolved against. */
    public Path workingDirectory() {
        Path known = workingDirectory;
        if (known == null) {
            known = Path.of("").toAbsolutePath();
            workingDirectory = known;
        }
        return known;
    }

    /** Changes the working directory of this program. */
    public void workingDirectory(Path folder) {
        workingDirectory = resolve(folder.toString());
    }

    /** A path as the program means it. */
    public Path resolve(String path) {
        return workingDirectory().resolve(path).normalize();
    }

    /** The strand of the root task and, unless they ask for another, of all others. */
    public Strand strand() {
        return engine.mainStrand();
    }

    public Engine engine() {
        return engine;
    }

    public World world() {
        return world;
    }

    public Timers timers() {
        return timers;
    }

    public Reporter reporter() {
        return reporter;
    }

    /** Sets how errors are shown. */
    public void reporter(Reporter chosen) {
        reporter = chosen;
    }

    /** The session's object of a class, made by {@code maker} when first asked for: storage for languages. */
    public <T> T attachment(Class<T> type, Function<Session, ? extends T> maker) {
        T known = attachment(type);
        return known != null ? known : made(type, maker);
    }

    /** A lock that its owner may take again, and not computeIfAbsent: a maker may ask for other attachments. */
    private synchronized <T> T made(Class<T> type, Function<Session, ? extends T> maker) {
        T known = attachment(type);
        if (known == null) {
            known = maker.apply(this);
            attachmentMap().put(type, known);
        }
        return known;
    }

    /** The session's object of a class; null when it has none. */
    public <T> T attachment(Class<T> type) {
        Map<Class<?>, Object> map = attachments;
        return map == null ? null : type.cast(map.get(type));
    }

    /** Sets the session's object of a class. */
    public <T> void attach(Class<T> type, T value) {
        attachmentMap().put(type, value);
    }

    private synchronized Map<Class<?>, Object> attachmentMap() { // rare: once per language feature, not per task
        if (attachments == null) {
            attachments = new ConcurrentHashMap<>();
        }
        return attachments;
    }

    // ---- for this package ----

    Unobserved unobserved() {
        return unobserved;
    }

    private final class OutputWatcher implements Output.Watcher {
        @Override
        public void becameDirty() {
            if (home.isAsleep()) {
                home.wakeUp(); // the idle hook flushes
            } else if (soon != null) {
                soon.need();
            }
        }

        @Override
        public void broke() {
            ending.exit(CLOSED_PIPE);
        }
    }

    /** Cancels the program, and kills it when that does not help. */
    private final class Timeout extends Timer {
        private static final long GRACE_NANOS = 2_000_000_000;

        private boolean expired;

        Timeout() {
            background();
        }

        @Override
        protected void expire() {
            if (!expired) {
                expired = true;
                ending.timedOut(timeoutNanos);
                timers.start(this, world.nanoTime() + GRACE_NANOS);
            } else {
                ending.giveUp();
            }
        }
    }
}
