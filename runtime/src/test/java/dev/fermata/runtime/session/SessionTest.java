package dev.fermata.runtime.session;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.ensure;
import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final List<String> log = new ArrayList<>();

    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    private static Code print(String text) {
        return last -> {
            Session.current().console().out().print(text);
            return null;
        };
    }

    private static Code fail(String message) {
        return last -> {
            throw new ScriptError(message);
        };
    }

    @Test
    void outputIsWrittenInOrderAndAsUtf8() {
        String everything = "plain \u00e4\u20ac\ud83d\ude00 " + "long ".repeat(5000);
        Run run = Run.loop(seq(print("a"), print(everything), print("z\n")));
        assertThat(run.out()).isEqualTo("a" + everything + "z\n");
    }

    @Test
    void watchedOutputIsWrittenWhileTheProgramComputes() {
        CountDownLatch seen = new CountDownLatch(1);
        OutputStream watcher = new OutputStream() {
            @Override
            public void write(int b) {
                seen.countDown();
            }
        };
        Session session = Session.builder().loop().watchedOutput().out(watcher).build();
        assertThat(session.run(seq(print("progress"), last -> {
            seen.await(); // the program's thread does not come to write it
            return null;
        }).task())).isZero();
    }

    @Test
    void theProgramWaitsForItsTasks() {
        Run run = Run.parallel(last -> Task.startHere(seq(sleep(20), print("late")).task()));
        assertThat(run.exitCode).isZero();
        assertThat(run.out()).isEqualTo("late");
    }

    @Test
    void anUncaughtErrorCancelsTheOtherTasksAndGivesTheExitCode() {
        Run run = Run.parallel(seq(
                last -> Task.startHere(attempt(sleep(100_000), e -> log.add(e.getClass().getSimpleName())).task()),
                sleep(1), fail("boom")));
        assertThat(run.uncaught).hasMessage("boom");
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(log).containsExactly("Cancelled");
    }

    @Test
    void anUncaughtErrorIsNotHeldUpByTasksThatNeverRest() {
        boolean[] go = {true};
        Run run = Run.loop(seq(
                last -> Task.startHere(Code.loop(() -> go[0], l -> Task.yieldNow()).task()), sleep(1), fail("boom")));
        assertThat(run.uncaught).hasMessage("boom");
    }

    @Test
    void exitEndsAtOnceWithoutFinally() {
        Run run = Run.parallel(seq(
                last -> Task.startHere(ensure(sleep(100_000), l -> log.add("other")).task()),
                ensure(seq(print("out"), last -> Session.current().exit(7)), l -> log.add("finally"))));
        assertThat(run.exitCode).isEqualTo(7);
        assertThat(run.out()).isEqualTo("out");
        assertThat(log).isEmpty();
    }

    @Test
    void exitInAStartedTaskEndsTheProgramToo() {
        Run run = Run.virtual(seq(last -> Task.startHere(seq(l -> Session.current().exit(3)).task()), print("never")));
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leavingEndsAllTasksInOrderWithoutAReport() {
        Run run = Run.parallel(seq(
                last -> Task.startHere(ensure(sleep(100_000), l -> log.add("other")).task()),
                ensure(seq(print("out"), last -> {
                    Session.current().leave(7);
                    return null;
                }, print("never")), l -> log.add("finally"))));
        assertThat(run.exitCode).isEqualTo(7);
        assertThat(run.out()).isEqualTo("out");
        assertThat(run.uncaught).isNull();
        assertThat(log).containsExactly("finally", "other");
    }

    @Test
    void theFirstLeaveGivesTheExitCodeAlsoAfterTheRootTaskHasEnded() {
        Run run = Run.virtual(seq(last -> Task.startHere(ensure(seq(sleep(5), l -> {
            Session.current().leave(3);
            return null;
        }), l -> {
            Session.current().leave(4);
            return null;
        }).task()), print("end")));
        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.out()).isEqualTo("end");
        assertThat(run.uncaught).isNull();
    }

    @Test
    void anErrorNobodyAwaitedIsReportedOnceAtTheEnd() {
        Run run = Run.virtual(seq(last -> Task.startHere(fail("lost").task()), sleep(5), print("end")));
        assertThat(run.unobserved).extracting(Throwable::getMessage).containsExactly("lost");
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.out()).isEqualTo("end");
    }

    @Test
    void anErrorThatIsAwaitedLaterIsNotReported() {
        Run run = Run.virtual(seq(last -> Task.startHere(fail("seen").task()), task -> seq(sleep(5),
                attempt(l -> Task.await(task), e -> log.add(e.getMessage()))).run(null)));
        run.ok();
        assertThat(log).containsExactly("seen");
    }

    @Test
    void aCancelledTaskIsNoErrorToReport() {
        Run run = Run.virtual(seq(last -> Task.startHere(sleep(1000).task()), t -> ((Task) t).cancel("x"), sleep(1)));
        assertThat(run.unobserved).isEmpty();
        assertThat(run.exitCode).isZero();
    }

    @Test
    void aClosedPipeEndsTheProgramQuietly() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Session session = Session.builder().out(broken).err(OutputStream.nullOutputStream()).build();
        int[] rounds = {0};
        int code = session.run(Code.loop(() -> true, seq(last -> {
            rounds[0]++;
            session.console().out().print("x".repeat(1000));
            return null;
        }, sleep(0))).task());
        assertThat(code).isEqualTo(141);
        assertThat(rounds[0]).isLessThan(1000);
    }

    @Test
    void bufferedOutputIsWrittenWhileTheProgramWaits() {
        List<String> seen = new ArrayList<>();
        OutputStream watched = new OutputStream() {
            @Override
            public void write(int b) {
                seen.add("" + (char) b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                seen.add(new String(bytes, offset, length));
            }
        };
        Session session = Session.builder().out(watched).virtualTime(Order.fifo()).build();
        session.run(seq(last -> {
            session.console().out().print("question? ");
            session.console().out().print("more");
            return null;
        }, sleep(1), last -> seen.add("woke")).task());
        assertThat(seen).containsExactly("question? more", "woke");
    }

    @Test
    void aProgramHasItsOwnEnvironmentAndFolder() {
        Map<String, String> outside = new HashMap<>(Map.of("A", "1"));
        Session session = Session.builder().environment(outside).workingDirectory(Path.of("/tmp"))
                .arguments(List.of("x", "y")).virtualTime(Order.fifo()).build();
        int code = session.run(() -> {
            Session.current().environment().put("B", "2");
            Session.current().workingDirectory(Path.of("sub"));
            return null;
        });
        assertThat(code).isZero();
        assertThat(outside).containsOnlyKeys("A");
        assertThat(session.environment()).containsEntry("B", "2");
        assertThat(session.resolve("../f")).isEqualTo(Path.of("/tmp/f"));
        assertThat(session.arguments()).containsExactly("x", "y");
        assertThat(Session.builder().build().environment()).containsAllEntriesOf(System.getenv());
    }

    @Test
    void permissionsCanBeGrantedByGroup() {
        Permissions some = Permissions.only(Set.of("files", "net.connect"));
        assertThat(some.allows("files.read")).isTrue();
        assertThat(some.allows("net.connect")).isTrue();
        assertThat(some.allows("net.listen")).isFalse();
        assertThat(some.allows("process")).isFalse();
        assertThat(Permissions.all().allows("anything")).isTrue();
    }

    /** So many that some share a place in any hash table. */
    @Test
    void makingAnAttachmentMayMakeOthers() {
        List<Class<?>> types = List.of(byte[].class, short[].class, int[].class, long[].class, char[].class, float[].class,
            double[].class, boolean[].class, byte[][].class, short[][].class, int[][].class, long[][].class, char[][].class,
            float[][].class, double[][].class, boolean[][].class, String.class, Integer.class, Long.class, Short.class);
        Session session = Session.builder().loop().build();
        assertThat(chain(session, types)).isNotNull();
        assertThat(types).allSatisfy(type -> assertThat((Object) session.attachment(type)).isNotNull());
    }

    private static Object chain(Session session, List<Class<?>> types) {
        return session.attachment(Object.class, s -> make(s, types, 0));
    }

    @SuppressWarnings("unchecked")
    private static Object make(Session session, List<Class<?>> types, int index) {
        if (index < types.size()) {
            session.attachment((Class<Object>) types.get(index), s -> {
                make(s, types, index + 1);
                return instance(types.get(index));
            });
        }
        return new Object();
    }

    private static Object instance(Class<?> type) {
        return type.isArray() ? Array.newInstance(type.componentType(), 0)
            : Map.of(String.class, "", Integer.class, 0, Long.class, 0L, Short.class, (short) 0).get(type);
    }

    @Test
    void attachmentsBelongToTheSession() {
        Session one = Session.builder().build();
        Session two = Session.builder().build();
        StringBuilder first = one.attachment(StringBuilder.class, s -> new StringBuilder("1"));
        assertThat(one.attachment(StringBuilder.class, s -> new StringBuilder("other"))).isSameAs(first);
        assertThat(two.attachment(StringBuilder.class)).isNull();
    }

    @Test
    void theTimeoutCancelsEverything() {
        Run run = Run.with(Session.builder().virtualTime(Order.fifo()).timeoutNanos(50_000_000), seq(
                last -> Task.startHere(attempt(sleep(100_000), e -> log.add("" + (e instanceof Cancelled))).task()),
                sleep(100_000)));
        assertThat(run.uncaught).hasMessage("Timed out after 50 ms");
        assertThat(log).containsExactly("true");
    }

    @Test
    void whoWaitsLongForTheLastTasksIsToldWhatFor() {
        StringBuilder told = new StringBuilder();
        Session session = Session.builder().virtualTime(Order.fifo()).reporter(new Reporter() {
            @Override
            public void uncaught(Session program, Task task, Throwable error) {
                told.append(error);
            }

            @Override
            public void unobserved(Session program, Task task, Throwable error) {
                told.append(error);
            }

            @Override
            public void stillWaiting(Session program, List<Task> tasks) {
                told.append(tasks.size()).append(' ').append(tasks.getFirst().name()).append(" at ")
                        .append(program.world().nanoTime() / 1_000_000);
            }
        }).build();
        assertThat(session.run(seq(last -> Task.startHere(sleep(10_000).task("slow"))).task())).isZero();
        assertThat(told).hasToString("1 slow at 3000");
    }

    @Test
    void aSessionRunsInsideATaskOfAnother() {
        Run outer = Run.loop(seq(last -> Run.loop(seq(sleep(1), l -> "inner")).ok(), inner -> seq(sleep(1),
                last -> inner + " " + (Task.currentOrNull() != null)).run(null)));
        assertThat(outer.ok()).isEqualTo("inner true");
    }

    @Test
    void aSessionLeavesNoThreadBehind() throws InterruptedException {
        Run.parallel(seq(last -> Task.startQueued(sleep(5).task().parallel()), Task::await)).ok();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("fermata-")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
