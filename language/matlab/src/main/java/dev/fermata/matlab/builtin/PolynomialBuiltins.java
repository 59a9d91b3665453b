package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.Polynomials;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.Arrays;

/** Polynomials, coefficients from the highest power down. */
public final class PolynomialBuiltins {
    static final String NAMES = "polyval polyvalm polyfit roots poly conv deconv polyder polyint residue polyaffine";

    private PolynomialBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "polyval" -> Builtin.of(name, 2, 4, 2, PolynomialBuiltins::value);
            case "polyvalm" -> Builtin.of(name, 2, 2, (arguments, _) -> matrixValue(arguments));
            case "polyfit" -> Builtin.of(name, 3, 4, 3, PolynomialFit::fit);
            case "roots" -> Builtin.of(name, 1, 1, (arguments, _) -> PolynomialRoots.roots(arguments[0]));
            case "poly" -> Builtin.of(name, 1, 1, (arguments, _) -> PolynomialRoots.fromRoots(arguments[0]));
            case "conv" -> Builtin.of(name, 2, 3, (arguments, _) -> convolution(arguments));
            case "deconv" -> Builtin.of(name, 2, 2, 2, (arguments, _) -> quotient(arguments));
            case "polyder" -> Builtin.of(name, 1, 2, 2, PolynomialBuiltins::derivative);
            case "polyint" -> Builtin.of(name, 1, 2, (arguments, _) -> integral(arguments));
            case "residue" -> Builtin.of(name, 2, 3, 3, (arguments, _) -> arguments.length > 2 ? Residues.fraction(arguments) : Residues.residues(arguments));
            case "polyaffine" -> Builtin.of(name, 2, 2, (arguments, _) -> moved(arguments));
            default -> null;
        };
    }

    static Numbers vector(String name, Object value) {
        Numbers x = Inputs.floats(name, value);
        if (!x.isVector() && !x.isEmpty()) {
            throw Inputs.invalid(name, name.equals("conv") ? "A and B must be vectors."
                    : name.equals("roots") ? "Input must be a vector." : "Input polynomial must be a vector.");
        }
        return x;
    }

    static Object value(Object[] arguments, int nargout) {
        Numbers p = vector("polyval", arguments[0]);
        Numbers x = Inputs.floats("polyval", arguments[1]);
        MatlabClass kind = Inputs.common("polyval", p.floatKind(), x.floatKind());
        double[] coefficients = p.reCopy();
        double shift = 0;
        double scale = 1;
        if (arguments.length > 3) {
            Numbers mu = Inputs.real("polyval", arguments[3]);
            if (mu.count() < 2) {
                throw Inputs.badArgument("polyval", "MU must have two elements.");
            }
            shift = mu.re()[0];
            scale = mu.re()[1];
        }
        double[] re = new double[x.count()];
        double[] im = p.isComplex() || x.isComplex() ? new double[re.length] : null;
        double[] out = new double[2];
        for (int i = 0; i < re.length; i++) {
            Checkpoint.pass();
            double at = (x.re()[i] - shift) / scale;
            if (im == null) {
                re[i] = Polynomials.value(coefficients, at);
            } else {
                Polynomials.value(coefficients, p.imCopy(), at, x.im(i) / scale, out);
                re[i] = out[0];
                im[i] = out[1];
            }
        }
        Array y = Numbers.narrowed(kind, x.dims(), re, im);
        if (nargout < 2) {
            return y;
        }
        if (arguments.length < 3 || !(arguments[2] instanceof StructArray s)) {
            throw Inputs.badArgument("polyval", "S is required to compute error estimates.");
        }
        return new Object[] {y, PolynomialFit.errorEstimate(s, x, p.count(), shift, scale)};
    }

    private static Object matrixValue(Object[] arguments) {
        Numbers p = vector("polyvalm", arguments[0]);
        Numbers x = FactorBuiltins.square("polyvalm", arguments[1]);
        int n = x.rows();
        Object one = Values.simple(new DoubleArray(new int[] {n, n},
                ComplexMatrix.identity(n, n).re));
        Object result = Values.simple(new DoubleArray(new int[] {n, n}));
        for (int i = 0; i < p.count(); i++) {
            Object coefficient = p.isComplex() ? DoubleArray.scalar(p.re()[i], p.im()[i]) : (Object) p.re()[i];
            result = Operators.plus(Operators.mtimes(result, arguments[1]), Operators.times(one, coefficient));
        }
        return result;
    }

    private static Object convolution(Object[] arguments) {
        Numbers a = vector("conv", arguments[0]);
        Numbers b = vector("conv", arguments[1]);
        String shape = arguments.length > 2 ? Inputs.option(arguments[2]) : "full";
        if (!Arrays.asList("full", "same", "valid").contains(shape)) {
            throw Errors.of("conv:ShapeInvalid", "SHAPE must be 'full', 'same', or 'valid'.");
        }
        double[] re = Polynomials.product(a.reCopy(), b.reCopy());
        double[] im = a.isComplex() || b.isComplex() ? new double[re.length] : null;
        if (im != null && re.length > 0) {
            if (a.isComplex() && b.isComplex()) {
                Polynomials.addProduct(a.imCopy(), b.imCopy(), -1, re);
            }
            if (a.isComplex()) {
                Polynomials.addProduct(a.imCopy(), b.reCopy(), 1, im);
            }
            if (b.isComplex()) {
                Polynomials.addProduct(a.reCopy(), b.imCopy(), 1, im);
            }
        }
        int from = 0;
        int length = re.length;
        if (shape.equals("same")) {
            from = (int) Math.ceil((b.count() - 1) / 2.0);
            length = a.count();
        } else if (shape.equals("valid")) {
            from = b.count() - 1;
            length = Math.max(0, a.count() - Math.max(0, b.count() - 1));
        }
        if (re.length > 0) {
            re = Arrays.copyOfRange(re, from, from + length);
            im = im == null ? null : Arrays.copyOfRange(im, from, from + length);
        }
        Numbers oriented = !shape.equals("full") || a.count() > b.count() ? a : b;
        boolean row = oriented.rows() == 1;
        MatlabClass kind = Inputs.common("conv", a.floatKind(), b.floatKind());
        return Numbers.narrowed(kind, row ? new int[] {1, re.length} : new int[] {re.length, 1}, re, im);
    }

    static Object[] quotient(Object[] arguments) {
        Numbers b = vector("deconv", arguments[0]);
        Numbers a = vector("deconv", arguments[1]);
        if (a.count() == 0 || a.re()[0] == 0 && a.im(0) == 0) {
            throw Errors.of("deconv:DenominatorInvalid", "First coefficient of A must be nonzero.");
        }
        int n = b.count();
        int m = a.count();
        MatlabClass kind = Inputs.common("deconv", a.floatKind(), b.floatKind());
        if (m > n) {
            return new Object[] {0.0, Values.share(arguments[0])};
        }
        double[] restRe = b.reCopy();
        double[] restIm = b.isComplex() || a.isComplex() ? Arrays.copyOf(b.isComplex() ? b.im() : new double[n], n) : new double[n];
        double[] re = new double[n - m + 1];
        double[] im = new double[re.length];
        double[] out = new double[2];
        for (int i = 0; i < re.length; i++) {
            Checkpoint.pass();
            ComplexMath.divide(restRe[i], restIm[i], a.re()[0], a.im(0), out);
            re[i] = out[0];
            im[i] = out[1];
            for (int j = 0; j < m; j++) {
                double p = a.re()[j];
                double q = a.im(j);
                restRe[i + j] -= re[i] * p - im[i] * q;
                restIm[i + j] -= re[i] * q + im[i] * p;
            }
            restRe[i] = 0;
            restIm[i] = 0;
        }
        boolean row = b.rows() == 1;
        return new Object[] {Numbers.narrowed(kind, row ? new int[] {1, re.length} : new int[] {re.length, 1}, re, im),
            Numbers.narrowed(kind, b.dims(), restRe, restIm)};
    }

    static double[] coefficients(String name, Object value) {
        Numbers p = vector(name, value);
        if (p.isComplex()) {
            throw Inputs.invalid(name, "Complex coefficients are not supported.");
        }
        return p.reCopy();
    }

    private static Object derivative(Object[] arguments, int nargout) {
        Numbers first = vector("polyder", arguments[0]);
        if (arguments.length == 1 && first.isComplex()) {
            int n = first.count();
            double[] re = new double[Math.max(1, n - 1)];
            double[] im = new double[re.length];
            for (int i = 0; i < n - 1; i++) {
                re[i] = first.re()[i] * (n - 1 - i);
                im[i] = first.im()[i] * (n - 1 - i);
            }
            return Numbers.narrowed(first.floatKind(), new int[] {1, re.length}, re, im);
        }
        double[] a = coefficients("polyder", arguments[0]);
        if (arguments.length == 1) {
            if (nargout > 1) {
                throw Errors.tooManyOutputs();
            }
            return Numbers.array(first.floatKind(), new int[] {1, Polynomials.derivative(a).length}, Polynomials.derivative(a));
        }
        double[] b = coefficients("polyder", arguments[1]);
        if (nargout < 2) {
            return DoubleArray.row(Polynomials.derivative(Polynomials.product(a, b)));
        }
        double[] left = Polynomials.product(Polynomials.derivative(a), b);
        double[] right = Polynomials.product(a, Polynomials.derivative(b));
        double[] numerator = new double[Math.max(left.length, right.length)];
        for (int i = 0; i < left.length; i++) {
            numerator[numerator.length - left.length + i] += left[i];
        }
        for (int i = 0; i < right.length; i++) {
            numerator[numerator.length - right.length + i] -= right[i];
        }
        return new Object[] {DoubleArray.row(Polynomials.trimmed(numerator)), DoubleArray.row(Polynomials.product(b, b))};
    }

    private static Object integral(Object[] arguments) {
        Numbers p = vector("polyint", arguments[0]);
        double k = arguments.length > 1 ? Inputs.scalar("polyint", arguments[1], "K must be a scalar.") : 0;
        int n = p.count();
        double[] re = new double[n + 1];
        double[] im = p.isComplex() ? new double[n + 1] : null;
        for (int i = 0; i < n; i++) {
            re[i] = p.re()[i] / (n - i);
            if (im != null) {
                im[i] = p.im()[i] / (n - i);
            }
        }
        re[n] = k;
        return Numbers.narrowed(p.floatKind(), new int[] {1, n + 1}, re, im);
    }

    /** {@code p(a + b x)} as coefficients, for {@code mu = [a b]} as in centring and scaling. */
    private static Object moved(Object[] arguments) {
        double[] p = coefficients("polyaffine", arguments[0]);
        Numbers mu = Inputs.real("polyaffine", arguments[1]);
        if (mu.count() != 2) {
            throw Inputs.badArgument("polyaffine", "MU must have two elements.");
        }
        double[] inner = {1 / mu.re()[1], -mu.re()[0] / mu.re()[1]};
        double[] result = {0};
        for (double each : p) {
            result = Polynomials.product(result, inner);
            result[result.length - 1] += each;
        }
        return DoubleArray.row(Arrays.copyOfRange(result, result.length - p.length, result.length));
    }
}
