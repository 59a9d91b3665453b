package dev.fermata.matlab.operation;

import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Values written and read as text, for tables in tests: {@code 5}, {@code [1 2;3 4]}, {@code int8 [1 2]}, {@code 'abc'},
 * {@code "abc"}, {@code ["a" "b"]}, {@code true}, {@code 1+2i}, {@code {1 'a'}}, {@code double 0x3}, {@code s(a=1,b='x')}.
 */
final class Sample {
    private final String text;
    private int at;

    private Sample(String text) {
        this.text = text;
    }

    static Object of(String text) {
        Sample sample = new Sample(text.strip());
        return sample.value();
    }

    private Object value() {
        char c = text.charAt(at);
        if (c == '\'') {
            at++;
            int end = text.indexOf('\'', at);
            String chars = text.substring(at, end);
            at = end + 1;
            return CharArray.of(chars);
        }
        if (c == '"') {
            at++;
            int end = text.indexOf('"', at);
            String chars = text.substring(at, end);
            at = end + 1;
            return StringArray.scalar(chars);
        }
        if (c == '{') {
            List<Object> row = new ArrayList<>();
            at++;
            while (skip() != '}') {
                row.add(value());
            }
            at++;
            return Concatenation.cellRow(row.toArray());
        }
        if (c == '[') {
            return matrix();
        }
        if (text.startsWith("s(", at)) {
            at += 2;
            StructArray struct = StructArray.scalar();
            while (skip() != ')') {
                int equals = text.indexOf('=', at);
                String name = text.substring(at, equals);
                at = equals + 1;
                struct.put(name, 0, value());
                if (text.charAt(at) == ',') {
                    at++;
                }
            }
            at++;
            return struct;
        }
        String word = word();
        if (word.equals("missing")) {
            return StringArray.scalar(null);
        }
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        MatlabClass kind = MatlabClass.of(word);
        if (kind != null) {
            skip();
            String size = text.substring(at);
            if (size.matches("\\d+x[\\dx]+.*")) {
                String dims = word();
                return empty(kind, dims);
            }
            if (kind.isInteger()) {
                return integers(kind);
            }
            return Conversion.to(kind, value());
        }
        return number(word);
    }

    private static Object empty(MatlabClass kind, String size) {
        String[] parts = size.split("x");
        int[] dims = new int[parts.length];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = Integer.parseInt(parts[i]);
        }
        return switch (kind) {
            case CHAR -> new CharArray(dims);
            case CELL -> new CellArray(dims);
            case STRING -> new StringArray(dims);
            case LOGICAL -> new LogicalArray(dims);
            case STRUCT -> new StructArray(dims);
            default -> Arithmetic.make(kind, dims);
        };
    }

    /** Exactly, beyond what doubles hold. */
    private Object integers(MatlabClass kind) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        if (text.charAt(at) != '[') {
            return IntegerArray.scalar(kind, new BigInteger(word()).longValue());
        }
        at++;
        while (skip() != ']') {
            if (text.charAt(at) == ';') {
                at++;
                rows.add(new ArrayList<>());
            } else {
                rows.getLast().add(word());
            }
        }
        at++;
        int columns = rows.getFirst().size();
        long[] data = new long[rows.size() * columns];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns; j++) {
                data[i + j * rows.size()] = new BigInteger(rows.get(i).get(j)).longValue();
            }
        }
        return new IntegerArray(kind, new int[] {rows.size(), columns}, data);
    }

    private Object matrix() {
        at++;
        List<Object[]> rows = new ArrayList<>();
        List<Object> row = new ArrayList<>();
        while (skip() != ']') {
            if (text.charAt(at) == ';') {
                at++;
                rows.add(row.toArray());
                row.clear();
            } else {
                row.add(value());
            }
        }
        at++;
        rows.add(row.toArray());
        return Concatenation.matrix(rows.toArray(Object[][]::new));
    }

    private char skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private String word() {
        int from = at;
        while (at < text.length() && " ;]},)".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private static Object number(String word) {
        if (word.equals(":")) {
            return Colon.ALL;
        }
        TextNumber.Complex number = TextNumber.parse(word);
        if (Double.isNaN(number.re()) && !word.equals("NaN")) {
            throw new IllegalArgumentException(word);
        }
        return word.endsWith("i") ? DoubleArray.scalar(number.re(), number.im()) : (Object) number.re();
    }

    // ---- the other way ----

    /** The text of a value. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        if (value == null) {
            return "null";
        }
        Array array = (Array) value;
        MatlabClass kind = array.matlabClass();
        String name = kind == MatlabClass.DOUBLE || kind == MatlabClass.LOGICAL || kind == MatlabClass.CHAR
                || kind == MatlabClass.STRING || kind == MatlabClass.CELL || kind == MatlabClass.STRUCT ? "" : kind.text() + " ";
        if (array.isEmpty()) {
            return kind.text() + " " + Dims.text(array.dims());
        }
        if (array instanceof CharArray chars && chars.rows() == 1 && chars.dims().length == 2) {
            return "'" + chars.text() + "'";
        }
        if (array.dims().length > 2) {
            StringBuilder all = new StringBuilder(name + Dims.text(array.dims()) + "(");
            for (int i = 0; i < array.count(); i++) {
                all.append(i == 0 ? "" : " ").append(element(array, i));
            }
            return all + ")";
        }
        boolean cell = array instanceof CellArray;
        if (array.count() == 1 && !cell) {
            return name + element(array, 0);
        }
        StringBuilder all = new StringBuilder(name + (cell ? "{" : "["));
        for (int i = 0; i < array.rows(); i++) {
            all.append(i == 0 ? "" : ";");
            if (array instanceof CharArray chars) {
                all.append("'").append(chars.row(i)).append("'");
                continue;
            }
            for (int j = 0; j < array.columns(); j++) {
                all.append(j == 0 ? "" : " ").append(element(array, i + j * array.rows()));
            }
        }
        return all + (cell ? "}" : "]");
    }

    private static String element(Array array, int i) {
        return switch (array) {
            case DoubleArray x when x.isComplex() -> complex(x.re(i), x.im(i));
            case SingleArray x when x.isComplex() -> complex(x.re(i), x.im(i));
            case SingleArray x -> NumberText.general(x.re(i), 7);
            case IntegerArray x -> WideInteger.value(x.matlabClass(), x.get(i)).toString();
            case StringArray x -> x.get(i) == null ? "<missing>" : "\"" + x.get(i) + "\"";
            case CellArray x -> text(x.get(i));
            case CharArray x -> "'" + x.get(i) + "'";
            case StructArray x -> {
                StringBuilder all = new StringBuilder("s(");
                for (int f = 0; f < x.names().size(); f++) {
                    all.append(f == 0 ? "" : ",").append(x.names().get(f)).append("=").append(text(x.get(f, i)));
                }
                yield all + ")";
            }
            case LogicalArray x -> String.valueOf(x.get(i));
            default -> number(Values.real(array, i));
        };
    }

    private static String complex(double re, double im) {
        String imaginary = number(im);
        return number(re) + (imaginary.startsWith("-") ? "" : "+") + imaginary + "i";
    }

    private static String number(double value) {
        return NumberText.general(value, 15);
    }
}
