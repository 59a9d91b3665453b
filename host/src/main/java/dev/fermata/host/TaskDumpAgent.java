package dev.fermata.host;

import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loaded into a running process on request: writes its tasks to a file. */
public final class TaskDumpAgent {
    private TaskDumpAgent() {
    }

    /** Called by the JVM. */
    public static void agentmain(String file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Session session : LiveSessions.all()) {
            text.append(session);
        }
        Files.writeString(Path.of(file), text);
    }

    /** The jar to load. */
    public static Path jar() throws URISyntaxException {
        return Path.of(TaskDumpAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
