package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.mat.Storable;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.own.NumberedArray;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values from a list of categories: elements are positions in the list, from 1; NaN is undefined. */
public final class CategoricalArray extends NumberedArray implements Storable {
    private final List<String> categories;
    private final boolean isOrdinal;
    private final boolean isProtected;

    public CategoricalArray(int[] dims, double[] codes, List<String> categories, boolean isOrdinal, boolean isProtected) {
        super(dims, codes);
        this.categories = List.copyOf(categories);
        this.isOrdinal = isOrdinal;
        this.isProtected = isProtected || isOrdinal;
    }

    /** Of texts: null and empty ones are undefined. Categories are sorted. */
    static CategoricalArray of(int[] dims, String[] texts) {
        List<String> categories = Arrays.stream(texts).filter(text -> text != null && !text.isEmpty()).distinct().sorted().toList();
        return coded(dims, texts, categories, false, false);
    }

    static CategoricalArray coded(int[] dims, String[] texts, List<String> categories, boolean isOrdinal, boolean isProtected) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            places.put(categories.get(i), i + 1);
        }
        double[] codes = new double[texts.length];
        for (int i = 0; i < codes.length; i++) {
            Integer place = texts[i] == null ? null : places.get(texts[i]);
            codes[i] = place == null ? Double.NaN : place;
        }
        return new CategoricalArray(dims, codes, categories, isOrdinal, isProtected);
    }

    List<String> categories() {
        return categories;
    }

    boolean isOrdinal() {
        return isOrdinal;
    }

    boolean isProtected() {
        return isProtected;
    }

    /** The texts of all elements; null for undefined ones. */
    String[] texts() {
        String[] texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(i);
        }
        return texts;
    }

    @Override
    public String className() {
        return "categorical";
    }

    @Override
    public CategoricalArray with(int[] dims, double[] numbers) {
        return new CategoricalArray(dims, numbers, categories, isOrdinal, isProtected);
    }

    @Override
    protected double unassigned() {
        return Double.NaN;
    }

    @Override
    public String shown(int index) {
        return isMissing(index) ? "<undefined>" : categories.get((int) number(index) - 1);
    }

    @Override
    protected int gapBefore() {
        return 5;
    }

    @Override
    protected int gapAfter() {
        return 1;
    }

    @Override
    protected boolean isSame(int index, OwnArray other, int otherIndex) {
        return other instanceof CategoricalArray && shown(index).equals(other.shown(otherIndex));
    }

    /** Copies by name, since categories may stand in another order there. */
    @Override
    public void set(int to, Array source, int from) {
        CategoricalArray that = (CategoricalArray) source;
        numbers()[to] = that.categories.equals(categories) || that.isMissing(from) ? that.number(from) : place(that.shown(from));
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        for (int i = 0; i < length; i++) {
            set(to + i, source, from + i);
        }
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        for (int i = 0; i < length; i++) {
            set(to + i, source, from);
        }
    }

    private double place(String category) {
        int place = categories.indexOf(category);
        if (place < 0) {
            throw Errors.of("categorical:InvalidInput", "Cannot add a new category '" + category + "' to this categorical array because its categories are protected.");
        }
        return place + 1.0;
    }

    @Override
    public CategoricalArray adopt(Object value) {
        if (value instanceof CategoricalArray other) {
            return other;
        }
        if (value instanceof MissingArray) {
            double[] none = new double[Values.count(value)];
            Arrays.fill(none, Double.NaN);
            return with(Values.dims(value), none);
        }
        Texts texts = withoutUndefined(Texts.orNull(value));
        if (texts == null) {
            throw Errors.of("categorical:InvalidInput", "Conversion to categorical from " + Values.className(value) + " is not possible.");
        }
        if (isProtected) {
            for (String text : texts.items()) {
                if (text != null && !text.isEmpty()) {
                    place(text);
                }
            }
            return coded(texts.dims(), texts.items(), categories, isOrdinal, isProtected);
        }
        return of(texts.dims(), texts.items());
    }

    private static Texts withoutUndefined(Texts texts) {
        for (int i = 0; texts != null && i < texts.count(); i++) {
            texts.items()[i] = "<undefined>".equals(texts.get(i)) ? null : texts.get(i);
        }
        return texts;
    }

    @Override
    public Array hosting(Array adopted) {
        return united((CategoricalArray) adopted);
    }

    /** This with the categories of another too, so that its elements can be stored here. */
    CategoricalArray united(CategoricalArray other) {
        if (categories.containsAll(other.categories)) {
            return this;
        }
        List<String> all = new ArrayList<>(categories);
        other.categories.stream().filter(each -> !categories.contains(each)).forEach(all::add);
        if (isProtected) {
            throw Errors.of("categorical:InvalidInput", "Cannot add new categories to this categorical array because its categories are protected.");
        }
        return new CategoricalArray(dims(), Arrays.copyOf(numbers(), count()), all, isOrdinal, isProtected);
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        boolean hasCell = Arrays.stream(parts).anyMatch(part -> part instanceof CellArray cells && Texts.orNull(cells) == null);
        if (hasCell) {
            return super.concatenated(dimension, parts);
        }
        CategoricalArray model = null;
        List<CategoricalArray> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof DoubleArray none && none.isEmpty()) {
                continue;
            }
            CategoricalArray each = adopt(part);
            model = model == null ? each : model.united(each);
            all.add(each);
        }
        CategoricalArray common = model;
        List<Array> joined = new ArrayList<>();
        all.forEach(each -> joined.add(coded(each.dims(), each.texts(), common.categories, common.isOrdinal, common.isProtected)));
        return Concatenation.join(dimension, joined);
    }

    @Override
    public Array converted(MatlabClass kind) {
        return kind == MatlabClass.DOUBLE ? toNumbers() : kind.isNumeric() ? Values.array(Conversion.to(kind, toNumbers())) : super.converted(kind);
    }

    // ---- operators ----

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        switch (operator) {
            case EQ, NE -> {
                return Operators.binary(operator, names(left), names(right));
            }
            case LT, LE, GT, GE -> {
                if (!isOrdinal) {
                    throw Errors.of("categorical:InvalidInput", "Relational comparisons are not allowed for categorical arrays that are not ordinal.");
                }
                return Operators.binary(operator, codes(left), codes(right));
            }
            default -> {
                return null;
            }
        }
    }

    /** As strings, where undefined elements are equal to nothing. */
    private static Object names(Object value) {
        if (value instanceof CategoricalArray own) {
            return own.toStrings();
        }
        if (Texts.orNull(value) == null && !(value instanceof MissingArray)) {
            throw Errors.of("categorical:InvalidInput", "Cannot compare a categorical array with a value of class '" + Values.className(value) + "'.");
        }
        return Conversion.array(MatlabClass.STRING, value);
    }

    private Object codes(Object value) {
        if (value instanceof CategoricalArray other) {
            if (!other.categories.equals(categories)) {
                throw Errors.of("categorical:InvalidInput", "Ordinal categorical arrays must have the same categories, in the same order.");
            }
            return Values.simple(other.toNumbers());
        }
        return Values.simple(coded(Texts.require("categorical", "InvalidInput", "text is expected", value).dims(),
                Texts.orNull(value).items(), categories, isOrdinal, isProtected).toNumbers());
    }

    @Override
    public Object unary(Operator operator) {
        return null;
    }

    @Override
    public StructArray stored() {
        return StructArray.scalar().with("codes", toNumbers())
                .with("categories", Texts.make(Texts.Form.CELL, new int[] {categories.size(), 1}, categories.toArray(String[]::new)))
                .with("ordinal", isOrdinal).with("protected", isProtected);
    }

    /** The value of what {@link #stored} gave; the struct itself when it is not that. */
    public static Array restored(StructArray content) {
        Object codes = content.get("codes", 0);
        Texts names = content.get("categories", 0) == null ? null : Texts.orNull(content.get("categories", 0));
        if (codes == null || names == null || !(Values.array(codes) instanceof DoubleArray numbers)) {
            return content;
        }
        double[] data = Arrays.copyOf(numbers.re(), numbers.count());
        for (int i = 0; i < data.length; i++) {
            data[i] = data[i] >= 1 && data[i] <= names.count() ? Math.floor(data[i]) : Double.NaN;
        }
        return new CategoricalArray(numbers.dims(), data, List.of(names.items()), Boolean.TRUE.equals(content.get("ordinal", 0)),
                Boolean.TRUE.equals(content.get("protected", 0)));
    }

    // ---- builtins ----

    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "ismember", "intersect", "union", "setdiff", "setxor" -> Builtin.of(name, 2, Builtin.ANY, 3, (in, nargout) -> {
                Object[] texts = in.clone();
                for (int i = 0; i < 2; i++) {
                    texts[i] = in[i] instanceof CategoricalArray own ? own.toStrings() : in[i];
                }
                Object result = Builtins.find(name).run(texts, nargout);
                if (name.equals("ismember")) {
                    return result;
                }
                Object[] all = result instanceof Object[] several ? several.clone() : new Object[] {result};
                Texts found = Texts.orNull(all[0]);
                List<String> both = in[0] instanceof CategoricalArray first && in[1] instanceof CategoricalArray second
                        ? first.united(second).categories : categories;
                all[0] = coded(Values.dims(all[0]), found.items(), both, isOrdinal, isProtected);
                return all;
            });
            case "min", "max", "median", "bounds" -> {
                if (!isOrdinal) {
                    throw Errors.of("UndefinedFunction", "Categorical arrays must be ordinal for the function '" + name + "'.");
                }
                yield super.specialized(name);
            }
            case "histcounts" -> Builtin.of(name, 1, 2, 2, (in, _) -> {
                CategoricalArray own = CategoricalBuiltins.categorical(name, in[0]);
                List<String> wanted = in.length > 1 ? Given.texts(name, in[1]) : own.categories;
                double[] counts = CategoricalSummary.counts(own);
                double[] chosen = new double[wanted.size()];
                for (int i = 0; i < chosen.length; i++) {
                    int place = own.categories.indexOf(wanted.get(i));
                    chosen[i] = place < 0 ? 0 : counts[place];
                }
                return new Object[] {DoubleArray.row(chosen), Texts.make(Texts.Form.CELL, new int[] {1, chosen.length}, wanted.toArray(String[]::new))};
            });
            case "findgroups", "grp2idx", "groupcounts", "tabulate" -> null;
            case "string", "char" -> null;
            default -> super.specialized(name);
        };
    }
}
