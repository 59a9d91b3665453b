package dev.fermata.matlab.timer;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.time.Clock;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Making and finding timers, and what the library functions that call their functions are made of. */
public final class TimerBuiltins {
    static final String NAMES = "timer timerfind timerfindall";

    private TimerBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "timer" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> made(in));
            case "timerfind" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> found(in, false));
            case "timerfindall" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> found(in, true));
            case "__timer_check" -> Builtin.of(name, 2, 2, (in, _) -> timers(in[0], Values.textOrNull(in[1])));
            case "__timer_begin" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                one(in[0]).begin();
                return null;
            });
            case "__timer_arm" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                one(in[0]).arm(Values.real(in[1], 0));
                return null;
            });
            case "__timer_stop" -> Builtin.of(name, 1, 1, (in, _) -> one(in[0]).stop());
            case "__timer_tell" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                one(in[0]).tellStopped();
                return null;
            });
            case "__timer_await" -> Builtin.of(name, 1, 1, (in, _) -> one(in[0]).await()).suspending();
            case "__timer_enter" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(one(in[0]).enter().name().toLowerCase(Locale.ROOT)));
            case "__timer_leave" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(one(in[0]).leave().name().toLowerCase(Locale.ROOT)));
            // Without a look at a clock that would count as the program's.
            case "__timer_time" -> Builtin.of(name, 0, 0, (_, _) -> DoubleArray.row(Clock.vector(Session.current().world().wallMillis())));
            case "__timer_callback" -> Builtin.of(name, 2, 2, (in, _) -> one(in[0]).properties.get(Values.textOrNull(in[1])));
            default -> null;
        };
    }

    private static TimerObject one(Object value) {
        return ((TimerArray) value).timers().getFirst();
    }

    /** Timers that a function applies to. */
    private static TimerArray timers(Object value, String function) {
        if (!(value instanceof TimerArray timers)) {
            throw Errors.of("UndefinedFunction", "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
        }
        for (TimerObject each : timers.timers()) {
            if (each.isDeleted()) {
                throw Errors.of("timer:" + function + ":invalid", "Timer object must be valid.");
            }
        }
        return timers;
    }

    private static TimerArray made(Object[] in) {
        if (in.length == 1 && in[0] instanceof TimerArray same) {
            return same;
        }
        TimerObject timer = new TimerObject();
        try {
            setAll(List.of(timer), in, 0);
        } catch (RuntimeException wrong) {
            timer.delete();
            throw wrong;
        }
        return new TimerArray(timer);
    }

    private static void setAll(List<TimerObject> timers, Object[] in, int first) {
        for (int at = first; at < in.length; at += 2) {
            if (in[at] instanceof StructArray properties && properties.count() == 1) {
                for (TimerObject each : timers) {
                    properties.names().forEach(name -> each.properties.set(name, properties.get(name, 0), each.isRunning()));
                }
                at--;
                continue;
            }
            String name = Values.textOrNull(in[at]);
            if (name == null || at + 1 == in.length) {
                throw Errors.of("timer:InvalidInput", "Invalid property/value pair arguments.");
            }
            for (TimerObject each : timers) {
                each.properties.set(name, in[at + 1], each.isRunning());
            }
        }
    }

    /** {@code set(t, name, value, ...)}. */
    static Object set(TimerArray timers, Object[] in) {
        setAll(timers.timers(), in, 1);
        return null;
    }

    /** {@code get(t)}, {@code get(t, name)}, {@code get(t, names)}. */
    static Object get(TimerArray timers, Object[] in) {
        if (in.length == 1) {
            return timers.struct();
        }
        if (in[1] instanceof CellArray names) {
            return CellArray.row(Arrays.stream(names.data(), 0, names.count()).map(name -> Values.share(timers.property(Values.textOrNull(name)))).toArray());
        }
        String name = String.valueOf(Values.textOrNull(in[1]));
        return timers.count() == 1 ? Values.share(timers.property(name))
                : CellArray.column(timers.timers().stream().map(each -> Values.share(new TimerArray(each).property(name))).toArray());
    }

    /** Those that have the given properties; without {@code all}, only visible ones. */
    private static TimerArray found(Object[] in, boolean all) {
        boolean isGiven = in.length > 0 && in[0] instanceof TimerArray;
        List<TimerObject> timers = isGiven ? ((TimerArray) in[0]).timers() : TimerObject.Known.current().timers();
        int first = isGiven ? 1 : 0;
        return TimerArray.row(timers.stream().filter(each -> !each.isDeleted() && (all || isVisible(each)) && fits(each, in, first)).toList());
    }

    private static boolean isVisible(TimerObject timer) {
        return "on".equals(Values.textOrNull(timer.properties.get("ObjectVisibility")));
    }

    private static boolean fits(TimerObject timer, Object[] in, int first) {
        TimerArray handle = new TimerArray(timer);
        for (int at = first; at < in.length; at++) {
            if (in[at] instanceof StructArray wanted && wanted.count() == 1) {
                if (!wanted.names().stream().allMatch(name -> isSame(handle.property(name), wanted.get(name, 0)))) {
                    return false;
                }
                continue;
            }
            String name = Values.textOrNull(in[at]);
            if (name == null || at + 1 == in.length) {
                throw Errors.of("timer:InvalidInput", "Invalid property/value pair arguments.");
            }
            if (!isSame(handle.property(name), in[++at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Object value, Object wanted) {
        String text = Values.textOrNull(value);
        return text != null && Values.textOrNull(wanted) != null ? text.equals(Values.textOrNull(wanted)) : Equality.isequal(value, wanted);
    }
}
