package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates the small part of the language that tests of builtins need: numbers (complex too), texts, matrices of numbers or
 * texts, cells, ranges, calls of builtins, class names as conversions, a leading minus, and (outside of brackets) a few operators. Nothing is inferred from
 * the language's own implementation.
 */
final class Expression {
    /** Binary operators from the weakest to the strongest; ranges are between the first and the second row. */
    private static final List<List<String>> OPERATORS = List.of(List.of("==", "~=", "<=", ">=", "<", ">"), List.of("+", "-"),
        List.of(".*", "./", "*", "/", "\\"), List.of(".^", "^"));

    private final String text;
    private int at;
    /** How many brackets or braces are open: white space separates there. */
    private int open;

    private Expression(String text) {
        this.text = text;
    }

    /** The value of an expression. */
    static Object value(String text) {
        return values(text, 1)[0];
    }

    /** The results of an expression that is one call. */
    static Object[] values(String text, int count) {
        Expression expression = new Expression(text);
        Object[] results = expression.top(count);
        expression.blanks();
        if (expression.at != text.length()) {
            throw new IllegalArgumentException("unexpected text at " + expression.at + " of " + text);
        }
        return results;
    }

    private Object[] top(int count) {
        blanks();
        int start = at;
        if (Character.isLetter(peek()) || peek() == '_') {
            String name = name();
            if (peek() == '(' && Builtins.find(name) != null) {
                Object[] arguments = arguments();
                blanks();
                if (at == text.length()) {
                    return call(name, arguments, count);
                }
            }
            at = start;
        }
        return new Object[] {operation(0)};
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    private void expect(char c) {
        blanks();
        if (peek() != c) {
            throw new IllegalArgumentException("expected " + c + " at " + at + " of " + text);
        }
        at++;
    }

    /** Operands of operators as strong as {@code level} or stronger. */
    private Object operation(int level) {
        if (level == OPERATORS.size()) {
            return term();
        }
        Object left = level == 0 ? range() : operation(level + 1);
        while (open == 0) {
            blanks();
            String operator = OPERATORS.get(level).stream().filter(each -> text.startsWith(each, at)).findFirst().orElse(null);
            if (operator == null) {
                break;
            }
            at += operator.length();
            Object right = level == 0 ? range() : operation(level + 1);
            left = Operators.binary(operator(operator), left, right);
        }
        return left;
    }

    private static Operator operator(String symbol) {
        return switch (symbol) {
            case "==" -> Operator.EQ;
            case "~=" -> Operator.NE;
            case "<=" -> Operator.LE;
            case ">=" -> Operator.GE;
            case "<" -> Operator.LT;
            case ">" -> Operator.GT;
            case "+" -> Operator.PLUS;
            case "-" -> Operator.MINUS;
            case ".*" -> Operator.TIMES;
            case "./" -> Operator.RDIVIDE;
            case "*" -> Operator.MTIMES;
            case "/" -> Operator.MRDIVIDE;
            case "\\" -> Operator.MLDIVIDE;
            case ".^" -> Operator.POWER;
            default -> Operator.MPOWER;
        };
    }

    private Object range() {
        Object first = operation(1);
        blanks();
        if (peek() != ':') {
            return first;
        }
        List<Object> parts = new ArrayList<>(List.of(first));
        while (peek() == ':') {
            at++;
            parts.add(operation(1));
            blanks();
        }
        double from = (Double) parts.get(0);
        double step = parts.size() == 3 ? (Double) parts.get(1) : 1;
        double to = (Double) parts.get(parts.size() - 1);
        int count = Math.max(0, (int) Math.floor((to - from) / step + 1e-10) + 1);
        double[] data = new double[count];
        for (int i = 0; i < count; i++) {
            data[i] = from + i * step;
        }
        return Values.simple(DoubleArray.row(data));
    }

    private Object term() {
        blanks();
        char c = peek();
        if (c == '-') {
            at++;
            if (Character.isDigit(peek())) {
                Object value = number();
                return value instanceof DoubleArray z && z.re(0) != 0 ? DoubleArray.scalar(-z.re(0), z.im(0)) : scaled(value, -1);
            }
            return scaled(term(), -1);
        }
        if (c == '~') {
            at++;
            return term().equals(Boolean.FALSE);
        }
        Object value = switch (c) {
            case '[' -> matrix();
            case '{' -> cell();
            case '\'' -> CharArray.of(quoted('\''));
            case '"' -> StringArray.scalar(quoted('"'));
            case '(' -> {
                at++;
                int outside = open;
                open = 0;
                Object inner = operation(0);
                open = outside;
                expect(')');
                yield inner;
            }
            default -> Character.isDigit(c) || c == '.' ? number() : named();
        };
        while (peek() == '\'' || peek() == '.' && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
            at += peek() == '.' ? 2 : 1;
            value = transposed(Values.array(value));
        }
        return value;
    }

    private static Object transposed(Array array) {
        Array result = array.make(new int[] {array.columns(), array.rows()});
        for (int i = 0; i < array.rows(); i++) {
            for (int j = 0; j < array.columns(); j++) {
                result.set(j + i * array.columns(), array, i + j * array.rows());
            }
        }
        return Values.simple(result);
    }

    private static Object scaled(Object value, double factor) {
        if (value instanceof Double number) {
            return number * factor;
        }
        Numbers x = Numbers.ofOrNull(value);
        double[] re = x.reCopy();
        double[] im = x.imCopy();
        for (int i = 0; i < re.length; i++) {
            re[i] *= factor;
            if (im != null) {
                im[i] *= factor;
            }
        }
        return Numbers.array(x.kind(), x.dims(), re, im);
    }

    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        at++;
        while (peek() != quote || at + 1 < text.length() && text.charAt(at + 1) == quote) {
            if (peek() == quote) {
                at++;
            }
            content.append(peek());
            at++;
        }
        at++;
        return content.toString();
    }

    /** A number, with an imaginary part that follows without blanks. */
    private Object number() {
        double re = digits();
        if (peek() == 'i') {
            at++;
            return DoubleArray.scalar(0, re);
        }
        if (peek() == '+' || peek() == '-') {
            int start = at;
            double sign = peek() == '-' ? -1 : 1;
            at++;
            if (Character.isDigit(peek())) {
                double im = digits();
                if (peek() == 'i') {
                    at++;
                    return DoubleArray.scalar(re, sign * im);
                }
            }
            at = start;
        }
        return re;
    }

    private double digits() {
        int start = at;
        while (Character.isDigit(peek()) || peek() == '.' && (at + 1 >= text.length() || text.charAt(at + 1) != '\'')) {
            at++;
        }
        if (peek() == 'e') {
            at++;
            if (peek() == '-' || peek() == '+') {
                at++;
            }
            while (Character.isDigit(peek())) {
                at++;
            }
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private String name() {
        int start = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("unexpected text at " + at + " of " + text);
        }
        return text.substring(start, at);
    }

    private Object named() {
        String name = name();
        if (peek() == '(') {
            Object[] arguments = arguments();
            Object[] results = call(name, arguments, 1);
            return results[0];
        }
        return switch (name) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "NaN" -> Double.NaN;
            case "pi" -> Math.PI;
            case "eps" -> 0x1p-52;
            case "true" -> true;
            case "false" -> false;
            case "missing" -> new StringArray(new int[] {1, 1});
            default -> call(name, new Object[0], 1)[0];
        };
    }

    private Object[] arguments() {
        expect('(');
        List<Object> arguments = new ArrayList<>();
        blanks();
        int outside = open;
        open = 0;
        while (peek() != ')') {
            arguments.add(operation(0));
            blanks();
            if (peek() == ',') {
                at++;
                blanks();
            }
        }
        at++;
        open = outside;
        return arguments.toArray();
    }

    static Object[] call(String name, Object[] arguments, int count) {
        MatlabClass kind = MatlabClass.of(name);
        Builtin builtin = Builtins.find(name);
        if (builtin == null) {
            if (kind != null && kind.isArithmetic() && arguments.length == 1) {
                Numbers x = Numbers.ofOrNull(arguments[0]);
                return new Object[] {Values.simple(Numbers.array(kind, x.dims(), x.reCopy(), x.imCopy()))};
            }
            throw new IllegalArgumentException("no builtin " + name);
        }
        try {
            for (Object argument : arguments) {
                Values.share(argument);
            }
            Object result = builtin.call(arguments, count);
            return result instanceof Object[] several ? several : new Object[] {result};
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private Object cell() {
        at++;
        List<List<Object>> rows = rows('}');
        int height = rows.size();
        int width = height == 0 ? 0 : rows.get(0).size();
        Object[] data = new Object[height * width];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                data[i + j * height] = rows.get(i).get(j);
            }
        }
        return new CellArray(new int[] {height, width}, data);
    }

    private List<List<Object>> rows(char end) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> row = new ArrayList<>();
        open++;
        while (true) {
            blanks();
            char c = peek();
            if (c == end || c == ';') {
                at++;
                if (!row.isEmpty() || c == ';') {
                    rows.add(row);
                }
                row = new ArrayList<>();
                if (c == end) {
                    open--;
                    return rows;
                }
            } else if (c == ',') {
                at++;
            } else {
                row.add(range());
            }
        }
    }

    /** Joins scalars and rows; the class is double, string, char or logical when all parts are. */
    private Object matrix() {
        at++;
        List<List<Object>> rows = rows(']');
        if (rows.isEmpty()) {
            return DoubleArray.empty();
        }
        List<Array> parts = new ArrayList<>();
        rows.forEach(row -> row.forEach(each -> parts.add(Values.array(each))));
        MatlabClass kind = parts.get(0).matlabClass();
        boolean same = parts.stream().allMatch(part -> part.matlabClass() == parts.get(0).matlabClass());
        Array model = same ? parts.get(0) : kind == MatlabClass.SINGLE ? new SingleArray(new int[] {0, 0}) : DoubleArray.empty();
        int height = 0;
        int width = 0;
        for (List<Object> row : rows) {
            height += row.isEmpty() ? 0 : Values.dims(row.get(0))[0];
            width = Math.max(width, row.stream().mapToInt(each -> Values.dims(each)[1]).sum());
        }
        Array result = model.make(new int[] {height, width});
        int top = 0;
        for (List<Object> row : rows) {
            int left = 0;
            int tall = 0;
            for (Object each : row) {
                Array part = Values.array(each);
                if (part instanceof LogicalArray && !(result instanceof LogicalArray)) {
                    part = Numbers.array(MatlabClass.DOUBLE, part.dims(), Numbers.ofOrNull(part).reCopy());
                }
                for (int i = 0; i < part.rows(); i++) {
                    for (int j = 0; j < part.columns(); j++) {
                        result.set(top + i + (left + j) * height, part, i + j * part.rows());
                    }
                }
                left += part.columns();
                tall = part.rows();
            }
            top += tall;
        }
        return Values.simple(result);
    }
}
