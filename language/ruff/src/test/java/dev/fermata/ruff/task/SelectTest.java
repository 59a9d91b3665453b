package dev.fermata.ruff.task;

import org.junit.jupiter.api.Test;

class SelectTest {
    private static final String LATER = """
            async func later(c, ms, value) { sleep(ms)
                c.send(value) }
            async func failing(ms) { sleep(ms)
                throw("user error") }
            c := channel()
            d := channel()
            """;

    @Test
    void theFirstSourceThatHasSomethingWins() {
        Programs.prints(LATER + """
                later(c, 20, "c")
                later(d, 5, "d")
                print(await select([c, d]), await select([c, d, async_sleep(1000)]))
                print(await select([c, async_sleep(3), async_sleep(2)]), c.len())
                """, "[1, d] [0, c]", "[2, null] 0");
    }

    @Test
    void amongReadySourcesTheFirstWinsAndTheOthersKeepTheirs() {
        Programs.prints(LATER + """
                c.send(1)
                d.send(2)
                print(await select([d, c]), d.len(), c.len())
                """, "[0, 2] 0 1");
    }

    @Test
    void aChoiceFailsLikeItsSource() {
        Programs.prints(LATER + """
                try { await select([c, failing(1)]) } except e { print(e.message) }
                c.close()
                try { await select([c, d]) } except e { print(e.message) }
                s := select([d])
                print(cancel(s))
                try { await s } except e { print(e.message) }
                d.send("still for others")
                print(d.len())
                """, "user error", "Promise rejected: Channel disconnected", "true", "Promise rejected: Task was cancelled", "1");
    }

    @Test
    void theStatementTakesWhatIsReadyFirst() {
        Programs.prints(LATER + """
                later(c, 5, "value")
                select { case v := d.receive(): { print("d", v) } default: { print("nothing") } }
                select { case v := c.receive(): { print("c", v) } case await async_sleep(100): { print("late") } }
                select { case v := c.receive(): { print("c", v) } case await async_sleep(7): { print("late") } }
                try { select { case v := c.receive(): { print("c", v) } case await failing(1): { print("no") } } } except e { print(e.message) }
                c.close()
                try { select { case v := c.receive(): { print("c", v) } } } except e { print(e.message) }
                """, "nothing", "c value", "late", "user error", "Channel disconnected");
    }

    @Test
    void argumentErrors() {
        Programs.fail("select(5)", "select() requires an array of promises and channels",
                "select([])", "select() requires at least one promise or channel",
                "select([channel(), 5])", "select() array element 1 is not a Promise or a channel");
    }
}
