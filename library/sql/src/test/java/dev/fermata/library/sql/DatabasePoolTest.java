package dev.fermata.library.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePoolTest {
    private static final long MINUTE = 60_000_000_000L;

    @TempDir
    private Path folder;

    private DatabasePool pool(Program program, int max) {
        return new DatabasePool(program.session(), DatabaseKind.SQLITE, folder.resolve("test.db").toString(), max, MINUTE);
    }

    private static Database acquire(Program program, DatabasePool pool) throws Throwable {
        return (Database) program.value(pool::acquire);
    }

    private static void stands(DatabasePool pool, int available, int inUse, int total) {
        PoolStatistics now = pool.statistics();
        assertThat(List.of(now.available(), now.inUse(), now.total())).isEqualTo(List.of(available, inUse, total));
    }

    @Test
    void connectionsAreMadeWhenNeededAndUsedAgain() throws Throwable {
        try (Program program = new Program()) {
            DatabasePool pool = pool(program, 2);
            stands(pool, 0, 0, 0);
            Database first = acquire(program, pool);
            Database second = acquire(program, pool);
            assertThat(first.link()).isNotSameAs(second.link());
            stands(pool, 0, 2, 2);
            program.await(pool.release(first));
            stands(pool, 1, 1, 2);
            assertThat(acquire(program, pool).link()).isSameAs(first.link());
            assertThat(pool.release(second)).isNotNull();
            assertThat(pool.release(second)).as("released twice").isNull();
            assertThat(second.isReleased()).isTrue();
        }
    }

    @Test
    void tasksStandInLine() throws Throwable {
        try (Program program = new Program()) {
            DatabasePool pool = pool(program, 1);
            Database only = acquire(program, pool);
            List<Task> line = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                line.add(program.session().spawn(pool::acquire));
                program.value(() -> Task.yieldNow());
            }
            line.get(0).cancel("enough");
            assertThatThrownBy(() -> Program.outcome(line.get(0))).isInstanceOf(Cancelled.class);
            program.await(pool.release(only));
            Database next = (Database) Program.outcome(line.get(1));
            assertThat(next.link()).isSameAs(only.link());
            assertThat(line.get(2).isDone()).isFalse();
            assertThat(pool.release(only)).as("somebody else's now").isNull();
            program.await(pool.release(next));
            assertThat(((Database) Program.outcome(line.get(2))).link()).isSameAs(only.link());
            stands(pool, 0, 1, 1);
        }
    }

    @Test
    void aTransactionLeftOpenIsRolledBack() throws Throwable {
        try (Program program = new Program()) {
            DatabasePool pool = pool(program, 1);
            Database db = acquire(program, pool);
            program.await(db.execute("CREATE TABLE t (x)", List.of()));
            program.await(db.begin());
            program.await(db.execute("INSERT INTO t VALUES (1)", List.of()));
            program.await(pool.release(db));
            Database again = acquire(program, pool);
            assertThat(((Rows) program.await(again.query("SELECT * FROM t", List.of()))).values()).isEmpty();
            program.await(again.begin());
        }
    }

    @Test
    void closingBeginsAnew() throws Throwable {
        try (Program program = new Program()) {
            DatabasePool pool = pool(program, 2);
            Database used = acquire(program, pool);
            program.await(pool.release(acquire(program, pool)));
            pool.close();
            stands(pool, 0, 0, 0);
            program.await(used.query("SELECT 1", List.of()));
            program.await(pool.release(used));
            stands(pool, 0, 0, 0);
            assertThat(acquire(program, pool).link()).isNotSameAs(used.link());
        }
    }

    @Test
    void whoCannotConnectIsTold() throws Throwable {
        try (Program program = new Program()) {
            DatabasePool pool = new DatabasePool(program.session(), DatabaseKind.SQLITE, "/no/such/folder/x", 1, MINUTE);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> acquire(program, pool)).isInstanceOf(DatabaseProblem.class)
                        .hasMessage("unable to open database file");
            }
            stands(pool, 0, 0, 0);
            DatabasePool empty = new DatabasePool(program.session(), DatabaseKind.SQLITE, "", 1, MINUTE);
            assertThatThrownBy(() -> acquire(program, empty)).hasMessage("the path is empty");
            stands(empty, 0, 0, 0);
        }
    }

    @Test
    void waitingEndsWithTheTimeout() {
        Session session = Session.builder().virtualTime(Order.fifo()).err(OutputStream.nullOutputStream()).build();
        String[] seen = new String[1];
        session.run(() -> {
            DatabasePool pool = new DatabasePool(Session.current(), DatabaseKind.SQLITE, ":memory:", 1, MINUTE);
            Task first = Session.current().spawn(pool::acquire);
            Task second = Session.current().spawn(pool::acquire);
            second.onDone(done -> seen[0] = first.isSucceeded() + " " + done.error().getMessage() + " "
                    + Session.current().world().nanoTime() / MINUTE);
            return null;
        });
        assertThat(seen[0]).isEqualTo("true Connection pool timeout: all connections are in use 1");
    }

    @Test
    void noConnectionIsLostWhateverIsCancelled() throws Throwable {
        try (Program program = new Program(Session.builder().workStealing(4))) {
            DatabasePool pool = pool(program, 3);
            Set<Task> tasks = new HashSet<>();
            for (int i = 0; i < 300; i++) {
                Task task = program.session().spawn(new Turn(pool).asTask());
                tasks.add(task);
                if (i % 3 == 0) {
                    task.cancel("enough");
                }
            }
            for (Task task : tasks) {
                try {
                    Program.outcome(task);
                } catch (Cancelled expected) {
                    // one of those
                }
            }
            Set<Link> all = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                all.add(acquire(program, pool).link());
            }
            assertThat(all).hasSize(3);
            stands(pool, 0, 3, 3);
        }
    }

    /** Acquires a connection and gives it back. */
    private record Turn(DatabasePool pool) {
        Task asTask() {
            return ((Body) () -> {
                try {
                    return pool.acquire();
                } catch (Suspension suspension) {
                    suspension.push(new Frame() {
                        @Override
                        public Object resume(Object value, Throwable error) throws Throwable {
                            if (error != null) {
                                throw error;
                            }
                            pool.release((Database) value);
                            return null;
                        }

                        @Override
                        public CodePosition position() {
                            return new CodePosition("test", "", 0, 0, false);
                        }
                    });
                    throw suspension;
                }
            }).asTask();
        }
    }
}
