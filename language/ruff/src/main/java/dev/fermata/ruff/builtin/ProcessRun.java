package dev.fermata.ruff.builtin;

import dev.fermata.library.files.SystemErrors;
import dev.fermata.runtime.io.Command;
import dev.fermata.runtime.io.ProcessError;
import dev.fermata.runtime.io.ProcessResult;
import dev.fermata.runtime.io.Processes;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;

/** What a builtin does with the process it has run; the rest of the builtin while its task waits for the end. */
final class ProcessRun extends Frame {
    private static final CodePosition POSITION = new CodePosition("<builtin>", "", 0, 0, false);

    private final Command command;
    private final Rest rest;

    /** What follows the end of a process. It may wait again. */
    interface Rest {
        Object after(ProcessResult result) throws Throwable;
    }

    private ProcessRun(Command command, Rest rest) {
        this.command = command;
        this.rest = rest;
    }

    /** Runs a process to its end, and then {@code rest}. When the task is cancelled the process is killed. Suspends. */
    static Object of(Command command, Capability capability, Rest rest) throws Throwable {
        Object result;
        try {
            result = Processes.of(Host.session()).run(command, capability.text());
        } catch (Suspension suspension) {
            suspension.push(new ProcessRun(command, rest));
            throw suspension;
        }
        return rest.after((ProcessResult) result);
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        if (error instanceof ProcessError failure) {
            throw new ScriptError("Failed to spawn process '" + String.join(" ", command.words()) + "': "
                    + SystemErrors.startText(failure.getMessage()));
        }
        if (error != null) {
            throw error;
        }
        return rest.after((ProcessResult) value);
    }

    @Override
    public CodePosition position() {
        return POSITION;
    }
}
