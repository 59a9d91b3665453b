package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.value.Errors;
import java.util.ArrayList;
import java.util.List;

/** A format of {@code datestr}, such as {@code dd-mmm-yyyy HH:MM:SS}: its letters differ from those of datetime. */
final class SerialFormat {
    private static final List<String> NUMBERED = List.of("dd-mmm-yyyy HH:MM:SS", "dd-mmm-yyyy", "mm/dd/yy", "mmm", "m", "mm", "mm/dd", "dd",
            "ddd", "d", "yyyy", "yy", "mmmyy", "HH:MM:SS", "HH:MM:SS PM", "HH:MM", "HH:MM PM", "QQ-YY", "QQ", "dd/mm", "dd/mm/yy",
            "mmm.dd,yyyy HH:MM:SS", "mmm.dd,yyyy", "mm/dd/yyyy", "dd/mm/yyyy", "yy/mm/dd", "yyyy/mm/dd", "QQ-YYYY", "mmmyyyy", "yyyy-mm-dd",
            "yyyymmddTHHMMSS", "yyyy-mm-dd HH:MM:SS");
    /** The longest first, so that each is found whole. */
    private static final String[] WORDS = {"yyyy", "YYYY", "mmmm", "dddd", "mmm", "ddd", "FFF", "yy", "YY", "mm", "dd", "HH", "MM", "SS", "QQ", "AM",
        "PM", "m", "d"};
    private static final int HALF_DAY = 12;

    private final List<String> parts;
    private final boolean hasHalves;
    private final boolean hasMillis;

    private SerialFormat(List<String> parts) {
        this.parts = parts;
        this.hasHalves = parts.contains("AM") || parts.contains("PM");
        this.hasMillis = parts.contains("FFF");
    }

    static SerialFormat numbered(int number) {
        if (number < 0 || number >= NUMBERED.size()) {
            throw Errors.of("datestr:InvalidDateFormat", "Date format number " + number + " not found.");
        }
        return of(NUMBERED.get(number));
    }

    static SerialFormat of(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String word = word(text, at);
            parts.add(word);
            at += word.length();
        }
        return new SerialFormat(parts);
    }

    private static String word(String text, int at) {
        for (String word : WORDS) {
            if (text.startsWith(word, at)) {
                return word;
            }
        }
        return text.substring(at, at + 1);
    }

    String write(double millis) {
        // Without milliseconds in the format the seconds are cut; what a day's fraction lacks is made up for first.
        double exact = Math.rint(millis);
        CivilFields fields = CivilFields.of(hasMillis ? exact : Math.floor(exact / 1000) * 1000);
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            out.append(written(part, fields, exact));
        }
        return out.toString();
    }

    private String written(String part, CivilFields fields, double millis) {
        return switch (part) {
            case "yyyy", "YYYY" -> CivilTime.padded(fields.year(), 4);
            case "yy", "YY" -> CivilTime.padded(Math.floorMod(fields.year(), 100L), 2);
            case "mmmm" -> MonthNames.name(fields.month());
            case "mmm" -> MonthNames.shortName(fields.month());
            case "mm" -> CivilTime.padded(fields.month(), 2);
            case "m" -> MonthNames.name(fields.month()).substring(0, 1);
            case "dddd" -> MonthNames.dayName(CivilFields.weekday(millis));
            case "ddd" -> MonthNames.shortDayName(CivilFields.weekday(millis));
            case "dd" -> CivilTime.padded(fields.day(), 2);
            case "d" -> MonthNames.dayName(CivilFields.weekday(millis)).substring(0, 1);
            case "HH" -> hasHalves ? String.valueOf(100 + (fields.hour() + HALF_DAY - 1) % HALF_DAY + 1).substring(1).replaceFirst("^0", " ")
                    : CivilTime.padded(fields.hour(), 2);
            case "MM" -> CivilTime.padded(fields.minute(), 2);
            case "SS" -> CivilTime.padded((long) fields.second(), 2);
            case "FFF" -> CivilTime.padded((long) Math.rint((fields.second() - Math.floor(fields.second())) * 1000), 3);
            case "AM", "PM" -> fields.hour() < HALF_DAY ? "AM" : "PM";
            case "QQ" -> "Q" + (fields.month() + 2) / 3;
            default -> part;
        };
    }

    /** The same for reading, in the letters of datetime. */
    DatetimeFormat reader() {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            out.append(switch (part) {
                case "yyyy", "YYYY" -> "yyyy";
                case "yy", "YY" -> "yy";
                case "mmmm", "mmm" -> "MMM";
                case "mm", "m" -> "MM";
                case "dddd", "ddd", "d" -> "eee";
                case "dd" -> "dd";
                case "HH" -> hasHalves ? "hh" : "HH";
                case "MM" -> "mm";
                case "SS" -> "ss";
                case "FFF" -> "SSS";
                case "AM", "PM" -> "a";
                default -> Character.isLetter(part.charAt(0)) ? "'" + part + "'" : part;
            });
        }
        return DatetimeFormat.of(out.toString());
    }
}
