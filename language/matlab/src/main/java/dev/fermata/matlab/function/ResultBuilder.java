package dev.fermata.matlab.function;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Collects what a function gives for each element of a collection. Programs never see it. */
final class ResultBuilder extends Opaque {
    private final String function;
    private final boolean uniform;
    private final int[] dims;
    private final Object source;
    private final List<List<Object>> outputs = new ArrayList<>();
    private int count;

    /** @param source the first collection: the struct whose fields name the results of structfun */
    ResultBuilder(String function, Object uniform, Object dims, Object source) {
        this.function = function;
        this.uniform = (Boolean) uniform;
        this.dims = new int[Values.count(dims)];
        for (int i = 0; i < this.dims.length; i++) {
            this.dims[i] = (int) Values.real(dims, i);
        }
        this.source = source;
    }

    @Override
    public String className() {
        return "results";
    }

    void add(CellArray results) {
        count++;
        for (int i = 0; i < results.count(); i++) {
            if (outputs.size() == i) {
                outputs.add(new ArrayList<>());
            }
            Object value = results.get(i);
            if (uniform && (Values.count(value) != 1 || !isPlain(value))) {
                if (Values.count(value) == 1) {
                    throw Errors.of(notUniform(), "Outputs must be uniform: class '" + Values.className(value)
                            + "' cannot be collected, at index " + count + ", output " + (i + 1) + ".\nSet 'UniformOutput' to false.");
                }
                throw Errors.of(notUniform(), "Non-scalar in Uniform output, at index " + count + ", output " + (i + 1)
                        + ".\nSet 'UniformOutput' to false.");
            }
            if (uniform && !outputs.get(i).isEmpty() && !Values.className(outputs.get(i).getFirst()).equals(Values.className(value))) {
                throw Errors.of(notUniform(), "Class mismatch. Uniform outputs must be of the same class: " + Values.className(value)
                        + " at index " + count + ", output " + (i + 1) + ", was " + Values.className(outputs.get(i).getFirst())
                        + " before.\nSet 'UniformOutput' to false.");
            }
            outputs.get(i).add(value);
        }
    }

    private String notUniform() {
        return function + (function.equals("arrayfun") ? ":UniformOutputType" : ":UniformOutput");
    }

    private static boolean isPlain(Object value) {
        MatlabClass kind = Values.classOf(value);
        return kind.isArithmetic() || kind == MatlabClass.STRING || kind == MatlabClass.OBJECT && !(value instanceof FunctionHandle);
    }

    /** A cell of the outputs. */
    Object finish() {
        if (count == 0) {
            return CellArray.row(new Object[] {uniform ? new DoubleArray(dims) : named(new CellArray(dims))});
        }
        Object[] results = new Object[outputs.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = uniform ? packed(outputs.get(i)) : named(new CellArray(dims, outputs.get(i).toArray()));
        }
        return CellArray.row(results);
    }

    private Object named(CellArray values) {
        if (!function.equals("structfun")) {
            return values;
        }
        StructArray result = StructArray.scalar();
        List<String> names = ((StructArray) source).names();
        for (int i = 0; i < names.size(); i++) {
            result.put(names.get(i), 0, values.get(i));
        }
        return result;
    }

    private Object packed(List<Object> values) {
        Object first = values.getFirst();
        if (first instanceof Boolean) {
            boolean[] truths = new boolean[values.size()];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = (Boolean) values.get(i);
            }
            return Values.simple(new LogicalArray(dims, truths));
        }
        if (values.stream().allMatch(Double.class::isInstance)) {
            double[] numbers = new double[values.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (Double) values.get(i);
            }
            return Values.simple(new DoubleArray(dims, numbers));
        }
        if (first instanceof Opaque) {
            return values.size() == 1 ? first : Concatenation.horzcat(values.toArray());
        }
        Array all = Values.array(Concatenation.vertcat(values.toArray()));
        return Values.simple(all.reshaped(dims));
    }
}
