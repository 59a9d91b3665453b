package dev.fermata.ruff.builtin;

import dev.fermata.library.sql.Database;
import dev.fermata.library.sql.DatabaseKind;
import dev.fermata.library.sql.DatabasePool;
import dev.fermata.library.sql.DatabaseProblem;
import dev.fermata.library.sql.Operation;
import dev.fermata.library.sql.PoolStatistics;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;

/** Pools of database connections. */
public final class PoolBuiltins {
    private static final long CONNECTIONS_MIN = 5;
    private static final long CONNECTIONS_MAX = 20;
    private static final double TIMEOUT_SECONDS = 30;
    /** About a year. */
    private static final double SECONDS_MAX = 3e7;

    private PoolBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(PoolBuiltins.class, name).needs(Capability.DATABASE);
        return switch (name) {
            case "db_pool" -> entry.takesLoosely(3);
            case "db_pool_acquire" -> entry.waits().takesLoosely(1);
            case "db_pool_release" -> entry.waits().takesLoosely(2);
            case "db_pool_stats", "db_pool_close" -> entry.takesLoosely(1);
            default -> null;
        };
    }

    private static DatabasePool pool(String function, Object value) {
        if (value instanceof DatabaseValue.Pool(DatabasePool pool)) {
            return pool;
        }
        throw new ScriptError(function + " requires a database pool argument");
    }

    /** Connections are made when they are asked for, so that the least number of them is only checked. */
    public static Object dbPool(Object type, Object place, Object config) {
        Host.require(Capability.DATABASE, "db_pool");
        if (!(type instanceof String name && place instanceof String text)) {
            throw new ScriptError("db_pool requires database type ('sqlite'|'postgres'|'mysql') and connection string");
        }
        DatabaseKind kind = DatabaseBuiltins.kind(name);
        if (config != null && !(config instanceof RuffDict)) {
            throw new ScriptError("db_pool config must be a dict");
        }
        RuffDict options = config == null ? new RuffDict() : (RuffDict) config;
        long min = count(options, "min_connections", CONNECTIONS_MIN, 0);
        long max = count(options, "max_connections", CONNECTIONS_MAX, 1);
        if (options.has("min_connections") && min > max) {
            throw new ScriptError("db_pool min_connections must not exceed max_connections");
        }
        Object timeout = options.getOrNull("connection_timeout");
        double seconds = timeout == null ? TIMEOUT_SECONDS
                : Arguments.number(timeout, "db_pool connection_timeout must be a number of seconds");
        if (!(seconds >= 0)) {
            throw new ScriptError("db_pool connection_timeout must be a number of seconds");
        }
        return new DatabaseValue.Pool(new DatabasePool(Host.session(), kind, text, (int) Math.min(max, Integer.MAX_VALUE),
                (long) (Math.min(seconds, SECONDS_MAX) * 1e9)));
    }

    private static long count(RuffDict options, String key, long otherwise, long least) {
        if (!options.has(key)) {
            return otherwise;
        }
        String message = "db_pool " + key + " must be an integer >= " + least;
        long value = Arguments.whole(options.getOrNull(key), message);
        if (value < least) {
            throw new ScriptError(message);
        }
        return value;
    }

    public static Object dbPoolAcquire(Object value) throws Throwable {
        Host.require(Capability.DATABASE, "db_pool_acquire");
        DatabasePool pool = pool("db_pool_acquire", value);
        return Afterwards.of(pool::acquire, (database, error) -> {
            if (error instanceof DatabaseProblem problem) {
                throw new ScriptError("Failed to acquire connection: "
                        + DatabaseBuiltins.connectFailed(pool.kind(), problem).getMessage());
            }
            if (error != null) {
                throw error;
            }
            return new DatabaseValue((Database) database);
        });
    }

    /** Rolls back what the connection was in the middle of. */
    public static Object dbPoolRelease(Object value, Object connection) throws Throwable {
        Host.require(Capability.DATABASE, "db_pool_release");
        DatabasePool pool = pool("db_pool_release", value);
        if (!(connection instanceof DatabaseValue(Database database))) {
            throw new ScriptError("db_pool_release requires a database connection as second argument");
        }
        Operation release = pool.release(database);
        if (release == null) {
            throw new ScriptError("db_pool_release: the connection is not in use by this pool");
        }
        return Afterwards.of(release::await, (done, error) -> {
            if (error != null) {
                throw error;
            }
            return true;
        });
    }

    public static Object dbPoolStats(Object value) {
        Host.require(Capability.DATABASE, "db_pool_stats");
        PoolStatistics statistics = pool("db_pool_stats", value).statistics();
        RuffDict result = new RuffDict(4);
        result.put("available", (long) statistics.available());
        result.put("in_use", (long) statistics.inUse());
        result.put("total", (long) statistics.total());
        result.put("max", (long) statistics.max());
        return result;
    }

    public static Object dbPoolClose(Object value) {
        Host.require(Capability.DATABASE, "db_pool_close");
        pool("db_pool_close", value).close();
        return true;
    }
}
