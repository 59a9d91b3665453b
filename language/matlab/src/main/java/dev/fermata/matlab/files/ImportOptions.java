package dev.fermata.matlab.files;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code detectImportOptions} finds: names and classes of the variables in a file, and where the data begins. Never changed. */
final class ImportOptions extends Opaque implements HasProperties, Displayed {
    private static final String NAMES = "VariableNames";
    private static final String TYPES = "VariableTypes";
    private static final String SELECTED = "SelectedVariableNames";
    private static final String DATA = "DataLines";

    private final Map<String, Object> properties;

    private ImportOptions(Map<String, Object> properties) {
        this.properties = properties;
        properties.values().forEach(Values::share);
    }

    static ImportOptions of(String delimiter, List<String> names, List<String> types, int dataLine, boolean isPreserving) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Delimiter", CellArray.row(CharArray.of(delimiter)));
        properties.put("LineEnding", CellArray.row(CharArray.of("\\n"), CharArray.of("\\r"), CharArray.of("\\r\\n")));
        properties.put("CommentStyle", new CellArray(new int[] {0, 0}));
        properties.put("ConsecutiveDelimitersRule", CharArray.of("split"));
        properties.put("EmptyLineRule", CharArray.of("skip"));
        properties.put("Encoding", CharArray.of("UTF-8"));
        properties.put("MissingRule", CharArray.of("fill"));
        properties.put("ImportErrorRule", CharArray.of("fill"));
        properties.put("ExtraColumnsRule", CharArray.of("addvars"));
        properties.put(NAMES, row(names));
        properties.put(TYPES, row(types));
        properties.put(SELECTED, row(names));
        properties.put("VariableNamingRule", CharArray.of(isPreserving ? "preserve" : "modify"));
        properties.put(DATA, DoubleArray.row(dataLine, Double.POSITIVE_INFINITY));
        properties.put("VariableNamesLine", (double) Math.max(0, dataLine - 1));
        return new ImportOptions(properties);
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
        return "matlab.io.text.DelimitedTextImportOptions";
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
            case "Delimiter" -> {
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
        out.line("  DelimitedTextImportOptions with properties:").blank();
        StructBody.writeProperties(propertyNames(), List.copyOf(properties.values()), out);
    }

    @Override
    public Array copy() {
        return this;
    }
}
