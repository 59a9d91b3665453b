package dev.fermata.matlab.net;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of {@code weboptions}: how a web service is asked. A value: setting a property gives a new one. */
final class WebOptions extends Opaque implements HasProperties, Displayed, SelfCompared {
    private static final List<String> TYPES = List.of("auto", "text", "image", "audio", "binary", "table", "json", "xmldom", "raw");
    private static final List<String> METHODS = List.of("auto", "get", "post", "put", "delete", "patch");
    private static final List<String> FORMATS = List.of("csv", "json", "repeating", "php");

    private final Map<String, Object> values;

    private WebOptions(Map<String, Object> values) {
        this.values = values;
    }

    /** All at their defaults. */
    static WebOptions defaults() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("CharacterEncoding", CharArray.of("auto"));
        values.put("UserAgent", CharArray.of("MATLAB 23.2.0 (R2023b)"));
        values.put("Timeout", 5.0);
        values.put("Username", CharArray.of(""));
        values.put("Password", CharArray.of(""));
        values.put("KeyName", CharArray.of(""));
        values.put("KeyValue", CharArray.of(""));
        values.put("ContentType", CharArray.of("auto"));
        values.put("ContentReader", DoubleArray.empty());
        values.put("MediaType", CharArray.of("auto"));
        values.put("RequestMethod", CharArray.of("auto"));
        values.put("ArrayFormat", CharArray.of("csv"));
        values.put("HeaderFields", DoubleArray.empty());
        values.put("CertificateFilename", CharArray.of("default"));
        values.values().forEach(Values::share);
        return new WebOptions(values);
    }

    /** With the fields of a struct. */
    WebOptions with(StructArray struct) {
        WebOptions result = this;
        for (String name : struct.names()) {
            result = result.with(name, struct.get(name, 0));
        }
        return result;
    }

    /** With another value of a property; names may be written in any case. */
    WebOptions with(String name, Object value) {
        String known = values.keySet().stream().filter(name::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> Errors.of("weboptions:UnknownOption", "weboptions: unknown option: '" + name + "'"));
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(known, Values.share(checked(known, value)));
        return new WebOptions(changed);
    }

    private static Object checked(String name, Object value) {
        switch (name) {
            case "Timeout" -> {
                double seconds = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
                if (!(seconds > 0)) {
                    throw invalid(name);
                }
                return seconds;
            }
            case "ContentReader", "HeaderFields", "KeyValue" -> {
                return value;
            }
            default -> {
                String text = Values.textOrNull(value);
                if (text == null) {
                    throw invalid(name);
                }
                return CharArray.of(switch (name) {
                    case "ContentType" -> oneOf(TYPES, text, name);
                    case "RequestMethod" -> oneOf(METHODS, text, name);
                    case "ArrayFormat" -> oneOf(FORMATS, text, name);
                    default -> text;
                });
            }
        }
    }

    private static String oneOf(List<String> allowed, String text, String name) {
        return allowed.stream().filter(text::equalsIgnoreCase).findFirst().orElseThrow(() -> invalid(name));
    }

    private static RuntimeException invalid(String name) {
        return Errors.of("weboptions:InvalidOptionValue", "weboptions: invalid option value: '" + name + "'");
    }

    String text(String name) {
        String text = Values.textOrNull(values.get(name));
        return text == null ? "" : text;
    }

    long timeoutNanos() {
        return (long) (Math.min(Values.real(values.get("Timeout"), 0), 86_400) * 1e9);
    }

    /** Further header fields: a matrix with names and values as rows, or a cell of that form. */
    void addHeaders(Map<String, String> headers) {
        if (!text("KeyName").isEmpty()) {
            headers.put(text("KeyName"), keyValue());
        }
        Object fields = values.get("HeaderFields");
        int[] dims = Values.dims(fields);
        if (Values.isEmpty(fields)) {
            return;
        }
        if (dims.length != 2 || dims[1] != 2) {
            throw invalid("HeaderFields");
        }
        for (int i = 0; i < dims[0]; i++) {
            headers.put(item(fields, i), item(fields, dims[0] + i));
        }
    }

    private String keyValue() {
        Object value = values.get("KeyValue");
        String text = Values.textOrNull(value);
        return text != null ? text : Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? WebRequest.number(Values.real(value, 0)) : "";
    }

    private static String item(Object fields, int index) {
        String text = switch (fields) {
            case StringArray strings -> strings.get(index);
            case CellArray cells -> Values.textOrNull(cells.get(index));
            default -> null;
        };
        if (text == null) {
            throw invalid("HeaderFields");
        }
        return text;
    }

    @Override
    public String className() {
        return "weboptions";
    }

    @Override
    public List<String> propertyNames() {
        return List.copyOf(values.keySet());
    }

    @Override
    public Object member(String name) {
        return values.get(name);
    }

    @Override
    public Object withMember(String name, Object value) {
        if (!values.containsKey(name)) {
            throw Errors.of("UndefinedProperty", "Unrecognized property '" + name + "' for class 'weboptions'.");
        }
        return with(name, value);
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return other instanceof WebOptions same
                && values.keySet().stream().allMatch(name -> Equality.isequal(values.get(name), same.values.get(name)));
    }

    @Override
    public String header() {
        return "weboptions with properties:";
    }

    @Override
    public void writeBody(Lines out) {
        StructBody.writeProperties(propertyNames(), List.copyOf(values.values()), out);
    }
}
