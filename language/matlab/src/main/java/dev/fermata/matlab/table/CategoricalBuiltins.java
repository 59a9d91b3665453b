package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.own.MissingValues;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Making categorical arrays and changing their categories. */
public final class CategoricalBuiltins {
    static final String NAMES = """
            categorical ordinal nominal categories iscategorical isordinal isprotected iscategory isundefined countcats addcats removecats
            renamecats reordercats setcats mergecats
            """;

    private CategoricalBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "categorical" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> make(in, false));
            case "ordinal" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> old(in, true));
            case "nominal" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> old(in, false));
            case "categories" -> Builtin.of(name, 1, 3, (in, _) -> column(categorical(name, in[0]).categories()));
            case "iscategorical" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof CategoricalArray);
            case "isordinal" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof CategoricalArray array && array.isOrdinal());
            case "isprotected" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof CategoricalArray array && array.isProtected());
            case "iscategory" -> Builtin.of(name, 2, 2, (in, _) ->
                    texts(name, in[1]).test(text -> categorical(name, in[0]).categories().contains(text)));
            case "isundefined" -> Builtin.of(name, 1, 1, (in, _) -> Values.simple(new LogicalArray(Values.dims(in[0]),
                    MissingValues.of(categorical(name, in[0])))));
            case "countcats" -> Builtin.of(name, 1, 2, CategoricalBuiltins::countcats);
            case "addcats" -> Builtin.of(name, 2, 4, CategoricalBuiltins::addcats);
            case "removecats" -> Builtin.of(name, 1, 2, CategoricalBuiltins::removecats);
            case "renamecats" -> Builtin.of(name, 2, 3, CategoricalBuiltins::renamecats);
            case "reordercats" -> Builtin.of(name, 1, 2, CategoricalBuiltins::reordercats);
            case "setcats" -> Builtin.of(name, 2, 2, (in, _) -> recoded(categorical(name, in[0]), Given.texts(name, in[1])));
            case "mergecats" -> Builtin.of(name, 2, 3, CategoricalBuiltins::mergecats);
            default -> null;
        };
    }

    static CategoricalArray categorical(String function, Object value) {
        if (value instanceof CategoricalArray array) {
            return array;
        }
        throw Errors.of("UndefinedFunction", "Undefined function '" + function + "' for input arguments of type '" + Values.className(value) + "'.");
    }

    private static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidInput", message);
    }

    private static Texts texts(String function, Object value) {
        return Texts.require(function, "InvalidInput", "category names must be text", value);
    }

    private static CellArray column(List<String> names) {
        return (CellArray) Texts.make(Texts.Form.CELL, new int[] {names.size(), 1}, names.toArray(String[]::new));
    }

    // ---- making ----

    private static Object make(Object[] in, boolean isOrdinalByDefault) throws Throwable {
        int end = in.length;
        boolean isOrdinal = isOrdinalByDefault;
        boolean isProtected = false;
        while (end >= 3 && Values.textOrNull(in[end - 2]) != null) {
            String option = Values.textOrNull(in[end - 2]).toLowerCase(Locale.ROOT);
            if (option.equals("ordinal")) {
                isOrdinal = Given.truth("categorical", in[end - 1]);
            } else if (option.equals("protected")) {
                isProtected = Given.truth("categorical", in[end - 1]);
            } else {
                break;
            }
            end -= 2;
        }
        if (end == 0) {
            return new CategoricalArray(new int[] {0, 0}, new double[0], List.of(), isOrdinal, isProtected);
        }
        if (in[0] instanceof CategoricalArray array && end == 1) {
            return new CategoricalArray(array.dims(), Arrays.copyOf(array.numbers(), array.count()), array.categories(), isOrdinal || array.isOrdinal(),
                    isProtected);
        }
        String[] elements = elements(in[0]);
        int[] dims = in[0] instanceof CharArray ? Texts.orNull(in[0]).dims() : Values.dims(in[0]);
        List<String> values = new ArrayList<>();
        if (end > 1) {
            for (String each : elements(in[1])) {
                if (each != null && !values.contains(each)) {
                    values.add(each);
                } else if (each != null && end < 3) {
                    throw invalid("categorical", "VALUESET contains duplicate values.");
                } else if (each != null) {
                    values.add(each);
                }
            }
        } else {
            values.addAll(sorted(in[0], elements));
        }
        List<String> names = end > 2 ? Given.texts("categorical", in[2]) : values;
        if (names.size() != values.size()) {
            throw invalid("categorical", "CATEGORYNAMES must have the same number of elements as VALUESET.");
        }
        List<String> categories = new ArrayList<>();
        names.stream().filter(each -> !categories.contains(each)).forEach(categories::add);
        String[] mapped = new String[elements.length];
        for (int i = 0; i < mapped.length; i++) {
            int place = elements[i] == null ? -1 : values.indexOf(elements[i]);
            mapped[i] = place < 0 ? null : names.get(place);
        }
        return CategoricalArray.coded(dims, mapped, categories, isOrdinal, isProtected);
    }

    /** {@code ordinal(x, labels, levels)}: as categorical with the arguments in another order. */
    private static Object old(Object[] in, boolean isOrdinal) throws Throwable {
        if (in.length == 0) {
            throw Errors.notEnoughInputs();
        }
        if (in.length == 1) {
            return make(in, isOrdinal);
        }
        Object levels = in.length > 2 && !Values.isEmpty(in[2]) ? in[2] : null;
        if (levels == null) {
            List<String> found = sorted(in[0], elements(in[0]));
            levels = column(found);
            if (in[0] instanceof DoubleArray || in[0] instanceof Double) {
                levels = StringArray.column(found.toArray(String[]::new));
            }
        }
        return Values.isEmpty(in[1]) ? make(new Object[] {in[0], levels}, isOrdinal) : make(new Object[] {in[0], levels, in[1]}, isOrdinal);
    }

    /** The category names of values; null for missing ones. */
    private static String[] elements(Object value) {
        Texts texts = value instanceof Array array && array.matlabClass() == MatlabClass.OBJECT && !(value instanceof CategoricalArray)
                ? Texts.orNull(Conversion.array(MatlabClass.STRING, value)) : Texts.orNull(value);
        if (texts != null) {
            String[] items = texts.items().clone();
            for (int i = 0; i < items.length; i++) {
                items[i] = items[i] == null || items[i].isBlank() || items[i].equals("<undefined>") ? null : items[i].strip();
            }
            return items;
        }
        if (!Values.classOf(value).isArithmetic()) {
            throw invalid("categorical", "Could not find unique values in DATA using the UNIQUE function.");
        }
        StringArray names = (StringArray) Conversion.array(MatlabClass.STRING, value);
        return Arrays.copyOf(names.data(), names.count());
    }

    /** The different elements: numbers by value, texts by their characters, categories in their order. */
    private static List<String> sorted(Object value, String[] elements) throws Throwable {
        if (value instanceof CategoricalArray array) {
            return array.categories();
        }
        if (Values.classOf(value).isArithmetic() && !(value instanceof CharArray)) {
            Object unique = Builtins.find("unique").call(new Object[] {value}, 1);
            List<String> names = new ArrayList<>();
            for (String each : elements(unique instanceof Object[] several ? several[0] : unique)) {
                if (each != null && !names.contains(each)) {
                    names.add(each);
                }
            }
            return names;
        }
        return Arrays.stream(elements).filter(Objects::nonNull).distinct().sorted().toList();
    }

    // ---- categories ----

    private static CategoricalArray recoded(CategoricalArray array, List<String> categories) {
        return CategoricalArray.coded(array.dims(), array.texts(), categories, array.isOrdinal(), array.isProtected());
    }

    private static Object countcats(Object[] in, int nargout) {
        CategoricalArray array = categorical("countcats", in[0]);
        int categories = array.categories().size();
        boolean isRow = array.dims().length == 2 && array.rows() == 1 && array.count() != 1;
        int dimension = in.length > 1 ? Given.whole("countcats", in[1]) - 1 : isRow ? 1 : 0;
        int lines = dimension == 0 ? array.columns() : array.rows();
        double[] counts = new double[categories * lines];
        for (int i = 0; i < array.count(); i++) {
            if (!array.isMissing(i)) {
                int line = dimension == 0 ? i / array.rows() : i % array.rows();
                int category = (int) array.number(i) - 1;
                counts[dimension == 0 ? category + line * categories : line + category * lines]++;
            }
        }
        return new DoubleArray(dimension == 0 ? new int[] {categories, lines} : new int[] {lines, categories}, counts);
    }

    private static Object addcats(Object[] in, int nargout) {
        CategoricalArray array = categorical("addcats", in[0]);
        List<String> all = new ArrayList<>(array.categories());
        List<String> added = new ArrayList<>(Given.texts("addcats", in[1]));
        added.removeAll(all);
        int at = all.size();
        if (in.length > 3) {
            int place = all.indexOf(Values.textOrNull(in[3]));
            boolean isBefore = "Before".equalsIgnoreCase(Values.textOrNull(in[2]));
            if (place < 0) {
                throw invalid("addcats", "The category '" + Values.textOrNull(in[3]) + "' does not exist.");
            }
            at = isBefore ? place : place + 1;
        } else if (array.isOrdinal()) {
            throw invalid("addcats", "You must use the 'Before' or 'After' parameter to add categories to an ordinal categorical array.");
        }
        all.addAll(at, added);
        return recoded(array, all);
    }

    private static Object removecats(Object[] in, int nargout) {
        CategoricalArray array = categorical("removecats", in[0]);
        List<String> left = new ArrayList<>(array.categories());
        if (in.length == 1) {
            left.retainAll(new HashSet<>(Arrays.asList(array.texts())));
        } else {
            left.removeAll(Given.texts("removecats", in[1]));
        }
        return recoded(array, left);
    }

    private static Object renamecats(Object[] in, int nargout) {
        CategoricalArray array = categorical("renamecats", in[0]);
        List<String> names = new ArrayList<>(array.categories());
        String[] renamed = Given.texts("renamecats", in[in.length - 1]).toArray(String[]::new);
        List<String> old = in.length > 2 ? Given.texts("renamecats", in[1]) : array.categories();
        if (renamed.length != old.size()) {
            throw invalid("renamecats", "The number of new names must be the number of old ones.");
        }
        for (int i = 0; i < renamed.length; i++) {
            int place = array.categories().indexOf(old.get(i));
            if (place < 0) {
                throw invalid("renamecats", "The category '" + old.get(i) + "' does not exist.");
            }
            names.set(place, renamed[i]);
        }
        if (names.stream().distinct().count() < names.size()) {
            throw invalid("renamecats", "Category names must be different from one another.");
        }
        return new CategoricalArray(array.dims(), Arrays.copyOf(array.numbers(), array.count()), names, array.isOrdinal(), array.isProtected());
    }

    private static Object reordercats(Object[] in, int nargout) {
        CategoricalArray array = categorical("reordercats", in[0]);
        List<String> present = array.categories();
        List<String> wanted;
        if (in.length == 1) {
            wanted = present.stream().sorted().toList();
        } else if (Texts.orNull(in[1]) instanceof Texts names) {
            wanted = Given.texts("reordercats", in[1]);
        } else {
            wanted = new ArrayList<>();
            for (int i = 0; i < Values.count(in[1]) && Values.classOf(in[1]).isArithmetic(); i++) {
                int place = (int) Values.real(in[1], i) - 1;
                if (place >= 0 && place < present.size()) {
                    wanted.add(present.get(place));
                }
            }
        }
        if (wanted.size() != present.size() || !wanted.containsAll(present)) {
            throw invalid("reordercats", "The new order must contain all existing categories exactly once.");
        }
        return recoded(array, wanted);
    }

    private static Object mergecats(Object[] in, int nargout) {
        CategoricalArray array = categorical("mergecats", in[0]);
        List<String> old = Given.texts("mergecats", in[1]);
        if (old.isEmpty()) {
            return array;
        }
        String name = in.length > 2 ? Given.text("mergecats", in[2]) : old.getFirst();
        List<String> categories = new ArrayList<>(array.categories());
        int place = categories.indexOf(old.getFirst());
        String[] merged = array.texts();
        for (int i = 0; i < merged.length; i++) {
            merged[i] = old.contains(merged[i]) ? name : merged[i];
        }
        if (place >= 0) {
            categories.set(place, name);
            categories.removeIf(each -> old.contains(each) && !each.equals(name));
        }
        return CategoricalArray.coded(array.dims(), merged, categories.stream().distinct().toList(), array.isOrdinal(), array.isProtected());
    }
}
