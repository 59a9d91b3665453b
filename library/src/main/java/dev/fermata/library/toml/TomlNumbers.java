package dev.fermata.library.toml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, dates and times. Dates and times become texts in one form: {@code 2024-02-29T12:00:00.5Z}. */
final class TomlNumbers {
    private static final Pattern INTEGER = Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)");
    private static final Pattern FLOAT =
            Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?");
    private static final Pattern SPECIAL = Pattern.compile("[+-]?(inf|nan)");
    private static final Pattern OTHER_BASE = Pattern.compile("0(x[0-9A-Fa-f](_?[0-9A-Fa-f])*|o[0-7](_?[0-7])*|b[01](_?[01])*)");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.([0-9]+))?");
    private static final Pattern OFFSET = Pattern.compile("[zZ]|([+-])([0-9]{2}):([0-9]{2})");
    private static final int FRACTION_DIGITS_MAX = 9;
    /** More digits than any number needs, fewer than would make matching a pattern deep. */
    private static final int LENGTH_MAX = 500;

    private final TomlText in;

    TomlNumbers(TomlText in) {
        this.in = in;
    }

    /** Whatever the next word is: it belongs to no other kind of value. */
    Object read() throws TomlProblem {
        int start = in.at;
        while (isOfWord(in.peek())) {
            in.at++;
        }
        String word = in.text.substring(start, in.at);
        if (word.isEmpty()) {
            throw in.problem("expected a value");
        }
        if (word.length() > LENGTH_MAX) {
            throw in.problem("more than " + LENGTH_MAX + " characters", start);
        }
        if (TIME.matcher(word).lookingAt()) {
            return timeAlone(word, start);
        }
        if (DATE.matcher(word).lookingAt()) {
            return date(word, start);
        }
        Object number = number(word, start);
        if (number == null) {
            throw in.problem("invalid value", start);
        }
        return number;
    }

    private static boolean isOfWord(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                || c == '+' || c == '-' || c == '.' || c == '_' || c == ':';
    }

    private Object number(String word, int start) throws TomlProblem {
        try {
            if (INTEGER.matcher(word).matches()) {
                return Long.parseLong(word.replace("_", ""));
            }
            if (OTHER_BASE.matcher(word).matches()) {
                int base = word.charAt(1) == 'x' ? 16 : word.charAt(1) == 'o' ? 8 : 2;
                return Long.parseLong(word.substring(2).replace("_", ""), base);
            }
        } catch (NumberFormatException e) {
            throw in.problem("integer beyond 64 bits", start);
        }
        if (FLOAT.matcher(word).matches()) {
            return Double.parseDouble(word.replace("_", ""));
        }
        if (SPECIAL.matcher(word).matches()) {
            return word.endsWith("nan") ? Double.NaN
                    : word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return null;
    }

    private Object timeAlone(String word, int start) throws TomlProblem {
        String time = time(word);
        if (time == null) {
            throw in.problem("invalid time", start);
        }
        return time;
    }

    /** A date, perhaps with a time after a space, perhaps with an offset. */
    private Object date(String first, int start) throws TomlProblem {
        String word = first;
        if (word.length() == 10 && in.peek() == ' ' && isDigit(in.peek(1)) && isDigit(in.peek(2)) && in.peek(3) == ':') {
            int from = ++in.at;
            while (isOfWord(in.peek())) {
                in.at++;
            }
            word += "T" + in.text.substring(from, in.at);
        }
        Matcher date = DATE.matcher(word);
        if (!date.lookingAt() || !exists(date)) {
            throw in.problem("invalid date", start);
        }
        if (word.length() == date.end()) {
            return word;
        }
        String rest = word.substring(date.end() + 1);
        Matcher time = TIME.matcher(rest);
        if (Character.toUpperCase(word.charAt(date.end())) != 'T' || !time.lookingAt()) {
            throw in.problem("invalid date", start);
        }
        String shown = time(rest.substring(0, time.end()));
        String offset = offset(rest.substring(time.end()));
        if (shown == null || offset == null) {
            throw in.problem("invalid time", start);
        }
        return date.group() + "T" + shown + offset;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean exists(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int last = switch (month) {
            case 1, 3, 5, 7, 8, 10, 12 -> 31;
            case 4, 6, 9, 11 -> 30;
            case 2 -> leap ? 29 : 28;
            default -> 0;
        };
        return day >= 1 && day <= last;
    }

    /** A time in its one form; null when there is no such time. */
    private static String time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || Integer.parseInt(time.group(1)) > 23 || Integer.parseInt(time.group(2)) > 59
                || Integer.parseInt(time.group(3)) > 60) {
            return null;
        }
        String whole = text.substring(0, time.end(3));
        String fraction = time.group(5);
        if (fraction == null) {
            return whole;
        }
        String kept = fraction.substring(0, Math.min(fraction.length(), FRACTION_DIGITS_MAX));
        int end = kept.length();
        while (end > 0 && kept.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? whole : whole + "." + kept.substring(0, end);
    }

    /** Null when it is none; empty for none at all. */
    private static String offset(String text) {
        if (text.isEmpty()) {
            return "";
        }
        Matcher offset = OFFSET.matcher(text);
        if (!offset.matches()) {
            return null;
        }
        if (offset.group(1) == null) {
            return "Z";
        }
        return Integer.parseInt(offset.group(2)) > 23 || Integer.parseInt(offset.group(3)) > 59 ? null : text;
    }
}
