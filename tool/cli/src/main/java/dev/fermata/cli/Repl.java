package dev.fermata.cli;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import dev.fermata.host.Conversation;
import dev.fermata.host.Conversation.Answer;

/** The read, evaluate, print loop, and its own commands; MATLAB has a dialogue of its own. */
final class Repl {
    private final Language language;
    private final Conversation conversation;
    private final Interactive interactive;
    private final ReplInput input;
    private boolean left;

    Repl(Language language, Conversation conversation, ReplInput input) {
        this.language = language;
        this.conversation = conversation;
        this.interactive = conversation.interactive();
        this.input = input;
    }

    /** Returns the exit code. */
    int run() {
        if (Terminals.output()) {
            Text.println("Fermata " + Versions.ENGINE + ", " + language.name() + " " + language.version()
                + "\n\n  Welcome! Use :help for commands or :quit\n  Tip: Multi-line input: End with unclosed braces\n");
        }
        while (!left && !conversation.isOver()) {
            String text = input.next();
            if (text == null) {
                goodbye();
            } else if (isCommand(text)) {
                command(text.strip());
            } else if (!text.isBlank()) {
                evaluate(text);
            }
        }
        return conversation.exitCode();
    }

    private static boolean isCommand(String text) {
        String stripped = text.stripLeading();
        return stripped.startsWith(":") || stripped.equals(".help") || stripped.startsWith(".help ");
    }

    private void evaluate(String text) {
        Answer answer;
        try (ReplInput.Interest _ = input.onInterrupt(conversation::interrupt)) {
            answer = conversation.evaluate(text);
        }
        switch (answer) {
            case Answer.Value(Object value) -> show(interactive.display(value));
            case Answer.Failure(Throwable error) -> show(interactive.displayFailure(error));
            case Answer.Interrupted _ -> show("Interrupted");
            case Answer.Exit _ -> left = true;
        }
    }

    private static void show(String line) {
        if (line != null) {
            Text.println(line);
        }
    }

    private void command(String text) {
        String[] words = text.split("\\s+", 2);
        switch (words[0]) {
            case ":help", ":h" -> help();
            case ":quit", ":q", ":exit" -> goodbye();
            case ":clear", ":c" -> input.clear();
            case ":vars", ":v" -> variables();
            case ":reset", ":r" -> {
                interactive.reset();
                Text.println("✓ Environment reset");
            }
            case ":doc", ":d", ".help" -> document(words.length == 2 ? words[1] : "");
            default -> Text.println("Error: Unknown command: " + words[0] + ". Type :help for available commands.");
        }
    }

    private void goodbye() {
        left = true;
        Text.println("Goodbye!");
    }

    private void variables() {
        for (String name : interactive.declaredNames()) {
            Text.println("  " + name + " = " + interactive.format(interactive.declared(name)));
        }
    }

    private void document(String name) {
        Text.println(language.documentation(name).map(String::stripTrailing)
            .orElse("Error: No documentation for '" + name + "'"));
    }

    private static void help() {
        Text.print("""
              :help   :h         this text
              :doc NAME  :d      what a builtin does
              :vars   :v         what you have declared
              :reset  :r         forget it
              :clear  :c         clear the screen
              :quit   :q         leave (also Ctrl-D)
            An input goes on over several lines while brackets are open. Ctrl-C cancels it.
            Tab completes names, the arrow keys fetch earlier inputs.
            """);
    }
}
