package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Map;

/** A suggestion how to mend a call, which an MException carries. */
final class Correction extends Opaque implements HasProperties, Displayed {
    private static final Map<String, List<String>> PROPERTIES = Map.of(
            "AppendArgumentsCorrection", List.of("Arguments"),
            "ConvertToFunctionNotationCorrection", List.of("FunctionName"),
            "ReplaceIdentifierCorrection", List.of("Identifier", "Replacement"));

    private final String kind;
    private final List<Object> values;

    private Correction(String kind, List<Object> values) {
        this.kind = kind;
        this.values = values;
    }

    /** The constructor of one of the classes. */
    static Builtin builtin(String name) {
        String kind = name.substring(name.lastIndexOf('.') + 1);
        int count = PROPERTIES.get(kind).size();
        return Builtin.of(name, count, count, (in, _) -> {
            for (Object each : in) {
                if (Values.textOrNull(each) == null) {
                    throw Errors.of(kind + ":InvalidInput", "Arguments must be text.");
                }
            }
            return new Correction(kind, List.of(in));
        });
    }

    @Override
    public String className() {
        return "matlab.lang.correction." + kind;
    }

    @Override
    public List<String> propertyNames() {
        return PROPERTIES.get(kind);
    }

    @Override
    public Object member(String name) {
        int at = propertyNames().indexOf(name);
        return at < 0 ? null : values.get(at);
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class '" + className() + "' because it is read-only.");
    }

    @Override
    public String header() {
        return kind + " with properties:";
    }

    @Override
    public void writeBody(Lines out) {
        StructBody.writeProperties(propertyNames(), values, out);
    }
}
