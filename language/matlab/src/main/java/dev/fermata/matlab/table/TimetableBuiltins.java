package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.NamedKernel;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Timetables: made, taken apart, and their rows chosen by time. */
public final class TimetableBuiltins {
    static final String NAMES = """
            timetable array2timetable table2timetable timetable2table istimetable timerange withtol
            """;
    private static final Set<String> OPTIONS = Set.of("variablenames", "dimensionnames", "rowtimes", "samplerate", "timestep", "starttime", "size",
            "variabletypes", "convertrowtimes");

    private TimetableBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "timetable" -> Builtin.of(name, 0, Builtin.ANY, (NamedKernel) (in, _, names) -> make(in, names));
            case "array2timetable" -> Builtin.of(name, 1, Builtin.ANY, (NamedKernel) (in, _, names) -> ofArray(in, names));
            case "table2timetable" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> ofTable(in));
            case "timetable2table" -> Builtin.of(name, 1, 3, (in, _) -> toTable(in));
            case "istimetable" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof TableValue table && table.isTimetable());
            case "timerange" -> Builtin.of(name, 2, 3, (in, _) -> range(in));
            case "withtol" -> Builtin.of(name, 2, 2, (in, _) -> {
                NumberedArray times = times(in[0]);
                return new TimeFilter(times(Operators.binary(Operator.MINUS, times, in[1])), times(Operators.binary(Operator.PLUS, times, in[1])),
                        true, true);
            });
            default -> null;
        };
    }

    private static MatlabError invalid(String detail, String message) {
        return Errors.of("timetable:" + detail, message);
    }

    static boolean isTime(Object value) {
        return value instanceof NumberedArray && (Values.className(value).equals("datetime") || Values.className(value).equals("duration"));
    }

    private static NumberedArray times(Object value) {
        if (!isTime(value)) {
            throw invalid("InvalidRowTimes", "Row times must be a datetime or duration vector.");
        }
        return (NumberedArray) value;
    }

    private static NumberedArray column(Object value) {
        NumberedArray times = times(value);
        return times.reshaped(new int[] {times.count(), 1});
    }

    /** Row times that options give; null when they give none. */
    private static NumberedArray timesOf(TableBuiltins.Options options, int height) throws Throwable {
        if (options.get("RowTimes") != null) {
            return column(options.get("RowTimes"));
        }
        Object step = options.get("TimeStep");
        if (options.get("SampleRate") != null) {
            step = TableFunctions.value("seconds", 1 / Given.real("timetable", options.get("SampleRate")));
        }
        if (step == null) {
            return null;
        }
        double[] counts = new double[height];
        for (int i = 0; i < height; i++) {
            counts[i] = i;
        }
        Object start = options.get("StartTime");
        Object offsets = Operators.binary(Operator.TIMES, DoubleArray.column(counts), step);
        return column(start == null ? offsets : Operators.binary(Operator.PLUS, start, offsets));
    }

    private static TableValue named(TableValue table, TableBuiltins.Options options) {
        return TableBuiltins.labelled(table, options).checked();
    }

    private static TableValue timed(NumberedArray times, List<Variable> variables, String title) {
        for (Variable each : variables) {
            if (each.values().rows() != times.count()) {
                throw invalid("UnequalVarLengths", "All timetable variables and the row times must have the same number of rows.");
            }
        }
        TableValue table = TableValue.timed(times, variables);
        return title == null ? table : table.with(table.notes().withDimensions(title, table.notes().variableDimension()));
    }

    private static Object make(Object[] in, String[] names) throws Throwable {
        TableBuiltins.Options options = new TableBuiltins.Options(in, 0, OPTIONS);
        if (options.get("Size") != null) {
            NumberedArray times = timesOf(options, TableBuiltins.rows(options.get("Size")));
            if (times == null) {
                throw invalid("NoTimes", "Specify row times, a sample rate, or a time step.");
            }
            return named(timed(times, TableBuiltins.blanks(options), null), options);
        }
        int height = options.values == 0 ? 0 : Values.dims(in[0])[0];
        NumberedArray times = timesOf(options, height);
        int first = 0;
        String title = null;
        if (times == null) {
            if (options.values == 0 || !isTime(in[0])) {
                throw invalid("NoTimes", "The row times must be specified as the first input argument or with 'RowTimes', 'SampleRate', or 'TimeStep'.");
            }
            times = column(in[0]);
            title = names[0];
            first = 1;
        }
        return named(timed(times, TableBuiltins.variables(in, names, options.values, first), title), options);
    }

    private static Object ofArray(Object[] in, String[] names) throws Throwable {
        Array array = Values.array(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, OPTIONS);
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < array.columns(); i++) {
            variables.add(new Variable((names[0] == null ? "Var" : names[0]) + (i + 1), TableIndex.columns(array, i, 1)));
        }
        NumberedArray times = timesOf(options, array.rows());
        if (times == null) {
            throw invalid("NoTimes", "Specify row times with 'RowTimes', 'SampleRate', or 'TimeStep'.");
        }
        return named(timed(times, variables, null), options);
    }

    private static Object ofTable(Object[] in) throws Throwable {
        TableValue table = TableFunctions.table(in[0]);
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, OPTIONS);
        Object given = options.get("RowTimes");
        List<Variable> variables = new ArrayList<>(table.variables());
        if (given != null && !isTime(given) || given == null && timesOf(options, table.height()) == null) {
            int place = -1;
            if (given != null) {
                place = TableIndex.variables(table, given)[0];
            }
            for (int i = 0; i < variables.size() && place < 0; i++) {
                place = isTime(variables.get(i).values()) ? i : -1;
            }
            if (place < 0) {
                throw invalid("NoTimeVarFound", "Input table must contain datetimes or durations for row times.");
            }
            Variable times = variables.remove(place);
            return timed(column(times.values()), variables, times.name()).checked();
        }
        return timed(timesOf(options, table.height()), variables, null).checked();
    }

    private static Object toTable(Object[] in) {
        TableValue table = TableFunctions.table(in[0]);
        if (!table.isTimetable()) {
            throw invalid("InvalidInput", "Input must be a timetable.");
        }
        TableBuiltins.Options options = new TableBuiltins.Options(in, 1, OPTIONS);
        List<Variable> variables = new ArrayList<>(table.variables());
        if (options.get("ConvertRowTimes") == null || options.isOn("ConvertRowTimes")) {
            variables.addFirst(new Variable(table.notes().rowDimension(), table.labels().times()));
        }
        return TableValue.of(table.height(), variables).checked();
    }

    private static Object range(Object[] in) throws Throwable {
        String type = in.length > 2 ? Given.text("timerange", in[2]).toLowerCase(Locale.ROOT) : "openright";
        boolean includesFirst = !type.equals("open") && !type.equals("openleft");
        boolean includesLast = type.equals("closed") || type.equals("openleft") || type.equals("closedright");
        if (type.equals("closedright")) {
            includesFirst = false;
        }
        return new TimeFilter(limit(in[0]), limit(in[1]), includesFirst, includesLast);
    }

    private static NumberedArray limit(Object value) throws Throwable {
        return isTime(value) || Texts.orNull(value) == null ? times(value) : times(TableFunctions.value("datetime", value));
    }
}
