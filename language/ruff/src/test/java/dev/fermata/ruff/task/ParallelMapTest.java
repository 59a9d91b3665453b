package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.Program;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Builtins;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.Text;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Promise;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The prelude's part is played by {@link JavaWorker}. */
class ParallelMapTest {
    private String printed;

    /** Runs a program that puts a mapper into the shared store as "f", then maps with it. Returns the map's promise. */
    private Promise map(SessionBuilder options, Engine engine, String source, String name, RuffArray array, Object limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Program program = Programs.load(engine, source);
        Promise[] result = new Promise[1];
        Session session = options.out(out).err(new ByteArrayOutputStream()).build();
        session.run(() -> Programs.then(program::run, ignored -> begin(result, name, array, SharedStore.get("f"), limit)));
        printed = out.toString(StandardCharsets.UTF_8);
        return result[0];
    }

    private static Object begin(Promise[] result, String name, RuffArray array, Object mapper, Object limit) throws Throwable {
        return Programs.then(() -> Intrinsics.begin(name, new JavaWorker(), array, mapper, limit), promise -> {
            result[0] = (Promise) promise;
            return Task.await(promise);
        });
    }

    private Promise map(Engine engine, String source, RuffArray array, Object limit) {
        return map(Programs.virtual(), engine, source, "parallel_map", array, limit);
    }

    private static RuffArray range(int length) {
        return RuffArray.ofLongs(LongStream.range(0, length).toArray());
    }

    private static String text(Promise promise) {
        return promise.isFailed() ? promise.error().getMessage() : Text.of(promise.value());
    }

    @Test
    void resultsHaveTheOrderOfTheElements() {
        for (Engine engine : Engine.values()) {
            assertThat(text(map(engine, "shared_set(\"f\", func(x) { return x * 10 })", range(4), 2L))).isEqualTo("[0, 10, 20, 30]");
            assertThat(text(map(engine, "shared_set(\"f\", func(x) { sleep(10 - x)\nreturn x * 10 })", range(4), null))).isEqualTo("[0, 10, 20, 30]");
            assertThat(text(map(engine, "shared_set(\"f\", async func(x) { await async_sleep(10 - x)\nreturn x })", range(4), 3L)))
                    .isEqualTo("[0, 1, 2, 3]");
        }
    }

    @Test
    void mappersThatTouchSharedStateRunOneAtATimeUntilTheyWait() {
        String source = """
                n := 0
                shared_set("f", func(x) { n := n + 1
                    print("begins", x)
                    sleep(10)
                    print("ends", x)
                    return n })
                """;
        Promise promise = map(Session.builder().workStealing(2), Engine.COMPILED, source, "parallel_map", range(3), 2L);
        assertThat(text(promise)).isEqualTo("[2, 3, 3]");
        assertThat(printed.lines()).containsExactly("begins 0", "begins 1", "ends 0", "begins 2", "ends 1", "ends 2");
    }

    @Test
    void limitsBoundTheCallsUnderWay() {
        String source = """
                under_way := 0
                most := 0
                shared_set("f", func(x) { under_way := under_way + 1
                    if under_way > most { most := under_way }
                    sleep(10)
                    under_way := under_way - 1
                    return most })
                """;
        for (Engine engine : Engine.values()) {
            RuffArray most = (RuffArray) map(engine, source, range(20), 3L).value();
            assertThat(most.at(19)).isEqualTo(3L);
            most = (RuffArray) map(engine, "set_task_pool_size(5)\n" + source, range(20), null).value();
            assertThat(most.at(19)).isEqualTo(5L);
        }
    }

    @Test
    void theFirstFailureStopsTheOthers() {
        String source = """
                shared_set("f", func(x) { sleep(10 * x)
                    print("call", x)
                    if x == 1 { throw("boom") }
                    return x })
                """;
        for (Engine engine : Engine.values()) {
            assertThat(text(map(engine, source, range(100), 4L))).isEqualTo("parallel_map() mapper call failed: boom");
            assertThat(printed.lines()).containsExactly("call 0", "call 1");
        }
    }

    @Test
    void parEachHasNoResults() {
        Promise promise = map(Programs.virtual(), Engine.COMPILED, "shared_set(\"f\", func(x) { print(x)\nreturn x })", "par_each", range(3), null);
        assertThat(promise.isSucceeded()).isTrue();
        assertThat(promise.value()).isNull();
        assertThat(printed.lines()).containsExactly("0", "1", "2");
    }

    @Test
    void builtinsAreMappers() {
        RuffArray words = RuffArray.of("a", "bcd");
        assertThat(text(map(Engine.COMPILED, "shared_set(\"f\", len)", words, null))).isEqualTo("[1, 3]");
        assertThat(text(map(Engine.COMPILED, "shared_set(\"f\", to_upper)", words, null))).isEqualTo("[A, BCD]");
        assertThat(text(map(Engine.COMPILED, "shared_set(\"f\", async_sleep)", range(3), 2L))).isEqualTo("[null, null, null]");
        assertThat(text(map(Engine.COMPILED, "shared_set(\"f\", async_read_file)", RuffArray.of("/missing"), null))).isEqualTo(
                "parallel_map() mapper call failed: Failed to read file '/missing': No such file or directory (os error 2)");
    }

    @Test
    void functionsThatShareNothingMapOnSeveralThreads() {
        String source = "shared_set(\"f\", func(x) { mut sum := 0\nfor i in x { sum := sum + i }\nreturn sum })";
        for (Engine engine : new Engine[] {Engine.COMPILED, Engine.SUSPENDING}) {
            RuffArray sums = (RuffArray) map(Session.builder().workStealing(4), engine, source, "parallel_map", range(3000), null).value();
            assertThat(sums.toLongs()).startsWith(LongStream.range(0, 3000).map(n -> n * (n - 1) / 2).toArray());
        }
    }

    @Test
    void waitingMappersThatShareNothingAreUnderWayAtTheSameTime() {
        String source = "shared_set(\"f\", func(x) { sleep(20)\nif x == 99 { throw(\"last\") }\nreturn x })";
        assertThat(text(map(Session.builder().workStealing(2), Engine.COMPILED, source, "parallel_map", range(100), 100L)))
                .isEqualTo("parallel_map() mapper call failed: last");
        assertThat(text(map(Session.builder().workStealing(2), Engine.COMPILED, source, "parallel_map", range(99), 10L))).startsWith("[0, 1, 2, ");
    }

    @Test
    void pureBuiltinsMapLongArraysOnSeveralThreads() {
        Builtin meet = new Builtin("meet", "meet", Meeting.class, 1, 1, "meet", false,
                HostMethod.of(Meeting.class, "meet", Object.class, Object.class), null, true, false);
        Promise[] result = new Promise[1];
        RuffArray array = range(10_000);
        Session.builder().workStealing(2).build().run(() -> begin(result, "parallel_map", array, new NativeFunction(meet), null));
        assertThat(result[0].value()).hasToString(array.toString());
        assertThat(Meeting.threads()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void cancellingAMapCancelsItsCalls() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Program program = Programs.load(Engine.COMPILED, "shared_set(\"f\", func(x) { sleep(100)\nprint(\"never\") })");
        Promise[] result = new Promise[1];
        int code = Programs.virtual().out(out).build().run(() -> {
            program.run();
            result[0] = (Promise) Intrinsics.begin("parallel_map", new JavaWorker(), range(5), SharedStore.get("f"), null);
            assertThat(TaskBuiltins.cancel(result[0])).isTrue();
            return null;
        });
        assertThat(code).isZero();
        assertThat(result[0].isCancelled()).isTrue();
        assertThat(out.size()).isZero();
    }

    @Test
    void argumentErrors() {
        NativeFunction len = new NativeFunction(Builtins.find("len"));
        NativeFunction upper = new NativeFunction(Builtins.find("to_upper"));
        Object[][] table = {
            {"parallel_map() first argument must be an array", 5L, len, null},
            {"parallel_map() second argument must be a callable function; pass a function, closure, or imported callable value instead of a literal",
                range(1), "len", null},
            {"parallel_map() concurrency_limit must be > 0, got 0", range(1), len, 0L},
            {"parallel_map() optional concurrency_limit must be an integer", range(1), len, "2"},
            {"parallel_map(len, ...) expects string/array/dict elements", RuffArray.of("a", 5L), len, null},
            {"parallel_map(to_upper, ...) expects string elements", RuffArray.of("a", new RuffArray()), upper, null},
        };
        Session.builder().loop().build().run(() -> {
            for (Object[] row : table) {
                assertThatThrownBy(() -> Intrinsics.begin("parallel_map", new JavaWorker(), row[1], row[2], row[3])).hasMessage((String) row[0]);
            }
            return null;
        });
    }

    @Test
    void anEmptyArrayNeedsNoCalls() {
        Promise promise = map(Engine.COMPILED, "shared_set(\"f\", func(x) { return x })", new RuffArray(), null);
        assertThat(text(promise)).isEqualTo("[]");
    }
}
