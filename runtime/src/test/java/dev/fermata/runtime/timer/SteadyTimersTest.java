package dev.fermata.runtime.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyTimersTest {
    private static final long MILLI = 1_000_000;

    private final SteadyTimers timers = new SteadyTimers(0);

    private static final class Named extends Timer {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        protected void expire() {
            throw new IllegalStateException("taken out, not fired");
        }
    }

    private void add(String name, long millis, long now) {
        timers.add(new Named(name), millis * MILLI, now * MILLI);
    }

    private List<String> due(long now, boolean idle) {
        List<String> names = new ArrayList<>();
        boolean mayMove = idle;
        for (Timer t = timers.poll(now * MILLI, mayMove); t != null; t = timers.poll(now * MILLI, mayMove)) {
            names.add(((Named) t).name);
            mayMove = false;
        }
        return names;
    }

    @Test
    void aWaitOfNoTimeIsDueAtOnceWhateverTheTimeOnTheClock() {
        for (long now = 1; now < 3000; now += 7) {
            SteadyTimers fresh = new SteadyTimers(0);
            fresh.add(new Named("longer"), 1, now);
            fresh.add(new Named("none"), 0, now);
            assertThat(fresh.poll(now, false)).extracting(timer -> ((Named) timer).name).isEqualTo("none");
            assertThat(fresh.poll(now, false)).isNull();
        }
    }

    @Test
    void aShorterWaitThatWasStartedLateEndsFirstButNotEarly() {
        add("long", 20, 0);
        add("short", 10, 15); // the thread was kept from running meanwhile
        assertThat(timers.untilNext(20 * MILLI)).isBetween(5 * MILLI, 5 * MILLI + 2048);
        assertThat(due(20, true)).isEmpty();
        assertThat(due(26, true)).containsExactly("short");
        assertThat(due(26, true)).containsExactly("long");
    }

    @Test
    void waitsOfTheSameLengthEndTogetherInTheOrderOfTheirBeginning() {
        add("first", 10, 0);
        add("second", 10, 3);
        assertThat(timers.untilNext(10 * MILLI)).isGreaterThanOrEqualTo(3 * MILLI);
        assertThat(due(14, true)).containsExactly("first", "second");
    }

    @Test
    void whatTheProgramHasSeenOnAClockCounts() {
        add("long", 20, 0);
        timers.observed(15 * MILLI);
        add("short", 10, 15);
        assertThat(due(26, true)).containsExactly("long");
        assertThat(due(26, true)).containsExactly("short");
    }

    @Test
    void aBusyThreadFiresWhatIsDueOnlyWhenItsTimeHasPassed() {
        add("timer", 5, 0);
        assertThat(due(6, false)).isEmpty();
        assertThat(due(1006, false)).containsExactly("timer");
    }

    @Test
    void aThreadThatPollsLivesInRealTime() {
        add("timer", 5, 0);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            seen.addAll(due(6, false));
        }
        assertThat(seen).containsExactly("timer");
    }
}
