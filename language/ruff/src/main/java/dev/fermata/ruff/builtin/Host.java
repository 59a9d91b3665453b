package dev.fermata.ruff.builtin;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.nio.file.Path;
import java.util.Map;

/** What builtins ask the running program's session. */
public final class Host {
    private Host() {
    }

    public static Session session() {
        return Session.current();
    }

    public static boolean allows(Capability capability) {
        return Session.current().permissions().allows(capability.text());
    }

    /** Fails unless the program may do this; {@code function} is the canonical name. */
    public static void require(Capability capability, String function) {
        if (!allows(capability)) {
            throw denied(capability, function);
        }
    }

    public static ScriptError denied(Capability capability, String function) {
        return new ScriptError("Capability denied: " + capability.text() + " required for " + function + "; rerun with "
                + capability.flag());
    }

    /** A path of the program. Not normalised: after a symbolic link {@code ..} means what the system says. */
    public static Path path(String text) {
        Path directory = Session.current().workingDirectory();
        return text.isEmpty() ? directory : directory.resolve(text);
    }

    public static Map<String, String> environment() {
        return Session.current().environment();
    }

    /** What builtins remember from call to call in this program. */
    static Memory memory() {
        return Session.current().attachment(Memory.class, session -> new Memory(session.world()));
    }
}
