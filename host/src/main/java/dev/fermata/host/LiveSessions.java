package dev.fermata.host;

import dev.fermata.runtime.session.Session;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that run in this process, so that their tasks can be shown from outside. */
final class LiveSessions {
    private static final Set<Session> RUNNING = ConcurrentHashMap.newKeySet();

    private LiveSessions() {
    }

    static void enter(Session session) {
        RUNNING.add(session);
    }

    static void leave(Session session) {
        RUNNING.remove(session);
    }

    static List<Session> all() {
        return List.copyOf(RUNNING);
    }
}
