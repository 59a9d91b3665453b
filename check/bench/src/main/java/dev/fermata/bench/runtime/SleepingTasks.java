package dev.fermata.bench.runtime;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Prints the heap bytes of one sleeping task: its task, its frame and its timer, and the list that holds it. */
public final class SleepingTasks {
    private static final int COUNT = 1_000_000;

    private SleepingTasks() {
    }

    public static void main(String[] arguments) {
        List<Task> tasks = new ArrayList<>(COUNT);
        long[] used = new long[2];
        Session.builder().loop().build().run(() -> {
            used[0] = liveBytes();
            for (int i = 0; i < COUNT; i++) {
                tasks.add(Task.startHere(new Steps(1) {
                    @Override
                    Object step(int round) throws Throwable {
                        return Timers.sleep(600_000_000_000L);
                    }
                }));
            }
            used[1] = liveBytes();
            return Session.current().exit(0);
        });
        System.out.println((used[1] - used[0]) / COUNT + " bytes per sleeping task (" + tasks.size() + " tasks)");
    }

    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
