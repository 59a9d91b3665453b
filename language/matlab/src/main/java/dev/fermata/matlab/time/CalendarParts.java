package dev.fermata.matlab.time;

import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.DoubleArray;
import java.util.Locale;

/** {@code split(calendarDuration, units)}: each unit takes what the larger ones left. */
final class CalendarParts {
    private CalendarParts() {
    }

    static Object split(Object[] in, int nargout) {
        if (!(in[0] instanceof CalendarArray calendar)) {
            throw DatetimeBuiltins.invalid("calendarDuration:split", "The first argument must be a calendarDuration array.");
        }
        String[] units = Texts.require("split", "InvalidInput", "Units must be text.", in[1]).items();
        int count = calendar.count();
        double[] months = new double[count];
        double[] days = new double[count];
        for (int i = 0; i < count; i++) {
            months[i] = calendar.months(i);
            days[i] = calendar.days(i);
        }
        Object[] results = new Object[units.length];
        for (int k = 0; k < units.length; k++) {
            results[k] = switch (String.valueOf(units[k]).toLowerCase(Locale.ROOT)) {
                case "years", "year" -> taken(calendar, months, 12);
                case "quarters", "quarter" -> taken(calendar, months, 3);
                case "months", "month" -> taken(calendar, months, 1);
                case "weeks", "week" -> taken(calendar, days, 7);
                case "days", "day" -> taken(calendar, days, 1);
                case "time" -> time(calendar);
                default -> throw DatetimeBuiltins.invalid("calendarDuration:split", "The unit '" + units[k] + "' is not recognized.");
            };
        }
        return results;
    }

    private static DoubleArray taken(CalendarArray calendar, double[] rest, double unit) {
        double[] counts = new double[rest.length];
        for (int i = 0; i < counts.length; i++) {
            double whole = rest[i] / unit;
            counts[i] = (whole < 0 ? Math.ceil(whole) : Math.floor(whole)) + 0.0;
            rest[i] -= counts[i] * unit;
        }
        return new DoubleArray(calendar.dims(), counts);
    }

    static DurationArray time(CalendarArray calendar) {
        double[] millis = new double[calendar.count()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = calendar.millis(i);
        }
        return new DurationArray(calendar.dims(), millis, DurationArray.DEFAULT_FORMAT);
    }
}
