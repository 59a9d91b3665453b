package dev.fermata.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.host.Conversation.Answer;
import dev.fermata.runtime.task.Deadlock;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConversationTest {
    private final CapturedOutput out = new CapturedOutput(1 << 20);

    private Conversation conversation() {
        return new Conversation(new TinyLanguage(),
            new ExecutionOptions().console(InputStream.nullInputStream(), out, new CapturedOutput(1 << 20)));
    }

    @Test
    void outputIsThereWhenTheAnswerIs() {
        try (Conversation conversation = conversation()) {
            assertThat(conversation.evaluate("print one")).isEqualTo(new Answer.Value(Interactive.NOTHING));
            assertThat(out.text()).isEqualTo("one\n");
        }
    }

    @Test
    void inputsMayWait() {
        try (Conversation conversation = conversation()) {
            conversation.evaluate("sleep 2");
            conversation.evaluate("print later");
        }
        assertThat(out.text()).isEqualTo("later\n");
    }

    @Test
    void errorsDoNotEndIt() {
        try (Conversation conversation = conversation()) {
            assertThat(conversation.evaluate("fail x")).isInstanceOf(Answer.Failure.class);
            assertThat(conversation.evaluate("not a statement")).isInstanceOf(Answer.Failure.class);
            assertThat(conversation.evaluate("print on")).isInstanceOf(Answer.Value.class);
        }
    }

    @Test
    void anInputThatNothingCanWakeFails() {
        try (Conversation conversation = conversation()) {
            conversation.evaluate("spawn never"); // stays behind; only what is asked for may fail
            assertThat(conversation.evaluate("never")).isInstanceOfSatisfying(Answer.Failure.class,
                failure -> assertThat(failure.error()).isInstanceOf(Deadlock.class).hasMessageNotContaining("end of the conversation"));
            assertThat(conversation.evaluate("sleep 2")).isInstanceOf(Answer.Value.class);
        }
    }

    @Test
    void exitEndsItWithItsCode() {
        try (Conversation conversation = conversation()) {
            assertThat(conversation.evaluate("exit 3")).isInstanceOf(Answer.Exit.class);
            assertThat(conversation.isOver()).isTrue();
            assertThat(conversation.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void anInterruptCancelsTheRunningInputOnly() throws InterruptedException {
        try (Conversation conversation = conversation()) {
            for (String endless : new String[] {"sleep 3600000", "loop"}) {
                CountDownLatch stop = new CountDownLatch(1);
                Thread interrupter = new Thread(() -> {
                    while (stop.getCount() > 0) {
                        conversation.interrupt(); // until it hits the input after its start
                        Thread.onSpinWait();
                    }
                });
                interrupter.start();
                assertThat(conversation.evaluate(endless)).isInstanceOf(Answer.Interrupted.class);
                stop.countDown();
                interrupter.join();
            }
            assertThat(conversation.evaluate("print still here")).isInstanceOf(Answer.Value.class);
        }
        assertThat(out.text()).isEqualTo("still here\n");
    }
}
