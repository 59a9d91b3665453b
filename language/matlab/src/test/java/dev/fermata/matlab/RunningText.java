package dev.fermata.matlab;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs the text of a program and gives what it prints. */
public final class RunningText {
    private static final long TIMEOUT_NANOS = 20_000_000_000L;

    private RunningText() {
    }

    /** In real time. */
    public static String output(String text) {
        return output(text, "", Permissions.all(), Map.of());
    }

    /** @param input what the program reads */
    public static String output(String text, String input, Permissions permissions, Map<String, String> settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Program program = new MatlabLanguage().load(new Source("main.m", text), new ModuleContext(folder, null, Engine.COMPILED, settings));
        Session session = Session.builder().loop().out(out).err(out).in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
            .workingDirectory(folder).permissions(permissions).timeoutNanos(TIMEOUT_NANOS).build();
        session.run(program::run);
        return out.toString(StandardCharsets.UTF_8);
    }
}
