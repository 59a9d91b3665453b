package dev.fermata.ruff.builtin;

import dev.fermata.library.time.CivilTime;
import dev.fermata.runtime.task.ScriptError;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The clock, stopwatches, and texts of dates and durations. All dates are UTC. */
public final class TimeBuiltins {
    private static final int MILLIS = 0;
    private static final int MICROS = 1;
    private static final int NANOS = 2;
    /** Years up to about 262,000. */
    private static final double SECONDS_MAX = 8.2e12;

    private TimeBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(TimeBuiltins.class, name).needs(Capability.CLOCK);
        String none = name + "() expects 0 arguments, got {got}";
        return switch (name) {
            case "now", "performance_now", "time_us", "time_ns" -> entry.returns(double.class).takes(0, none);
            case "now_unix" -> entry.returns(long.class).takes(0, none);
            case "now_utc_seconds" -> entry.aliasOf("now_unix").returns(long.class).takes(0,
                    "now_unix() expects 0 arguments, got {got}");
            case "now_utc" -> entry.takes(0, none);
            case "current_timestamp" -> entry.returns(long.class).takes(0, none);
            case "time" -> entry.aliasOf("current_timestamp").returns(long.class).takes(0,
                    "current_timestamp() expects 0 arguments, got {got}");
            case "elapsed" -> entry.returns(double.class).takes(2,
                    "elapsed() expects 2 arguments (start, end), got {got}");
            case "format_duration" -> entry.takes(1, "format_duration() expects 1 argument (milliseconds), got {got}");
            case "format_date" -> entry.takes(2, "format_date() expects 2 arguments (timestamp, format), got {got}");
            case "parse_date" -> entry.returns(double.class).takes(2,
                    "parse_date() expects 2 arguments (date_string, format), got {got}");
            default -> null;
        };
    }

    private static long wallMillis(String function) {
        Host.require(Capability.CLOCK, function);
        return Host.session().world().wallMillis();
    }

    public static double now() {
        return Math.floorDiv(wallMillis("now"), 1000L);
    }

    public static long nowUnix() {
        return Math.floorDiv(wallMillis("now_unix"), 1000L);
    }

    public static Object nowUtc() {
        CivilTime time = CivilTime.ofEpochSeconds(Math.floorDiv(wallMillis("now_utc"), 1000L));
        return time.date() + "T" + time.timeOfDay() + "Z";
    }

    public static long currentTimestamp() {
        return wallMillis("current_timestamp");
    }

    public static double performanceNow() {
        Host.require(Capability.CLOCK, "performance_now");
        return Host.memory().elapsedNanos(MILLIS) / 1e6;
    }

    public static double timeUs() {
        Host.require(Capability.CLOCK, "time_us");
        return Host.memory().elapsedNanos(MICROS) / 1e3;
    }

    public static double timeNs() {
        Host.require(Capability.CLOCK, "time_ns");
        return Host.memory().elapsedNanos(NANOS);
    }

    public static double elapsed(Object start, Object end) {
        Host.require(Capability.CLOCK, "elapsed");
        String message = "elapsed requires number arguments";
        return -Arguments.number(start, message) + Arguments.number(end, message);
    }

    public static Object formatDuration(Object milliseconds) {
        Host.require(Capability.CLOCK, "format_duration");
        double ms = Arguments.number(milliseconds, "format_duration requires a number argument");
        if (ms >= 1000) {
            return rounded(ms / 1000, 2) + "s";
        }
        if (ms >= 1) {
            return rounded(ms, 2) + "ms";
        }
        return ms >= 0.001 ? rounded(ms * 1000, 2) + "\u03bcs" : rounded(ms * 1_000_000, 0) + "ns";
    }

    private static String rounded(double value, int digits) {
        return Double.isFinite(value) ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
                : value > 0 ? "inf" : "NaN";
    }

    public static Object formatDate(Object timestamp, Object format) {
        Host.require(Capability.CLOCK, "format_date");
        String message = "format_date requires timestamp (number) and format (string)";
        double seconds = Arguments.number(timestamp, message);
        String layout = Arguments.text(format, message);
        if (!Double.isFinite(seconds)) {
            return "Invalid timestamp: value must be a finite number";
        }
        if (Math.abs(seconds) > SECONDS_MAX) {
            return "Invalid timestamp: value is out of supported range";
        }
        CivilTime time = CivilTime.ofEpochSeconds((long) seconds);
        return layout.replace("YYYY", CivilTime.padded(time.year(), 4)).replace("MM", CivilTime.padded(time.month(), 2))
                .replace("DD", CivilTime.padded(time.day(), 2)).replace("HH", CivilTime.padded(time.hour(), 2))
                .replace("mm", CivilTime.padded(time.minute(), 2)).replace("ss", CivilTime.padded(time.second(), 2));
    }

    public static double parseDate(Object text, Object format) {
        Host.require(Capability.CLOCK, "parse_date");
        String message = "parse_date requires string arguments";
        String date = Arguments.text(text, message);
        String layout = Arguments.text(format, message);
        if (!layout.equals("YYYY-MM-DD")) {
            throw new ScriptError("parse_date failed: unsupported format '" + layout + "' (expected 'YYYY-MM-DD')");
        }
        String[] parts = date.split("-", -1);
        Long year = parts.length == 3 ? Numbers.parseInt(parts[0]) : null;
        Long month = year == null ? null : Numbers.parseInt(parts[1]);
        Long day = month == null ? null : Numbers.parseInt(parts[2]);
        if (day == null || Math.abs(year) > 200_000) {
            throw mismatch(date, date.length() < 8 ? "premature end of input" : "input contains invalid characters");
        }
        CivilTime time = new CivilTime(year, (int) Math.clamp(month, 0L, 99L), (int) Math.clamp(day, 0L, 99L), 0, 0, 0);
        if (!time.exists()) {
            throw mismatch(date, "input is out of range");
        }
        return time.epochSeconds();
    }

    private static ScriptError mismatch(String date, String reason) {
        return new ScriptError("parse_date failed: '" + date + "' does not match format 'YYYY-MM-DD' (" + reason + ")");
    }
}
