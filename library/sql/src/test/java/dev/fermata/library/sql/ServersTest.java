package dev.fermata.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** PostgreSQL and MariaDB as check/with-databases starts them; skipped without. */
class ServersTest {
    private static String place(String variable) {
        String place = System.getenv(variable);
        Assumptions.assumeTrue(place != null, "no server (" + variable + " is not set): run the tests under check/with-databases");
        return place;
    }

    private static Database postgres(Program program) throws Throwable {
        return (Database) program.await(Database.connect(program.session(), DatabaseKind.POSTGRES, place("FERMATA_TEST_POSTGRES")));
    }

    private static Database mysql(Program program) throws Throwable {
        return (Database) program.await(Database.connect(program.session(), DatabaseKind.MYSQL, place("FERMATA_TEST_MYSQL")));
    }

    private static Object execute(Program program, Database db, String sql, Object... parameters) throws Throwable {
        return program.await(db.execute(sql, Arrays.asList(parameters)));
    }

    private static Object[] row(Program program, Database db, String sql, Object... parameters) throws Throwable {
        return ((Rows) program.await(db.query(sql, Arrays.asList(parameters)))).values().getFirst();
    }

    @Test
    void valuesOfPostgres() throws Throwable {
        try (Program program = new Program()) {
            Database db = postgres(program);
            assertThat(execute(program, db, "CREATE TEMP TABLE t (id serial, name text UNIQUE, v float8, n numeric(10,2), d timestamp, f bool, j jsonb, b bytea)")).isEqualTo(0L);
            assertThat(execute(program, db, "INSERT INTO t (name, v, n, d, f, j) VALUES ($1, $2, $3, $4, $5, $6)", "a", 1.5, 10L,
                    "2024-02-29 12:00:00", true, "{\"k\": 1}")).isEqualTo(1L);
            assertThat(row(program, db, "SELECT id, name, v, n, d, f, j, b FROM t"))
                    .containsExactly(1L, "a", 1.5, 10.0, "2024-02-29 12:00:00", true, "{\"k\": 1}", null);
            assertThat(program.await(db.lastInsertId())).isEqualTo(1L);
            assertThat(row(program, db, "SELECT $2::int, $1::text, $2::int, '?', '{\"a\":1}'::jsonb ? 'a'", "x", 5L))
                    .containsExactly(5L, "x", 5L, "?", true);
            assertThat(row(program, db, "SELECT sum(id), 1.25::float4, 12345678901234567890::numeric, NULL FROM t"))
                    .containsExactly(1L, 1.25, 12345678901234567890.0, null);
            assertThat(row(program, db, "SELECT $1::text IS NULL", (Object) null)).containsExactly(true);
            assertThatThrownBy(() -> row(program, db, "SELECT * FROM nope")).hasMessage("relation \"nope\" does not exist");
            assertThatThrownBy(() -> execute(program, db, "INSERT INTO t (name) VALUES ('a')"))
                    .hasMessage("duplicate key value violates unique constraint \"t_name_key\"");
            assertThatThrownBy(() -> row(program, db, "SELECT $2", 1L))
                    .hasMessage("Wrong number of parameters passed to query. Got 1, needed 2");
        }
    }

    @Test
    void valuesOfMariaDb() throws Throwable {
        try (Program program = new Program()) {
            Database db = mysql(program);
            assertThat(execute(program, db, "CREATE TEMPORARY TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) UNIQUE, v DOUBLE, "
                    + "n DECIMAL(10,2), d DATETIME, f BOOLEAN, u BIGINT UNSIGNED)")).isEqualTo(0L);
            assertThat(execute(program, db, "INSERT INTO t (name, v, n, d, f, u) VALUES (?, ?, ?, ?, ?, ?)", "a", 1.5, 10L,
                    "2024-02-29 12:00:00", true, 7L)).isEqualTo(1L);
            assertThat(row(program, db, "SELECT id, name, v, n, d, f, u FROM t"))
                    .containsExactly(1L, "a", 1.5, 10.0, "2024-02-29 12:00:00", 1L, 7L);
            assertThat(program.await(db.lastInsertId())).isEqualTo(1L);
            assertThat(row(program, db, "SELECT SUM(id), COUNT(*), ?, '?' FROM t", "é")).containsExactly(1L, 1L, "é", "?");
            assertThatThrownBy(() -> row(program, db, "SELECT * FROM nope")).hasMessage("Table 'fermata.nope' doesn't exist");
            assertThatThrownBy(() -> execute(program, db, "INSERT INTO t (name) VALUES ('a')"))
                    .hasMessage("Duplicate entry 'a' for key 'name'");
        }
    }

    @Test
    void transactionsOfServers() throws Throwable {
        try (Program program = new Program()) {
            for (Database db : List.of(postgres(program), mysql(program))) {
                execute(program, db, "CREATE TEMPORARY TABLE numbers (x INT)");
                program.await(db.begin());
                execute(program, db, "INSERT INTO numbers VALUES (1)");
                program.await(db.rollback());
                assertThat(row(program, db, "SELECT COUNT(*) FROM numbers")).containsExactly(0L);
                program.await(db.begin());
                execute(program, db, "INSERT INTO numbers VALUES (1)");
                program.await(db.commit());
                assertThat(row(program, db, "SELECT COUNT(*) FROM numbers")).containsExactly(1L);
            }
        }
    }

    @Test
    void cancellingATaskCancelsItsStatementInTheServer() throws Throwable {
        try (Program program = new Program()) {
            for (Database db : List.of(postgres(program), mysql(program))) {
                String sleep = db.kind() == DatabaseKind.POSTGRES ? "SELECT pg_sleep(600)" : "SELECT SLEEP(600)";
                Task waiting = program.session().spawn(() -> db.query(sleep, List.of()).await());
                program.value(() -> Task.yieldNow());
                // The connection answers again long before the statement would have ended.
                waiting.cancel("enough");
                assertThatThrownBy(() -> Program.outcome(waiting)).isInstanceOf(Cancelled.class);
                assertThat(row(program, db, "SELECT 1")).containsExactly(1L);
            }
        }
    }

    @Test
    void connectionsOfAPoolWorkAtTheSameTime() throws Throwable {
        try (Program program = new Program()) {
            DatabasePool pool = new DatabasePool(program.session(), DatabaseKind.POSTGRES, place("FERMATA_TEST_POSTGRES"), 3, 60_000_000_000L);
            List<Database> connections = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                connections.add((Database) program.value(pool::acquire));
            }
            // A lock that one connection holds stops the second, until the third lets the first go on.
            program.await(connections.get(0).execute("SELECT pg_advisory_lock(77)", List.of()));
            Operation blocked = connections.get(1).query("SELECT pg_advisory_lock(77), 'got it'", List.of());
            assertThat(row(program, connections.get(2), "SELECT 3")).containsExactly(3L);
            assertThat(blocked.result().isDone()).isFalse();
            program.await(connections.get(0).execute("SELECT pg_advisory_unlock(77)", List.of()));
            assertThat(((Rows) program.await(blocked)).values().getFirst()[1]).isEqualTo("got it");
        }
    }

    @Test
    void wrongLoginsAreReported() throws Throwable {
        try (Program program = new Program()) {
            String wrong = place("FERMATA_TEST_POSTGRES").replace("secret", "wrong");
            assertThatThrownBy(() -> program.await(Database.connect(program.session(), DatabaseKind.POSTGRES, wrong)))
                    .isInstanceOf(DatabaseProblem.class).hasMessageContaining("password authentication failed");
            String other = place("FERMATA_TEST_MYSQL").replace("secret", "wrong");
            assertThatThrownBy(() -> program.await(Database.connect(program.session(), DatabaseKind.MYSQL, other)))
                    .isInstanceOf(DatabaseProblem.class).hasMessageContaining("Access denied");
        }
    }
}
