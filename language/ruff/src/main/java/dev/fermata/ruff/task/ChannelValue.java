package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Handle;
import dev.fermata.ruff.value.RuffOption;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.channel.Channel;
import dev.fermata.runtime.channel.ChannelClosed;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;

/** A channel of the program. Values pass through it as copies. */
public final class ChannelValue implements Handle {
    static final String DISCONNECTED = "Channel disconnected";

    final Channel channel;

    ChannelValue(Channel channel) {
        this.channel = channel;
    }

    /** Sends a value, waiting for room; returns true. A suspending host method. */
    public Object send(Object value) throws Throwable {
        try {
            channel.send(Values.share(Values.flat(value)));
            return true;
        } catch (ChannelClosed closed) {
            throw closed();
        } catch (Suspension suspension) {
            suspension.push(new Sent());
            throw suspension;
        }
    }

    /** Sends a value if there is room. */
    public boolean trySend(Object value) {
        try {
            return channel.trySend(Values.share(Values.flat(value)));
        } catch (ChannelClosed closed) {
            throw closed();
        }
    }

    /** The next value, waiting for it; an error when the channel is closed and empty. A suspending host method. */
    public Object receive() throws Throwable {
        return received(false);
    }

    /** The next value, waiting for it, or {@link Coroutine#END}. A suspending host method. */
    public Object next() throws Throwable {
        return received(true);
    }

    private Object received(boolean iterating) throws Throwable {
        Object value;
        try {
            value = channel.receiveOrEnd();
        } catch (Suspension suspension) {
            suspension.push(new Received(iterating));
            throw suspension;
        }
        return value == Channel.END ? end(iterating) : value;
    }

    private static Object end(boolean iterating) {
        if (iterating) {
            return Coroutine.END;
        }
        throw disconnected();
    }

    /** {@code Some(value)}, or {@code None} when nothing is there. */
    public RuffOption tryReceive() {
        Object value = channel.tryReceive();
        return value == Channel.EMPTY || value == Channel.END ? RuffOption.NONE : RuffOption.some(value);
    }

    /** Nothing more can be sent; what is inside can still be received. False when it was closed before. */
    public boolean close() {
        return channel.close();
    }

    /** How many values are inside. */
    public long length() {
        return channel.length();
    }

    static ScriptError disconnected() {
        return new ScriptError(DISCONNECTED);
    }

    private static ScriptError closed() {
        return new ScriptError("Channel closed");
    }

    @Override
    public String typeName() {
        return "channel";
    }

    @Override
    public String debugText() {
        return "Channel";
    }

    /** The rest of {@link #send} after the wait. */
    private static final class Sent extends Frame {
        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error instanceof ChannelClosed ? closed() : error;
            }
            return true;
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }

    /** The rest of {@link #receive} or {@link #next} after the wait. */
    private static final class Received extends Frame {
        private final boolean iterating;

        Received(boolean iterating) {
            this.iterating = iterating;
        }

        @Override
        public Object resume(Object value, Throwable error) throws Throwable {
            if (error != null) {
                throw error;
            }
            return value == Channel.END ? end(iterating) : value;
        }

        @Override
        public CodePosition position() {
            return Answer.POSITION;
        }
    }
}
