package dev.fermata.library.net;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that serve a session's sockets: as many as its executor has, started when first needed. */
public final class EventLoops {
    private static final long SHUTDOWN_MILLIS = 500;

    private final EventLoopGroup group;
    private final AtomicInteger started = new AtomicInteger();

    private EventLoops(Session session) {
        if (session.world().isSimulated()) {
            throw new ScriptError("The network cannot be used in a simulated world");
        }
        Executor threads = loop -> session.world().start(new EventLoopThread(loop, "fermata-net-" + started.incrementAndGet(), session));
        group = new MultiThreadIoEventLoopGroup(session.engine().executor().parallelism(), threads, NioIoHandler.newFactory());
        session.whenClosed(this::close);
    }

    /** The event loops of a session; an error when it has no real network. */
    public static EventLoops of(Session session) {
        return session.attachment(EventLoops.class, EventLoops::new);
    }

    /** The threads, as Netty wants them. */
    public EventLoopGroup group() {
        return group;
    }

    /** Whether the session has ended: then nothing can be opened any more. */
    public boolean isClosed() {
        return group.isShuttingDown();
    }

    /** Starts a task in a scope, on the calling thread if that is an event loop whose engine lets it run tasks. */
    public static void start(Scope scope, Task task) {
        if (Thread.currentThread() instanceof EventLoopThread thread) {
            thread.guest.start(scope, task);
        } else {
            scope.start(task);
        }
    }

    /** Runs an action on an event loop; nothing when the session has ended and with it the loop. */
    public static void execute(EventLoop loop, Runnable action) {
        try {
            loop.execute(action);
        } catch (RejectedExecutionException ended) {
            // all its channels are closed
        }
    }

    /** A program leaves no socket behind when it ends. */
    private void close() {
        group.shutdownGracefully(0, SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly(2 * SHUTDOWN_MILLIS);
    }
}
