package dev.fermata.library.sql;

import dev.fermata.runtime.session.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections that a program has now, which do not outlive it. */
final class ConnectedDatabases {
    private final Set<Database> databases = ConcurrentHashMap.newKeySet();

    private ConnectedDatabases(Session session) {
        session.whenClosed(() -> databases.forEach(Database::abandon));
    }

    static ConnectedDatabases of(Session session) {
        return session.attachment(ConnectedDatabases.class, ConnectedDatabases::new);
    }

    void add(Database database) {
        databases.add(database);
    }

    void remove(Database database) {
        databases.remove(database);
    }
}
