package dev.fermata.compiler.interpret;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;

/** Shows one interpreted activation in dumps. What is delivered passes through it to the {@link HeldFrame} behind. */
final class PassedFrame extends Frame {
    private final CodePosition position;

    PassedFrame(CodePosition position) {
        this.position = position;
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        if (error != null) {
            throw error;
        }
        return value;
    }

    @Override
    public boolean catchesErrors() {
        return false;
    }

    @Override
    public CodePosition position() {
        return position;
    }
}
