package dev.fermata.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimerWheelTest {
    private static final class Note extends Timer {
        private final long at;

        Note(long at) {
            this.at = at;
        }

        @Override
        protected void expire() {
            throw new IllegalStateException("the test only looks");
        }
    }

    private static List<Note> turn(TimerWheel wheel, long now) {
        int count = wheel.turn(now);
        List<Note> due = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            due.add((Note) wheel.due(i));
        }
        return due;
    }

    /** Against a sorted list: random deadlines over many scales, removals, and jumps of time. */
    @Test
    void itAgreesWithASortedList() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long start = random.nextLong(1L << 50);
            TimerWheel wheel = new TimerWheel(start);
            List<Note> model = new ArrayList<>();
            long now = start;
            for (int step = 0; step < 300; step++) {
                switch (random.nextInt(4)) {
                    case 0, 1 -> {
                        Note note = new Note(now + random.nextLong(1L << random.nextInt(1, 58)));
                        wheel.add(note, note.at);
                        model.add(note);
                    }
                    case 2 -> {
                        if (!model.isEmpty()) {
                            Note gone = model.remove(random.nextInt(model.size()));
                            assertThat(wheel.remove(gone)).isTrue();
                            assertThat(wheel.remove(gone)).isFalse();
                        }
                    }
                    default -> {
                        now += random.nextLong(1L << random.nextInt(1, 50));
                        long limit = now;
                        List<Note> expected = new ArrayList<>(model.stream().filter(n -> n.at <= limit).toList());
                        expected.sort(Comparator.comparingLong(n -> n.at));
                        model.removeAll(expected);
                        assertThat(turn(wheel, now)).as("seed %d", seed).extracting(n -> n.at)
                                .isEqualTo(expected.stream().map(n -> n.at).toList());
                    }
                }
                assertThat(wheel.count()).isEqualTo(model.size());
            }
        }
    }

    /** Turning whenever the wheel says so fires each timer at its own nanosecond. */
    @Test
    void followingNextTurnMeetsEveryDeadlineExactly() {
        SplittableRandom random = new SplittableRandom(1);
        TimerWheel wheel = new TimerWheel(0);
        for (int i = 0; i < 2000; i++) {
            long at = random.nextLong(1L << random.nextInt(1, 45));
            wheel.add(new Note(at), at);
        }
        int fired = 0;
        int turns = 0;
        for (long now = wheel.nextTurn(); now != Long.MAX_VALUE; now = wheel.nextTurn()) {
            for (Note note : turn(wheel, now)) {
                assertThat(note.at).isEqualTo(now);
                fired++;
            }
            turns++;
        }
        assertThat(fired).isEqualTo(2000);
        assertThat(turns).isLessThan(2000 * 8);
    }

    @Test
    void equalDeadlinesKeepTheirOrder() {
        TimerWheel wheel = new TimerWheel(0);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Note note = new Note(1L << 40);
            notes.add(note);
            wheel.add(note, note.at);
            turn(wheel, i * 1000L);
        }
        assertThat(turn(wheel, 1L << 41)).containsExactlyElementsOf(notes);
    }

    @Test
    void aDeadlineInThePastIsDueAtOnce() {
        TimerWheel wheel = new TimerWheel(1_000_000_000);
        turn(wheel, 5_000_000_000L);
        Note note = new Note(3);
        wheel.add(note, 3);
        assertThat(turn(wheel, 5_000_000_000L)).containsExactly(note);
    }
}
