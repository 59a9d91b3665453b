package dev.fermata.runtime.executor;

import dev.fermata.runtime.task.Checkpoint;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * How a task that computes for long is asked to give way: generated code polls {@link #requested()} at loop back-edges
 * and function entries.
 *
 * <p><b>Protocol.</b> {@code request} is 0 when nobody asks, else the number of the request. It is written by whoever
 * asks (a canceller, the ticker) and read opaquely: a poller may see it late, never not at all. Each thread remembers
 * which request it has answered, so between the request and its withdrawal polling costs one comparison more.
 */
public final class Preemption {
    private static final VarHandle REQUEST;

    static {
        try {
            REQUEST = MethodHandles.lookup().findStaticVarHandle(Preemption.class, "request", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static int request;
    private static int last;

    private Preemption() {
    }

    /** Whether {@link #poll()} should be called. One load. */
    public static boolean requested() {
        return (int) REQUEST.getOpaque() != 0;
    }

    /**
     * Gives way when asked to.
     *
     * @throws Throwable a {@code Suspension}, after which the delivered value is to be ignored, or a {@code Cancelled}
     */
    public static void poll() throws Throwable {
        Checkpoint.answer((int) REQUEST.getOpaque());
    }

    /**
     * Whether the running task's executor counts polls, so that none may be left out. To be asked while a poll is
     * requested: counting executors always request.
     */
    public static boolean counted() {
        return Checkpoint.pollsAreCounted();
    }

    /** Asks all running tasks to look whether they are cancelled or should give way. Returns the request's number. */
    public static int request() {
        int number = next();
        REQUEST.setVolatile(number);
        return number;
    }

    private static synchronized int next() { // rare: at most once per tick and per cancellation of a running task
        last = last == Integer.MAX_VALUE ? 1 : last + 1;
        return last;
    }

    /** The number of the current request; 0 for none. */
    public static int current() {
        return (int) REQUEST.getOpaque();
    }

    /** Ends a request, unless a later one has taken its place. */
    public static void withdraw(int number) {
        REQUEST.compareAndSet(number, 0);
    }
}
