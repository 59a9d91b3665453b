package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.seq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.timer.Timers;
import java.io.File;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What things cost in memory. The limits are far from the figures measured, but near enough to notice a new field. */
class FootprintTest {
    private static final int COUNT = 200_000;

    /** As a compiler would make it: a few locals and the place. */
    private static final class TypedFrame extends Frame {
        private final Object local;
        private final long counter;
        private final int site;

        TypedFrame(Object local, long counter, int site) {
            this.local = local;
            this.counter = counter;
            this.site = site;
        }

        @Override
        public Object resume(Object value, Throwable error) {
            return local == null ? counter + site : local;
        }

        @Override
        public CodePosition position() {
            return CodePosition.UNKNOWN;
        }
    }

    private static final class Sleeper extends Task {
        @Override
        protected Object execute() throws Throwable {
            try {
                return Timers.sleep(3_600_000_000_000L);
            } catch (Suspension s) {
                s.push(new TypedFrame("local", 1, 2));
                throw s;
            }
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long bytesPer(Code make) throws Exception {
        long[] bytes = new long[1];
        Run.loop(seq(last -> {
            long before = usedBytes();
            for (int i = 0; i < COUNT; i++) {
                make.run(null);
            }
            bytes[0] = (usedBytes() - before) / COUNT;
            return Session.current().exit(0);
        }));
        return bytes[0];
    }

    @Test
    void aSleepingTaskWithFrameWaitAndTimerTakesLessThan220Bytes() throws Exception {
        assertThat(bytesPer(last -> Task.startHere(new Sleeper()))).isBetween(100L, 220L);
    }

    @Test
    void aTaskThatAwaitsAPromiseTakesLessThan180Bytes() throws Exception {
        Promise never = new Promise();
        assertThat(bytesPer(last -> Task.startHere(((Code) l -> Task.await(never)).task()))).isBetween(80L, 180L);
    }

    @Test
    void awaitingWhatIsDoneAllocatesNothing() throws Exception {
        Method allocated = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        Object bean = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
        Promise done = Promise.resolved("value");
        long[] bytes = new long[1];
        Run.loop(last -> {
            long sum = 0;
            for (int round = 0; round < 3; round++) {
                long before = (long) allocated.invoke(bean);
                for (int i = 0; i < 1_000_000; i++) {
                    sum += ((String) Task.await(done)).length();
                }
                bytes[0] = (long) allocated.invoke(bean) - before;
            }
            return sum;
        }).ok();
        assertThat(bytes[0]).isLessThan(10_000);
    }

    /** Run in another process by the test below. */
    public static final class Hello {
        public static void main(String[] arguments) {
            int code = Session.builder().build().run(new Body() {
                @Override
                public Object run() {
                    Session.current().console().out().println("hello");
                    return null;
                }
            });
            Runtime.getRuntime().halt(code);
        }
    }

    @Test
    void helloWorldLoadsFewClasses() throws Exception {
        String classes = Path.of(Task.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                + File.pathSeparator + "target/test-classes";
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xlog:class+load", "-cp",
                classes, Hello.class.getName()).start();
        List<String> own = new ArrayList<>();
        List<String> notArchived = new ArrayList<>();
        for (String line : process.inputReader().lines().toList()) {
            if (line.contains("source: jrt:") || line.contains("Lambda")) {
                notArchived.add(line);
            } else if (line.contains("dev.fermata")) {
                own.add(line);
            }
        }
        assertThat(process.waitFor()).isZero();
        assertThat(own).as("classes of the runtime").hasSizeBetween(20, 75);
        assertThat(notArchived).as("classes of the JDK that are not in its archive").hasSizeLessThan(20);
    }
}
