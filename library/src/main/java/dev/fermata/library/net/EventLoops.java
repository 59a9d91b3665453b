package dev.fermata.library.net;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that serve a session's sockets: as many as its executor has, started when first needed. */
public final class EventLoops {
    private static final long SHUTDOWN_NANOS = 500_000_000;

    private final EventLoopGroup group;
    private final Transport transport = Transport.best();
    private final ChannelGroup listening = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean closed;

    private EventLoops(Session session) {
        if (session.world().isSimulated()) {
            throw new ScriptError("The network cannot be used in a simulated world");
        }
        Executor threads = loop -> session.world().start(new EventLoopThread(loop, "fermata-net-" + started.incrementAndGet(), session));
        group = new MultiThreadIoEventLoopGroup(session.engine().executor().parallelism(), threads, transport.handler());
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

    /** The kinds of channels that these threads serve. */
    public Transport transport() {
        return transport;
    }

    /** Whether the session has ended: then nothing can be opened any more. */
    public boolean isClosed() {
        return closed;
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

    /** Makes a channel known that accepts others: such channels are closed first. */
    public void listening(Channel channel) {
        listening.add(channel);
    }

    /**
     * A program leaves no socket behind when it ends. The quiet time is not zero, because then a loop would end right after
     * the tasks that are queued now, and leave a channel open that one of these registers.
     */
    private void close() {
        closed = true;
        listening.close().awaitUninterruptibly(SHUTDOWN_NANOS, TimeUnit.NANOSECONDS);
        group.shutdownGracefully(1, SHUTDOWN_NANOS, TimeUnit.NANOSECONDS).awaitUninterruptibly(2 * SHUTDOWN_NANOS, TimeUnit.NANOSECONDS);
    }
}
