package dev.fermata.runtime;

import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import java.util.function.BooleanSupplier;

/** A piece of a program made of frames by hand: it plays the part of generated code. The argument is the last result. */
@FunctionalInterface
public interface Code {
    Object run(Object last) throws Throwable;

    /** What handles an error. */
    interface Handler {
        Object handle(Throwable error) throws Throwable;
    }

    /** A task that runs this. */
    default Task task() {
        return task(null);
    }

    /** A task with a name that runs this. */
    default Task task(String name) {
        Task task = new Task() {
            @Override
            protected Object execute() throws Throwable {
                return Code.this.run(null);
            }
        };
        return name == null ? task : task.named(name);
    }

    /** One after the other. */
    static Code seq(Code... steps) {
        return last -> sequence(steps, 0, last);
    }

    private static Object sequence(Code[] steps, int from, Object last) throws Throwable {
        Object value = last;
        int i = from;
        try {
            for (; i < steps.length; i++) {
                value = steps[i].run(value);
            }
            return value;
        } catch (Suspension suspension) {
            int next = i + 1;
            suspension.push(new Activation("seq", next) {
                @Override
                public Object resume(Object v, Throwable error) throws Throwable {
                    if (error != null) {
                        throw error;
                    }
                    return sequence(steps, next, v);
                }
            });
            throw suspension;
        }
    }

    /** As long as the condition holds. */
    static Code loop(BooleanSupplier condition, Code body) {
        return last -> repeat(condition, body);
    }

    /** A number of times. */
    static Code times(int count, Code body) {
        return last -> {
            int[] left = {count};
            return repeat(() -> left[0]-- > 0, body);
        };
    }

    private static Object repeat(BooleanSupplier condition, Code body) throws Throwable {
        try {
            while (condition.getAsBoolean()) {
                body.run(null);
            }
            return null;
        } catch (Suspension suspension) {
            suspension.push(new Activation("loop", 1) {
                @Override
                public Object resume(Object v, Throwable error) throws Throwable {
                    if (error != null) {
                        throw error;
                    }
                    return repeat(condition, body);
                }
            });
            throw suspension;
        }
    }

    /** With a handler for errors, cancellations included, which may wait too. */
    static Code attempt(Code body, Handler handler) {
        return last -> {
            try {
                return body.run(last);
            } catch (Suspension suspension) {
                suspension.push(new Activation("attempt", 1) {
                    @Override
                    public Object resume(Object v, Throwable error) throws Throwable {
                        return error == null ? v : handler.handle(error);
                    }
                });
                throw suspension;
            } catch (Throwable error) {
                return handler.handle(error);
            }
        };
    }

    /** With code that runs on every way out. */
    static Code ensure(Code body, Code cleanUp) {
        return last -> seq(
                attempt(seq(body, value -> new Left(value, null)), error -> new Left(null, error)),
                left -> seq(cleanUp, ignored -> {
                    if (((Left) left).error != null) {
                        throw ((Left) left).error;
                    }
                    return ((Left) left).value;
                }).run(null)).run(last);
    }

    /** In a scope of its own. */
    static Code in(Opener opener, Code body) {
        return last -> {
            Scope scope = opener.open();
            Code block = attempt(seq(body, value -> new Left(value, null)), error -> new Left(null, error));
            return seq(block, left -> scope.leave(((Left) left).value, ((Left) left).error)).run(last);
        };
    }

    /** Opens a scope in the running task. */
    interface Opener {
        Scope open() throws Throwable;
    }

    /** How the block of a scope ended. */
    record Left(Object value, Throwable error) {
    }

    /** A hand-made frame. */
    abstract class Activation extends Frame {
        private final CodePosition position;

        protected Activation(String function, int line) {
            position = new CodePosition(function, "test.code", line, 0, true);
        }

        @Override
        public CodePosition position() {
            return position;
        }
    }
}
