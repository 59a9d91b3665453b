package dev.fermata.runtime.trace;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.executor.VirtualTimeExecutor;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.TaskListener;
import dev.fermata.runtime.timer.Timers;
import java.io.BufferedReader;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    private static Session session() {
        return Session.builder().virtualTime(Order.fifo()).err(OutputStream.nullOutputStream()).build();
    }

    @Test
    void eachStepOfATaskIsAnEvent() {
        List<String> events = new ArrayList<>();
        Session session = session();
        session.engine().listener((event, task, detail, nanos) -> {
            if ("w".equals(task.name())) {
                events.add(event.name().toLowerCase(Locale.ROOT) + "@" + nanos / 1_000_000);
            }
        });
        session.run(seq(last -> Task.startHere(seq(sleep(5), l -> Task.yieldNow(), sleep(100)).task("w")), task -> seq(
                sleep(10), last -> ((Task) task).cancel("x")).run(null)).task());
        assertThat(events).containsExactly("created@0", "started@0", "suspended@0", "resumed@5", "suspended@5",
                "resumed@5", "suspended@5", "cancelled@10", "resumed@10", "finished@10");
    }

    @Test
    void thePerfettoTraceIsOneJsonObjectWithBalancedSlices() throws Exception {
        StringWriter text = new StringWriter();
        Session session = session();
        try (PerfettoWriter writer = new PerfettoWriter(text)) {
            writer.attach(session);
            session.run(in(Scope::open, seq(last -> Task.startHere(seq(sleep(1)).task("a \"quoted\" name")),
                    last -> Task.startQueued(seq(sleep(2)).task("b")))).task("main"));
        }
        String json = text.toString();
        assertThat(json).startsWith("{\"traceEvents\":[").endsWith("],\"displayTimeUnit\":\"ms\"}\n");
        assertThat(json).contains("\"name\":\"a \\\"quoted\\\" name 2\"");
        assertThat(count(json, "\"ph\":\"B\"")).isEqualTo(count(json, "\"ph\":\"E\"")).isPositive();
        assertThat(count(json, "\"ph\":\"b\"")).isEqualTo(count(json, "\"ph\":\"e\"")).isEqualTo(3);
    }

    /** Runs on as long, by the clock of the session. */
    private static Code busy(long millis) {
        return last -> {
            ((VirtualTimeExecutor) Task.current().engine().home()).advance(millis * 1_000_000);
            return null;
        };
    }

    @Test
    void thePerfettoTraceMarksStepsThatAreLongerThanItsBound() throws Exception {
        StringWriter text = new StringWriter();
        Session session = Session.builder().manualTime(Order.fifo()).err(OutputStream.nullOutputStream()).build();
        try (PerfettoWriter writer = new PerfettoWriter(text)) {
            writer.markLonger(50_000_000).attach(session);
            session.run(seq(busy(50), last -> Task.yieldNow(), busy(30), busy(30), last -> Task.yieldNow(), busy(51)).task("main"));
        }
        assertThat(count(text.toString(), "\"name\":\"long run\"")).isEqualTo(2);
        assertThat(text.toString()).contains("\"ts\":110000.000,\"s\"", "\"ts\":161000.000,\"s\"");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aDumpShowsTheTreeWithStatesWaitsAndFrames() {
        Session session = session();
        Channel channel = new Channel(0).named("orders");
        String[] dump = new String[1];
        CodePosition place = new CodePosition("serve", "shop.ruff", 12, 3, true);
        session.run(in(Scope::openIndependent, seq(
                last -> Task.startHere(seq(in(Scope::open, seq(
                        l -> Task.startHere(seq(seq(sleep(50))).task("clock")),
                        l -> channel.receive()))).task("server").spawnedAt(place)),
                sleep(20),
                last -> {
                    dump[0] = TaskDump.of(Session.current()).toString();
                    channel.close();
                    return null;
                })).task("main"));
        assertThat(dump[0]).isEqualTo("""
                3 tasks
                task 1 main: running
                  task 2 server: waiting for a value from channel orders, 20 ms, started at serve (shop.ruff:12:3)
                      at seq (test.code:2)
                      at seq (test.code:1)
                      at attempt (test.code:1)
                      at seq (test.code:1)
                      at seq (test.code:1)
                    task 3 clock: waiting for sleep, 20 ms
                        at seq (test.code:1)
                        at seq (test.code:1)
                """);
    }

    /** Run in another process by the test below. */
    public static final class Sleeper {
        public static void main(String[] arguments) {
            Session session = Session.builder().build();
            session.run(attempt(seq(last -> {
                session.console().out().println("ready");
                return null;
            }, last -> Task.await(session.engine().external("the end"))), error -> null).task("remote"));
        }
    }

    @Test
    void anotherProcessCanBeAskedForItsTasks() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java", "-XX:+EnableDynamicAgentLoading", "-cp", classPath(),
                Sleeper.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            String dump = RemoteDump.of(process.pid());
            assertThat(dump).startsWith("1 task\ntask 1 remote: waiting for the end, ");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() throws Exception {
        return Path.of(Task.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                + File.pathSeparator + System.getProperty("fermata.test.classes", "target/test-classes");
    }

    @Test
    void lookingAtAPromiseThatIsAwaitedNamesIt() {
        Session session = session();
        String[] dump = new String[1];
        Promise gate = new Promise();
        session.run(seq(last -> Task.startHere(seq(l -> Task.await(gate)).task("w")),
                last -> Task.startHere(seq(l -> Task.await(last)).task("v")), last -> {
                    dump[0] = TaskDump.of(Session.current()).toString();
                    return gate.succeed(null);
                }).task());
        assertThat(dump[0]).contains("v: waiting for task 2 w, 0 ms");
    }

    @Test
    void aListenerSeesTheReasonOfACancellation() {
        List<Object> reasons = new ArrayList<>();
        Session session = session();
        session.engine().listener((event, task, detail, nanos) -> {
            if (event == TaskListener.Event.CANCELLED) {
                reasons.add(detail);
            }
        });
        session.run(seq(last -> Task.startHere(sleep(5).task()), task -> ((Task) task).cancel("why not")).task());
        assertThat(reasons).containsExactly("why not");
    }
}
