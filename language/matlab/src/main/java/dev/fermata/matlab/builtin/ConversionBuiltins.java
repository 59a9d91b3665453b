package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;

/** Conversion to a class by its name. */
public final class ConversionBuiltins {
    static final String NAMES = "double single int8 int16 int32 int64 uint8 uint16 uint32 uint64 logical cast";

    private ConversionBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        MatlabClass kind = MatlabClass.of(name);
        if (kind != null && (kind.isNumeric() || kind == MatlabClass.LOGICAL)) {
            return Builtin.of(name, 1, 3, (in, _) -> convert(name, kind, in));
        }
        return name.equals("cast") ? Builtin.of(name, 2, 3, ConversionBuiltins::cast) : null;
    }

    private static Object convert(String name, MatlabClass kind, Object[] arguments) {
        if (arguments.length == 2 || arguments.length == 3 && !Inputs.isOption(arguments[1], "like")) {
            throw Errors.tooManyInputs();
        }
        return Conversion.to(kind, arguments[0]);
    }

    private static Object cast(Object[] arguments, int nargout) {
        if (arguments.length == 3) {
            if (!Inputs.isOption(arguments[1], "like")) {
                throw Inputs.invalid("cast", "The second input must be a class name or 'like'.");
            }
            Object like = Conversion.to(Values.classOf(arguments[2]), arguments[0]);
            return Values.isComplex(arguments[2]) ? complex(Values.array(like)) : like;
        }
        String kind = Values.textOrNull(arguments[1]);
        if (kind == null) {
            throw Inputs.invalid("cast", "Class name must be a character vector or string scalar.");
        }
        return Conversion.cast(arguments[0], kind);
    }

    private static Array complex(Array value) {
        Array result = value.copy();
        if (result instanceof DoubleArray numbers) {
            numbers.makeComplex();
        } else if (result instanceof SingleArray numbers) {
            numbers.makeComplex();
        }
        return result;
    }
}
