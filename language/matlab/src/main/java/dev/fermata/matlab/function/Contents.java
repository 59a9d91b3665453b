package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** What braces reach: the contents of cells, of strings, and of objects that know braces themselves. */
public final class Contents {
    private Contents() {
    }

    /** {@code base{indices}}: a value, or an Object[] when there is not exactly one. */
    public static Object contents(Object base, Object indices) throws Throwable {
        Object[] list = (Object[]) indices;
        if (base instanceof CellArray cells) {
            int position = Members.position(cells, list);
            if (position >= 0) {
                return cells.get(position);
            }
            CellArray part = (CellArray) Values.array(Indexing.index(cells, list));
            return part.count() == 1 ? part.get(0) : Arrays.copyOf(part.data(), part.count());
        }
        return otherContents(base, list);
    }

    private static Object otherContents(Object base, Object[] list) throws Throwable {
        if (base instanceof StringArray) {
            StringArray part = (StringArray) Values.array(Indexing.index(base, list));
            Object[] texts = new Object[part.count()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = part.get(i) == null ? StringArray.scalar(null) : CharArray.of(part.get(i));
            }
            return texts.length == 1 ? texts[0] : texts;
        }
        if (base instanceof IndexedByBraces object) {
            return object.braced(list);
        }
        if (base instanceof SelfIndexed own) {
            Object[] contents = own.content(list);
            return contents.length == 1 ? contents[0] : contents;
        }
        throw Errors.of("CellIndexingOnNonCell", "Brace indexing is not supported for variables of this type.");
    }

    /** {@code base{index}} where one value is wanted. */
    public static Object content(Object base, Object index) throws Throwable {
        if (base instanceof CellArray cells && index instanceof Double number) {
            int position = (int) number.doubleValue();
            if (position == number && position >= 1 && position <= cells.count()) {
                return cells.get(position - 1);
            }
        }
        return Lists.single(contents(base, new Object[] {index}));
    }

    public static Object takeContent(Object base, Object indices) throws Throwable {
        if (Members.isNothing(base)) {
            return Undefined.UNDEFINED;
        }
        if (base instanceof CellArray cells) {
            int position = Members.position(cells, (Object[]) indices);
            return position < 0 ? Undefined.UNDEFINED : Members.inside(cells, cells.get(position));
        }
        if (base instanceof IndexedByBraces object) {
            return Values.share(object.braced((Object[]) indices));
        }
        if (base instanceof SelfIndexed own) {
            own.beforeChangeInside();
            Object[] contents = own.content((Object[]) indices);
            return contents.length == 1 ? Values.share(contents[0]) : Undefined.UNDEFINED;
        }
        if (base instanceof StringArray) {
            return Assigning.reaches(base, (Object[]) indices) ? Undefined.UNDEFINED : contents(base, indices);
        }
        throw braceAssignment();
    }

    private static RuntimeException braceAssignment() {
        return Errors.of("CellAssignmentOnNonCell",
                "Unable to perform assignment because brace indexing is not supported for variables of this type.");
    }

    /** The container after {@code base{indices} = value}. */
    public static Object setContent(Object base, Object indices, Object value) throws Throwable {
        Object[] list = (Object[]) indices;
        if (base instanceof IndexedByBraces object) {
            return object.withBraced(list, Values.share(value));
        }
        if (base instanceof SelfIndexed own) {
            return own.assignContent(list, Values.share(value));
        }
        if (base instanceof StringArray) {
            return Assigning.assign(base, value, list);
        }
        CellArray cells = Members.isNothing(base) ? new CellArray(new int[] {0, 0})
                : base instanceof CellArray known ? (CellArray) known.writable() : null;
        if (cells == null) {
            throw braceAssignment();
        }
        int position = Members.position(cells, list);
        if (position >= 0) {
            cells.data()[position] = value;
            return cells;
        }
        return Assigning.assign(cells, CellArray.row(new Object[] {value}), list);
    }

    /** {@code [base{indices}] = values}. */
    public static Object setContents(Object base, Object indices, Object values) throws Throwable {
        Object[] list = (Object[]) values;
        Object[] places = (Object[]) indices;
        if (base instanceof SelfIndexed own && list.length == 1) {
            return own.assignContent(places, Values.share(list[0]));
        }
        Object cells = Members.isNothing(base) ? new CellArray(new int[] {0, 0}) : base;
        if (!(cells instanceof CellArray array)) {
            throw braceAssignment();
        }
        if (list.length == 0) {
            return cells;
        }
        for (Object value : list) {
            Values.share(value);
        }
        int[] shape = new int[Math.max(2, places.length)];
        Arrays.fill(shape, 1);
        if (places.length == 1) {
            shape[array.columns() == 1 && array.rows() > 1 ? 0 : 1] = list.length;
        } else {
            for (int i = 0; i < places.length; i++) {
                shape[i] = Positions.count(array, places[i], i, places.length);
            }
        }
        return Assigning.assign(cells, new CellArray(shape, list.clone()), places);
    }

    /** How many places indices name. */
    public static long placeCount(Object base, Object indices) {
        if (base instanceof SelfIndexed) {
            return 1;
        }
        Object[] list = (Object[]) indices;
        Array array = base instanceof Array known ? known : null;
        long count = 1;
        for (int i = 0; i < list.length; i++) {
            count *= Positions.count(array, list[i], i, list.length);
        }
        return count;
    }
}
