package dev.fermata.matlab.operation;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Arrayed;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** {@code base(indices) = []}; what is returned is to be stored back. */
public final class Deleting {
    private Deleting() {
    }

    public static Object delete(Object base, Object[] indices) {
        if (base == Undefined.UNDEFINED) {
            throw Errors.of("UndefinedVariable", "Deletion requires an existing variable.");
        }
        if (indices.length == 0) {
            throw Assigning.noIndex();
        }
        if (base instanceof SelfIndexed self) {
            return self.delete(indices);
        }
        Array array = base instanceof Arrayed one ? one.asArray() : Values.array(base);
        if (array instanceof Opaque) {
            throw Errors.noArrays(array.className());
        }
        Array result = indices.length == 1 ? linear(array, indices[0]) : slice(array, indices);
        return Values.simple(result);
    }

    public static Object delete(Object base, double i) {
        return delete(base, new Object[] {i});
    }

    private static Array linear(Array base, Object index) {
        Subscript at = Subscript.of(index, base.count());
        check(at, base.count());
        if (at.all) {
            return base.make(new int[] {0, 0});
        }
        if (at.count == 0) {
            return base;
        }
        int[] dims = base.dims();
        boolean column = dims.length == 2 && dims[1] == 1 && dims[0] != 1;
        int left = base.count() - distinct(at, base.count());
        int[] size = column ? new int[] {left, 1} : new int[] {1, left};
        if (!base.shared && at.count == 1 && at.reach == base.count() && Dims.isVector(dims)) {
            base.truncate(size);
            return base;
        }
        Array result = base.make(size);
        keep(base, at.marked(base.count()), 1, base.count(), result);
        return result;
    }

    private static int distinct(Subscript at, int extent) {
        int count = 0;
        for (boolean mark : at.marked(extent)) {
            count += mark ? 1 : 0;
        }
        return count;
    }

    private static void check(Subscript at, int extent) {
        if (at.reach > extent) {
            throw Errors.deletionOutOfBounds();
        }
    }

    /** Exactly one index may leave something over. */
    private static Array slice(Array base, Object[] indices) {
        Subscript[] at = Subscript.of(base, indices);
        int[] extents = new int[at.length];
        int only = -1;
        for (int i = 0; i < at.length; i++) {
            extents[i] = Subscript.extent(base.dims(), i, at.length);
            check(at[i], extents[i]);
        }
        for (int i = 0; i < at.length; i++) {
            if (!at[i].all && at[i].count == 0) {
                return base; // nothing is chosen
            }
        }
        for (int i = 0; i < at.length; i++) {
            if (at[i].coversAll(extents[i])) {
                continue;
            }
            if (only >= 0) {
                throw Errors.nullAssignment();
            }
            only = i;
        }
        if (only < 0) {
            only = firstWithoutColon(at);
        }
        int block = 1;
        for (int i = 0; i < only; i++) {
            block *= extents[i];
        }
        int[] dims = extents.clone();
        boolean[] gone = at[only].all ? new boolean[extents[only]] : at[only].marked(extents[only]);
        if (at[only].all) {
            Arrays.fill(gone, true);
        }
        dims[only] = extents[only] - distinct(at[only], extents[only]);
        Array result = base.make(dims);
        if (base.count() > 0) {
            keep(base, gone, block, extents[only], result);
        }
        return result;
    }

    private static int firstWithoutColon(Subscript[] at) {
        for (int i = 0; i < at.length; i++) {
            if (!at[i].all) {
                return i;
            }
        }
        return 0;
    }

    /** Copies what is not marked: blocks of elements that follow one another over and over. */
    private static void keep(Array base, boolean[] gone, int block, int extent, Array result) {
        int to = 0;
        for (int from = 0; from < base.count(); from += block * extent) {
            int i = 0;
            while (i < extent) {
                int start = i;
                while (i < extent && !gone[i]) {
                    i++;
                }
                if (i > start) {
                    result.copyRun(to, base, from + start * block, (i - start) * block);
                    to += (i - start) * block;
                }
                while (i < extent && gone[i]) {
                    i++;
                }
            }
        }
    }
}
