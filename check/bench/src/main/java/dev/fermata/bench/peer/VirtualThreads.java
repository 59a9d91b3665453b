package dev.fermata.bench.peer;

import static dev.fermata.bench.peer.Measure.measure;
import static dev.fermata.bench.peer.Measure.once;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;

/** A virtual thread for each task. */
public final class VirtualThreads {
    private VirtualThreads() {
    }

    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        switch (name) {
            case "spawn" -> measure(name, () -> spawn(1_000_000));
            case "spawn100" -> once(name, () -> spawn(100));
            case "sleepers" -> once(name, () -> sleepers(1_000_000));
            case "pingpong" -> measure(name, () -> pingpong(200_000));
            case "skynet" -> measure(name, () -> skynet(0, 1_000_000));
            case "parmap" -> measure(name, VirtualThreads::parmap);
            default -> System.exit(64);
        }
    }

    private static long spawn(int n) throws InterruptedException {
        long[] results = new long[n];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            threads.add(Thread.startVirtualThread(() -> results[at] = at));
        }
        return joined(threads, results);
    }

    private static long joined(List<Thread> threads, long[] results) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        long total = 0;
        for (long result : results) {
            total += result;
        }
        return total;
    }

    private static long sleepers(int n) throws InterruptedException {
        long[] results = new long[n];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int at = i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                results[at] = 1;
            }));
        }
        return joined(threads, results);
    }

    private static long pingpong(int n) throws InterruptedException {
        BlockingQueue<Long> balls = new ArrayBlockingQueue<>(1);
        BlockingQueue<Long> answers = new ArrayBlockingQueue<>(1);
        Thread pong = Thread.startVirtualThread(() -> {
            try {
                for (int i = 0; i < n; i++) {
                    answers.put(balls.take() + 1);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long[] total = new long[1];
        Thread ping = Thread.startVirtualThread(() -> {
            try {
                for (long i = 0; i < n; i++) {
                    balls.put(i);
                    total[0] += answers.take();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        ping.join();
        pong.join();
        return total[0];
    }

    private static long skynet(long number, long size) throws InterruptedException {
        if (size == 1) {
            return number;
        }
        long part = size / 10;
        long[] results = new long[10];
        List<Thread> threads = new ArrayList<>(10);
        for (int i = 0; i < 10; i++) {
            int at = i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    results[at] = skynet(number + at * part, part);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        return joined(threads, results);
    }

    private static long parmap() throws InterruptedException {
        long[] results = new long[64];
        List<Thread> threads = IntStream.range(0, 64)
                .mapToObj(part -> Thread.startVirtualThread(() -> results[part] = PlainJava.collatz(part))).toList();
        return joined(threads, results);
    }
}
