package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.numeric.ComplexMatrix;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any numbers: inverses undo, factors multiply to what was factored, sorting keeps elements. */
class NumericLawsTest {
    private static final long SEED = 20_240_817;
    private final Random random = new Random(SEED);

    private DoubleArray matrix(int rows, int columns) {
        double[] data = new double[rows * columns];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextGaussian();
        }
        return new DoubleArray(new int[] {rows, columns}, data);
    }

    private DoubleArray complex(int rows, int columns) {
        return new DoubleArray(new int[] {rows, columns}, matrix(rows, columns).re(), matrix(rows, columns).re());
    }

    private static Object[] call(int count, String name, Object... arguments) {
        return InProgram.run(() -> Expression.call(name, arguments, count));
    }

    private static Object first(String name, Object... arguments) {
        return call(1, name, arguments)[0];
    }

    private static void close(Object actual, Object expected, double tolerance) {
        Numbers a = Numbers.ofOrNull(actual);
        Numbers b = Numbers.ofOrNull(expected);
        assertThat(a.dims()).isEqualTo(b.dims());
        double scale = 1;
        for (int i = 0; i < b.count(); i++) {
            scale = Math.max(scale, Math.hypot(b.re()[i], b.im(i)));
        }
        for (int i = 0; i < a.count(); i++) {
            double distance = Math.hypot(a.re()[i] - b.re()[i], a.im(i) - b.im(i));
            assertThat(distance).as("element %d, seed %d", i, SEED).isLessThanOrEqualTo(tolerance * scale);
        }
    }

    private static Object times(Object a, Object b) {
        return Operators.mtimes(a, b);
    }

    private static Object identity(int n) {
        return Values.simple(new DoubleArray(new int[] {n, n}, ComplexMatrix.identity(n, n).re));
    }

    @Test
    void inverseTimesMatrixIsIdentity() {
        for (int n : new int[] {1, 2, 5, 30, 90}) {
            for (DoubleArray a : new DoubleArray[] {matrix(n, n), complex(n, n)}) {
                close(times(first("inv", a), a), identity(n), 1e-9);
            }
        }
    }

    @Test
    void pseudoInverseSatisfiesItsDefinition() {
        for (DoubleArray a : new DoubleArray[] {matrix(6, 3), matrix(3, 6), complex(5, 4)}) {
            Object p = first("pinv", a);
            close(times(times(a, p), a), a, 1e-12);
            close(times(times(p, a), p), p, 1e-12);
        }
    }

    @Test
    void triangularFactorsMultiplyToTheMatrix() {
        for (DoubleArray a : new DoubleArray[] {matrix(5, 5), matrix(7, 4), matrix(4, 7), complex(5, 5), complex(6, 3)}) {
            Object[] lup = call(3, "lu", a);
            close(times(lup[0], lup[1]), times(lup[2], a), 1e-13);
            Object[] lu = call(2, "lu", a);
            close(times(lu[0], lu[1]), a, 1e-13);
        }
    }

    @Test
    void orthogonalFactorsMultiplyToTheMatrix() {
        for (DoubleArray a : new DoubleArray[] {matrix(5, 5), matrix(7, 4), matrix(4, 7), complex(5, 5), complex(6, 3)}) {
            Object[] qr = call(2, "qr", a);
            close(times(qr[0], qr[1]), a, 1e-13);
            close(times(Operators.ctranspose(qr[0]), qr[0]), identity(a.rows()), 1e-13);
            Object[] pivoted = call(3, "qr", a);
            close(times(pivoted[0], pivoted[1]), times(a, pivoted[2]), 1e-13);
        }
    }

    @Test
    void choleskyFactorTimesItsTransposeIsTheMatrix() {
        for (DoubleArray a : new DoubleArray[] {matrix(5, 5), complex(5, 5)}) {
            Object definite = Operators.plus(times(Operators.ctranspose(a), a), identity(5));
            // Rounding may have made it a little unsymmetric.
            Object symmetric = Operators.times(Operators.plus(definite, Operators.ctranspose(definite)), 0.5);
            Object r = first("chol", symmetric);
            close(times(Operators.ctranspose(r), r), symmetric, 1e-13);
        }
    }

    @Test
    void eigenvectorsAreMultipliedByTheirEigenvalues() {
        for (DoubleArray a : new DoubleArray[] {matrix(2, 2), matrix(8, 8), complex(6, 6), complex(9, 9)}) {
            Object[] eigen = call(2, "eig", a);
            close(times(a, eigen[0]), times(eigen[0], eigen[1]), 1e-12);
            Object hermitian = Operators.plus(a, Operators.ctranspose(a));
            Object[] symmetric = call(2, "eig", hermitian);
            close(times(hermitian, symmetric[0]), times(symmetric[0], symmetric[1]), 1e-12);
            double[] values = Numbers.ofOrNull(first("eig", hermitian)).reCopy();
            assertThat(values).isSorted();
        }
    }

    @Test
    void singularVectorsRebuildTheMatrix() {
        for (DoubleArray a : new DoubleArray[] {matrix(5, 5), matrix(7, 4), matrix(4, 7), complex(5, 5), complex(6, 3), complex(3, 6)}) {
            for (String form : new String[] {"full", "econ"}) {
                Object[] usv = form.equals("full") ? call(3, "svd", a)
                        : call(3, "svd", a, CharArray.of("econ"));
                close(times(times(usv[0], usv[1]), Operators.ctranspose(usv[2])), a, 1e-12);
                int columns = Values.dims(usv[0])[1];
                close(times(Operators.ctranspose(usv[0]), usv[0]), identity(columns), 1e-12);
            }
        }
    }

    @Test
    void schurFormIsSimilarToTheMatrix() {
        for (DoubleArray a : new DoubleArray[] {matrix(6, 6), complex(6, 6)}) {
            Object[] form = call(2, "schur", a);
            close(times(times(form[0], form[1]), Operators.ctranspose(form[0])), a, 1e-12);
            Object[] complex = call(2, "schur", a, CharArray.of("complex"));
            close(times(times(complex[0], complex[1]), Operators.ctranspose(complex[0])), a, 1e-12);
        }
    }

    @Test
    void matrixFunctionsUndoOneAnother() {
        DoubleArray a = matrix(5, 5);
        Object definite = Operators.plus(times(Operators.ctranspose(a), a), identity(5));
        Object root = first("sqrtm", definite);
        close(times(root, root), definite, 1e-12);
        close(first("expm", first("logm", definite)), definite, 1e-10);
        close(times(first("expm", a), first("expm", Operators.uminus(a))), identity(5), 1e-9);
    }

    @Test
    void inverseTransformGivesTheSignalBack() {
        for (int n : new int[] {1, 2, 3, 4, 5, 8, 12, 30, 31, 37, 64, 97, 100, 127, 1000, 1009}) {
            DoubleArray real = matrix(n, 2);
            close(first("ifft", first("fft", real)), real, 1e-12);
            assertThat(Values.isComplex(first("ifft", first("fft", real)))).as("length %d", n).isFalse();
            DoubleArray complex = complex(n, 1);
            close(first("ifft", first("fft", complex)), complex, 1e-12);
        }
    }

    @Test
    void transformIsTheSumItStandsFor() {
        for (int n : new int[] {6, 7, 35, 41}) {
            DoubleArray x = complex(n, 1);
            double[] re = new double[n];
            double[] im = new double[n];
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    double angle = -2 * Math.PI * ((long) j * k % n) / n;
                    re[k] += x.re(j) * Math.cos(angle) - x.im(j) * Math.sin(angle);
                    im[k] += x.re(j) * Math.sin(angle) + x.im(j) * Math.cos(angle);
                }
            }
            close(first("fft", x), new DoubleArray(new int[] {n, 1}, re, im), 1e-12);
        }
    }

    @Test
    void sortingIsStableAndKeepsAllElements() {
        for (int n : new int[] {0, 1, 5, 100, 20_000}) {
            double[] data = new double[n];
            for (int i = 0; i < n; i++) {
                data[i] = random.nextInt(50) - 25;
            }
            DoubleArray x = DoubleArray.column(data.clone());
            for (String direction : new String[] {"ascend", "descend"}) {
                Object[] sorted = call(2, "sort", x, CharArray.of(direction));
                double[] values = Numbers.ofOrNull(sorted[0]).reCopy();
                double[] places = Numbers.ofOrNull(sorted[1]).reCopy();
                double sign = direction.equals("ascend") ? 1 : -1;
                for (int i = 0; i < n; i++) {
                    assertThat(values[i]).isEqualTo(data[(int) places[i] - 1]);
                    if (i > 0) {
                        assertThat(sign * values[i]).isGreaterThanOrEqualTo(sign * values[i - 1]);
                        assertThat(values[i] != values[i - 1] || places[i] > places[i - 1]).as("stable at %d", i).isTrue();
                    }
                }
                double[] all = places.clone();
                Arrays.sort(all);
                for (int i = 0; i < n; i++) {
                    assertThat(all[i]).isEqualTo(i + 1.0);
                }
            }
        }
    }

    @Test
    void setsObeyTheirLaws() {
        for (int round = 0; round < 20; round++) {
            double[] a = random.ints(12, 0, 10).asDoubleStream().toArray();
            double[] b = random.ints(9, 0, 10).asDoubleStream().toArray();
            DoubleArray x = DoubleArray.row(a);
            DoubleArray y = DoubleArray.row(b);
            double[] union = Numbers.ofOrNull(first("union", x, y)).reCopy();
            double[] both = Numbers.ofOrNull(first("intersect", x, y)).reCopy();
            double[] left = Numbers.ofOrNull(first("setdiff", x, y)).reCopy();
            double[] right = Numbers.ofOrNull(first("setdiff", y, x)).reCopy();
            double[] either = Numbers.ofOrNull(first("setxor", x, y)).reCopy();
            assertThat(union).isSorted().hasSize(both.length + left.length + right.length);
            assertThat(either).hasSize(left.length + right.length);
            Object[] parts = call(3, "unique", x);
            double[] unique = Numbers.ofOrNull(parts[0]).reCopy();
            double[] back = Numbers.ofOrNull(parts[2]).reCopy();
            for (int i = 0; i < a.length; i++) {
                assertThat(unique[(int) back[i] - 1]).isEqualTo(a[i]);
            }
        }
    }

    @Test
    void polynomialWithGivenRootsVanishesThere() {
        DoubleArray roots = matrix(6, 1);
        Object p = first("poly", roots);
        close(first("polyval", p, roots), new DoubleArray(new int[] {6, 1}), 1e-9);
        double[] found = Numbers.ofOrNull(first("sort", first("real", first("roots", p)))).reCopy();
        double[] expected = roots.re().clone();
        Arrays.sort(expected);
        for (int i = 0; i < 6; i++) {
            assertThat(found[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void quotientTimesDivisorPlusRestIsTheDividend() {
        DoubleArray b = matrix(1, 9);
        DoubleArray a = matrix(1, 4);
        Object[] parts = call(2, "deconv", b, a);
        close(Operators.plus(first("conv", parts[0], a), parts[1]), b, 1e-9);
    }

    @Test
    void interpolationPassesThroughItsPoints() {
        double[] x = {0, 1, 2.5, 3, 4.2, 6};
        DoubleArray y = matrix(1, x.length);
        for (String method : new String[] {"linear", "nearest", "next", "previous", "spline", "pchip", "makima"}) {
            close(first("interp1", DoubleArray.row(x), y, DoubleArray.row(x), CharArray.of(method)), y, 1e-12);
        }
    }
}
