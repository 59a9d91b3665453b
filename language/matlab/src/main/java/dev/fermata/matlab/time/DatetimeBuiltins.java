package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleToLongFunction;
import java.util.function.ToDoubleFunction;

/** Making dates and working with their parts. */
public final class DatetimeBuiltins {
    static final String NAMES = """
            datetime NaT isdatetime isnat year quarter month week day hour minute second ymd hms timeofday dateshift isbetween between
            caldiff isweekend tzoffset isdst
            """;

    /** Functions that also take serial date numbers. */
    private static final List<String> SERIAL = List.of("year", "month", "day", "hour", "minute", "second", "quarter");

    private DatetimeBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "datetime" -> Builtin.of(name, 0, Builtin.ANY, DatetimeBuiltins::datetime);
            case "datetime.setDefaultFormats" -> Builtin.of(name, 1, 4, 0, DefaultFormats::set);
            case "NaT" -> Builtin.of(name, 0, Builtin.ANY, DatetimeBuiltins::none);
            case "isdatetime" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof DatetimeArray);
            case "isnat" -> Builtin.of(name, 1, 1, (in, _) -> missing(dates(name, in[0])));
            case "year" -> part(name, CivilFields::year);
            case "quarter" -> part(name, fields -> (fields.month() + 2) / 3);
            case "month" -> Builtin.of(name, 1, 2, (in, _) -> named(name, in));
            case "day" -> Builtin.of(name, 1, 2, (in, _) -> named(name, in));
            case "week" -> Builtin.of(name, 1, 2, (in, _) -> dates(name, in[0]).part(weeks(in.length > 1 ? Values.textOrNull(in[1]) : "weekofyear")));
            case "hour" -> part(name, CivilFields::hour);
            case "minute" -> part(name, CivilFields::minute);
            case "second" -> Builtin.of(name, 1, 2, (in, _) -> in.length > 1 && "secondofday".equals(Values.textOrNull(in[1]))
                    ? dates(name, in[0]).part(fields -> fields.hour() * 3600 + fields.minute() * 60 + fields.second())
                    : dates(name, in[0]).part(CivilFields::second));
            case "ymd" -> Builtin.of(name, 1, 1, 3, (in, _) -> new Object[] {dates(name, in[0]).part(CivilFields::year),
                dates(name, in[0]).part(CivilFields::month), dates(name, in[0]).part(CivilFields::day)});
            case "hms" -> Builtin.of(name, 1, 1, 3, DatetimeBuiltins::hms);
            case "timeofday" -> Builtin.of(name, 1, 1, (in, _) -> timeOfDay(dates(name, in[0])));
            case "dateshift" -> Builtin.of(name, 3, 4, DateShift::shift);
            case "isbetween" -> Builtin.of(name, 3, 4, DatetimeBuiltins::isBetween);
            case "between" -> Builtin.of(name, 2, 3, (in, _) -> CalendarDifference.between(dates(name, in[0]), dates(name, in[1]), components(in, 2)));
            case "caldiff" -> Builtin.of(name, 1, 3, DatetimeBuiltins::caldiff);
            case "isweekend" -> Builtin.of(name, 1, 1, (in, _) -> Values.simple(truths(dates(name, in[0]), local -> {
                int day = CivilFields.weekday(local);
                return day == 1 || day == 7;
            })));
            case "tzoffset" -> Builtin.of(name, 1, 1, 2, (in, _) -> {
                DatetimeArray dates = dates(name, in[0]);
                return new Object[] {offsets(dates, millis -> dates.zone().offsetSeconds(millis)),
                    offsets(dates, millis -> dates.zone().savingSeconds(millis))};
            });
            case "isdst" -> Builtin.of(name, 1, 1, (in, _) -> {
                DatetimeArray dates = dates(name, in[0]);
                boolean[] truths = new boolean[dates.count()];
                for (int i = 0; i < truths.length; i++) {
                    truths[i] = !dates.isMissing(i) && dates.zone().savingSeconds(dates.number(i)) != 0;
                }
                return new LogicalArray(dates.dims(), truths);
            });
            default -> null;
        };
    }

    static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidInput", message);
    }

    /** Dates; texts are read. */
    static DatetimeArray dates(String function, Object value) {
        if (value instanceof DatetimeArray dates) {
            return dates;
        }
        Texts texts = Texts.orNull(value);
        if (texts != null) {
            return DatetimeParsing.parsed(texts, null, null, TimeZones.NONE);
        }
        if (Values.classOf(value) == MatlabClass.DOUBLE && !Values.isComplex(value) && SERIAL.contains(function)) {
            return DatetimeConversion.from("datenum", value, null, 1, null, TimeZones.NONE);
        }
        throw Errors.of("UndefinedFunction", "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
    }

    // ---- making ----

    private static Object none(Object[] in, int nargout) throws Throwable {
        DoubleArray size = (DoubleArray) Values.array(Builtins.find("zeros").call(in, 1));
        double[] millis = new double[size.count()];
        Arrays.fill(millis, Double.NaN);
        return new DatetimeArray(size.dims(), millis, null, TimeZones.NONE);
    }

    /** The options of {@code datetime}, and the number of arguments before them. */
    private static final class Options {
        private int end;
        private String format;
        private String inputFormat;
        private TimeZones zone = TimeZones.NONE;
        private boolean hasZone;
        private String convertFrom;
        private DatetimeArray epoch;
        private double ticks = 1;
        private Long pivot;

        Options(Object[] in) {
            end = in.length;
            while (end >= 2 && Values.textOrNull(in[end - 2]) != null) {
                String option = Values.textOrNull(in[end - 2]);
                String text = Values.textOrNull(in[end - 1]);
                boolean known = true;
                switch (option.toLowerCase(Locale.ROOT)) {
                    case "format" -> format = text;
                    case "inputformat" -> inputFormat = text;
                    case "timezone" -> {
                        zone = TimeZones.of(text);
                        hasZone = true;
                    }
                    case "convertfrom" -> convertFrom = String.valueOf(text).toLowerCase(Locale.ROOT);
                    case "epoch" -> epoch = dates("datetime", in[end - 1]);
                    case "tickspersecond" -> ticks = Numeric.scalar("datetime", in[end - 1]);
                    case "pivotyear" -> pivot = (long) Numeric.scalar("datetime", in[end - 1]);
                    case "locale" -> { }
                    default -> known = false;
                }
                if (!known) {
                    break;
                }
                end -= 2;
            }
            if (format != null && (format.equals("default") || format.equals("defaultdate") || format.equals("preserveinput"))) {
                format = format.equals("preserveinput") ? inputFormat : null;
            }
            if (format != null) {
                DatetimeFormat.of(format);
            }
        }
    }

    private static Object datetime(Object[] in, int nargout) {
        Options options = new Options(in);
        if (options.end == 0) {
            return scalar(now(options.zone), options);
        }
        if (options.convertFrom != null) {
            return DatetimeConversion.from(options.convertFrom, in[0], options.epoch, options.ticks, options.format, options.zone);
        }
        if (in[0] instanceof DatetimeArray dates) {
            DatetimeArray result = options.hasZone ? dates.inZone(options.zone) : dates;
            return options.format == null ? result : result.withFormat(options.format);
        }
        if (in[0] instanceof MissingArray missing) {
            return new DatetimeArray(new int[] {1, 1}, new double[] {Double.NaN}, options.format, options.zone).adopt(missing);
        }
        Texts texts = Texts.orNull(in[0]);
        if (texts != null) {
            if (texts.isScalar() && texts.get(0) != null) {
                double today = Math.floor(options.zone.local(now(options.zone)) / Clock.DAY_MILLIS) * Clock.DAY_MILLIS;
                switch (texts.get(0).toLowerCase(Locale.ROOT)) {
                    case "now" -> {
                        return scalar(now(options.zone), options);
                    }
                    case "today" -> {
                        return scalar(options.zone.instant(today), options);
                    }
                    case "tomorrow" -> {
                        return scalar(options.zone.instant(today + Clock.DAY_MILLIS), options);
                    }
                    case "yesterday" -> {
                        return scalar(options.zone.instant(today - Clock.DAY_MILLIS), options);
                    }
                    default -> { }
                }
            }
            return DatetimeParsing.parsed(texts, options.inputFormat, options.format, options.zone, options.pivot);
        }
        for (int i = 0; i < options.end; i++) {
            if (i > 0 && Values.textOrNull(in[i]) != null) {
                throw invalid("datetime", "Invalid parameter name: " + Values.textOrNull(in[i]) + ".");
            }
            if (!Values.classOf(in[i]).isArithmetic() || Values.classOf(in[i]) == MatlabClass.CHAR) {
                throw invalid("datetime", "Input data must be one numeric matrix, a string array, a cell array of character vectors, a character "
                        + "array, or three or more numeric arrays.");
            }
        }
        return options.end == 1 ? ofRows(Conversion.doubleArray(in[0]), options) : ofParts(Arrays.copyOf(in, options.end), options);
    }

    /** An instant, or what the wall clock of the machine shows when there is no zone. */
    private static double now(TimeZones zone) {
        return zone.isNone() ? Clock.nowLocalMillis() : Clock.wallMillis();
    }

    private static DatetimeArray scalar(double millis, Options options) {
        return new DatetimeArray(new int[] {1, 1}, new double[] {millis}, options.format, options.zone);
    }

    private static Object ofRows(DoubleArray rows, Options options) {
        int columns = rows.columns();
        if (columns != 3 && columns != 6) {
            return DatetimeConversion.from("datenum", rows, null, 1, options.format, options.zone);
        }
        int height = rows.rows();
        double[] millis = new double[height];
        for (int i = 0; i < height; i++) {
            boolean hasTime = columns == 6;
            millis[i] = options.zone.instant(CivilFields.millis(rows.re(i), rows.re(i + height), rows.re(i + 2 * height),
                    hasTime ? rows.re(i + 3 * height) : 0, hasTime ? rows.re(i + 4 * height) : 0, hasTime ? rows.re(i + 5 * height) : 0));
        }
        return new DatetimeArray(new int[] {height, 1}, millis, options.format, options.zone);
    }

    private static Object ofParts(Object[] parts, Options options) {
        if (parts.length < 3 || parts.length > 7) {
            throw invalid("datetime", "Numeric input data must be a matrix with three or six columns, or else three, six, or seven separate numeric "
                    + "arrays. You can also create datetimes from a single numeric array using the 'ConvertFrom' parameter.");
        }
        Object zero = 0.0;
        for (Object part : parts) {
            zero = Operators.plus(zero, Operators.times(0.0, Conversion.toDouble(part)));
        }
        DoubleArray[] all = new DoubleArray[7];
        for (int i = 0; i < all.length; i++) {
            Object part = i < parts.length ? Conversion.toDouble(parts[i]) : 0.0;
            all[i] = (DoubleArray) Values.array(Operators.plus(part, Operators.times(0.0, zero)));
        }
        double[] millis = new double[all[0].count()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = options.zone.instant(CivilFields.millis(all[0].re(i), all[1].re(i), all[2].re(i), all[3].re(i), all[4].re(i), all[5].re(i))
                    + all[6].re(i));
        }
        return new DatetimeArray(all[0].dims(), millis, options.format, options.zone);
    }

    // ---- parts ----

    private static Builtin part(String name, ToDoubleFunction<CivilFields> part) {
        return Builtin.of(name, 1, 1, (in, _) -> dates(name, in[0]).part(part));
    }

    private static LogicalArray missing(DatetimeArray dates) {
        boolean[] missing = new boolean[dates.count()];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = dates.isMissing(i);
        }
        return new LogicalArray(dates.dims(), missing);
    }

    private interface LocalTest {
        boolean test(double local);
    }

    private static LogicalArray truths(DatetimeArray dates, LocalTest test) {
        boolean[] truths = new boolean[dates.count()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = !dates.isMissing(i) && test.test(dates.local(i));
        }
        return new LogicalArray(dates.dims(), truths);
    }

    private static ToDoubleFunction<CivilFields> weeks(String kind) {
        return switch (String.valueOf(kind)) {
            case "weekofyear" -> DatetimeBuiltins::weekOfYear;
            case "weekofmonth" -> DatetimeBuiltins::weekOfMonth;
            case "iso-weekofyear" -> DatetimeBuiltins::isoWeek;
            default -> throw invalid("week", "The type '" + kind + "' is not recognized.");
        };
    }

    /** The week that begins on Monday and belongs to the year of its Thursday. */
    private static double isoWeek(CivilFields fields) {
        double day = CivilFields.millis(fields.year(), fields.month(), fields.day(), 0, 0, 0);
        double thursday = day + (3 - (CivilFields.weekday(day) + 5) % 7) * Clock.DAY_MILLIS;
        double start = CivilFields.millis(CivilFields.of(thursday).year(), 1, 1, 0, 0, 0);
        return Math.floor((thursday - start) / Clock.DAY_MILLIS / 7) + 1;
    }

    private static double weekOfYear(CivilFields fields) {
        double start = CivilFields.millis(fields.year(), 1, 1, 0, 0, 0);
        double day = Math.floor((fields.millis() - start) / Clock.DAY_MILLIS);
        return Math.floor((day + CivilFields.weekday(start) - 1) / 7) + 1;
    }

    private static double weekOfMonth(CivilFields fields) {
        double first = CivilFields.millis(fields.year(), fields.month(), 1, 0, 0, 0);
        return Math.floor((fields.day() + CivilFields.weekday(first) - 2) / 7.0) + 1;
    }

    private static Object named(String function, Object[] in) {
        DatetimeArray dates = dates(function, in[0]);
        boolean isMonth = function.equals("month");
        String kind = in.length > 1 ? String.valueOf(Values.textOrNull(in[1])) : isMonth ? "monthofyear" : "dayofmonth";
        switch (kind) {
            case "monthofyear" -> {
                return dates.part(CivilFields::month);
            }
            case "dayofmonth" -> {
                return dates.part(CivilFields::day);
            }
            case "dayofweek", "iso-dayofweek" -> {
                return dates.part(fields -> kind.equals("dayofweek") ? CivilFields.weekday(fields.millis())
                        : (CivilFields.weekday(fields.millis()) + 5) % 7 + 1);
            }
            case "dayofyear" -> {
                return dates.part(fields -> Math.floor((fields.millis() - CivilFields.millis(fields.year(), 1, 1, 0, 0, 0)) / Clock.DAY_MILLIS) + 1);
            }
            case "name", "shortname" -> {
                String[] names = new String[dates.count()];
                for (int i = 0; i < names.length; i++) {
                    if (!dates.isMissing(i)) {
                        int number = isMonth ? CivilFields.of(dates.local(i)).month() : CivilFields.weekday(dates.local(i));
                        String name = isMonth ? MonthNames.name(number) : MonthNames.dayName(number);
                        names[i] = kind.equals("name") ? name : name.substring(0, 3);
                    }
                }
                return Texts.make(Texts.Form.CELL, dates.dims(), names);
            }
            default -> throw invalid(function, "The type '" + kind + "' is not recognized.");
        }
    }

    private static Object hms(Object[] in, int nargout) {
        if (in[0] instanceof DurationArray duration) {
            double[][] parts = new double[3][duration.count()];
            for (int i = 0; i < duration.count(); i++) {
                double millis = duration.number(i);
                double sign = Math.signum(millis);
                double rest = Math.abs(millis);
                parts[0][i] = sign * Math.floor(rest / DurationText.HOUR);
                parts[1][i] = sign * (Math.floor(rest / DurationText.MINUTE) % 60);
                parts[2][i] = sign * (rest % DurationText.MINUTE) / 1000;
            }
            return new Object[] {new DoubleArray(duration.dims(), parts[0]), new DoubleArray(duration.dims(), parts[1]),
                new DoubleArray(duration.dims(), parts[2])};
        }
        DatetimeArray dates = dates("hms", in[0]);
        return new Object[] {dates.part(CivilFields::hour), dates.part(CivilFields::minute), dates.part(CivilFields::second)};
    }

    private static DurationArray offsets(DatetimeArray dates, DoubleToLongFunction seconds) {
        double[] millis = new double[dates.count()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = dates.zone().isNone() || dates.isMissing(i) ? Double.NaN : seconds.applyAsLong(dates.number(i)) * 1000.0;
        }
        return new DurationArray(dates.dims(), millis, "hh:mm");
    }

    private static DurationArray timeOfDay(DatetimeArray dates) {
        double[] millis = new double[dates.count()];
        for (int i = 0; i < millis.length; i++) {
            double local = dates.local(i);
            millis[i] = local - Math.floor(local / Clock.DAY_MILLIS) * Clock.DAY_MILLIS;
        }
        return new DurationArray(dates.dims(), millis, DurationArray.DEFAULT_FORMAT);
    }

    // ---- comparing ----

    private static Object isBetween(Object[] in, int nargout) {
        String interval = in.length > 3 ? String.valueOf(Values.textOrNull(in[3])) : "closed";
        boolean openLeft = interval.equals("open") || interval.equals("openleft") || interval.equals("closedright");
        boolean openRight = interval.equals("open") || interval.equals("openright") || interval.equals("closedleft");
        return Operators.and(Operators.binary(openLeft ? Operator.GT : Operator.GE, in[0], in[1]),
                Operators.binary(openRight ? Operator.LT : Operator.LE, in[0], in[2]));
    }

    private static String components(Object[] in, int at) {
        if (in.length <= at) {
            return "ymdt";
        }
        Texts texts = Texts.require("between", "InvalidInput", "components must be text", in[at]);
        StringBuilder letters = new StringBuilder();
        for (String each : texts.items()) {
            letters.append(switch (String.valueOf(each).toLowerCase(Locale.ROOT)) {
                case "years" -> "y";
                case "quarters" -> "q";
                case "months" -> "m";
                case "weeks" -> "w";
                case "days" -> "d";
                case "time" -> "t";
                default -> throw invalid("between", "The component '" + each + "' is not recognized.");
            });
        }
        return letters.toString();
    }

    private static Object caldiff(Object[] in, int nargout) {
        DatetimeArray dates = dates("caldiff", in[0]);
        int count = dates.count();
        int[] dims = dates.rows() == 1 ? new int[] {1, Math.max(0, count - 1)} : new int[] {Math.max(0, count - 1), 1};
        int length = Math.max(0, count - 1);
        DatetimeArray from = dates.with(dims, Arrays.copyOf(dates.numbers(), length));
        DatetimeArray to = dates.with(dims, Arrays.copyOfRange(dates.numbers(), Math.min(1, count), count));
        return CalendarDifference.between(from, to, components(in, 1));
    }
}
