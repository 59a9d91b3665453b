package dev.fermata.matlab.object;

import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.Values;

/** {@code ismember} of handle objects and enumeration members. */
final class Membership extends NativeFunction {
    @Override
    public String name() {
        return "ismember";
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) {
        int count = Values.count(arguments[0]);
        int known = Values.count(arguments[1]);
        boolean[] found = new boolean[count];
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            for (int k = known - 1; k >= 0; k--) {
                if (Identical.isSame(Identical.at(arguments[0], i), Identical.at(arguments[1], k))) {
                    found[i] = true;
                    places[i] = k + 1;
                }
            }
        }
        Object result = Values.simple(new LogicalArray(Values.dims(arguments[0]), found));
        return nargout > 1 ? new Object[] {result, Values.simple(new DoubleArray(Values.dims(arguments[0]), places))} : result;
    }
}
