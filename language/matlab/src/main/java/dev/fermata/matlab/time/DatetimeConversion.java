package dev.fermata.matlab.time;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Dates as numbers of other ways to count time, and back. */
public final class DatetimeConversion {
    static final String NAMES = "posixtime juliandate exceltime yyyymmdd convertTo";

    private static final double JULIAN_EPOCH = 2_440_587.5;
    private static final double MODIFIED_JULIAN_EPOCH = JULIAN_EPOCH - 2_400_000.5;
    private static final double EXCEL_EPOCH = 25_569;
    private static final double EXCEL_1904_EPOCH = 24_107;
    private static final double SECOND = 1000;
    /** Milliseconds from the beginnings of 1900, 1601 and year 1 to 1970. */
    private static final double NTP_EPOCH = 2_208_988_800_000.0;
    private static final double NTFS_EPOCH = 11_644_473_600_000.0;
    private static final double DOTNET_EPOCH = 62_135_596_800_000.0;
    private static final double NTP_TICKS = 4_294_967_296.0;
    private static final double HUNDRED_NANOS = 10_000;

    private DatetimeConversion() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "posixtime" -> Builtin.of(name, 1, 1, (in, _) -> of(dates(name, in), "posixtime"));
            case "yyyymmdd" -> Builtin.of(name, 1, 1, (in, _) -> of(dates(name, in), name));
            case "juliandate" -> Builtin.of(name, 1, 2, (in, _) -> of(dates(name, in), in.length > 1 ? word(in[1]) : name));
            case "exceltime" -> Builtin.of(name, 1, 2, (in, _) -> of(dates(name, in), in.length > 1 && "1904".equals(word(in[1])) ? "excel1904" : "excel"));
            case "convertTo" -> Builtin.of(name, 2, 6, DatetimeConversion::convertTo);
            default -> null;
        };
    }

    private static DatetimeArray dates(String function, Object[] in) {
        return DatetimeBuiltins.dates(function, in[0]);
    }

    private static String word(Object value) {
        return String.valueOf(Values.textOrNull(value)).toLowerCase(Locale.ROOT);
    }

    private static Array of(DatetimeArray dates, String kind) {
        return switch (kind) {
            case "posixtime" -> mapped(dates, false, millis -> millis / SECOND);
            case "datenum" -> mapped(dates, true, Clock::serialOfMillis);
            case "juliandate" -> mapped(dates, false, millis -> millis / Clock.DAY_MILLIS + JULIAN_EPOCH);
            case "modifiedjuliandate" -> mapped(dates, false, millis -> millis / Clock.DAY_MILLIS + MODIFIED_JULIAN_EPOCH);
            case "excel", "excel1900" -> mapped(dates, true, millis -> millis / Clock.DAY_MILLIS + EXCEL_EPOCH);
            case "excel1904" -> mapped(dates, true, millis -> millis / Clock.DAY_MILLIS + EXCEL_1904_EPOCH);
            case "yyyymmdd" -> dates.part(fields -> fields.year() * 10_000.0 + fields.month() * 100 + fields.day());
            case "ntp" -> integers(MatlabClass.UINT64, mapped(dates, false, millis -> (millis + NTP_EPOCH) / SECOND * NTP_TICKS));
            case "ntfs" -> integers(MatlabClass.UINT64, mapped(dates, false, millis -> (millis + NTFS_EPOCH) * HUNDRED_NANOS));
            case ".net" -> integers(MatlabClass.UINT64, mapped(dates, false, millis -> (millis + DOTNET_EPOCH) * HUNDRED_NANOS));
            default -> throw DatetimeBuiltins.invalid("datetime:convertTo", "The output type '" + kind + "' is not recognized.");
        };
    }

    private static DoubleArray mapped(DatetimeArray dates, boolean isLocal, DoubleUnaryOperator mapping) {
        double[] numbers = new double[dates.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = mapping.applyAsDouble(isLocal ? dates.local(i) : dates.number(i));
        }
        return new DoubleArray(dates.dims(), numbers);
    }

    private static IntegerArray integers(MatlabClass kind, DoubleArray numbers) {
        return (IntegerArray) Conversion.array(kind, numbers);
    }

    private static Object convertTo(Object[] in, int nargout) {
        DatetimeArray dates = dates("convertTo", in);
        String kind = word(in[1]);
        if (!kind.equals("epochtime")) {
            return of(dates, kind);
        }
        DatetimeArray epoch = null;
        double ticks = 1;
        for (int i = 2; i + 1 < in.length; i += 2) {
            switch (word(in[i])) {
                case "epoch" -> epoch = DatetimeBuiltins.dates("convertTo", in[i + 1]);
                case "tickspersecond" -> ticks = Numeric.scalar("convertTo", in[i + 1]);
                default -> throw DatetimeBuiltins.invalid("datetime:convertTo", "The option '" + word(in[i]) + "' is not recognized.");
            }
        }
        double begin = epoch == null ? 0 : epoch.number(0);
        double perMilli = ticks / SECOND;
        return integers(MatlabClass.INT64, mapped(dates, false, millis -> Math.floor((millis - begin) * perMilli)));
    }

    /** {@code datetime(numbers, 'ConvertFrom', kind)}; {@code epoch} may be null. */
    static DatetimeArray from(String kind, Object numbers, DatetimeArray epoch, double ticks, String format, TimeZones zone) {
        if (!Values.classOf(numbers).isNumeric()) {
            throw DatetimeBuiltins.invalid("datetime", "Input data must be numeric when you specify 'ConvertFrom'.");
        }
        boolean isWallClock = !kind.equals("posixtime") && !kind.equals("epochtime");
        double[] millis = new double[Values.count(numbers)];
        for (int i = 0; i < millis.length; i++) {
            double number = Values.real(numbers, i);
            double exact = switch (kind) {
                case "datenum" -> (number - Clock.EPOCH_SERIAL) * Clock.DAY_MILLIS;
                case "posixtime" -> number * SECOND;
                case "excel", "excel1900" -> (number - EXCEL_EPOCH) * Clock.DAY_MILLIS;
                case "excel1904" -> (number - EXCEL_1904_EPOCH) * Clock.DAY_MILLIS;
                case "juliandate" -> (number - JULIAN_EPOCH) * Clock.DAY_MILLIS;
                case "modifiedjuliandate" -> (number - MODIFIED_JULIAN_EPOCH) * Clock.DAY_MILLIS;
                case "yyyymmdd" -> CivilFields.millis(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100, 0, 0, 0);
                case "epochtime" -> (epoch == null ? 0 : epoch.number(0)) + number / ticks * SECOND;
                case ".net" -> number / HUNDRED_NANOS - DOTNET_EPOCH;
                case "ntfs" -> number / HUNDRED_NANOS - NTFS_EPOCH;
                case "ntp" -> number / NTP_TICKS * SECOND - NTP_EPOCH;
                default -> throw DatetimeBuiltins.invalid("datetime", "The conversion from '" + kind + "' is not recognized.");
            };
            // Days as doubles have a precision of some microseconds.
            double rounded = isWallClock ? Math.rint(exact * 100) / 100 : exact;
            millis[i] = isWallClock ? zone.instant(rounded) : rounded;
        }
        return new DatetimeArray(Values.dims(numbers), millis, format, zone);
    }
}
