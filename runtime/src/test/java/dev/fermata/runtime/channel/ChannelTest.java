package dev.fermata.runtime.channel;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.loop;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private final List<Object> log = new ArrayList<>();

    private static Code sleep(long millis) {
        return last -> Timers.sleep(millis * 1_000_000);
    }

    private Code receiveAll(Channel channel) {
        boolean[] more = {true};
        return loop(() -> more[0], seq(last -> channel.receiveOrEnd(), value -> {
            more[0] = value != Channel.END;
            return more[0] ? log.add(value) : null;
        }));
    }

    private static Code sendAll(Channel channel, int count) {
        int[] next = {0};
        return seq(times(count, last -> channel.send(next[0]++)), last -> channel.close());
    }

    @Test
    void aRendezvousSenderWaitsForItsReceiver() {
        Channel channel = new Channel(0);
        Run.virtual(seq(last -> Task.startHere(seq(l -> channel.send("v"), l -> log.add("sent")).task()),
                last -> log.add("before"), last -> channel.receive(), log::add, sleep(1))).ok();
        assertThat(log).containsExactly("before", "v", "sent");
    }

    @Test
    void aBufferedSenderWaitsOnlyWhenTheBufferIsFull() {
        Channel channel = new Channel(2);
        Run.virtual(seq(last -> Task.startHere(seq(times(3, seq(l -> channel.send("v"), l -> log.add("sent")))).task()),
                last -> log.add("caller"), last -> channel.receive(), sleep(1))).ok();
        assertThat(log).containsExactly("sent", "sent", "caller", "sent");
    }

    @Test
    void anUnlimitedChannelNeverMakesTheSenderWait() {
        Channel channel = new Channel(Channel.UNLIMITED);
        Run.virtual(seq(sendAll(channel, 10_000), last -> log.add(channel.length()))).ok();
        assertThat(log).containsExactly(10_000);
    }

    @Test
    void valuesComeInOrderWhateverTheCapacity() {
        for (int capacity : new int[] {0, 1, 2, 7, Channel.UNLIMITED}) {
            log.clear();
            Channel channel = new Channel(capacity);
            Run.virtual(seq(last -> Task.startHere(sendAll(channel, 100).task()), receiveAll(channel))).ok();
            assertThat(log).as("capacity %d", capacity).hasSize(100).isEqualTo(IntStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void nullIsAValueLikeAnyOther() {
        Channel channel = new Channel(1);
        Run.virtual(seq(last -> channel.send(null), last -> log.add(channel.tryReceive() == null),
                last -> log.add(channel.tryReceive() == Channel.EMPTY))).ok();
        assertThat(log).containsExactly(true, true);
    }

    @Test
    void whatIsInsideAClosedChannelCanStillBeReceived() {
        Channel channel = new Channel(3);
        Run.virtual(seq(last -> channel.send(1), last -> channel.send(2), last -> channel.close(), receiveAll(channel),
                attempt(last -> channel.receive(), e -> log.add(e.getMessage())))).ok();
        assertThat(log).containsExactly(1, 2, "The channel is closed");
    }

    @Test
    void closingWakesThoseWhoWait() {
        Channel channel = new Channel(0);
        Run.virtual(seq(
                last -> Task.startHere(seq(l -> channel.receiveOrEnd(), log::add).task()),
                last -> Task.startHere(attempt(seq(l -> channel.receive()), e -> log.add(e.getMessage())).task()),
                last -> channel.close(), sleep(1))).ok();
        assertThat(log).containsExactly(Channel.END, "The channel is closed");
        Channel full = new Channel(0);
        Run.virtual(seq(last -> Task.startHere(attempt(seq(l -> full.send(1)), e -> log.add(e.getMessage())).task()),
                last -> full.close(), sleep(1))).ok();
        assertThat(log.getLast()).isEqualTo("Cannot send to a closed channel");
        assertThatThrownBy(() -> full.trySend(1)).isInstanceOf(ChannelClosed.class);
    }

    @Test
    void aCancelledReceiverTakesNoValue() {
        Channel channel = new Channel(0);
        Run.virtual(seq(last -> Task.startHere(seq(l -> channel.receive(), log::add).task()), last -> {
            ((Task) last).cancel("x");
            return null;
        }, last -> Task.startHere(seq(l -> channel.receive(), v -> log.add("second got " + v)).task()),
                last -> channel.send("v"), sleep(1))).ok();
        assertThat(log).containsExactly("second got v");
    }

    @Test
    void aCancelledSenderLeavesNoValue() {
        Channel channel = new Channel(0);
        Run.virtual(seq(last -> Task.startHere(seq(l -> channel.send("lost")).task()), last -> {
            ((Task) last).cancel("x");
            return null;
        }, last -> log.add(channel.tryReceive()))).ok();
        assertThat(log).containsExactly(Channel.EMPTY);
    }

    @Test
    void receivingWhenNobodyCanSendIsADeadlockThatNamesTheChannel() {
        Channel channel = new Channel(0).named("jobs");
        Run run = Run.virtual(seq(last -> channel.receive()));
        assertThat(run.uncaught).isInstanceOf(Deadlock.class)
                .hasMessage("Deadlock: nothing can wake the program.\n  task 1 waits for a value from channel jobs");
    }

    @Test
    void selectTakesTheFirstReadyClause() {
        Channel a = new Channel(1);
        Channel b = new Channel(1);
        Run.virtual(seq(last -> b.send("from b"), last -> new Select().receive(a).receive(b).await(), log::add)).ok();
        assertThat(log).containsExactly(new Selected(1, "from b", null));
    }

    @Test
    void selectWaitsAndTheLosersAreLeftAlone() {
        Channel a = new Channel(0);
        Channel b = new Channel(0);
        Promise p = new Promise();
        Run.virtual(seq(
                last -> Task.startHere(seq(sleep(5), l -> b.send("b")).task()),
                last -> new Select().receive(a).receive(b).await(p).timeout(100_000_000).await(), log::add,
                last -> log.add(a.trySend("nobody there")))).ok();
        assertThat(log).containsExactly(new Selected(1, "b", null), false);
    }

    @Test
    void selectTimesOut() {
        Channel a = new Channel(0);
        Run.virtual(seq(last -> new Select().receive(a).timeout(5_000_000).await(), log::add)).ok();
        assertThat(log).containsExactly(new Selected(1, null, null));
    }

    @Test
    void twoSelectsMeet() {
        Channel a = new Channel(0);
        Channel b = new Channel(0);
        Run.virtual(seq(
                last -> Task.startHere(seq(l -> new Select().send(a, 1).send(b, 2).await(), log::add).task()),
                last -> new Select().receive(b).await(), log::add, sleep(1))).ok();
        assertThat(log).containsExactly(new Selected(0, 2, null), new Selected(1, null, null));
    }

    @Test
    void selectGivesThePromisesError() {
        Promise bad = Promise.rejected(new ScriptError("bad"));
        Run.virtual(seq(last -> new Select().await(bad).await(), r -> log.add(((Selected) r).error().getMessage()))).ok();
        assertThat(log).containsExactly("bad");
    }

    /** Producers, consumers and selecting middlemen on real threads: every value arrives exactly once. */
    @Test
    void nothingIsLostOrDoubledOnManyThreads() {
        for (int capacity : new int[] {0, 1, 3}) {
            int producers = 4;
            int each = 1500;
            Channel one = new Channel(capacity);
            Channel two = new Channel(capacity);
            Channel done = new Channel(Channel.UNLIMITED);
            long[] sums = new long[3];
            Run.parallel(seq(in(Scope::open, seq(last -> {
                for (int c = 0; c < 3; c++) {
                    int slot = c;
                    boolean[] open = {true, true};
                    Task.startQueued(loop(() -> open[0] || open[1], seq(l -> {
                        Select select = new Select();
                        return open[0] && open[1] ? select.receive(one).receive(two).await()
                                : select.receive(open[0] ? one : two).await();
                    }, r -> {
                        Selected s = (Selected) r;
                        if (s.value() == Channel.END) {
                            open[open[0] && open[1] ? s.index() : open[0] ? 0 : 1] = false;
                        } else {
                            sums[slot] += (long) s.value();
                        }
                        return null;
                    })).task().parallel());
                }
                return in(Scope::open, l -> {
                    for (int p = 0; p < producers; p++) {
                        long[] next = {p * each};
                        int end = (p + 1) * each;
                        Task.startQueued(loop(() -> next[0] < end, k -> {
                            Object v = next[0]++;
                            return next[0] % 3 == 0 ? new Select().send(two, v).send(one, v).await()
                                    : (next[0] % 2 == 0 ? one : two).send(v);
                        }).task().parallel());
                    }
                    return null;
                }).run(null);
            }, last -> one.close(), last -> two.close())), last -> done.close())).ok();
            long total = (long) producers * each;
            assertThat(sums[0] + sums[1] + sums[2]).as("capacity %d", capacity).isEqualTo(total * (total - 1) / 2);
        }
    }
}
