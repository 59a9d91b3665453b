package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/** Operators on string arrays: what stands beside a string is taken as text. */
final class Texts {
    private Texts() {
    }

    /** Element-wise concatenation; missing with anything is missing. */
    static Object plus(Object left, Object right) {
        StringArray a = operand(Operator.PLUS, left, right);
        StringArray b = operand(Operator.PLUS, right, left);
        if (a.count() == 1 && b.count() == 1) {
            return StringArray.scalar(joined(a.get(0), b.get(0)));
        }
        Expansion shape = Expansion.of(Operator.PLUS.text(), a.dims(), b.dims());
        String[] out = new String[shape.count];
        shape.visitAll((l, r, at) -> {
            for (int i = 0; i < shape.length; i++) {
                out[at + i] = joined(a.get(l + i * shape.leftStep), b.get(r + i * shape.rightStep));
            }
        });
        return new StringArray(shape.dims, out);
    }

    private static String joined(String a, String b) {
        return a == null || b == null ? null : a.concat(b);
    }

    /** By code units; missing is equal to nothing and in no order. */
    static Object compare(Operator operator, Object left, Object right) {
        StringArray a = operand(operator, left, right);
        StringArray b = operand(operator, right, left);
        RealComparison kernel = RealComparison.of(operator);
        Expansion shape = Expansion.of(operator.text(), a.dims(), b.dims());
        boolean[] out = new boolean[shape.count];
        shape.visitAll((l, r, at) -> {
            for (int i = 0; i < shape.length; i++) {
                String x = a.get(l + i * shape.leftStep);
                String y = b.get(r + i * shape.rightStep);
                out[at + i] = x == null || y == null ? kernel == RealComparison.NE : kernel.of(x.compareTo(y));
            }
        });
        return Values.simple(new LogicalArray(shape.dims, out));
    }

    private static StringArray operand(Operator operator, Object value, Object other) {
        try {
            return TextConversion.stringArray(value);
        } catch (MatlabError _) {
            throw Overloads.unsupported(operator, value, other);
        }
    }
}
