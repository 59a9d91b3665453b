package dev.fermata.bench.peer;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Runs a body until it is warm, then prints its name, the median of its times in ms, and its result. */
public final class Measure {
    private Measure() {
    }

    public static void measure(String name, Callable<?> body) throws Exception {
        long begin = System.nanoTime();
        Object result = body.call();
        while (millisSince(begin) < 1500) {
            result = body.call();
        }
        long started = System.nanoTime();
        double[] times = new double[7];
        int count = 0;
        while (count < times.length && (count == 0 || millisSince(started) < 10000)) {
            long start = System.nanoTime();
            result = body.call();
            times[count++] = millisSince(start);
        }
        Arrays.sort(times, 0, count);
        System.out.println(name + " " + times[count / 2] + " " + result);
    }

    /** For what can be done only once in a process. */
    public static void once(String name, Callable<?> body) throws Exception {
        long start = System.nanoTime();
        Object result = body.call();
        System.out.println(name + " " + millisSince(start) + " " + result);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
