package dev.fermata.ruff.builtin;

import dev.fermata.library.files.SystemErrors;
import dev.fermata.runtime.io.Command;
import dev.fermata.runtime.io.ProcessError;
import dev.fermata.runtime.io.ProcessResult;
import dev.fermata.runtime.io.Processes;
import dev.fermata.runtime.task.ScriptError;

/** Running a process to its end. When the waiting task is cancelled the process is killed. */
final class ProcessRun {
    private ProcessRun() {
    }

    /** What follows the end of a process. It may wait again. */
    interface Rest {
        Object after(ProcessResult result) throws Throwable;
    }

    /** Runs a process, and then {@code rest}. A suspending host method. */
    static Object of(Command command, Capability capability, Rest rest) throws Throwable {
        Processes processes = Processes.of(Host.session());
        return Afterwards.of(() -> processes.run(command, capability.text()), (result, error) -> {
            if (error instanceof ProcessError failure) {
                throw new ScriptError("Failed to spawn process '" + String.join(" ", command.words()) + "': "
                        + SystemErrors.startText(failure.getMessage()));
            }
            if (error != null) {
                throw error;
            }
            return rest.after((ProcessResult) result);
        });
    }
}
