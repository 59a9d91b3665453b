package dev.fermata.cli;

import dev.fermata.cli.runmat.Collector;
import dev.fermata.compiler.language.Language;
import dev.fermata.host.Conversation;
import dev.fermata.host.Conversation.Answer;
import dev.fermata.runtime.world.RealWorld;
import java.io.IOException;
import java.util.Locale;

/** The conversation with MATLAB: its inputs show their results themselves, and its commands have no colon. */
final class MatlabDialogue {
    /** In the prompt. */
    static final String NAME = "runmat";
    private static final double NANOS_PER_MILLI = 1e6;

    private final Language language;
    private final Conversation conversation;
    private final ReplInput input;
    private boolean left;
    private int inputs;
    private long nanos;

    MatlabDialogue(Language language, Conversation conversation, ReplInput input) {
        this.language = language;
        this.conversation = conversation;
        this.input = input;
    }

    /** Returns the exit code. */
    int run() {
        if (Terminals.output()) {
            Text.println("RunMat " + language.version() + "\nMATLAB-compatible runtime of Fermata " + Versions.ENGINE
                + "\n\nGPU: none\nJIT: speed\nGC: default\nType 'help' for commands, 'exit' to leave.\n");
        }
        while (!left && !conversation.isOver()) {
            String text = input.next();
            if (text == null) {
                left = true;
            } else if (!text.isBlank() && !command(text.strip())) {
                evaluate(text);
            }
        }
        return conversation.exitCode();
    }

    private void evaluate(String text) {
        long begun = RealWorld.INSTANCE.nanoTime();
        Answer answer;
        try (ReplInput.Interest _ = input.onInterrupt(conversation::interrupt)) {
            answer = conversation.evaluate(text);
        }
        inputs++;
        nanos += RealWorld.INSTANCE.nanoTime() - begun;
        switch (answer) {
            case Answer.Value _ -> { }
            case Answer.Failure(Throwable error) -> Reports.print(conversation.interactive().displayFailure(error) + "\n");
            case Answer.Interrupted _ -> Reports.print("Interrupted\n");
            case Answer.Exit _ -> left = true;
        }
    }

    /** Carries out a command of the dialogue; false when the text is something else. */
    private boolean command(String text) {
        switch (text) {
            case "help" -> help();
            case "exit", "quit" -> left = true;
            case ".info" -> Text.println("RunMat " + language.version() + ", Fermata " + Versions.ENGINE + "\nJava: " + Runtime.version()
                + "\nProcessors: " + Runtime.getRuntime().availableProcessors());
            case ".stats" -> Text.println("Execution Statistics:\n  Total: " + inputs + ", JIT: " + inputs + ", Interpreter: 0\n  Average time: "
                + String.format(Locale.ROOT, "%.2f", inputs == 0 ? 0 : nanos / NANOS_PER_MILLI / inputs) + "ms");
            case ".reset-stats" -> {
                inputs = 0;
                nanos = 0;
                Text.println("Statistics reset");
            }
            case ".gc", ".gc-info" -> Text.print("Garbage Collector Statistics:\n" + Collector.summary());
            case ".gc-collect" -> Text.println("Collected " + Collector.collect() + " objects");
            default -> {
                if (!text.startsWith("!")) {
                    return false;
                }
                shell(text.substring(1).strip());
            }
        }
        return true;
    }

    private static void shell(String line) {
        if (line.isEmpty()) {
            Reports.print("Shell command is empty\n");
            return;
        }
        try {
            System.out.flush();
            int status = new ProcessBuilder("sh", "-c", line).inheritIO().start().waitFor();
            if (status != 0) {
                Reports.print("Shell command exited with status " + status + "\n");
            }
        } catch (IOException e) {
            Reports.print("fermata: cannot start a shell: " + e.getMessage() + "\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void help() {
        Text.print("""
            RunMat REPL

            Commands
              help             this text
              exit, quit       leave (also Ctrl-D)
              .info            versions
              .stats           how many inputs ran, and how long they took
              .reset-stats     forget that
              .gc, .gc-info    memory
              .gc-collect      collect garbage
              !command         run a command by the shell

            Examples
              x = linspace(0, 1, 5)
              A = magic(4); A(2, :)
              t = async @() 1 + 1; await(t)

            Use `.info` for runtime details.
            """);
    }
}
