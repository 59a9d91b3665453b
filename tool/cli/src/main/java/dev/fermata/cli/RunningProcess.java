package dev.fermata.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.fermata.host.TaskDumpAgent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Another process that runs a program. It is asked for its tasks by loading {@link TaskDumpAgent} into it, so a program pays
 * nothing for being askable.
 *
 * @param pid         its process id
 * @param commandLine its arguments after the launcher's own
 */
record RunningProcess(long pid, String commandLine) {
    /** A process that cannot be asked. */
    static final class NotReachable extends Exception {
        private static final long serialVersionUID = 1L;

        NotReachable(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** All of this user's, oldest process id first; not this one. */
    static List<RunningProcess> all() {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses().filter(process -> process.pid() != self)
            .flatMap(process -> of(process).stream()).toList();
    }

    private static Optional<RunningProcess> of(ProcessHandle process) {
        List<String> words = Arrays.asList(process.info().arguments().orElse(new String[0]));
        int main = words.indexOf(Main.class.getName());
        return main < 0 ? Optional.empty()
            : Optional.of(new RunningProcess(process.pid(), String.join(" ", words.subList(main + 1, words.size()))));
    }

    /** The tree of tasks of a process. */
    static String tasks(long pid) throws NotReachable {
        if (ProcessHandle.of(pid).flatMap(RunningProcess::of).isEmpty()) {
            throw new NotReachable("process " + pid + " is not a running fermata program", null);
        }
        Path answer = null;
        try {
            answer = Files.createTempFile("fermata-tasks", ".txt");
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgent(TaskDumpAgent.jar().toString(), answer.toString());
            } finally {
                machine.detach();
            }
            return Files.readString(answer);
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException | IOException
                | URISyntaxException e) {
            throw new NotReachable("process " + pid + " did not answer: " + e.getMessage(), e);
        } finally {
            delete(answer);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
