package dev.fermata.matlab.time;

import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;

/** The calendar duration between dates: whole months, then whole days, then what is left. */
final class CalendarDifference {
    private CalendarDifference() {
    }

    /** @param components letters of y q m w d t */
    static CalendarArray between(DatetimeArray from, DatetimeArray to, String components) {
        DoubleArray first = places(from.dims(), to.dims());
        DoubleArray second = places(to.dims(), from.dims());
        int count = first.count();
        double[] months = new double[count];
        double[] days = new double[count];
        double[] millis = new double[count];
        boolean hasMonths = components.indexOf('y') >= 0 || components.indexOf('q') >= 0 || components.indexOf('m') >= 0;
        boolean hasDays = components.indexOf('d') >= 0 || components.indexOf('w') >= 0;
        int unit = components.indexOf('m') >= 0 ? 1 : components.indexOf('q') >= 0 ? 3 : 12;
        for (int i = 0; i < count; i++) {
            double a = from.local((int) first.re(i));
            double b = to.local((int) second.re(i));
            if (!Double.isFinite(a) || !Double.isFinite(b)) {
                days[i] = Double.NaN;
                continue;
            }
            if (hasMonths) {
                months[i] = wholeMonths(a, b) / unit * unit;
                a = CivilFields.plusMonths(a, months[i]);
            }
            if (hasDays) {
                double whole = (b - a) / Clock.DAY_MILLIS;
                days[i] = whole < 0 ? Math.ceil(whole) + 0.0 : Math.floor(whole);
                if (components.indexOf('d') < 0) {
                    days[i] = (int) days[i] / 7 * 7;
                }
                a += days[i] * Clock.DAY_MILLIS;
            }
            if (components.indexOf('t') >= 0) {
                millis[i] = b - a;
            }
        }
        String format = components.indexOf('t') >= 0 || components.length() > 1 ? components : components + "t";
        return new CalendarArray(first.dims(), months, days, millis, format);
    }

    private static DoubleArray places(int[] dims, int[] others) {
        double[] places = new double[Dims.count(dims)];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return (DoubleArray) Values.array(Operators.plus(Values.simple(new DoubleArray(dims, places)), Values.simple(new DoubleArray(others))));
    }

    private static int wholeMonths(double a, double b) {
        CivilFields from = CivilFields.of(a);
        CivilFields to = CivilFields.of(b);
        int months = (int) ((to.year() - from.year()) * 12 + to.month() - from.month());
        while (months > 0 && CivilFields.plusMonths(a, months) > b) {
            months--;
        }
        while (months < 0 && CivilFields.plusMonths(a, months) < b) {
            months++;
        }
        return months;
    }
}
