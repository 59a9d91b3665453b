package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Making durations and calendar durations, and reading them as numbers. */
public final class DurationBuiltins {
    static final String NAMES = "duration years days hours minutes seconds milliseconds isduration calendarDuration calyears calquarters calmonths "
            + "calweeks caldays iscalendarduration time";

    private static final int CALENDAR_PARTS = 6;

    private DurationBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "duration" -> Builtin.of(name, 0, Builtin.ANY, DurationBuiltins::duration);
            case "years" -> unit(name, "y", DurationText.YEAR);
            case "days" -> unit(name, "d", DurationText.DAY);
            case "hours" -> unit(name, "h", DurationText.HOUR);
            case "minutes" -> unit(name, "m", DurationText.MINUTE);
            case "seconds" -> unit(name, "s", DurationText.SECOND);
            case "milliseconds" -> unit(name, "s", 1);
            case "isduration" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof DurationArray);
            case "calendarDuration" -> Builtin.of(name, 0, Builtin.ANY, DurationBuiltins::calendar);
            case "calyears" -> calendarUnit(name, 12, 0, "ymdt");
            case "calquarters" -> calendarUnit(name, 3, 0, "yqmdt");
            case "calmonths" -> calendarUnit(name, 1, 0, "ymdt");
            case "calweeks" -> calendarUnit(name, 0, 7, "ymwdt");
            case "caldays" -> calendarUnit(name, 0, 1, "ymdt");
            case "time" -> Builtin.of(name, 1, 1, (in, _) -> {
                if (in[0] instanceof CalendarArray calendar) {
                    return CalendarParts.time(calendar);
                }
                throw Errors.of("UndefinedFunction", "Undefined function 'time' for input arguments of type '" + Values.className(in[0]) + "'.");
            });
            case "iscalendarduration" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof CalendarArray);
            default -> null;
        };
    }

    static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidInput", message);
    }

    /** Between numbers and durations, both ways. */
    private static Builtin unit(String name, String format, double unit) {
        return Builtin.of(name, 1, 1, (in, _) -> {
            if (in[0] instanceof DurationArray duration) {
                double[] counts = new double[duration.count()];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = duration.number(i) / unit;
                }
                return new DoubleArray(duration.dims(), counts);
            }
            if (!Values.classOf(in[0]).isArithmetic() || Values.isText(in[0]) || Values.isComplex(in[0])) {
                throw invalid(name, "Input data must be a numeric array or a duration.");
            }
            double[] millis = new double[Values.count(in[0])];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = Values.real(in[0], i) * unit;
            }
            return new DurationArray(Values.dims(in[0]), millis, format);
        });
    }

    private static Object duration(Object[] in, int nargout) {
        int end = in.length;
        String format = null;
        String inputFormat = null;
        while (end >= 3 && Values.textOrNull(in[end - 2]) != null) {
            String option = Values.textOrNull(in[end - 2]);
            if (option.equalsIgnoreCase("Format")) {
                format = Values.textOrNull(in[end - 1]);
            } else if (option.equalsIgnoreCase("InputFormat")) {
                inputFormat = Values.textOrNull(in[end - 1]);
            } else {
                break;
            }
            end -= 2;
        }
        if (format != null) {
            DurationText.checkFormat(format);
        }
        String shown = format == null ? DurationArray.DEFAULT_FORMAT : format;
        if (end == 0) {
            return new DurationArray(new int[] {0, 0}, new double[0], shown);
        }
        if (in[0] instanceof DurationArray duration) {
            return format == null ? duration : duration.withFormat(format);
        }
        if (in[0] instanceof MissingArray missing) {
            return DurationArray.scalar(Double.NaN, shown).adopt(missing);
        }
        Texts texts = Texts.orNull(in[0]);
        if (texts != null && end == 1) {
            DurationArray parsed = DurationArray.parsed(texts, inputFormat);
            return parsed.withFormat(shown);
        }
        for (int i = 0; i < end; i++) {
            if (!Values.classOf(in[i]).isNumeric() && !(in[i] instanceof Boolean)) {
                throw invalid("duration", "Input data must be numeric arrays.");
            }
        }
        if (end == 1) {
            return ofRows(Conversion.doubleArray(in[0]), shown);
        }
        double[] units = {DurationText.HOUR, DurationText.MINUTE, DurationText.SECOND, 1};
        if (end > units.length) {
            throw Errors.tooManyInputs();
        }
        Object sum = 0.0;
        for (int i = 0; i < end; i++) {
            sum = Operators.plus(sum, Operators.times(Conversion.toDouble(in[i]), (Object) units[i]));
        }
        return DurationArray.of((DoubleArray) Values.array(sum), shown);
    }

    /** Rows of hours, minutes and seconds; one number alone is hours. */
    private static Object ofRows(DoubleArray numbers, String format) {
        int columns = numbers.columns();
        if (numbers.dims().length == 2 && columns == 3 && numbers.count() > 0) {
            double[] millis = new double[numbers.rows()];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = numbers.re(i) * DurationText.HOUR + numbers.re(i + millis.length) * DurationText.MINUTE
                        + numbers.re(i + 2 * millis.length) * DurationText.SECOND;
            }
            return new DurationArray(new int[] {millis.length, 1}, millis, format);
        }
        double[] millis = new double[numbers.count()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = numbers.re(i) * DurationText.HOUR;
        }
        return new DurationArray(numbers.dims(), millis, format);
    }

    private static void checkWhole(String function, Object value) {
        for (int i = 0; i < Values.count(value); i++) {
            double number = Values.real(value, i);
            if (number != Math.rint(number) && !Double.isNaN(number)) {
                throw invalid(function, "Input data must be integer-valued.");
            }
        }
    }

    private static Builtin calendarUnit(String name, double months, double days, String format) {
        return Builtin.of(name, 1, 1, (in, _) -> {
            if (in[0] instanceof CalendarArray calendar) {
                double[] counts = new double[calendar.count()];
                for (int i = 0; i < counts.length; i++) {
                    double whole = months > 0 ? calendar.months(i) / months : calendar.days(i) / days;
                    counts[i] = whole < 0 ? Math.ceil(whole) : Math.floor(whole);
                }
                return new DoubleArray(calendar.dims(), counts);
            }
            if (!Values.classOf(in[0]).isArithmetic()) {
                throw invalid(name, "Input data must be a numeric array or a calendarDuration.");
            }
            checkWhole(name, in[0]);
            int count = Values.count(in[0]);
            double[] monthCounts = new double[count];
            double[] dayCounts = new double[count];
            for (int i = 0; i < count; i++) {
                double number = Values.real(in[0], i);
                monthCounts[i] = months == 0 ? 0 : number * months;
                dayCounts[i] = days == 0 ? Double.isNaN(number) ? Double.NaN : 0 : number * days;
            }
            return new CalendarArray(Values.dims(in[0]), monthCounts, dayCounts, new double[count], format);
        });
    }

    /** {@code calendarDuration(y, m, d[, h, mi, s | duration])}. */
    private static Object calendar(Object[] in, int nargout) {
        int end = in.length;
        String format = CalendarArray.DEFAULT_FORMAT;
        if (end >= 2 && "Format".equalsIgnoreCase(Values.textOrNull(in[end - 2]))) {
            format = Values.textOrNull(in[end - 1]);
            end -= 2;
        }
        if (end == 0) {
            return new CalendarArray(new int[] {0, 0}, new double[0], new double[0], new double[0], format);
        }
        if (end == 1 && in[0] instanceof CalendarArray same) {
            return same;
        }
        Object[] parts = Arrays.copyOf(in, end);
        if (end == 1 && Values.dims(in[0])[1] >= 3) {
            DoubleArray rows = Conversion.doubleArray(in[0]);
            parts = new Object[rows.columns()];
            for (int k = 0; k < parts.length; k++) {
                parts[k] = Values.simple(DoubleArray.column(Arrays.copyOfRange(rows.re(), k * rows.rows(), (k + 1) * rows.rows())));
            }
        }
        if (parts.length > CALENDAR_PARTS) {
            throw Errors.tooManyInputs();
        }
        Object zero = 0.0;
        for (Object part : parts) {
            Object size = part instanceof DurationArray duration ? Values.simple(new DoubleArray(duration.dims()))
                    : Operators.times(0.0, Conversion.toDouble(Numeric.required("calendarDuration", part)));
            zero = Operators.plus(zero, size);
        }
        double[] unitMonths = {12, 1, 0, 0, 0, 0};
        double[] unitDays = {0, 0, 1, 0, 0, 0};
        double[] unitMillis = {0, 0, 0, DurationText.HOUR, DurationText.MINUTE, DurationText.SECOND};
        Object months = zero;
        Object days = zero;
        Object millis = zero;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof DurationArray duration) {
                millis = Operators.plus(millis, Values.simple(duration.toNumbers()));
            } else {
                Object part = Values.simple(Conversion.doubleArray(parts[i])); // whole numbers of any class
                months = Operators.plus(months, Operators.times((Object) unitMonths[i], part));
                days = Operators.plus(days, Operators.times((Object) unitDays[i], part));
                millis = Operators.plus(millis, Operators.times((Object) unitMillis[i], part));
            }
        }
        DoubleArray all = (DoubleArray) Values.array(months);
        return new CalendarArray(all.dims(), Arrays.copyOf(all.re(), all.count()), Conversion.doubleArray(days).copy().re(),
                Conversion.doubleArray(millis).copy().re(), format);
    }
}
