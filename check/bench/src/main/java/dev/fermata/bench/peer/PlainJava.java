package dev.fermata.bench.peer;

import static dev.fermata.bench.peer.Measure.measure;
import static dev.fermata.bench.peer.Measure.once;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Java without virtual threads: futures on the common pool, fork/join, platform threads, parallel streams. */
public final class PlainJava {
    private PlainJava() {
    }

    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        switch (name) {
            case "hello" -> System.out.println("Hello, world!");
            case "fib" -> measure(name, () -> fib(35));
            case "loops" -> measure(name, () -> loops(300));
            case "arrays" -> measure(name, () -> arrays(1_000_000));
            case "dicts" -> dicts();
            case "sort" -> {
                long[] values = numbers(500_000);
                measure(name, () -> {
                    long[] sorted = values.clone();
                    Arrays.sort(sorted);
                    return sorted[250_000];
                });
            }
            case "shellsort" -> {
                long[] values = numbers(300_000);
                measure(name, () -> shellsort(values)[150_000]);
            }
            case "strings" -> measure(name, () -> strings(300_000));
            case "spawn" -> measure(name, () -> spawn(1_000_000));
            case "spawn100" -> once(name, () -> spawn(100));
            case "sleepers" -> once(name, () -> sleepers(1_000_000));
            case "pingpong" -> measure(name, () -> pingpong(200_000));
            case "skynet" -> measure(name, () -> new Skynet(0, 1_000_000).invoke());
            case "parmap" -> measure(name, () -> IntStream.range(0, 64).parallel().mapToLong(PlainJava::collatz).sum());
            default -> System.exit(64);
        }
    }

    private static long fib(long n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    private static long loops(long n) {
        long total = 0;
        for (long i = 0; i < n; i++) {
            for (long j = 0; j < n; j++) {
                for (long k = 0; k < n; k++) {
                    total += (i * j + k) % 7;
                }
            }
        }
        return total;
    }

    private static long arrays(int n) {
        long[] a = new long[16];
        for (int i = 0; i < n; i++) {
            if (i == a.length) {
                a = Arrays.copyOf(a, 2 * i);
            }
            a[i] = i * 7L % 1000;
        }
        long total = 0;
        for (int pass = 0; pass < 10; pass++) {
            for (int i = 0; i < n; i++) {
                total += a[i];
                a[i]++;
            }
        }
        return total;
    }

    private static void dicts() throws Exception {
        String[] words = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).toArray(String[]::new);
        measure("dicts", () -> {
            Map<String, Long> counts = new HashMap<>();
            long state = 1;
            for (int i = 0; i < 1_000_000; i++) {
                state = next(state);
                counts.merge(words[(int) (state / 65536 % words.length)], 1L, Long::sum);
            }
            return Collections.max(counts.values());
        });
    }

    private static long next(long state) {
        return (state * 1103515245 + 12345) % 2147483648L;
    }

    private static long[] numbers(int n) {
        long[] out = new long[n];
        long state = 1;
        for (int i = 0; i < n; i++) {
            state = next(state);
            out[i] = state;
        }
        return out;
    }

    private static long[] shellsort(long[] values) {
        long[] a = values.clone();
        for (int gap = a.length / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < a.length; i++) {
                long x = a[i];
                int j = i;
                for (; j >= gap && a[j - gap] > x; j -= gap) {
                    a[j] = a[j - gap];
                }
                a[j] = x;
            }
        }
        return a;
    }

    private static long strings(int n) {
        StringBuilder built = new StringBuilder();
        for (int i = 0; i < n; i++) {
            built.append(i).append(',');
        }
        String text = built.toString();
        String[] pieces = text.split(",", -1);
        long total = text.replace("99", "-").length();
        for (String piece : pieces) {
            total += piece.length();
        }
        return total + String.join("; ", pieces).length();
    }

    private static long spawn(int n) {
        List<CompletableFuture<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long value = i;
            tasks.add(CompletableFuture.supplyAsync(() -> value));
        }
        long total = 0;
        for (CompletableFuture<Long> task : tasks) {
            total += task.join();
        }
        return total;
    }

    private static long sleepers(int n) {
        List<CompletableFuture<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            tasks.add(CompletableFuture.supplyAsync(() -> 1L, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)));
        }
        long total = 0;
        for (CompletableFuture<Long> task : tasks) {
            total += task.join();
        }
        return total;
    }

    private static long pingpong(int n) throws InterruptedException {
        BlockingQueue<Long> balls = new ArrayBlockingQueue<>(1);
        BlockingQueue<Long> answers = new ArrayBlockingQueue<>(1);
        Thread pong = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < n; i++) {
                    answers.put(balls.take() + 1);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long total = 0;
        for (long i = 0; i < n; i++) {
            balls.put(i);
            total += answers.take();
        }
        pong.join();
        return total;
    }

    private static final class Skynet extends RecursiveTask<Long> {
        private static final long serialVersionUID = 1;
        private final long number;
        private final long size;

        Skynet(long number, long size) {
            this.number = number;
            this.size = size;
        }

        @Override
        protected Long compute() {
            if (size == 1) {
                return number;
            }
            long part = size / 10;
            List<Skynet> children = new ArrayList<>(10);
            for (int i = 0; i < 10; i++) {
                children.add(new Skynet(number + i * part, part));
            }
            long total = 0;
            for (Skynet child : invokeAll(children)) {
                total += child.join();
            }
            return total;
        }
    }

    static long collatz(int part) {
        long steps = 0;
        for (int i = 0; i < 4000; i++) {
            long n = part * 4000L + i + 1;
            while (n != 1) {
                n = n % 2 == 0 ? n / 2 : 3 * n + 1;
                steps++;
            }
        }
        return steps;
    }
}
