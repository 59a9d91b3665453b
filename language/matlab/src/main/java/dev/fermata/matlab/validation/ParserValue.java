package dev.fermata.matlab.validation;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An {@code inputParser}. Parsing itself is in the library function {@code parse}, which calls the validators. */
public final class ParserValue extends Opaque implements HasProperties, Identity, Displayed {
    /** What a parameter is. */
    enum Kind { REQUIRED, OPTIONAL, PARAMETER, SWITCH }

    /**
     * A declared input.
     *
     * @param initial   the value when none is given; null for a required one
     * @param validator null for none
     */
    record Input(Kind kind, String name, Object initial, FunctionHandle validator) { }

    private final List<Input> inputs = new ArrayList<>();
    private final Map<String, Object> results = new TreeMap<>();
    private final Map<String, Object> unmatched = new TreeMap<>();
    private final Set<String> given = new LinkedHashSet<>();
    private String functionName = "";
    private boolean isCaseSensitive;
    private boolean keepsUnmatched;
    private boolean matchesPartly = true;
    private boolean expandsStructs = true;
    private boolean wasParsed;

    void add(Input input) {
        if (inputs.stream().anyMatch(each -> each.name.equals(input.name))) {
            throw Errors.of("inputParser:DuplicateParameter", "A parameter named '" + input.name + "' already exists in this inputParser.");
        }
        boolean late = input.kind == Kind.REQUIRED && inputs.stream().anyMatch(each -> each.kind != Kind.REQUIRED)
                || input.kind == Kind.OPTIONAL && inputs.stream().anyMatch(each -> each.kind == Kind.PARAMETER || each.kind == Kind.SWITCH);
        if (late) {
            throw Errors.of("inputParser:InvalidParser", input.kind == Kind.REQUIRED
                    ? "Required arguments must be added before Optional or Parameter arguments." : "Optional arguments must be added before Parameter arguments.");
        }
        inputs.add(input);
    }

    List<Input> inputs() {
        return inputs;
    }

    boolean keepsUnmatched() {
        return keepsUnmatched;
    }

    boolean expandsStructs() {
        return expandsStructs;
    }

    void begin() {
        results.clear();
        unmatched.clear();
        given.clear();
        for (Input input : inputs) {
            if (input.initial != null) {
                results.put(input.name, input.initial);
            }
        }
    }

    void set(String name, Object value) {
        results.put(name, Values.share(value));
        given.add(name);
        wasParsed = true;
    }

    void end() {
        wasParsed = true;
    }

    void setUnmatched(String name, Object value) {
        unmatched.put(name, Values.share(value));
    }

    /** The parameter that a name means, by the rules for case and shortened names; null when there is none. */
    Input match(String name) {
        List<Input> named = inputs.stream().filter(each -> each.kind == Kind.PARAMETER || each.kind == Kind.SWITCH).toList();
        for (Input each : named) {
            if (isCaseSensitive ? each.name.equals(name) : each.name.equalsIgnoreCase(name)) {
                return each;
            }
        }
        if (!matchesPartly || name.isEmpty()) {
            return null;
        }
        List<Input> partial = named.stream().filter(each -> isCaseSensitive ? each.name.startsWith(name)
                : each.name.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))).toList();
        return partial.size() == 1 ? partial.getFirst() : null;
    }

    // ---- members ----

    @Override
    public List<String> propertyNames() {
        return List.of("FunctionName", "CaseSensitive", "KeepUnmatched", "PartialMatching", "StructExpand", "Parameters", "Results", "Unmatched",
                "UsingDefaults");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "FunctionName" -> CharArray.of(functionName);
            case "CaseSensitive" -> isCaseSensitive;
            case "KeepUnmatched" -> keepsUnmatched;
            case "PartialMatching" -> matchesPartly;
            case "StructExpand" -> expandsStructs;
            case "Parameters" -> row(inputs.stream().map(Input::name));
            case "Results" -> struct(results);
            case "Unmatched" -> struct(unmatched);
            case "UsingDefaults" -> row(inputs.stream().filter(each -> wasParsed && each.kind != Kind.REQUIRED).map(Input::name)
                    .filter(each -> !given.contains(each)));
            case "addRequired", "addOptional", "addParameter", "addParamValue", "addSwitch", "parse" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    private static CellArray row(Stream<String> names) {
        Object[] cells = names.map(CharArray::of).toArray();
        return new CellArray(new int[] {1, cells.length}, cells);
    }

    private static StructArray struct(Map<String, Object> values) {
        StructArray struct = StructArray.scalar();
        values.forEach((name, value) -> struct.put(name, 0, value));
        return struct;
    }

    @Override
    public Object withMember(String name, Object value) {
        switch (name) {
            case "FunctionName" -> {
                String text = Values.textOrNull(value);
                if (text == null) {
                    throw invalid("FunctionName must be text.");
                }
                functionName = text;
            }
            case "CaseSensitive" -> isCaseSensitive = truth(value);
            case "KeepUnmatched" -> keepsUnmatched = truth(value);
            case "PartialMatching" -> matchesPartly = truth(value);
            case "StructExpand" -> expandsStructs = truth(value);
            case "Parameters", "Results", "Unmatched", "UsingDefaults" -> throw Errors.of("PropertyReadOnly",
                    "Unable to set the '" + name + "' property of class 'inputParser' because it is read-only.");
            default -> throw Errors.of("UndefinedProperty", "Unrecognized property '" + name + "' for class 'inputParser'.");
        }
        return this;
    }

    private static MatlabError invalid(String message) {
        return Errors.of("inputParser:InvalidParser", message);
    }

    private static boolean truth(Object value) {
        if (Values.count(value) != 1 || !Values.classOf(value).isArithmetic()) {
            throw invalid("Value must be a logical scalar.");
        }
        return Values.real(value, 0) != 0;
    }

    // ---- display ----

    @Override
    public String className() {
        return "inputParser";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  inputParser with properties:").blank();
        List<Object> values = new ArrayList<>();
        propertyNames().forEach(name -> values.add(member(name)));
        List<String> names = propertyNames();
        // Names are aligned over both groups.
        Lines all = new Lines(out.format());
        StructBody.writeProperties(names, values, all);
        List<String> lines = all.toString().lines().toList();
        lines.subList(0, 5).forEach(out::line);
        out.blank();
        lines.subList(5, lines.size()).forEach(out::line);
    }
}
