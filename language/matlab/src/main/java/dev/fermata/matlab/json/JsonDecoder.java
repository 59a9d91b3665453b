package dev.fermata.matlab.json;

import dev.fermata.library.json.JsonMaker;
import dev.fermata.library.json.JsonProblem;
import dev.fermata.library.json.JsonReader;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes values of JSON. Arrays of one kind become arrays, others cells. */
final class JsonDecoder {
    private static final int DEPTH_MAX = 500;
    private static final Object NULL = new Object();
    private static final Pattern PLACE = Pattern.compile("(?s)(.*) at line (\\d+) column (\\d+)");

    private JsonDecoder() {
    }

    static Object value(String text) throws Throwable {
        return value(JsonReader.read(text, new Maker(), DEPTH_MAX));
    }

    /** In the words of {@code jsondecode}: places count characters from 1. */
    static String message(JsonProblem problem, String text) {
        Matcher place = PLACE.matcher(String.valueOf(problem.getMessage()));
        if (!place.matches()) {
            return "JSON syntax error at line 1, column 1 (character 1): " + problem.getMessage() + ".";
        }
        int line = Integer.parseInt(place.group(2));
        int column = Math.max(1, Integer.parseInt(place.group(3)));
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            start = end < 0 ? start : end + 1;
        }
        return "JSON syntax error at line " + line + ", column " + column + " (character " + (start + column) + "): " + place.group(1) + ".";
    }

    /** Lists and maps, with NULL for null. */
    private static final class Maker implements JsonMaker {
        @Override
        public Object nothing() {
            return NULL;
        }

        @Override
        public Object integer(long value) {
            return (double) value;
        }

        @Override
        public Object array(Object[] stack, int from, int to) {
            return new ArrayList<>(Arrays.asList(stack).subList(from, to));
        }

        @Override
        public Object object(Object[] stack, int from, int to) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int i = from; i < to; i += 2) {
                object.put((String) stack[i], stack[i + 1]);
            }
            return object;
        }
    }

    private static Object value(Object json) throws Throwable {
        return switch (json) {
            case Double number -> number;
            case Boolean truth -> truth;
            case String text -> CharArray.of(text);
            case List<?> list -> list(list);
            case Map<?, ?> object -> object(object);
            default -> DoubleArray.empty();
        };
    }

    private static StructArray object(Map<?, ?> object) throws Throwable {
        StructArray struct = StructArray.scalar();
        for (Map.Entry<?, ?> member : object.entrySet()) {
            String name = validName((String) member.getKey());
            String unique = name;
            for (int i = 1; struct.has(unique); i++) {
                unique = name + "_" + i;
            }
            struct.put(unique, 0, value(member.getValue()));
        }
        return struct;
    }

    private static String validName(String key) throws Throwable {
        if (key.matches("[A-Za-z]\\w*")) {
            return key;
        }
        Object valid = Builtins.find("matlab.lang.makeValidName").call(new Object[] {CharArray.row(key)}, 1);
        return Values.textOrNull(valid instanceof Object[] several ? several[0] : valid);
    }

    private static Object list(List<?> list) throws Throwable {
        if (list.isEmpty()) {
            return DoubleArray.empty();
        }
        if (list.stream().allMatch(each -> each instanceof Double || each == NULL) && list.stream().anyMatch(Double.class::isInstance)) {
            return Values.simple(DoubleArray.column(list.stream().mapToDouble(each -> each instanceof Double number ? number : Double.NaN).toArray()));
        }
        if (list.stream().allMatch(Boolean.class::isInstance)) {
            boolean[] truths = new boolean[list.size()];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = (Boolean) list.get(i);
            }
            return Values.simple(LogicalArray.column(truths));
        }
        Object[] values = new Object[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(list.get(i));
        }
        if (list.stream().allMatch(Map.class::isInstance)) {
            Object struct = structs(values);
            return struct != null ? struct : CellArray.column(values);
        }
        if (list.stream().allMatch(List.class::isInstance)) {
            Object stacked = stacked(values);
            return stacked != null ? stacked : CellArray.column(values);
        }
        return CellArray.column(values);
    }

    /** A column of structs with the same fields in the same order; otherwise null. */
    private static Object structs(Object[] values) {
        List<String> names = ((StructArray) values[0]).names();
        for (Object value : values) {
            if (!((StructArray) value).names().equals(names)) {
                return null;
            }
        }
        StructArray result = new StructArray(new int[] {values.length, 1});
        for (int field = 0; field < names.size(); field++) {
            result.addField(names.get(field));
            for (int i = 0; i < values.length; i++) {
                result.column(field)[i] = Values.share(((StructArray) values[i]).get(field, 0));
            }
        }
        return result;
    }

    /** Lists of numbers, truths or structs of one size, each a row of the result; otherwise null. */
    private static Object stacked(Object[] values) {
        Array first = Values.array(values[0]);
        boolean stacks = first instanceof DoubleArray || first instanceof LogicalArray || first instanceof StructArray;
        if (!stacks || first.isEmpty()) {
            return null;
        }
        for (Object value : values) {
            Array each = Values.array(value);
            if (each.getClass() != first.getClass() || !Arrays.equals(each.dims(), first.dims())
                    || first instanceof StructArray struct && !struct.names().equals(((StructArray) each).names())) {
                return null;
            }
        }
        int[] inner = first.dims().length == 2 && first.dims()[1] == 1 ? new int[] {first.rows()} : first.dims();
        int[] dims = new int[inner.length + 1];
        dims[0] = values.length;
        System.arraycopy(inner, 0, dims, 1, inner.length);
        Array result = first.make(dims);
        for (int i = 0; i < values.length; i++) {
            Array each = Values.array(values[i]);
            for (int k = 0; k < each.count(); k++) {
                result.set(i + k * values.length, each, k);
            }
        }
        return Values.simple(result);
    }
}
