package dev.fermata.runtime;

import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Reporter;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Task;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs a piece of code as a program and keeps what it did. */
public final class Run {
    public final ByteArrayOutputStream out = new ByteArrayOutputStream();
    public final ByteArrayOutputStream err = new ByteArrayOutputStream();
    public final List<Throwable> unobserved = Collections.synchronizedList(new ArrayList<>());
    public Throwable uncaught;
    public int exitCode;
    public Object value;
    public Session session;

    private Run() {
    }

    /** On virtual time, first in first out. */
    public static Run virtual(Code code) {
        return with(Session.builder().virtualTime(Order.fifo()), code);
    }

    /** On virtual time with random order. */
    public static Run seeded(long seed, Code code) {
        return with(Session.builder().virtualTime(Order.random(seed)), code);
    }

    /** On one real thread. */
    public static Run loop(Code code) {
        return with(Session.builder().loop(), code);
    }

    /** On the work-stealing executor. */
    public static Run parallel(Code code) {
        return with(Session.builder().workStealing(2), code);
    }

    public static Run with(SessionBuilder options, Code code) {
        Run run = new Run();
        Session session = options.out(run.out).err(run.err).reporter(run.new Recorder()).build();
        run.session = session;
        Task root = code.task();
        run.exitCode = session.run(root);
        run.value = root.isSucceeded() ? root.value() : null;
        return run;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The value of a program that must have ended well. */
    public Object ok() {
        if (uncaught != null) {
            throw new AssertionError("The program failed", uncaught);
        }
        if (!unobserved.isEmpty()) {
            throw new AssertionError("A task failed", unobserved.getFirst());
        }
        return value;
    }

    private final class Recorder implements Reporter {
        @Override
        public void uncaught(Session session, Task task, Throwable error) {
            uncaught = error;
        }

        @Override
        public void unobserved(Session session, Task task, Throwable error) {
            unobserved.add(error);
        }
    }
}
