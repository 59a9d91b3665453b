package dev.fermata.matlab.table;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** {@code T.Properties}: what is said about a table and its variables. Changing it gives the properties of a changed table. */
final class TableProperties extends Opaque implements HasProperties, Displayed {
    private static final List<String> COMMON = List.of("Description", "UserData", "DimensionNames", "VariableNames", "VariableDescriptions",
            "VariableUnits", "VariableContinuity");
    private static final Set<String> CONTINUITIES = Set.of("unset", "continuous", "step", "event");

    private final TableValue table;

    TableProperties(TableValue table) {
        this.table = table;
    }

    TableValue table() {
        return table;
    }

    @Override
    public String className() {
        return table.isTimetable() ? "matlab.tabular.TimetableProperties" : "matlab.tabular.TableProperties";
    }

    @Override
    public List<String> propertyNames() {
        List<String> names = new ArrayList<>(COMMON);
        names.addAll(table.isTimetable() ? List.of("RowTimes", "StartTime", "SampleRate", "TimeStep", "Events") : List.of("RowNames"));
        return names;
    }

    private static CellArray row(List<String> texts) {
        return (CellArray) Texts.make(Texts.Form.CELL, new int[] {1, texts.size()}, texts.toArray(String[]::new));
    }

    /** The texts of all variables; an empty cell when all are empty. */
    private Object perVariable(Function<Variable, String> text) {
        List<String> all = table.variables().stream().map(text).toList();
        return all.stream().allMatch(String::isEmpty) ? new CellArray(new int[] {0, 0}) : row(all);
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Description" -> CharArray.of(table.notes().description());
            case "UserData" -> table.notes().userData();
            case "DimensionNames" -> row(List.of(table.notes().rowDimension(), table.notes().variableDimension()));
            case "VariableNames" -> row(table.names());
            case "VariableTypes" -> new StringArray(new int[] {1, table.width()},
                    table.variables().stream().map(each -> each.values().className()).toArray(String[]::new));
            case "VariableDescriptions" -> perVariable(Variable::description);
            case "VariableUnits" -> perVariable(Variable::units);
            case "VariableContinuity" -> table.variables().stream().allMatch(each -> each.continuity().isEmpty()) ? DoubleArray.empty()
                    : row(table.variables().stream().map(each -> each.continuity().isEmpty() ? "unset" : each.continuity()).toList());
            case "RowNames" -> table.isTimetable() ? null : table.rowNames();
            case "RowTimes" -> table.isTimetable() ? Values.simple(table.labels().times()) : null;
            case "SampleRate" -> table.isTimetable() ? RegularTimes.sampleRate(table.labels().times()) : null;
            case "TimeStep" -> table.isTimetable() ? RegularTimes.step(table.labels().times()) : null;
            case "Events" -> table.isTimetable() ? DoubleArray.empty() : null;
            case "StartTime" -> !table.isTimetable() ? null : table.height() == 0 ? DoubleArray.empty() : table.labels().times().element(0);
            default -> throw unknown(name);
        };
    }

    private static MatlabError unknown(String name) {
        return Errors.of("table:UnknownProperty", "Unrecognized table property '" + name + "'.");
    }

    private static MatlabError invalid(String message) {
        return Errors.of("table:InvalidProperty", message);
    }

    private static List<String> texts(Object value, String message) {
        Texts texts = Texts.orNull(value);
        if (texts == null) {
            if (Values.isEmpty(value)) {
                return List.of();
            }
            throw invalid(message);
        }
        List<String> all = new ArrayList<>();
        for (String each : texts.items()) {
            all.add(each == null ? "" : each);
        }
        return all;
    }

    @Override
    public Object withMember(String name, Object value) {
        return new TableProperties(switch (name) {
            case "Description" -> table.with(new Notes(Given.text("table", value), table.notes().userData(),
                    table.notes().rowDimension(), table.notes().variableDimension()));
            case "UserData" -> table.with(new Notes(table.notes().description(), value, table.notes().rowDimension(),
                    table.notes().variableDimension()));
            case "DimensionNames" -> {
                List<String> names = texts(value, "The DimensionNames property must be a string array or a cell array of two names.");
                if (names.size() != 2) {
                    throw invalid("The DimensionNames property must contain one name for each table dimension.");
                }
                yield table.with(table.notes().withDimensions(names.get(0), names.get(1))).checked();
            }
            case "VariableNames" -> named(table, value);
            case "VariableDescriptions" -> withTexts("VariableDescriptions", value, (variable, text) ->
                    new Variable(variable.name(), variable.values(), text, variable.units(), variable.continuity()));
            case "VariableUnits" -> withTexts("VariableUnits", value, (variable, text) ->
                    new Variable(variable.name(), variable.values(), variable.description(), text, variable.continuity()));
            case "VariableContinuity" -> withTexts("VariableContinuity", value, (variable, text) -> {
                if (!CONTINUITIES.contains(text) && !text.isEmpty()) {
                    throw invalid("VariableContinuity must be 'unset', 'continuous', 'step', or 'event'.");
                }
                return new Variable(variable.name(), variable.values(), variable.description(), variable.units(), text);
            });
            case "RowNames" -> withRowNames(table, value);
            case "RowTimes" -> withRowTimes(value);
            default -> throw unknown(name);
        });
    }

    private TableValue withRowTimes(Object value) {
        if (!table.isTimetable() || !(value instanceof NumberedArray times) || times.count() != table.height()) {
            throw invalid("RowTimes must be a datetime or duration vector with one element for each row of a timetable.");
        }
        return table.with(RowLabels.timed(times.reshaped(new int[] {times.count(), 1})));
    }

    /** What a variable is when one of its texts is another. */
    private interface Change {
        Variable apply(Variable variable, String text);
    }

    private TableValue withTexts(String property, Object value, Change change) {
        List<String> texts = texts(value, "The " + property + " property must be a string array or a cell array of character vectors.");
        if (!texts.isEmpty() && texts.size() != table.width()) {
            throw invalid("The " + property + " property must contain one element for each variable in the table.");
        }
        List<Variable> changed = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            changed.add(change.apply(table.variables().get(i), texts.isEmpty() ? "" : texts.get(i)));
        }
        return table.with(changed);
    }

    static TableValue named(TableValue table, Object value) {
        List<String> names = texts(value, "The VariableNames property must be a cell array, with each element containing one nonempty character vector,"
                + " or a string array.");
        if (names.size() != table.width()) {
            throw Errors.of("table:IncorrectNumberOfVarNames",
                    "The VariableNames property must contain one name for each variable in the table.");
        }
        List<Variable> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.add(table.variables().get(i).named(names.get(i)));
        }
        return table.with(renamed).checked();
    }

    static TableValue withRowNames(TableValue table, Object value) {
        List<String> names = texts(value, "The RowNames property must be a cell array, with each element containing one nonempty character vector,"
                + " or a string array.");
        if (names.isEmpty()) {
            return table.with(RowLabels.NONE);
        }
        if (names.size() != table.height()) {
            throw Errors.of("table:IncorrectNumberOfRowNames", "The RowNames property must contain one name for each row in the table.");
        }
        return table.with(RowLabels.named(names));
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  " + (table.isTimetable() ? "Timetable" : "Table") + "Properties with properties:").blank();
        List<String> names = new ArrayList<>(propertyNames());
        List<Object> values = new ArrayList<>();
        for (String name : names) {
            Object value = member(name);
            values.add(value);
        }
        StructBody.writeProperties(names, values, out);
        out.line("        CustomProperties: No custom properties are set.");
        out.line("      Use addprop and rmprop to modify CustomProperties.");
    }

    @Override
    public Array copy() {
        return this;
    }
}
