package dev.fermata.library.net;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A running program for tests that use the network from Java: it waits until the test closes it. */
public final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Session session;
    private final Promise end;
    private final AtomicInteger code = new AtomicInteger(-1);
    private final Thread thread;

    public Program() {
        this(Session.builder().workStealing(2));
    }

    public Program(SessionBuilder options) {
        session = options.build();
        end = session.engine().external("end of the test");
        thread = Thread.ofPlatform().start(() -> code.set(session.run(() -> Task.await(end))));
    }

    public Session session() {
        return session;
    }

    /** The value of a promise, waited for on this thread. */
    @SuppressWarnings("unchecked")
    public static <T> T await(Promise promise) throws Exception {
        settled(promise);
        if (promise.error() instanceof Exception failure) {
            throw failure;
        }
        return (T) promise.value();
    }

    /** Waits until a promise is done; returns it. */
    public static Promise settled(Promise promise) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        promise.onDone(ended -> done.countDown());
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still pending: " + promise.describe());
        }
        return promise;
    }

    /** Ends the program, which must end well, and leave no thread behind. */
    @Override
    public void close() {
        end.succeed(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while the program ends", e);
        }
        if (code.get() != 0) {
            throw new AssertionError("exit code " + code);
        }
    }
}
