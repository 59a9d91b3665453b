package dev.fermata.matlab.time;

import java.util.List;
import java.util.Locale;

/** English names of months and days of the week. */
final class MonthNames {
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December");
    private static final List<String> DAYS = List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final int SHORT = 3;

    private MonthNames() {
    }

    /** @param month from 1 */
    static String name(int month) {
        return MONTHS.get(month - 1);
    }

    static String shortName(int month) {
        return name(month).substring(0, SHORT);
    }

    /** The month of a name or of its first three letters or more; 0 when there is none. */
    static int month(String name) {
        return place(MONTHS, name);
    }

    /** @param day from 1, which is Sunday */
    static String dayName(int day) {
        return DAYS.get(day - 1);
    }

    static String shortDayName(int day) {
        return dayName(day).substring(0, SHORT);
    }

    static int day(String name) {
        return place(DAYS, name);
    }

    private static int place(List<String> names, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (lower.length() >= SHORT && names.get(i).toLowerCase(Locale.ROOT).startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }
}
