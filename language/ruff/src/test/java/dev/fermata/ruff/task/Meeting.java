package dev.fermata.ruff.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mapper that gets through only when two threads call it. */
public final class Meeting {
    private static final CountDownLatch TWO_AT_ONCE = new CountDownLatch(2);
    private static final Set<Thread> THREADS = ConcurrentHashMap.newKeySet();

    private Meeting() {
    }

    public static Object meet(Object value) throws InterruptedException {
        if (THREADS.add(Thread.currentThread())) {
            TWO_AT_ONCE.countDown();
            if (!TWO_AT_ONCE.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        }
        return value;
    }

    static int threads() {
        return THREADS.size();
    }
}
