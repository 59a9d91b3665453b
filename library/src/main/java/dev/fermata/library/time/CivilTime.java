package dev.fermata.library.time;

/**
 * A date and time of day in UTC, in the Gregorian calendar. Done by hand instead of with java.time, which costs a small
 * program more to load than the rest of its run.
 */
public record CivilTime(long year, int month, int day, int hour, int minute, int second) {
    private static final int DAY_SECONDS = 86_400;

    /** The time that many seconds after the beginning of 1970. */
    public static CivilTime ofEpochSeconds(long seconds) {
        long days = Math.floorDiv(seconds, DAY_SECONDS);
        int rest = (int) Math.floorMod(seconds, (long) DAY_SECONDS);
        // Years begin in March, so that the leap day comes last; 719468 days lie between 0000-03-01 and 1970-01-01.
        long shifted = days + 719_468;
        long era = Math.floorDiv(shifted, 146_097L);
        long dayOfEra = shifted - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (int) ((5 * dayOfYear + 2) / 153);
        int day = (int) (dayOfYear - (153L * monthFromMarch + 2) / 5 + 1);
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return new CivilTime(year, month, day, rest / 3600, rest / 60 % 60, rest % 60);
    }

    /** The seconds between the beginning of 1970 and this time. */
    public long epochSeconds() {
        long shiftedYear = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(shiftedYear, 400L);
        long yearOfEra = shiftedYear - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (era * 146_097 + dayOfEra - 719_468) * DAY_SECONDS + hour * 3600L + minute * 60L + second;
    }

    /** Whether month and day exist in that year. */
    public boolean exists() {
        return month >= 1 && month <= 12 && day >= 1 && ofEpochSeconds(epochSeconds()).equals(this);
    }

    /** Year-month-day, the year with at least four digits. */
    public String date() {
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
    }

    /** Hours:minutes:seconds. */
    public String timeOfDay() {
        return padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2);
    }

    /** A number with at least that many digits. */
    public static String padded(long value, int digits) {
        String text = Long.toString(Math.abs(value));
        return (value < 0 ? "-" : "") + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
