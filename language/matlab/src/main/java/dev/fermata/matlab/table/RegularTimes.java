package dev.fermata.matlab.table;

import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Values;

/** Whether row times follow one another by one step, and which. */
final class RegularTimes {
    private static final double SECOND_MILLIS = 1000;
    /** Differences as small as these come from rounding. */
    private static final double TOLERANCE = 1e-6;

    private RegularTimes() {
    }

    /** The step in milliseconds; NaN when there is none. */
    static double stepMillis(Array times) {
        NumberedArray numbers = (NumberedArray) times;
        double step = numbers.count() < 2 ? Double.NaN : numbers.number(1) - numbers.number(0);
        for (int i = 2; i < numbers.count(); i++) {
            if (!(Math.abs(numbers.number(i) - numbers.number(i - 1) - step) <= TOLERANCE)) {
                return Double.NaN;
            }
        }
        return step;
    }

    static Object sampleRate(Array times) {
        return SECOND_MILLIS / stepMillis(times);
    }

    /** The step as a duration. */
    static Object step(Array times) {
        double millis = stepMillis(times);
        try {
            return times.className().equals("duration") ? Values.simple(((NumberedArray) times).with(new int[] {1, 1}, new double[] {millis}))
                    : TableFunctions.value("duration", 0.0, 0.0, millis / SECOND_MILLIS);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a duration could not be made", e);
        }
    }
}
