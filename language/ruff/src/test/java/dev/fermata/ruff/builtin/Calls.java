package dev.fermata.ruff.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls builtins as a program would, and compares results by their detailed texts. */
final class Calls {
    private static final ThreadLocal<Session> PROGRAM = new ThreadLocal<>();

    private Calls() {
    }

    static NativeFunction function(String name) {
        Builtin builtin = Builtins.find(name);
        assertThat(builtin).as(name).isNotNull();
        return new NativeFunction(builtin);
    }

    /** The call's result. In a program ({@link #inProgram}) the call is a task of its own, which may wait. */
    static Object call(String name, Object... arguments) {
        return task(() -> function(name).bodyN(0, arguments));
    }

    static Object task(Body body) {
        try {
            return PROGRAM.get() == null ? body.run() : outcome(PROGRAM.get().spawn(body));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** A task of the program. */
    static Task spawn(Body body) {
        return PROGRAM.get().spawn(body);
    }

    private static Object outcome(Promise task) throws Throwable {
        CountDownLatch done = new CountDownLatch(1);
        task.onDone(ended -> done.countDown());
        done.await();
        if (task.isFailed()) {
            throw task.error();
        }
        return task.value();
    }

    static void gives(String expected, String name, Object... arguments) {
        assertThat(DebugText.detailed(call(name, arguments))).as("%s%s", name, Arrays.asList(arguments))
                .isEqualTo(expected);
    }

    static void fails(String message, String name, Object... arguments) {
        assertThatThrownBy(() -> call(name, arguments)).as("%s%s", name, Arrays.asList(arguments))
                .isInstanceOf(ScriptError.class).hasMessage(message);
    }

    static RuffArray array(Object... elements) {
        return RuffArray.of(elements);
    }

    static Object dict(Object... keysAndValues) {
        return Access.newDict(keysAndValues);
    }

    static RuffBytes bytes(int... values) {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            content[i] = (byte) values[i];
        }
        return new RuffBytes(content);
    }

    interface Program {
        void run() throws Throwable;
    }

    /** Runs Java code with a running program whose tasks make the calls; returns what the program printed. */
    static String inProgram(SessionBuilder options, Program program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Session session = options.loop().out(out).err(out).build();
        Promise end = session.engine().external("end of the test");
        AtomicInteger code = new AtomicInteger(-1);
        Thread thread = Thread.ofPlatform().start(() -> code.set(session.run(() -> Task.await(end))));
        PROGRAM.set(session);
        try {
            program.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        } finally {
            PROGRAM.remove();
            end.succeed(null);
            join(thread);
        }
        assertThat(code.get()).as(out::toString).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String inProgram(Program program) {
        return inProgram(Session.builder(), program);
    }
}
