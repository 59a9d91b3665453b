package dev.fermata.matlab.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Deleting;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Truth;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arrays that stand for plain ones give what the plain ones give. */
class StandInTest {
    private final SplittableRandom random = new SplittableRandom(11);

    private DoubleArray matrix(int rows, int columns) {
        DoubleArray matrix = new DoubleArray(new int[] {rows, columns});
        for (int i = 0; i < matrix.count(); i++) {
            matrix.re()[i] = random.nextInt(3) == 0 ? random.nextInt(9) - 4 : 0;
        }
        return matrix;
    }

    private static void same(Object actual, Object expected, String what) {
        assertThat(Equality.isequaln(StandInArray.plain(actual), expected)).as("%s: %s and %s", what, actual, expected).isTrue();
        assertThat(Values.className(StandInArray.plain(actual))).as(what).isEqualTo(Values.className(expected));
    }

    private static Object call(String name, Object... arguments) throws Throwable {
        return Builtins.find(name).call(arguments, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLUS", "MINUS", "TIMES", "RDIVIDE", "POWER", "MTIMES", "EQ", "NE", "LT", "LE", "GT", "GE", "AND", "OR"})
    void operators(Operator operator) {
        for (int round = 0; round < 60; round++) {
            int size = 1 + random.nextInt(6);
            Object[] left = forms(matrix(size, size));
            Object[] right = forms(round % 4 == 0 ? Values.simple(matrix(1, 1)) : matrix(size, size));
            Object expected = Operators.binary(operator, left[0], right[0]);
            for (Object a : left) {
                for (Object b : right) {
                    same(Operators.binary(operator, a, b), expected, operator.text());
                }
            }
        }
    }

    private static Object[] forms(Object plain) {
        return new Object[] {plain, SparseArray.of(plain), GpuArray.of(plain)};
    }

    @Test
    void whatStaysSparse() {
        SparseArray a = SparseArray.of(matrix(4, 4));
        DoubleArray full = matrix(4, 4);
        assertThat(Operators.plus(a, a)).isInstanceOf(SparseArray.class);
        assertThat(Operators.plus(a, full)).isInstanceOf(DoubleArray.class);
        assertThat(Operators.plus(a, 1.0)).isInstanceOf(DoubleArray.class);
        assertThat(Operators.times(a, full)).isInstanceOf(SparseArray.class);
        assertThat(Operators.mtimes(a, full)).isInstanceOf(DoubleArray.class);
        assertThat(Operators.mtimes(a, a)).isInstanceOf(SparseArray.class);
        assertThat(Operators.mtimes(2.0, a)).isInstanceOf(SparseArray.class);
        assertThat(Operators.gt(a, 1.0)).isInstanceOf(SparseArray.class);
        assertThat(Operators.transpose(a)).isInstanceOf(SparseArray.class);
        assertThat(Operators.uminus(a)).isInstanceOf(SparseArray.class);
        assertThat(Operators.mtimes(a, Double.NaN)).isInstanceOf(SparseArray.class);
    }

    @Test
    void indexingAssigningDeletingJoining() {
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(5);
            int columns = 1 + random.nextInt(5);
            DoubleArray plain = matrix(rows, columns);
            Object[][] places = {{(double) 1 + random.nextInt(rows), (double) 1 + random.nextInt(columns)},
                {Colon.ALL, (double) 1 + random.nextInt(columns)}, {(double) 1 + random.nextInt(rows), Colon.ALL}, {Colon.ALL},
                {Operators.colon(1.0, (double) rows), 1.0}};
            double number = random.nextInt(3) - 1;
            for (Array form : new Array[] {SparseArray.of(plain), GpuArray.of(plain)}) {
                for (Object[] place : places) {
                    same(Indexing.index(form, place), Indexing.index(plain, place), "index");
                    same(Assigning.assign(form.copy(), (Object) number, place), Assigning.assign(plain.copy(), (Object) number, place), "assign");
                }
                same(Deleting.delete(form.copy(), places[1]), Deleting.delete(plain.copy(), places[1]), "delete");
                same(Concatenation.vertcat(new Object[] {form, plain}), Concatenation.vertcat(new Object[] {plain, plain}), "join");
                same(Operators.ctranspose(form), Operators.ctranspose(plain), "transpose");
                assertThat(Indexing.endOf(form, 2, 2)).isEqualTo(columns);
            }
        }
    }

    @Test
    void assigningLeavesTheOtherHolderAlone() {
        for (Array form : new Array[] {SparseArray.of(DoubleArray.row(1, 2, 3)), GpuArray.of(DoubleArray.row(1, 2, 3))}) {
            Values.share(form);
            Object changed = Assigning.assign(form, 2.0, 9.0);
            same(form, DoubleArray.row(1, 2, 3), "held");
            same(changed, DoubleArray.row(1, 9, 3), "changed");
        }
    }

    @Test
    void builtins() throws Throwable {
        DoubleArray plain = matrix(4, 3);
        for (Array form : new Array[] {SparseArray.of(plain), GpuArray.of(plain)}) {
            for (String name : new String[] {"sum", "abs", "size", "numel", "isempty", "diag", "any", "find", "exp", "isnumeric"}) {
                same(call(name, form), call(name, plain), name);
            }
            assertThat(Truth.of(form)).isEqualTo(Truth.of(plain));
            same(Indexing.index(DoubleArray.row(5, 6, 7), call("max", GpuArray.of(DoubleArray.row(1, 3)))), 7.0, "as an index");
        }
        assertThat(call("sum", SparseArray.of(plain))).isInstanceOf(SparseArray.class);
        assertThat(call("exp", SparseArray.of(plain))).isInstanceOf(SparseArray.class);
        assertThat(call("find", SparseArray.of(plain))).isInstanceOf(DoubleArray.class);
        assertThat(call("exp", GpuArray.of(plain))).isInstanceOf(GpuArray.class);
        assertThat(call("size", GpuArray.of(plain))).isInstanceOf(DoubleArray.class);
        assertThat(Values.textOrNull(call("class", GpuArray.of(plain)))).isEqualTo("gpuArray");
        assertThat(Values.textOrNull(call("class", SparseArray.of(plain)))).isEqualTo("double");
    }

    @Test
    void makingSparseMatrices() throws Throwable {
        Object made = call("sparse", DoubleArray.row(1, 2, 2, 1), DoubleArray.row(1, 1, 2, 1), DoubleArray.row(5, 1, 0, 2), 3.0, 2.0);
        same(made, new DoubleArray(new int[] {3, 2}, new double[] {7, 1, 0, 0, 0, 0}), "sparse");
        assertThat(((SparseArray) made).form().stored()).isEqualTo(2);
        same(call("speye", 2.0, 3.0), call("eye", 2.0, 3.0), "speye");
        DoubleArray band = new DoubleArray(new int[] {3, 2}, new double[] {1, 2, 3, 4, 5, 6});
        same(call("spdiags", band, DoubleArray.row(0, 1), 3.0, 3.0),
                new DoubleArray(new int[] {3, 3}, new double[] {1, 0, 0, 5, 2, 0, 0, 6, 3}), "spdiags");
        assertThat(catchThrowableOfType(MatlabError.class, () -> call("sparse", 0.0, 1.0, 1.0))).hasMessage("Index into matrix must be positive.");
        assertThat(catchThrowableOfType(MatlabError.class, () -> call("sparse", 3.0, 1.0, 1.0, 2.0, 2.0)))
                .hasMessage("Index exceeds matrix dimensions.");
        assertThat(catchThrowableOfType(MatlabError.class, () -> call("sparse", DoubleArray.row(1, 2), DoubleArray.row(1, 2, 3), 1.0)))
                .hasMessage("Vectors must be the same length.");
    }

    @Test
    void bandedSystems() throws Throwable {
        int size = 200;
        DoubleArray band = new DoubleArray(new int[] {size, 4});
        for (int i = 0; i < band.count(); i++) {
            band.re()[i] = random.nextDouble() - 0.5;
        }
        Object matrix = call("spdiags", band, DoubleArray.row(-2, -1, 0, 3), (double) size, (double) size);
        DoubleArray right = matrix(size, 2);
        Object x = Operators.mldivide(matrix, right);
        Object plain = Operators.mldivide(StandInArray.plain(matrix), right);
        DoubleArray difference = Conversion.doubleArray(Operators.minus(x, plain));
        double scale = 0;
        for (int i = 0; i < difference.count(); i++) {
            scale = Math.max(scale, Math.abs(Values.real(plain, i)));
        }
        for (int i = 0; i < difference.count(); i++) {
            assertThat(Math.abs(difference.re(i))).isLessThan(1e-8 * scale);
        }
    }

    @Test
    void shown() {
        DisplayFormat format = new DisplayFormat();
        SparseArray sparse = SparseArray.of(new DoubleArray(new int[] {2, 2}, new double[] {1, 0, 0, 20}));
        assertThat(Display.echo("S", sparse, format)).isEqualTo("""

                S =

                  2\u00d72 sparse double matrix (2 nonzeros)

                   (1,1)        1
                   (2,2)       20

                """);
        assertThat(Display.echo("S", SparseArray.of(new DoubleArray(new int[] {3, 3})), format)).contains("  All zero sparse: 3\u00d73");
        assertThat(Display.echo("L", SparseArray.of(LogicalArray.row(true, false)), format))
                .contains("  1\u00d72 sparse logical matrix (1 nonzero)");
        DoubleArray plain = DoubleArray.row(1, 2.5);
        assertThat(Display.echo("G", GpuArray.of(plain), format)).isEqualTo(Display.echo("G", plain, format));
        assertThat(Display.disp(GpuArray.of(plain), format)).isEqualTo(Display.disp(plain, format));
    }

    @Test
    void everyNameIsABuiltinWithAPage() {
        for (String name : (GpuBuiltins.NAMES + " " + SparseBuiltins.NAMES).split(" ")) {
            assertThat(Builtins.find(name)).as(name).isNotNull();
            assertThat(Documentation.of(name)).as("page of " + name).isPresent();
        }
    }
}
