package dev.fermata.host;

import dev.fermata.compiler.emit.MethodName;
import dev.fermata.runtime.world.RealWorld;
import dev.fermata.runtime.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at what all threads do, many times a second, and counts the functions of programs that it finds there. Threads can be
 * looked at only where the JVM lets them stop, so lines are less exact than functions. Waiting tasks are on no thread and do not
 * count.
 */
public final class Profiler implements AutoCloseable {
    private static final long PERIOD_NANOS = 2_000_000;

    private final World world = RealWorld.INSTANCE;
    private final Map<Place, Counts> functions = new HashMap<>();
    private final Map<Place, Counts> lines = new HashMap<>();
    private volatile boolean over;
    private final Thread thread;
    private int looks;
    private int samples;

    /**
     * A function, or a line of one.
     *
     * @param line 0 for the whole function
     */
    public record Place(String function, String file, int line) {
    }

    /**
     * How often a place was found.
     *
     * @param self  as the innermost
     * @param total anywhere in a stack; once per stack
     */
    public record Share(Place place, int self, int total) {
    }

    private static final class Counts {
        private int self;
        private int total;
    }

    private Profiler() {
        thread = world.startThread("fermata-profiler", this::watch);
    }

    public static Profiler start() {
        return new Profiler();
    }

    private void watch() {
        while (!over) {
            world.park(PERIOD_NANOS);
            Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
            synchronized (this) {
                looks++;
                stacks.values().forEach(this::count);
            }
        }
    }

    private void count(StackTraceElement[] stack) {
        boolean innermost = true;
        Set<Place> seen = new HashSet<>();
        for (StackTraceElement element : stack) {
            if (!MethodName.isProgram(element) || MethodName.isInternal(element.getMethodName())) {
                continue;
            }
            String function = MethodName.decode(element.getMethodName());
            Place whole = new Place(function, element.getFileName(), 0);
            Place line = new Place(function, element.getFileName(), element.getLineNumber());
            add(functions, whole, innermost, seen.add(whole));
            add(lines, line, innermost, seen.add(line));
            samples += innermost ? 1 : 0;
            innermost = false;
        }
    }

    private static void add(Map<Place, Counts> counts, Place place, boolean innermost, boolean first) {
        Counts count = counts.computeIfAbsent(place, _ -> new Counts());
        count.self += innermost ? 1 : 0;
        count.total += first ? 1 : 0;
    }

    /** How often it looked. */
    public synchronized int looks() {
        return looks;
    }

    /** How often it found a program's function on a thread. */
    public synchronized int samples() {
        return samples;
    }

    /** Functions, the busiest first. */
    public synchronized List<Share> functions() {
        return shares(functions);
    }

    /** Lines, the busiest first. */
    public synchronized List<Share> lines() {
        return shares(lines);
    }

    private static List<Share> shares(Map<Place, Counts> counts) {
        List<Share> shares = new ArrayList<>();
        counts.forEach((place, count) -> shares.add(new Share(place, count.self, count.total)));
        shares.sort(Comparator.comparingInt(Share::self).thenComparingInt(Share::total).reversed()
            .thenComparing(share -> share.place().function()).thenComparingInt(share -> share.place().line()));
        return shares;
    }

    @Override
    public void close() {
        over = true;
        world.unpark(thread);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
