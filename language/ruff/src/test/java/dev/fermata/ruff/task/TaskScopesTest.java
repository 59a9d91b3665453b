package dev.fermata.ruff.task;

import org.junit.jupiter.api.Test;

class TaskScopesTest {
    @Test
    void aGroupEndsAfterItsTasks() {
        Programs.prints("""
                func group() { scope {
                    spawn { sleep(20)
                        print("child") }
                    print("block")
                    return "value" } }
                print(group())
                i := 0
                while i < 5 { i := i + 1
                    scope { if i == 3 { break }
                    spawn { sleep(1)
                        print("in loop", i) } } }
                print("left", i)
                """, "block", "child", "value", "in loop 1", "in loop 2", "left 3");
    }

    @Test
    void theFirstFailureCancelsTheOthers() {
        Programs.prints("""
                try { scope {
                    spawn { sleep(5)
                        throw("first") }
                    spawn { sleep(1000)
                        print("never") }
                    sleep(1000)
                    print("never") } } except e { print(e.message) }
                try { scope { spawn { sleep(1000)
                        print("never") }
                    throw("block") } } except e { print(e.message) }
                """, "first", "block");
    }

    @Test
    void aTimeLimitCancelsTheBlockAndItsTasks() {
        Programs.prints("""
                start := performance_now()
                try { with_timeout(20) { spawn { loop { sleep(1) } }
                    sleep(1000) } } except e { print(e.message) }
                try { with_timeout(30) { spawn { sleep(1000) } } } except e { print(e.message) }
                print(performance_now() - start)
                with_timeout(10) { print("in time") }
                try { with_timeout(10) { throw("own error") } } except e { print(e.message) }
                """, "Timeout after 20ms", "Timeout after 30ms", "50", "in time", "own error");
    }

    @Test
    void innerAndOuterTimeLimits() {
        Programs.prints("""
                try { with_timeout(1000) { with_timeout(5) { sleep(100) } } } except e { print(e.message) }
                try { with_timeout(5) { with_timeout(1000) { sleep(100) } } } except e { print(e.message) }
                try { with_timeout(1000) { try { with_timeout(5) { sleep(100) } } except e { print("inside", e.message) }
                    print("goes on") } } except e { print(e.message) }
                """, "Timeout after 5ms", "Timeout after 5ms", "inside Timeout after 5ms", "goes on");
    }

    @Test
    void argumentErrors() {
        Programs.fail("with_timeout(0) { print(1) }", "with_timeout() requires positive timeout_ms, got 0",
                "with_timeout(\"1\") { print(1) }", "with_timeout() requires an integer timeout_ms argument");
    }
}
