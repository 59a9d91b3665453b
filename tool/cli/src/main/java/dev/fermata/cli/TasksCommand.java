package dev.fermata.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "tasks", abbreviateSynopsis = true, sortOptions = false, header = "Show the tasks of a running program.", description = {"",
    "Prints the tree of its tasks: state, what each waits for, age, where it was started, and where it stands.",
    "Without PID, lists the programs of this user that are running.", ""})
final class TasksCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PID", description = "The process id of the program.")
    private String pid;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (pid == null) {
            list();
            return 0;
        }
        try {
            Text.print(RunningProcess.tasks(Long.parseLong(pid)));
            return 0;
        } catch (NumberFormatException e) {
            throw new UsageException("tasks takes a process id, not '" + pid + "'");
        } catch (IOException e) {
            System.err.println("fermata: " + e.getMessage());
            return 1;
        }
    }

    private static void list() {
        List<RunningProcess> running = RunningProcess.all();
        if (running.isEmpty()) {
            Text.println("No program is running.");
        }
        for (RunningProcess process : running) {
            Text.println(process.pid() + "  " + process.commandLine());
        }
    }
}
