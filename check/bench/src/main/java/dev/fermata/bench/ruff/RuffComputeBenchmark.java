package dev.fermata.bench.ruff;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Computing in Ruff, and the same in Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuffComputeBenchmark {
    private final RuffCode code = new RuffCode("""
            func fib(n) {
                if n < 2 { return n }
                return fib(n - 1) + fib(n - 2)
            }

            func loops(n) {
                mut total := 0
                mut i := 0
                while i < n {
                    mut j := 0
                    while j < n {
                        total := total + (i * j) % 7
                        j := j + 1
                    }
                    i := i + 1
                }
                return total
            }

            func array_sum(n) {
                mut a := []
                for i in n { a := push(a, i) }
                mut total := 0
                for pass in 10 {
                    mut i := 0
                    while i < n {
                        total := total + a[i]
                        i := i + 1
                    }
                }
                return total
            }

            func count_words(n) {
                let words := split("the cat saw the dog and the bird and then the cat ran", " ")
                mut counts := {}
                for i in n {
                    let word := words[i % len(words)]
                    counts[word] := get(counts, word, 0) + 1
                }
                return counts["the"]
            }

            func strings(n) {
                mut text := ""
                for i in n { text := text + "line ${i}\\n" }
                return len(join(split(text, "\\n"), ", "))
            }
            """, "fib", "loops", "array_sum", "count_words", "strings");

    @Benchmark
    public Object fib30() {
        return code.call("fib", 30L);
    }

    @Benchmark
    public long fib30Java() {
        return fib(30);
    }

    private static long fib(long n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    @Benchmark
    public Object loops1000() {
        return code.call("loops", 1000L);
    }

    @Benchmark
    public long loops1000Java() {
        long total = 0;
        for (long i = 0; i < 1000; i++) {
            for (long j = 0; j < 1000; j++) {
                total += i * j % 7;
            }
        }
        return total;
    }

    @Benchmark
    public Object arraySum100000() {
        return code.call("array_sum", 100_000L);
    }

    @Benchmark
    public Object countWords100000() {
        return code.call("count_words", 100_000L);
    }

    @Benchmark
    public Object strings10000() {
        return code.call("strings", 10_000L);
    }
}
