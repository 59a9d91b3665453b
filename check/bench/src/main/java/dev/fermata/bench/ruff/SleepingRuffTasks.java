package dev.fermata.bench.ruff;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import java.lang.management.ManagementFactory;

/** Prints the heap bytes of one sleeping Ruff task: its task, frame and timer, its argument, and its place in an array. */
public final class SleepingRuffTasks {
    private static final int COUNT = 1_000_000;

    private SleepingRuffTasks() {
    }

    public static void main(String[] arguments) {
        FunctionValue start = new RuffCode("""
                async func sleeper(i) {
                    await async_sleep(600000)
                    return i
                }

                func start(n) {
                    mut tasks := []
                    for i in n { tasks := push(tasks, sleeper(i)) }
                    return tasks
                }
                """, "start").function("start");
        long[] used = new long[2];
        Object[] tasks = new Object[1];
        Session.builder().loop().build().run(new Task() {
            @Override
            protected Object execute() throws Throwable {
                used[0] = liveBytes();
                tasks[0] = start.awaitedN(0, new Object[] {(long) COUNT}); // waits for nothing itself
                used[1] = liveBytes();
                return Session.current().exit(0);
            }
        });
        if (tasks[0] == null) {
            throw new IllegalStateException("the tasks were not started");
        }
        System.out.println((used[1] - used[0]) / COUNT + " bytes per sleeping Ruff task");
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
