package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Operators on arrays of any two sizes that go together, element by element by their coordinates. */
class ExpansionTest {
    private final SplittableRandom random = new SplittableRandom(77);

    @Test
    void everyElementHasItsOperands() {
        for (int round = 0; round < 3_000; round++) {
            int[] dims = new int[2 + random.nextInt(4)];
            int[] left = new int[dims.length];
            int[] right = new int[dims.length];
            for (int i = 0; i < dims.length; i++) {
                dims[i] = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(4);
                int form = random.nextInt(4);
                left[i] = form == 0 ? 1 : dims[i];
                right[i] = form == 1 ? 1 : dims[i];
                dims[i] = left[i] == 1 ? right[i] : left[i];
            }
            DoubleArray a = array(left);
            DoubleArray b = array(right);
            Operator operator = new Operator[] {Operator.MINUS, Operator.TIMES, Operator.LT, Operator.POWER}[random.nextInt(4)];
            check(operator, a, b, dims);
            check(operator, Conversion.singleArray(a), b, dims);
            check(operator, Conversion.integerArray(MatlabClass.INT32, a), b, dims);
            check(operator, Conversion.integerArray(MatlabClass.INT64, a), b, dims);
            if (operator != Operator.LT) {
                check(operator, new DoubleArray(a.dims(), a.re(), Numbers.filled(a.count(), 1)), b, dims);
            }
        }
    }

    private DoubleArray array(int[] dims) {
        double[] data = new double[Dims.count(dims)];
        for (int i = 0; i < data.length; i++) {
            data[i] = 1 + random.nextInt(5);
        }
        return new DoubleArray(dims, data);
    }

    private void check(Operator operator, Array a, Array b, int[] dims) {
        Object result = Operators.binary(operator, a, b);
        assertThat(Values.dims(result)).isEqualTo(Dims.normal(dims.clone()));
        int[] at = new int[dims.length];
        Array all = Values.array(result);
        for (int i = 0; i < all.count(); i++) {
            int rest = i;
            for (int d = 0; d < dims.length; d++) {
                at[d] = rest % dims[d];
                rest /= dims[d];
            }
            Object x = Indexing.element(a, position(a.dims(), at));
            Object y = Indexing.element(b, position(b.dims(), at));
            assertThat(Equality.isequal(Indexing.element(all, i), Operators.binary(operator, x, y)))
                    .as("%s %s %s at %s", Dims.text(a.dims()), operator, Dims.text(b.dims()), Arrays.toString(at)).isTrue();
        }
    }

    private static int position(int[] dims, int[] at) {
        int position = 0;
        for (int i = dims.length - 1; i >= 0; i--) {
            position = position * dims[i] + (dims[i] == 1 ? 0 : at[i]);
        }
        return position;
    }
}
