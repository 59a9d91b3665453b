package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.mat.Storable;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.SelfRanged;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.own.Plotted;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Points in time: milliseconds since the beginning of 1970, of UTC when there is a time zone, otherwise as the clock on the
 * wall shows them.
 */
public final class DatetimeArray extends NumberedArray implements HasMembers, SelfRanged, Storable, Plotted {
    /** Null for the default, which shows a time of day only when there is one. */
    private final String format;
    private final TimeZones zone;

    public DatetimeArray(int[] dims, double[] millis, String format, TimeZones zone) {
        super(dims, millis);
        this.format = format;
        this.zone = zone;
    }

    static DatetimeArray of(DoubleArray millis, String format, TimeZones zone) {
        return new DatetimeArray(millis.dims(), Arrays.copyOf(millis.re(), millis.count()), format, zone);
    }

    TimeZones zone() {
        return zone;
    }

    String givenFormat() {
        return format;
    }

    DatetimeArray withFormat(String other) {
        if (other != null) {
            DatetimeFormat.of(other);
        }
        return new DatetimeArray(dims(), Arrays.copyOf(numbers(), count()), other, zone);
    }

    /** The same instants in another zone; wall clocks stay when one of the two is none. */
    DatetimeArray inZone(TimeZones other) {
        double[] millis = Arrays.copyOf(numbers(), count());
        if (zone.isNone() != other.isNone()) {
            for (int i = 0; i < millis.length; i++) {
                millis[i] = other.isNone() ? zone.local(millis[i]) : other.instant(millis[i]);
            }
        }
        return new DatetimeArray(dims(), millis, format, other);
    }

    @Override
    public String className() {
        return "datetime";
    }

    @Override
    public DatetimeArray with(int[] dims, double[] numbers) {
        return new DatetimeArray(dims, numbers, format, zone);
    }

    @Override
    protected double unassigned() {
        return Double.NaN;
    }

    /** Milliseconds on the wall clock. */
    double local(int index) {
        return zone.local(number(index));
    }

    private String shownFormat() {
        if (format != null) {
            return format;
        }
        DefaultFormats defaults = DefaultFormats.current();
        for (int i = 0; i < count(); i++) {
            double local = local(i);
            if (!Double.isNaN(local) && !Double.isInfinite(local) && local % Clock.DAY_MILLIS != 0) {
                return defaults.withTime();
            }
        }
        return defaults.dateOnly();
    }

    @Override
    public String shown(int index) {
        return shown(index, DatetimeFormat.of(shownFormat()));
    }

    @Override
    protected IntFunction<String> shower() {
        DatetimeFormat chosen = DatetimeFormat.of(shownFormat());
        return index -> shown(index, chosen);
    }

    private String shown(int index, DatetimeFormat chosen) {
        double millis = number(index);
        if (Double.isNaN(millis)) {
            return "NaT";
        }
        if (Double.isInfinite(millis)) {
            return millis < 0 ? "-Inf" : "Inf";
        }
        return chosen.write(millis, zone);
    }

    /** Texts, missing values, and dates of the same kind. */
    @Override
    public DatetimeArray adopt(Object value) {
        if (value instanceof DatetimeArray other) {
            if (zone.isNone() != other.zone.isNone()) {
                throw Errors.of("datetime:InvalidInput",
                        "Cannot combine or compare a datetime array with a time zone with one without a time zone.");
            }
            return other;
        }
        if (value instanceof MissingArray) {
            double[] none = new double[Values.count(value)];
            Arrays.fill(none, Double.NaN);
            return with(Values.dims(value), none);
        }
        Texts texts = value instanceof OwnArray ? null : Texts.orNull(value);
        if (texts != null) {
            return DatetimeParsing.parsed(texts, null, format, zone);
        }
        throw Errors.of("datetime:InvalidInput", "Conversion to datetime from " + Values.className(value) + " is not possible.");
    }

    @Override
    protected OwnArray common(Object[] parts) {
        DatetimeArray first = null;
        for (Object part : parts) {
            boolean isNothing = part instanceof DoubleArray none && none.isEmpty();
            if (!isNothing && !isComparable(part)) {
                throw Errors.of("datetime:cat:InvalidConcatenation",
                        "All inputs must be datetimes or date/time character vectors or date/time strings.");
            }
            first = first == null && part instanceof DatetimeArray dates ? dates : first;
        }
        return first == null ? this : first;
    }

    // ---- operators ----

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        return switch (operator) {
            case EQ, NE, LT, LE, GT, GE -> {
                if (!isComparable(left) || !isComparable(right)) {
                    throw Errors.of("datetime:InvalidComparison", "Comparison is not defined between " + Values.className(left) + " and "
                            + Values.className(right) + " arrays.");
                }
                yield Operators.binary(operator, millis(left), millis(right));
            }
            case MINUS -> minus(left, right);
            case PLUS -> {
                if (left instanceof DatetimeArray && right instanceof DatetimeArray) {
                    throw Errors.of("datetime:DatetimeAdditionNotDefined", "Addition is not defined between datetime arrays.");
                }
                yield left instanceof DatetimeArray date ? date.plus(right, 1) : ((DatetimeArray) right).plus(left, 1);
            }
            default -> null;
        };
    }

    private static boolean isComparable(Object value) {
        return value instanceof DatetimeArray || value instanceof MissingArray || !(value instanceof OwnArray) && Texts.orNull(value) != null;
    }

    private Object millis(Object value) {
        return Values.simple(adopt(value).toNumbers());
    }

    private Object minus(Object left, Object right) {
        boolean isText = Texts.orNull(left) != null && !(left instanceof DatetimeArray) || Texts.orNull(right) != null && !(right instanceof DatetimeArray)
                && !(right instanceof DurationArray) && !(right instanceof CalendarArray);
        if (left instanceof DatetimeArray && right instanceof DatetimeArray || isText) {
            return DurationArray.of(array(Operators.minus(millis(left), millis(right))), DurationArray.DEFAULT_FORMAT);
        }
        return left instanceof DatetimeArray date ? date.plus(right, -1) : null;
    }

    /** Durations, numbers of days, and calendar durations are added. */
    private Object plus(Object amount, int sign) {
        if (amount instanceof CalendarArray calendar) {
            return calendar.addedTo(this, sign);
        }
        if (!(amount instanceof DurationArray) && !Values.classOf(amount).isArithmetic()) {
            return null;
        }
        DoubleArray millis = amount instanceof DurationArray duration ? duration.toNumbers()
                : array(Operators.times(Conversion.toDouble(amount), (Object) Clock.DAY_MILLIS));
        Object sum = sign > 0 ? Operators.plus(Values.simple(toNumbers()), Values.simple(millis))
                : Operators.minus(Values.simple(toNumbers()), Values.simple(millis));
        return of(array(sum), format, zone);
    }

    private static DoubleArray array(Object result) {
        return (DoubleArray) Values.array(result);
    }

    @Override
    public Object unary(Operator operator) {
        return null;
    }

    @Override
    public Object range(Object first, Object step, Object last) {
        DatetimeArray start = adopt(first);
        DatetimeArray end = adopt(last);
        if (start.isEmpty() || end.isEmpty() || step != null && Values.isEmpty(step)) {
            return start.of(new DoubleArray(new int[] {1, 0}, new double[0]));
        }
        if (step instanceof CalendarArray calendar) {
            return calendar.range(start, end);
        }
        double stride = step == null ? Clock.DAY_MILLIS : step instanceof DurationArray duration ? duration.number(0)
                : Numeric.scalar("colon", step) * Clock.DAY_MILLIS;
        return start.of(array(Operators.colon((Object) start.number(0), (Object) stride, end.number(0))));
    }

    // ---- members ----

    /** A number of each element's wall clock. */
    DoubleArray part(ToDoubleFunction<CivilFields> part) {
        double[] values = new double[count()];
        for (int i = 0; i < values.length; i++) {
            double local = local(i);
            values[i] = Double.isNaN(local) || Double.isInfinite(local) ? Double.NaN : part.applyAsDouble(CivilFields.of(local));
        }
        return new DoubleArray(dims(), values);
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Year" -> Values.simple(part(CivilFields::year));
            case "Month" -> Values.simple(part(CivilFields::month));
            case "Day" -> Values.simple(part(CivilFields::day));
            case "Hour" -> Values.simple(part(CivilFields::hour));
            case "Minute" -> Values.simple(part(CivilFields::minute));
            case "Second" -> Values.simple(part(CivilFields::second));
            case "Format" -> CharArray.of(shownFormat());
            case "TimeZone" -> CharArray.of(zone.name());
            case "SystemTimeZone" -> CharArray.of(TimeZones.local().name());
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        switch (name) {
            case "Format" -> {
                String text = Values.textOrNull(value);
                if (text == null) {
                    throw Errors.of("datetime:InvalidArgument", "Format must be text.");
                }
                return withFormat(text.equals("default") || text.equals("defaultdate") ? null : text);
            }
            case "TimeZone" -> {
                return inZone(TimeZones.of(Values.textOrNull(value)));
            }
            case "Year", "Month", "Day", "Hour", "Minute", "Second" -> {
                double[] millis = new double[count()];
                if (!Numeric.is(value) || Values.count(value) != 1 && Values.count(value) != millis.length) {
                    throw Errors.of("datetime:InvalidInput", "The " + name + " property must be numbers, one or as many as there are dates.");
                }
                for (int i = 0; i < millis.length; i++) {
                    CivilFields old = CivilFields.of(local(i));
                    double part = Values.real(value, Values.count(value) == 1 ? 0 : i);
                    millis[i] = zone.instant(CivilFields.millis(name.equals("Year") ? part : old.year(), name.equals("Month") ? part : old.month(),
                            name.equals("Day") ? part : old.day(), name.equals("Hour") ? part : old.hour(),
                            name.equals("Minute") ? part : old.minute(), name.equals("Second") ? part : old.second()));
                }
                return with(dims(), millis);
            }
            default -> throw Errors.of("UndefinedProperty", "Unrecognized property '" + name + "' for class 'datetime'.");
        }
    }

    @Override
    public DoubleArray plotted() {
        double[] serials = new double[count()];
        Arrays.setAll(serials, i -> Clock.serialOfMillis(local(i)));
        return new DoubleArray(dims(), serials);
    }

    @Override
    public StructArray stored() {
        return StructArray.scalar().with("millis", toNumbers()).with("format", CharArray.of(format == null ? "" : format))
                .with("zone", CharArray.of(zone.name()));
    }

    // ---- builtins ----

    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "isequal", "isequaln" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> isEqualToAll(name, in));
            case "mean", "nanmean", "linspace" -> byNumbers(name);
            case "diff", "std", "range", "iqr", "mad", "nanstd" -> byNumbers(name,
                    numbers -> DurationArray.of(numbers, DurationArray.DEFAULT_FORMAT));
            case "string", "char", "cellstr" -> Builtin.of(name, 1, 3, (in, _) -> {
                String wanted = in.length > 1 ? Values.textOrNull(in[1]) : null;
                DatetimeArray shown = wanted == null ? this : withFormat(wanted);
                return name.equals("string") ? shown.toStrings() : name.equals("char") ? shown.chars() : shown.cells();
            });
            default -> super.specialized(name);
        };
    }

    /** Texts are read as dates. */
    private Object isEqualToAll(String name, Object[] in) throws Throwable {
        Object[] dates = in.clone();
        for (int i = 0; i < in.length; i++) {
            if (!(in[i] instanceof OwnArray) && Texts.orNull(in[i]) != null) {
                dates[i] = adopt(in[i]);
            }
        }
        return Builtins.find(name).run(dates, 1);
    }

    /** Columns have one width. */
    @Override
    protected int width(int[] widths, int column, int widest) {
        return widest;
    }
}
