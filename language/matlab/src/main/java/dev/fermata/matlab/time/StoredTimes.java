package dev.fermata.matlab.time;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Dates and durations of MAT-files. */
public final class StoredTimes {
    private StoredTimes() {
    }

    /** The value of what its {@code stored} gave; the struct itself when it is not that. */
    public static Array restored(String className, StructArray content) {
        DoubleArray millis = numbers(content, "millis");
        Object given = content.get("format", 0);
        String format = given == null ? null : Values.textOrNull(given);
        if (millis == null || format == null) {
            return content;
        }
        switch (className) {
            case "datetime" -> {
                Object zone = content.get("zone", 0);
                return DatetimeArray.of(millis, format.isEmpty() ? null : format, zone == null ? TimeZones.NONE : TimeZones.of(Values.textOrNull(zone)));
            }
            case "duration" -> {
                DurationText.checkFormat(format);
                return DurationArray.of(millis, format);
            }
            default -> {
                DoubleArray months = numbers(content, "months");
                DoubleArray days = numbers(content, "days");
                if (months == null || days == null || months.count() != millis.count() || days.count() != millis.count()) {
                    return content;
                }
                return new CalendarArray(millis.dims(), Arrays.copyOf(months.re(), months.count()), Arrays.copyOf(days.re(), days.count()),
                        Arrays.copyOf(millis.re(), millis.count()), format);
            }
        }
    }

    private static DoubleArray numbers(StructArray content, String field) {
        Object value = content.get(field, 0);
        return value == null || !(Values.array(value) instanceof DoubleArray numbers) ? null : numbers;
    }
}
