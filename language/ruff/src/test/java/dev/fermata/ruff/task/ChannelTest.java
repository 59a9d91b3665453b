package dev.fermata.ruff.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.language.Engine;
import org.junit.jupiter.api.Test;

class ChannelTest {
    @Test
    void valuesComeOutInTheOrderInWhichTheyWentIn() {
        Programs.prints("""
                c := channel()
                print(c.send("one"), c.send(null), c.len(), type(c), c)
                print(c.receive(), c.receive(), c.len())
                """, "true true 2 channel <unknown>", "one null 0");
    }

    @Test
    void aFullChannelMakesSendersWait() {
        Programs.prints("""
                c := channel(1)
                async func produce(c) {
                    for i in 3 { print("sent", i, c.send(i)) }
                    print(c.close())
                }
                p := produce(c)
                print("created")
                for v in c { print("got", v) }
                await p
                """, "sent 0 true", "created", "got 0", "got 1", "sent 1 true", "sent 2 true", "true", "got 2");
    }

    @Test
    void receiversWait() {
        Programs.prints("""
                c := channel(0)
                async func late(c) { sleep(10)
                    c.send([1, 2])
                    sleep(10)
                    c.close() }
                late(c)
                print(c.try_receive(), c.receive())
                try { c.receive() } except e { print(e.message) }
                """, "None [1, 2]", "Channel disconnected");
    }

    @Test
    void aClosedChannelGivesWhatIsInside() {
        Programs.prints("""
                c := channel(2)
                print(c.try_send(1), c.try_send(2), c.try_send(3))
                print(c.close(), c.close())
                try { c.send(4) } except e { print(e.message) }
                try { c.try_send(4) } except e { print(e.message) }
                print(c.receive(), c.try_receive(), c.try_receive())
                for v in c { print("nothing is left") }
                """, "true true false", "true false", "Channel closed", "Channel closed", "1 Some(2) None");
    }

    @Test
    void closingWakesWaitingSenders() {
        Programs.prints("""
                c := channel(0)
                async func send(c) { try { c.send(1) } except e { print(e.message) } }
                p := send(c)
                c.close()
                await p
                """, "Channel closed");
    }

    @Test
    void valuesAreCopies() {
        Programs.prints("""
                c := channel()
                a := [1]
                c.send(a)
                a[0] := 2
                b := c.receive()
                b[0] := 3
                print(a, b)
                """, "[2] [3]");
    }

    @Test
    void wrongUses() {
        Programs.fail("channel().foo()", "Channel has no method 'foo'",
                "channel().send()", "Channel.send expects 1 arguments, got 0",
                "channel().receive(1)", "Channel.receive expects 0 arguments, got 1",
                "channel().send(1, 2, 3)", "Channel.send expects 1 arguments, got 3",
                "channel(-1)", "channel() capacity must be >= 0, got -1",
                "channel(\"x\")", "channel() requires an integer capacity",
                "channel(1, 2)", "channel() expects 0 to 1 arguments, got 2");
    }

    @Test
    void waitingForWhatNobodySendsIsAnError() {
        Programs.Outcome outcome = Programs.run(Programs.virtual(), Engine.COMPILED, "channel().receive()");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).anySatisfy(line -> assertThat(line).contains("a value from channel"));
    }

    @Test
    void methodsAreTheSameEachTime() {
        assertThat(ChannelMethods.find("send")).isSameAs(ChannelMethods.find("send")).isNotSameAs(ChannelMethods.find("receive"));
        assertThatThrownBy(() -> ChannelMethods.find("next")).hasMessage("Channel has no method 'next'");
    }
}
