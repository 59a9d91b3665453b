package dev.fermata.cli;

import dev.fermata.runtime.trace.RemoteDump;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Another process that runs a program.
 *
 * @param pid         its process id
 * @param commandLine its arguments after the launcher's own
 */
record RunningProcess(long pid, String commandLine) {
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
    static String tasks(long pid) throws IOException {
        if (ProcessHandle.of(pid).flatMap(RunningProcess::of).isEmpty()) {
            throw new IOException("process " + pid + " is not a running fermata program");
        }
        return RemoteDump.of(pid);
    }
}
