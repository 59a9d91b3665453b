package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.language.Engine;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskBuiltinsTest {
    private static final List<String> PROMISE_METHODS = List.of("all", "race", "any", "all_settled", "resolve", "reject");

    private static List<Builtin> all() {
        List<Builtin> all = new ArrayList<>();
        TaskBuiltins.names().forEach(name -> all.add(TaskBuiltins.find(name)));
        PROMISE_METHODS.forEach(name -> all.add(TaskBuiltins.promiseMethod(name)));
        Stream.of("begin", "next", "item", "set", "fail").forEach(name -> all.add(Intrinsics.find("__par_" + name)));
        return all;
    }

    @Test
    void everyNameResolvesToAnExistingPublicMethod() throws Exception {
        for (Builtin builtin : all()) {
            MethodType type = builtin.method().descriptor().resolveConstantDesc(MethodHandles.lookup());
            Method method = builtin.family().getDeclaredMethod(builtin.method().name(), type.parameterArray());
            assertThat(method.getReturnType()).as("%s", builtin).isEqualTo(type.returnType());
            assertThat(Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())).as("%s", builtin).isTrue();
            assertThat(Modifier.isPublic(builtin.family().getModifiers())).as("%s", builtin).isTrue();
        }
        assertThat(TaskBuiltins.names()).isSorted().doesNotHaveDuplicates();
        assertThat(TaskBuiltins.find("print")).isNull();
        assertThat(TaskBuiltins.promiseMethod("then")).isNull();
        assertThat(Intrinsics.find("par_next")).isNull();
    }

    @Test
    void everyBuiltinIsDocumented() {
        for (Builtin builtin : all()) {
            if (!builtin.name().startsWith("__")) {
                assertThat(builtin.documentation()).as("%s", builtin).isNotNull();
                assertThat(builtin.documentation().signature()).startsWith(builtin.name() + "(").contains(") -> ");
                assertThat(builtin.documentation().example()).as("%s", builtin).isNotEmpty();
            }
        }
    }

    /** The computation keeps the loop busy for longer than the longer wait takes; the program's time stands still meanwhile. */
    @Test
    void promisesOfTimeAndWaitsOfTasksEndInTheOrderOfTheirTimes() {
        Programs.Outcome outcome = Programs.run(Session.builder().loop(), Engine.COMPILED, """
            async func short() { await async_sleep(1)
                print("short") }
            func busy(rounds) { mut x := 1
                for i in range(rounds) { x = (x * 7 + i) % 1000003 }
                return x }
            long := async_sleep(10)
            late := async_timeout(async_sleep(1000), 12)
            if busy(3000000) < 0 { print("never") }
            task := short()
            await long
            print("long")
            try { await late } except e { print(e.message) }
            await task
            """);
        assertThat(outcome.out()).containsExactly("short", "long", "Promise rejected: Timeout after 12ms");
    }

    @Test
    void aProgramWithoutPermissionsIsRefusedBeforeItsArgumentsAreLookedAt() {
        List<String> refused = new ArrayList<>();
        Session.builder().loop().permissions(Permissions.only(Set.of())).build().run(() -> {
            for (Builtin builtin : all()) {
                if (builtin.capability() != null) {
                    Object[] arguments = new Object[builtin.variadic() ? builtin.minArity() : builtin.parameters()];
                    assertThatThrownBy(() -> new NativeFunction(builtin).bodyN(0, arguments)).hasMessage("Capability denied: "
                            + builtin.capability().text() + " required for " + builtin.canonicalName() + "; rerun with " + builtin.capability().flag());
                    refused.add(builtin.name());
                }
            }
            return null;
        });
        assertThat(refused).containsExactlyInAnyOrder("sleep", "async_sleep", "async_timeout", "async_read_file", "async_read_files",
                "async_write_file", "async_write_files");
    }

    @Test
    void sleepSuspendsOnlyItsOwnTask() {
        Programs.prints("""
                async func napper() { print("nap", sleep(20))
                    print("awake") }
                p := napper()
                print(sleep(10.5), "main")
                await p
                print(await async_sleep(0))
                """, "0 main", "nap 0", "awake", "null");
    }

    @Test
    void argumentErrors() {
        Programs.fail("sleep(-1)", "sleep() requires non-negative milliseconds",
                "sleep(\"1\")", "sleep() requires a number argument",
                "sleep()", "sleep() expects 1 argument",
                "async_sleep(-5)", "async_sleep() requires non-negative milliseconds, got -5",
                "async_sleep(1.5)", "async_sleep() requires an integer milliseconds argument",
                "async_sleep()", "async_sleep() expects 1 argument (milliseconds), got 0",
                "async_timeout(async_sleep(1), 0)", "async_timeout() requires positive timeout_ms, got 0",
                "async_timeout(async_sleep(1), \"1\")", "async_timeout() requires an integer timeout_ms argument",
                "async_timeout(5, 1)", "async_timeout() requires a Promise as first argument",
                "async_timeout(5)", "async_timeout() expects 2 arguments (promise, timeout_ms), got 1",
                "cancel(5)", "cancel() requires a Promise argument",
                "spawn_task(5)", "spawn_task() requires an async function argument",
                "spawn_task(len)", "spawn_task() requires an async function argument",
                "spawn_task(func(x) { return x })", "spawn_task() requires an async function without parameters",
                "await_task(5)", "await_task() requires a TaskHandle argument",
                "cancel_task(5)", "cancel_task() requires a TaskHandle argument",
                "set_task_pool_size(0)", "set_task_pool_size() size must be > 0, got 0",
                "set_task_pool_size(\"8\")", "set_task_pool_size() requires an integer size argument",
                "set_task_pool_size()", "set_task_pool_size() expects 1 argument (size), got 0",
                "get_task_pool_size(1)", "get_task_pool_size() expects 0 arguments, got 1");
    }

    @Test
    void taskHandlesAreUsedOnce() {
        Programs.prints("""
                h := spawn_task(func() { print("runs")
                    return 42 })
                print(type(h), h)
                print(await await_task(h), cancel_task(h))
                try { await await_task(h) } except e { print(e.message) }
                never := spawn_task(func() { print("never") })
                print(cancel_task(never), cancel_task(never))
                try { await await_task(never) } except e { print(e.message) }
                asleep := spawn_task(async func() { sleep(100) })
                sleep(1)
                print(cancel_task(asleep))
                try { await await_task(asleep) } except e { print(e.message) }
                """, "taskhandle <unknown>", "runs", "42 false", "Promise rejected: Task handle already consumed", "true false",
                "Promise rejected: Task was cancelled", "true", "Promise rejected: Task was cancelled");
    }

    @Test
    void cancelEndsTasksAndPromises() {
        Programs.prints("""
                async func forever() { loop { await async_sleep(10) } }
                p := forever()
                print(cancel(p), cancel(p))
                q := async_sleep(1000)
                print(cancel(q), cancel(q))
                try { await q } except e { print(e.message) }
                print(await promise_all_settled([p]))
                """, "true false", "true false", "Promise rejected: Task was cancelled",
                "[{\"reason\": Task was cancelled, \"status\": rejected}]");
    }

    @Test
    void theTaskPoolHasASize() {
        Programs.prints("print(get_task_pool_size(), set_task_pool_size(8), get_task_pool_size())", "256 256 8");
    }
}
