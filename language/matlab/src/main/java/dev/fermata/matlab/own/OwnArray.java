package dev.fermata.matlab.own;

import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Blocks;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.display.TextBody;
import dev.fermata.matlab.operation.Adopting;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.text.Textual;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** An array of elements that have a text each, in a class with a name of its own. */
public abstract class OwnArray extends Array implements Specialized, Adopting, Convertible, Overloaded, SelfCompared, SelfConcatenated,
        Displayed, Textual {
    protected OwnArray(int[] dims) {
        super(dims);
    }

    /** The text of an element as display shows it. */
    @Override
    public abstract String shown(int index);

    /** {@link #shown} for many elements: what is the same for all is found out once. */
    protected IntFunction<String> shower() {
        return this::shown;
    }

    /** Whether an element has no value: NaT, undefined. */
    public abstract boolean isMissing(int index);

    @Override
    public abstract OwnArray make(int[] dims);

    @Override
    public abstract OwnArray adopt(Object value);

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public abstract String className();

    @Override
    public Object element(int index) {
        OwnArray result = make(new int[] {1, 1});
        result.set(0, this, index);
        return result;
    }

    /** The text that functions on text take. */
    @Override
    public String text(int index) {
        return isMissing(index) ? null : shown(index);
    }

    public StringArray toStrings() {
        String[] texts = new String[count()];
        IntFunction<String> shower = shower();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = isMissing(i) ? null : shower.apply(i);
        }
        return new StringArray(dims(), texts);
    }

    /** To text: the shown texts; a class with other conversions adds them. */
    @Override
    public Array converted(MatlabClass kind) {
        return switch (kind) {
            case STRING -> toStrings();
            case CHAR -> chars();
            default -> null;
        };
    }

    /** The shown texts as rows of characters. */
    protected Array chars() {
        String[] rows = new String[count()];
        Arrays.setAll(rows, shower());
        return rows.length == 1 ? CharArray.row(rows[0]) : Texts.matrix(rows);
    }

    /** The shown texts in a cell. */
    protected Array cells() {
        Object[] texts = new Object[count()];
        IntFunction<String> shower = shower();
        Arrays.setAll(texts, i -> CharArray.of(shower.apply(i)));
        return new CellArray(dims(), texts);
    }

    /** Parts of this class, and what it adopts; cells take the others in, and of missing ones the rest decides. */
    @Override
    public Object concatenated(int dimension, Object[] parts) {
        for (Object part : parts) {
            if (part instanceof CellArray) {
                Object[] cells = new Object[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    cells[i] = parts[i] instanceof CellArray ? parts[i] : CellArray.row(parts[i]);
                }
                return Concatenation.cat(dimension + 1, cells);
            }
        }
        List<Array> all = new ArrayList<>();
        OwnArray common = common(parts);
        for (Object part : parts) {
            if (!(part instanceof DoubleArray none && none.isEmpty())) {
                all.add(common.adopt(part));
            }
        }
        return Concatenation.join(dimension, all);
    }

    /** The part whose class the result has. */
    protected OwnArray common(Object[] parts) {
        return this;
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        if (!(other instanceof OwnArray own) || !own.className().equals(className())) {
            return false;
        }
        for (int i = 0; i < count(); i++) {
            boolean none = isMissing(i);
            if (none != own.isMissing(i) || none && !nan || !none && !isSame(i, own, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two elements that are not missing are the same. */
    protected abstract boolean isSame(int index, OwnArray other, int otherIndex);

    // ---- display ----

    @Override
    public String header() {
        return count() == 1 ? className() : Sizes.text(dims()) + " " + className() + " array";
    }

    /** Blanks before each element, and behind it. */
    protected int gapBefore() {
        return 3;
    }

    protected int gapAfter() {
        return 0;
    }

    /** Whether shorter texts stand at the right end of their column. */
    protected boolean isRightAligned() {
        return false;
    }

    @Override
    public void writeBody(Lines out) {
        if (count() > 0) {
            writePage(0, out);
        }
    }

    private void writePage(int from, Lines out) {
        int rows = rows();
        int columns = dims()[1];
        String[] texts = new String[rows * columns];
        int[] widths = new int[columns];
        IntFunction<String> shower = shower();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = shower.apply(from + i);
            widths[i / rows] = Math.max(widths[i / rows], TextBody.width(texts[i]));
        }
        int widest = 0;
        for (int width : widths) {
            widest = Math.max(widest, width);
        }
        int common = widest;
        Blocks.write(out, rows, columns, column -> gapBefore() + width(widths, column, common) + gapAfter(), (line, row, column) -> {
            String text = texts[column * rows + row];
            int padding = width(widths, column, common) - TextBody.width(text);
            line.repeat(' ', gapBefore() + (isRightAligned() ? padding : 0)).append(text)
                    .repeat(' ', (isRightAligned() ? 0 : padding) + gapAfter());
        });
    }

    /** The width of a column of texts. */
    protected int width(int[] widths, int column, int widest) {
        return widths[column];
    }

    @Override
    public void writeEcho(String name, Lines out) {
        if (count() == 0) {
            Display.frame(name, true, null,
                    lines -> lines.line("  " + Sizes.text(dims()) + " empty " + className() + " array"), out);
        } else if (dims().length == 2) {
            Displayed.super.writeEcho(name, out);
        } else {
            out.blank().line("  " + header());
            pages(name, true, out);
        }
    }

    @Override
    public void writeDisp(Lines out) {
        if (dims().length == 2) {
            Displayed.super.writeDisp(out);
        } else if (count() > 0) {
            pages("", false, out);
        }
    }

    private void pages(String name, boolean isSpaced, Lines out) {
        int size = rows() * dims()[1];
        for (int from = 0; from < count(); from += size) {
            int start = from;
            Display.frame(name + Display.page(dims(), from / size), isSpaced, null,
                    lines -> writePage(start, lines), out);
        }
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return count() == 1 ? shown(0) : null;
    }
}
