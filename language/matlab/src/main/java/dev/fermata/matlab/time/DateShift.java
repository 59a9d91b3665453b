package dev.fermata.matlab.time;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;

/** {@code dateshift}: to the beginning or end of a unit of time, or to a day of the week. */
final class DateShift {
    private static final double HOUR = 3_600_000;

    private DateShift() {
    }

    static Object shift(Object[] in, int nargout) {
        DatetimeArray dates = DatetimeBuiltins.dates("dateshift", in[0]);
        String how = String.valueOf(Values.textOrNull(in[1]));
        double[] shifted = new double[dates.count()];
        for (int i = 0; i < shifted.length; i++) {
            double local = dates.local(i);
            double moved = Double.isNaN(local) ? Double.NaN : switch (how) {
                case "start" -> bound(local, in, false);
                case "end" -> bound(local, in, true);
                case "dayofweek" -> weekday(local, in);
                default -> throw invalid("The shift must be 'start', 'end', or 'dayofweek'.");
            };
            shifted[i] = dates.zone().instant(moved);
        }
        return dates.with(dates.dims(), shifted);
    }

    private static MatlabError invalid(String message) {
        return Errors.of("dateshift:InvalidInput", message);
    }

    private static double bound(double local, Object[] in, boolean isEnd) {
        String unit = String.valueOf(Values.textOrNull(in[2]));
        boolean isWeekday = unit.equals("week") && in.length > 3 && Values.textOrNull(in[3]) != null && MonthNames.day(Values.textOrNull(in[3])) > 0;
        double offset = 0;
        if (in.length > 3 && !isWeekday) {
            String rule = Values.textOrNull(in[3]);
            offset = rule == null ? Numeric.scalar("dateshift", in[3]) : switch (rule) {
                case "next" -> 1;
                case "previous" -> -1;
                case "current" -> 0;
                case "nearest" -> nearest(local, unit, isEnd);
                default -> throw invalid("The rule '" + rule + "' is not recognized.");
            };
        }
        CivilFields fields = CivilFields.of(local);
        double day = Math.floor(local / Clock.DAY_MILLIS) * Clock.DAY_MILLIS;
        switch (unit) {
            case "year", "quarter", "month" -> {
                int length = unit.equals("year") ? 12 : unit.equals("quarter") ? 3 : 1;
                double first = CivilFields.millis(fields.year(), (fields.month() - 1) / length * length + 1 + offset * length, 1, 0, 0, 0);
                return isEnd ? CivilFields.plusMonths(first, length) - Clock.DAY_MILLIS : first;
            }
            case "week" -> {
                int begins = isWeekday ? MonthNames.day(Values.textOrNull(in[3])) : 1;
                double first = day - Math.floorMod(CivilFields.weekday(local) - begins, 7) * Clock.DAY_MILLIS + offset * 7 * Clock.DAY_MILLIS;
                return isEnd ? first + 6 * Clock.DAY_MILLIS : first;
            }
            default -> {
                double length = switch (unit) {
                    case "day" -> Clock.DAY_MILLIS;
                    case "hour" -> HOUR;
                    case "minute" -> HOUR / 60;
                    case "second" -> HOUR / 3600;
                    default -> throw invalid("The unit '" + unit + "' is not recognized.");
                };
                return (Math.floor(local / length) + (isEnd ? 1 : 0) + offset) * length;
            }
        }
    }

    private static double nearest(double local, String unit, boolean isEnd) {
        Object[] plain = {null, null, CharArray.of(unit)};
        double before = bound(local, plain, isEnd);
        Object[] next = {null, null, plain[2], 1.0};
        double after = bound(local, next, isEnd);
        return Math.abs(local - before) <= Math.abs(after - local) ? 0 : 1;
    }

    private static double weekday(double local, Object[] in) {
        String name = Values.textOrNull(in[2]);
        String rule = in.length > 3 ? Values.textOrNull(in[3]) : "next";
        double day = Math.floor(local / Clock.DAY_MILLIS) * Clock.DAY_MILLIS;
        int today = CivilFields.weekday(local);
        if ("weekday".equals(name) || "weekend".equals(name)) {
            boolean wantsWeekend = name.equals("weekend");
            int step = "previous".equals(rule) ? -1 : 1;
            int moved = 0;
            while ((today == 1 || today == 7) != wantsWeekend) {
                today = Math.floorMod(today - 1 + step, 7) + 1;
                moved += step;
            }
            return day + moved * Clock.DAY_MILLIS;
        }
        int wanted = name == null ? (int) Numeric.scalar("dateshift", in[2]) : MonthNames.day(name);
        if (wanted < 1 || wanted > 7) {
            throw invalid("The day of the week '" + name + "' is not recognized.");
        }
        int ahead = Math.floorMod(wanted - today, 7);
        if (rule == null) {
            double count = Numeric.scalar("dateshift", in[3]);
            return day + (ahead + (count > 0 || ahead > 0 ? count - 1 : count) * 7) * Clock.DAY_MILLIS;
        }
        return day + switch (rule) {
            case "next", "current" -> ahead;
            case "previous" -> ahead == 0 ? 0 : ahead - 7;
            case "nearest" -> ahead <= 3 ? ahead : ahead - 7;
            default -> throw invalid("The rule '" + rule + "' is not recognized.");
        } * Clock.DAY_MILLIS;
    }
}
