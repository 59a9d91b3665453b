package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;

/** The parts of a point in time on the calendar; seconds have a fraction. */
record CivilFields(long year, int month, int day, int hour, int minute, double second) {
    private static final double SECOND = 1000;
    private static final double DAY = 86_400_000;

    static CivilFields of(double millis) {
        double days = Math.floor(millis / DAY);
        double rest = millis - days * DAY;
        CivilTime date = CivilTime.ofEpochSeconds((long) days * 86_400);
        int hour = (int) (rest / 3_600_000);
        int minute = (int) (rest / 60_000) % 60;
        // What is left has the precision of the whole: it is cut to microseconds, so that .1 stays .1.
        double second = Math.rint((rest - hour * 3_600_000.0 - minute * 60_000.0) * 1000) / 1_000_000;
        return new CivilFields(date.year(), date.month(), date.day(), hour, minute, second);
    }

    double millis() {
        return millis(year, month, day, hour, minute, second);
    }

    /** Of parts that need not be in their usual bounds: month 13 is January of the next year. */
    static double millis(double year, double month, double day, double hour, double minute, double second) {
        double sum = year + month + day + hour + minute + second;
        if (Double.isNaN(sum)) {
            return Double.NaN;
        }
        if (Double.isInfinite(sum)) {
            return sum;
        }
        double months = Math.floor(month) - 1;
        long wholeYear = (long) (Math.floor(year) + Math.floor(months / 12));
        int wholeMonth = (int) (months - Math.floor(months / 12) * 12) + 1;
        double start = new CivilTime(wholeYear, wholeMonth, 1, 0, 0, 0).epochSeconds() * SECOND;
        return start + (day - 1) * DAY + hour * 3_600_000 + minute * 60_000 + second * SECOND;
    }

    /** The day of the week from 1, which is Sunday. */
    static int weekday(double millis) {
        return (int) Math.floorMod((long) Math.floor(millis / DAY) + 4, 7L) + 1;
    }

    static int daysInMonth(long year, int month) {
        double next = millis(year, month + 1, 1, 0, 0, 0);
        return (int) ((next - millis(year, month, 1, 0, 0, 0)) / DAY);
    }

    /** The same day of another month, or that month's last day. */
    static double plusMonths(double millis, double months) {
        if (Double.isNaN(millis) || Double.isNaN(months) || months == 0) {
            return Double.isNaN(months) ? Double.NaN : millis;
        }
        CivilFields fields = of(millis);
        double month = fields.month - 1 + months;
        long year = fields.year + (long) Math.floor(month / 12);
        int inYear = (int) (month - Math.floor(month / 12) * 12) + 1;
        int day = Math.min(fields.day, daysInMonth(year, inYear));
        double timeOfDay = millis - Math.floor(millis / DAY) * DAY;
        return millis(year, inYear, day, 0, 0, 0) + timeOfDay;
    }
}
