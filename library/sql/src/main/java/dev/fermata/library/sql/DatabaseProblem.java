package dev.fermata.library.sql;

import java.sql.SQLException;

/** Why an operation of a database failed, in the database's own words. */
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was being done. */
    public enum Step { CONNECT, PREPARE, RUN, TRANSACTION, POOL }

    private final Step step;

    DatabaseProblem(Step step, String message, Throwable cause) {
        super(message, cause, false, false);
        this.step = step;
    }

    DatabaseProblem(Step step, String message) {
        this(step, message, null);
    }

    static DatabaseProblem of(Step step, DatabaseKind kind, SQLException cause) {
        return new DatabaseProblem(step, words(kind, cause), cause);
    }

    public Step step() {
        return step;
    }

    /** Drivers wrap the database's message in words of their own. */
    private static String words(DatabaseKind kind, SQLException cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        switch (kind) {
            case SQLITE -> {
                // [SQLITE_ERROR] SQL error or missing database (no such table: t)
                int open = message.indexOf(" (");
                return message.startsWith("[SQLITE_") && open > 0 && message.endsWith(")")
                        ? message.substring(open + 2, message.length() - 1) : message;
            }
            case POSTGRES -> {
                // ERROR: relation "t" does not exist\n  Position: 15
                String first = message.lines().findFirst().orElse(message);
                return first.startsWith("ERROR: ") || first.startsWith("FATAL: ") ? first.substring(7) : first;
            }
            case MYSQL -> {
                // (conn=7) Table 'd.t' doesn't exist
                String first = message.lines().findFirst().orElse(message);
                return first.startsWith("(conn=") ? first.substring(first.indexOf(") ") + 2) : first;
            }
        }
        return message;
    }
}
