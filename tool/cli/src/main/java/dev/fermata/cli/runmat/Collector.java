package dev.fermata.cli.runmat;

import dev.fermata.runtime.world.RealWorld;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the JVM's collector tells about itself, in RunMat's words. */
public final class Collector {
    private static final double MILLIS_PER_MINUTE = 60_000;

    private Collector() {
    }

    /** Statistics, one to a line. */
    public static String summary() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long used = memory.getHeapMemoryUsage().getUsed();
        long max = Math.max(used, memory.getHeapMemoryUsage().getMax());
        long uptime = Math.max(1, ManagementFactory.getRuntimeMXBean().getUptime());
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getPeakUsage() != null && pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        long objects = Math.max(0, objects());
        long collecting = 0;
        long[] counts = new long[2];
        long[] millis = new long[2];
        for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
            int kind = isMinor(each) ? 0 : 1;
            counts[kind] += Math.max(0, each.getCollectionCount());
            millis[kind] += Math.max(0, each.getCollectionTime());
            collecting += Math.max(0, each.getCollectionTime());
        }
        return "GC Statistics Summary:\n"
            + "Allocations: " + objects + " (" + used + " bytes)\n"
            + "Current Memory: " + used + " bytes (Peak: " + Math.max(peak, used) + " bytes)\n"
            + collections("Minor", counts[0], millis[0], uptime) + collections("Major", counts[1], millis[1], uptime)
            + "GC Overhead: " + decimals(2, 100.0 * collecting / uptime) + "%\n"
            + "Allocation Rate: " + decimals(1, objects * 1000.0 / uptime) + " allocs/sec\n"
            + "Memory Utilization: " + decimals(1, 100.0 * used / max) + "%\n";
    }

    private static boolean isMinor(GarbageCollectorMXBean collector) {
        String name = collector.getName();
        return name.contains("Young") || name.contains("Copy") || name.contains("Scavenge") || name.contains("Minor");
    }

    private static String collections(String kind, long count, long millis, long uptime) {
        return kind + " Collections: " + count + " (avg " + decimals(2, count == 0 ? 0 : (double) millis / count) + "ms, "
            + decimals(1, count * MILLIS_PER_MINUTE / uptime) + "/min)\n";
    }

    private static String decimals(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Collects; returns how many objects were given up. */
    public static long collect() {
        long before = objects();
        System.gc();
        return Math.max(0, before - objects());
    }

    /** How long an action took, as {@code 1.5ms}. */
    static String time(Runnable action) {
        long begin = RealWorld.INSTANCE.nanoTime();
        action.run();
        return duration(RealWorld.INSTANCE.nanoTime() - begin);
    }

    /** A time in the greatest unit of which there is at least one. */
    static String duration(long nanos) {
        if (nanos < 1_000) {
            return nanos + "ns";
        }
        String[] units = {"µs", "ms", "s"};
        double value = nanos;
        int unit = -1;
        while (unit < 2 && value >= 1_000) {
            value /= 1_000;
            unit++;
        }
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + units[unit];
    }

    /** The number of objects on the heap; -1 where the JVM does not tell. */
    private static long objects() {
        try {
            Object[] arguments = {new String[] {"-all"}};
            String table = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram", arguments, new String[] {String[].class.getName()});
            String total = table.strip();
            return Long.parseLong(total.substring(total.lastIndexOf('\n') + 1).strip().split("\\s+")[1]);
        } catch (JMException | RuntimeException _) {
            return -1;
        }
    }
}
