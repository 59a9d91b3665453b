package dev.fermata.ruff.builtin;

import dev.fermata.library.sql.Database;
import dev.fermata.library.sql.DatabaseKind;
import dev.fermata.library.sql.DatabaseProblem;
import dev.fermata.library.sql.DatabaseProblem.Step;
import dev.fermata.library.sql.Operation;
import dev.fermata.library.sql.Rows;
import dev.fermata.ruff.value.DebugText;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;
import java.util.ArrayList;
import java.util.List;

/** Databases: SQLite, PostgreSQL, MySQL. */
public final class DatabaseBuiltins {
    private static final String BLOB = "[blob]";

    private DatabaseBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(DatabaseBuiltins.class, name).needs(Capability.DATABASE).waits();
        return switch (name) {
            case "db_connect" -> entry.takesLoosely(2);
            case "db_execute", "db_query" -> entry.takesLoosely(3);
            case "db_begin", "db_commit", "db_rollback", "db_last_insert_id", "db_close" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    /** The kind of that name, or an error. */
    static DatabaseKind kind(String name) {
        DatabaseKind kind = DatabaseKind.named(name);
        if (kind == null) {
            throw new ScriptError("Unsupported database type: " + name + ". Currently supported: 'sqlite', 'postgres'");
        }
        return kind;
    }

    private static Database database(String function, Object value) {
        if (value instanceof DatabaseValue(Database database)) {
            if (database.isReleased()) {
                throw new ScriptError(function + ": the connection was released to its pool");
            }
            return database;
        }
        throw new ScriptError(function + " requires a database connection as first argument");
    }

    /** What an operation gives, and then {@code rest}; {@code failures} are the prefixes of messages, see {@link #failed}. */
    private static Object later(Operation operation, String prepareFailure, String failure, Made rest) throws Throwable {
        return Afterwards.of(operation::await, (value, error) -> {
            if (error != null) {
                throw failed(error, prepareFailure, failure);
            }
            return rest.of(value);
        });
    }

    private interface Made {
        Object of(Object value);
    }

    /** Says what was being done when a database reported a problem; anything else goes on as it is. */
    private static Throwable failed(Throwable error, String prepareFailure, String failure) {
        if (!(error instanceof DatabaseProblem problem)) {
            return error;
        }
        return new ScriptError(switch (problem.step()) {
            case CONNECT -> "Failed to connect: ";
            case PREPARE -> prepareFailure;
            case RUN -> failure;
            case TRANSACTION, POOL -> "";
        } + problem.getMessage());
    }

    // ---- connections ----

    public static Object dbConnect(Object type, Object place) throws Throwable {
        Host.require(Capability.DATABASE, "db_connect");
        if (!(type instanceof String name && place instanceof String text)) {
            throw new ScriptError("db_connect requires database type ('sqlite'|'postgres'|'mysql') and connection string");
        }
        DatabaseKind kind = kind(name);
        try {
            Operation connecting = Database.connect(Host.session(), kind, text);
            return Afterwards.of(connecting::await, (database, error) -> {
                if (error != null) {
                    throw connectFailed(kind, error);
                }
                return new DatabaseValue((Database) database);
            });
        } catch (DatabaseProblem problem) {
            throw connectFailed(kind, problem);
        }
    }

    static Throwable connectFailed(DatabaseKind kind, Throwable error) {
        return error instanceof DatabaseProblem problem && problem.step() == Step.CONNECT
                ? new ScriptError("Failed to connect to " + kind.title() + ": " + problem.getMessage()) : error;
    }

    public static Object dbClose(Object connection) throws Throwable {
        Host.require(Capability.DATABASE, "db_close");
        if (connection instanceof DatabaseValue(Database database) && database.isReleased()) {
            return true;
        }
        return later(database("db_close", connection).close(), "", "Failed to close connection: ", done -> true);
    }

    // ---- statements ----

    public static Object dbExecute(Object connection, Object sql, Object parameters) throws Throwable {
        Host.require(Capability.DATABASE, "db_execute");
        Database database = database("db_execute", connection);
        String text = Arguments.text(sql, "db_execute requires SQL string as second argument");
        String failure = database.kind().title() + " execution error: ";
        return later(database.execute(text, parameters("db_execute", parameters)), failure, failure, rows -> rows);
    }

    public static Object dbQuery(Object connection, Object sql, Object parameters) throws Throwable {
        Host.require(Capability.DATABASE, "db_query");
        Database database = database("db_query", connection);
        String text = Arguments.text(sql, "db_query requires SQL string as second argument");
        String title = database.kind().title();
        return later(database.query(text, parameters("db_query", parameters)), title + " prepare error: ",
                title + " query error: ", rows -> dicts((Rows) rows));
    }

    private static List<Object> parameters(String function, Object value) {
        List<Object> parameters = new ArrayList<>();
        if (value != null) {
            RuffArray array = Arguments.array(value, function + " requires an array of parameters as third argument");
            for (int i = 0; i < array.length(); i++) {
                Object parameter = array.at(i);
                parameters.add(parameter == null || parameter instanceof String || parameter instanceof Boolean
                        || Arguments.isNumber(parameter) ? parameter : DebugText.of(parameter));
            }
        }
        return parameters;
    }

    private static RuffArray dicts(Rows rows) {
        Object[] dicts = new Object[rows.values().size()];
        for (int i = 0; i < dicts.length; i++) {
            RuffDict dict = new RuffDict(rows.columns().size());
            Object[] values = rows.values().get(i);
            for (int c = 0; c < values.length; c++) {
                dict.put(rows.columns().get(c), values[c] instanceof byte[] ? BLOB : values[c]);
            }
            dicts[i] = dict;
        }
        return RuffArray.of(dicts);
    }

    /** A float for SQLite, as the reference has it. */
    public static Object dbLastInsertId(Object connection) throws Throwable {
        Host.require(Capability.DATABASE, "db_last_insert_id");
        Database database = database("db_last_insert_id", connection);
        String failure = "Failed to get last insert id: ";
        return later(database.lastInsertId(), failure, failure, id ->
                id instanceof Long number && database.kind() == DatabaseKind.SQLITE ? (Object) number.doubleValue() : id);
    }

    // ---- transactions ----

    public static Object dbBegin(Object connection) throws Throwable {
        Host.require(Capability.DATABASE, "db_begin");
        return later(database("db_begin", connection).begin(), "", "Failed to begin transaction: ", done -> true);
    }

    public static Object dbCommit(Object connection) throws Throwable {
        Host.require(Capability.DATABASE, "db_commit");
        return later(database("db_commit", connection).commit(), "", "Failed to commit transaction: ", done -> true);
    }

    public static Object dbRollback(Object connection) throws Throwable {
        Host.require(Capability.DATABASE, "db_rollback");
        return later(database("db_rollback", connection).rollback(), "", "Failed to rollback transaction: ", done -> true);
    }
}
