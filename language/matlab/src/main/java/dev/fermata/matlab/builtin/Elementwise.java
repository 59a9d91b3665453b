package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexFunction;
import dev.fermata.matlab.numeric.Expansion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Applies functions of one or two numbers to each element. */
final class Elementwise {
    private Elementwise() {
    }

    /** A function of one real or complex number. */
    static Builtin of(String name, DoubleUnaryOperator real, ComplexFunction complex) {
        return of(name, real, complex, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same where real results exist from {@code low} to {@code high} only. */
    static Builtin of(String name, DoubleUnaryOperator real, ComplexFunction complex, double low, double high) {
        return of(name, real, complex, x -> x < low || x > high);
    }

    /** The same where numbers that are {@code outside} have complex results. */
    static Builtin of(String name, DoubleUnaryOperator real, ComplexFunction complex, DoublePredicate outside) {
        return Builtin.of(name, 1, 3, (arguments, _) -> {
            if (arguments.length == 1 && arguments[0] instanceof Double number && !outside.test(number)) {
                return real.applyAsDouble(number);
            }
            Numbers x = Inputs.floats(name, arguments[0]);
            MatlabClass kind = x.floatKind();
            if (arguments.length > 1) {
                kind = likeClass(name, arguments);
            }
            return apply(x, kind, real, complex, outside);
        });
    }

    /** The class of {@code f(x, 'like', prototype)}. */
    private static MatlabClass likeClass(String name, Object[] arguments) {
        if (!Inputs.isText(arguments[1])) {
            throw Errors.tooManyInputs();
        }
        if (arguments.length != 3 || !Inputs.isOption(arguments[1], "like")) {
            throw Errors.of(name + ":InvalidOption", "Too many input arguments.");
        }
        Numbers prototype = Numbers.ofOrNull(arguments[2]);
        if (prototype == null) {
            throw Errors.of(name + ":LikePrototype", name + ": invalid \"like\" prototype");
        }
        return prototype.floatKind();
    }

    static Array apply(Numbers x, MatlabClass kind, DoubleUnaryOperator real, ComplexFunction complex,
            DoublePredicate outside) {
        int count = x.count();
        double[] re = x.re();
        if (x.isComplex()) {
            return complex(x, kind, complex);
        }
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            if (outside.test(re[i])) {
                return complex(x, kind, (a, b, out) -> {
                    if (outside.test(a)) {
                        complex.apply(a, b, out);
                    } else {
                        out[0] = real.applyAsDouble(a);
                        out[1] = 0;
                    }
                });
            }
            result[i] = real.applyAsDouble(re[i]);
        }
        return Numbers.array(kind, x.dims(), result);
    }

    static Array complex(Numbers x, MatlabClass kind, ComplexFunction function) {
        int count = x.count();
        double[] re = new double[count];
        double[] im = new double[count];
        double[] out = new double[2];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            function.apply(x.re()[i], x.im(i), out);
            re[i] = out[0];
            im[i] = out[1];
        }
        return Numbers.narrowed(kind, x.dims(), re, im);
    }

    /** Real results for real input of any class, kept in {@code kind}. */
    static Array map(Numbers x, MatlabClass kind, DoubleUnaryOperator function) {
        int count = x.count();
        double[] re = x.re();
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            Checkpoint.pass();
            result[i] = function.applyAsDouble(re[i]);
        }
        return Numbers.array(kind, x.dims(), result);
    }

    static Expansion expansion(String function, int[] left, int[] right) {
        Expansion expansion = Expansion.of(left, right);
        if (expansion == null) {
            throw Errors.incompatibleSizes(function);
        }
        Dims.count(expansion.dims());
        return expansion;
    }

    /** A function of two real numbers, with expansion; integers where one is, single where one is. */
    static Array apply(String name, Numbers a, Numbers b, MatlabClass kind, DoubleBinaryOperator function) {
        Expansion expansion = expansion(name, a.dims(), b.dims());
        double[] result = new double[Dims.count(expansion.dims())];
        double[] x = a.re();
        double[] y = b.re();
        expansion.forEachRun((out, left, leftStep, right, rightStep, count) -> {
            for (int i = 0; i < count; i++) {
                Checkpoint.pass();
                result[out + i] = function.applyAsDouble(x[left + i * leftStep], y[right + i * rightStep]);
            }
        });
        return Numbers.array(kind, expansion.dims(), result);
    }

    /** A builtin of two real floating-point arguments. */
    static Builtin ofTwo(String name, DoubleBinaryOperator function) {
        return Builtin.of(name, 2, 2, (arguments, _) -> {
            if (arguments[0] instanceof Double x && arguments[1] instanceof Double y) {
                return function.applyAsDouble(x, y);
            }
            Numbers a = Inputs.floats(name, arguments[0]);
            Numbers b = Inputs.floats(name, arguments[1]);
            if (a.isComplex() || b.isComplex()) {
                throw Errors.of(name + ":ComplexUnsupported", "Inputs must be real.");
            }
            return apply(name, a, b, Inputs.common(name, a.kind(), b.kind()), function);
        });
    }

    /** Both expanded to their common size. */
    static Numbers[] expanded(String name, Numbers a, Numbers b) {
        Expansion expansion = expansion(name, a.dims(), b.dims());
        return new Numbers[] {expandedTo(a, expansion.dims()), expandedTo(b, expansion.dims())};
    }

    static Numbers expandedTo(Numbers x, int[] dims) {
        if (Arrays.equals(x.dims(), dims)) {
            return x;
        }
        Expansion expansion = Expansion.of(x.dims(), dims);
        int total = Dims.count(dims);
        double[] re = new double[total];
        double[] im = x.isComplex() ? new double[total] : null;
        expansion.forEachRun((out, left, leftStep, _, _, count) -> {
            for (int i = 0; i < count; i++) {
                re[out + i] = x.re()[left + i * leftStep];
                if (im != null) {
                    im[out + i] = x.im()[left + i * leftStep];
                }
            }
        });
        return new Numbers(x.kind(), dims, re, im);
    }

    static Object simple(double[] values) {
        return values.length == 1 ? (Object) values[0] : DoubleArray.row(values);
    }
}
