package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.ruff.builtin.ArrayBuiltins;
import dev.fermata.ruff.builtin.CollectionBuiltins;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LaterPartTest {
    @Test
    void elementsAreTakenFromTheFrontWithoutACopyEachTime() {
        RuffArray queue = RuffArray.ofLongs(new long[1000]);
        int copies = 0;
        while (queue.length() > 100) {
            queue = queue.slice(1, queue.length());
            copies += queue instanceof LaterPart ? 0 : 1;
        }
        assertThat(copies).isBetween(1, 4);
    }

    @Test
    void everythingWorksOnPartsAsOnWholeArrays() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            List<Object> model = new ArrayList<>();
            RuffArray array = new RuffArray();
            List<List<Object>> keptModels = new ArrayList<>();
            List<RuffArray> kept = new ArrayList<>();
            for (int step = 0; step < 400; step++) {
                Object value = kind.value(random);
                int size = model.size();
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> {
                        array = array.append(value);
                        model = with(model, size, value);
                    }
                    case 3 -> {
                        for (int i = 0; i < 80; i++) {
                            array = array.appendOwned(value);
                            model = with(model, model.size(), value);
                        }
                    }
                    case 4, 5, 6 -> {
                        int from = Math.min(size, random.nextInt(4));
                        int to = random.nextInt(8) == 0 ? from + random.nextInt(size - from + 1) : size;
                        array = array.slice(from, to);
                        model = new ArrayList<>(model.subList(from, to));
                    }
                    case 7 -> {
                        if (size > 0) {
                            int at = random.nextInt(size);
                            array = array.set(at, value);
                            model = new ArrayList<>(model);
                            model.set(at, value);
                        }
                    }
                    default -> {
                        Values.share(array);
                        kept.add(array);
                        keptModels.add(model);
                    }
                }
                if (step % 8 == 0) {
                    check(array, model);
                }
            }
            for (int i = 0; i < kept.size(); i++) {
                check(kept.get(i), keptModels.get(i));
            }
        }
    }

    private enum Kind {
        INTS, FLOATS, TEXTS, MIXED;

        Object value(Random random) {
            return switch (this) {
                case INTS -> random.nextLong(50);
                case FLOATS -> random.nextInt(50) / 2.0;
                case TEXTS -> "t" + random.nextInt(50);
                case MIXED -> random.nextInt(20) > 0 ? (Object) random.nextLong(50) : (Object) "x";
            };
        }
    }

    private static List<Object> with(List<Object> list, int at, Object value) {
        List<Object> longer = new ArrayList<>(list);
        longer.add(at, value);
        return longer;
    }

    private static void check(RuffArray array, List<Object> model) {
        assertThat(array.length()).isEqualTo(model.size());
        assertThat(array.toObjects()).isEqualTo(model.toArray());
        assertThat(Equality.equal(array, RuffArray.of(model.toArray()))).isTrue();
        if (!model.isEmpty()) {
            int last = model.size() - 1;
            assertThat(array.get(-1)).isEqualTo(model.get(last));
            assertThat(array.at(last / 2)).isEqualTo(model.get(last / 2));
            assertThat(CollectionBuiltins.indexOf(array, model.get(last))).isEqualTo((long) model.indexOf(model.get(last)));
            assertThat(((RuffArray) ArrayBuiltins.sort(array)).toObjects())
                .isEqualTo(((RuffArray) ArrayBuiltins.sort(RuffArray.of(model.toArray()))).toObjects());
            assertThat(array.inserted(last, "y").toObjects()).isEqualTo(with(model, last, "y").toArray());
            assertThat(array.followedBy(array).length()).isEqualTo(2 * model.size());
            assertThat(array.without(0).toObjects()).isEqualTo(model.subList(1, model.size()).toArray());
        }
    }
}
