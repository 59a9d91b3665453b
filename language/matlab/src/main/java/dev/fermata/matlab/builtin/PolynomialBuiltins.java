package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.ComplexMath;
import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.numeric.Lapack;
import dev.fermata.matlab.numeric.PartialFractions;
import dev.fermata.matlab.numeric.Polynomials;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
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
            case "polyfit" -> Builtin.of(name, 3, 4, 3, PolynomialBuiltins::fit);
            case "roots" -> Builtin.of(name, 1, 1, (arguments, _) -> roots(arguments[0]));
            case "poly" -> Builtin.of(name, 1, 1, (arguments, _) -> fromRoots(arguments[0]));
            case "conv" -> Builtin.of(name, 2, 3, (arguments, _) -> convolution(arguments));
            case "deconv" -> Builtin.of(name, 2, 2, 2, (arguments, _) -> quotient(arguments));
            case "polyder" -> Builtin.of(name, 1, 2, 2, PolynomialBuiltins::derivative);
            case "polyint" -> Builtin.of(name, 1, 2, (arguments, _) -> integral(arguments));
            case "residue" -> Builtin.of(name, 2, 3, 3, (arguments, _) -> arguments.length > 2 ? fraction(arguments) : residues(arguments));
            case "polyaffine" -> Builtin.of(name, 2, 2, (arguments, _) -> moved(arguments));
            default -> null;
        };
    }

    private static Numbers vector(String name, Object value) {
        Numbers x = Inputs.floats(name, value);
        if (!x.isVector() && !x.isEmpty()) {
            throw Inputs.invalid(name, name.equals("conv") ? "A and B must be vectors."
                    : name.equals("roots") ? "Input must be a vector." : "Input polynomial must be a vector.");
        }
        return x;
    }

    // ---- values ----

    private static Object value(Object[] arguments, int nargout) {
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
        return new Object[] {y, errorEstimate(s, x, p.count(), shift, scale)};
    }

    private static Array errorEstimate(StructArray s, Numbers x, int terms, double shift, double scale) {
        int n = x.count();
        double[] vandermonde = new double[Dims.count(n, terms)];
        for (int i = 0; i < n; i++) {
            double power = 1;
            for (int j = terms - 1; j >= 0; j--) {
                vandermonde[i + j * n] = power;
                power *= (x.re()[i] - shift) / scale;
            }
        }
        if (!s.has("R") || !s.has("normr") || !s.has("df") || s.count() != 1) {
            throw Inputs.invalid("polyval", "S must be a struct that POLYFIT has returned.");
        }
        Numbers e = Numbers.ofOrNull(Operators.mrdivide(new DoubleArray(new int[] {n, terms}, vandermonde), s.get("R", 0)));
        double normr = Values.real(s.get("normr", 0), 0);
        double df = Values.real(s.get("df", 0), 0);
        double[] delta = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 1;
            for (int j = 0; j < terms; j++) {
                sum += e.re()[i + j * n] * e.re()[i + j * n];
            }
            delta[i] = df == 0 ? Double.POSITIVE_INFINITY : normr / Math.sqrt(df) * Math.sqrt(sum);
        }
        return new DoubleArray(x.dims(), delta);
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

    // ---- fitting ----

    private static Object fit(Object[] arguments, int nargout) {
        Numbers x = Inputs.floats("polyfit", arguments[0]);
        Numbers y = Inputs.floats("polyfit", arguments[1]);
        if (x.count() != y.count() || !Arrays.equals(x.dims(), y.dims()) && !(x.isVector() && y.isVector())) {
            throw Inputs.invalid("polyfit", "The first two inputs must have the same number of elements.");
        }
        double degree = Inputs.scalar("polyfit", arguments[2], "N must be a real nonnegative integer scalar.");
        if (degree != Math.rint(degree) || degree < 0 || degree > 1 << 20) {
            throw Inputs.badArgument("polyfit", "N must be a real nonnegative integer scalar.");
        }
        if (x.isComplex()) {
            throw Inputs.invalid("polyfit", "X must be real.");
        }
        int n = x.count();
        int terms = (int) degree + 1;
        double mean = 0;
        double deviation = 1;
        if (nargout > 2) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x.re()[i];
            }
            mean = sum / n;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += (x.re()[i] - mean) * (x.re()[i] - mean);
            }
            deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        }
        Numbers weights = arguments.length > 3 && !Inputs.isEmpty(arguments[3]) ? Inputs.real("polyfit", arguments[3]) : null;
        if (weights != null && weights.count() != n) {
            throw Inputs.badArgument("polyfit", "polyfit: invalid argument");
        }
        double[] v = new double[Dims.count(n, terms)];
        double[] right = y.reCopy();
        double[] rightIm = y.imCopy();
        for (int i = 0; i < n; i++) {
            double w = weights == null ? 1 : Math.sqrt(weights.re()[i]);
            double power = w;
            for (int j = terms - 1; j >= 0; j--) {
                v[i + j * n] = power;
                power *= (x.re()[i] - mean) / deviation;
            }
            right[i] *= w;
            if (rightIm != null) {
                rightIm[i] *= w;
            }
        }
        return solved(arguments, nargout, n, terms, v, right, rightIm, mean, deviation);
    }

    private static Object solved(Object[] arguments, int nargout, int n, int terms, double[] v, double[] right,
            double[] rightIm, double mean, double deviation) {
        int k = Math.min(n, terms);
        Lapack.Qr factors = Lapack.qr(n, terms, v, k, false);
        double[] r = new double[Dims.count(k, terms)];
        for (int j = 0; j < terms; j++) {
            for (int i = 0; i <= Math.min(j, k - 1); i++) {
                r[i + j * k] = factors.r()[i + j * n];
            }
        }
        if (terms > n) {
            Warnings.warn("RunMat:polyfit:PolyNotUnique", "Polynomial is not unique; degree >= number of data points.");
        } else {
            double[] s = EigenBuiltins.singularValues(new Numbers(MatlabClass.DOUBLE, new int[] {k, terms}, r, null));
            if (s != null && s.length > 0 && !(s[0] < 1e10 * s[s.length - 1])) {
                String advice = nargout > 2 ? "Polynomial is badly conditioned. Add points with distinct X values or reduce the "
                        + "degree of the polynomial."
                        : "Polynomial is badly conditioned. Add points with distinct X values, reduce the degree of the "
                        + "polynomial, or try centering and scaling as described in HELP POLYFIT.";
                Warnings.warn(nargout > 2 ? "RunMat:polyfit:RepeatedPoints" : "RunMat:polyfit:RepeatedPointsOrRescale", advice);
            }
        }
        double[] re = coefficients(n, terms, k, factors.q(), r, right);
        double[] im = rightIm == null ? null : coefficients(n, terms, k, factors.q(), r, rightIm);
        Numbers x = Numbers.ofOrNull(arguments[0]);
        Numbers y = Numbers.ofOrNull(arguments[1]);
        MatlabClass kind = Inputs.common("polyfit", x.floatKind(), y.floatKind());
        Array p = Numbers.narrowed(kind, new int[] {1, terms}, re.clone(), im == null ? null : im.clone());
        if (nargout < 2) {
            return p;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double fitted = right[i];
            double fittedIm = rightIm == null ? 0 : rightIm[i];
            for (int j = 0; j < terms; j++) {
                fitted -= v[i + j * n] * re[j];
                fittedIm -= im == null ? 0 : v[i + j * n] * im[j];
            }
            squares += fitted * fitted + fittedIm * fittedIm;
        }
        StructArray s = StructArray.scalar().with("R", Values.simple(new DoubleArray(new int[] {k, terms}, r)))
                .with("df", (double) Math.max(0, n - terms)).with("normr", Math.sqrt(squares));
        return new Object[] {p, s, DoubleArray.column(mean, deviation)};
    }

    /** {@code R \ (Q' * y)}; the last coefficients are zero when there are too few points. */
    private static double[] coefficients(int n, int terms, int k, double[] q, double[] r, double[] y) {
        double[] p = new double[terms];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < n; i++) {
                p[j] += q[i + j * n] * y[i];
            }
        }
        for (int j = k - 1; j >= 0; j--) {
            for (int c = j + 1; c < k; c++) {
                p[j] -= r[j + c * k] * p[c];
            }
            p[j] /= r[j + j * k];
        }
        return p;
    }

    // ---- roots ----

    private static Object roots(Object value) {
        Numbers p = vector("roots", value);
        int n = p.count();
        int first = 0;
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(p.re()[i]) <= Double.MAX_VALUE) || !(Math.abs(p.im(i)) <= Double.MAX_VALUE)) {
                throw Inputs.invalid("roots", "Input to ROOTS must not contain NaN or Inf.");
            }
        }
        while (first < n && p.re()[first] == 0 && p.im(first) == 0) {
            first++;
        }
        int last = n - 1;
        while (last > first && p.re()[last] == 0 && p.im(last) == 0) {
            last--;
        }
        if (first >= n) {
            return Numbers.array(p.floatKind(), new int[] {0, 0}, new double[0]);
        }
        int zeros = n - 1 - last;
        // Leading coefficients so small that quotients overflow count as zeros.
        while (first < last && isTiny(p, first, last)) {
            first++;
        }
        int degree = last - first;
        double[] re = new double[degree + zeros];
        double[] im = new double[re.length];
        if (degree > 0) {
            double[] a = new double[Dims.count(degree, degree)];
            double[] b = p.isComplex() ? new double[Dims.count(degree, degree)] : null;
            double[] out = new double[2];
            for (int j = 0; j < degree; j++) {
                ComplexMath.divide(-p.re()[first + 1 + j], -p.im(first + 1 + j), p.re()[first], p.im(first), out);
                a[j * degree] = out[0];
                if (b != null) {
                    b[j * degree] = out[1];
                }
                if (j + 1 < degree) {
                    a[j + 1 + j * degree] = 1;
                }
            }
            DoubleArray values = EigenBuiltins.eigenvalues(new Numbers(MatlabClass.DOUBLE, new int[] {degree, degree}, a, b));
            if (values == null) {
                throw FactorBuiltins.noConvergence("roots");
            }
            // Zeros come first.
            for (int i = 0; i < degree; i++) {
                re[zeros + i] = values.re(i);
                im[zeros + i] = values.im(i);
            }
        }
        return re.length == 0 ? Numbers.array(p.floatKind(), new int[] {0, 1}, re)
                : Numbers.narrowed(p.floatKind(), new int[] {re.length, 1}, re, im);
    }

    private static boolean isTiny(Numbers p, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (Double.isInfinite(p.re()[i] / p.re()[first]) && !p.isComplex()) {
                return true;
            }
        }
        return false;
    }

    private static Object fromRoots(Object value) {
        Numbers r = Inputs.floats("poly", value);
        double[] re;
        double[] im;
        if (r.isMatrix() && r.rows() == r.columns() && r.count() != 1) {
            if (r.count() == 0) {
                return 1.0;
            }
            FactorBuiltins.requireFinite("poly", r);
            DoubleArray values = EigenBuiltins.eigenvalues(r);
            if (values == null) {
                throw FactorBuiltins.noConvergence("poly");
            }
            re = Arrays.copyOf(values.re(), values.count());
            im = values.isComplex() ? Arrays.copyOf(values.im(), values.count()) : null;
        } else if (r.isVector() || r.isEmpty()) {
            re = r.reCopy();
            im = r.imCopy();
        } else {
            throw Inputs.invalid("poly", "Argument must be a vector or a square matrix.");
        }
        double[][] p = Polynomials.fromRoots(re, im);
        boolean real = im == null || !r.isComplex() || areConjugate(re, im);
        return Numbers.narrowed(r.floatKind(), new int[] {1, p[0].length}, p[0], real ? null : p[1]);
    }

    private static boolean areConjugate(double[] re, double[] im) {
        for (int i = 0; i < re.length; i++) {
            int balance = 0;
            for (int j = 0; j < re.length; j++) {
                balance += re[j] == re[i] && im[j] == im[i] ? 1 : 0;
                balance -= re[j] == re[i] && im[j] == -im[i] ? 1 : 0;
            }
            if (im[i] != 0 && balance != 0) {
                return false;
            }
        }
        return true;
    }

    // ---- products and quotients ----

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

    private static Object[] quotient(Object[] arguments) {
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

    // ---- derivatives and integrals ----

    private static double[] coefficients(String name, Object value) {
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

    // ---- partial fractions ----

    /** {@code [b, a] = residue(r, p, k)}. */
    private static Object[] fraction(Object[] arguments) {
        ComplexMatrix[] parts = new ComplexMatrix[3];
        for (int i = 0; i < parts.length; i++) {
            Numbers x = Inputs.numbers("residue", arguments[i]);
            parts[i] = new ComplexMatrix(1, x.count(), x.reCopy(), x.isComplex() ? x.imCopy() : new double[x.count()]);
        }
        if (parts[0].re.length != parts[1].re.length) {
            throw Inputs.invalid("residue", "R and P must have the same number of elements.");
        }
        PartialFractions joined = PartialFractions.joined(parts[0], parts[1], parts[2]);
        return new Object[] {coefficientRow(joined.numerator()), coefficientRow(joined.denominator())};
    }

    /** Coefficients whose imaginary parts are only rounding errors are real. */
    private static Object coefficientRow(ComplexMatrix row) {
        double size = 0;
        double imaginary = 0;
        for (int i = 0; i < row.re.length; i++) {
            size = Math.max(size, Math.abs(row.re[i]));
            imaginary = Math.max(imaginary, Math.abs(row.im[i]));
        }
        double[] im = imaginary <= 1e-12 * size ? null : row.im;
        return Values.simple(new DoubleArray(new int[] {1, row.re.length}, row.re, im));
    }

    /** Residues, poles and the whole part of b/a. Poles closer than a thousandth count as one of higher order. */
    private static Object[] residues(Object[] arguments) {
        double[] b = Polynomials.trimmed(coefficients("residue", arguments[0]));
        double[] a = Polynomials.trimmed(coefficients("residue", arguments[1]));
        if (a.length == 0 || a[0] == 0) {
            throw Inputs.invalid("residue", "The leading coefficient of the denominator must be nonzero.");
        }
        double lead = a[0];
        for (int i = 0; i < a.length; i++) {
            a[i] /= lead;
        }
        for (int i = 0; i < b.length; i++) {
            b[i] /= lead;
        }
        Array whole = DoubleArray.empty();
        double[] rest = b;
        if (b.length >= a.length) {
            Object[] parts = quotient(new Object[] {DoubleArray.row(b), DoubleArray.row(a)});
            whole = Values.array(parts[0]);
            rest = Polynomials.trimmed(Numbers.ofOrNull(parts[1]).reCopy());
        }
        Numbers poles = Numbers.ofOrNull(roots(DoubleArray.row(a)));
        int n = poles.count();
        if (n == 0) {
            return new Object[] {DoubleArray.empty(), DoubleArray.empty(), whole};
        }
        double[] re = poles.reCopy();
        double[] im = poles.isComplex() ? poles.imCopy() : new double[n];
        int[] order = groupPoles(re, im);
        return expanded(rest, re, im, order, whole);
    }

    /** Replaces close poles by their mean and sorts them into groups; for each the power of its term. */
    private static int[] groupPoles(double[] re, double[] im) {
        int n = re.length;
        int[] order = new int[n];
        for (int i = 0; i < n;) {
            int count = 1;
            double sumRe = re[i];
            double sumIm = im[i];
            double size = Math.max(1, Math.hypot(re[i], im[i]));
            for (int j = i + 1; j < n; j++) {
                if (Math.hypot(re[j] - re[i], im[j] - im[i]) <= 1e-3 * size) {
                    sumRe += re[j];
                    sumIm += im[j];
                    double keptRe = re[j];
                    double keptIm = im[j];
                    for (int k = j; k > i + count; k--) {
                        re[k] = re[k - 1];
                        im[k] = im[k - 1];
                    }
                    re[i + count] = keptRe;
                    im[i + count] = keptIm;
                    count++;
                }
            }
            for (int k = 0; k < count; k++) {
                re[i + k] = sumRe / count;
                im[i + k] = Math.abs(sumIm / count) < 1e-12 * size ? 0 : sumIm / count;
                order[i + k] = k + 1;
            }
            i += count;
        }
        return order;
    }

    /** Solves for the residues: each term times the denominator is a polynomial. */
    private static Object[] expanded(double[] rest, double[] re, double[] im, int[] order, Array whole) {
        int n = re.length;
        double[] aRe = new double[Dims.count(n, n)];
        double[] aIm = new double[Dims.count(n, n)];
        for (int i = 0; i < n; i++) {
            // All factors but the last order[i] of this pole's group up to this term.
            double[] otherRe = new double[n];
            double[] otherIm = new double[n];
            int count = 0;
            for (int j = 0; j < n; j++) {
                boolean used = j <= i && j > i - order[i];
                if (!used) {
                    otherRe[count] = re[j];
                    otherIm[count++] = im[j];
                }
            }
            double[][] p = Polynomials.fromRoots(Arrays.copyOf(otherRe, count), Arrays.copyOf(otherIm, count));
            System.arraycopy(p[0], 0, aRe, i * n + n - count - 1, count + 1);
            System.arraycopy(p[1], 0, aIm, i * n + n - count - 1, count + 1);
        }
        double[] right = new double[n];
        System.arraycopy(rest, 0, right, n - Math.min(n, rest.length), Math.min(n, rest.length));
        Object r = Operators.mldivide(new DoubleArray(new int[] {n, n}, aRe, aIm).narrowed(), DoubleArray.column(right));
        int[] dims = {n, 1};
        Numbers solution = Numbers.ofOrNull(r);
        return new Object[] {Numbers.narrowed(MatlabClass.DOUBLE, dims, solution.reCopy(), solution.imCopy()),
            Numbers.narrowed(MatlabClass.DOUBLE, dims, re, im), whole};
    }

}
