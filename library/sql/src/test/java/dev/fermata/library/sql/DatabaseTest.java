package dev.fermata.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database of each kind; the servers' are skipped unless check/with-databases runs them. */
class DatabaseTest {
    /** A query that takes hours. */
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT max(i) FROM n";

    @TempDir
    private Path folder;

    private static Database connect(Program program, DatabaseKind kind, String place) throws Throwable {
        return (Database) program.await(Database.connect(program.session(), kind, place));
    }

    private Database file(Program program) throws Throwable {
        return connect(program, DatabaseKind.SQLITE, folder.resolve("test.db").toString());
    }

    private static long execute(Program program, Database database, String sql, Object... parameters) throws Throwable {
        return (long) program.await(database.execute(sql, Arrays.asList(parameters)));
    }

    private static List<List<Object>> query(Program program, Database database, String sql, Object... parameters) throws Throwable {
        Rows rows = (Rows) program.await(database.query(sql, Arrays.asList(parameters)));
        List<List<Object>> lists = new ArrayList<>();
        for (Object[] row : rows.values()) {
            lists.add(Arrays.asList(row));
        }
        return lists;
    }

    private static void fails(Program program, Operation operation, DatabaseProblem.Step step, String message) {
        assertThatThrownBy(() -> program.await(operation)).isInstanceOfSatisfying(DatabaseProblem.class,
                problem -> assertThat(problem.step()).isEqualTo(step)).hasMessage(message);
    }

    @Test
    void statementsAndQueries() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            assertThat(execute(program, db, "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, v REAL, b BLOB)")).isZero();
            assertThat(execute(program, db, "INSERT INTO t (name, v) VALUES (?, ?), (?, ?)", "a", 1.5, "b", null)).isEqualTo(2);
            assertThat(program.await(db.lastInsertId())).isEqualTo(2L);
            assertThat(query(program, db, "SELECT * FROM t WHERE id >= ? ORDER BY id", 1L))
                    .containsExactly(Arrays.asList(1L, "a", 1.5, null), Arrays.asList(2L, "b", null, null));
            assertThat(query(program, db, "SELECT ?, ?, ?", true, Long.MAX_VALUE, "x")).containsExactly(List.of(1L, Long.MAX_VALUE, "x"));
            assertThat(((Rows) program.await(db.query("SELECT 1 AS one, 2 AS two", List.of()))).columns()).containsExactly("one", "two");
            assertThat(execute(program, db, "CREATE TABLE u (x); INSERT INTO u VALUES (1); INSERT INTO u VALUES (2)")).isEqualTo(2);
            assertThat(query(program, db, "DELETE FROM u")).isEmpty();
        }
    }

    @Test
    void textsWithoutStatementsDoNothing() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            for (String sql : new String[] {"", " ;\n; ", "-- nothing", "/* ;' */"}) {
                assertThat(execute(program, db, sql)).as(sql).isZero();
                assertThat(query(program, db, sql)).as(sql).isEmpty();
                assertThat(query(program, db, sql)).as(sql).isEmpty();
            }
            assertThat(query(program, db, ";/* a /* b */ SELECT 1")).containsExactly(List.of(1L));
            fails(program, db.query("", List.of(1L)), DatabaseProblem.Step.PREPARE,
                    "Wrong number of parameters passed to query. Got 1, needed 0");
        }
    }

    @Test
    void problemsSayWhatWasWrong() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            execute(program, db, "CREATE TABLE t (name TEXT UNIQUE)");
            execute(program, db, "INSERT INTO t VALUES ('a')");
            fails(program, db.query("SELECT * FROM nope", List.of()), DatabaseProblem.Step.PREPARE, "no such table: nope");
            fails(program, db.query("SELEC", List.of()), DatabaseProblem.Step.PREPARE, "near \"SELEC\": syntax error");
            fails(program, db.execute("INSERT INTO t VALUES ('a')", List.of()), DatabaseProblem.Step.RUN, "UNIQUE constraint failed: t.name");
            fails(program, db.execute("INSERT INTO t VALUES (?)", List.of()), DatabaseProblem.Step.PREPARE,
                    "Wrong number of parameters passed to query. Got 0, needed 1");
            fails(program, Database.connect(program.session(), DatabaseKind.SQLITE, "/no/such/folder/x"), DatabaseProblem.Step.CONNECT,
                    "unable to open database file");
            fails(program, Database.connect(program.session(), DatabaseKind.SQLITE, "x?enable_load_extension=true"),
                    DatabaseProblem.Step.CONNECT, "the path contains '?', which SQLite's driver takes for options");
            assertThatThrownBy(() -> Database.connect(program.session(), DatabaseKind.SQLITE, "")).hasMessage("the path is empty");
        }
    }

    @Test
    void transactions() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            execute(program, db, "CREATE TABLE t (x)");
            fails(program, db.commit(), DatabaseProblem.Step.TRANSACTION, "No transaction in progress. Use db_begin() first.");
            program.await(db.begin());
            fails(program, db.begin(), DatabaseProblem.Step.TRANSACTION, "Transaction already in progress. Commit or rollback first.");
            execute(program, db, "INSERT INTO t VALUES (1)");
            assertThat(query(program, file(program), "SELECT * FROM t")).isEmpty();
            program.await(db.rollback());
            assertThat(query(program, db, "SELECT * FROM t")).isEmpty();
            program.await(db.begin());
            execute(program, db, "INSERT INTO t VALUES (2)");
            program.await(db.commit());
            assertThat(query(program, file(program), "SELECT * FROM t")).containsExactly(List.of(2L));
            fails(program, db.rollback(), DatabaseProblem.Step.TRANSACTION, "No transaction in progress. Use db_begin() first.");
        }
    }

    @Test
    void aClosedConnectionIsMadeAnewUnlessSomethingWouldBeLost() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            execute(program, db, "CREATE TABLE t (x)");
            execute(program, db, "CREATE TEMP TABLE gone (x)");
            program.await(db.close());
            assertThat(query(program, db, "SELECT * FROM t")).isEmpty();
            fails(program, db.query("SELECT * FROM gone", List.of()), DatabaseProblem.Step.PREPARE, "no such table: gone");
            program.await(db.begin());
            execute(program, db, "INSERT INTO t VALUES (1)");
            program.await(db.close());
            program.await(db.commit());
            assertThat(query(program, db, "SELECT * FROM t")).containsExactly(List.of(1L));
            Database memory = connect(program, DatabaseKind.SQLITE, ":memory:");
            execute(program, memory, "CREATE TABLE t (x)");
            program.await(memory.close());
            assertThat(query(program, memory, "SELECT * FROM t")).isEmpty();
        }
    }

    @Test
    void cancellingATaskCancelsItsStatement() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            Operation endless = db.query(ENDLESS, List.of());
            Task waiting = program.session().spawn(() -> endless.await());
            Operation next = db.query("SELECT 5", List.of());
            program.value(() -> Task.yieldNow());
            assertThat(waiting.cancel("enough")).isTrue();
            assertThatThrownBy(() -> Program.outcome(waiting)).isInstanceOf(Cancelled.class);
            assertThatThrownBy(() -> Program.outcome(endless.result())).isInstanceOf(DatabaseProblem.class);
            assertThat(((Rows) program.await(next)).values().getFirst()).containsExactly(5L);
        }
    }

    @Test
    void anOperationThatIsCancelledInLineIsNeverCarriedOut() throws Throwable {
        try (Program program = new Program()) {
            Database db = file(program);
            execute(program, db, "CREATE TABLE t (x)");
            Operation endless = db.query(ENDLESS, List.of());
            Operation insertion = db.execute("INSERT INTO t VALUES (1)", List.of());
            Task first = program.session().spawn(() -> endless.await());
            Task second = program.session().spawn(() -> insertion.await());
            program.value(() -> Task.yieldNow());
            second.cancel("enough");
            first.cancel("enough");
            assertThatThrownBy(() -> Program.outcome(second)).isInstanceOf(Cancelled.class);
            assertThatThrownBy(() -> Program.outcome(first)).isInstanceOf(Cancelled.class);
            assertThatThrownBy(() -> Program.outcome(insertion.result())).hasMessage("cancelled");
            assertThat(query(program, db, "SELECT * FROM t")).isEmpty();
        }
    }

    @Test
    void aProgramThatEndsLeavesNoStatementBehind() throws Throwable {
        Operation endless;
        try (Program program = new Program()) {
            endless = file(program).query(ENDLESS, List.of());
        }
        assertThatThrownBy(() -> Program.outcome(endless.result())).isInstanceOf(DatabaseProblem.class);
    }

    @Test
    void inASimulatedWorldOperationsAreDoneOnTheSpot() {
        Session session = Session.builder().virtualTime(Order.fifo()).build();
        Object[] seen = new Object[2];
        session.run(() -> {
            Database db = (Database) Database.connect(Session.current(), DatabaseKind.SQLITE, ":memory:").result().value();
            seen[0] = db.execute("CREATE TABLE t (x)", List.of()).result().value();
            seen[1] = ((Rows) db.query("SELECT 7", List.of()).result().value()).values().getFirst()[0];
            return null;
        });
        assertThat(seen).containsExactly(0L, 7L);
    }
}
