package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The operators on symbolic arrays. */
final class SymOperators {
    private SymOperators() {
    }

    static Object binary(Operator operator, Object left, Object right) {
        if (operator == Operator.PLUS && (left instanceof StringArray || right instanceof StringArray)) {
            return Operators.plus(left instanceof SymArray s ? s.converted(MatlabClass.STRING) : left,
                    right instanceof SymArray s ? s.converted(MatlabClass.STRING) : right);
        }
        SymArray a = Symbols.arrayOrNull(left);
        SymArray b = Symbols.arrayOrNull(right);
        if (a == null || b == null) {
            return null;
        }
        return SymFunctions.within(() -> kept(left, right, compute(operator, a, b)));
    }

    /** A result of functions is a function of the same arguments. */
    static Object kept(Object left, Object right, Object result) {
        SymFunction function = left instanceof SymFunction f ? f : right instanceof SymFunction f ? f : null;
        return function == null || !(result instanceof SymArray array) || array instanceof SymFunction ? result
                : function.with(array.dims(), array.values().toArray(Expr[]::new));
    }

    private static Object compute(Operator operator, SymArray a, SymArray b) {
        boolean scalar = a.count() == 1 || b.count() == 1;
        return switch (operator) {
            case PLUS -> elementwise(operator, a, b, (x, y) -> relating(x, y, Algebra::add));
            case MINUS -> elementwise(operator, a, b, (x, y) -> relating(x, y, Algebra::sub));
            case TIMES -> elementwise(operator, a, b, (x, y) -> relating(x, y, Algebra::mul));
            case RDIVIDE -> elementwise(operator, a, b, (x, y) -> relating(x, y, Algebra::div));
            case LDIVIDE -> elementwise(operator, b, a, (x, y) -> relating(x, y, Algebra::div));
            case POWER -> elementwise(operator, a, b, Algebra::pow);
            case MTIMES -> scalar ? compute(Operator.TIMES, a, b) : SymMatrix.product(a, b);
            case MRDIVIDE -> b.count() == 1 ? compute(Operator.RDIVIDE, a, b)
                    : SymMatrix.transposed(SymMatrix.solved(SymMatrix.transposed(b), SymMatrix.transposed(a)));
            case MLDIVIDE -> a.count() == 1 ? compute(Operator.RDIVIDE, b, a) : SymMatrix.solved(a, b);
            case MPOWER -> a.count() == 1 && b.count() == 1 ? compute(Operator.POWER, a, b) : SymMatrix.power(a, b);
            case EQ -> relation(operator, "==", a, b);
            case NE -> relation(operator, "~=", a, b);
            case LT -> relation(operator, "<", a, b);
            case LE -> relation(operator, "<=", a, b);
            case GT -> relation(Operator.LT, "<", b, a);
            case GE -> relation(Operator.LE, "<=", b, a);
            case AND -> elementwise(operator, a, b, (x, y) -> Calls.of("&", truth(x), truth(y)));
            case OR -> elementwise(operator, a, b, (x, y) -> Calls.of("|", truth(x), truth(y)));
            default -> null;
        };
    }

    private static Expr truth(Expr value) {
        return value.isNumber() ? value.isZero() ? Algebra.FALSE : Algebra.TRUE : value;
    }

    /** Arithmetic on an equation is done on both sides. */
    private static Expr relating(Expr x, Expr y, BinaryOperator<Expr> operation) {
        if (x.isCall("==") && y.isCall("==")) {
            return Calls.of("==", operation.apply(x.parts().get(0), y.parts().get(0)), operation.apply(x.parts().get(1), y.parts().get(1)));
        }
        if (x.isCall("==")) {
            return Calls.of("==", operation.apply(x.parts().get(0), y), operation.apply(x.parts().get(1), y));
        }
        if (y.isCall("==")) {
            return Calls.of("==", operation.apply(x, y.parts().get(0)), operation.apply(x, y.parts().get(1)));
        }
        return operation.apply(x, y);
    }

    /** Of numbers the answer is a truth. */
    private static Object relation(Operator operator, String name, SymArray a, SymArray b) {
        SymArray result = elementwise(operator, a, b, (x, y) -> Calls.of(name, x, y));
        LogicalArray truths = new LogicalArray(result.dims());
        for (int i = 0; i < result.count(); i++) {
            Expr each = result.get(i);
            Boolean truth = each.any(Expr.Name.class::isInstance) ? null : Relations.truth(each);
            if (truth == null) {
                return result;
            }
            truths.data()[i] = truth;
        }
        return result.count() == 0 ? result : Values.simple(truths);
    }

    static SymArray elementwise(Operator operator, SymArray a, SymArray b, BinaryOperator<Expr> operation) {
        int[] left = a.dims();
        int[] right = b.dims();
        int[] dims = new int[Math.max(left.length, right.length)];
        for (int i = 0; i < dims.length; i++) {
            int m = Dims.size(left, i);
            int n = Dims.size(right, i);
            if (m != n && m != 1 && n != 1) {
                throw Errors.of(operator.text() + ":SizeMismatch", "Arrays have incompatible sizes for this operation.");
            }
            dims[i] = m == 1 ? n : m;
        }
        Expr[] values = new Expr[Dims.count(dims)];
        for (int i = 0; i < values.length; i++) {
            values[i] = operation.apply(a.get(source(i, dims, left)), b.get(source(i, dims, right)));
        }
        return new SymArray(dims, values);
    }

    /** The element of an operand that belongs to an element of the result. */
    private static int source(int index, int[] dims, int[] own) {
        int result = 0;
        int step = 1;
        int rest = index;
        for (int i = 0; i < dims.length; i++) {
            int at = rest % dims[i];
            rest /= dims[i];
            int size = Dims.size(own, i);
            result += (size == 1 ? 0 : at) * step;
            step *= size;
        }
        return result;
    }

    static Object unary(Operator operator, SymArray value) {
        return switch (operator) {
            case UMINUS -> SymFunctions.within(() -> map(value, Algebra::neg));
            case UPLUS -> value;
            case NOT -> SymFunctions.within(() -> map(value, each -> Calls.of("~", truth(each))));
            case TRANSPOSE, CTRANSPOSE -> SymFunctions.within(() -> {
                if (value.dims().length > 2) {
                    return null;
                }
                SymArray turned = SymMatrix.transposed(value);
                return value.with(turned.dims(), (operator == Operator.TRANSPOSE ? turned : map(turned, each -> Calls.of("conj", each)))
                        .values().toArray(Expr[]::new));
            });
        default -> null;
        };
    }

    static SymArray map(SymArray value, UnaryOperator<Expr> change) {
        Expr[] values = new Expr[value.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = change.apply(value.get(i));
        }
        return value.with(value.dims(), values);
    }
}
