package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random programs over a few variables, run with copy on write and, as the oracle, with deep copies everywhere. */
class CopySemanticsTest {
    private static final int VARIABLES = 5;

    private final Object[] real = new Object[VARIABLES];
    private final Object[] model = new Object[VARIABLES];

    @Test
    void sharedStorageIsNeverNoticed() {
        for (int seed = 0; seed < 400; seed++) {
            run(seed);
        }
    }

    private void run(int seed) {
        Random random = new Random(seed);
        for (int v = 0; v < VARIABLES; v++) {
            real[v] = new RuffArray();
            model[v] = new ArrayList<>();
        }
        for (int step = 0; step < 250; step++) {
            int from = random.nextInt(VARIABLES);
            int to = random.nextInt(VARIABLES);
            step(random, from, to);
            for (int v = 0; v < VARIABLES; v++) {
                assertThat(Text.of(real[v])).as("seed %d step %d variable %d", seed, step, v).isEqualTo(text(model[v]));
            }
        }
    }

    private void step(Random random, int from, int to) {
        switch (random.nextInt(10)) {
            case 0 -> assign(to, Values.share(real[from]), copy(model[from]));
            case 1 -> assign(to, fresh(random.nextInt(4)), freshModel());
            case 2 -> push(random, from, to);
            case 3 -> pushOwned(random, from, to);
            case 4, 5 -> write(random, from, to);
            case 6 -> read(random, from, to);
            case 7 -> nested(random, from, to);
            case 8 -> slice(random, from, to);
            default -> structure(random, from, to);
        }
        // Values that grow without bound only make the test slow.
        if (text(model[to]).length() > 300) {
            assign(to, new RuffArray(), new ArrayList<>());
        }
    }

    private Object pending;

    private Object fresh(int kind) {
        Object value = switch (kind) {
            case 0 -> RuffArray.of(1L, 2L, 3L);
            case 1 -> RuffArray.of(1.5, 2.5);
            case 2 -> RuffArray.of(RuffArray.of(1L), "t");
            default -> Access.newDict(new Object[] {"a", RuffArray.of(1L), "b", 2L});
        };
        pending = model(value);
        return value;
    }

    private Object freshModel() {
        return pending;
    }

    private void assign(int to, Object value, Object modelValue) {
        real[to] = value;
        model[to] = modelValue;
    }

    @SuppressWarnings("unchecked")
    private void push(Random random, int from, int to) {
        if (real[from] instanceof RuffArray array && model[from] instanceof List<?> list) {
            Object added = random.nextBoolean() ? (Object) (long) random.nextInt(9) : Values.share(real[to]);
            Object addedModel = model(added);
            List<Object> longer = (List<Object>) copy(list);
            longer.add(addedModel);
            assign(to, array.append(added), longer);
        }
    }

    /** {@code x := push(x, v)} as the compiler does it. */
    @SuppressWarnings("unchecked")
    private void pushOwned(Random random, int from, int to) {
        if (real[to] instanceof RuffArray && model[to] instanceof List<?> list) {
            Object added = random.nextBoolean() ? (Object) random.nextDouble() : from == to ? null
                    : Values.share(real[from]);
            List<Object> longer = (List<Object>) copy(list);
            longer.add(model(added));
            assign(to, Access.append(real[to], added), longer);
        }
    }

    @SuppressWarnings("unchecked")
    private void write(Random random, int from, int to) {
        Object value = random.nextInt(3) == 0 && from != to ? Values.share(real[from])
                : (Object) (long) random.nextInt(100);
        Object modelValue = model(value);
        if (model[to] instanceof List<?> list && !list.isEmpty()) {
            int at = random.nextInt(list.size());
            real[to] = Access.setIndex(real[to], at, value);
            ((List<Object>) list).set(at, modelValue);
        } else if (model[to] instanceof Map<?, ?> map) {
            String key = "k" + random.nextInt(12);
            real[to] = Access.setIndex(real[to], (Object) key, value);
            ((Map<String, Object>) map).put(key, modelValue);
        }
    }

    private void read(Random random, int from, int to) {
        if (real[from] instanceof RuffArray array && array.length() > 0) {
            int at = random.nextInt(array.length());
            Object value = Values.share(Access.index(array, at));
            if (value instanceof CopiedOnWrite) {
                assign(to, value, model(value));
            }
        } else if (real[from] instanceof RuffDict dict && dict.has("a")
                && dict.getOrNull("a") instanceof CopiedOnWrite) {
            Object value = Values.share(Access.index(dict, "a"));
            assign(to, value, model(value));
        }
    }

    /** {@code x[i][j] := v}. */
    @SuppressWarnings("unchecked")
    private void nested(Random random, int from, int to) {
        if (model[to] instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof List<?> inner && !inner.isEmpty()) {
                    long value = random.nextInt(50);
                    int j = random.nextInt(inner.size());
                    Object outer = Access.own(real[to]);
                    Object row = Access.own(Access.index(outer, i));
                    real[to] = Access.setIndex(outer, (long) i, Access.setIndex(row, j, value));
                    ((List<Object>) inner).set(j, value);
                    return;
                }
            }
        }
    }

    private void slice(Random random, int from, int to) {
        if (real[from] instanceof RuffArray array) {
            int end = random.nextInt(array.length() + 1);
            int start = random.nextInt(end + 1);
            Object part = random.nextBoolean() ? array.slice(start, end) : array.prefix(end);
            assign(to, part, model(part));
        }
    }

    private void structure(Random random, int from, int to) {
        if (real[from] instanceof RuffDict dict) {
            Object smaller = dict.without("k" + random.nextInt(12));
            assign(to, smaller, model(smaller));
        } else {
            Object wrapped = RuffArray.of(Values.share(real[from]), 1L);
            assign(to, wrapped, model(wrapped));
        }
    }

    private static Object model(Object value) {
        if (value instanceof RuffArray array) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < array.length(); i++) {
                list.add(model(array.at(i)));
            }
            return list;
        }
        if (value instanceof RuffDict dict) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < dict.size(); i++) {
                map.put(dict.keyAt(i), model(dict.valueAt(i)));
            }
            return map;
        }
        return value;
    }

    private static Object copy(Object modelValue) {
        if (modelValue instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        if (modelValue instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put((String) key, copy(value)));
            return copy;
        }
        return modelValue;
    }

    private static String text(Object modelValue) {
        return Text.of(unmodel(modelValue));
    }

    private static Object unmodel(Object modelValue) {
        if (modelValue instanceof List<?> list) {
            RuffArray array = new RuffArray();
            for (Object element : list) {
                array = array.appendOwned(unmodel(element));
            }
            return array;
        }
        if (modelValue instanceof Map<?, ?> map) {
            RuffDict dict = new RuffDict();
            map.forEach((key, value) -> dict.put((String) key, unmodel(value)));
            return dict;
        }
        return modelValue;
    }
}
