package dev.fermata.ruff.task;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;

/** The rest of a suspending builtin whose wait gives no result of its own. */
final class Answer extends Frame {
    static final CodePosition POSITION = new CodePosition("<builtin>", "", 0, 0, false);

    private final Object answer;

    Answer(Object answer) {
        this.answer = answer;
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        if (error != null) {
            throw error;
        }
        return answer;
    }

    @Override
    public boolean catchesErrors() {
        return false;
    }

    @Override
    public CodePosition position() {
        return POSITION;
    }
}
