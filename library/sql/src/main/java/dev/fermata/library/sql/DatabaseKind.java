package dev.fermata.library.sql;

import java.util.Locale;

/** The databases there are. */
public enum DatabaseKind {
    SQLITE("SQLite"), POSTGRES("PostgreSQL"), MYSQL("MySQL");

    private final String title;

    DatabaseKind(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** The kind of that name, in any case; null when there is none. */
    public static DatabaseKind named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> SQLITE;
            case "postgres", "postgresql" -> POSTGRES;
            case "mysql", "mariadb" -> MYSQL;
            default -> null;
        };
    }

    /**
     * Whether its driver is native code, in which a virtual thread would hold the thread that carries it: two long queries
     * would then stop all others.
     */
    boolean isNative() {
        return this == SQLITE;
    }
}
