package dev.fermata.runtime.trace;

import dev.fermata.runtime.session.LiveSessions;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs inside the process that is looked at, when {@link RemoteDump} asks: writes the task dumps of its sessions to a
 * file. Nothing has to be prepared for it, so it costs a program that nobody looks at nothing.
 */
public final class DumpAgent {
    private DumpAgent() {
    }

    /** Called by the virtual machine when the agent is loaded. */
    public static void agentmain(String file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Session session : LiveSessions.all()) {
            text.append(TaskDump.of(session));
        }
        if (text.isEmpty()) {
            text.append("no program runs\n");
        }
        Files.writeString(Path.of(file), text);
    }
}
