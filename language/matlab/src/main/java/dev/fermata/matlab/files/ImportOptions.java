package dev.fermata.matlab.files;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.InnerText;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code detectImportOptions} finds: names and classes of the variables in a file, and where the data begins. Never changed. */
final class ImportOptions extends Opaque implements HasProperties, Displayed {
    private static final String NAMES = "VariableNames";
    private static final String TYPES = "VariableTypes";
    private static final String SELECTED = "SelectedVariableNames";
    private static final String DATA = "DataLines";
    private static final String DELIMITER = "Delimiter";
    private static final String SHEET = "Sheet";
    private static final String RANGE = "DataRange";
    /** The column of the colons in the display. */
    private static final int NAME_WIDTH = 29;
    /** Columns for the text of a property. */
    private static final int ROOM = 64;
    private static final int VARIABLES_MAX = 1_000_000;
    private static final Pattern CELL = Pattern.compile("[A-Za-z]*([0-9]+)(:.*)?");

    private final Map<String, Object> properties;

    private ImportOptions(Map<String, Object> properties) {
        this.properties = properties;
        properties.values().forEach(Values::share);
    }

    static ImportOptions ofText(String delimiter, List<String> names, List<String> types, int dataLine, int namesLine, boolean isPreserving) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(DELIMITER, CellArray.row(CharArray.of(delimiter)));
        properties.put("Whitespace", CharArray.of("\\b\\t "));
        properties.put("LineEnding", CellArray.row(CharArray.of("\\n"), CharArray.of("\\r"), CharArray.of("\\r\\n")));
        properties.put("CommentStyle", new CellArray(new int[] {0, 0}));
        properties.put("ConsecutiveDelimitersRule", CharArray.of("split"));
        properties.put("LeadingDelimitersRule", CharArray.of("keep"));
        properties.put("TrailingDelimitersRule", CharArray.of("ignore"));
        properties.put("EmptyLineRule", CharArray.of("skip"));
        properties.put("Encoding", CharArray.of("UTF-8"));
        variables(properties, names, types, isPreserving);
        properties.put(DATA, DoubleArray.row(dataLine, Double.POSITIVE_INFINITY));
        properties.put("VariableNamesLine", (double) namesLine);
        properties.put("RowNamesColumn", 0.0);
        properties.put("VariableUnitsLine", 0.0);
        properties.put("VariableDescriptionsLine", 0.0);
        return new ImportOptions(properties);
    }

    /** @param dataRow the row on which data begins, from 1 */
    static ImportOptions ofSheet(String sheet, List<String> names, List<String> types, int dataRow, int namesRow, boolean isPreserving) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(SHEET, CharArray.of(sheet));
        variables(properties, names, types, isPreserving);
        properties.put(RANGE, CharArray.of("A" + dataRow));
        properties.put("VariableNamesRange", CharArray.of(namesRow > 0 ? "A" + namesRow : ""));
        properties.put("RowNamesRange", CharArray.of(""));
        properties.put("VariableUnitsRange", CharArray.of(""));
        properties.put("VariableDescriptionsRange", CharArray.of(""));
        return new ImportOptions(properties);
    }

    private static void variables(Map<String, Object> properties, List<String> names, List<String> types, boolean isPreserving) {
        properties.put("MissingRule", CharArray.of("fill"));
        properties.put("ImportErrorRule", CharArray.of("fill"));
        properties.put("ExtraColumnsRule", CharArray.of("addvars"));
        properties.put(NAMES, row(names));
        properties.put(TYPES, row(types));
        properties.put(SELECTED, row(names));
        properties.put("VariableNamingRule", CharArray.of(isPreserving ? "preserve" : "modify"));
    }

    /** Options made from nothing: so many variables, then names and values of properties. */
    static Object made(String function, Object[] in) throws Throwable {
        int count = 1;
        for (int i = 0; i + 1 < in.length; i += 2) {
            if ("NumVariables".equalsIgnoreCase(Values.textOrNull(in[i]))) {
                count = (int) Values.real(in[i + 1], 0);
            }
        }
        if (count < 1 || count > VARIABLES_MAX) {
            throw Errors.of(function + ":InvalidInput", "The number of variables must be a positive integer.");
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("Var" + i);
        }
        List<String> types = new ArrayList<>(Collections.nCopies(count, "char"));
        Object options = function.startsWith("spreadsheet") ? ofSheet("", names, types, 1, 0, false) : ofText(",", names, types, 1, 0, false);
        for (int i = 0; i + 1 < in.length; i += 2) {
            String name = Values.textOrNull(in[i]);
            if (!"NumVariables".equalsIgnoreCase(name)) {
                options = ((ImportOptions) options).withMember(((ImportOptions) options).known(name), in[i + 1]);
            }
        }
        return options;
    }

    /** A property's name as it is written, whatever the case of the given one. */
    private String known(String name) {
        return properties.keySet().stream().filter(each -> each.equalsIgnoreCase(name)).findFirst().orElse(name);
    }

    boolean isSheet() {
        return properties.containsKey(SHEET);
    }

    private static CellArray row(List<String> texts) {
        return (CellArray) Texts.make(Texts.Form.CELL, new int[] {1, texts.size()}, texts.toArray(String[]::new));
    }

    private List<String> texts(String property) {
        return List.of(Texts.orNull(properties.get(property)).items());
    }

    List<String> names() {
        return texts(NAMES);
    }

    List<String> types() {
        return texts(TYPES);
    }

    List<String> selected() {
        return texts(SELECTED);
    }

    /** The line on which data begins, from 1. */
    int dataLine() {
        if (isSheet()) {
            String range = Values.textOrNull(properties.get(RANGE));
            Matcher cell = CELL.matcher(range == null ? "" : range);
            return cell.matches() ? Integer.parseInt(cell.group(1)) : 1;
        }
        return (int) Values.real(properties.get(DATA), 0);
    }

    /** With another class for variables. */
    ImportOptions withTypes(Object variables, Object wanted) {
        List<String> names = names();
        List<String> types = new ArrayList<>(types());
        Texts given = Texts.require("setvartype", "InvalidInput", "variable types must be text", wanted);
        Texts chosen = Texts.orNull(variables);
        int count = chosen != null ? chosen.count() : Values.count(variables);
        for (int i = 0; i < count; i++) {
            int place = chosen != null ? names.indexOf(chosen.get(i)) : (int) Values.real(variables, i) - 1;
            if (place < 0 || place >= names.size()) {
                throw Errors.of("setvartype:UnknownVariable", "Unknown variable name or index.");
            }
            types.set(place, given.broadcast(i));
        }
        return with(TYPES, row(types));
    }

    private ImportOptions with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.put(name, value);
        return new ImportOptions(changed);
    }

    @Override
    public String className() {
        return isSheet() ? "matlab.io.spreadsheet.SpreadsheetImportOptions" : "matlab.io.text.DelimitedTextImportOptions";
    }

    @Override
    public List<String> propertyNames() {
        return List.copyOf(properties.keySet());
    }

    @Override
    public Object member(String name) {
        return properties.get(name);
    }

    @Override
    public Object withMember(String name, Object value) {
        if (!properties.containsKey(name)) {
            throw Errors.of("UndefinedProperty", "Unrecognized property '" + name + "' for class '" + className() + "'.");
        }
        switch (name) {
            case NAMES, TYPES -> {
                Texts texts = Texts.orNull(value);
                if (texts == null || texts.count() != names().size()) {
                    throw Errors.of("importOptions:InvalidProperty", name + " must have one element for each variable.");
                }
                ImportOptions changed = with(name, row(List.of(texts.items())));
                return name.equals(NAMES) && selected().equals(names()) ? changed.with(SELECTED, row(List.of(texts.items()))) : changed;
            }
            case SELECTED -> {
                Texts texts = Texts.orNull(value);
                List<String> chosen = new ArrayList<>();
                for (int i = 0; i < Values.count(value) && texts == null; i++) {
                    chosen.add(names().get((int) Values.real(value, i) - 1));
                }
                return with(name, row(texts == null ? chosen : List.of(texts.items())));
            }
            case DELIMITER -> {
                return with(name, row(List.of(Texts.require("importOptions", "InvalidProperty", "the delimiter must be text", value).items())));
            }
            case DATA -> {
                return with(name, Values.count(value) == 1 ? DoubleArray.row(Values.real(value, 0), Double.POSITIVE_INFINITY) : value);
            }
            default -> {
                return with(name, value);
            }
        }
    }

    @Override
    public void writeBody(Lines out) {
        boolean isSheet = isSheet();
        out.line(isSheet ? "  SpreadsheetImportOptions with properties:" : "  DelimitedTextImportOptions with properties:").blank();
        List<String> names = propertyNames();
        int replacing = names.indexOf("MissingRule");
        int variables = names.indexOf(NAMES);
        int places = names.indexOf("VariableNamingRule") + 1;
        section(isSheet ? "Sheet Properties:" : "Format Properties:", names.subList(0, replacing), out);
        section("Replacement Properties:", names.subList(replacing, variables), out);
        section("Variable Import Properties: Set types by name using setvartype", names.subList(variables, places - 1), out);
        out.line("              VariableOptions: [1-by-" + names().size() + " matlab.io.VariableImportOptions] ");
        out.line("\tAccess VariableOptions sub-properties using setvaropts/getvaropts");
        property("VariableNamingRule", "", out);
        out.blank();
        List<String> last = names.subList(places, names.size());
        out.line("   " + (isSheet ? "Range Properties:" : "Location Properties:"));
        for (String each : last) {
            String note = each.equals(RANGE) && properties.get(each) instanceof CharArray cell && cell.text().indexOf(':') < 0 ? " (Start Cell)" : "";
            property(each, each.equals(last.getLast()) ? " " : note, out);
        }
        out.line("\tTo display a preview of the table, use preview");
    }

    private void section(String title, List<String> names, Lines out) {
        out.line("   " + title);
        names.forEach(each -> property(each, "", out));
        if (!names.contains(NAMES)) {
            out.blank();
        }
    }

    private void property(String name, String behind, Lines out) {
        Object value = properties.get(name);
        String text;
        if (name.equals(NAMES) || name.equals(TYPES) || name.equals(SELECTED)) {
            text = texts(name).stream().map(each -> "'" + each + "'").collect(Collectors.joining(", ", "{", "}"));
        } else {
            text = InnerText.field(value, ROOM, out.format());
        }
        out.line(" ".repeat(Math.max(0, NAME_WIDTH - name.length())) + name + ": " + text + behind);
    }

    @Override
    public Array copy() {
        return this;
    }
}
