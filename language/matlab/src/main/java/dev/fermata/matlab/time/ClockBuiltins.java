package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.world.World;
import java.time.Duration;
import java.util.Locale;

/** Stopwatches and the time of day. */
public final class ClockBuiltins {
    static final String NAMES = "tic toc clock now today date cputime";

    private static final double NANOS = 1e9;
    private static final long MICRO_NANOS = 1000;

    private ClockBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "tic" -> Builtin.of(name, 0, 0, ClockBuiltins::tic);
            case "toc" -> Builtin.of(name, 0, 1, ClockBuiltins::toc);
            case "clock" -> Builtin.of(name, 0, 0, (_, _) -> DoubleArray.row(Clock.vector(Clock.wallMillis())));
            case "now" -> Builtin.of(name, 0, 0, (_, _) -> Clock.serialOfMillis(Clock.nowLocalMillis()));
            case "today" -> Builtin.of(name, 0, 0, (_, _) -> Math.floor(Clock.serialOfMillis(Clock.nowLocalMillis())));
            case "date" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of(Clock.text(local()).substring(0, 11)));
            case "cputime" -> Builtin.of(name, 0, 0, (_, _) -> cpuSeconds());
            default -> null;
        };
    }

    /** When {@code tic} was last called without output, in microseconds; 0 for never. */
    private static final class Stopwatch {
        private long started;
    }

    private static Stopwatch stopwatch() {
        return MatlabSession.current().state(Stopwatch.class, Stopwatch::new);
    }

    /** Microseconds since an origin; never 0. */
    private static long micros() {
        Session session = Session.current();
        session.timers().observed();
        return session.world().nanoTime() / MICRO_NANOS + 1;
    }

    private static Object tic(Object[] in, int nargout) {
        if (nargout > 0) {
            return IntegerArray.scalar(MatlabClass.UINT64, micros());
        }
        stopwatch().started = micros();
        return null;
    }

    private static Object toc(Object[] in, int nargout) {
        long started = stopwatch().started;
        if (in.length > 0) {
            boolean isToken = in[0] instanceof IntegerArray token && token.matlabClass() == MatlabClass.UINT64 && token.count() == 1;
            if (!isToken && !(Values.count(in[0]) == 1 && Values.classOf(in[0]).isNumeric())) {
                throw Errors.of("toc:InvalidTimerHandle", "The input argument must be a timer value returned by TIC.");
            }
            started = isToken ? ((IntegerArray) in[0]).get(0) : (long) Values.real(in[0], 0);
        } else if (started == 0) {
            throw Errors.of("toc:callTicFirstNoInputs",
                    "You must call 'tic' without an output argument before calling 'toc' without an input argument.");
        }
        double seconds = (micros() - started) * MICRO_NANOS / NANOS;
        if (nargout > 0) {
            return seconds;
        }
        Outputs.print(String.format(Locale.ROOT, "Elapsed time is %f seconds.\n", seconds));
        return null;
    }

    private static CivilTime local() {
        return CivilTime.ofEpochSeconds(Math.floorDiv(Clock.nowLocalMillis(), 1000L));
    }

    /** In a simulated world, the time that has passed there. */
    private static double cpuSeconds() {
        World world = Session.current().world();
        return world.isSimulated() ? world.nanoTime() / NANOS
                : ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS;
    }
}
