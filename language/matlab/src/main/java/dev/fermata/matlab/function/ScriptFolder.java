package dev.fermata.matlab.function;

import dev.fermata.runtime.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code run} makes the folder of its script the current one while the script runs. */
public final class ScriptFolder {
    private ScriptFolder() {
    }

    /** Goes to the folder; gives the one that was current. */
    public static Object enter(Object folder) {
        Session session = Session.current();
        Path before = session.workingDirectory();
        session.workingDirectory((Path) folder);
        return before;
    }

    /** Goes back, unless the script has gone somewhere else. */
    public static Object leave(Object before, Object folder) {
        Session session = Session.current();
        if (session.workingDirectory().equals(folder) && Files.isDirectory((Path) before)) {
            session.workingDirectory((Path) before);
        }
        return before;
    }
}
