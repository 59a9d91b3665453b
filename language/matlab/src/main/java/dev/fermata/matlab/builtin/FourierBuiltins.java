package dev.fermata.matlab.builtin;

import dev.fermata.matlab.numeric.Fourier;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Discrete Fourier and cosine transforms. */
public final class FourierBuiltins {
    static final String NAMES = "fft ifft fft2 ifft2 fftn ifftn fftshift ifftshift dct idct";

    private FourierBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "fft" -> Builtin.of(name, 1, 3, (arguments, _) -> transform(name, arguments, false));
            case "ifft" -> Builtin.of(name, 1, 4, (arguments, _) -> transform(name, arguments, true));
            case "fft2" -> Builtin.of(name, 1, 3, (arguments, _) -> plane(name, arguments, false));
            case "ifft2" -> Builtin.of(name, 1, 4, (arguments, _) -> plane(name, arguments, true));
            case "fftn" -> Builtin.of(name, 1, 2, (arguments, _) -> all(name, arguments, false));
            case "ifftn" -> Builtin.of(name, 1, 3, (arguments, _) -> all(name, arguments, true));
            case "fftshift" -> Builtin.of(name, 1, 2, (arguments, _) -> shifted(name, arguments, false));
            case "ifftshift" -> Builtin.of(name, 1, 2, (arguments, _) -> shifted(name, arguments, true));
            case "dct" -> Builtin.of(name, 1, 3, (arguments, _) -> cosine(name, arguments, false));
            case "idct" -> Builtin.of(name, 1, 3, (arguments, _) -> cosine(name, arguments, true));
            default -> null;
        };
    }

    private static Numbers signal(String name, Object value) {
        Numbers x = Numbers.ofOrNull(value);
        if (x == null) {
            throw Inputs.unsupported(name, value);
        }
        return x;
    }

    /** Complex results in work. */
    private record Spectrum(int[] dims, double[] re, double[] im) {
    }

    /** Along one dimension, padded with zeros or cut to a length. */
    private static Spectrum along(Spectrum x, int dim, int length, boolean inverse) {
        Numbers numbers = new Numbers(MatlabClass.DOUBLE, x.dims, x.re, x.im);
        Slices slices = Slices.along(numbers, dim);
        int n = length < 0 ? slices.length() : length;
        int[] dims = slices.dimsWith(x.dims, dim, n);
        double[] re = new double[Dims.count(dims)];
        double[] im = new double[re.length];
        int inner = slices.inner();
        int kept = Math.min(n, slices.length());
        double[] a = new double[n];
        double[] b = new double[n];
        for (int s = 0; s < slices.count() && n > 0; s++) {
            int from = slices.start(s);
            int to = s / inner * inner * n + s % inner;
            Arrays.fill(a, kept, n, 0);
            Arrays.fill(b, kept, n, 0);
            for (int k = 0; k < kept; k++) {
                a[k] = x.re[from + k * inner];
                b[k] = x.im == null ? 0 : x.im[from + k * inner];
            }
            if (inverse) {
                Fourier.inverse(a, b);
            } else {
                Fourier.forward(a, b);
                if (x.im == null) {
                    symmetrize(a, b);
                }
            }
            for (int k = 0; k < n; k++) {
                re[to + k * inner] = a[k];
                im[to + k * inner] = b[k];
            }
        }
        return new Spectrum(dims, re, im);
    }

    /** The transform of real numbers is symmetric to the last bit. */
    private static void symmetrize(double[] re, double[] im) {
        int n = re.length;
        im[0] = 0;
        for (int k = 1; 2 * k <= n; k++) {
            re[n - k] = re[k];
            im[n - k] = -im[k];
            if (2 * k == n) {
                im[k] = 0;
            }
        }
    }

    private static int length(String name, Object value) {
        String message = "FFT length must be a nonnegative integer scalar.";
        if (Inputs.isEmpty(value)) {
            return -1;
        }
        Numbers n = Numbers.ofOrNull(value);
        if (n == null || !n.isScalar() || n.isComplex() || n.re()[0] != Math.rint(n.re()[0]) || n.re()[0] < 0
                || n.re()[0] > Dims.COUNT_MAX) {
            throw Errors.of(name + ":InvalidLength", message);
        }
        return (int) n.re()[0];
    }

    /** The arguments without a final 'symmetric' or 'nonsymmetric'. */
    private static Object[] withoutFlag(String name, Object[] arguments, boolean[] symmetric) {
        Object last = arguments[arguments.length - 1];
        if (arguments.length < 2 || !Inputs.isText(last)) {
            return arguments;
        }
        String word = Inputs.option(last);
        if (!"symmetric".equals(word) && !"nonsymmetric".equals(word)) {
            throw Errors.of(name + ":InvalidSymflag", "Symmetry flag must be 'symmetric' or 'nonsymmetric'.");
        }
        symmetric[0] = word.equals("symmetric");
        return Arrays.copyOf(arguments, arguments.length - 1);
    }

    private static Object transform(String name, Object[] given, boolean inverse) {
        boolean[] symmetric = new boolean[1];
        Object[] arguments = inverse ? withoutFlag(name, given, symmetric) : given;
        Numbers x = signal(name, arguments[0]);
        int n = arguments.length > 1 ? length(name, arguments[1]) : -1;
        int dim;
        if (arguments.length > 2) {
            dim = Inputs.isEmpty(arguments[2]) ? Dims.firstNonSingleton(x.dims()) : dimension(name, arguments[2]);
        } else {
            dim = Dims.firstNonSingleton(x.dims());
        }
        if (x.isMatrix() && x.rows() == 0 && x.columns() == 0 && n < 0) {
            return Sizes.zeros(x.floatKind(), new int[] {0, 0});
        }
        Spectrum result = along(new Spectrum(x.dims(), x.re(), x.im()), dim, n, inverse);
        boolean real = symmetric[0] || inverse && x.isComplex() && isConjugateSymmetric(x, dim, n);
        return Numbers.narrowed(x.floatKind(), result.dims, result.re, real ? null : result.im);
    }

    private static int dimension(String name, Object value) {
        Numbers dim = Numbers.ofOrNull(value);
        if (dim == null || !dim.isScalar() || dim.re()[0] != Math.rint(dim.re()[0]) || dim.re()[0] < 1) {
            throw Errors.of(name + ":InvalidDimension", "Dimension argument must be a positive integer scalar within indexing range.");
        }
        return (int) dim.re()[0] - 1;
    }

    private static boolean isConjugateSymmetric(Numbers x, int dim, int n) {
        Slices slices = Slices.along(x, dim);
        if (n >= 0 && n != slices.length()) {
            return false;
        }
        for (int s = 0; s < slices.count(); s++) {
            int start = slices.start(s);
            for (int k = 0; k <= slices.length() / 2 && k < slices.length(); k++) {
                int a = start + k * slices.inner();
                int b = start + (slices.length() - k) % slices.length() * slices.inner();
                if (x.re()[a] != x.re()[b] || x.im()[a] != -x.im()[b]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether element (k1, k2, ...) is the conjugate of element (-k1, -k2, ...) in all given dimensions together. */
    private static boolean isConjugateSymmetric(Spectrum x, int rank) {
        int[] strides = new int[x.dims.length];
        int stride = 1;
        for (int d = 0; d < x.dims.length; d++) {
            strides[d] = stride;
            stride *= x.dims[d];
        }
        for (int i = 0; i < x.re.length; i++) {
            int mirror = 0;
            for (int d = 0; d < x.dims.length; d++) {
                int k = i / strides[d] % x.dims[d];
                mirror += (d < rank ? (x.dims[d] - k) % x.dims[d] : k) * strides[d];
            }
            if (x.re[i] != x.re[mirror] || x.im[i] != -x.im[mirror]) {
                return false;
            }
        }
        return true;
    }

    private static Spectrum sized(Numbers x, int[] lengths) {
        int rank = Math.max(x.dims().length, lengths.length);
        int[] dims = new int[rank];
        for (int d = 0; d < rank; d++) {
            int size = Dims.size(x.dims(), d);
            dims[d] = d < lengths.length && lengths[d] >= 0 ? lengths[d] : size;
        }
        double[] re = new double[Dims.count(dims)];
        double[] im = x.isComplex() ? new double[re.length] : null;
        for (int i = 0; i < re.length; i++) {
            int rest = i;
            int from = 0;
            int stride = 1;
            boolean inside = true;
            for (int d = 0; d < rank; d++) {
                int k = rest % dims[d];
                rest /= dims[d];
                inside &= k < Dims.size(x.dims(), d);
                from += k * stride;
                stride *= Dims.size(x.dims(), d);
            }
            if (inside) {
                re[i] = x.re()[from];
                if (im != null) {
                    im[i] = x.im()[from];
                }
            }
        }
        return new Spectrum(dims, re, im);
    }

    private static Object several(String name, Numbers x, int[] lengths, int rank, boolean inverse, boolean symmetric) {
        Spectrum spectrum = sized(x, lengths);
        boolean real = symmetric || inverse && spectrum.im != null && isConjugateSymmetric(spectrum, rank);
        for (int d = 0; d < Math.min(rank, Math.max(2, spectrum.dims.length)); d++) {
            spectrum = along(spectrum, d, -1, inverse);
        }
        return Numbers.narrowed(x.floatKind(), Dims.normal(spectrum.dims), spectrum.re, real ? null : spectrum.im);
    }

    private static Object plane(String name, Object[] given, boolean inverse) {
        boolean[] symmetric = new boolean[1];
        Object[] arguments = inverse ? withoutFlag(name, given, symmetric) : given;
        Numbers x = signal(name, arguments[0]);
        int[] lengths = {-1, -1};
        if (arguments.length == 2 && !Inputs.isEmpty(arguments[1])) {
            Numbers size = Numbers.ofOrNull(arguments[1]);
            if (size == null || size.count() > 2) {
                throw Errors.of(name + ":InvalidSizeVector", "Size vector must have two elements.");
            }
            lengths[0] = length(name, size.re()[0]);
            lengths[1] = length(name, size.re()[size.count() - 1]);
        } else if (arguments.length == 3) {
            lengths[0] = length(name, arguments[1]);
            lengths[1] = length(name, arguments[2]);
        }
        return several(name, x, lengths, 2, inverse, symmetric[0]);
    }

    private static Object all(String name, Object[] given, boolean inverse) {
        boolean[] symmetric = new boolean[1];
        Object[] arguments = inverse ? withoutFlag(name, given, symmetric) : given;
        Numbers x = signal(name, arguments[0]);
        int[] lengths = new int[0];
        if (arguments.length > 1 && !Inputs.isEmpty(arguments[1])) {
            Numbers size = Numbers.ofOrNull(arguments[1]);
            if (size == null || !size.isVector()) {
                throw Errors.of(name + ":InvalidSize", "Size vector must be a vector of nonnegative integers.");
            }
            lengths = new int[size.count()];
            for (int d = 0; d < lengths.length; d++) {
                lengths[d] = length(name, size.re()[d]);
            }
        }
        return several(name, x, lengths, Math.max(x.dims().length, lengths.length), inverse, symmetric[0]);
    }

    private static Object shifted(String name, Object[] arguments, boolean inverse) {
        Array x = Values.array(arguments[0]);
        if (!x.matlabClass().isArithmetic()) {
            throw Errors.of(name + ":UnsupportedInput", name + ": unsupported input type");
        }
        int rank = x.dims().length;
        boolean[] chosen = new boolean[rank];
        Arrays.fill(chosen, arguments.length < 2);
        if (arguments.length > 1) {
            Numbers dims = Numbers.ofOrNull(arguments[1]);
            for (int i = 0; dims != null && i < dims.count(); i++) {
                double d = dims.re()[i];
                if (d != Math.rint(d) || d < 1) {
                    throw Errors.of(name + ":InvalidDimensions",
                            "Dimension argument must be a positive integer scalar within indexing range.");
                }
                if (d <= rank) {
                    chosen[(int) d - 1] = true;
                }
            }
        }
        int[][] picks = new int[rank][];
        for (int d = 0; d < rank; d++) {
            int n = x.dims()[d];
            int by = !chosen[d] ? 0 : inverse ? n / 2 : (n + 1) / 2;
            picks[d] = new int[n];
            for (int i = 0; i < n; i++) {
                picks[d][i] = (i + by) % n;
            }
        }
        return Gather.of(x, x.dims(), Gather.product(x.dims(), picks));
    }

    /** The orthonormal cosine transform of the second kind and its inverse, by a transform of twice the length. */
    private static Object cosine(String name, Object[] arguments, boolean inverse) {
        Numbers x = signal(name, arguments[0]);
        if (x.isComplex()) {
            throw Inputs.invalid(name, "Input must be real.");
        }
        int n = arguments.length > 1 ? length(name, arguments[1]) : -1;
        int dim = arguments.length > 2 ? dimension(name, arguments[2]) : Dims.firstNonSingleton(x.dims());
        Spectrum source = new Spectrum(x.dims(), x.re(), null);
        if (n >= 0) {
            int[] lengths = new int[dim + 1];
            Arrays.fill(lengths, -1);
            lengths[dim] = n;
            source = sized(x, lengths);
        }
        Slices slices = Slices.along(new Numbers(MatlabClass.DOUBLE, source.dims, source.re, null), dim);
        int length = slices.length();
        double[] out = new double[source.re.length];
        double[] slice = new double[length];
        for (int s = 0; s < slices.count(); s++) {
            slices.read(source.re, s, slice);
            double[] result = inverse ? inverseCosine(slice) : cosine(slice);
            for (int k = 0; k < length; k++) {
                out[slices.start(s) + k * slices.inner()] = result[k];
            }
        }
        return Numbers.array(x.floatKind(), source.dims, out);
    }

    private static double[] cosine(double[] x) {
        int n = x.length;
        double[] re = new double[2 * n];
        double[] im = new double[2 * n];
        for (int i = 0; i < n; i++) {
            re[i] = x[i];
            re[2 * n - 1 - i] = x[i];
        }
        Fourier.forward(re, im);
        double[] result = new double[n];
        for (int k = 0; k < n; k++) {
            double angle = -Math.PI * k / (2 * n);
            result[k] = (re[k] * Math.cos(angle) - im[k] * Math.sin(angle)) / 2 * Math.sqrt((k == 0 ? 1.0 : 2.0) / n);
        }
        return result;
    }

    private static double[] inverseCosine(double[] y) {
        int n = y.length;
        double[] re = new double[2 * n];
        double[] im = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double scaled = y[k] * Math.sqrt((k == 0 ? 1.0 : 2.0) / n);
            double angle = Math.PI * k / (2 * n);
            re[k] = scaled * Math.cos(angle);
            im[k] = scaled * Math.sin(angle);
        }
        Fourier.inverse(re, im);
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = re[i] * 2 * n;
        }
        return result;
    }
}
