package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.value.Errors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as text, by their format, and back. */
final class DurationText {
    static final double SECOND = 1000;
    static final double MINUTE = 60 * SECOND;
    static final double HOUR = 60 * MINUTE;
    static final double DAY = 24 * HOUR;
    static final double YEAR = 365.2425 * DAY;

    private static final Pattern DIGITAL = Pattern.compile("([-+]?)(\\d+(?::\\d+){1,3}(?:\\.\\d*)?)");
    private static final Pattern FORMAT = Pattern.compile("(?:[yhdms]|dd:hh:mm:ss|hh:mm:ss|mm:ss|hh:mm)(?:\\.S{1,9})?");
    private static final int DIGITS = 5;
    private static final int DIGITS_LONG = 15;

    private DurationText() {
    }

    static void checkFormat(String format) {
        if (!FORMAT.matcher(format).matches()) {
            throw Errors.of("duration:InvalidArgument", "Unrecognized duration display format '" + format + "'.");
        }
    }

    /** The milliseconds of the unit that a format of one letter counts; 0 for formats with colons. */
    static double unit(String format) {
        return switch (format) {
            case "y" -> YEAR;
            case "d" -> DAY;
            case "h" -> HOUR;
            case "m" -> MINUTE;
            case "s" -> SECOND;
            default -> 0;
        };
    }

    static String of(double millis, String format) {
        double unit = unit(format);
        if (unit != 0) {
            double count = millis / unit;
            int digits = DisplayFormat.current().numbers().text().startsWith("long") ? DIGITS_LONG : DIGITS;
            return NumberText.general(count, digits) + " " + switch (format) {
                case "y" -> count == 1 ? "yr" : "yrs";
                case "d" -> count == 1 ? "day" : "days";
                case "h" -> "hr";
                case "m" -> "min";
                default -> "sec";
            };
        }
        if (Double.isNaN(millis)) {
            return "NaN";
        }
        if (Double.isInfinite(millis)) {
            return millis < 0 ? "-Inf" : "Inf";
        }
        return digital(millis, format);
    }

    private static String digital(double millis, String format) {
        int dot = format.indexOf('.');
        int decimals = dot < 0 ? 0 : format.length() - dot - 1;
        String parts = dot < 0 ? format : format.substring(0, dot);
        double scale = Math.pow(10, decimals);
        // Shown digits are cut off, not rounded; a hair is added against what the binary fraction lacks.
        double ticks = Math.floor(Math.abs(millis) / SECOND * scale + 1e-6);
        double seconds = Math.floor(ticks / scale);
        long whole = (long) seconds;
        String fraction = decimals == 0 ? "" : "." + CivilTime.padded((long) (ticks - seconds * scale), decimals);
        String text = switch (parts) {
            case "dd:hh:mm:ss" -> CivilTime.padded(whole / 86_400, 2) + ":" + CivilTime.padded(whole / 3600 % 24, 2) + ":"
                    + CivilTime.padded(whole / 60 % 60, 2) + ":" + CivilTime.padded(whole % 60, 2) + fraction;
            case "mm:ss" -> CivilTime.padded(whole / 60, 2) + ":" + CivilTime.padded(whole % 60, 2) + fraction;
            case "hh:mm" -> CivilTime.padded(whole / 3600, 2) + ":" + CivilTime.padded(whole / 60 % 60, 2);
            default -> CivilTime.padded(whole / 3600, 2) + ":" + CivilTime.padded(whole / 60 % 60, 2) + ":" + CivilTime.padded(whole % 60, 2)
                    + fraction;
        };
        return (millis < 0 ? "-" : "") + text;
    }

    /** The milliseconds of a text such as {@code 01:30:45}; NaN when it is none. {@code format} may be null. */
    static double parse(String text, String format) {
        Matcher parts = DIGITAL.matcher(text.strip());
        if (!parts.matches()) {
            return Double.NaN;
        }
        String[] numbers = parts.group(2).split(":");
        // Two numbers without a fraction are hours and minutes, unless the format says otherwise.
        boolean isShort = numbers.length == 2 && !"mm:ss".equals(format) && parts.group(2).indexOf('.') < 0;
        double[] units = isShort ? new double[] {HOUR, MINUTE} : new double[] {DAY, HOUR, MINUTE, SECOND};
        double value = 0;
        for (int i = 0; i < numbers.length; i++) {
            value += Double.parseDouble(numbers[i]) * units[units.length - numbers.length + i];
        }
        return parts.group(1).equals("-") ? -value : value;
    }
}
