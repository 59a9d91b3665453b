package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;

/** Serial date numbers (days since year 0) and date vectors, from before there was datetime. */
public final class SerialBuiltins {
    static final String NAMES = "datenum datestr datevec weekday eomday addtodate etime calendar";

    private static final int DATE_COLUMNS = 3;
    private static final int FULL_COLUMNS = 6;
    private static final int WEEK = 7;
    private static final double SECONDS_A_DAY = 86_400;

    private SerialBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "datenum" -> Builtin.of(name, 1, FULL_COLUMNS, SerialBuiltins::datenum);
            case "datestr" -> Builtin.of(name, 0, DATE_COLUMNS, SerialBuiltins::datestr);
            case "datevec" -> Builtin.of(name, 1, DATE_COLUMNS, FULL_COLUMNS, SerialBuiltins::datevec);
            case "weekday" -> Builtin.of(name, 1, DATE_COLUMNS, 2, SerialBuiltins::weekday);
            case "eomday" -> Builtin.of(name, 2, 2, SerialBuiltins::eomday);
            case "addtodate" -> Builtin.of(name, DATE_COLUMNS, DATE_COLUMNS, SerialBuiltins::addToDate);
            case "etime" -> Builtin.of(name, 2, 2, SerialBuiltins::etime);
            case "calendar" -> Builtin.of(name, 0, 2, SerialBuiltins::calendar);
            default -> null;
        };
    }

    private static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidInput", message);
    }

    // ---- reading arguments ----

    /** Serial numbers of serial numbers, dates, texts or date vectors. */
    static DoubleArray serials(String function, Object value, String format, double pivot) {
        if (value instanceof DatetimeArray dates) {
            double[] numbers = new double[dates.count()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Clock.serialOfMillis(dates.local(i));
            }
            return new DoubleArray(dates.dims(), numbers);
        }
        Texts texts = Texts.orNull(value);
        if (texts != null) {
            return read(function, texts, format, pivot);
        }
        if (!Values.classOf(value).isArithmetic()) {
            throw invalid(function, "The input to " + function.toUpperCase(Locale.ROOT) + " was not an array of strings.");
        }
        DoubleArray numbers = Conversion.doubleArray(value);
        return isDateVectors(numbers) ? ofVectors(numbers) : numbers;
    }

    private static DoubleArray read(String function, Texts texts, String format, double pivot) {
        DatetimeFormat given = format == null ? null : SerialFormat.of(format).reader();
        double[] numbers = new double[texts.count()];
        for (int i = 0; i < numbers.length; i++) {
            String text = texts.get(i) == null ? "" : texts.get(i);
            double millis = given == null ? DatetimeParsing.found(text)
                    : DatetimeParsing.read(text, given, Double.isNaN(pivot) ? DatetimeParsing.pivot() : (long) pivot);
            if (Double.isNaN(millis)) {
                throw invalid(function, given == null ? "Failed to convert from text to date number." : "Failed to convert from text to date number. The text '"
                        + text + "' does not fit the format '" + format + "'.");
            }
            numbers[i] = Clock.serialOfMillis(millis);
        }
        return DoubleArray.column(numbers);
    }

    /** Whether numbers are rows of year, month, day and so on: their years decide. */
    private static boolean isDateVectors(DoubleArray numbers) {
        int columns = numbers.columns();
        if (columns != DATE_COLUMNS && columns != FULL_COLUMNS || numbers.dims().length > 2 || numbers.isEmpty()) {
            return false;
        }
        int rows = numbers.rows();
        for (int i = 0; i < rows; i++) {
            boolean isYear = Math.abs(numbers.re(i) - 2000) < 10_000 && numbers.re(i) == Math.rint(numbers.re(i));
            boolean isMonth = numbers.re(i + rows) >= 0 && numbers.re(i + rows) < 100 && numbers.re(i + 2 * rows) < 1000;
            if (!isYear || !isMonth) {
                return false;
            }
        }
        return true;
    }

    private static DoubleArray ofVectors(DoubleArray rows) {
        int height = rows.rows();
        double[] numbers = new double[height];
        for (int i = 0; i < height; i++) {
            double[] parts = new double[FULL_COLUMNS];
            for (int k = 0; k < rows.columns(); k++) {
                parts[k] = rows.re(i + k * height);
            }
            numbers[i] = serial(parts);
        }
        return DoubleArray.column(numbers);
    }

    /** Months below 1 count as 1. */
    private static double serial(double... parts) {
        double day = CivilFields.millis(parts[0], Math.max(1, parts[1]), 1, 0, 0, 0) / Clock.DAY_MILLIS + Clock.EPOCH_SERIAL - 1 + parts[2];
        return day + (parts[3] * 3600 + parts[4] * 60 + parts[5]) / SECONDS_A_DAY;
    }

    /** To a hundredth of a microsecond, which is more than serial numbers hold. */
    private static double millis(double serial) {
        return Math.rint((serial - Clock.EPOCH_SERIAL) * Clock.DAY_MILLIS * 100) / 100;
    }

    private static String format(Object[] in, int at) {
        return in.length > at ? Values.textOrNull(in[at]) : null;
    }

    private static double pivot(Object[] in) {
        for (int i = 1; i < in.length; i++) {
            if (Values.textOrNull(in[i]) == null && Values.count(in[i]) == 1) {
                return Numeric.scalar("datenum", in[i]);
            }
        }
        return Double.NaN;
    }

    // ---- builtins ----

    private static Object datenum(Object[] in, int nargout) {
        if (in.length == 1 || Values.textOrNull(in[1]) != null || Texts.orNull(in[0]) != null) {
            return serials("datenum", in[0], format(in, 1), pivot(in));
        }
        if (in.length == 2) {
            throw invalid("datenum", "Not enough input arguments.");
        }
        DoubleArray[] parts = expanded(in);
        double[] numbers = new double[parts[0].count()];
        for (int i = 0; i < numbers.length; i++) {
            double[] each = new double[FULL_COLUMNS];
            for (int k = 0; k < parts.length; k++) {
                each[k] = parts[k].re(i);
            }
            numbers[i] = serial(each);
        }
        return new DoubleArray(parts[0].dims(), numbers);
    }

    private static DoubleArray[] expanded(Object[] in) {
        Object zero = 0.0;
        for (Object part : in) {
            zero = Operators.plus(zero, Operators.times(0.0, Conversion.toDouble(part)));
        }
        DoubleArray[] parts = new DoubleArray[in.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (DoubleArray) Values.array(Operators.plus(Conversion.toDouble(in[i]), zero));
        }
        return parts;
    }

    private static Object datestr(Object[] in, int nargout) {
        DoubleArray serials = in.length == 0 ? DoubleArray.scalar(Clock.serialOfMillis(Clock.nowLocalMillis()))
                : serials("datestr", in[0], null, pivot(Arrays.copyOfRange(in, Math.min(1, in.length), in.length)));
        SerialFormat format = shown(in, serials);
        String[] rows = new String[serials.count()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = format.write(millis(serials.re(i)));
        }
        return rows.length == 1 ? CharArray.of(rows[0]) : Texts.matrix(rows);
    }

    private static SerialFormat shown(Object[] in, DoubleArray serials) {
        String text = format(in, 1);
        if (text != null && !text.isEmpty()) {
            return SerialFormat.of(text);
        }
        if (in.length > 1 && text == null && Values.count(in[1]) > 0 && Numeric.scalar("datestr", in[1]) != -1) {
            return SerialFormat.numbered((int) Numeric.scalar("datestr", in[1]));
        }
        boolean areDays = true;
        boolean areTimes = true;
        for (int i = 0; i < serials.count(); i++) {
            areDays &= Math.floor(serials.re(i)) == serials.re(i);
            areTimes &= Math.floor(serials.re(i)) == 0;
        }
        return SerialFormat.numbered(areDays ? 1 : areTimes ? 16 : 0);
    }

    private static Object datevec(Object[] in, int nargout) {
        DoubleArray serials = serials("datevec", in[0], format(in, 1), pivot(in));
        int count = serials.count();
        double[] rows = new double[count * FULL_COLUMNS];
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(serials.re(i))) {
                for (int k = 0; k < FULL_COLUMNS; k++) {
                    rows[i + k * count] = Double.NaN;
                }
                continue;
            }
            CivilFields fields = CivilFields.of(millis(serials.re(i)));
            double[] parts = {fields.year(), fields.month(), fields.day(), fields.hour(), fields.minute(), fields.second()};
            for (int k = 0; k < FULL_COLUMNS; k++) {
                rows[i + k * count] = parts[k];
            }
        }
        if (nargout <= 1) {
            return new DoubleArray(new int[] {count, FULL_COLUMNS}, rows);
        }
        Object[] columns = new Object[FULL_COLUMNS];
        for (int k = 0; k < FULL_COLUMNS; k++) {
            columns[k] = new DoubleArray(serials.dims(), Arrays.copyOfRange(rows, k * count, (k + 1) * count));
        }
        return columns;
    }

    private static Object weekday(Object[] in, int nargout) {
        boolean isLong = false;
        for (int i = 1; i < in.length; i++) {
            isLong |= "long".equals(Values.textOrNull(in[i]));
        }
        DoubleArray serials = serials("weekday", in[0], null, Double.NaN);
        double[] numbers = new double[serials.count()];
        String[] names = new String[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(serials.re(i))) {
                numbers[i] = Double.NaN;
                names[i] = "";
            } else {
                int day = Math.floorMod((long) Math.floor(serials.re(i)) - 1, WEEK);
                numbers[i] = (day + WEEK - 1) % WEEK + 1;
                names[i] = isLong ? MonthNames.dayName((int) numbers[i]) : MonthNames.shortDayName((int) numbers[i]);
            }
        }
        return new Object[] {new DoubleArray(serials.dims(), numbers), names.length == 1 ? CharArray.of(names[0]) : Texts.matrix(names)};
    }

    private static Object eomday(Object[] in, int nargout) {
        DoubleArray[] parts = expanded(in);
        double[] days = new double[parts[0].count()];
        for (int i = 0; i < days.length; i++) {
            double month = parts[1].re(i);
            if (month < 1 || month > 12 || month != Math.rint(month)) {
                throw invalid("eomday", "Month must be an integer from 1 to 12.");
            }
            days[i] = CivilFields.daysInMonth((long) parts[0].re(i), (int) month);
        }
        return new DoubleArray(parts[0].dims(), days);
    }

    private static Object addToDate(Object[] in, int nargout) {
        DoubleArray serials = Conversion.doubleArray(in[0]);
        double amount = Numeric.scalar("addtodate", in[1]);
        String unit = String.valueOf(Values.textOrNull(in[2]));
        if (amount != Math.rint(amount)) {
            throw invalid("addtodate", "Quantity must be a numeric integer.");
        }
        double[] moved = new double[serials.count()];
        for (int i = 0; i < moved.length; i++) {
            double serial = serials.re(i);
            double day = Math.floor(serial);
            moved[i] = switch (unit) {
                case "year", "month" -> Clock.serialOfMillis(CivilFields.plusMonths((day - Clock.EPOCH_SERIAL) * Clock.DAY_MILLIS,
                        unit.equals("year") ? 12 * amount : amount)) + (serial - day);
                case "day" -> serial + amount;
                case "hour" -> serial + amount / 24;
                case "minute" -> serial + amount / 1440;
                case "second" -> serial + amount / SECONDS_A_DAY;
                case "millisecond" -> serial + amount / Clock.DAY_MILLIS;
                default -> throw invalid("addtodate", "Date field must be 'year', 'month', 'day', 'hour', 'minute', 'second', or 'millisecond'.");
            };
        }
        return new DoubleArray(serials.dims(), moved);
    }

    /** Seconds from the second date vector to the first. */
    private static Object etime(Object[] in, int nargout) {
        DoubleArray later = Conversion.doubleArray(in[0]);
        DoubleArray earlier = Conversion.doubleArray(in[1]);
        if (later.columns() != FULL_COLUMNS || earlier.columns() != FULL_COLUMNS) {
            throw invalid("etime", "Inputs must be date vectors with six elements.");
        }
        int count = Math.max(later.rows(), earlier.rows());
        double[] seconds = new double[count];
        for (int i = 0; i < count; i++) {
            seconds[i] = secondsOf(later, Math.min(i, later.rows() - 1), earlier, Math.min(i, earlier.rows() - 1));
        }
        return DoubleArray.column(seconds);
    }

    private static double secondsOf(DoubleArray later, int i, DoubleArray earlier, int k) {
        int a = later.rows();
        int b = earlier.rows();
        double days = serial(later.re(i), later.re(i + a), later.re(i + 2 * a), 0, 0, 0)
                - serial(earlier.re(k), earlier.re(k + b), earlier.re(k + 2 * b), 0, 0, 0);
        return SECONDS_A_DAY * days + 3600 * (later.re(i + 3 * a) - earlier.re(k + 3 * b)) + 60 * (later.re(i + 4 * a) - earlier.re(k + 4 * b))
                + (later.re(i + 5 * a) - earlier.re(k + 5 * b));
    }

    /** The weeks of a month, from Sunday, with zeros around; printed when nobody takes them. */
    private static Object calendar(Object[] in, int nargout) {
        double now = Clock.nowLocalMillis();
        CivilFields today = CivilFields.of(now);
        CivilFields shown = in.length == 0 ? today
                : in.length == 2 ? CivilFields.of(CivilFields.millis(Numeric.scalar("calendar", in[0]), Numeric.scalar("calendar", in[1]), 1, 0, 0, 0))
                : CivilFields.of(millis(Numeric.scalar("calendar", Values.simple(serials("calendar", in[0], null, Double.NaN)))));
        int first = CivilFields.weekday(CivilFields.millis(shown.year(), shown.month(), 1, 0, 0, 0)) - 1;
        double[] weeks = new double[FULL_COLUMNS * WEEK];
        for (int day = 1; day <= CivilFields.daysInMonth(shown.year(), shown.month()); day++) {
            int place = first + day - 1;
            weeks[place % WEEK * FULL_COLUMNS + place / WEEK] = day;
        }
        if (nargout > 0) {
            return new DoubleArray(new int[] {FULL_COLUMNS, WEEK}, weeks);
        }
        StringBuilder out = new StringBuilder(" ".repeat(19)).append(MonthNames.shortName(shown.month())).append(' ').append(shown.year())
                .append("\n     S     M    Tu     W    Th     F     S\n");
        boolean isThisMonth = shown.year() == today.year() && shown.month() == today.month();
        for (int row = 0; row < FULL_COLUMNS; row++) {
            for (int column = 0; column < WEEK; column++) {
                int day = (int) weeks[column * FULL_COLUMNS + row];
                String text = isThisMonth && day == today.day() ? "*" + day : String.valueOf(day);
                out.repeat(' ', FULL_COLUMNS - text.length()).append(text);
            }
            out.append('\n');
        }
        Outputs.print(out.toString());
        return null;
    }
}
