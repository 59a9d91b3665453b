package dev.fermata.matlab.task;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Timers. Starting and stopping them is in library functions, because they call functions of the program. */
public final class TimerBuiltins {
    static final String NAMES = "timer";

    private TimerBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "timer" -> Builtin.of(name, 0, Builtin.ANY, TimerBuiltins::timer);
            case "__timers" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> CellArray.row(found(in).toArray()));
            case "__is_timer" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof TimerValue);
            case "__timer_begin" -> Builtin.of(name, 1, 1, (in, _) -> {
                TimerValue timer = valid("start", in[0]);
                if (timer.isRunning()) {
                    throw Errors.of("timer:start:AlreadyStarted", "Cannot start timer because it is already running.");
                }
                return (double) timer.begin();
            });
            case "__timer_task" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                valid("start", in[0]).task((TaskValue) in[1]);
                return null;
            });
            case "__timer_is_run" -> Builtin.of(name, 2, 2, (in, _) -> ((TimerValue) in[0]).isRun(Values.real(in[1], 0)));
            case "__timer_calling" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                ((TimerValue) in[0]).calling(Values.real(in[1], 0) != 0);
                return null;
            });
            case "__timer_end" -> Builtin.of(name, 1, 1, (in, _) -> {
                TimerValue timer = valid("stop", in[0]);
                boolean was = timer.isRunning();
                timer.end();
                return was;
            });
            case "__timer_delete" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                ((TimerValue) in[0]).delete();
                Known.current().timers.remove(in[0]);
                return null;
            });
            default -> null;
        };
    }

    /** The main program has ended: nothing is called any more. */
    public static void endAll() {
        Known.current().timers.forEach(TimerValue::end);
    }

    /** The program's timers that were not deleted. */
    private static final class Known {
        private final List<TimerValue> timers = new ArrayList<>();
        private int made;

        static Known current() {
            return MatlabSession.current().state(Known.class, Known::new);
        }
    }

    private static Object timer(Object[] in, int nargout) {
        Known known = Known.current();
        TimerValue timer = new TimerValue(++known.made);
        for (int i = 0; i < in.length; i += 2) {
            if (i + 1 == in.length) {
                throw Errors.of("timer:InvalidInput", "Invalid parameter/value pair arguments.");
            }
            timer.withMember(timer.known(in[i]), in[i + 1]);
        }
        known.timers.add(timer);
        return timer;
    }

    private static TimerValue valid(String function, Object value) {
        if (!(value instanceof TimerValue timer) || timer.isDeleted()) {
            throw Errors.of("timer:" + function + ":InvalidTimer", "Invalid timer object. This object has been deleted and should be removed from your workspace using CLEAR.");
        }
        return timer;
    }

    /** Those that have all the given values of properties. */
    private static List<TimerValue> found(Object[] in) {
        List<TimerValue> found = new ArrayList<>(Known.current().timers);
        for (int i = 0; i + 1 < in.length; i += 2) {
            Object name = in[i];
            Object value = in[i + 1];
            found.removeIf(timer -> !timer.has(timer.known(name), value));
        }
        return found;
    }
}
