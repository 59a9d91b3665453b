package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products, quotients and powers of matrices. */
class MatrixTest {
    private final SplittableRandom random = new SplittableRandom(3);
    private String warnings;

    /** Runs as a program would, and keeps what was warned of. */
    private Object run(Supplier<Object> operation) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Object[] result = new Object[1];
        Session session = Session.builder().err(err).build();
        session.attach(MatlabSession.class, new MatlabSession());
        int code = session.run(() -> result[0] = operation.get());
        warnings = err.toString(StandardCharsets.UTF_8);
        assertThat(code).as(warnings).isZero();
        return result[0];
    }

    private DoubleArray random(int rows, int columns) {
        double[] data = new double[rows * columns];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextDouble() - 0.5;
        }
        return new DoubleArray(new int[] {rows, columns}, data);
    }

    private DoubleArray randomComplex(int rows, int columns) {
        return new DoubleArray(new int[] {rows, columns}, random(rows, columns).re(), random(rows, columns).re());
    }

    private static double distance(Object a, Object b) {
        assertThat(Values.dims(a)).isEqualTo(Values.dims(b));
        Array difference = Values.array(Operators.minus(a, b));
        double largest = 0;
        for (int i = 0; i < difference.count(); i++) {
            double im = difference instanceof DoubleArray numbers ? numbers.im(i) : 0;
            largest = Math.max(largest, Math.hypot(Values.real(difference, i), im));
        }
        return largest;
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,3,4", "1,7,9", "3,200,5", "5,1,5", "64,64,64", "17,33,129", "513,9,130", "600,40,3", "1,5000,1",
        "130,2,260", "0,3,2", "2,0,3", "4,9,300"})
    void productsAreSumsInOrder(int rows, int inner, int columns) {
        DoubleArray a = random(rows, inner);
        DoubleArray b = random(inner, columns);
        DoubleArray product = Conversion.doubleArray(Operators.mtimes(a, b));
        double[] expected = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < inner; k++) {
                    expected[i + j * rows] += a.re(i + k * rows) * b.re(k + j * inner);
                }
            }
        }
        if (inner == 1 || rows == 1 && columns == 1 && inner != 1 || rows < 4) {
            assertThat(distance(product, new DoubleArray(product.dims(), expected))).isLessThan(1e-12);
        } else {
            assertThat(product.re()).isEqualTo(expected);
        }
    }

    /** Large ones may be left to the machine's library. */
    @Test
    void largeProducts() {
        DoubleArray a = random(500, 470);
        DoubleArray b = random(470, 490);
        DoubleArray product = Conversion.doubleArray(Operators.mtimes(a, b));
        Object column = Operators.mtimes(a, Indexing.index(b, Colon.ALL, (Object) 77.0));
        assertThat(distance(Indexing.index(product, Colon.ALL, (Object) 77.0), column)).isLessThan(1e-12);
        assertThat(Operators.mtimes(a, b)).satisfies(again -> assertThat(Equality.isequal(again, product)).isTrue());
    }

    @Test
    void productsOfOtherClasses() {
        assertThat(Sample.text(Operators.mtimes(Sample.of("[1 2;3 4]"), Sample.of("[true;true]")))).isEqualTo("[3;7]");
        assertThat(Sample.text(Operators.mtimes(Sample.of("single [1 2]"), Sample.of("[3;4]")))).isEqualTo("single 11");
        assertThat(Sample.text(Operators.mtimes(Sample.of("int8 [1 2]"), Sample.of("2")))).isEqualTo("int8 [2 4]");
        assertThat(Sample.text(Operators.mtimes(Sample.of("'ab'"), Sample.of("[1;0]")))).isEqualTo("97");
        assertThat(Sample.text(Operators.mtimes(Sample.of("[1+2i 3]"), Sample.of("[1-2i;1]")))).isEqualTo("8");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(MatlabError.class,
                () -> Operators.mtimes(Sample.of("int8 [1 2]"), Sample.of("[1;2]"))))
                .hasMessage("MTIMES (*) is not fully supported for integer classes. At least one argument must be scalar.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 63, 64, 65, 150, 260})
    void squareSystems(int size) {
        DoubleArray general = random(size, size);
        DoubleArray positive = Conversion.doubleArray(Operators.plus(Operators.mtimes(general, Operators.transpose(general)),
                MatrixPowerIdentity.of(size)));
        DoubleArray right = random(size, 3);
        for (DoubleArray matrix : new DoubleArray[] {general, positive, triangle(general, true), triangle(general, false),
            randomComplex(size, size)}) {
            Object x = run(() -> Operators.mldivide(matrix, right));
            assertThat(warnings).isEmpty();
            assertThat(distance(Operators.mtimes(matrix, x), right)).isLessThan(1e-8);
            Object y = run(() -> Operators.mrdivide(Operators.transpose(right), matrix));
            assertThat(distance(Operators.mtimes(y, matrix), Operators.transpose(right))).isLessThan(1e-8);
        }
    }

    private static DoubleArray triangle(DoubleArray matrix, boolean upper) {
        DoubleArray result = matrix.copy();
        int size = matrix.rows();
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                if (i == j) {
                    result.re()[i + j * size] = size + 1.0;
                } else if (upper == i > j) {
                    result.re()[i + j * size] = 0;
                }
            }
        }
        return result;
    }

    private static final class MatrixPowerIdentity {
        static DoubleArray of(int size) {
            return Conversion.doubleArray(Operators.mpower(new DoubleArray(new int[] {size, size}), 0.0));
        }
    }

    @Test
    void solvesExactlyWhatIsExact() {
        assertThat(Sample.text(run(() -> Operators.mldivide(Sample.of("[2 1;1 3]"), Sample.of("[3;5]"))))).isEqualTo("[0.8;1.4]");
        assertThat(Sample.text(run(() -> Operators.mldivide(Sample.of("[2 0;1 4]"), Sample.of("[2;9]"))))).isEqualTo("[1;2]");
        assertThat(Sample.text(Operators.mldivide(2.0, Sample.of("[2 4]")))).isEqualTo("[1 2]");
        assertThat(Sample.text(Operators.mrdivide(Sample.of("[2 4]"), 2.0))).isEqualTo("[1 2]");
        assertThat(Sample.text(run(() -> Operators.mrdivide(Sample.of("[2 4]"), Sample.of("[1 2]"))))).isEqualTo("2");
        assertThat(run(() -> Operators.mldivide(Sample.of("single [2 0;0 4]"), Sample.of("[2;8]")))).isInstanceOf(SingleArray.class);
        assertThat(Sample.text(run(() -> Operators.mldivide(new DoubleArray(new int[] {0, 3}), new DoubleArray(new int[] {0, 2})))))
                .isEqualTo("[0 0;0 0;0 0]");
    }

    @Test
    void leastSquares() {
        DoubleArray tall = random(40, 7);
        DoubleArray right = random(40, 2);
        Object x = run(() -> Operators.mldivide(tall, right));
        assertThat(warnings).isEmpty();
        Object residual = Operators.minus(Operators.mtimes(tall, x), right);
        assertThat(distance(Operators.mtimes(Operators.transpose(tall), residual), new DoubleArray(new int[] {7, 2})))
                .isLessThan(1e-12);
        DoubleArray wide = random(5, 9);
        DoubleArray few = random(5, 1);
        Object y = run(() -> Operators.mldivide(wide, few));
        assertThat(distance(Operators.mtimes(wide, y), few)).isLessThan(1e-12);
        long zeros = 0;
        for (int i = 0; i < 9; i++) {
            zeros += Values.real(y, i) == 0 ? 1 : 0;
        }
        assertThat(zeros).as("a basic solution has as many other elements as the rank").isEqualTo(4);
    }

    @Test
    void singularMatricesWarn() {
        Object x = run(() -> Operators.mldivide(Sample.of("[1 2;2 4]"), Sample.of("[1;2]")));
        assertThat(warnings).isEqualTo("Warning: Matrix is singular to working precision.\n");
        assertThat(Values.real(x, 0)).isNaN();
        run(() -> Operators.mldivide(Sample.of("[0 1;0 2]"), Sample.of("[1;2]")));
        assertThat(warnings).isEqualTo("Warning: Matrix is singular to working precision.\n");
        run(() -> Operators.mldivide(Sample.of("[1 2 3;4 5 6;7 8 9]"), Sample.of("[1;2;3]")));
        assertThat(warnings).isEqualTo("Warning: Matrix is close to singular or badly scaled. Results may be inaccurate."
                + " RCOND = 1.541976e-18.\n");
        Object y = run(() -> Operators.mldivide(Sample.of("[1 2;2 4]"), Sample.of("[1;3]")));
        assertThat(Sample.text(y)).isEqualTo("[Inf;-Inf]");
        run(() -> Operators.mldivide(Sample.of("[1 1 1 1;1 1 1 1;1 1 1 1]"), Sample.of("[1;2;3]")));
        assertThat(warnings).isEqualTo("Warning: Rank deficient, rank = 1, tol =  1.538370e-15.\n");
    }

    @Test
    void warningsCanBeSwitchedOff() {
        run(() -> {
            Warnings.current().set("RunMat:singularMatrix", Warnings.State.OFF);
            return Operators.mldivide(Sample.of("[1 2;2 4]"), Sample.of("[1;2]"));
        });
        assertThat(warnings).isEmpty();
    }

    @Test
    void theConditionEstimateIsCloseToTheTruth() {
        for (int size : new int[] {2, 5, 30}) {
            DoubleArray matrix = random(size, size);
            LinearSystem system = LuSystem.of(size, matrix.re());
            double[] inverse = MatrixPowerIdentity.of(size).re().clone();
            system.solve(inverse, size);
            double exact = 1 / (LinearSystem.norm(size, matrix.re()) * LinearSystem.norm(size, inverse));
            assertThat(system.reciprocalCondition()).isBetween(exact * 0.999, exact * 3);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [1 2;3 4] | 2  | [7 10;15 22]
        [1 2;3 4] | 0  | [1 0;0 1]
        [1 1;0 1] | 10 | [1 10;0 1]
        [2 0;0 4] | -1 | [0.5 0;0 0.25]
        [4 0;0 9] | 0.5 | [2 0;0 3]
        2         | [1 0;0 2] | [2 0;0 4]
        2         | 3  | 8
        single [2 0;0 2] | 2 | single [4 0;0 4]
        """)
    void powers(String base, String exponent, String result) {
        assertThat(Sample.text(run(() -> Operators.mpower(Sample.of(base), Sample.of(exponent))))).isEqualTo(result);
    }

    @Test
    void rootsOfMatrices() {
        for (DoubleArray matrix : new DoubleArray[] {random(6, 6), randomComplex(5, 5),
            Conversion.doubleArray(Sample.of("[4 1 2;1 3 0;2 0 5]")), Conversion.doubleArray(Sample.of("[0 1;-1 0]"))}) {
            Object root = run(() -> Operators.mpower(matrix, 0.5));
            assertThat(distance(Operators.mtimes(root, root), matrix)).isLessThan(1e-10);
        }
    }

    @Test
    void partsAreComputedByAll() {
        int[] sum = new int[1_000_000];
        Parallel.run(sum.length, 1_000, (from, to) -> {
            for (int i = from; i < to; i++) {
                sum[i]++;
            }
        });
        assertThat(Arrays.stream(sum).allMatch(each -> each == 1)).isTrue();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Parallel.run(100_000, 10, (from, to) -> {
            if (from >= 50_000) {
                throw new MatlabError("a:b", "stop");
            }
        }))).hasMessage("stop");
    }
}
