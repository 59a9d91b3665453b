package dev.fermata.matlab.object;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Values;
import java.util.Set;

/** Objects of classes derived from a numeric class: operators and functions take the number. */
final class Underlying {
    /** Functions that see the object itself would not know it; these take its number. */
    private static final Set<String> FUNCTIONS = Set.of("double", "single", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
            "logical", "abs", "sum", "prod", "max", "min", "mod", "rem", "mean", "bitand", "bitor", "bitxor", "bitshift", "any", "all", "sort",
            "cumsum", "sprintf", "fprintf", "num2str", "plus", "minus", "times", "mtimes", "rdivide", "mrdivide", "power", "eq", "ne", "lt", "le",
            "gt", "ge", "and", "or", "not", "colon", "isreal", "isnumeric", "mat2str", "dec2bin", "floor", "ceil", "round", "diff", "find");

    private Underlying() {
    }

    static boolean isNumber(Object value) {
        return value instanceof Instance instance && instance.type().underlyingClass() != null;
    }

    /** The number in an object, or the numbers in an array of them; another value as it is. */
    static Object plain(Object value) {
        if (!isNumber(value)) {
            return value;
        }
        if (value instanceof ObjectValue one) {
            return one.underlying();
        }
        ObjectArray array = (ObjectArray) value;
        Object[] parts = new Object[array.count()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = array.at(i).underlying();
        }
        Object row = Concatenation.horzcat(parts);
        return row instanceof Array numbers ? Values.simple(numbers.reshaped(array.dims())) : row;
    }

    static Object[] plain(Object[] values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(values[i]);
        }
        return plain;
    }

    /** The operator on other values than those that it is called with. */
    static NativeFunction operator(Operator operator, Object left, Object right) {
        return new NativeFunction() {
            @Override
            public String name() {
                return operator.text();
            }

            @Override
            protected Object call(int nargout, Object[] arguments, int depth) {
                return Operators.binary(operator, left, right);
            }
        };
    }

    /** The operator on numbers. */
    static NativeFunction operator(Operator operator) {
        return new NativeFunction() {
            @Override
            public String name() {
                return operator.text();
            }

            @Override
            protected Object call(int nargout, Object[] arguments, int depth) {
                return arguments.length == 1 ? Operators.unary(operator, plain(arguments[0]))
                        : Operators.binary(operator, plain(arguments[0]), plain(arguments[1]));
            }
        };
    }

    /** The builtin of that name on numbers; null when it takes objects as they are. */
    static NativeFunction function(String name) {
        Builtin builtin = FUNCTIONS.contains(name) ? Builtins.find(name) : null;
        return builtin == null ? null : new NativeFunction() {
            @Override
            public String name() {
                return name;
            }

            @Override
            protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
                Object result = builtin.call(plain(arguments), nargout);
                return result instanceof Object[] several && nargout < 2 ? several[0] : result;
            }
        };
    }
}
