package dev.fermata.library.sql;

import dev.fermata.runtime.session.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that a program has now, which do not outlive it. */
final class ConnectedDatabases {
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    private ConnectedDatabases(Session session) {
        session.whenClosed(() -> links.forEach(Link::abandon));
    }

    static ConnectedDatabases of(Session session) {
        return session.attachment(ConnectedDatabases.class, ConnectedDatabases::new);
    }

    void add(Link link) {
        links.add(link);
    }

    void remove(Link link) {
        links.remove(link);
    }
}
