package dev.fermata.cli;

import dev.fermata.host.Conversation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Inputs from a file or pipe: no prompts, no editing. */
final class PlainInput implements ReplInput {
    private final BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Conversation conversation;

    PlainInput(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public String next() {
        try {
            String input = lines.readLine();
            while (input != null && conversation.interactive().incomplete(input)) {
                String more = lines.readLine();
                if (more == null) {
                    break;
                }
                input += "\n" + more;
            }
            return input;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Interest onInterrupt(Runnable action) {
        return () -> { };
    }

    @Override
    public void clear() {
    }

    @Override
    public void close() {
    }
}
