package dev.fermata.library.sql;

import dev.fermata.library.sql.DatabaseProblem.Step;
import dev.fermata.runtime.session.Session;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The other end of a {@link Database}: a JDBC connection, the thread behind it, and what is done there.
 *
 * <p>{@code connection} belongs to the {@link Worker}'s thread; the queue orders what one operation and the next do with it.
 */
final class Link {
    private static final int VALID_SECONDS = 5;

    private final DatabaseKind kind;
    private final String place;
    private final boolean pooled;
    private final Worker worker;
    private final ConnectedDatabases all;
    private Connection connection;

    /** @param pooled whether a pool decides when it is closed */
    Link(Session session, DatabaseKind kind, String place, boolean pooled) {
        this.kind = kind;
        this.pooled = pooled;
        this.place = kind == DatabaseKind.SQLITE && !place.equals(Driver.MEMORY) ? path(session, place) : place;
        this.worker = new Worker(session, kind.isNative());
        this.all = ConnectedDatabases.of(session);
    }

    private static String path(Session session, String name) {
        if (name.isEmpty()) {
            throw new DatabaseProblem(Step.CONNECT, "the path is empty");
        }
        return session.workingDirectory().resolve(name).toString();
    }

    /** The result is {@code connected}. */
    Operation connect(Object connected) {
        return submit("connection to " + kind.title(), operation -> {
            open();
            return connected;
        });
    }

    DatabaseKind kind() {
        return kind;
    }

    private Operation submit(String what, Operation.Work work) {
        return worker.submit(what, work);
    }

    /** Connected lazily: a handle that was closed may be used again. */
    private Connection open() {
        try {
            if (connection == null) {
                connection = Driver.connect(kind, place);
                all.add(this);
            }
            return connection;
        } catch (SQLException e) {
            throw DatabaseProblem.of(Step.CONNECT, kind, e);
        }
    }

    // ---- statements ----

    Operation execute(String sql, List<?> parameters) {
        return submit("a statement of " + kind.title(), operation -> {
            if (isNothing(sql, parameters)) {
                return 0L;
            }
            if (kind == DatabaseKind.SQLITE && parameters.isEmpty() && SqlText.hasSeveral(sql)) {
                return executeAll(sql, operation);
            }
            try (PreparedStatement statement = prepare(sql, parameters)) {
                operation.ran(statement);
                statement.execute();
                return (long) Math.max(0, statement.getUpdateCount());
            } catch (SQLException e) {
                throw DatabaseProblem.of(Step.RUN, kind, e);
            }
        });
    }

    /** A prepared statement of SQLite is its first statement only. */
    private long executeAll(String sql, Operation operation) {
        try (Statement statement = open().createStatement()) {
            operation.ran(statement);
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw DatabaseProblem.of(Step.RUN, kind, e);
        }
    }

    Operation query(String sql, List<?> parameters) {
        return submit("a query of " + kind.title(), operation -> {
            if (isNothing(sql, parameters)) {
                return new Rows(List.of(), List.of());
            }
            try (PreparedStatement statement = prepare(sql, parameters)) {
                operation.ran(statement);
                if (!statement.execute()) {
                    return new Rows(List.of(), List.of());
                }
                try (ResultSet results = statement.getResultSet()) {
                    return rows(results);
                }
            } catch (SQLException e) {
                throw DatabaseProblem.of(Step.RUN, kind, e);
            }
        });
    }

    /** The driver of SQLite cannot prepare what is no statement. */
    private boolean isNothing(String sql, List<?> parameters) {
        if (kind != DatabaseKind.SQLITE || !SqlText.saysNothing(sql)) {
            return false;
        }
        requireParameters(0, parameters);
        open();
        return true;
    }

    private PreparedStatement prepare(String sql, List<?> parameters) {
        Connection open = open();
        try {
            if (kind != DatabaseKind.POSTGRES) {
                PreparedStatement statement = open.prepareStatement(sql);
                return bound(statement, parameters);
            }
            SqlText.Numbered text = SqlText.numbered(sql);
            requireParameters(Arrays.stream(text.numbers()).max().orElse(-1) + 1, parameters);
            List<?> ordered = Arrays.stream(text.numbers()).mapToObj(parameters::get).toList();
            return bound(open.prepareStatement(text.text()), ordered);
        } catch (SQLException e) {
            throw DatabaseProblem.of(Step.PREPARE, kind, e);
        }
    }

    /** Drivers differ in what they do about it. */
    private static void requireParameters(int needed, List<?> given) {
        if (needed != given.size()) {
            throw new DatabaseProblem(Step.PREPARE, "Wrong number of parameters passed to query. Got " + given.size()
                    + ", needed " + needed);
        }
    }

    private PreparedStatement bound(PreparedStatement statement, List<?> parameters) throws SQLException {
        try {
            if (kind == DatabaseKind.SQLITE) {
                requireParameters(statement.getParameterMetaData().getParameterCount(), parameters);
            }
            for (int i = 0; i < parameters.size(); i++) {
                bind(statement, i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case String text -> statement.setString(index, text);
            case Object other when kind == DatabaseKind.POSTGRES -> statement.setString(index, other.toString());
            case Long number -> statement.setLong(index, number);
            case Double number -> statement.setDouble(index, number);
            case Boolean flag -> statement.setBoolean(index, flag);
            default -> throw new IllegalArgumentException("no parameter: " + value.getClass());
        }
    }

    private static Rows rows(ResultSet results) throws SQLException {
        ResultSetMetaData meta = results.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        List<Object[]> rows = new ArrayList<>();
        while (results.next()) {
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(results, i + 1);
            }
            rows.add(row);
        }
        return new Rows(columns, rows);
    }

    /** Types that have no counterpart come as the database's own text. */
    private static Object value(ResultSet results, int index) throws SQLException {
        return switch (results.getObject(index)) {
            case null -> null;
            case Long number -> number;
            case Integer number -> (long) number;
            case Short number -> (long) number;
            case Byte number -> (long) number;
            case Double number -> number;
            case Float number -> Double.parseDouble(number.toString());
            case Boolean flag -> flag;
            case byte[] bytes -> bytes;
            case BigInteger number -> number.bitLength() < Long.SIZE ? (Object) number.longValue() : number.doubleValue();
            case BigDecimal number -> number.scale() <= 0 && number.toBigInteger().bitLength() < Long.SIZE
                    ? (Object) number.longValue() : number.doubleValue();
            default -> results.getString(index);
        };
    }

    // ---- transactions ----

    Operation begin() {
        return submit("the beginning of a transaction", operation -> {
            if (inTransaction()) {
                throw new DatabaseProblem(Step.TRANSACTION, "Transaction already in progress. Commit or rollback first.");
            }
            try {
                open().setAutoCommit(false);
                return null;
            } catch (SQLException e) {
                throw DatabaseProblem.of(Step.RUN, kind, e);
            }
        });
    }

    Operation commit() {
        return submit("a commit", operation -> {
            requireTransaction();
            try {
                connection.commit();
                connection.setAutoCommit(true);
                return null;
            } catch (SQLException e) {
                if (kind != DatabaseKind.SQLITE) {
                    leaveTransaction(); // the server has ended it; SQLite's can be mended and committed
                }
                throw DatabaseProblem.of(Step.RUN, kind, e);
            }
        });
    }

    Operation rollback() {
        return submit("a rollback", operation -> {
            requireTransaction();
            leaveTransaction();
            return null;
        });
    }

    private void requireTransaction() throws SQLException {
        if (!inTransaction()) {
            throw new DatabaseProblem(Step.TRANSACTION, "No transaction in progress. Use db_begin() first.");
        }
    }

    private boolean inTransaction() throws SQLException {
        return connection != null && !connection.getAutoCommit();
    }

    private void leaveTransaction() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw DatabaseProblem.of(Step.RUN, kind, e);
        }
    }

    Operation lastInsertId() {
        return submit("the last id", operation -> {
            String sql = switch (kind) {
                case SQLITE -> "SELECT last_insert_rowid()";
                case POSTGRES -> "SELECT lastval()";
                case MYSQL -> "SELECT LAST_INSERT_ID()";
            };
            try (Statement statement = open().createStatement(); ResultSet result = statement.executeQuery(sql)) {
                return result.next() ? (Object) result.getLong(1) : null;
            } catch (SQLException e) {
                throw DatabaseProblem.of(Step.RUN, kind, e);
            }
        });
    }

    // ---- ending ----

    /** A transaction and a database in memory would be lost: they keep the connection. So does a pool. */
    Operation close() {
        return submit("the end of a connection", operation -> {
            if (!pooled && !inTransaction() && !place.equals(Driver.MEMORY)) {
                disconnect();
            }
            return null;
        });
    }

    /** For a pool: ends a transaction that was left open. The result is whether the connection can still be used. */
    Operation reset() {
        return submit("the reset of a connection", operation -> {
            try {
                if (inTransaction()) {
                    leaveTransaction();
                }
                return true;
            } catch (DatabaseProblem broken) {
                disconnect();
                return false;
            }
        });
    }

    /** For a pool: whether the connection is still alive. */
    Operation check() {
        return submit("the check of a connection", operation -> {
            if (connection != null && connection.isValid(VALID_SECONDS)) {
                return true;
            }
            disconnect();
            return false;
        });
    }

    /** For good. */
    Operation discard() {
        return submit("the end of a connection", operation -> {
            disconnect();
            return null;
        });
    }

    private void disconnect() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The other side has closed it already.
            }
            connection = null;
            all.remove(this);
        }
    }

    /** At the end of the session, whatever is under way. */
    void abandon() {
        worker.cancelAll();
        discard();
    }
}
