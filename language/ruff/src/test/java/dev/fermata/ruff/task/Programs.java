package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.RuffLanguage;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs Ruff programs. */
final class Programs {
    record Outcome(int code, List<String> out, List<String> err) {
    }

    private Programs() {
    }

    static Program load(Engine engine, String source) {
        return new RuffLanguage().load(new Source("test.ruff", source), new ModuleContext(Path.of("").toAbsolutePath(), null, engine, Map.of()));
    }

    static SessionBuilder virtual() {
        return Session.builder().virtualTime(Order.fifo());
    }

    static Outcome run(SessionBuilder options, Engine engine, String source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Program program = load(engine, source);
        int code = options.out(out).err(err).build().run(program::run);
        return new Outcome(code, lines(out), lines(err));
    }

    interface Rest {
        Object run(Object value) throws Throwable;
    }

    /** Java code for a task: what {@code first} gives, after a wait perhaps, goes to {@code rest}. */
    static Object then(Body first, Rest rest) throws Throwable {
        Object value;
        try {
            value = first.run();
        } catch (Suspension suspension) {
            suspension.push(new RestFrame(rest));
            throw suspension;
        }
        return rest.run(value);
    }

    private static final class RestFrame extends Frame {
        private final Rest rest;

        RestFrame(Rest rest) {
            this.rest = rest;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error;
            }
            return rest.run(value);
        }

        @Override
        public CodePosition position() {
            return CodePosition.UNKNOWN;
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The program prints these lines and ends well, in whatever way it is carried out. */
    static void prints(String source, String... lines) {
        for (Engine engine : Engine.values()) {
            Outcome outcome = run(virtual(), engine, source);
            assertThat(outcome.out()).as("%s %s", engine, outcome.err()).containsExactly(lines);
            assertThat(outcome.err()).as("%s", engine).isEmpty();
            assertThat(outcome.code()).as("%s", engine).isZero();
        }
    }

    /** Each code raises an error that can be caught: pairs of code and message. */
    static void fail(String... codesAndMessages) {
        StringBuilder source = new StringBuilder();
        String[] messages = new String[codesAndMessages.length / 2];
        for (int i = 0; i < messages.length; i++) {
            source.append("try { ").append(codesAndMessages[2 * i]).append("\nprint(\"no error\") } except e { print(e.message) }\n");
            messages[i] = codesAndMessages[2 * i + 1];
        }
        prints(source.toString(), messages);
    }
}
