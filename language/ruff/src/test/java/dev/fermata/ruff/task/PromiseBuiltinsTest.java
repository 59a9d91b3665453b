package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import org.junit.jupiter.api.Test;

class PromiseBuiltinsTest {
    private static final String FUNCTIONS = """
            async func after(ms, value) { await async_sleep(ms)
                return value }
            async func failing(ms, message) { await async_sleep(ms)
                throw(message) }
            """;

    @Test
    void allGivesTheValuesInOrder() {
        Programs.prints(FUNCTIONS + """
                print(await promise_all([after(20, "a"), after(10, [1])]), await await_all([], 5))
                start := performance_now()
                await promise_all([async_sleep(60), async_sleep(60), async_sleep(60)], 1)
                print(performance_now() - start)
                """, "[a, [1]] []", "60");
    }

    @Test
    void allFailsWithTheFirstFailure() {
        Programs.prints(FUNCTIONS + """
                try { await promise_all([after(5, 1), failing(20, "late"), failing(10, "early")]) } except e { print(e.message) }
                try { await promise_all([async_read_file("/missing")]) } except e { print(e.message) }
                """, "Promise rejected: Promise 2 rejected: early",
                "Promise rejected: Promise 0 rejected: Failed to read file '/missing': No such file or directory (os error 2)");
    }

    @Test
    void raceTakesTheOutcomeOfTheFirst() {
        Programs.prints(FUNCTIONS + """
                print(await promise_race([after(20, "slow"), after(10, "fast")]))
                try { await promise_race([after(20, "slow"), failing(10, "mine")]) } except e { print(e.message) }
                """, "fast", "mine");
    }

    @Test
    void anyTakesTheFirstValue() {
        Programs.prints(FUNCTIONS + """
                print(await promise_any([failing(1, "x"), after(10, "value"), after(20, "late")]))
                try { await promise_any([failing(2, "x"), failing(1, "y")]) } except e { print(e.message) }
                try { await promise_any([]) } except e { print(e.message) }
                """, "value", "Promise rejected: All promises were rejected: x; y", "Promise rejected: All promises were rejected");
    }

    @Test
    void allSettledTellsWhatBecameOfEach() {
        Programs.prints(FUNCTIONS + "print(await promise_all_settled([after(2, 5), failing(1, \"x\"), async_timeout(async_sleep(9), 3)]))",
                "[{\"status\": fulfilled, \"value\": 5}, {\"reason\": x, \"status\": rejected}, "
                        + "{\"reason\": Timeout after 3ms, \"status\": rejected}]");
    }

    @Test
    void timeoutsLeaveTheirSourceAlone() {
        Programs.prints(FUNCTIONS + """
                p := after(30, "value")
                try { await async_timeout(p, 20) } except e { print(e.message) }
                print(await p, await async_timeout(p, 1), await async_timeout(after(1, "in time"), 5))
                try { await async_timeout(failing(1, "own error"), 5) } except e { print(e.message) }
                """, "Promise rejected: Timeout after 20ms", "value value in time", "own error");
    }

    @Test
    void resultsAreCopies() {
        Programs.prints(FUNCTIONS + """
                p := promise_all([after(1, [1])])
                a := await p
                inner := a[0]
                inner[0] := 9
                a[0] := "changed"
                print(a, inner, await p)
                """, "[changed] [9] [[1]]");
    }

    @Test
    void argumentErrors() {
        Programs.fail("promise_all(5)", "Promise.all() requires an array of promises",
                "promise_all([async_sleep(1), 5])", "Promise.all() array element 1 is not a Promise",
                "await_all([], 0)", "Promise.all() concurrency_limit must be > 0, got 0",
                "await_all([], 1.5)", "Promise.all() optional concurrency_limit must be an integer",
                "f := promise_all\nf()", "Promise.all() expects 1 to 2 arguments (promises, concurrency_limit), got 0",
                "promise_race([])", "Promise.race() requires at least one promise",
                "promise_race(5)", "Promise.race() requires an array of promises",
                "promise_any([1])", "Promise.any() array element 0 is not a Promise",
                "promise_all_settled(1, 2)", "Promise.all_settled() expects 1 argument (promises), got 2");
    }

    @Test
    void promisesOfBuiltinsThatNobodyAwaitsAreNotReported() {
        Programs.prints(FUNCTIONS + """
                promise_all([failing(1, "x")])
                async_timeout(async_sleep(50), 1)
                async_read_file("/missing")
                await async_sleep(10)
                print("end")
                """, "end");
    }

    @Test
    void failuresOfTasksThatNobodyAwaitsAreReportedOnce() {
        for (Engine engine : Engine.values()) {
            Programs.Outcome outcome = Programs.run(Programs.virtual(), engine, FUNCTIONS + "failing(10, \"lost\")\nprint(\"end\")");
            assertThat(outcome.out()).containsExactly("end");
            assertThat(outcome.err()).singleElement().asString().contains("lost");
            assertThat(outcome.code()).isNotZero();
        }
    }
}
