package dev.fermata.matlab.object;

import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.value.CharArray;

/** The results of a getter for all elements: calls the library, which gives a cell. */
final class GettersOfAll extends NativeFunction {
    private final ObjectArray array;
    private final String property;

    GettersOfAll(ObjectArray array, String property) {
        this.array = array;
        this.property = property;
    }

    @Override
    public String name() {
        return property;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        return MatlabFunctions.current().find("__get_all").call2(depth, 1L, new Object[] {array, CharArray.of(property)});
    }
}
