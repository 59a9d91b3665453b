package dev.fermata.matlab.system;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.io.AsyncInput;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.OwnedWait;
import dev.fermata.runtime.task.Promise;

/** A task's turn to ask the user something: the next one's prompt is only shown when this one has its answer, or has given up. */
final class InputTurn extends Opaque {
    private final String prompt;
    private final Promise over = Promise.pending();
    private Promise answer;

    private InputTurn(String prompt) {
        this.prompt = prompt;
    }

    /** The end of the turn that was taken last. */
    private static final class Last {
        private Promise over = Promise.resolved(null);
    }

    /** Waits for the turns before: {@code turn = begin(prompt)}. */
    static Object begin(Object[] in, int nargout) throws Throwable {
        String prompt = Values.textOrNull(in[0]);
        if (prompt == null) {
            throw Errors.of("input:InvalidPrompt", "The first argument to INPUT must be a character vector or string scalar.");
        }
        InputTurn turn = new InputTurn(prompt.replace("\\n", "\n"));
        Last last = MatlabSession.current().state(Last.class, Last::new);
        Promise before = last.over;
        last.over = turn.over;
        return OwnedWait.await(before.map(_ -> turn), () -> before.onDone(_ -> turn.over.succeed(null)));
    }

    /** Shows the prompt. */
    static Object ask(Object[] in, int nargout) {
        InputTurn turn = (InputTurn) in[0];
        Outputs.print(turn.prompt);
        turn.answer = AsyncInput.of(Session.current()).readLine();
        return null;
    }

    /** Waits for the answer, while the other ready tasks run; an error at the end of the input. */
    static Object line(Object[] in, int nargout) throws Throwable {
        InputTurn turn = (InputTurn) in[0];
        AsyncInput input = AsyncInput.of(Session.current());
        return OwnedWait.awaitInLine(turn.answer.map(line -> {
            if (line == null) {
                throw Errors.of("input:InteractionFailed", "input: there is no more input");
            }
            return CharArray.of((String) line);
        }), () -> {
            input.abandon(turn.answer);
            turn.over.succeed(null);
        });
    }

    static Object done(Object[] in, int nargout) {
        ((InputTurn) in[0]).over.succeed(null);
        return null;
    }

    @Override
    public String className() {
        return "InputTurn";
    }
}
