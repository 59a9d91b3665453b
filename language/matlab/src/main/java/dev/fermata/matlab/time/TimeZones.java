package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.value.Errors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** The time zone of a datetime array, or none. */
final class TimeZones {
    static final TimeZones NONE = new TimeZones("", null);

    private static final double SECOND = 1000;
    private static final Set<String> AMERICAN = Set.of("EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST");

    private final String name;
    private final ZoneId zone;

    private TimeZones(String name, ZoneId zone) {
        this.name = name;
        this.zone = zone;
    }

    static TimeZones of(String name) {
        if (name == null) {
            throw Errors.of("datetime:InvalidArgument", "TimeZone must be text.");
        }
        if (name.isEmpty()) {
            return NONE;
        }
        if (name.equals("local")) {
            return local();
        }
        try {
            return new TimeZones(name.equals("UTCLeapSeconds") ? "UTC" : name, ZoneId.of(name));
        } catch (DateTimeException unknown) {
            throw Errors.of("datetime:InvalidArgument", "The time zone '" + name + "' is not recognized.");
        }
    }

    static TimeZones local() {
        ZoneId zone = ZoneId.systemDefault();
        return new TimeZones(zone.getId(), zone);
    }

    String name() {
        return name;
    }

    boolean isNone() {
        return zone == null;
    }

    /** As {@code EDT} where people in the United States say so, otherwise as {@code UTC+2}. */
    String abbreviation(double millis) {
        if (zone == null) {
            return "";
        }
        long offset = offsetSeconds(millis);
        String text = DateTimeFormatter.ofPattern("zzz", Locale.US).format(Instant.ofEpochMilli((long) millis).atZone(zone));
        if (AMERICAN.contains(text) && !name.startsWith("UTC")) {
            return text;
        }
        long minutes = Math.abs(offset) / 60;
        return offset == 0 ? "UTC" : "UTC" + (offset < 0 ? "-" : "+") + minutes / 60 + (minutes % 60 == 0 ? "" : ":" + CivilTime.padded(minutes % 60, 2));
    }

    /** What the wall clock shows at an instant. */
    double local(double millis) {
        return zone == null || Double.isNaN(millis) || Double.isInfinite(millis) ? millis : millis + offsetSeconds(millis) * SECOND;
    }

    /** The instant at which the wall clock shows a time. */
    double instant(double local) {
        if (zone == null || Double.isNaN(local) || Double.isInfinite(local)) {
            return local;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond((long) Math.floor(local / SECOND), 0, ZoneOffset.UTC);
        return local - zone.getRules().getOffset(time).getTotalSeconds() * SECOND;
    }

    long offsetSeconds(double millis) {
        return zone == null ? 0 : zone.getRules().getOffset(Instant.ofEpochSecond((long) Math.floor(millis / SECOND))).getTotalSeconds();
    }

    /** How much of the offset is daylight saving time. */
    long savingSeconds(double millis) {
        return zone == null ? 0 : zone.getRules().getDaylightSavings(Instant.ofEpochSecond((long) Math.floor(millis / SECOND))).toSeconds();
    }
}
