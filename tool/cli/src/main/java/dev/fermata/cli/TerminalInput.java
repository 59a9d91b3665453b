package dev.fermata.cli;

import dev.fermata.compiler.language.Language;
import dev.fermata.host.Conversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** Inputs typed at a terminal: editing, history across runs, completion, several lines while brackets are open. */
final class TerminalInput implements ReplInput {
    private final Terminal terminal;
    private final LineReader reader;
    private final String prompt;
    /** So many interrupts in a row, without an input between them, leave. */
    private final int interruptionsMax;
    private int interruptions;

    TerminalInput(Language language, Conversation conversation) {
        try {
            terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = language.name().equals("matlab") ? MatlabDialogue.NAME : language.name();
        prompt = name + "> ";
        interruptionsMax = language.name().equals("matlab") ? 2 : Integer.MAX_VALUE;
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).appName("fermata")
            .parser(new InputParser(conversation.interactive()))
            .completer(new NameCompleter(language, conversation.interactive()))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, ".".repeat(name.length()) + "> ")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        Path history = historyFile(language);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        reader = builder.build();
    }

    /** Null when the folder cannot be made: there is then no history across runs. */
    private static Path historyFile(Language language) {
        String state = System.getenv("XDG_STATE_HOME");
        Path folder = state != null && !state.isEmpty() ? Path.of(state)
            : Path.of(System.getProperty("user.home"), ".local", "state");
        try {
            Files.createDirectories(folder.resolve("fermata"));
            return folder.resolve("fermata").resolve("history-" + language.name());
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public String next() {
        try {
            String text = reader.readLine(prompt);
            interruptions = 0;
            return text;
        } catch (UserInterruptException e) {
            interruptions = e.getPartialLine().isEmpty() ? interruptions + 1 : 1;
            return interruptions == interruptionsMax ? null : "";
        } catch (EndOfFileException e) {
            return null;
        }
    }

    @Override
    public Interest onInterrupt(Runnable action) {
        Terminal.SignalHandler previous = terminal.handle(Terminal.Signal.INT, signal -> action.run());
        return () -> terminal.handle(Terminal.Signal.INT, previous);
    }

    @Override
    public void clear() {
        terminal.puts(InfoCmp.Capability.clear_screen);
        terminal.flush();
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
