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
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Lengths of time in milliseconds, with the format in which they are shown. */
public final class DurationArray extends NumberedArray implements HasMembers, SelfRanged, Storable, Plotted {
    static final String DEFAULT_FORMAT = "hh:mm:ss";

    private final String format;

    public DurationArray(int[] dims, double[] millis, String format) {
        super(dims, millis);
        this.format = format;
    }

    static DurationArray of(DoubleArray millis, String format) {
        return new DurationArray(millis.dims(), Arrays.copyOf(millis.re(), millis.count()), format);
    }

    static DurationArray scalar(double millis, String format) {
        return new DurationArray(new int[] {1, 1}, new double[] {millis}, format);
    }

    public String format() {
        return format;
    }

    DurationArray withFormat(String other) {
        DurationText.checkFormat(other);
        return new DurationArray(dims(), Arrays.copyOf(numbers(), count()), other);
    }

    @Override
    public String className() {
        return "duration";
    }

    @Override
    public DurationArray with(int[] dims, double[] numbers) {
        return new DurationArray(dims, numbers, format);
    }

    @Override
    protected double unassigned() {
        return 0;
    }

    @Override
    public String shown(int index) {
        return DurationText.of(number(index), format);
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

    /** Numbers are days; texts have colons. */
    @Override
    public DurationArray adopt(Object value) {
        if (value instanceof DurationArray other) {
            return other;
        }
        if (value instanceof MissingArray) {
            double[] none = new double[Values.count(value)];
            Arrays.fill(none, Double.NaN);
            return with(Values.dims(value), none);
        }
        if (Values.classOf(value).isNumeric() && !Values.isComplex(value)) {
            double[] millis = new double[Values.count(value)];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = Values.real(value, i) * DurationText.DAY;
            }
            return with(Values.dims(value), millis);
        }
        Texts texts = Texts.orNull(value);
        if (texts != null) {
            return parsed(texts, format);
        }
        throw Errors.of("duration:InvalidInput", "Conversion to duration from " + Values.className(value) + " is not possible.");
    }

    static DurationArray parsed(Texts texts, String format) {
        double[] millis = new double[texts.count()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = texts.get(i) == null ? Double.NaN : DurationText.parse(texts.get(i), format);
            if (Double.isNaN(millis[i]) && texts.get(i) != null && !texts.get(i).isBlank() && !texts.get(i).equalsIgnoreCase("nan")) {
                throw Errors.of("duration:InvalidInput", "Unable to convert '" + texts.get(i) + "' to a duration value.");
            }
        }
        return new DurationArray(texts.dims(), millis, format == null ? DEFAULT_FORMAT : format);
    }

    @Override
    protected OwnArray common(Object[] parts) {
        for (Object part : parts) {
            if (part instanceof DatetimeArray || part instanceof CalendarArray) {
                throw Errors.of("duration:InvalidInput", "Durations cannot be concatenated with values of class '" + Values.className(part) + "'.");
            }
        }
        for (Object part : parts) {
            if (part instanceof DurationArray first) {
                return first;
            }
        }
        return this;
    }

    // ---- operators ----

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        if (left instanceof DatetimeArray || right instanceof DatetimeArray || left instanceof CalendarArray || right instanceof CalendarArray) {
            return null;
        }
        boolean both = left instanceof DurationArray && right instanceof DurationArray;
        return switch (operator) {
            case PLUS, MINUS -> operator == Operator.PLUS && (isWords(left) || isWords(right))
                    ? Operators.plus(words(left), words(right)) : of(array(Operators.binary(operator, millis(left), millis(right))), format);
            case EQ, NE, LT, LE, GT, GE -> Operators.binary(operator, millis(left), millis(right));
            case TIMES, MTIMES -> both || !isNumber(left) && !isNumber(right) ? null
                    : of(array(Operators.binary(operator, plain(left), plain(right))), format);
            case RDIVIDE, MRDIVIDE -> both ? Operators.binary(operator, millis(left), millis(right))
                    : left instanceof DurationArray && isNumber(right) ? of(array(Operators.binary(operator, plain(left), plain(right))), format)
                    : null;
            case LDIVIDE, MLDIVIDE -> both ? Operators.binary(operator, millis(left), millis(right))
                    : right instanceof DurationArray && isNumber(left) ? of(array(Operators.binary(operator, plain(left), plain(right))), format)
                    : null;
            default -> null;
        };
    }

    /** Strings that are no durations: these are put together as text. */
    private static boolean isWords(Object value) {
        if (value instanceof StringArray strings) {
            for (int i = 0; i < strings.count(); i++) {
                if (strings.get(i) != null && Double.isNaN(DurationText.parse(strings.get(i), null))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object words(Object value) {
        return value instanceof DurationArray own ? own.toStrings() : value;
    }

    private static DoubleArray array(Object result) {
        return (DoubleArray) Values.array(result);
    }

    private static boolean isNumber(Object value) {
        return Values.classOf(value).isArithmetic();
    }

    private Object millis(Object value) {
        return Values.simple(adopt(value).toNumbers());
    }

    /** A number stays what it is: a factor. */
    private static Object plain(Object value) {
        return value instanceof DurationArray own ? Values.simple(own.toNumbers()) : Conversion.toDouble(value);
    }

    @Override
    public Object unary(Operator operator) {
        return switch (operator) {
            case UMINUS -> of(array(Operators.uminus(Values.simple(toNumbers()))), format);
            case UPLUS -> this;
            default -> null;
        };
    }

    @Override
    public Object range(Object first, Object step, Object last) {
        if (first instanceof DatetimeArray || last instanceof DatetimeArray) {
            return ((SelfRanged) (first instanceof DatetimeArray ? first : last)).range(first, step, last);
        }
        if (Values.isEmpty(first) || Values.isEmpty(last) || step != null && Values.isEmpty(step)) {
            return of(new DoubleArray(new int[] {1, 0}, new double[0]), format);
        }
        double stride = step == null ? DurationText.DAY : adopt(step).number(0);
        return of(array(Operators.colon((Object) adopt(first).number(0), stride, adopt(last).number(0))), adopt(first).format);
    }

    // ---- members ----

    @Override
    public Object member(String name) {
        return name.equals("Format") ? CharArray.of(format) : null;
    }

    @Override
    public Object withMember(String name, Object value) {
        String text = Values.textOrNull(value);
        if (!name.equals("Format") || text == null) {
            throw Errors.of("UndefinedProperty", "Unrecognized property '" + name + "' for class 'duration'.");
        }
        return withFormat(text);
    }

    /** Digital formats are shown in hours. */
    @Override
    public DoubleArray plotted() {
        double unit = DurationText.unit(format) == 0 ? DurationText.HOUR : DurationText.unit(format);
        double[] counts = new double[count()];
        Arrays.setAll(counts, i -> number(i) / unit);
        return new DoubleArray(dims(), counts);
    }

    @Override
    public StructArray stored() {
        return StructArray.scalar().with("millis", toNumbers()).with("format", CharArray.of(format));
    }

    // ---- builtins ----

    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "sum", "mean", "std", "cumsum", "diff", "abs", "range", "iqr", "mad", "nansum", "nanmean", "nanstd", "linspace", "movsum", "movmean",
                 "movmin", "movmax", "movmedian", "rms", "quantile", "prctile" -> byNumbers(name);
            case "mod", "rem" -> Builtin.of(name, 2, 2, (in, _) -> of(array(Builtins.find(name)
                    .call(new Object[] {millis(in[0]), millis(in[1])}, 1)), format));
            case "sign" -> byNumbers(name, numbers -> numbers);
            case "floor", "ceil", "round", "fix" -> Builtin.of(name, 1, 2, (in, _) -> rounded(name, in));
            case "isnan" -> Builtin.of(name, 1, 1, (_, _) -> Builtins.find("isnan")
                    .call(new Object[] {Values.simple(toNumbers())}, 1));
            case "string", "char" -> Builtin.of(name, 1, 3, (in, _) -> {
                DurationArray shown = in.length > 1 && Values.textOrNull(in[1]) != null ? withFormat(Values.textOrNull(in[1])) : this;
                return name.equals("string") ? shown.toStrings() : shown.chars();
            });
            default -> super.specialized(name);
        };
    }

    private Object rounded(String name, Object[] in) throws Throwable {
        String unit = in.length > 1 ? String.valueOf(Values.textOrNull(in[1])) : "seconds";
        double millis = switch (unit) {
            case "seconds" -> DurationText.SECOND;
            case "minutes" -> DurationText.MINUTE;
            case "hours" -> DurationText.HOUR;
            case "days" -> DurationText.DAY;
            case "years" -> DurationText.YEAR;
            default -> throw Errors.of("duration:InvalidArgument", "Unit must be 'seconds', 'minutes', 'hours', 'days', or 'years'.");
        };
        Object counts = Operators.rdivide(Values.simple(toNumbers()), (Object) millis);
        Object rounded = Builtins.find(name).call(new Object[] {counts}, 1);
        return of(array(Operators.times(rounded, (Object) millis)), format);
    }
}
