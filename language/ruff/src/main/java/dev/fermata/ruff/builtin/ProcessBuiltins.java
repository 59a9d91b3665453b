package dev.fermata.ruff.builtin;

import dev.fermata.runtime.io.Command;
import dev.fermata.runtime.io.ProcessResult;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Shape;
import dev.fermata.ruff.value.StructType;
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
        String arguments = name + "() expects 1 or 2 arguments ("
                + (name.equals("pipe_commands") ? "commands" : "command") + ", [options]), got {got}";
        return switch (name) {
            case "execute", "execute_status" -> entry.needs(Capability.SHELL_EXEC).takesArray(1, 2, arguments);
            case "spawn_process", "pipe_commands" -> entry.needs(Capability.PROCESS_EXEC).takesArray(1, 2, arguments);
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
        return ProcessRun.of(options.command(shell("execute", arguments[0])), Capability.SHELL_EXEC, result -> {
            if (result.timedOut()) {
                throw new ScriptError("execute() timed out after " + options.timeoutMillis() + "ms");
            }
            if (result.truncated()) {
                throw new ScriptError("execute() output exceeded max_output_bytes (" + options.outputBytesMax() + ")");
            }
            if (result.exitCode() != 0) {
                throw new ScriptError("execute() command failed with exit code " + exitCode(result) + ": "
                        + result.errorText().strip());
            }
            return result.outputText();
        });
    }

    public static Object executeStatus(Object[] arguments) throws Throwable {
        Host.require(Capability.SHELL_EXEC, "execute_status");
        ProcessOptions options = options(arguments);
        return ProcessRun.of(options.command(shell("execute_status", arguments[0])), Capability.SHELL_EXEC,
                result -> struct(result, options));
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
        ProcessOptions options = options(arguments);
        Command command = options.command(words("spawn_process requires an array of strings", words));
        return ProcessRun.of(command, Capability.PROCESS_EXEC, result -> struct(result, options));
    }

    /** One after the other; each reads what the one before wrote. */
    public static Object pipeCommands(Object[] arguments) throws Throwable {
        Host.require(Capability.PROCESS_EXEC, "pipe_commands");
        String message = "pipe_commands requires an array of command arrays";
        RuffArray list = Arguments.array(arguments[0], message);
        ProcessOptions options = options(arguments);
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < list.length(); i++) {
            RuffArray words = Arguments.array(list.at(i), message);
            if (words.length() == 0) {
                throw new ScriptError("Each command array must not be empty");
            }
            commands.add(options.command(words(message, words)));
        }
        if (commands.isEmpty()) {
            throw new ScriptError(message);
        }
        return pipe(commands, 0, new byte[0], options);
    }

    private static Object pipe(List<Command> commands, int step, byte[] input, ProcessOptions options) throws Throwable {
        Command command = commands.get(step).withInput(input);
        return ProcessRun.of(command, Capability.PROCESS_EXEC, result -> {
            String shown = "Command '" + String.join(" ", command.words()) + "' ";
            if (result.timedOut()) {
                throw new ScriptError(shown + "timed out after " + options.timeoutMillis() + "ms");
            }
            if (result.truncated()) {
                throw new ScriptError(shown + "output exceeded max_output_bytes (" + options.outputBytesMax() + ")");
            }
            if (result.exitCode() != 0) {
                throw new ScriptError(shown + "failed with exit code " + exitCode(result) + ": "
                        + result.errorText().strip());
            }
            return step + 1 < commands.size() ? pipe(commands, step + 1, result.output(), options)
                    : result.outputText();
        });
    }

    private static List<String> words(String message, RuffArray array) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            words.add(Arguments.text(array.at(i), message));
        }
        return words;
    }

    // ---- both ----

    private static int exitCode(ProcessResult result) {
        int code = result.exitCode();
        return code > SIGNALLED && code <= SIGNALLED + SIGNAL_MAX ? -1 : code;
    }

    private static RuffStruct struct(ProcessResult result, ProcessOptions options) {
        boolean outFull = result.truncated() && result.output().length == options.outputBytesMax();
        boolean errFull = result.truncated() && result.errors().length == options.outputBytesMax();
        return new RuffStruct(RESULT, (long) exitCode(result), result.outputText(), result.errorText(),
                result.exitCode() == 0, result.timedOut(),
                outFull, errFull);
    }
}
