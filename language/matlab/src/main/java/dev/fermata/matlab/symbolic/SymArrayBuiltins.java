package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** Builtins on arrays with symbolic elements: sums, linear algebra, order, questions. */
final class SymArrayBuiltins {
    private SymArrayBuiltins() {
    }

    static Builtin specialized(String name) {
        return switch (name) {
            case "sum" -> SymFunctions.of(name, 1, 2, (in, _) -> reduced(in, Numerals.ZERO, Algebra::add));
            case "prod" -> SymFunctions.of(name, 1, 2, (in, _) -> reduced(in, Numerals.ONE, Algebra::mul));
            case "cumsum" -> SymFunctions.of(name, 1, 2, (in, _) -> running(in, Algebra::add));
            case "cumprod" -> SymFunctions.of(name, 1, 2, (in, _) -> running(in, Algebra::mul));
            case "mean" -> SymFunctions.of(name, 1, 2, (in, _) -> mean(in));
            case "det" -> SymFunctions.of(name, 1, 1, (in, _) -> SymArray.scalar(SymMatrix.determinant(Symbols.array(in[0]))));
            case "inv" -> SymFunctions.of(name, 1, 1, (in, _) -> SymMatrix.inverse(Symbols.array(in[0])));
            case "linsolve" -> SymFunctions.of(name, 2, 2, (in, _) -> SymMatrix.solved(Symbols.array(in[0]), Symbols.array(in[1])));
            case "rank" -> SymFunctions.of(name, 1, 1, (in, _) -> (double) SymMatrix.rank(Symbols.array(in[0])));
            case "trace" -> SymFunctions.of(name, 1, 1, (in, _) -> trace(Symbols.array(in[0])));
            case "rref" -> SymFunctions.of(name, 1, 1, (in, _) -> SymMatrix.echelon(Symbols.array(in[0])));
            case "null" -> SymFunctions.of(name, 1, 1, (in, _) -> SymMatrix.nullSpace(Symbols.array(in[0])));
            case "eig" -> SymFunctions.of(name, 1, 1, 2, (in, nargout) -> eig(Symbols.array(in[0]), nargout));
            case "charpoly", "poly" -> SymFunctions.of(name, 1, 2, (in, _) -> charpoly(in));
            case "adjoint" -> SymFunctions.of(name, 1, 1, (in, _) -> adjoint(Symbols.array(in[0])));
            case "kron" -> SymFunctions.of(name, 2, 2, (in, _) -> kron(Symbols.array(in[0]), Symbols.array(in[1])));
            case "dot" -> SymFunctions.of(name, 2, 2, (in, _) -> dot(Symbols.array(in[0]), Symbols.array(in[1])));
            case "cross" -> SymFunctions.of(name, 2, 2, (in, _) -> cross(Symbols.array(in[0]), Symbols.array(in[1])));
            case "norm" -> SymFunctions.of(name, 1, 2, (in, _) -> norm(in));
            case "roots" -> SymFunctions.of(name, 1, 1, (in, _) -> roots(Symbols.array(in[0])));
            case "sort" -> SymFunctions.of(name, 1, 2, (in, _) -> sorted(in));
            case "unique" -> SymFunctions.of(name, 1, 2, (in, _) -> unique(Symbols.array(in[0])));
            case "max", "min" -> SymFunctions.of(name, 1, 2, (in, _) -> extremum(name, in));
            case "any", "all" -> SymFunctions.of(name, 1, 1, (in, _) -> quantified(name, Symbols.array(in[0])));
            case "isnan" -> test(name, Algebra.NAN::equals);
            case "isinf" -> test(name, each -> Algebra.withoutCoefficient(each).equals(Algebra.INF));
            case "isfinite" -> test(name, each -> !each.has(Algebra.INF) && !each.has(Algebra.NAN));
            case "isreal" -> SymFunctions.of(name, 1, 1, (in, _) -> Symbols.array(in[0]).values().stream().allMatch(Signs::isReal));
            case "string" -> SymFunctions.of(name, 1, 1, (in, _) -> Symbols.array(in[0]).converted(MatlabClass.STRING));
            case "char", "num2str" -> SymFunctions.of(name, 1, 2, (in, _) -> CharArray.of(Symbols.text(Symbols.array(in[0]))));
            case "polyval" -> SymFunctions.of(name, 2, 2, (in, _) -> polyval(Symbols.array(in[0]), Symbols.array(in[1])));
            case "conv" -> SymFunctions.of(name, 2, 2, (in, _) -> conv(Symbols.array(in[0]), Symbols.array(in[1])));
            case "sprintf", "fprintf", "mat2str", "linspace", "plot", "isprime" -> byNumbers(name);
            case "nnz", "find" -> Builtin.of(name, 1, 3, 3, (in, nargout) -> {
                Object[] plain = in.clone();
                plain[0] = test("~isZero", each -> !each.isZero()).run(new Object[] {in[0]}, 1);
                return Builtins.find(name).call(plain, nargout);
            });
            case "ismember" -> SymFunctions.of(name, 2, 2, (in, _) -> {
                List<Expr> set = SymFunctions.values(in[1]);
                return test(name, set::contains).run(new Object[] {in[0]}, 1);
            });
            case "zeros", "ones", "eye" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> filled(name, in));
            case "triu", "tril" -> SymFunctions.of(name, 1, 2, (in, _) -> triangle(name, in));
            case "gcd", "lcm" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> common(name, in));
            default -> null;
        };
    }

    private static Builtin test(String name, Predicate<Expr> test) {
        return SymFunctions.of(name, 1, 1, (in, _) -> {
            SymArray value = Symbols.array(in[0]);
            LogicalArray result = new LogicalArray(value.dims());
            for (int i = 0; i < value.count(); i++) {
                result.data()[i] = test.test(value.get(i));
            }
            return result;
        });
    }

    /** A builtin on numbers takes symbolic numbers as doubles, for {@code %s} as text. */
    private static Builtin byNumbers(String name) {
        return Builtin.of(name, 0, Builtin.ANY, 4, (in, nargout) -> {
            Object[] plain = in.clone();
            for (int i = 0; i < in.length; i++) {
                if (in[i] instanceof SymArray value) {
                    boolean numbers = value.values().stream().noneMatch(each -> each.any(Expr.Name.class::isInstance));
                    plain[i] = numbers ? Values.simple(value.converted(MatlabClass.DOUBLE)) : CharArray.of(Symbols.text(value));
                }
            }
            return Builtins.find(name).call(plain, nargout);
        });
    }

    /** With symbolic sizes, or like a symbolic value. */
    private static Object filled(String name, Object[] in) throws Throwable {
        boolean like = in.length > 1 && "like".equals(Values.textOrNull(in[in.length - 2]));
        Object[] sizes = Arrays.copyOf(in, in.length - (like ? 2 : 0));
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = sizes[i] instanceof SymArray size ? Values.simple(size.converted(MatlabClass.DOUBLE)) : sizes[i];
        }
        Object plain = Builtins.find(name).call(sizes, 1);
        return like ? Symbols.array(plain) : plain;
    }

    // ---- along a dimension ----

    private static int dimension(SymArray value, Object[] in) {
        if (in.length > 1) {
            return (int) Values.real(in[1], 0) - 1;
        }
        for (int i = 0; i < value.dims().length; i++) {
            if (value.dims()[i] != 1) {
                return i;
            }
        }
        return 0;
    }

    private static SymArray reduced(Object[] in, Expr neutral, BinaryOperator<Expr> operation) {
        SymArray value = Symbols.array(in[0]);
        if (in.length > 1 && "all".equals(Values.textOrNull(in[1]))) {
            value = new SymArray(new int[] {value.count(), 1}, value.values().toArray(Expr[]::new));
            in = new Object[] {value};
        }
        if (value.dims().length > 2) {
            throw Errors.of("symbolic:InvalidInput", "Symbolic arrays of this function must be matrices.");
        }
        int dimension = value.count() == 0 && value.rows() == 0 && value.columns() == 0 ? -1 : dimension(value, in);
        if (dimension < 0) {
            return SymArray.scalar(neutral);
        }
        if (dimension > 1) {
            return value;
        }
        int rows = value.rows();
        int columns = value.columns();
        Expr[] results = new Expr[dimension == 0 ? columns : rows];
        for (int k = 0; k < results.length; k++) {
            Expr result = neutral;
            for (int i = 0; i < (dimension == 0 ? rows : columns); i++) {
                result = operation.apply(result, dimension == 0 ? value.get(k * rows + i) : value.get(i * rows + k));
            }
            results[k] = result;
        }
        return new SymArray(dimension == 0 ? new int[] {1, columns} : new int[] {rows, 1}, results);
    }

    private static SymArray running(Object[] in, BinaryOperator<Expr> operation) {
        SymArray value = Symbols.array(in[0]);
        int dimension = dimension(value, in);
        int step = dimension == 0 ? 1 : value.rows();
        int size = dimension == 0 ? value.rows() : value.columns();
        Expr[] results = value.values().toArray(Expr[]::new);
        for (int i = 0; i < results.length; i++) {
            if (i / step % size > 0) {
                results[i] = operation.apply(results[i - step], results[i]);
            }
        }
        return new SymArray(value.dims(), results);
    }

    private static SymArray mean(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        int size = value.dims()[dimension(value, in)];
        return SymFunctions.map(reduced(in, Numerals.ZERO, Algebra::add), each -> Algebra.mul(each, Numerals.of(1, size)));
    }

    // ---- linear algebra ----

    private static SymArray trace(SymArray value) {
        Expr sum = Numerals.ZERO;
        for (int i = 0; i < Math.min(value.rows(), value.columns()); i++) {
            sum = Algebra.add(sum, value.get(i * value.rows() + i));
        }
        return SymArray.scalar(sum);
    }

    private static Object eig(SymArray value, int nargout) {
        List<Expr> values = SymMatrix.eigenvalues(value);
        if (nargout < 2) {
            return SymArray.column(values);
        }
        int size = value.rows();
        List<Expr> vectors = new ArrayList<>();
        Map<Expr, Integer> counts = new LinkedHashMap<>();
        values.forEach(each -> counts.merge(each, 1, Integer::sum));
        List<Expr> diagonal = new ArrayList<>();
        int columns = 0;
        for (Expr eigenvalue : counts.keySet()) {
            Expr[] shifted = value.values().toArray(Expr[]::new);
            for (int i = 0; i < size; i++) {
                shifted[i * size + i] = Algebra.sub(shifted[i * size + i], eigenvalue);
            }
            SymArray basis = SymMatrix.nullSpace(new SymArray(value.dims(), shifted));
            vectors.addAll(basis.values());
            columns += basis.columns();
            for (int i = 0; i < counts.get(eigenvalue); i++) {
                diagonal.add(eigenvalue);
            }
        }
        Expr[] matrix = new Expr[size * size];
        Arrays.fill(matrix, Numerals.ZERO);
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] = diagonal.get(i);
        }
        return new Object[] {new SymArray(new int[] {size, columns}, vectors.toArray(Expr[]::new)), new SymArray(new int[] {size, size}, matrix)};
    }

    private static SymArray charpoly(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        Expr variable = in.length > 1 ? Symbols.array(in[1]).get(0) : Algebra.name("__lambda");
        Expr polynomial = SymMatrix.characteristic(value, variable);
        if (in.length > 1) {
            return SymArray.scalar(polynomial);
        }
        return SymArray.row(Expansion.coefficients(polynomial, variable).reversed());
    }

    private static SymArray adjoint(SymArray value) {
        int size = value.rows();
        if (value.count() != size * size || value.columns() != size) {
            throw Errors.of("adjoint:InvalidInput", "Matrix must be square.");
        }
        Expr[] values = new Expr[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                List<Expr> rest = new ArrayList<>();
                for (int k = 0; k < size * size; k++) {
                    if (k % size != i && k / size != j) {
                        rest.add(value.get(k));
                    }
                }
                Expr minor = SymMatrix.determinant(new SymArray(new int[] {size - 1, size - 1}, rest.toArray(Expr[]::new)));
                values[i * size + j] = (i + j) % 2 == 0 ? minor : Algebra.neg(minor);
            }
        }
        return new SymArray(value.dims(), values);
    }

    private static SymArray triangle(String name, Object[] in) {
        SymArray value = Symbols.array(in[0]);
        int diagonal = in.length > 1 ? (int) Values.real(in[1], 0) : 0;
        Expr[] values = value.values().toArray(Expr[]::new);
        for (int i = 0; i < values.length; i++) {
            int distance = i / value.rows() - i % value.rows() - diagonal;
            if (name.equals("triu") ? distance < 0 : distance > 0) {
                values[i] = Numerals.ZERO;
            }
        }
        return new SymArray(value.dims(), values);
    }

    private static SymArray kron(SymArray a, SymArray b) {
        int rows = a.rows() * b.rows();
        int columns = a.columns() * b.columns();
        Expr[] values = new Expr[rows * columns];
        for (int i = 0; i < values.length; i++) {
            int row = i % rows;
            int column = i / rows;
            values[i] = Algebra.mul(a.get(column / b.columns() * a.rows() + row / b.rows()), b.get(column % b.columns() * b.rows() + row % b.rows()));
        }
        return new SymArray(new int[] {rows, columns}, values);
    }

    private static SymArray dot(SymArray a, SymArray b) {
        if (a.count() != b.count()) {
            throw Errors.of("dot:SizeMismatch", "A and B must be same size.");
        }
        Expr sum = Numerals.ZERO;
        for (int i = 0; i < a.count(); i++) {
            sum = Algebra.add(sum, Algebra.mul(Calls.of("conj", a.get(i)), b.get(i)));
        }
        return SymArray.scalar(sum);
    }

    private static SymArray cross(SymArray a, SymArray b) {
        if (a.count() != 3 || b.count() != 3) {
            throw Errors.of("cross:SizeMismatch", "A and B must be of length 3 in the dimension in which the cross product is taken.");
        }
        Expr[] values = new Expr[3];
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            values[i] = Algebra.sub(Algebra.mul(a.get(j), b.get(k)), Algebra.mul(a.get(k), b.get(j)));
        }
        return new SymArray(a.dims(), values);
    }

    private static SymArray norm(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        String kind = in.length > 1 ? Values.textOrNull(in[1]) : null;
        Expr order = in.length > 1 && kind == null ? Symbols.array(in[1]).get(0) : Numerals.TWO;
        List<Expr> sizes = value.values().stream().map(each -> Calls.of("abs", each)).toList();
        if (value.rows() > 1 && value.columns() > 1 && !"fro".equals(kind)) {
            throw Errors.of("symbolic:InvalidInput", "Only the Frobenius norm of symbolic matrices is supported.");
        }
        if (order.equals(Algebra.INF) || "inf".equalsIgnoreCase(kind)) {
            return SymArray.scalar(Calls.of("max", sizes));
        }
        Expr sum = Algebra.add(sizes.stream().map(each -> Algebra.pow(each, order)).toList());
        return SymArray.scalar(Algebra.pow(sum, Algebra.div(Numerals.ONE, order)));
    }

    // ---- polynomials ----

    private static SymArray roots(SymArray coefficients) {
        Expr variable = Algebra.name("z");
        List<Expr> all = Roots.of(Expansion.polynomial(coefficients.values().reversed(), variable), variable, true);
        return SymArray.column(all == null ? List.of() : all);
    }

    private static SymArray polyval(SymArray coefficients, SymArray at) {
        return SymFunctions.map(at, x -> {
            Expr result = Numerals.ZERO;
            for (Expr each : coefficients.values()) {
                result = Algebra.add(Algebra.mul(result, x), each);
            }
            return result;
        });
    }

    private static SymArray conv(SymArray a, SymArray b) {
        Expr[] values = new Expr[a.count() + b.count() - 1];
        Arrays.fill(values, Numerals.ZERO);
        for (int i = 0; i < a.count(); i++) {
            for (int j = 0; j < b.count(); j++) {
                values[i + j] = Algebra.add(values[i + j], Algebra.mul(a.get(i), b.get(j)));
            }
        }
        return new SymArray(new int[] {1, values.length}, values);
    }

    // ---- order ----

    private static int order(Expr a, Expr b) {
        Integer sign = a.equals(b) ? Integer.valueOf(0) : Signs.of(Algebra.sub(a, b));
        return sign != null ? sign : Order.compare(a, b);
    }

    private static SymArray sorted(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        boolean down = in.length > 1 && "descend".equals(Values.textOrNull(in[1]));
        Comparator<Expr> comparator = down ? (a, b) -> order(b, a) : SymArrayBuiltins::order;
        boolean isRow = value.rows() == 1;
        int size = isRow ? value.count() : value.rows();
        Expr[] values = value.values().toArray(Expr[]::new);
        for (int from = 0; from + size <= values.length && size > 0; from += size) {
            Arrays.sort(values, from, from + size, comparator);
        }
        return new SymArray(value.dims(), values);
    }

    private static SymArray unique(SymArray value) {
        List<Expr> all = new ArrayList<>(value.values().stream().distinct().toList());
        all.sort(SymArrayBuiltins::order);
        return value.rows() == 1 ? SymArray.row(all) : SymArray.column(all);
    }

    private static Object extremum(String name, Object[] in) {
        if (in.length == 2 && Values.count(in[1]) > 0) {
            return SymOperators.elementwise(Operator.PLUS, Symbols.array(in[0]), Symbols.array(in[1]), (x, y) -> Calls.of(name, x, y));
        }
        SymArray value = Symbols.array(in[0]);
        if (value.rows() != 1 && value.columns() != 1) {
            return reduced(new Object[] {value}, Algebra.mul(name.equals("max") ? Numerals.MINUS_ONE : Numerals.ONE, Algebra.INF), (x, y) -> Calls.of(name, x, y));
        }
        return SymArray.scalar(value.count() == 1 ? value.get(0) : Calls.of(name, value.values()));
    }

    private static Object quantified(String name, SymArray value) {
        Array truths = value.converted(MatlabClass.LOGICAL);
        boolean all = true;
        boolean any = false;
        for (int i = 0; i < truths.count(); i++) {
            all &= ((LogicalArray) truths).get(i);
            any |= ((LogicalArray) truths).get(i);
        }
        return name.equals("all") ? all : any;
    }

    /** Of whole numbers and of polynomials. */
    private static Object common(String name, Object[] in) {
        if (in.length == 1) {
            Expr result = null;
            for (Expr each : Symbols.array(in[0]).values()) {
                result = result == null ? each : common(name, result, each);
            }
            return SymArray.scalar(result == null ? Numerals.ZERO : result);
        }
        SymArray result = Symbols.array(in[0]);
        for (int i = 1; i < in.length; i++) {
            result = SymOperators.elementwise(Operator.PLUS, result, Symbols.array(in[i]), (x, y) -> common(name, x, y));
        }
        return result;
    }

    static Expr common(String name, Expr a, Expr b) {
        if (a.isWhole() && b.isWhole()) {
            var divisor = a.rational().num().gcd(b.rational().num());
            return Numerals.of(name.equals("gcd") || divisor.signum() == 0 ? divisor : a.rational().num().multiply(b.rational().num()).divide(divisor).abs());
        }
        // Generators of both must be the same, so that their polynomials go together.
        Expr mark = Algebra.name("__mark");
        Fractions both = Fractions.of(Algebra.add(a, Algebra.mul(mark, b)));
        if (both == null) {
            return Numerals.ONE;
        }
        List<Poly> parts = both.numerator.by(both.generators().indexOf(mark));
        if (parts.size() < 2 || parts.get(0).isZero()) {
            return b.isZero() ? a : b;
        }
        Poly divisor = Poly.gcd(parts.get(0), parts.get(1));
        Expr result = both.expression(divisor);
        return name.equals("gcd") ? result : Fractions.normal(Algebra.div(Algebra.mul(a, b), result));
    }
}
