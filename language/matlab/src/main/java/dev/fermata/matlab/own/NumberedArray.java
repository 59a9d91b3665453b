package dev.fermata.matlab.own;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Ranked;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;

/** An array whose elements are a number each, with a meaning that the class gives. NaN is a missing element. */
public abstract class NumberedArray extends OwnArray implements Ranked {
    private double[] data;

    /** Takes the storage over. */
    protected NumberedArray(int[] dims, double[] data) {
        super(dims);
        this.data = data;
    }

    /** Numbers as an array of this class, with everything else as here. Takes the storage over. */
    public abstract NumberedArray with(int[] dims, double[] numbers);

    /** What elements are that nobody assigned. */
    protected abstract double unassigned();

    /** The storage, at least as long as the count; to be written only by who may change the array. */
    public final double[] numbers() {
        return data;
    }

    public final double number(int index) {
        return data[index];
    }

    /** The numbers as an array of their own. */
    @Override
    public final DoubleArray toNumbers() {
        return new DoubleArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public boolean isMissing(int index) {
        return Double.isNaN(data[index]);
    }

    @Override
    protected boolean isSame(int index, OwnArray other, int otherIndex) {
        return other instanceof NumberedArray that && that.data[otherIndex] == data[index];
    }

    // ---- as an array ----

    @Override
    public NumberedArray make(int[] dims) {
        double[] numbers = new double[Dims.count(dims)];
        Arrays.fill(numbers, unassigned());
        return with(dims, numbers);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((NumberedArray) source).data[from];
    }

    @Override
    public void copyRun(int to, Array source, int from, int length) {
        System.arraycopy(((NumberedArray) source).data, from, data, to, length);
    }

    @Override
    public void fillRun(int to, Array source, int from, int length) {
        Arrays.fill(data, to, to + length, ((NumberedArray) source).data[from]);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, unassigned());
        resize(dims);
    }

    @Override
    public NumberedArray reshaped(int[] dims) {
        shared = true;
        NumberedArray result = with(dims, data);
        result.shared = true;
        return result;
    }

    @Override
    public NumberedArray copy() {
        return with(dims(), Arrays.copyOf(data, count()));
    }

    // ---- builtins by the numbers ----

    /** What a result of a builtin that worked on the numbers is. */
    protected interface Meaning {
        Object of(DoubleArray numbers);
    }

    /**
     * A builtin that works on the numbers of all arguments of this class and gives a meaning to its first result; the others
     * are indices and truths.
     */
    protected final Builtin byNumbers(String name, Meaning meaning) {
        return byNumbers(name, meaning, 0);
    }

    /** The same where other results, counted from 0, have the meaning. */
    private Builtin byNumbers(String name, Meaning meaning, int... meant) {
        Builtin plain = Builtins.find(name);
        return plain == null ? null : Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, (in, nargout) -> {
            Object[] numbers = in.clone();
            for (int i = 0; i < in.length; i++) {
                numbers[i] = in[i] instanceof NumberedArray own ? Values.simple(adopt(own).toNumbers()) : flag(in[i]);
            }
            Object result = plain.call(numbers, nargout);
            Object[] all = result instanceof Object[] several ? several.clone() : new Object[] {result};
            for (int at : meant) {
                if (at < all.length) {
                    all[at] = meant(all[at], meaning);
                }
            }
            return result instanceof Object[] ? all : all[0];
        });
    }

    /** What to do with missing elements, in the words that functions on numbers know. */
    private static Object flag(Object argument) {
        String word = Values.textOrNull(argument);
        return word == null ? argument : switch (word.toLowerCase(Locale.ROOT)) {
            case "omitnat", "omitmissing", "omitundefined" -> CharArray.of("omitnan");
            case "includenat", "includemissing", "includeundefined" -> CharArray.of("includenan");
            default -> argument;
        };
    }

    private static Object meant(Object result, Meaning meaning) {
        Array array = Values.array(result);
        return array instanceof DoubleArray numbers ? meaning.of(numbers) : result;
    }

    /** The first result has this class. */
    protected final Builtin byNumbers(String name) {
        return byNumbers(name, this::of);
    }

    /** Points and queries are of this class; what is between the given values is of theirs. */
    private static Object interpolated(Object[] in, int nargout) throws Throwable {
        NumberedArray values = in.length > 1 && in[1] instanceof NumberedArray own ? own : null;
        Object[] numbers = in.clone();
        for (int i = 0; i < in.length; i++) {
            numbers[i] = in[i] instanceof NumberedArray own ? Values.simple(own.toNumbers()) : in[i];
        }
        Object result = Builtins.find("interp1").call(numbers, nargout);
        return values == null ? result : values.of((DoubleArray) Values.array(result));
    }

    protected final NumberedArray of(DoubleArray numbers) {
        return with(numbers.dims(), Arrays.copyOf(numbers.re(), numbers.count()));
    }

    @Override
    public abstract NumberedArray adopt(Object value);

    /** Conversions to text, which are the same for all. */
    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "cellstr" -> Builtin.of(name, 1, 1, (_, _) -> cells());
            case "sort", "unique", "min", "max", "cummin", "cummax", "median", "mode", "sortrows", "topkrows", "maxk", "mink", "intersect", "union",
                 "setdiff", "setxor", "nanmin", "nanmax" -> byNumbers(name);
            case "bounds" -> byNumbers(name, this::of, 0, 1);
            case "histcounts", "discretize", "findgroups" -> byNumbers(name, this::of, 1);
            case "interp1" -> Builtin.of(name, 2, Builtin.ANY, NumberedArray::interpolated);
            case "ismember", "issorted", "issortedrows", "isfinite", "isinf", "any", "all", "find", "nnz" -> byNumbers(name, numbers -> numbers);
            default -> null;
        };
    }
}
