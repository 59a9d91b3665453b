package dev.fermata.matlab.time;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayList;
import java.util.List;

/** Dates from text, in a given format or in one that is found out. */
final class DatetimeParsing {
    private static final String[] DATES = {"dd-MMM-yyyy", "yyyy-MM-dd", "MM/dd/yyyy", "dd/MM/yyyy", "yyyy/MM/dd", "dd.MM.yyyy", "MMM dd, yyyy", "MMMM dd, yyyy",
        "dd MMM yyyy", "dd MMMM yyyy", "dd-MMM-yy", "MMM-dd-yyyy", "MMM/dd/yyyy", "MM/dd/yy", "eee, dd MMM yyyy", "eeee, MMMM dd, yyyy", "MMM-yyyy", "MMM yyyy"};
    private static final String[] TIMES = {"", " HH:mm:ss", " HH:mm", "'T'HH:mm:ss", "'T'HH:mm", " HH:mm:ss.S", "'T'HH:mm:ss.S", " hh:mm:ss a", " hh:mm a",
        "'T'HH:mm:ssX", "'T'HH:mm:ss.SX", " HH:mm:ssX", "'T'HH:mmX"};
    private static final String[] OTHERS = {"HH:mm:ss", "HH:mm:ss.S", "hh:mm:ss a", "hh:mm a", "yyyyMMdd'T'HHmmss"};

    private DatetimeParsing() {
    }

    private static final class Candidates {
        private static final List<DatetimeFormat> ALL = all();

        private static List<DatetimeFormat> all() {
            List<DatetimeFormat> all = new ArrayList<>();
            for (String date : DATES) {
                for (String time : TIMES) {
                    all.add(DatetimeFormat.of(date + time));
                }
            }
            for (String other : OTHERS) {
                all.add(DatetimeFormat.of(other));
            }
            return all;
        }
    }

    /** The wall clock of a text in the format; NaN when it does not fit. */
    static double read(String text, DatetimeFormat format, long pivot) {
        DatetimeFormat.Parsed parsed = format.read(text, pivot);
        return parsed == null ? Double.NaN : parsed.local();
    }

    /** The wall clock of a text in any of the usual formats; NaN when it is in none. */
    static double found(String text) {
        DatetimeFormat format = formatOf(text);
        return format == null ? Double.NaN : read(text, format, pivot());
    }

    static long pivot() {
        return CivilFields.of(Clock.nowLocalMillis()).year() - 50;
    }

    /**
     * The dates of texts. What does not fit the format of the others is missing; it is an error when nothing fits.
     *
     * @param inputFormat null to find it out from the first text that has a usual one
     * @param format      of the result, null for the default
     * @param pivotYear   the first year that two digits mean, null for fifty years ago
     */
    static DatetimeArray parsed(Texts texts, String inputFormat, String format, TimeZones zone, Long pivotYear) {
        long pivot = pivotYear == null ? pivot() : pivotYear;
        double[] millis = new double[texts.count()];
        DatetimeFormat known = inputFormat == null ? null : DatetimeFormat.of(inputFormat);
        String failed = null;
        boolean isAnyRead = false;
        for (int i = 0; i < millis.length; i++) {
            String text = texts.get(i);
            millis[i] = Double.NaN;
            if (text == null || text.isBlank() || text.strip().equalsIgnoreCase("NaT")) {
                continue;
            }
            known = known == null ? formatOf(text) : known;
            DatetimeFormat.Parsed parsed = known == null ? null : known.read(text, pivot);
            if (parsed == null || Double.isNaN(parsed.local())) {
                failed = failed == null ? text : failed;
                continue;
            }
            isAnyRead = true;
            millis[i] = zone.isNone() || parsed.offset() == null ? zone.instant(parsed.local()) : parsed.local() - parsed.offset() * 1000.0;
        }
        if (failed != null && !isAnyRead) {
            throw unreadable(failed, inputFormat);
        }
        return new DatetimeArray(texts.dims(), millis, format, zone);
    }

    static DatetimeArray parsed(Texts texts, String inputFormat, String format, TimeZones zone) {
        return parsed(texts, inputFormat, format, zone, null);
    }

    private static DatetimeFormat formatOf(String text) {
        for (DatetimeFormat format : Candidates.ALL) {
            DatetimeFormat.Parsed parsed = format.read(text, pivot());
            if (parsed != null && !Double.isNaN(parsed.local())) {
                return format;
            }
        }
        return null;
    }

    private static MatlabError unreadable(String text, String inputFormat) {
        return inputFormat != null
                ? Errors.of("datetime:ParseErr", "Unable to convert '" + text + "' to datetime using the format '" + inputFormat + "'.")
                : Errors.of("datetime:UnrecognizedDateStringSuggestLocale", "Could not recognize the date/time format of '" + text
                        + "'. You can specify a format using the 'InputFormat' parameter. If the date/time text contains day, month, or "
                        + "time zone names in a language foreign to the 'en_US' locale, those might not be recognized. You can specify a "
                        + "different locale using the 'Locale' parameter.");
    }
}
