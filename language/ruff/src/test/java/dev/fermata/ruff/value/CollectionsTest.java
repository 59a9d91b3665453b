package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CollectionsTest {
    @Test
    void dictBehavesLikeALinkedHashMap() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            RuffDict dict = new RuffDict();
            Map<String, Object> map = new LinkedHashMap<>();
            for (int step = 0; step < 400; step++) {
                long number = random.nextInt(random.nextBoolean() ? 30 : 3000) - 5;
                if (random.nextInt(6) == 0) {
                    dict = dict.without(Long.toString(number));
                    map.remove(Long.toString(number));
                } else if (random.nextBoolean()) {
                    dict = dict.set(number, (long) step);
                    map.put(Long.toString(number), (long) step);
                } else {
                    dict = dict.set("key" + number % 20, (long) step);
                    map.put("key" + number % 20, (long) step);
                }
                assertThat(dict.size()).isEqualTo(map.size());
                assertThat(dict.has(Long.toString(number))).isEqualTo(map.containsKey(Long.toString(number)));
            }
            assertThat(dict.keys()).containsExactly(map.keySet().toArray(new String[0]));
            for (Map.Entry<String, Object> entry : map.entrySet()) {
                assertThat(dict.getOrNull(entry.getKey())).isEqualTo(entry.getValue());
            }
        }
    }

    @Test
    void arraysKeepNumbersUnboxedUntilSomethingElseComes() {
        RuffArray longs = RuffArray.of(1L, 2L);
        assertThat(longs.holdsLongs()).isTrue();
        assertThat(longs.append(3L).holdsLongs()).isTrue();
        assertThat(longs.append(1.5).holdsLongs()).isFalse();
        assertThat(longs.append(1.5)).hasToString("[1, 2, 1.5]");
        assertThat(RuffArray.of(1.5, 2.0).holdsDoubles()).isTrue();
        assertThat(new RuffArray().append(7L).holdsLongs()).isTrue();
        assertThat(longs.set(0, "x")).hasToString("[x, 2]");
        assertThat(RuffArray.ofLongs(new long[] {4}).set(0, 5L)).hasToString("[5]");
        assertThat(RuffArray.of(4.0).set(0, 5L)).hasToString("[5]");
        assertThat(RuffArray.of(4.0).set(0, 2.5)).hasToString("[2.5]");
        assertThat(RuffArray.ofLongs(new long[] {4}).set(0, 2.5)).hasToString("[2.5]");
    }

    @Test
    void insertingRemovingAndJoiningAreThoseOfLists() {
        Object[] kinds = {1L, 2.5, "x", null};
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            int kind = random.nextInt(5);
            RuffArray array = new RuffArray();
            List<Object> list = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                Object value = kinds[kind < 4 ? kind : random.nextInt(4)];
                RuffArray before = array;
                String text = before.toString();
                int at = random.nextInt(list.size() + 1);
                switch (list.isEmpty() ? 0 : random.nextInt(4)) {
                    case 0 -> {
                        array = array.inserted(at, value);
                        list.add(at, value);
                    }
                    case 1 -> {
                        array = array.without(at % list.size());
                        list.remove(at % list.size());
                    }
                    case 2 -> {
                        array = array.slice(0, at).followedBy(RuffArray.of(value)).followedBy(array.slice(at, array.length()));
                        list.add(at, value);
                    }
                    default -> {
                        array = array.append(value);
                        list.add(value);
                    }
                }
                assertThat(array.toObjects()).containsExactly(list.toArray());
                assertThat(before).hasToString(text);
            }
        }
    }

    @Test
    void elementsOfJoinedArraysAreSharedWithTheirFirstHolders() {
        RuffArray inner = RuffArray.of(1L);
        RuffArray outer = RuffArray.of(inner, "x");
        for (RuffArray made : List.of(outer.inserted(1, "y"), outer.without(1), outer.followedBy(RuffArray.of("z")))) {
            assertThat(((RuffArray) made.get(0)).set(0, 9L)).isNotSameAs(inner);
            assertThat(inner).hasToString("[1]");
        }
    }

    @Test
    void appendingLeavesTheOriginalAndSiblingsAlone() {
        RuffArray base = new RuffArray();
        for (long i = 0; i < 20; i++) {
            base = base.append(i);
        }
        RuffArray a = base.append("a");
        RuffArray b = base.append("b");
        RuffArray c = base.append(99L);
        assertThat(base.length()).isEqualTo(20);
        assertThat(a.get(-1)).isEqualTo("a");
        assertThat(b.get(-1)).isEqualTo("b");
        assertThat(c.get(-1)).isEqualTo(99L);
        RuffArray written = c.set(0, -1L);
        assertThat(base.get(0)).isEqualTo(0L);
        assertThat(written.get(0)).isEqualTo(-1L);
    }

    @Test
    void appendingFromTwoThreadsNeverMixesTheirElements() throws Exception {
        for (int round = 0; round < 300; round++) {
            RuffArray base = RuffArray.of("x").append("y");
            CyclicBarrier start = new CyclicBarrier(2);
            AtomicReference<RuffArray> other = new AtomicReference<>();
            Thread thread = Thread.ofPlatform().start(() -> {
                try {
                    start.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                other.set(grow(base, "B"));
            });
            start.await();
            RuffArray mine = grow(base, "A");
            thread.join();
            assertThat(mine).hasToString("[x, y" + ", A".repeat(20) + "]");
            assertThat(other.get()).hasToString("[x, y" + ", B".repeat(20) + "]");
        }
    }

    private static RuffArray grow(RuffArray array, String element) {
        RuffArray result = array;
        for (int i = 0; i < 20; i++) {
            result = result.append(element);
        }
        return result;
    }

    @Test
    void ropesJoinToTheSameText() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Object rope = "";
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                String piece = Character.toString('a' + random.nextInt(26)).repeat(random.nextInt(20));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        rope = Operations.add(piece, rope);
                        expected.insert(0, piece);
                    }
                    case 1 -> {
                        rope = expected.length() < 20_000 ? Operations.add(rope, rope) : rope;
                        expected.append(expected.length() < 20_000 ? expected.toString() : "");
                    }
                    default -> {
                        rope = Operations.add(rope, piece);
                        expected.append(piece);
                    }
                }
                if (random.nextInt(20) == 0) {
                    assertThat(rope.toString()).isEqualTo(expected.toString());
                }
            }
            assertThat(((CharSequence) rope).length()).isEqualTo(expected.length());
            assertThat(rope.toString()).isEqualTo(expected.toString());
        }
    }

    @Test
    void longChainsOfConcatenationJoinWithoutRecursion() {
        Object left = "";
        Object right = "";
        for (int i = 0; i < 200_000; i++) {
            left = Operations.add(left, "ab");
            right = Operations.add("ab", right);
        }
        assertThat(left.toString()).isEqualTo("ab".repeat(200_000)).isEqualTo(right.toString());
    }

    @Test
    void ropesAreJoinedBeforeTheyAreStored() {
        Object rope = Operations.add("a".repeat(200), "b".repeat(200));
        assertThat(rope).isInstanceOf(Rope.class);
        assertThat(RuffArray.of(rope).at(0)).isInstanceOf(String.class);
        assertThat(new RuffArray().append(rope).at(0)).isInstanceOf(String.class);
        assertThat(RuffArray.of("x").set(0, rope).at(0)).isInstanceOf(String.class);
        assertThat(new RuffDict().set("k", rope).getOrNull("k")).isInstanceOf(String.class);
        assertThat(RuffResult.ok(rope).value()).isInstanceOf(String.class);
        assertThat(Values.typeName(rope)).isEqualTo("string");
        assertThat(Values.truthy(rope)).isTrue();
    }

    @Test
    void setsCompareElementsLikeTheEqualityOperator() {
        RuffSet set = RuffSet.of(3L, 1L, 3L, 2L, "3", 1.0, null, true, RuffArray.of(1L), RuffArray.of(1.0));
        assertThat(Text.of(RuffArray.of(set.toObjects()))).isEqualTo("[3, 1, 2, 3, null, true, [1]]");
        assertThat(set.has(2.0)).isTrue();
        assertThat(RuffSet.of(2.0).has(2L)).isTrue();
        assertThat(RuffSet.of(0.1 + 0.2).has(0.3)).isTrue();
        assertThat(set.has("2")).isFalse();
        RuffSet older = RuffSet.of("a");
        RuffSet newer = older.with("b");
        RuffSet branch = older.with("c");
        assertThat(older.has("b")).isFalse();
        assertThat(newer.toObjects()).containsExactly("a", "b");
        assertThat(branch.toObjects()).containsExactly("a", "c");
        assertThat(newer.without("a").toObjects()).containsExactly("b");
        assertThat(RuffSet.EMPTY.with("q").toObjects()).containsExactly("q");
        assertThat(RuffSet.EMPTY.size()).isZero();
    }

    @Test
    void queuesAndStacksAreImmutable() {
        RuffQueue queue = RuffQueue.of();
        for (long i = 0; i < 30; i++) {
            queue = queue.enqueue(i);
        }
        RuffQueue a = queue.dequeue().enqueue("a");
        RuffQueue b = queue.dequeue().enqueue("b");
        assertThat(queue.size()).isEqualTo(30);
        assertThat(a.peek()).isEqualTo(1L);
        assertThat(a.toObjects()).endsWith("a").hasSize(30);
        assertThat(b.toObjects()).endsWith("b").hasSize(30);
        assertThat(RuffQueue.of().peek()).isNull();
        assertThat(RuffQueue.of().dequeue().size()).isZero();
        RuffStack stack = RuffStack.of(RuffArray.of(1L, 2L));
        assertThat(stack.push(3L).toObjects()).containsExactly(1L, 2L, 3L);
        assertThat(stack.pop().push(9L).toObjects()).containsExactly(1L, 9L);
        assertThat(stack.peek()).isEqualTo(2L);
        assertThat(RuffStack.EMPTY.pop().peek()).isNull();
    }

    @Test
    void dictsWithoutOneKeyAfterTheOther() {
        Random random = new Random(4);
        RuffDict dict = new RuffDict();
        Map<String, Object> model = new LinkedHashMap<>();
        for (int step = 0; step < 4000; step++) {
            String key = "k" + random.nextInt(300);
            if (random.nextInt(step < 2000 ? 3 : 2) > 0) {
                dict = dict.set(key, (long) step);
                model.put(key, (long) step);
            } else {
                dict = dict.without(key);
                model.remove(key);
            }
            assertThat(dict.size()).isEqualTo(model.size());
            assertThat(dict.getOrNull(key)).isEqualTo(model.get(key));
            String other = "k" + random.nextInt(300);
            assertThat(dict.getOrNull(other)).isEqualTo(model.get(other));
        }
        assertThat(dict.keys()).isEqualTo(model.keySet().toArray());
    }

    @Test
    void versionsOfASetStayWhatTheyWere() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<RuffSet> sets = new ArrayList<>(List.of(RuffSet.EMPTY));
            List<List<Object>> models = new ArrayList<>(List.of(List.of()));
            for (int step = 0; step < 300; step++) {
                int from = random.nextInt(10) == 0 ? random.nextInt(sets.size()) : sets.size() - 1;
                int drawn = random.nextInt(20);
                Object value = drawn % 3 == 0 ? "t" + drawn : drawn % 3 == 1 ? (Object) (long) drawn : RuffArray.of((long) drawn);
                List<Object> model = new ArrayList<>(models.get(from));
                boolean there = model.stream().anyMatch(element -> Equality.equal(element, value));
                if (random.nextInt(5) < 3) {
                    sets.add(sets.get(from).with(value));
                    model.addAll(there ? List.of() : List.of(value));
                } else {
                    sets.add(sets.get(from).without(value));
                    model.removeIf(element -> Equality.equal(element, value));
                }
                models.add(model);
                assertThat(sets.getLast().has(value)).isEqualTo(model.stream().anyMatch(e -> Equality.equal(e, value)));
            }
            for (int i = 0; i < sets.size(); i++) {
                assertThat(sets.get(i).size()).isEqualTo(models.get(i).size());
                assertThat(Equality.equal(RuffArray.of(sets.get(i).toObjects()), RuffArray.of(models.get(i).toArray()))).isTrue();
            }
        }
    }
}
