package dev.fermata.library.sql;

import dev.fermata.runtime.session.Session;
import java.util.List;

/**
 * A connection to a database, as its holder has it. Operations are carried out in the order in which they are asked for.
 * One that came from a {@link DatabasePool} ends with its release, whoever gets the connection behind it next.
 */
public final class Database {
    private final Link link;
    private volatile boolean released;

    Database(Link link) {
        this.link = link;
    }

    /** Connects. The result is a {@code Database}. */
    public static Operation connect(Session session, DatabaseKind kind, String place) {
        Link link = new Link(session, kind, place, false);
        return link.connect(new Database(link));
    }

    Link link() {
        return link;
    }

    public DatabaseKind kind() {
        return link.kind();
    }

    /** Whether it was given back to its pool: then it must not be used any more. */
    public boolean isReleased() {
        return released;
    }

    void release() {
        released = true;
    }

    /**
     * Carries out a statement. The result is the number of rows it has changed.
     *
     * @param parameters Long, Double, Boolean, String or null each
     */
    public Operation execute(String sql, List<?> parameters) {
        return link.execute(sql, parameters);
    }

    /** Carries out a query. The result is {@link Rows}. */
    public Operation query(String sql, List<?> parameters) {
        return link.query(sql, parameters);
    }

    public Operation begin() {
        return link.begin();
    }

    public Operation commit() {
        return link.commit();
    }

    public Operation rollback() {
        return link.rollback();
    }

    /** The number that the last insertion was given; null when there was none. */
    public Operation lastInsertId() {
        return link.lastInsertId();
    }

    /**
     * Lets the connection go. The next operation connects again; what would be lost by that, a transaction or a database
     * in memory, keeps the connection. So does a pool.
     */
    public Operation close() {
        return link.close();
    }
}
