package dev.fermata.runtime.executor;

import static dev.fermata.runtime.Code.ensure;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.loop;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.channel.Select;
import dev.fermata.runtime.channel.Selected;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.sync.Mutex;
import dev.fermata.runtime.sync.Semaphore;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.ExternalPromise;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.RealWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whole programs over many schedules. A failure names the replay token of its schedule. */
class ScheduleTest {
    private static final int SCHEDULES = 3000;

    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    private static Order order(int number) {
        return number % 3 == 0 ? Order.pct(number, 3) : Order.random(number);
    }

    /** A tangle of workers that pass values, hold locks, time out and cancel one another. */
    private static final class Tangle {
        private final Channel channel;
        private final Mutex mutex = new Mutex();
        private final Semaphore semaphore = new Semaphore(2);
        private final Promise gate = new Promise();
        private int sent;
        private int received;
        private int ended;
        private int inside;
        private final List<Task> victims = new ArrayList<>();

        Tangle(long seed) {
            channel = new Channel((int) (seed % 4));
        }

        Code producer(int values) {
            return times(values, seq(last -> Task.await(gate), last -> channel.send(1), last -> sent++));
        }

        Code consumer() {
            boolean[] open = {true};
            return loop(() -> open[0], seq(last -> new Select().receive(channel).timeout(3_000_000).await(), r -> {
                Selected s = (Selected) r;
                if (s.index() == 0) {
                    open[0] = s.value() != Channel.END;
                    received += open[0] ? 1 : 0;
                }
                return null;
            }));
        }

        Code locker(int rounds) {
            return times(rounds, seq(last -> semaphore.acquire(), ensure(seq(last -> mutex.acquire(),
                    ensure(seq(last -> {
                        if (inside++ != 0) {
                            throw new IllegalStateException("two inside");
                        }
                        return Task.yieldNow();
                    }, last -> inside--), last -> {
                        mutex.release();
                        return null;
                    })), last -> {
                semaphore.release();
                return null;
            })));
        }

        /** Waits for what never comes until it is cancelled. */
        Task victim() {
            Task victim = counted(seq(last -> new Promise(), Task::await));
            victims.add(victim);
            return victim;
        }

        private Task counted(Code body) {
            Task task = body.task();
            task.onDone(done -> ended++);
            return task;
        }

        Code program(SplittableRandom random) {
            int values = 1 + random.nextInt(5);
            return seq(in(Scope::open, seq(
                    last -> Task.startQueued(counted(consumer()).parallel()),
                    last -> Task.startQueued(counted(consumer()).parallel()),
                    in(Scope::open, seq(
                            last -> Task.startQueued(counted(producer(values)).parallel()),
                            last -> Task.startHere(counted(producer(values))),
                            last -> Task.startQueued(counted(producer(values)).parallel()),
                            last -> Task.startQueued(counted(locker(3)).parallel()),
                            last -> Task.startQueued(counted(locker(3)).parallel()),
                            last -> Task.startQueued(counted(locker(3)).parallel()),
                            last -> Task.startQueued(victim().parallel()),
                            last -> Task.startHere(victim()),
                            sleep(random.nextInt(4)),
                            last -> victims.get(0).cancel("enough"),
                            last -> gate.succeed(null),
                            sleep(random.nextInt(4)),
                            last -> victims.get(1).cancel("enough"))),
                    last -> channel.close())), last -> List.of(values * 3, sent, received, ended));
        }
    }

    @Test
    void noWakeUpIsLostUnderAnySchedule() {
        for (int i = 0; i < SCHEDULES; i++) {
            Tangle tangle = new Tangle(i);
            Run run = Run.with(Session.builder().virtualTime(order(i)), tangle.program(new SplittableRandom(i)));
            int values = (1 + new SplittableRandom(i).nextInt(5)) * 3;
            assertThat(run.uncaught).as("replay with %s", order(i)).isNull();
            assertThat(run.value).as("replay with %s", order(i)).isEqualTo(List.of(values, values, values, 10));
        }
    }

    private static List<String> history(Order order) {
        List<String> log = new ArrayList<>();
        Channel channel = new Channel(1);
        Run.with(Session.builder().virtualTime(order), in(Scope::open, last -> {
            for (int i = 0; i < 6; i++) {
                int number = i;
                Task.startQueued(times(4, seq(l -> log.add("s" + number), l -> channel.send(number),
                        sleep(number % 3))).task().parallel());
                Task.startQueued(times(4, seq(l -> channel.receive(), v -> log.add("r" + v))).task().parallel());
            }
            return null;
        })).ok();
        return log;
    }

    @Test
    void aScheduleIsRepeatedByItsToken() {
        for (Order order : List.of(Order.fifo(), Order.random(7), Order.pct(7, 2))) {
            assertThat(history(Order.of(order.toString()))).isEqualTo(history(order));
        }
    }

    @Test
    void seedsGiveDifferentSchedules() {
        assertThat(history(Order.random(1))).isNotEqualTo(history(Order.random(2)));
        assertThat(history(Order.pct(1, 3))).isNotEqualTo(history(Order.pct(2, 3)));
    }

    @Test
    void virtualTimeTakesNoRealTimeAndIsExact() {
        List<Long> times = new ArrayList<>();
        Run.virtual(times(5, seq(sleep(3_600_000), last -> times.add(Task.current().engine().world().nanoTime())))).ok();
        assertThat(times).containsExactly(3_600_000_000_000L, 7_200_000_000_000L, 10_800_000_000_000L,
                14_400_000_000_000L, 18_000_000_000_000L);
    }

    @Test
    void manualTimeMovesOnlyWhenAsked() {
        List<String> log = new ArrayList<>();
        Run.with(Session.builder().manualTime(Order.fifo()), seq(
                last -> Task.startHere(seq(sleep(10), l -> log.add("awake")).task()),
                times(3, last -> Task.yieldNow()),
                last -> log.add("still asleep"),
                last -> {
                    ((VirtualTimeExecutor) Task.current().engine().home()).advance(10_000_000);
                    return Task.yieldNow();
                }, last -> log.add("end"))).ok();
        assertThat(log).containsExactly("still asleep", "awake", "end");
    }

    private static Code advance(long millis) {
        return last -> {
            ((VirtualTimeExecutor) Task.current().engine().home()).permit(millis * 1_000_000);
            return Timers.sleep(millis * 1_000_000);
        };
    }

    private static long millis() {
        return Task.current().engine().world().nanoTime() / 1_000_000;
    }

    @Test
    void aProgramThatMovesTimeSeesItsTimersFireAtTheirOwnTimes() {
        List<String> log = new ArrayList<>();
        Run.with(Session.builder().programTime(Order.fifo()), seq(
                last -> Task.startHere(times(3, seq(sleep(4), l -> log.add("woken at " + millis()))).task()),
                times(3, last -> Task.yieldNow()),
                last -> log.add("begun at " + millis()),
                advance(10), last -> log.add("moved to " + millis()),
                advance(2), last -> Task.yieldNow(), last -> log.add("moved to " + millis()))).ok();
        assertThat(log).containsExactly("begun at 0", "woken at 4", "woken at 8", "moved to 10", "woken at 12", "moved to 12");
    }

    @Test
    void whatIsReadyRunsBeforeAProgramHasSettled() {
        List<String> log = new ArrayList<>();
        Run.virtual(seq(
                last -> Task.startQueued(seq(times(3, seq(l -> log.add("step"), l -> Task.yieldNow())), sleep(1), l -> log.add("later")).task()),
                last -> {
                    Promise settled = new Promise();
                    ((VirtualTimeExecutor) Task.current().engine().home()).whenSettled(() -> settled.succeed(null));
                    return settled;
                }, Task::await, last -> log.add("settled at " + Task.current().engine().world().nanoTime()))).ok();
        assertThat(log).containsExactly("step", "step", "step", "settled at 0", "later");
    }

    @Test
    void aProgramThatWaitsForTimersItDoesNotMoveToIsStuck() {
        List<Object> log = new ArrayList<>();
        Run run = Run.with(Session.builder().programTime(Order.fifo()), seq(
                advance(5), sleep(1), last -> log.add("never")));
        assertThat(run.uncaught).isInstanceOf(Deadlock.class).hasMessageContaining("waits for sleep");
        assertThat(log).isEmpty();
        assertThat(run.session.world().nanoTime()).isEqualTo(5_000_000);
    }

    @Test
    void whatIsUnderWayOutsideIsAwaitedWhileTimeStands() {
        Run run = Run.with(Session.builder().programTime(Order.fifo()), seq(
                last -> {
                    ExternalPromise outside = Task.current().engine().external("an answer");
                    RealWorld.INSTANCE.startThread("answerer", () -> outside.succeed("yes"));
                    Task napping = sleep(1).task();
                    napping.observe();
                    Task.startHere(napping);
                    return outside;
                }, Task::await, v -> v + " at " + millis()));
        assertThat(run.value).isEqualTo("yes at 0");
    }

    @Test
    void timersOfOneMomentFireInTheOrderInWhichTheyWereSet() {
        List<Integer> log = new ArrayList<>();
        Run.virtual(last -> {
            for (int i = 0; i < 100; i++) {
                int number = i;
                Task.startHere(seq(sleep(5 + number % 2), l -> log.add(number)).task());
            }
            return null;
        }).ok();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            if (i % 100 % 2 == i / 100) {
                expected.add(i % 100);
            }
        }
        assertThat(log).isEqualTo(expected);
    }
}
