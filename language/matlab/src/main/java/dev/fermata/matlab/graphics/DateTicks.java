package dev.fermata.matlab.graphics;

import dev.fermata.matlab.time.DatetimeArray;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ticks of axes that hold dates, which are serial date numbers there: whole seconds, hours, days, months or years. */
final class DateTicks {
    /** The serial number of 1 January 1970. */
    private static final double EPOCH = 719_529;
    private static final double DAY_SECONDS = 86_400;
    private static final double MONTH = 30.44;
    private static final double YEAR = 365.25;
    private static final double SERIAL_MAX = 3_000_000;
    private static final double[] DAYS = {1 / DAY_SECONDS, 2 / DAY_SECONDS, 5 / DAY_SECONDS, 10 / DAY_SECONDS, 15 / DAY_SECONDS, 30 / DAY_SECONDS,
        1 / 1440.0, 2 / 1440.0, 5 / 1440.0, 10 / 1440.0, 15 / 1440.0, 30 / 1440.0, 1 / 24.0, 2 / 24.0, 3 / 24.0, 6 / 24.0, 12 / 24.0, 1, 2, 5, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000};

    private DateTicks() {
    }

    /** Whether an axis holds dates. */
    static boolean isFor(GraphicsObject axes, char axis) {
        return axes.children.stream().anyMatch(each -> each.stored(axis + "Data") instanceof DatetimeArray);
    }

    /** Keeps dates as the data of objects that were made from their serial numbers. */
    static void keep(Object original, char axis, List<GraphicsObject> made) {
        if (original instanceof DatetimeArray dates) {
            made.stream().filter(each -> each.numbers(axis + "Data").length == dates.count()).forEach(each -> each.restore(axis + "Data", dates));
        }
    }

    private static boolean canShow(double low, double high) {
        return low < high && low > -SERIAL_MAX && high < SERIAL_MAX;
    }

    /** Limits at whole steps around a range. */
    static Limits around(double low, double high, int steps) {
        double step = canShow(low, high) ? days(high - low, steps) : 0;
        return step == 0 ? new Limits(low, high) : new Limits(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step);
    }

    /** The step in days; 0 when it is months. */
    private static double days(double range, int steps) {
        return Arrays.stream(DAYS).filter(each -> range / each <= steps + 1e-9).findFirst().orElse(0);
    }

    static double[] ticks(Limits limits, int steps) {
        if (!canShow(limits.low(), limits.high())) {
            return new double[0];
        }
        double range = limits.high() - limits.low();
        double step = days(range, steps);
        if (step > 0) {
            double first = Math.ceil(limits.low() / step - 1e-9);
            double[] ticks = new double[(int) (Math.floor(limits.high() / step + 1e-9) - first) + 1];
            Arrays.setAll(ticks, i -> (first + i) * step);
            return ticks;
        }
        int months = Arrays.stream(MONTHS).filter(each -> range / (each * MONTH) <= steps).findFirst().orElse(MONTHS[MONTHS.length - 1]);
        LocalDate from = date(limits.low()).toLocalDate();
        long count = Math.floorDiv(from.getYear() * 12L + from.getMonthValue() - 1, months);
        double[] ticks = new double[steps * 3];
        int found = 0;
        for (; found < ticks.length; count++) {
            double serial = LocalDate.of((int) Math.floorDiv(count * months, 12L), (int) Math.floorMod(count * months, 12L) + 1, 1).toEpochDay() + EPOCH;
            if (serial > limits.high() + 1e-9) {
                break;
            }
            if (serial >= limits.low() - 1e-9) {
                ticks[found++] = serial;
            }
        }
        return Arrays.copyOf(ticks, found);
    }

    private static LocalDateTime date(double serial) {
        long seconds = Math.round((serial - EPOCH) * DAY_SECONDS);
        return LocalDateTime.of(LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) DAY_SECONDS)), LocalTime.ofSecondOfDay(Math.floorMod(seconds, (long) DAY_SECONDS)));
    }

    static List<String> labels(double[] ticks) {
        double step = ticks.length < 2 ? 1 : ticks[1] - ticks[0];
        String pattern = step < 1 / 1440.0 - 1e-9 ? "HH:mm:ss" : step < 1 - 1e-9 ? "HH:mm" : step < MONTH - 3 ? "MMM dd" : step < YEAR - 1 ? "MMM yyyy" : "yyyy";
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        return Arrays.stream(ticks).mapToObj(tick -> Math.abs(tick) < SERIAL_MAX ? format.format(date(tick)) : Limits.label(tick)).toList();
    }
}
