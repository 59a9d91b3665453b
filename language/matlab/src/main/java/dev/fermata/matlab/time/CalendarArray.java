package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.mat.Storable;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lengths of time in months and days, whose length depends on where they are counted from, and milliseconds. */
public final class CalendarArray extends OwnArray implements HasMembers, Storable {
    static final String DEFAULT_FORMAT = "ymdt";
    private static final int MONTHS = 12;
    private static final int WEEK = 7;
    private static final int SECOND_DIGITS = 6;
    private static final int RANGE_MAX = 10_000_000;

    private double[] months;
    private double[] days;
    private double[] millis;
    private final String format;

    public CalendarArray(int[] dims, double[] months, double[] days, double[] millis, String format) {
        super(dims);
        this.months = months;
        this.days = days;
        this.millis = millis;
        this.format = format;
    }

    @Override
    public String className() {
        return "calendarDuration";
    }

    double months(int index) {
        return months[index];
    }

    double days(int index) {
        return days[index];
    }

    double millis(int index) {
        return millis[index];
    }

    @Override
    public String shown(int index) {
        if (isMissing(index)) {
            return "NaN";
        }
        StringBuilder text = new StringBuilder();
        double rest = months[index];
        if (format.indexOf('y') >= 0) {
            rest = part(text, rest, MONTHS, "y");
        }
        if (format.indexOf('q') >= 0) {
            rest = part(text, rest, 3, "q");
        }
        part(text, rest, 1, "mo");
        rest = days[index];
        if (format.indexOf('w') >= 0) {
            rest = part(text, rest, WEEK, "w");
        }
        part(text, rest, 1, "d");
        if (millis[index] != 0) {
            time(text, millis[index]);
        }
        return text.isEmpty() ? format.equals("t") ? "0h 0m 0s" : "0d" : text.toString();
    }

    /** All parts of a time are shown when it has any. */
    private static void time(StringBuilder text, double millis) {
        double hours = whole(millis / DurationText.HOUR);
        double minutes = whole((millis - hours * DurationText.HOUR) / DurationText.MINUTE);
        double seconds = (millis - hours * DurationText.HOUR - minutes * DurationText.MINUTE) / DurationText.SECOND;
        text.append(text.isEmpty() ? "" : " ").append(NumberText.of(hours)).append("h ").append(NumberText.of(minutes)).append("m ")
                .append(NumberText.general(seconds + 0.0, SECOND_DIGITS)).append('s');
    }

    private static double whole(double amount) {
        return (amount < 0 ? Math.ceil(amount) : Math.floor(amount)) + 0.0;
    }

    /** Appends whole units; what is left of the amount. */
    private static double part(StringBuilder text, double amount, double unit, String name) {
        double whole = whole(amount / unit);
        if (whole != 0) {
            text.append(text.isEmpty() ? "" : " ").append(NumberText.of(whole)).append(name);
        }
        return amount - whole * unit;
    }

    @Override
    protected boolean isRightAligned() {
        return true;
    }

    /** Columns have one width. */
    @Override
    protected int width(int[] widths, int column, int widest) {
        return widest;
    }

    @Override
    public boolean isMissing(int index) {
        return Double.isNaN(months[index]) || Double.isNaN(days[index]) || Double.isNaN(millis[index]);
    }

    @Override
    protected boolean isSame(int index, OwnArray other, int otherIndex) {
        return other instanceof CalendarArray that && that.months[otherIndex] == months[index] && that.days[otherIndex] == days[index]
                && that.millis[otherIndex] == millis[index];
    }

    // ---- as an array ----

    @Override
    public CalendarArray make(int[] dims) {
        int count = Dims.count(dims);
        return new CalendarArray(dims, new double[count], new double[count], new double[count], format);
    }

    @Override
    public void set(int to, Array source, int from) {
        CalendarArray that = (CalendarArray) source;
        months[to] = that.months[from];
        days[to] = that.days[from];
        millis[to] = that.millis[from];
    }

    @Override
    public void extend(int[] dims) {
        int needed = Dims.count(dims);
        months = Arrays.copyOf(Arrays.copyOf(months, count()), needed);
        days = Arrays.copyOf(Arrays.copyOf(days, count()), needed);
        millis = Arrays.copyOf(Arrays.copyOf(millis, count()), needed);
        resize(dims);
    }

    @Override
    public CalendarArray reshaped(int[] dims) {
        CalendarArray result = copy();
        result.resize(dims);
        return result;
    }

    @Override
    public CalendarArray copy() {
        return new CalendarArray(dims(), Arrays.copyOf(months, count()), Arrays.copyOf(days, count()), Arrays.copyOf(millis, count()), format);
    }

    @Override
    public CalendarArray adopt(Object value) {
        return switch (value) {
            case CalendarArray other -> other;
            case DurationArray duration -> {
                CalendarArray result = make(duration.dims());
                System.arraycopy(duration.numbers(), 0, result.millis, 0, duration.count());
                yield result;
            }
            case MissingArray none -> {
                CalendarArray result = make(none.dims());
                Arrays.fill(result.days, Double.NaN);
                yield result;
            }
            default -> {
                if (!Values.classOf(value).isNumeric()) {
                    throw Errors.of("calendarDuration:InvalidInput", "Conversion to calendarDuration from " + Values.className(value) + " is not possible.");
                }
                CalendarArray result = make(Values.dims(value));
                for (int i = 0; i < result.count(); i++) {
                    result.days[i] = Values.real(value, i);
                }
                yield result;
            }
        };
    }

    @Override
    protected OwnArray common(Object[] parts) {
        for (Object part : parts) {
            if (part instanceof CalendarArray first) {
                return first;
            }
        }
        return this;
    }

    // ---- operators ----

    private static DoubleArray array(Object numbers) {
        return (DoubleArray) Values.array(numbers);
    }

    private static Object numbers(int[] dims, double[] data) {
        return Values.simple(new DoubleArray(dims, data));
    }

    private static CalendarArray combined(Operator operator, CalendarArray a, CalendarArray b, String format) {
        DoubleArray months = array(Operators.binary(operator, numbers(a.dims(), a.months), numbers(b.dims(), b.months)));
        return new CalendarArray(months.dims(), months.re(), array(Operators.binary(operator, numbers(a.dims(), a.days), numbers(b.dims(), b.days))).re(),
                array(Operators.binary(operator, numbers(a.dims(), a.millis), numbers(b.dims(), b.millis))).re(), format);
    }

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        if (left instanceof DatetimeArray || right instanceof DatetimeArray) {
            return null;
        }
        boolean both = left instanceof CalendarArray && right instanceof CalendarArray;
        switch (operator) {
            case PLUS, MINUS -> {
                return combined(operator, adopt(left), adopt(right), left instanceof CalendarArray first ? united(first, right) : format);
            }
            case TIMES, MTIMES -> {
                Object factor = left instanceof CalendarArray ? right : left;
                if (both || !Values.classOf(factor).isArithmetic()) {
                    return null;
                }
                return scaled(factor);
            }
            case EQ, NE -> {
                if (!both) {
                    return null;
                }
                CalendarArray a = (CalendarArray) left;
                CalendarArray b = (CalendarArray) right;
                Object same = Operators.and(Operators.and(Operators.eq(numbers(a.dims(), a.months), numbers(b.dims(), b.months)),
                        Operators.eq(numbers(a.dims(), a.days), numbers(b.dims(), b.days))),
                        Operators.eq(numbers(a.dims(), a.millis), numbers(b.dims(), b.millis)));
                return operator == Operator.EQ ? same : Operators.not(same);
            }
            default -> {
                return null;
            }
        }
    }

    private static String united(CalendarArray first, Object other) {
        if (!(other instanceof CalendarArray second)) {
            return first.format;
        }
        StringBuilder letters = new StringBuilder();
        for (char c : "yqmwdt".toCharArray()) {
            if (first.format.indexOf(c) >= 0 || second.format.indexOf(c) >= 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private Object scaled(Object factor) {
        Object plain = Conversion.toDouble(factor);
        DoubleArray scaledMonths = array(Operators.times(numbers(dims(), months), plain));
        return new CalendarArray(scaledMonths.dims(), scaledMonths.re(), array(Operators.times(numbers(dims(), days), plain)).re(),
                array(Operators.times(numbers(dims(), millis), plain)).re(), format);
    }

    @Override
    public Object unary(Operator operator) {
        return operator == Operator.UMINUS ? scaled(-1.0) : operator == Operator.UPLUS ? this : null;
    }

    /** Dates moved by these: months first, then days, then the time; by the wall clock of the zone. */
    DatetimeArray addedTo(DatetimeArray dates, int sign) {
        // Which element goes with which: indices take part in implicit expansion like the values would.
        DoubleArray mine = array(Operators.plus(positions(dims()), Values.simple(new DoubleArray(dates.dims()))));
        DoubleArray theirs = array(Operators.plus(positions(dates.dims()), Values.simple(new DoubleArray(dims()))));
        double[] moved = new double[mine.count()];
        for (int i = 0; i < moved.length; i++) {
            int at = (int) mine.re(i);
            double local = CivilFields.plusMonths(dates.local((int) theirs.re(i)), sign * months[at]);
            moved[i] = dates.zone().instant(local + sign * days[at] * Clock.DAY_MILLIS) + sign * millis[at];
        }
        return dates.with(mine.dims(), moved);
    }

    private static Object positions(int[] dims) {
        double[] positions = new double[Dims.count(dims)];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return numbers(dims, positions);
    }

    /** {@code start:this:end}. */
    DatetimeArray range(DatetimeArray start, DatetimeArray end) {
        List<Double> all = new ArrayList<>();
        double first = start.local(0);
        double last = end.local(0);
        boolean isBackward = months[0] < 0 || days[0] < 0 || millis[0] < 0;
        boolean moves = months[0] != 0 || days[0] != 0 || millis[0] != 0;
        for (int k = 0; moves; k++) {
            double at = CivilFields.plusMonths(first, k * months[0]) + k * (days[0] * Clock.DAY_MILLIS + millis[0]);
            if (!(isBackward ? at >= last : at <= last)) {
                break;
            }
            if (k == RANGE_MAX) {
                throw Errors.tooLarge(new int[] {1, k});
            }
            all.add(start.zone().instant(at));
        }
        return start.with(new int[] {1, all.size()}, all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    // ---- members ----

    @Override
    public Object member(String name) {
        return name.equals("Format") ? CharArray.of(format) : null;
    }

    @Override
    public Object withMember(String name, Object value) {
        String text = Values.textOrNull(value);
        if (!name.equals("Format") || text == null || !text.matches("[yqmwdt]+")) {
            throw Errors.of("calendarDuration:InvalidArgument", "Unable to set the property '" + name + "'.");
        }
        CalendarArray result = copy();
        return new CalendarArray(dims(), result.months, result.days, result.millis, text);
    }

    @Override
    public StructArray stored() {
        return StructArray.scalar().with("months", new DoubleArray(dims(), Arrays.copyOf(months, count())))
                .with("days", new DoubleArray(dims(), Arrays.copyOf(days, count())))
                .with("millis", new DoubleArray(dims(), Arrays.copyOf(millis, count()))).with("format", CharArray.of(format));
    }

    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "string", "char", "cellstr" -> Builtin.of(name, 1, 1,
                    (_, _) -> name.equals("string") ? toStrings() : name.equals("char") ? chars() : cells());
            case "split" -> Builtin.of(name, 2, 2, 6, CalendarParts::split);
            case "isnan", "ismissing" -> Builtin.of(name, 1, 1, (_, _) -> {
                boolean[] missing = new boolean[count()];
                for (int i = 0; i < missing.length; i++) {
                    missing[i] = isMissing(i);
                }
                return new LogicalArray(dims(), missing);
            });
            case "sum" -> Builtin.of(name, 1, 1, (_, _) -> {
                double[] sums = new double[3];
                for (int i = 0; i < count(); i++) {
                    sums[0] += months[i];
                    sums[1] += days[i];
                    sums[2] += millis[i];
                }
                return new CalendarArray(new int[] {1, 1}, new double[] {sums[0]}, new double[] {sums[1]}, new double[] {sums[2]}, format);
            });
            default -> null;
        };
    }
}
