package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.array;
import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.dict;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static dev.fermata.ruff.builtin.Calls.inProgram;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.session.Session;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseBuiltinsTest {
    private static final String KINDS = "database type ('sqlite'|'postgres'|'mysql') and connection string";

    @TempDir
    private Path folder;

    private void here(Calls.Program program) {
        inProgram(Session.builder().workingDirectory(folder), program);
    }

    @Test
    void statementsAndQueries() {
        here(() -> {
            Object db = call("db_connect", "SQLite", "app.db");
            assertThat(Values.typeName(db)).isEqualTo("database");
            gives("Int(0)", "db_execute", db, "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, v REAL, b BLOB)");
            gives("Int(1)", "db_execute", db, "INSERT INTO t (name, v, b) VALUES (?, ?, x'01')", array("a", 1.5));
            gives("Float(1)", "db_last_insert_id", db);
            gives("Int(1)", "db_execute", db, "INSERT INTO t (name, v) VALUES (?, ?)", array(array(1L, 2L), true));
            gives("Array[Dict{b: String(\"[blob]\"), id: Int(1), name: String(\"a\"), v: Float(1.5)}, "
                    + "Dict{b: Null, id: Int(2), name: String(\"Array[2]\"), v: Float(1)}]", "db_query", db, "SELECT * FROM t");
            gives("Array[Dict{n: Int(2)}]", "db_query", db, "SELECT count(*) AS n FROM t WHERE id >= ?", array(1L));
            gives("Bool(true)", "db_close", db);
            gives("Array[]", "db_query", db, "SELECT * FROM t WHERE id = ?", array(7L));
        });
        assertThat(folder.resolve("app.db")).exists();
    }

    @Test
    void mistakesAreReported() {
        here(() -> {
            Object db = call("db_connect", "sqlite", ":memory:");
            call("db_execute", db, "CREATE TABLE t (name TEXT UNIQUE)");
            call("db_execute", db, "INSERT INTO t VALUES ('a')", null);
            fails("SQLite prepare error: no such table: u", "db_query", db, "SELECT * FROM u");
            fails("SQLite execution error: no such table: u", "db_execute", db, "INSERT INTO u VALUES (1)");
            fails("SQLite execution error: UNIQUE constraint failed: t.name", "db_execute", db, "INSERT INTO t VALUES (?)", array("a"));
            fails("SQLite prepare error: Wrong number of parameters passed to query. Got 0, needed 1", "db_query", db, "SELECT ?");
            fails("db_execute requires a database connection as first argument", "db_execute", 5L, "x");
            fails("db_execute requires SQL string as second argument", "db_execute", db, 5L);
            fails("db_query requires a database connection as first argument", "db_query");
            fails("db_query requires SQL string as second argument", "db_query", db);
            fails("db_query requires an array of parameters as third argument", "db_query", db, "SELECT 1", "x");
            fails("Failed to connect to SQLite: unable to open database file", "db_connect", "sqlite", "no/such/x.db");
            fails("Failed to connect to SQLite: the path is empty", "db_connect", "sqlite", "");
            fails("Unsupported database type: oracle. Currently supported: 'sqlite', 'postgres'", "db_connect", "oracle", "x");
            fails("db_connect requires " + KINDS, "db_connect", "sqlite");
            fails("Failed to connect to PostgreSQL: unknown option 'x' in the connection string", "db_connect", "postgres", "host=127.0.0.1 x=1");
            fails("Failed to connect to MySQL: invalid port '0'", "db_connect", "mysql", "mysql://127.0.0.1:0/d");
        });
    }

    @Test
    void transactions() {
        here(() -> {
            Object db = call("db_connect", "sqlite", ":memory:");
            call("db_execute", db, "CREATE TABLE t (x)");
            fails("No transaction in progress. Use db_begin() first.", "db_commit", db);
            fails("No transaction in progress. Use db_begin() first.", "db_rollback", db);
            gives("Bool(true)", "db_begin", db);
            fails("Transaction already in progress. Commit or rollback first.", "db_begin", db);
            call("db_execute", db, "INSERT INTO t VALUES (1)");
            gives("Bool(true)", "db_rollback", db);
            gives("Array[]", "db_query", db, "SELECT * FROM t");
            gives("Bool(true)", "db_begin", db);
            call("db_execute", db, "INSERT INTO t VALUES (1)");
            gives("Bool(true)", "db_commit", db);
            gives("Array[Dict{x: Int(1)}]", "db_query", db, "SELECT * FROM t");
        });
    }

    @Test
    void pools() {
        here(() -> {
            Object pool = call("db_pool", "sqlite", "app.db", dict("max_connections", 2L, "min_connections", 1L, "connection_timeout", 0.05));
            assertThat(Values.typeName(pool)).isEqualTo("databasepool");
            gives("Dict{available: Int(0), in_use: Int(0), max: Int(2), total: Int(0)}", "db_pool_stats", pool);
            Object first = call("db_pool_acquire", pool);
            Object second = call("db_pool_acquire", pool);
            gives("Array[Dict{n: Int(1)}]", "db_query", first, "SELECT 1 AS n");
            fails("Failed to acquire connection: Connection pool timeout: all connections are in use", "db_pool_acquire", pool);
            gives("Bool(true)", "db_pool_release", pool, first);
            gives("Dict{available: Int(1), in_use: Int(1), max: Int(2), total: Int(2)}", "db_pool_stats", pool);
            fails("db_pool_release: the connection is not in use by this pool", "db_pool_release", pool, first);
            gives("Bool(true)", "db_close", second);
            gives("Bool(true)", "db_pool_close", pool);
            gives("Dict{available: Int(0), in_use: Int(0), max: Int(2), total: Int(0)}", "db_pool_stats", pool);
            gives("Bool(true)", "db_pool_release", pool, second);
            fails("db_pool requires " + KINDS, "db_pool", "sqlite");
            fails("db_pool config must be a dict", "db_pool", "sqlite", "x", 5L);
            fails("db_pool max_connections must be an integer >= 1", "db_pool", "sqlite", "x", dict("max_connections", 0L));
            fails("db_pool connection_timeout must be a number of seconds", "db_pool", "sqlite", "x", dict("connection_timeout", "long"));
            fails("db_pool_acquire requires a database pool argument", "db_pool_acquire", 5L);
            fails("db_pool_release requires a database connection as second argument", "db_pool_release", pool, 5L);
            fails("Failed to acquire connection: Failed to connect to SQLite: unable to open database file", "db_pool_acquire",
                    call("db_pool", "sqlite", "no/such/x.db"));
        });
    }

    @Test
    void servers() {
        String postgres = System.getenv("FERMATA_TEST_POSTGRES");
        String mysql = System.getenv("FERMATA_TEST_MYSQL");
        Assumptions.assumeTrue(postgres != null && mysql != null, "no database servers: run the tests under check/with-databases");
        here(() -> {
            Object db = call("db_connect", "postgresql", postgres);
            gives("Array[Dict{a: Int(5), b: String(\"x\"), c: Bool(true), d: Null}]", "db_query", db,
                    "SELECT $1::int AS a, $2::text AS b, $3::bool AS c, $4::text AS d", array(5L, "x", true, null));
            fails("PostgreSQL query error: relation \"nope\" does not exist", "db_query", db, "SELECT * FROM nope");
            fails("PostgreSQL execution error: relation \"nope\" does not exist", "db_execute", db, "DELETE FROM nope");
            call("db_execute", db, "CREATE TEMP TABLE t (id serial)");
            call("db_execute", db, "INSERT INTO t DEFAULT VALUES");
            gives("Int(1)", "db_last_insert_id", db);
            Object other = call("db_connect", "mysql", mysql);
            gives("Array[Dict{a: Int(5), b: String(\"x\"), c: Int(1), d: Null}]", "db_query", other,
                    "SELECT ? AS a, ? AS b, ? AS c, ? AS d", array(5L, "x", true, null));
            fails("MySQL query error: Table 'fermata.nope' doesn't exist", "db_query", other, "SELECT * FROM nope");
            assertThat(Text.of(other)).isEqualTo("<unknown>");
        });
    }
}
