package dev.fermata.matlab.table;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Opaque;

/** What {@code timerange} and {@code withtol} make: an index for the rows whose times lie in a range. */
final class TimeFilter extends Opaque implements Displayed {
    private final NumberedArray first;
    private final NumberedArray last;
    private final boolean includesFirst;
    private final boolean includesLast;

    TimeFilter(NumberedArray first, NumberedArray last, boolean includesFirst, boolean includesLast) {
        this.first = first;
        this.last = last;
        this.includesFirst = includesFirst;
        this.includesLast = includesLast;
    }

    boolean accepts(Array times, int row) {
        NumberedArray own = (NumberedArray) times;
        double time = own.number(row);
        double from = own.adopt(first).number(0);
        double to = own.adopt(last).number(0);
        return (includesFirst ? time >= from : time > from) && (includesLast ? time <= to : time < to);
    }

    @Override
    public String className() {
        return "timerange";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  timetable timerange subscript:").blank();
        out.line("    Select timetable rows with times in the half-open interval:");
        out.line("      Starting at, " + (includesFirst ? "" : "but not ") + "including:  " + shown(first));
        out.line("      Ending at, " + (includesLast ? "" : "but not ") + "including:    " + shown(last));
    }

    private static String shown(OwnArray time) {
        return time.shown(0);
    }
}
