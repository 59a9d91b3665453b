package dev.fermata.runtime.session;

import java.util.ArrayList;
import java.util.List;

/** The sessions that run in this process now, for those who look at it from outside. */
public final class LiveSessions {
    private static final List<Session> SESSIONS = new ArrayList<>(2);

    private LiveSessions() {
    }

    static void add(Session session) {
        synchronized (SESSIONS) { // rare: twice per session
            SESSIONS.add(session);
        }
    }

    static void remove(Session session) {
        synchronized (SESSIONS) {
            SESSIONS.remove(session);
        }
    }

    /** The sessions, oldest first. */
    public static List<Session> all() {
        synchronized (SESSIONS) {
            return List.copyOf(SESSIONS);
        }
    }
}
