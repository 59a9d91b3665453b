package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Business days. Results are serial date numbers, or datetimes where these are given. */
public final class TradingBuiltins {
    static final String NAMES = "holidays isbusday busdate fbusdate lbusdate busdays days252bus daysdif days360 days365 daysact";

    /** More days than this are not listed or looked through. */
    private static final double DAYS_MAX = 4_000_000;
    private static final int WEEK = 7;
    /** The first letters of daily, weekly, monthly, quarterly, semiannual, annual. */
    private static final String MODES = "DWMQSA";

    private TradingBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "holidays" -> Builtin.of(name, 0, 2, (in, _) -> holidays(in));
            case "isbusday" -> Builtin.of(name, 1, 3, (in, _) -> isBusinessDay(in));
            case "busdate" -> Builtin.of(name, 1, 4, (in, _) -> businessDate(in));
            case "fbusdate", "lbusdate" -> Builtin.of(name, 2, 5, (in, _) -> ofMonth(name, in));
            case "busdays" -> Builtin.of(name, 2, 4, (in, _) -> businessDays(in));
            case "days252bus" -> Builtin.of(name, 2, 3, (in, _) -> count(name, in));
            case "daysdif" -> Builtin.of(name, 2, 3, (in, _) -> difference(name, in, in.length > 2 ? (int) Numeric.scalar(name, in[2]) : 0));
            case "days360" -> Builtin.of(name, 2, 2, (in, _) -> difference(name, in, 1));
            case "days365" -> Builtin.of(name, 2, 2, (in, _) -> difference(name, in, 3));
            case "daysact" -> Builtin.of(name, 1, 2, (in, _) -> difference(name, in.length > 1 ? in : new Object[] {0.0, in[0]}, 0));
            default -> null;
        };
    }

    private static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidInput", message);
    }

    /** What is no business day: given holidays or those of the exchange, and a weekend of Saturday and Sunday or as given. */
    private static final class Closed {
        private final Set<Long> given;
        private final boolean[] weekend = {true, false, false, false, false, false, true};
        private final Map<Long, Set<Long>> years = new HashMap<>();

        Closed(String function, Object[] in, int holidays, int weekend) {
            Set<Long> all = null;
            if (in.length > holidays && Values.textOrNull(in[holidays]) == null) {
                DoubleArray days = SerialBuiltins.serials(function, in[holidays], null, Double.NaN);
                if (!days.isEmpty()) {
                    all = new HashSet<>();
                    for (int i = 0; i < days.count(); i++) {
                        all.add((long) Math.floor(days.re(i)));
                    }
                }
            }
            given = all;
            if (in.length > weekend && Values.count(in[weekend]) == this.weekend.length) {
                for (int i = 0; i < this.weekend.length; i++) {
                    this.weekend[i] = Values.real(Numeric.required(function, in[weekend]), i) != 0;
                }
            }
        }

        boolean isOpen(long day) {
            return !weekend[TradingDays.weekday(day) - 1]
                    && !(given != null ? given : years.computeIfAbsent(TradingDays.year(day), TradingDays::holidays)).contains(day);
        }

        /** The first open day from a day on, in a direction. */
        long openFrom(long day, int direction) {
            long at = day;
            for (int i = 0; i < 366 && !isOpen(at); i++) {
                at += direction;
            }
            return at;
        }
    }

    private static DoubleArray days(String function, Object value) {
        DoubleArray serials = SerialBuiltins.serials(function, value, null, Double.NaN);
        double[] days = new double[serials.count()];
        Arrays.setAll(days, i -> Math.floor(serials.re(i)));
        return new DoubleArray(serials.dims(), days);
    }

    /** In the class of the first argument. */
    private static Object like(Object given, DoubleArray serials) {
        return given instanceof DatetimeArray dates
                ? DatetimeConversion.from("datenum", serials, null, 1, dates.givenFormat(), dates.zone()) : serials;
    }

    private static DoubleArray column(LongStream days) {
        return DoubleArray.column(days.asDoubleStream().toArray());
    }

    private static long[] limits(String function, Object[] in) {
        if (Values.count(in[0]) == 0 || in.length > 1 && Values.count(in[1]) == 0) {
            throw invalid(function, "Dates must not be empty.");
        }
        double first = days(function, in[0]).re(0);
        double last = in.length > 1 ? days(function, in[1]).re(0) : first;
        if (Double.isNaN(first) || Double.isNaN(last) || last - first > DAYS_MAX) {
            throw invalid(function, "Dates must be valid and not too far apart.");
        }
        return new long[] {(long) first, (long) last};
    }

    private static Object holidays(Object[] in) {
        long[] limits = in.length == 0 ? new long[] {TradingDays.serial(1971, 1, 1), TradingDays.serial(2070, 12, 31)} : limits("holidays", in);
        LongStream all = LongStream.rangeClosed(TradingDays.year(limits[0]), TradingDays.year(limits[1]))
                .flatMap(year -> TradingDays.holidays(year).stream().mapToLong(Long::longValue));
        return like(in.length == 0 ? null : in[0], column(all.filter(day -> day >= limits[0] && day <= limits[1])));
    }

    private static Object isBusinessDay(Object[] in) {
        Closed closed = new Closed("isbusday", in, 1, 2);
        DoubleArray days = days("isbusday", in[0]);
        boolean[] open = new boolean[days.count()];
        for (int i = 0; i < open.length; i++) {
            open[i] = closed.isOpen((long) days.re(i));
        }
        return new LogicalArray(days.dims(), open);
    }

    /** The next business day, or the one before. */
    private static Object businessDate(Object[] in) {
        Closed closed = new Closed("busdate", in, 2, 3);
        String word = in.length > 1 ? Values.textOrNull(in[1]) : "follow";
        double number = in.length > 1 && word == null ? Numeric.scalar("busdate", in[1]) : 1;
        boolean isModified = word != null && word.startsWith("modified");
        int direction = word != null ? word.endsWith("previous") ? -1 : 1 : number < 0 ? -1 : 1;
        DoubleArray days = days("busdate", in[0]);
        double[] moved = new double[days.count()];
        for (int i = 0; i < moved.length; i++) {
            long day = (long) days.re(i);
            long found = isModified && closed.isOpen(day) ? day : closed.openFrom(isModified ? day : day + direction, direction);
            moved[i] = isModified && !isSameMonth(day, found) ? closed.openFrom(day, -direction) : found;
        }
        return like(in[0], new DoubleArray(days.dims(), moved));
    }

    private static boolean isSameMonth(long a, long b) {
        return fields(a).month() == fields(b).month();
    }

    private static CivilFields fields(double serial) {
        return CivilFields.of((serial - Clock.EPOCH_SERIAL) * Clock.DAY_MILLIS);
    }

    /** The first or last business day of months. */
    private static Object ofMonth(String name, Object[] in) {
        Closed closed = new Closed(name, in, 2, 3);
        Object zero = Operators.times(0.0, Operators.plus(in[0], in[1]));
        DoubleArray years = Conversion.doubleArray(Operators.plus(in[0], zero));
        DoubleArray months = Conversion.doubleArray(Operators.plus(in[1], zero));
        double[] found = new double[years.count()];
        for (int i = 0; i < found.length; i++) {
            int month = (int) months.re(i);
            if (month < 1 || month > 12) {
                throw invalid(name, "Month must be an integer from 1 to 12.");
            }
            long year = (long) years.re(i);
            found[i] = name.equals("fbusdate") ? closed.openFrom(TradingDays.serial(year, month, 1), 1)
                    : closed.openFrom(TradingDays.serial(year, month, CivilFields.daysInMonth(year, month)), -1);
        }
        DoubleArray serials = new DoubleArray(years.dims(), found);
        return in.length > 2 && "datetime".equals(Values.textOrNull(in[in.length - 1]))
                ? DatetimeConversion.from("datenum", serials, null, 1, null, TimeZones.NONE) : serials;
    }

    private static Object businessDays(Object[] in) {
        Closed closed = new Closed("busdays", in, 3, in.length);
        long[] limits = limits("busdays", in);
        int mode = in.length > 2 ? mode(in[2]) : 1;
        if (mode == 1) {
            return like(in[0], column(LongStream.rangeClosed(limits[0], limits[1]).filter(closed::isOpen)));
        }
        // The last business day of every week, month and so on that has a day in the range.
        return like(in[0], column(LongStream.rangeClosed(limits[0], limits[1]).map(day -> closed.openFrom(lastOfPeriod(day, mode), -1)).distinct()));
    }

    private static int mode(Object value) {
        String word = Values.textOrNull(value);
        int mode = word == null ? Values.count(value) == 0 ? 1 : (int) Numeric.scalar("busdays", value) : word.isEmpty() ? 0
                : MODES.indexOf(word.toUpperCase(Locale.ROOT).charAt(0)) + 1;
        if (mode < 1 || mode > MODES.length()) {
            throw invalid("busdays", "Mode must be 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL', or 1 to 6.");
        }
        return mode;
    }

    private static long lastOfPeriod(long day, int mode) {
        if (mode == 2) {
            return day + WEEK - TradingDays.weekday(day);
        }
        int[] lengths = {1, 3, 6, 12};
        int months = lengths[mode - 3];
        CivilFields fields = fields(day);
        int last = (fields.month() - 1) / months * months + months;
        return TradingDays.serial(fields.year(), last, CivilFields.daysInMonth(fields.year(), last));
    }

    /** Business days after the first date, up to and with the second. */
    private static Object count(String name, Object[] in) {
        Closed closed = new Closed(name, in, 2, in.length);
        return pairs(name, in, (from, to) -> {
            if (Math.abs(to - from) > DAYS_MAX) {
                throw invalid(name, "Dates must not be too far apart.");
            }
            long open = LongStream.range((long) Math.min(from, to), (long) Math.max(from, to)).filter(day -> closed.isOpen(day + 1)).count();
            return from <= to ? open : -open;
        });
    }

    private interface Pair {
        double of(double from, double to);
    }

    private static DoubleArray pairs(String name, Object[] in, Pair pair) {
        Object zero = Operators.times(0.0, Operators.plus(Values.simple(days(name, in[0])), Values.simple(days(name, in[1]))));
        DoubleArray from = Conversion.doubleArray(Operators.plus(Values.simple(days(name, in[0])), zero));
        DoubleArray to = Conversion.doubleArray(Operators.plus(Values.simple(days(name, in[1])), zero));
        double[] results = new double[from.count()];
        Arrays.setAll(results, i -> pair.of(from.re(i), to.re(i)));
        return new DoubleArray(from.dims(), results);
    }

    /** The days between dates by a way to count them: 0 actual, 1 years of 360 days, 3 years of 365 days, and others. */
    private static Object difference(String name, Object[] in, int basis) {
        return switch (basis) {
            case 0, 2, 3, 8, 9, 10, 12 -> name.equals("days365") ? pairs(name, in, TradingBuiltins::without29thOfFebruary) : pairs(name, in, (from, to) -> to - from);
            case 1, 4, 5, 6, 7, 11 -> pairs(name, in, (from, to) -> in360(from, to, basis));
            default -> throw invalid(name, "Basis must be an integer from 0 to 12.");
        };
    }

    private static double without29thOfFebruary(double from, double to) {
        return inYear365(to) - inYear365(from);
    }

    private static double inYear365(double serial) {
        CivilFields fields = fields(serial);
        double inYear = TradingDays.serial(2023, fields.month(), Math.min(fields.day(), CivilFields.daysInMonth(2023, fields.month()))) - TradingDays.serial(2023, 1, 1);
        return fields.year() * 365.0 + inYear;
    }

    private static double in360(double from, double to, int basis) {
        CivilFields a = fields(from);
        CivilFields b = fields(to);
        int first = a.day();
        int last = b.day();
        boolean isEuropean = basis == 6 || basis == 11;
        boolean endsFebruary = a.month() == 2 && first == CivilFields.daysInMonth(a.year(), 2);
        if (!isEuropean && endsFebruary && basis != 5) {
            last = b.month() == 2 && last == CivilFields.daysInMonth(b.year(), 2) && basis == 1 ? 30 : last;
            first = 30;
        }
        first = Math.min(first, 30);
        last = last == 31 && (isEuropean || first == 30) ? 30 : last;
        return (b.year() - a.year()) * 360.0 + (b.month() - a.month()) * 30.0 + last - first;
    }
}
