package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;
import dev.fermata.runtime.session.Session;
import java.util.TimeZone;

/** Time of day by the program's World, in the local time zone. */
public final class Clock {
    private static final long SECOND_MILLIS = 1000;
    static final double DAY_MILLIS = 86_400_000;
    /** The serial date number of the beginning of 1970: days since the beginning of year 0, counted from 1. */
    static final double EPOCH_SERIAL = 719_529;

    private Clock() {
    }

    /** Milliseconds since 1970, as the local clock on the wall shows them. */
    public static long nowLocalMillis() {
        long now = wallMillis();
        return now + TimeZone.getDefault().getOffset(now);
    }

    /** Milliseconds since 1970. */
    static long wallMillis() {
        Session session = Session.current();
        session.timers().observed();
        return session.world().wallMillis();
    }

    /** The local date and time of an instant. */
    public static CivilTime local(long millis) {
        return CivilTime.ofEpochSeconds(Math.floorDiv(millis + TimeZone.getDefault().getOffset(millis), SECOND_MILLIS));
    }

    /** As {@code clock} gives it: year, month, day, hour, minute and seconds with their fraction. */
    public static double[] vector(long millis) {
        CivilTime time = local(millis);
        return new double[] {time.year(), time.month(), time.day(), time.hour(), time.minute(),
            time.second() + Math.floorMod(millis, SECOND_MILLIS) / (double) SECOND_MILLIS};
    }

    /** As {@code dd-mmm-yyyy HH:MM:SS}. */
    public static String text(CivilTime time) {
        return CivilTime.padded(time.day(), 2) + "-" + MonthNames.shortName(time.month()) + "-" + CivilTime.padded(time.year(), 4) + " "
                + time.timeOfDay();
    }

    /** The serial date number. */
    public static double serial(CivilTime time) {
        return serialOfMillis(time.epochSeconds() * (double) SECOND_MILLIS);
    }

    /** The serial date number of milliseconds since 1970. */
    static double serialOfMillis(double millis) {
        return millis / DAY_MILLIS + EPOCH_SERIAL;
    }
}
