package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The functions behind operators and brackets, and equality of whole values. */
public final class OperatorBuiltins {
    static final String NAMES = "plus minus times rdivide ldivide power mtimes mrdivide mldivide mpower uminus uplus eq ne lt le gt ge "
            + "and or not xor colon horzcat vertcat cat isequal isequaln";

    private OperatorBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "colon" -> Builtin.of(name, 2, 3, (in, _) ->
                    in.length == 2 ? Operators.colon(in[0], in[1]) : Operators.colon(in[0], in[1], in[2]));
            case "horzcat" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> Concatenation.horzcat(in));
            case "vertcat" -> Builtin.of(name, 0, Builtin.ANY, (in, _) -> Concatenation.vertcat(in));
            case "cat" -> Builtin.of(name, 1, Builtin.ANY, OperatorBuiltins::cat);
            case "isequal" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> isEqual(in, false));
            case "isequaln", "isequalwithequalnans" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> isEqual(in, true));
            case "xor" -> Builtin.of(name, 2, 2, (in, _) ->
                    Operators.ne(Conversion.toLogical(operand(in[0])), Conversion.toLogical(operand(in[1]))));
            case "transpose", "ctranspose" -> null;
            default -> {
                Operator operator = Operator.of(name);
                yield operator == null ? null : isUnary(operator)
                        ? Builtin.of(name, 1, 1, (in, _) -> Operators.unary(operator, in[0]))
                        : Builtin.of(name, 2, 4, (in, _) -> binary(operator, in));
            }
        };
    }

    private static boolean isUnary(Operator operator) {
        return operator == Operator.UMINUS || operator == Operator.UPLUS || operator == Operator.NOT;
    }

    private static Object operand(Object value) {
        if (!Values.classOf(value).isArithmetic()) {
            throw Inputs.unsupported("xor", value);
        }
        return value;
    }

    /** With {@code 'like'} and a prototype the result has the prototype's class. */
    private static Object binary(Operator operator, Object[] arguments) {
        if (arguments.length == 3 || arguments.length == 4 && !Inputs.isOption(arguments[2], "like")) {
            throw Inputs.invalid(operator.text(), "Too many input arguments.");
        }
        Object result = Operators.binary(operator, arguments[0], arguments[1]);
        return arguments.length == 2 ? result : Conversion.to(Values.classOf(arguments[3]), result);
    }

    private static Object cat(Object[] arguments, int nargout) {
        int dimension = Inputs.dimension("cat", arguments[0]) + 1;
        int end = arguments.length;
        MatlabClass kind = null;
        if (end > 3 && Inputs.isOption(arguments[end - 2], "like")) {
            kind = Values.classOf(arguments[end - 1]);
            end -= 2;
        }
        Object result = Concatenation.cat(dimension, Arrays.copyOfRange(arguments, 1, end));
        return kind == null ? result : Conversion.to(kind, result);
    }

    private static boolean isEqual(Object[] arguments, boolean nan) {
        for (int i = 1; i < arguments.length; i++) {
            boolean same = nan ? Equality.isequaln(arguments[0], arguments[i]) : Equality.isequal(arguments[0], arguments[i]);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
