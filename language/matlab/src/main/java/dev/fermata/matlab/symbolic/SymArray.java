package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.Ancestry;
import dev.fermata.matlab.mat.Storable;
import dev.fermata.matlab.operation.Adopting;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.NamesArguments;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.operation.SelfRanged;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An array of symbolic expressions: class {@code sym}. */
public class SymArray extends Array implements Specialized, Adopting, Convertible, Overloaded, SelfCompared, SelfConcatenated, Displayed,
        NamesArguments, SelfRanged, Storable, Ancestry {
    private Expr[] data;

    /** Takes the storage over. */
    SymArray(int[] dims, Expr[] data) {
        super(dims);
        this.data = data;
    }

    static SymArray scalar(Expr value) {
        return new SymArray(new int[] {1, 1}, new Expr[] {value});
    }

    static SymArray row(List<Expr> values) {
        return new SymArray(new int[] {1, values.size()}, values.toArray(Expr[]::new));
    }

    static SymArray column(List<Expr> values) {
        return new SymArray(new int[] {values.size(), 1}, values.toArray(Expr[]::new));
    }

    final Expr get(int index) {
        if (index >= data.length) {
            throw SymbolicErrors.of("InvalidInput", "Symbolic inputs must not be empty.");
        }
        return data[index];
    }

    final List<Expr> values() {
        return Arrays.asList(data).subList(0, count());
    }

    /** The same shape (and kind of function) with other expressions. */
    SymArray with(int[] dims, Expr[] values) {
        return new SymArray(dims, values);
    }

    // ---- as an array ----

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public String className() {
        return "sym";
    }

    @Override
    public boolean isA(String name) {
        return name.equals("sym") || name.equals(className());
    }

    @Override
    public SymArray make(int[] dims) {
        Expr[] zeros = new Expr[Dims.count(dims)];
        Arrays.fill(zeros, Numerals.ZERO);
        return new SymArray(dims, zeros);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((SymArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return scalar(data[index]);
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        int needed = Dims.count(dims);
        if (needed > data.length) {
            data = Arrays.copyOf(data, capacity(data.length, needed));
        }
        Arrays.fill(data, old, needed, Numerals.ZERO);
        resize(dims);
    }

    @Override
    public SymArray reshaped(int[] dims) {
        return new SymArray(dims, Arrays.copyOf(data, count()));
    }

    @Override
    public SymArray copy() {
        return new SymArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public SymArray adopt(Object value) {
        return Symbols.array(value);
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        List<Array> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof CellArray) {
                Object[] cells = parts.clone();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = parts[i] instanceof CellArray ? parts[i] : CellArray.row(parts[i]);
                }
                return Concatenation.cat(dimension + 1, cells);
            }
        }
        for (Object part : parts) {
            if (!(part instanceof DoubleArray none && none.isEmpty())) {
                all.add(Symbols.array(part).reshaped(Values.dims(part instanceof SymFunction function ? function.formula() : part)));
            }
        }
        return all.isEmpty() ? make(new int[] {0, 0}) : Concatenation.join(dimension, all);
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        SymArray that = Symbols.arrayOrNull(other);
        if (that == null || that.count() != count()) {
            return false;
        }
        for (int i = 0; i < count(); i++) {
            if (!data[i].equals(that.data[i]) || data[i].equals(Algebra.NAN) && !nan) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Array converted(MatlabClass kind) {
        return Symbols.converted(this, kind);
    }

    // ---- operators and functions ----

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        return SymOperators.binary(operator, left, right);
    }

    @Override
    public Object unary(Operator operator) {
        return SymOperators.unary(operator, this);
    }

    @Override
    public Builtin specialized(String name) {
        return SymFunctions.specialized(name);
    }

    /** Of numbers. */
    @Override
    public Object range(Object first, Object step, Object last) {
        return SymFunctions.within(() -> {
            Expr from = Symbols.array(first).get(0);
            Expr by = step == null ? Numerals.ONE : Symbols.array(step).get(0);
            Expr to = Symbols.array(last).get(0);
            Integer direction = Signs.of(by);
            List<Expr> all = new ArrayList<>();
            for (Expr each = from; direction != null && direction != 0; each = Algebra.add(each, by)) {
                Integer left = Signs.of(Algebra.sub(to, each));
                if (left == null) {
                    throw SymbolicErrors.of("InvalidInput", "Unable to compute number of symbolic steps.");
                }
                if (left == -direction) {
                    break;
                }
                all.add(each);
            }
            return row(all);
        });
    }

    /** {@code f(x, y) = value} makes a function when the arguments are names. */
    @Override
    public Object assigned(Object base, Object[] indices, Object value) {
        List<Expr> names = new ArrayList<>();
        for (Object index : indices) {
            if (!(index instanceof SymArray each) || each.count() != 1 || !(each.get(0) instanceof Expr.Name) || names.contains(each.get(0))) {
                return null;
            }
            names.add(each.get(0));
        }
        if (base != null && !(base instanceof SymArray) && Values.count(base) > 0) {
            return null;
        }
        SymArray formula = Symbols.arrayOrNull(value instanceof SymFunction function ? function.formula() : value);
        return formula == null ? null : new SymFunction(formula, names);
    }

    @Override
    public StructArray stored() {
        Object[] texts = new Object[count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = CharArray.of(ExprText.of(data[i]));
        }
        return StructArray.scalar().with("expressions", new CellArray(dims(), texts));
    }

    /** From what {@link #stored} gives. */
    public static Array restored(StructArray content) {
        if (!(content.get("expressions", 0) instanceof CellArray cells)) {
            return content;
        }
        Expr[] values = new Expr[cells.count()];
        for (int i = 0; i < values.length; i++) {
            String text = Values.textOrNull(cells.get(i));
            if (text == null) {
                return content;
            }
            values[i] = ExprParser.parse(text);
        }
        return new SymArray(cells.dims(), values);
    }

    // ---- display ----

    private static void space(Lines out) {
        if (!out.format().isCompact()) {
            out.line(" ");
        }
    }

    @Override
    public void writeBody(Lines out) {
        writePage(0, out);
    }

    private void writePage(int from, Lines out) {
        int rows = rows();
        int columns = dims()[1];
        if (count() == 0) {
            out.line("Empty sym: " + dims()[0] + "-by-" + columns());
            return;
        }
        if (rows == 1 && columns == 1) {
            out.line(ExprText.of(data[from]));
            return;
        }
        String[] texts = new String[rows * columns];
        int[] widths = new int[columns];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = ExprText.of(data[from + i]);
            widths[i / rows] = Math.max(widths[i / rows], texts[i].length());
        }
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String text = texts[column * rows + row];
                line.append(column == 0 ? "" : ", ").repeat(' ', widths[column] - text.length()).append(text);
            }
            out.line(columns == 1 ? line.toString() : "[" + line + "]");
        }
    }

    /** What stands before the equals sign. */
    String shownName(String name) {
        return name;
    }

    @Override
    public void writeEcho(String name, Lines out) {
        if (dims().length == 2) {
            echo(shownName(name), 0, out);
            return;
        }
        int size = rows() * dims()[1];
        for (int from = 0; from < count(); from += size) {
            echo(name + Display.page(dims(), from / size), from, out);
        }
    }

    private void echo(String name, int from, Lines out) {
        out.blank();
        if (!name.isEmpty()) {
            out.line(name + " =");
            space(out);
        }
        writePage(from, out);
        space(out);
    }

    @Override
    public void writeDisp(Lines out) {
        if (dims().length > 2) {
            writeEcho("", out);
            return;
        }
        writePage(0, out);
        space(out);
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return null;
    }
}
