package dev.fermata.matlab.time;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The days on which the New York Stock Exchange does not trade, by the rules since 1971; days are serial date numbers. */
final class TradingDays {
    private static final int SUNDAY = 1;
    private static final int MONDAY = 2;
    private static final int THURSDAY = 5;
    private static final int SATURDAY = 7;
    private static final int WEEK = 7;
    /** Days of mourning, storms and attacks, as year, month, day. */
    private static final List<int[]> CLOSURES = List.of(new int[] {1972, 12, 28}, new int[] {1973, 1, 25}, new int[] {1977, 7, 14}, new int[] {1985, 9, 27},
            new int[] {1994, 4, 27}, new int[] {2001, 9, 11}, new int[] {2001, 9, 12}, new int[] {2001, 9, 13}, new int[] {2001, 9, 14},
            new int[] {2004, 6, 11}, new int[] {2007, 1, 2}, new int[] {2012, 10, 29}, new int[] {2012, 10, 30}, new int[] {2018, 12, 5},
            new int[] {2025, 1, 9});

    private TradingDays() {
    }

    static long serial(long year, int month, int day) {
        return (long) Clock.serialOfMillis(CivilFields.millis(year, month, day, 0, 0, 0));
    }

    static int weekday(double serial) {
        return CivilFields.weekday((Math.floor(serial) - Clock.EPOCH_SERIAL) * Clock.DAY_MILLIS);
    }

    static long year(double serial) {
        return CivilFields.of((Math.floor(serial) - Clock.EPOCH_SERIAL) * Clock.DAY_MILLIS).year();
    }

    /** The holidays of a year, in order. */
    static Set<Long> holidays(long year) {
        Set<Long> days = new TreeSet<>();
        long first = serial(year, 1, 1);
        if (weekday(first) != SATURDAY) {
            days.add(observed(first));
        }
        if (year >= 1998) {
            days.add(nth(year, 1, MONDAY, 3));
        }
        days.add(nth(year, 2, MONDAY, 3));
        days.add(easter(year) - 2);
        days.add(nth(year, 6, MONDAY, 1) - WEEK);
        if (year >= 2022) {
            days.add(observed(serial(year, 6, 19)));
        }
        days.add(observed(serial(year, 7, 4)));
        days.add(nth(year, 9, MONDAY, 1));
        days.add(nth(year, 11, THURSDAY, 4));
        days.add(observed(serial(year, 12, 25)));
        for (int[] closure : CLOSURES) {
            if (closure[0] == year) {
                days.add(serial(year, closure[1], closure[2]));
            }
        }
        return days;
    }

    /** On Friday for Saturday, on Monday for Sunday. */
    private static long observed(long day) {
        return switch (weekday(day)) {
            case SATURDAY -> day - 1;
            case SUNDAY -> day + 1;
            default -> day;
        };
    }

    /** The nth of a day of the week in a month; the one before the first of June is the last of May. */
    private static long nth(long year, int month, int weekday, int n) {
        long first = serial(year, month, 1);
        return first + Math.floorMod(weekday - weekday(first), WEEK) + (n - 1L) * WEEK;
    }

    /** Easter Sunday of the Gregorian calendar. */
    private static long easter(long year) {
        long century = year / 100;
        long golden = year % 19;
        long moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        long sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % WEEK;
        long correction = (golden + 11 * moon + 22 * sunday) / 451;
        long day = moon + sunday - WEEK * correction + 114;
        return serial(year, (int) (day / 31), (int) (day % 31) + 1);
    }
}
