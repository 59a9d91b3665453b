package dev.fermata.ruff.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** Calls builtins as a program would, and compares results by their detailed texts. */
final class Calls {
    private Calls() {
    }

    static NativeFunction function(String name) {
        Builtin builtin = Builtins.find(name);
        assertThat(builtin).as(name).isNotNull();
        return new NativeFunction(builtin);
    }

    static Object call(String name, Object... arguments) {
        try {
            return function(name).bodyN(0, arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void gives(String expected, String name, Object... arguments) {
        assertThat(DebugText.detailed(call(name, arguments))).as("%s%s", name, Arrays.asList(arguments)).isEqualTo(expected);
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

    /** Runs Java code as a program's root task; returns what it printed, and fails when it fails. */
    static String inProgram(SessionBuilder options, Program program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Session session = options.loop().out(out).err(out).build();
        int code = session.run(() -> {
            try {
                program.run();
            } catch (ScriptError | AssertionError e) {
                failure.set(e);
            }
            return null;
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get().getMessage(), failure.get());
        }
        assertThat(code).as(out::toString).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    static String inProgram(Program program) {
        return inProgram(Session.builder(), program);
    }
}
