package dev.fermata.runtime.io;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Guard;
import dev.fermata.runtime.task.OwnedWait;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.timer.Timers;
import dev.fermata.runtime.world.World;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Starts processes for a session: a bounded number at a time, the others in line. Needs the capability
 * {@code process}, or the one by which a language calls it. The lock guards the set of those that run and the line.
 */
public final class Processes extends Guard {
    private static final int MAX_RUNNING = 32;
    private static final String CAPABILITY = "process";

    private final Session session;
    private final Set<RunningProcess> running = new HashSet<>();
    private final ArrayDeque<RunningProcess> line = new ArrayDeque<>();

    private Processes(Session session) {
        this.session = session;
        session.whenClosed(this::killAll);
    }

    /** The processes of a session. */
    public static Processes of(Session session) {
        return session.attachment(Processes.class, Processes::new);
    }

    /** Starts a process that goes on by itself. */
    public RunningProcess start(Command command) {
        return start(command, CAPABILITY);
    }

    private RunningProcess start(Command command, String capability) {
        if (!session.permissions().allows(capability)) {
            throw new ScriptError("This program may not start processes: " + capability + " is not granted");
        }
        if (session.world().isSimulated()) {
            throw new ScriptError("Processes cannot be started in a simulated world");
        }
        RunningProcess process = new RunningProcess(this, command,
                session.engine().external("process " + command.words().getFirst()));
        lock();
        boolean room = running.size() < MAX_RUNNING;
        if (room) {
            running.add(process);
        } else {
            line.addLast(process);
        }
        unlock();
        if (room) {
            launch(process);
        }
        return process;
    }

    private void launch(RunningProcess process) {
        BlockingLane.of(session).submit("start of a process", () -> {
            process.start();
            return null;
        });
    }

    /** Runs a process to its end; the {@link ProcessResult}. Cancelling the task kills it. A suspending host method. */
    public Object run(Command command) throws Throwable {
        return run(command, CAPABILITY);
    }

    /**
     * As {@link #run(Command)} for a language that has names of its own for what programs may do.
     *
     * @param capability what the program must be allowed to do
     */
    public Object run(Command command, String capability) throws Throwable {
        RunningProcess process = start(command, capability);
        return OwnedWait.await(process.result(), process::kill);
    }

    void ended(RunningProcess process) {
        RunningProcess next;
        lock();
        running.remove(process);
        next = line.pollFirst();
        if (next != null) {
            running.add(next);
        }
        unlock();
        if (next != null) {
            launch(next);
        }
    }

    /** A program leaves no process behind when it ends. */
    private void killAll() {
        RunningProcess[] all;
        lock();
        line.clear();
        all = running.toArray(new RunningProcess[0]);
        unlock();
        for (RunningProcess process : all) {
            process.kill();
        }
    }

    Map<String, String> environment(Command command) {
        return command.environment() != null ? command.environment() : session.environment();
    }

    Path folder(Command command) {
        return command.folder() != null ? session.workingDirectory().resolve(command.folder()) : session.workingDirectory();
    }

    Timers timers() {
        return session.timers();
    }

    World world() {
        return session.world();
    }
}
