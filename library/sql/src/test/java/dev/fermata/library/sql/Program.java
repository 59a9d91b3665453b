package dev.fermata.library.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A running program whose tasks a test makes; the test's own thread waits for them. */
final class Program implements AutoCloseable {
    private final Session session;
    private final Promise end;
    private final Thread thread;
    private final AtomicInteger code = new AtomicInteger(-1);

    Program() {
        this(Session.builder().loop());
    }

    Program(SessionBuilder options) {
        session = options.build();
        end = session.engine().external("end of the test");
        thread = Thread.ofPlatform().start(() -> code.set(session.run(() -> Task.await(end))));
    }

    Session session() {
        return session;
    }

    /** What a task gives. */
    Object value(Body body) throws Throwable {
        return outcome(session.spawn(body));
    }

    /** What an operation gives, to a task that waits for it. */
    Object await(Operation operation) throws Throwable {
        return value(operation::await);
    }

    static Object outcome(Promise promise) throws Throwable {
        CountDownLatch done = new CountDownLatch(1);
        promise.onDone(ended -> done.countDown());
        done.await();
        if (promise.isFailed()) {
            throw promise.error();
        }
        return promise.value();
    }

    @Override
    public void close() {
        end.succeed(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(code.get()).isZero();
    }
}
