package dev.fermata.compiler.interpret;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;

/** Stands for a whole held stack among a task's frames. The frames in front of it name the activations. */
final class HeldFrame extends Frame {
    private static final CodePosition POSITION = new CodePosition("<interpreter>", "", 0, 0, false);

    private final HeldStack stack;

    HeldFrame(HeldStack stack) {
        this.stack = stack;
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        return stack.resume(value, error);
    }

    @Override
    public CodePosition position() {
        return POSITION;
    }
}
