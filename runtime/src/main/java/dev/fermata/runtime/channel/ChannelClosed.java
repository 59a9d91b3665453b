package dev.fermata.runtime.channel;

import dev.fermata.runtime.task.ScriptError;

/** Raised by an operation on a channel that is closed. */
public final class ChannelClosed extends ScriptError {
    private static final long serialVersionUID = 1L;

    ChannelClosed(String message) {
        super(message);
    }
}
