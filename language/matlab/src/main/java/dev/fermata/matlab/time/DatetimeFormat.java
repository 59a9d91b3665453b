package dev.fermata.matlab.time;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.value.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A format of dates such as {@code dd-MMM-yyyy HH:mm:ss}: writes and reads. */
final class DatetimeFormat {
    private static final String LETTERS = "yuMLdDeEaHhmsSQqzZxXVwWG";

    private final String text;
    private final List<Token> tokens;

    /** Letters of one kind, or a literal ({@code letter} is 0). */
    private record Token(char letter, int count, String literal) { }

    private DatetimeFormat(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static DatetimeFormat of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                StringBuilder literal = new StringBuilder();
                at++;
                while (at < text.length() && (text.charAt(at) != '\'' || text.startsWith("''", at))) {
                    at += text.startsWith("''", at) ? 1 : 0;
                    literal.append(text.charAt(at++));
                }
                at++;
                tokens.add(new Token('\0', 0, literal.isEmpty() ? "'" : literal.toString()));
            } else if (LETTERS.indexOf(c) >= 0) {
                int end = at;
                while (end < text.length() && text.charAt(end) == c) {
                    end++;
                }
                tokens.add(new Token(c, end - at, null));
                at = end;
            } else if (Character.isLetter(c)) {
                throw Errors.of("datetime:InvalidArgument", "The date format '" + text + "' is not recognized: '" + c + "' has no meaning.");
            } else {
                tokens.add(new Token('\0', 0, String.valueOf(c)));
                at++;
            }
        }
        return new DatetimeFormat(text, tokens);
    }

    @Override
    public String toString() {
        return text;
    }

    // ---- writing ----

    /** @param instant as a datetime array with the zone holds it */
    String write(double instant, TimeZones zone) {
        double local = zone.local(instant);
        CivilFields fields = CivilFields.of(cut(local));
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            if (token.letter == 0) {
                out.append(token.literal);
            } else {
                write(token, fields, local, instant, zone, out);
            }
        }
        return out.toString();
    }

    /** Digits that are not shown are cut off; a hair is added against what a binary fraction lacks. */
    private double cut(double local) {
        int digits = 0;
        for (Token token : tokens) {
            digits = token.letter == 'S' ? token.count : digits;
        }
        double scale = Math.pow(10, digits - 3);
        return Math.floor(local * scale + 1e-4) / scale;
    }

    private static void write(Token token, CivilFields fields, double local, double instant, TimeZones zone, StringBuilder out) {
        int n = token.count;
        switch (token.letter) {
            case 'y', 'u' -> out.append(n == 2 ? CivilTime.padded(Math.floorMod(fields.year(), 100L), 2) : CivilTime.padded(fields.year(), n));
            case 'M', 'L' -> out.append(n == 1 ? String.valueOf(fields.month()) : n == 2 ? CivilTime.padded(fields.month(), 2)
                    : n == 3 ? MonthNames.shortName(fields.month()) : n == 4 ? MonthNames.name(fields.month())
                    : MonthNames.name(fields.month()).substring(0, 1));
            case 'd' -> out.append(CivilTime.padded(fields.day(), n));
            case 'D' -> out.append(CivilTime.padded(dayOfYear(fields), n));
            case 'e', 'E' -> {
                int day = CivilFields.weekday(local);
                out.append(n <= 2 && token.letter == 'e' ? CivilTime.padded(day, n) : n == 4 ? MonthNames.dayName(day)
                        : n == 5 ? MonthNames.dayName(day).substring(0, 1) : MonthNames.shortDayName(day));
            }
            case 'a' -> out.append(fields.hour() < 12 ? "AM" : "PM");
            case 'H' -> out.append(CivilTime.padded(fields.hour(), n));
            case 'h' -> out.append(CivilTime.padded((fields.hour() + 11) % 12 + 1, n));
            case 'm' -> out.append(CivilTime.padded(fields.minute(), n));
            case 's' -> out.append(CivilTime.padded((long) fields.second(), n));
            case 'S' -> {
                double fraction = fields.second() - Math.floor(fields.second());
                long ticks = (long) (fraction * Math.pow(10, n) + 1e-4);
                out.append(CivilTime.padded(ticks, n));
            }
            case 'Q', 'q' -> {
                int quarter = (fields.month() + 2) / 3;
                out.append(n <= 2 ? CivilTime.padded(quarter, n) : "Q" + quarter);
            }
            case 'V' -> out.append(zone.name());
            case 'z' -> out.append(zone.abbreviation(instant));
            case 'Z', 'x', 'X' -> {
                long offset = zone.offsetSeconds(instant);
                out.append(zone.isNone() ? "" : token.letter == 'X' && offset == 0 ? "Z" : offset(offset, n < 3));
            }
            default -> out.append(String.valueOf(token.letter).repeat(n));
        }
    }

    private static int dayOfYear(CivilFields fields) {
        double start = CivilFields.millis(fields.year(), 1, 1, 0, 0, 0);
        return (int) ((CivilFields.millis(fields.year(), fields.month(), fields.day(), 0, 0, 0) - start) / Clock.DAY_MILLIS) + 1;
    }

    private static String offset(long seconds, boolean isShort) {
        long minutes = Math.abs(seconds) / 60;
        return (seconds < 0 ? "-" : "+") + CivilTime.padded(minutes / 60, 2) + (isShort ? "" : ":") + CivilTime.padded(minutes % 60, 2);
    }

    // ---- reading ----

    /** What was read: the wall clock and, when the text has a zone, its offset from UTC in seconds. */
    record Parsed(double local, Long offset) { }

    /** Reads a whole text; null when it does not fit. {@code pivot} is the first year that two digits mean. */
    Parsed read(String source, long pivot) {
        Reading reading = new Reading(source.strip());
        for (int i = 0; i < tokens.size(); i++) {
            boolean isNextDigits = i + 1 < tokens.size() && tokens.get(i + 1).letter != 0;
            if (!reading.token(tokens.get(i), isNextDigits, pivot)) {
                return null;
            }
        }
        return reading.at == reading.source.length() ? reading.result() : null;
    }

    private static final class Reading {
        private final String source;
        private int at;
        private double year = Double.NaN;
        private double month = 1;
        private double day = 1;
        private double hour;
        private double minute;
        private double second;
        private boolean isAfternoon;
        private boolean hasHalf;
        private Long offset;
        private double dayOfYear;

        Reading(String source) {
            this.source = source;
        }

        boolean token(Token token, boolean isAdjacent, long pivot) {
            if (token.letter == 0) {
                if (token.literal.isBlank()) {
                    int start = at;
                    while (at < source.length() && source.charAt(at) == ' ') {
                        at++;
                    }
                    return at > start;
                }
                if (!source.regionMatches(true, at, token.literal, 0, token.literal.length())) {
                    return false;
                }
                at += token.literal.length();
                return true;
            }
            int n = token.count;
            switch (token.letter) {
                case 'y', 'u' -> {
                    int start = at;
                    boolean isNegative = at < source.length() && source.charAt(at) == '-';
                    at += isNegative ? 1 : 0;
                    double value = digits(n == 2 ? 2 : n > 3 || isAdjacent ? Math.max(n, 4) : 9);
                    year = isNegative ? -value : value;
                    if (n == 2 && at - start == 2) {
                        year = pivot + Math.floorMod((long) value - pivot, 100L);
                    }
                    return !Double.isNaN(value) && (n < 4 || at - start >= 4);
                }
                case 'M', 'L' -> {
                    if (n > 2) {
                        month = word(true);
                        return month > 0;
                    }
                    month = digits(2);
                    return month >= 1 && month <= 12;
                }
                case 'd' -> {
                    day = digits(2);
                    return day >= 1 && day <= 31;
                }
                case 'D' -> {
                    dayOfYear = digits(3);
                    return dayOfYear >= 1;
                }
                case 'e', 'E' -> {
                    return word(false) > 0;
                }
                case 'a' -> {
                    boolean isMorning = source.regionMatches(true, at, "am", 0, 2);
                    isAfternoon = source.regionMatches(true, at, "pm", 0, 2);
                    hasHalf = true;
                    at += 2;
                    return isMorning || isAfternoon;
                }
                case 'H', 'h' -> {
                    hour = digits(2);
                    return hour >= 0 && hour <= 24;
                }
                case 'm' -> {
                    minute = digits(2);
                    return minute >= 0 && minute < 60;
                }
                case 's' -> {
                    second += digits(2);
                    return second >= 0 && second < 61;
                }
                case 'S' -> {
                    int start = at;
                    double value = digits(9);
                    second += value / Math.pow(10, at - start);
                    return !Double.isNaN(value);
                }
                case 'Z', 'x', 'X', 'z' -> {
                    return zone();
                }
                default -> {
                    return false;
                }
            }
        }

        private double digits(int most) {
            int start = at;
            while (at < source.length() && at - start < most && Character.isDigit(source.charAt(at))) {
                at++;
            }
            return start == at ? Double.NaN : Double.parseDouble(source.substring(start, at));
        }

        private int word(boolean isMonth) {
            int start = at;
            while (at < source.length() && Character.isLetter(source.charAt(at))) {
                at++;
            }
            String word = source.substring(start, at).toLowerCase(Locale.ROOT);
            return isMonth ? MonthNames.month(word) : MonthNames.day(word);
        }

        private boolean zone() {
            if (at < source.length() && (source.charAt(at) == 'Z' || source.charAt(at) == 'z')) {
                at++;
                offset = 0L;
                return true;
            }
            if (source.startsWith("UTC", at) || source.startsWith("GMT", at)) {
                at += 3;
                offset = 0L;
                if (at == source.length()) {
                    return true;
                }
            }
            if (at >= source.length() || source.charAt(at) != '+' && source.charAt(at) != '-') {
                return false;
            }
            long sign = source.charAt(at++) == '-' ? -1 : 1;
            double hours = digits(2);
            if (at < source.length() && source.charAt(at) == ':') {
                at++;
            }
            double minutes = digits(2);
            if (Double.isNaN(hours)) {
                return false;
            }
            offset = sign * (long) (hours * 3600 + (Double.isNaN(minutes) ? 0 : minutes * 60));
            return true;
        }

        Parsed result() {
            double hours = hasHalf ? hour % 12 + (isAfternoon ? 12 : 0) : hour;
            if (Double.isNaN(year)) {
                year = CivilFields.of(Clock.nowLocalMillis()).year();
                if (month == 1 && day == 1 && dayOfYear == 0) {
                    CivilFields today = CivilFields.of(Clock.nowLocalMillis());
                    month = today.month();
                    day = today.day();
                }
            }
            if (dayOfYear > 0) {
                return new Parsed(CivilFields.millis(year, 1, dayOfYear, hours, minute, second), offset);
            }
            if (day > CivilFields.daysInMonth((long) year, (int) month)) {
                return new Parsed(Double.NaN, offset);
            }
            return new Parsed(CivilFields.millis(year, month, day, hours, minute, second), offset);
        }
    }
}
