package dev.fermata.stress;

import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.sync.Semaphore;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** What passes from one thread to another through a channel or a semaphore arrives whole, and once. */
public final class HandOffTests {
    private HandOffTests() {
    }

    private static final class Box {
        int content;
    }

    private static Object box(int content) {
        Box box = new Box();
        box.content = content;
        return box;
    }

    private static int open(Object received) {
        return received instanceof Box box ? box.content : received == Channel.EMPTY ? -1 : -2;
    }

    @JCStressTest
    @Outcome(id = {"-1, 1", "42, 0"}, expect = Expect.ACCEPTABLE, desc = "received, or still there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost, doubled or not published")
    @State
    public static class ChannelPublishes {
        private final Channel channel = new Channel(1);

        @Actor
        public void sender() {
            channel.trySend(box(42));
        }

        @Actor
        public void receiver(II_Result seen) {
            seen.r1 = open(channel.tryReceive());
        }

        @Arbiter
        public void rest(II_Result seen) {
            seen.r2 = channel.length();
        }
    }

    @JCStressTest
    @Outcome(id = {"1, 0, 1", "0, 1, 1"}, expect = Expect.ACCEPTABLE, desc = "one of them found room")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the capacity was exceeded, or nobody got in")
    @State
    public static class ChannelHoldsItsCapacity {
        private final Channel channel = new Channel(1);

        @Actor
        public void first(III_Result seen) {
            seen.r1 = channel.trySend(1) ? 1 : 0;
        }

        @Actor
        public void second(III_Result seen) {
            seen.r2 = channel.trySend(2) ? 1 : 0;
        }

        @Arbiter
        public void length(III_Result seen) {
            seen.r3 = channel.length();
        }
    }

    @JCStressTest
    @Outcome(id = {"1, 0, 0", "0, 1, 0"}, expect = Expect.ACCEPTABLE, desc = "one got the permit")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the permit was doubled or lost")
    @State
    public static class OnePermit {
        private final Semaphore semaphore = new Semaphore(1);

        @Actor
        public void first(III_Result seen) {
            seen.r1 = semaphore.tryAcquire() ? 1 : 0;
        }

        @Actor
        public void second(III_Result seen) {
            seen.r2 = semaphore.tryAcquire() ? 1 : 0;
        }

        @Arbiter
        public void left(III_Result seen) {
            seen.r3 = semaphore.available();
        }
    }

    /** The permit guards a plain field: the holder sees what the holder before wrote. */
    @JCStressTest
    @Outcome(id = "-1, 1", expect = Expect.ACCEPTABLE, desc = "asked before the release")
    @Outcome(id = "7, 0", expect = Expect.ACCEPTABLE, desc = "got the permit, and sees what was written under it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the release does not publish")
    @State
    public static class PermitPublishes {
        private final Semaphore semaphore = new Semaphore(0);
        private int guarded;

        @Actor
        public void holder() {
            guarded = 7;
            semaphore.release();
        }

        @Actor
        public void next(II_Result seen) {
            seen.r1 = semaphore.tryAcquire() ? guarded : -1;
        }

        @Arbiter
        public void left(II_Result seen) {
            seen.r2 = semaphore.available();
        }
    }
}
