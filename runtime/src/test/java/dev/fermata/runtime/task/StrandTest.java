package dev.fermata.runtime.task;

import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StrandTest {
    @Test
    void tasksOfAStrandNeverOverlapAndLoseNoUpdate() {
        int[] plain = {0};
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        Code body = times(200, seq(last -> {
            if (inside.getAndIncrement() != 0) {
                overlaps.incrementAndGet();
            }
            plain[0]++;
            inside.getAndDecrement();
            return null;
        }, last -> Task.yieldNow()));
        Run.parallel(Code.in(Scope::open, seq(last -> {
            Strand own = new Strand(Task.current().engine().executor());
            for (int i = 0; i < 50; i++) {
                Task.startQueued(body.task().strand(own));
            }
            return null;
        }))).ok();
        assertThat(overlaps).hasValue(0);
        assertThat(plain[0]).isEqualTo(50 * 200);
    }

    @Test
    void tasksOfAStrandStartFirstInFirstOut() {
        List<Integer> order = new ArrayList<>();
        Run.parallel(Code.in(Scope::open, last -> {
            for (int i = 0; i < 1000; i++) {
                int number = i;
                Task.startQueued(((Code) l -> order.add(number)).task());
            }
            return null;
        })).ok();
        assertThat(order).hasSize(1000).isSorted();
    }

    @Test
    void aPreemptedTaskKeepsItsStrand() {
        List<String> log = new ArrayList<>();
        Code compute = last -> spin(0, log);
        Run.with(Session.builder().virtualTime(Order.fifo()).preemptEvery(1), seq(
                last -> Task.startQueued(compute.task()),
                last -> Task.startQueued(((Code) l -> log.add("same strand")).task()),
                last -> Task.startQueued(seq(l -> Task.yieldNow(), l -> log.add("elsewhere")).task().parallel()),
                last -> Timers.sleep(1_000_000))).ok();
        assertThat(log).containsExactly("0", "elsewhere", "1", "2", "same strand");
    }

    private static Object spin(int from, List<String> log) throws Throwable {
        int i = from;
        try {
            for (; i < 3; i++) {
                log.add("" + i);
                if (i < 2 && Preemption.requested()) {
                    Preemption.poll();
                }
            }
            return null;
        } catch (Suspension s) {
            int next = i + 1;
            s.push(new Code.Activation("spin", 1) {
                @Override
                public Object resume(Object value, Throwable error) throws Throwable {
                    return spin(next, log);
                }
            });
            throw s;
        }
    }

    @Test
    void parallelTasksSeeWhatHappenedBeforeTheyWereStarted() {
        AtomicInteger wrong = new AtomicInteger();
        Run.parallel(Code.in(Scope::open, last -> {
            for (int i = 1; i <= 2000; i++) {
                int[] box = {i};
                int expected = i;
                Task.startQueued(((Code) l -> box[0] == expected ? null : wrong.incrementAndGet()).task().parallel());
            }
            return null;
        })).ok();
        assertThat(wrong).hasValue(0);
    }
}
