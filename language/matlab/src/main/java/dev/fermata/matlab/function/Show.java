package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CharArray;
import java.util.List;

/** Prints what statements without a semicolon show. */
public final class Show {
    private Show() {
    }

    /** {@code name = value}. May suspend for objects that display themselves. */
    public static void echo(Object name, Object value) throws Throwable {
        FunctionValue presenter = value instanceof Presented presented ? presented.presenter() : null;
        if (presenter != null) {
            presenter.call2(0, 0L, new Object[] {value, CharArray.of((String) name)});
            return;
        }
        if (value instanceof Overloading object) {
            var display = object.overload("display");
            var disp = display == null ? object.overload("disp") : null;
            if (display != null || disp != null) {
                if (disp != null) {
                    Outputs.print(new Lines(DisplayFormat.current()).blank().line(name + " = ").blank().toString());
                }
                CallContext.give(new CallContext.Site(display != null ? "display" : "disp", List.of((String) name), List.of()), Undefined.UNDEFINED);
                (display != null ? display : disp).call2(0, 0L, new Object[] {value});
                return;
            }
        }
        Outputs.print(Display.echo((String) name, value));
    }

    /** Shows all but the last of a comma-separated list in a statement; gives the last, or UNDEFINED. */
    public static Object allButLast(Object list, boolean shown) throws Throwable {
        if (!(list instanceof Object[] values)) {
            return list;
        }
        if (values.length == 0) {
            return Undefined.UNDEFINED;
        }
        for (int i = 0; shown && i < values.length - 1; i++) {
            echo("ans", values[i]);
        }
        return values[values.length - 1];
    }
}
