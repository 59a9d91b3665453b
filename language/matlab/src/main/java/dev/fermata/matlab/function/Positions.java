package dev.fermata.matlab.function;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The places that an index names. */
public final class Positions {
    private Positions() {
    }

    /** How many places index number {@code position} of {@code indices} names; {@code base} is null when undefined. */
    static int count(Array base, Object index, int position, int indices) {
        if (index instanceof CharArray chars && chars.count() == 1 && chars.get(0) == ':') {
            if (base == null) {
                return 1;
            }
            if (position < indices - 1) {
                return Dims.size(base.dims(), position);
            }
            int size = 1;
            for (int i = position; i < base.dims().length; i++) {
                size *= base.dims()[i];
            }
            return size;
        }
        if (isLogical(index)) {
            int count = 0;
            LogicalArray mask = (LogicalArray) Values.array(index);
            for (int i = 0; i < mask.count(); i++) {
                count += mask.get(i) ? 1 : 0;
            }
            return count;
        }
        return Values.count(index);
    }

    /** The positions that one index means, from 1; of several indices there is only one place. */
    public static Object places(Object base, Object indices) {
        Object[] given = (Object[]) indices;
        if (given.length != 1) {
            throw Errors.of("ShapeMismatch", "Several struct elements can be assigned with one index only.");
        }
        double[] positions = of(base instanceof Array array ? array : null, given[0]);
        return Arrays.stream(positions).boxed().toArray();
    }

    /** The linear positions, from 1. */
    static double[] of(Array base, Object index) {
        int count = count(base, index, 0, 1);
        double[] positions = new double[count];
        if (index instanceof CharArray) {
            for (int i = 0; i < count; i++) {
                positions[i] = i + 1;
            }
        } else if (isLogical(index)) {
            LogicalArray mask = (LogicalArray) Values.array(index);
            int next = 0;
            for (int i = 0; i < mask.count(); i++) {
                if (mask.get(i)) {
                    positions[next++] = i + 1;
                }
            }
        } else {
            for (int i = 0; i < count; i++) {
                positions[i] = Values.real(index, i);
            }
        }
        return positions;
    }

    private static boolean isLogical(Object value) {
        return value instanceof LogicalArray || value instanceof Boolean;
    }
}
