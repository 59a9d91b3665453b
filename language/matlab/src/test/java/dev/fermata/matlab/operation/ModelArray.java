package dev.fermata.matlab.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A slow, plain model of arrays: a size and a list of elements, every place found by its coordinates. What the language says
 * about indexing, growth and deletion is written down here once more, without any concern for speed.
 */
final class ModelArray {
    /** What the model's operations throw where the language has an error. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    final int[] dims;
    final List<Object> elements;

    ModelArray(int[] dims, List<Object> elements) {
        int[] size = dims;
        while (size.length > 2 && size[size.length - 1] == 1) {
            size = Arrays.copyOf(size, size.length - 1);
        }
        this.dims = size;
        this.elements = elements;
    }

    static ModelArray filled(int[] dims, Object element) {
        int count = 1;
        for (int size : dims) {
            count *= size;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(element);
        }
        return new ModelArray(dims, elements);
    }

    int size(int dimension) {
        return dimension < dims.length ? dims[dimension] : 1;
    }

    private static int[] coordinates(int position, int[] dims) {
        int[] at = new int[dims.length];
        for (int i = 0; i < dims.length; i++) {
            at[i] = position % dims[i];
            position /= dims[i];
        }
        return at;
    }

    private static int position(int[] at, int[] dims) {
        int position = 0;
        for (int i = dims.length - 1; i >= 0; i--) {
            position = position * dims[i] + at[i];
        }
        return position;
    }

    /** The same elements seen with so many dimensions. */
    private int[] seen(int count) {
        int[] view = new int[count];
        Arrays.fill(view, 1);
        for (int i = 0; i < dims.length; i++) {
            if (i < count) {
                view[i] *= dims[i];
            } else {
                view[count - 1] *= dims[i];
            }
        }
        return view;
    }

    /** An index as a list of positions from 1; null means all. */
    ModelArray index(List<int[]> indices, int[] indexDims) {
        int[] view = seen(indices.size());
        List<int[]> full = new ArrayList<>();
        int[] result = new int[indices.size()];
        for (int i = 0; i < view.length; i++) {
            int[] list = indices.get(i) == null ? all(view[i]) : indices.get(i);
            for (int each : list) {
                if (each > view[i]) {
                    throw new Refused("outside");
                }
            }
            full.add(list);
            result[i] = list.length;
        }
        ModelArray chosen = filled(result, null);
        for (int i = 0; i < chosen.elements.size(); i++) {
            int[] at = coordinates(i, result);
            for (int d = 0; d < at.length; d++) {
                at[d] = full.get(d)[at[d]] - 1;
            }
            chosen.elements.set(i, elements.get(position(at, view)));
        }
        if (view.length > 1) {
            return chosen;
        }
        boolean vectors = elements.size() != 1 && dims.length == 2 && (dims[0] == 1 || dims[1] == 1) && indices.get(0) != null
                && indexDims.length == 2 && (indexDims[0] == 1 || indexDims[1] == 1);
        int count = chosen.elements.size();
        int[] shape = indices.get(0) == null ? new int[] {count, 1}
                : vectors ? dims[0] == 1 ? new int[] {1, count} : new int[] {count, 1} : indexDims;
        return new ModelArray(shape, chosen.elements);
    }

    private static int[] all(int size) {
        int[] list = new int[size];
        Arrays.setAll(list, i -> i + 1);
        return list;
    }

    ModelArray assign(List<int[]> indices, ModelArray value, Object filler) {
        int[] view = seen(indices.size());
        int k = view.length;
        int[] counts = new int[k];
        int[] reach = new int[k];
        List<int[]> full = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            int[] list = indices.get(i) == null ? all(view[i]) : indices.get(i);
            full.add(list);
            counts[i] = list.length;
            reach[i] = Arrays.stream(list).max().orElse(0);
        }
        boolean scalar = value.elements.size() == 1;
        if (!scalar && (k == 1 ? counts[0] != value.elements.size() : !squeezed(counts).equals(squeezed(value.dims)))) {
            throw new Refused("shape");
        }
        int[] size = grownSize(view, reach);
        ModelArray result = filled(size, filler);
        int[] wide = Arrays.copyOf(dims, size.length);
        Arrays.fill(wide, Math.min(dims.length, size.length), size.length, 1);
        for (int i = 0; i < elements.size(); i++) {
            result.elements.set(position(coordinates(i, wide), size), elements.get(i));
        }
        int total = Arrays.stream(counts).reduce(1, (a, b) -> a * b);
        int[] target = result.seen(k);
        for (int i = 0; i < total; i++) {
            int[] at = coordinates(i, counts);
            for (int d = 0; d < k; d++) {
                at[d] = full.get(d)[at[d]] - 1;
            }
            result.elements.set(position(at, target), value.elements.get(scalar ? 0 : i));
        }
        return new ModelArray(size, result.elements);
    }

    private static List<Integer> squeezed(int[] dims) {
        return Arrays.stream(dims).filter(size -> size != 1).boxed().toList();
    }

    private int[] grownSize(int[] view, int[] reach) {
        int k = view.length;
        boolean grows = false;
        for (int i = 0; i < k; i++) {
            grows |= reach[i] > view[i];
        }
        if (!grows) {
            return dims;
        }
        if (k == 1) {
            boolean empty = dims.length == 2 && dims[0] == 0 && dims[1] == 0;
            if (empty || dims.length == 2 && dims[0] == 1) {
                return new int[] {1, reach[0]};
            }
            if (dims.length == 2 && dims[1] == 1) {
                return new int[] {reach[0], 1};
            }
            throw new Refused("ambiguous");
        }
        if (k < dims.length && reach[k - 1] > view[k - 1]) {
            throw new Refused("ambiguous");
        }
        int[] size = new int[Math.max(k, dims.length)];
        for (int i = 0; i < size.length; i++) {
            boolean covered = i < k - 1 || i == k - 1 && k >= dims.length;
            size[i] = covered ? Math.max(size(i), reach[i]) : size(i);
        }
        return size;
    }

    ModelArray delete(List<int[]> indices) {
        int[] view = seen(indices.size());
        int k = view.length;
        for (int i = 0; i < k; i++) {
            if (indices.get(i) != null) {
                for (int each : indices.get(i)) {
                    if (each > view[i]) {
                        throw new Refused("outside");
                    }
                }
            }
        }
        for (int[] list : indices) {
            if (list != null && list.length == 0) {
                return this;
            }
        }
        if (k == 1) {
            if (indices.get(0) == null) {
                return filled(new int[] {0, 0}, null);
            }
            List<Object> left = new ArrayList<>();
            Set<Integer> gone = set(indices.get(0));
            for (int i = 0; i < elements.size(); i++) {
                if (!gone.contains(i + 1)) {
                    left.add(elements.get(i));
                }
            }
            boolean column = dims.length == 2 && dims[1] == 1 && dims[0] != 1;
            return new ModelArray(column ? new int[] {left.size(), 1} : new int[] {1, left.size()}, left);
        }
        int only = -1;
        for (int i = 0; i < k; i++) {
            if (indices.get(i) != null && set(indices.get(i)).size() < view[i]) {
                if (only >= 0) {
                    throw new Refused("two");
                }
                only = i;
            }
        }
        for (int i = 0; i < k && only < 0; i++) {
            only = indices.get(i) != null ? i : only;
        }
        only = Math.max(only, 0);
        Set<Integer> gone = set(indices.get(only) == null ? all(view[only]) : indices.get(only));
        List<Object> left = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!gone.contains(coordinates(i, view)[only] + 1)) {
                left.add(elements.get(i));
            }
        }
        int[] size = view.clone();
        size[only] -= gone.size();
        return new ModelArray(size, left);
    }

    private static Set<Integer> set(int[] list) {
        Set<Integer> set = new HashSet<>();
        Arrays.stream(list).forEach(set::add);
        return set;
    }
}
