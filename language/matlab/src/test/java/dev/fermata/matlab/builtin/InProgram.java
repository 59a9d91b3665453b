package dev.fermata.matlab.builtin;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Runs Java code as a running program does: with random numbers, warnings and a console. */
final class InProgram {
    private InProgram() {
    }

    static Object value(String call) {
        return run(() -> Expression.value(call));
    }

    static <T> T run(Callable<T> code) {
        return run(code, new ByteArrayOutputStream());
    }

    /** What the code prints on standard error. */
    static String warnings(String call) {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        run(() -> Expression.value(call), errors);
        return errors.toString(StandardCharsets.UTF_8).strip();
    }

    private static <T> T run(Callable<T> code, ByteArrayOutputStream errors) {
        Session session = Session.builder().loop().out(new ByteArrayOutputStream()).err(errors).build();
        session.attach(MatlabSession.class, new MatlabSession());
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        session.run(() -> {
            try {
                result.set(code.call());
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
            return null;
        });
        switch (failure.get()) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new AssertionError(e);
        }
        return result.get();
    }
}
