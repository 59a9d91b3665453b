package dev.fermata.host;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.world.RealWorld;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A session that evaluates inputs one after the other. Its root task waits for the conversation to end; each input is a
 * task of its own, and tasks that an input leaves behind go on while the next one is typed.
 *
 * <p>{@link #evaluate} is for one thread at a time; {@link #interrupt} may come from any other.
 */
public final class Conversation implements AutoCloseable {
    private final Interactive interactive;
    private final Session session;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Task running;
    private volatile int exitCode;

    /** What an input came to. */
    public sealed interface Answer {
        /** @param value as the program made it */
        record Value(Object value) implements Answer { }

        record Failure(Throwable error) implements Answer { }

        /** The input was interrupted. */
        record Interrupted() implements Answer { }

        /** The input ended the whole conversation; see {@link Conversation#exitCode}. */
        record Exit() implements Answer { }
    }

    public Conversation(Language language, ExecutionOptions options) {
        interactive = language.interactive(new ModuleContext(options.directory, null, options.engine, options.settings));
        session = Execution.builder(language, options, () -> false).build();
        CountDownLatch begun = new CountDownLatch(1);
        Body root = () -> {
            begun.countDown();
            return Task.await(new End());
        };
        session.foreground(null);
        RealWorld.INSTANCE.startThread("fermata-conversation", () -> {
            try {
                exitCode = session.run(root);
            } finally {
                begun.countDown();
                over.countDown();
            }
        });
        await(begun);
    }

    /** The language's side of it: completeness of inputs, display of results, declared names. */
    public Interactive interactive() {
        return interactive;
    }

    /** Compiles and runs an input, and waits for its end. */
    public Answer evaluate(String input) {
        Program program;
        try {
            program = interactive.compile(input);
        } catch (RuntimeException | StackOverflowError failure) {
            return new Answer.Failure(failure);
        }
        CountDownLatch done = new CountDownLatch(1);
        Body body = program::run;
        Task task = body.asTask().named("input");
        task.observe();
        running = task;
        task.onDone(ignored -> done.countDown());
        session.foreground(task);
        session.spawn(task);
        while (!task.isDone() && !isOver()) {
            awaitEither(done);
        }
        running = null;
        session.foreground(null);
        session.console().flush();
        if (session.isLeaving()) {
            await(over);
            return new Answer.Exit();
        }
        return answer(task);
    }

    /** What the root task waits for; the session is ended without it. */
    private static final class End extends Promise {
        @Override
        public String describe() {
            return "the end of the conversation";
        }
    }

    private static Answer answer(Task task) {
        if (!task.isDone()) {
            return new Answer.Exit();
        }
        Throwable error = task.error();
        if (error == null) {
            Object value = task.value();
            return new Answer.Value(value == Undefined.UNDEFINED ? Interactive.NOTHING : value);
        }
        return error instanceof Cancelled ? new Answer.Interrupted() : new Answer.Failure(error);
    }

    /** Cancels the running input; without one nothing happens. */
    public void interrupt() {
        Task task = running;
        if (task != null) {
            task.cancel("interrupted");
        }
    }

    /** Whether a program ended the conversation. */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Ends the conversation; tasks that still run are dropped. */
    @Override
    public void close() {
        session.kill(0);
        await(over);
    }

    /** Waits for the input; a program that exits ends the session and never completes it, so looks up from time to time. */
    private void awaitEither(CountDownLatch done) {
        try {
            if (!done.await(20, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
