package dev.fermata.ruff.builtin;

import dev.fermata.library.files.SystemErrors;
import dev.fermata.library.process.Command;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Shape;
import dev.fermata.ruff.value.StructType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Running other programs and waiting for their end. */
public final class ProcessBuiltins {
    /** The system reports a signal n as exit code 128 + n. */
    private static final int SIGNALLED = 128;
    private static final int SIGNAL_MAX = 31;
    private static final Shape RESULT = new StructType("ProcessResult")
            .shape("exitcode", "stdout", "stderr", "success", "timed_out", "stdout_truncated", "stderr_truncated");

    private ProcessBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(ProcessBuiltins.class, name).waits();
        return switch (name) {
            case "execute", "execute_status" -> entry.needs(Capability.SHELL_EXEC)
                    .takesArray(1, 2, name + "() expects 1 or 2 arguments (command, [options]), got {got}");
            case "spawn_process" -> entry.needs(Capability.PROCESS_EXEC)
                    .takesArray(1, 2, "spawn_process() expects 1 or 2 arguments (command, [options]), got {got}");
            case "pipe_commands" -> entry.needs(Capability.PROCESS_EXEC)
                    .takesArray(1, 2, "pipe_commands() expects 1 or 2 arguments (commands, [options]), got {got}");
            default -> null;
        };
    }

    private static ProcessOptions options(Object[] arguments) {
        return ProcessOptions.read(arguments.length > 1 ? arguments[1] : null, arguments.length > 1);
    }

    // ---- through the shell ----

    public static Object execute(Object[] arguments) throws Throwable {
        Host.require(Capability.SHELL_EXEC, "execute");
        ProcessOptions options = options(arguments);
        Command command = options.command(shell("execute", arguments[0]), null);
        return Waiting.onLane("execute", () -> {
            Command.Outcome outcome = run(command);
            if (outcome.timedOut()) {
                throw new ScriptError("execute() timed out after " + command.timeoutMillis() + "ms");
            }
            if (outcome.outTruncated() || outcome.errTruncated()) {
                throw new ScriptError("execute() output exceeded max_output_bytes (" + command.outputBytesMax() + ")");
            }
            if (outcome.exitCode() != 0) {
                throw new ScriptError("execute() command failed with exit code " + outcome.exitCode() + ": " + text(outcome.err()).strip());
            }
            return text(outcome.out());
        });
    }

    public static Object executeStatus(Object[] arguments) throws Throwable {
        Host.require(Capability.SHELL_EXEC, "execute_status");
        ProcessOptions options = options(arguments);
        Command command = options.command(shell("execute_status", arguments[0]), null);
        return Waiting.onLane("execute_status", () -> result(run(command)));
    }

    private static List<String> shell(String function, Object command) {
        String text = Arguments.text(command, function + " requires a string command argument");
        String advice = "; use spawn_process([...]) for structured argv execution";
        if (Whitespace.trim(text).isEmpty()) {
            throw new ScriptError(function + "() command must not be empty" + advice);
        }
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new ScriptError(function + "() command contains newline" + advice);
        }
        if (text.indexOf('\0') >= 0) {
            throw new ScriptError(function + "() command contains NUL byte");
        }
        return List.of("sh", "-c", text);
    }

    // ---- directly ----

    public static Object spawnProcess(Object[] arguments) throws Throwable {
        Host.require(Capability.PROCESS_EXEC, "spawn_process");
        if (!(arguments[0] instanceof RuffArray words) || words.length() == 0) {
            throw new ScriptError("spawn_process requires a non-empty array of command arguments");
        }
        Command command = options(arguments).command(words("spawn_process requires an array of strings", words), null);
        return Waiting.onLane("spawn_process", () -> result(run(command)));
    }

    /** One after the other; each reads what the one before wrote. */
    public static Object pipeCommands(Object[] arguments) throws Throwable {
        Host.require(Capability.PROCESS_EXEC, "pipe_commands");
        String message = "pipe_commands requires an array of command arrays";
        RuffArray list = Arguments.array(arguments[0], message);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < list.length(); i++) {
            RuffArray words = Arguments.array(list.at(i), message);
            if (words.length() == 0) {
                throw new ScriptError("Each command array must not be empty");
            }
            lines.add(words("pipe_commands requires an array of command arrays", words));
        }
        ProcessOptions options = options(arguments);
        List<Command> commands = lines.stream().map(line -> options.command(line, null)).toList();
        return Waiting.onLane("pipe_commands", () -> text(pipe(commands)));
    }

    private static byte[] pipe(List<Command> commands) throws InterruptedException {
        byte[] data = null;
        for (Command step : commands) {
            String shown = String.join(" ", step.line());
            Command.Outcome outcome = run(new Command(step.line(), step.directory(), step.environment(), data, step.timeoutMillis(), step.outputBytesMax()));
            if (outcome.timedOut()) {
                throw new ScriptError("Command '" + shown + "' timed out after " + step.timeoutMillis() + "ms");
            }
            if (outcome.outTruncated()) {
                throw new ScriptError("Command '" + shown + "' output exceeded max_output_bytes (" + step.outputBytesMax() + ")");
            }
            if (outcome.exitCode() != 0) {
                throw new ScriptError("Command '" + shown + "' failed with exit code " + outcome.exitCode() + ": " + text(outcome.err()).strip());
            }
            data = outcome.out();
        }
        return data == null ? new byte[0] : data;
    }

    private static List<String> words(String message, RuffArray array) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            words.add(Arguments.text(array.at(i), message));
        }
        return words;
    }

    private static Command.Outcome run(Command command) throws InterruptedException {
        try {
            return command.run();
        } catch (IOException e) {
            throw new ScriptError("Failed to spawn process '" + String.join(" ", command.line()) + "': " + SystemErrors.startText(e));
        }
    }

    private static RuffStruct result(Command.Outcome outcome) {
        int code = outcome.exitCode() > SIGNALLED && outcome.exitCode() <= SIGNALLED + SIGNAL_MAX ? -1 : outcome.exitCode();
        return new RuffStruct(RESULT, (long) code, text(outcome.out()), text(outcome.err()), code == 0, outcome.timedOut(),
                outcome.outTruncated(), outcome.errTruncated());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
