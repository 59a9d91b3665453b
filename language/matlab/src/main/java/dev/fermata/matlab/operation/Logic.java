package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;

/** Element-wise and, or, not. */
final class Logic {
    private Logic() {
    }

    static Object combine(Operator operator, Object left, Object right) {
        if (!Values.classOf(left).isArithmetic() || !Values.classOf(right).isArithmetic()) {
            return Overloads.binary(operator, left, right);
        }
        LogicalArray a = Conversion.logicalArray(left);
        LogicalArray b = Conversion.logicalArray(right);
        boolean[] x = a.data();
        boolean[] y = b.data();
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        boolean[] out = new boolean[shape.count];
        boolean and = operator == Operator.AND;
        shape.visitAll((l, r, at) -> {
            int leftStep = shape.leftStep;
            int rightStep = shape.rightStep;
            for (int i = 0; i < shape.length; i++) {
                boolean p = x[l + i * leftStep];
                boolean q = y[r + i * rightStep];
                out[at + i] = and ? p & q : p | q;
            }
        });
        return Values.simple(new LogicalArray(shape.dims, out));
    }

    static Object not(Object value) {
        if (!Values.classOf(value).isArithmetic()) {
            return Overloads.unary(Operator.NOT, value);
        }
        LogicalArray truths = Conversion.logicalArray(value);
        boolean[] out = new boolean[truths.count()];
        for (int i = 0; i < out.length; i++) {
            out[i] = !truths.get(i);
        }
        return Values.simple((Array) new LogicalArray(truths.dims(), out));
    }
}
